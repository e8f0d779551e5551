import cues from './cues.json' with { type: 'json' };
import type { Bundle, Side } from './finding.ts';
import type { Word } from './wording.ts';

/** A verb between two names. */
interface Deed {
  readonly verb: Word;
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  /** Whether it is done to the name before it, by the one behind. */
  readonly isPassive: boolean;
}

/** Words between a verb and the names beside it. */
const REACH = 4;
const LEAST_WEIGHT = 0.2;
const PASSIVES = new Set(['was', 'were', 'is', 'are', 'been', 'being', 'be', 'got']);

/** Where child and other have one verb between the same two names, of whom the other one does it; null where there is none. */
export function turnedRoles({ child, other }: Bundle): readonly [to: readonly Word[], from: readonly Word[]] | null {
  const there = deedsIn(other);
  for (const deed of there.length === 0 ? [] : deedsIn(child)) {
    const was = there.find(
      (one) => one.verb.lexeme.stem === deed.verb.lexeme.stem && isTurned(deed, one) && !hasOwn(there, deed),
    );
    if (was !== undefined) return [wordsOf(child, deed), wordsOf(other, was)];
  }
  return null;
}

function isTurned(deed: Deed, was: Deed): boolean {
  const isSwapped = isOne(deed.before, was.after) && isOne(deed.after, was.before);
  const isKept = isOne(deed.before, was.before) && isOne(deed.after, was.after);
  return deed.isPassive === was.isPassive ? isSwapped && !isKept : isKept && !isSwapped;
}

/** Whether the other side has the deed as it is too: seen with its passive turned about it would be the turned one. */
function hasOwn(there: readonly Deed[], deed: Deed): boolean {
  return there.some(
    (one) => one.verb.lexeme.stem === deed.verb.lexeme.stem && isTurned({ ...deed, isPassive: !deed.isPassive }, one),
  );
}

function isOne(name: readonly Word[], other: readonly Word[]): boolean {
  return name.some(({ lexeme }) => other.some((word) => word.lexeme.id === lexeme.id));
}

const DEEDS = new Set(cues.deeds);
const MUTUAL = new Set(cues.mutual);

/** Words that look like a verb of the past, or are known for one; not what two do to each other. */
function isDeed(key: string): boolean {
  return DEEDS.has(key) || (key.length > 4 && key.endsWith('ed') && !MUTUAL.has(key));
}

/** Cost: linear. */
function deedsIn(side: Side): Deed[] {
  const { read } = side;
  return read.flatMap((verb, at): Deed[] => {
    if (verb.token.capital || !isDeed(verb.lexeme.key)) return [];
    const before = nameIn(unparted(read.slice(Math.max(0, at - REACH), at).reverse(), verb, side));
    const after = nameIn(unparted(read.slice(at + 1, at + 1 + REACH), verb, side));
    if (before.length === 0 || after.length === 0 || isOne(before, after)) return [];
    const isPassive =
      read[at + 1]?.lexeme.key === 'by' &&
      read.slice(Math.max(0, at - 2), at).some(({ lexeme }) => PASSIVES.has(lexeme.key));
    return [{ verb, before, after, isPassive }];
  });
}

/** The first run of words with a capital. */
function nameIn(words: readonly Word[]): readonly Word[] {
  const from = words.findIndex(({ token }) => token.capital);
  if (from < 0) return [];
  const length = words.slice(from).findIndex(({ token }) => !token.capital);
  return words
    .slice(from, length < 0 ? undefined : from + length)
    .filter(({ lexeme }) => lexeme.weight >= LEAST_WEIGHT);
}

/** The words as far as no mark parts them from the verb, whichever way they go. */
function unparted(words: readonly Word[], verb: Word, { report: { report } }: Side): readonly Word[] {
  const end = words.findIndex(({ token }, at) => {
    const last = words[at - 1]?.token ?? verb.token;
    const [from, to] = last.end <= token.start ? [last.end, token.start] : [token.end, last.start];
    return /[^\s\p{L}\p{N}'’.-]/u.test(report.text.slice(from, to));
  });
  return end < 0 ? words : words.slice(0, end);
}

function wordsOf({ read }: Side, { before, after }: Deed): readonly Word[] {
  const places = [...before, ...after].map((word) => read.indexOf(word));
  return read.slice(Math.min(...places), Math.max(...places) + 1);
}
