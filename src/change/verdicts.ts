import cues from './cues.json' with { type: 'json' };
import type { Bundle, Side } from './finding.ts';
import type { Word } from './wording.ts';

/** A word of blame or of exclusion, in whatever words, and whether the sentence says it of something or denies it. */
interface Verdict {
  readonly sort: string;
  /** From the negation, where there is one, to the verb. */
  readonly words: readonly Word[];
  /** The words of weight where whoever is blamed, or what is excluded, stands. */
  readonly object: readonly Word[];
  readonly isDenied: boolean;
}

const FORMS = Object.entries(cues.verdicts).flatMap(([sort, forms]) =>
  forms.map((form) => ({ sort, keys: form.split(' ') })),
);
const FIRST = new Set(FORMS.map(({ keys }) => keys[0]));
const DENYING = new Set([...cues.negators, ...cues.quantifiers, ...cues.denials, ...cues.silentVerbs]);
const NOBODY = new Set(['nobody', 'none', 'nothing']);
/** A denial stands so many words before the verb at most, or so many behind: "accuses nobody". */
const BEFORE = 4;
const BEHIND = 2;
/** So many words before or behind tell whom or what it is about. */
const AROUND = 7;
const LEAST_WEIGHT = 0.25;
const LIKE = 0.75;

/** "Points the finger at the firm" for "does not blame the firm", "excluded" for "not ruled out": null where nothing of the kind is turned about. */
export function turnedVerdict({
  child,
  other,
  wording,
}: Bundle): readonly [to: readonly Word[], from: readonly Word[]] | null {
  const here = verdictsIn(child);
  const there = here.length === 0 ? [] : verdictsIn(other);
  for (const to of here) {
    const same = there.filter(({ sort }) => sort === to.sort);
    const from = same.find(({ object }) => object.some((word) => wording.bestMatch(word, to.object, LIKE) !== null));
    if (from !== undefined && same.every(({ isDenied }) => isDenied !== to.isDenied)) return [to.words, from.words];
  }
  return null;
}

/** Cost: linear. */
function verdictsIn(side: Side): Verdict[] {
  const { words, read } = side;
  return read.flatMap(({ lexeme: { key } }, at): Verdict[] => {
    if (!FIRST.has(key) || isNoun(read, at)) return [];
    const form = FORMS.find(({ keys }) => keys.every((one, step) => read[at + step]?.lexeme.key === one));
    if (form === undefined) return [];
    const end = at + form.keys.length;
    const from = read.slice(Math.max(0, at - BEFORE), at).findLastIndex(isDenying);
    const start = from < 0 ? at : Math.max(0, at - BEFORE) + from;
    const isOfNobody = read.slice(end, end + BEHIND).some(({ lexeme }) => NOBODY.has(lexeme.key));
    const isPassive = read.slice(Math.max(0, at - BEFORE), at).some(({ lexeme }) => BE.has(lexeme.key));
    const object = isPassive
      ? read.slice(Math.max(0, at - AROUND), at + 1).reverse()
      : read.slice(end - 1, end + AROUND);
    return [
      {
        sort: form.sort,
        words: words.slice(start, end),
        object: unparted(object, side).filter(({ lexeme }) => lexeme.kind === 'word' && lexeme.weight >= LEAST_WEIGHT),
        isDenied: from >= 0 || isOfNobody,
      },
    ];
  });
}

/** The words behind the first, whichever way they go, as far as no mark parts them. */
function unparted(words: readonly Word[], { report: { report } }: Side): readonly Word[] {
  const end = words.findIndex(({ token }, at) => {
    const last = words[at - 1]?.token ?? token;
    const [from, to] = last.end <= token.start ? [last.end, token.start] : [token.end, last.start];
    return from < to && /[^\s\p{L}\p{N}'’-]/u.test(report.text.slice(from, to));
  });
  return words.slice(1, end < 0 ? undefined : end);
}

const NOUNS = new Set(['the', 'any', 'no', 'of']);
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** "The accused", "was to blame": who is blamed stands where else the blamer does. */
function isNoun(words: readonly Word[], at: number): boolean {
  const [before, last] = [words[at - 2]?.lexeme.key ?? '', words[at - 1]?.lexeme.key ?? ''];
  return NOUNS.has(last) || (last === 'to' && (BE.has(before) || before === 'not'));
}

const isDenying = ({ lexeme, token }: Word): boolean => DENYING.has(lexeme.key) || token.key.endsWith("n't");
