import { turnedCauses } from './causes.ts';
import { turnedContrast } from './contrasts.ts';
import cues from './cues.json' with { type: 'json' };
import type { Bundle, Finding, Side } from './finding.ts';
import { turnedRoles } from './roles.ts';
import { unsaidDenied } from './unsaid.ts';
import { turnedVerdict } from './verdicts.ts';
import { spanOf, type Word, type Wording } from './wording.ts';

const NEGATORS = new Set(cues.negators);
/** "Would not say" and "refused to say" are for the attributions. */
const TELLINGS = new Set([...cues.tellings, 'comment', 'answer']);
const NEGATIVE_VERBS = new Set([...cues.negativeVerbs, ...cues.quantifiers]);
/** A negation reaches so many words on. */
const REACH = 6;
/** It may stand so many words before what it turns round. */
const BEFORE = 5;
/** Or behind it, where that is the subject: "passwords do not seem to be". */
const BEHIND = 6;
/** A word that is negated on one side must be found again, this alike, on the other. */
const LIKE = 0.7;
/** Words lighter than this ("been", "made") are not what a negation is about. */
const LEAST_WEIGHT = 0.12;

/** A clause of fewer words of weight comes back by chance. */
const LEAST_CLAUSE = 2;

const isNegator = ({ token: { key }, lexeme }: Word): boolean =>
  NEGATORS.has(key) || NEGATORS.has(lexeme.key) || key.endsWith("n't");

const DENIALS = new Set(cues.denials);
/** A denial that is denied ("did not dispute") has its negation at most so many words before it. */
const CLOSE = 3;

/** Whether the first denying verb of a side is itself negated; null where there is none. */
function isDenialDenied({ words }: Side): { readonly isDenied: boolean; readonly at: readonly Word[] } | null {
  const at = words.findIndex(({ token }) => DENIALS.has(token.key));
  if (at < 0) return null;
  const from = words.slice(Math.max(0, at - CLOSE), at).findIndex(isNegator);
  return { isDenied: from >= 0, at: words.slice(from < 0 ? at : Math.max(0, at - CLOSE) + from, at + 1) };
}

/** "Did not dispute" made "contested", or the other way round. */
function deniedDenials(bundle: Bundle): Finding[] {
  const [to, from] = [isDenialDenied(bundle.child), isDenialDenied(bundle.other)];
  if (to === null || from === null || to.isDenied === from.isDenied) return [];
  return [finding(bundle, to.at, from.at, `${phrase(bundle.other, from.at)} became ${phrase(bundle.child, to.at)}`)];
}

/** So many words around a swapped negation show what it was. */
const AROUND = 3;

/** Two sentences of one length are one put word for word where so many of their words are the same in the same place, 0 to 1. */
const LEAST_IN_PLACE = 0.4;

/** A spinner keeps every word in its place: there a negation put for another word, or another word for it, turns the sense round. */
function wordForWord(bundle: Bundle): Finding[] {
  const { child, other, retelling } = bundle;
  const isParent = retelling.parent === retelling.other.report.id;
  if (retelling.kind !== 'spun' || !isParent || child.words.length !== other.words.length) return [];
  const kept = child.words.filter((word, place) => word.token.key === other.words[place]?.token.key).length;
  if (kept < LEAST_IN_PLACE * child.words.length) return [];
  const at = child.read.findIndex((word, place) => isNegator(word) !== isNegator(other.read[place] ?? word));
  if (at < 0) return [];
  const [to, from] = [child.words.slice(at, at + 1 + AROUND), other.words.slice(at, at + 1 + AROUND)];
  return [finding(bundle, to, from, `${phrase(other, from)} became ${phrase(child, to)}`)];
}

const POWERS: ReadonlyMap<string, number> = new Map(
  Object.values(cues.powers)
    .flatMap((words, kind) => words.map((word) => [word, kind] as const))
    .reverse(),
);
/** These stand before a noun: "the will", and not "will go". */
const ARTICLES = new Set(['the', 'a', 'any', 'no', 'its', 'their', 'his', 'her', 'of', 'political']);

/** A word for what somebody has or lacks to do a thing, and whether it is said to be lacking. */
interface Power {
  readonly word: Word;
  readonly kind: number;
  readonly isLacking: boolean;
}

function powersIn({ read }: Side): Power[] {
  if (!read.some(({ lexeme }) => POWERS.has(lexeme.key))) return [];
  return read.flatMap((word, at): Power[] => {
    const { key } = word.lexeme;
    const kind = POWERS.get(key);
    if (kind === undefined || (key === 'will' && !ARTICLES.has(read[at - 1]?.lexeme.key ?? ''))) return [];
    return [{ word, kind, isLacking: read.slice(Math.max(0, at - CLOSE), at).some(isNegator) }];
  });
}

/** "The will but not the means" made "the means but not the will". */
function swappedPowers(bundle: Bundle): Finding[] {
  const here = powersIn(bundle.child);
  const there = here.length === 0 ? [] : powersIn(bundle.other);
  const turned = (one: Power): Power | undefined =>
    there.find(({ kind, isLacking }) => kind === one.kind && isLacking !== one.isLacking);
  const [has, lacks] = [
    here.find((one) => !one.isLacking && turned(one)),
    here.find((one) => one.isLacking && turned(one)),
  ];
  const [from, until] = [has && turned(has), lacks && turned(lacks)];
  if (has === undefined || lacks === undefined || from === undefined || until === undefined) return [];
  const to = between(bundle.child, has.word, lacks.word);
  const was = between(bundle.other, until.word, from.word);
  const note = `what they have and what they lack have changed places: ${phrase(bundle.other, was)} became ${phrase(bundle.child, to)}`;
  return [finding(bundle, to, was, note)];
}

/** All words from the one to the other, whichever comes first. */
function between({ read }: Side, one: Word, other: Word): readonly Word[] {
  const [from, to] = [read.indexOf(one), read.indexOf(other)];
  return read.slice(Math.min(from, to), Math.max(from, to) + 1);
}

type Turned = (bundle: Bundle) => readonly [to: readonly Word[], from: readonly Word[]] | null;

/** Ways of turning a sense about, each with what it is called. */
const TURNED: readonly (readonly [Turned, string])[] = [
  [turnedContrast, 'what is so and what is not have changed places'],
  [turnedRoles, 'who does it and to whom have changed places'],
  [turnedCauses, 'what came of what has changed places'],
  [unsaidDenied, 'what is not said is said not to be so'],
  [turnedVerdict, 'what one says the other denies'],
];

/** What is negated on one side and plainly said on the other, and words put for their opposites. */
export function reversals(bundle: Bundle): Finding[] {
  const { child, other, wording } = bundle;
  const swapped = [...wordForWord(bundle), ...swappedPowers(bundle)];
  if (swapped.length > 0) return swapped;
  for (const [turned, what] of TURNED) {
    const found = turned(bundle);
    if (found === null) continue;
    const [to, from] = found;
    return [finding(bundle, to, from, `${what}: ${phrase(other, from)} became ${phrase(child, to)}`)];
  }
  const dropped = unnegated(other, child, wording);
  const added = unnegated(child, other, wording);
  if (dropped !== null && added !== null) {
    const note = `${phrase(other, dropped.negated)} became ${phrase(child, added.negated)}: what is denied and what is said have changed places`;
    return [finding(bundle, added.negated, dropped.negated, note)];
  }
  if (dropped !== null)
    return [
      finding(
        bundle,
        dropped.plain,
        dropped.negated,
        `a negation is gone: ${phrase(other, dropped.negated)} became ${phrase(child, dropped.plain)}`,
      ),
    ];
  if (added !== null)
    return [
      finding(
        bundle,
        added.negated,
        added.plain,
        `a negation was added: ${phrase(other, added.plain)} became ${phrase(child, added.negated)}`,
      ),
    ];
  const denied = deniedDenials(bundle);
  return denied.length > 0 ? denied : opposites(bundle);
}

function finding(
  { child, other, retelling }: Bundle,
  to: readonly Word[],
  from: readonly Word[],
  note: string,
): Finding {
  const severity = retelling.kind === 'update' ? 'minor' : 'major';
  return { kind: 'negation', to: spanOfWords(child, to), from: spanOfWords(other, from), severity, note };
}

function spanOfWords({ report }: Side, words: readonly Word[]) {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a change of no words');
  return spanOf(report.report.id, first.token, last.token);
}

const phrase = ({ report }: Side, words: readonly Word[]): string =>
  `“${report.report.text.slice(words[0]?.token.start, words.at(-1)?.token.end)}”`;

interface Reversal {
  /** From the negation to what it turns round. */
  readonly negated: readonly Word[];
  /** The same word on the other side, where nothing turns it round. */
  readonly plain: readonly Word[];
}

/** The first word that `side` negates and `against` has without any negation near. */
function unnegated(side: Side, against: Side, wording: Wording): Reversal | null {
  for (const [index, word] of side.words.entries()) {
    if (!isNegator(word)) continue;
    const reach = withinClause(side, index);
    const heavy = reach.filter(
      ({ lexeme, token }) =>
        lexeme.kind === 'word' && lexeme.weight >= LEAST_WEIGHT && !token.capital && !TELLINGS.has(token.key),
    );
    const [head] = heavy;
    if (head === undefined || heavy.length < LEAST_CLAUSE) continue;
    // The clause must be retold: a word alone comes back anywhere.
    if (heavy.slice(0, LEAST_CLAUSE).some((one) => wording.bestMatch(one, against.read, LIKE) === null)) continue;
    const matches = against.words.filter((_, at) => wording.likeness(head, against.read[at] ?? head) >= LIKE);
    const [plain] = matches;
    if (plain === undefined || matches.some((match) => isTurned(against, match)) || isCarried(side, against)) continue;
    return { negated: side.words.slice(index, side.words.indexOf(head) + 1), plain: [plain] };
  }
  return null;
}

/** The words that a negation reaches: the next few, as far as no mark parts them. */
function withinClause({ report, words }: Side, index: number): readonly Word[] {
  const { text } = report.report;
  const reach = words.slice(index, index + 1 + REACH);
  const end = reach.findIndex(
    ({ token }, at) =>
      at > 0 && /[^\s\p{L}\p{N}'’-]/u.test(text.slice(reach[at - 1]?.token.end ?? token.start, token.start)),
  );
  return reach.slice(1, end < 0 ? undefined : end);
}

/** Whether a negation, a denying verb or a negative prefix turns this word round. */
function isTurned({ words }: Side, word: Word): boolean {
  const at = words.indexOf(word);
  const before = words.slice(Math.max(0, at - BEFORE), at);
  const after = words.slice(at + 1, at + 1 + BEHIND);
  return (
    [...before, ...after].some((one) => isNegator(one)) ||
    [...before, word, ...after].some(({ token }) => NEGATIVE_VERBS.has(token.key)) ||
    cues.negativePrefixes.some(
      (prefix) => word.token.key.startsWith(prefix) && word.token.key.length > prefix.length + 4,
    )
  );
}

/** Whether the other side has as many negations: then one of them carries this one, in other words. */
function isCarried(side: Side, against: Side): boolean {
  const count = ({ words }: Side): number =>
    words.filter((word) => isNegator(word) || NEGATIVE_VERBS.has(word.token.key)).length;
  return count(against) > count(side);
}

const FUTURES = new Set(['to', 'will', 'would', 'could', 'should', 'may', 'might']);
const OPPOSITES = [...cues.opposites, ...cues.opposites.map((pair) => [...pair].reverse())];

/** A word of one side for whose opposite, and not for itself, there is a place on the other. */
function opposites(bundle: Bundle): Finding[] {
  const { child, other } = bundle;
  const find = ({ words }: Side, stem: string): Word | undefined => words.find(({ token }) => token.key === stem);
  const keys = new Set(other.words.map(({ token }) => token.key));
  const hasNegation = [child, other].some(({ words }) => words.some(isNegator));
  if (hasNegation) return [];
  for (const [x = '', y = ''] of OPPOSITES) {
    if (!keys.has(x)) continue;
    const [from, to] = [find(other, x), find(child, y)];
    if (from === undefined || to === undefined || find(child, x) !== undefined || find(other, y) !== undefined)
      continue;
    if (!isSamePlace(bundle, from, to) || isWished(other, from) !== isWished(child, to)) continue;
    return [finding(bundle, [to], [from], `“${from.token.key}” became its opposite, “${to.token.key}”`)];
  }
  return [];
}

/** "To open", "will open": it is not so yet. */
function isWished({ words }: Side, word: Word): boolean {
  return FUTURES.has(words[words.indexOf(word) - 1]?.token.key ?? '');
}

/** Whether a neighbour of the one is a neighbour of the other. */
function isSamePlace({ child, other, wording }: Bundle, from: Word, to: Word): boolean {
  const around = ({ words }: Side, word: Word): readonly Word[] => {
    const at = words.indexOf(word);
    return [...words.slice(Math.max(0, at - 3), at), ...words.slice(at + 1, at + 4)].filter(
      ({ lexeme }) => lexeme.weight >= LEAST_WEIGHT,
    );
  };
  const here = around(child, to);
  return around(other, from).some((word) => wording.bestMatch(word, here, LIKE) !== null);
}
