import { spellingSimilarity } from '../text/edit-distance.ts';
import { soundOf } from '../text/fold.ts';
import type { SegmentedReport } from '../text/segmented.ts';
import type { Token } from '../text/tokens.ts';
import type { Bundle, Finding, Side } from './finding.ts';
import { spanOf, type Word } from './wording.ts';

/** Two spellings of one name share this much of their sound. */
const LIKE_SOUND = 0.6;
const LEAST_WEIGHT = 0.3;

/** Names that the one report has and the other lacks in all its text, by key. */
export interface OwnNames {
  readonly child: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
  /** All names of several words of the other, from `longNamesOf`. */
  readonly longOfOther: ReadonlySet<string>;
  /** All names that the other has anywhere, by key. */
  readonly allOfOther: ReadonlySet<string>;
}

/** The names of several words in a report, their keys joined. */
export function longNamesOf({ sentences }: SegmentedReport): ReadonlySet<string> {
  return new Set(sentences.flatMap(({ tokens }) => runsOfTokens(tokens).map(keyOf)));
}

/** A name of several words with one put for another ("Town Hall" for "City Hall"): so many words at least. */
const LEAST_RUN = 3;

/** Longer names that differ in one word, where the other report has this one nowhere. */
export function changedLongNames({ child, other, retelling }: Bundle, { longOfOther }: OwnNames): Finding[] {
  if (retelling.kind === 'spun') return [];
  const here = runsOf(child).filter((run) => !longOfOther.has(keyOf(run)));
  const there = here.length === 0 ? [] : runsOf(other);
  return here.flatMap((to): Finding[] => {
    const from = there.find((run) => run.length === to.length && differInOne(to, run));
    const [first, last, firstOther, lastOther] = [to[0], to.at(-1), from?.[0], from?.at(-1)];
    if (from === undefined || first === undefined || last === undefined) return [];
    if (firstOther === undefined || lastOther === undefined) return [];
    const [text, textOther] = [child.report.report.text, other.report.report.text];
    const isGarbled = retelling.kind === 'translated' || retelling.kind === 'update';
    return [
      {
        kind: 'name',
        to: spanOf(child.report.report.id, first, last),
        from: spanOf(other.report.report.id, firstOther, lastOther),
        severity: isGarbled ? 'minor' : 'major',
        note: `${textOther.slice(firstOther.start, lastOther.end)} became ${text.slice(first.start, last.end)}`,
      },
    ];
  });
}

const keyOf = (run: readonly Token[]): string => run.map(({ key }) => key).join(' ');

const runsOf = ({ words }: Side): Token[][] => runsOfTokens(words.map(({ token }) => token));

/** Capitalised words one after another, with one space between. */
function runsOfTokens(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const token of tokens) {
    const isNext = token.capital && token.kind === 'word';
    const last = run.at(-1);
    if (!isNext || last?.end !== token.start - 1 || isPossessive(last)) {
      runs.push(run);
      run = [];
    }
    if (isNext) run.push(token);
  }
  return [...runs, run].filter(({ length }) => length >= LEAST_RUN);
}

/** "Westmere's" owns the name that follows and is no part of it. A key is without the ending. */
const isPossessive = ({ start, end, key }: Token): boolean => end - start === key.length + 2;

/** All words but one are the same or sound so, and at least one is the very same. */
function differInOne(a: readonly Token[], b: readonly Token[]): boolean {
  const pairs = a.map((token, at) => [token.key, b[at]?.key ?? ''] as const);
  const unlike = pairs.filter(([x, y]) => x !== y && !isSoundAlike(x, y));
  return unlike.length === 1 && pairs.some(([x, y]) => x === y);
}

/** Names put for others: where a new one stands beside the same name as one that is gone. One spelled as it sounds is no change. */
export function changedNames({ child, other, retelling }: Bundle, own: OwnNames): Finding[] {
  // A spinner's table goes through names too: the table tells it.
  if (retelling.kind === 'spun') return [];
  const here = namesIn(child, own.child);
  const there = namesIn(other, own.other);
  const taken = new Set<Word>();
  const borrowed = there.length === 0 ? [] : borrowedNames(child, other, own.allOfOther);
  return [...here, ...borrowed].flatMap((to): Finding[] => {
    // A name that the other gives to somebody else is no other spelling of this one.
    const from = there.find(
      (name) =>
        !taken.has(name) &&
        (borrowed.includes(to) ? endsName(name, other) : !soundAlike(to, name)) &&
        isBeside(to, name, child, other),
    );
    if (from === undefined) return [];
    taken.add(from);
    const [text, textOther] = [child.report.report.text, other.report.report.text];
    const isGarbled = retelling.kind === 'translated';
    return [
      {
        kind: 'name',
        to: spanOf(child.report.report.id, to.token, to.token),
        from: spanOf(other.report.report.id, from.token, from.token),
        severity: isGarbled || retelling.kind === 'update' ? 'minor' : 'major',
        note: `${textOther.slice(from.token.start, from.token.end)} became ${text.slice(to.token.start, to.token.end)}`,
      },
    ];
  });
}

function namesIn({ words }: Side, own: ReadonlySet<string>): Word[] {
  return words.filter(
    ({ token, lexeme }, at) =>
      token.capital && at > 0 && lexeme.kind === 'word' && lexeme.weight >= LEAST_WEIGHT && own.has(token.key),
  );
}

/** Last names in the child that the other gives to somebody else alone. */
function borrowedNames(child: Side, other: Side, ofOther: ReadonlySet<string>): Word[] {
  return namesIn(child, ofOther).filter((name) => endsName(name, child) && !isPairIn(name, child, other));
}

/** Whether no further name stands right behind, and no line in capitals before. */
function endsName(name: Word, { words, report: { report } }: Side): boolean {
  const at = words.indexOf(name);
  const [before, after] = [words[at - 1]?.token, words[at + 1]?.token];
  const isShouted = before !== undefined && !/\p{Ll}/u.test(report.text.slice(before.start, before.end));
  return !isShouted && !(after?.capital === true && after.start === name.token.end + 1);
}

/** Whether the other has this name behind the same name anywhere, or soon behind it: "Mrs Ada Quill". */
function isPairIn(name: Word, { words }: Side, { report }: Side): boolean {
  const before = words[words.indexOf(name) - 1]?.token.key;
  return report.sentences.some(({ tokens }) =>
    tokens.some(
      ({ key }, at) =>
        key === name.token.key && tokens.slice(Math.max(0, at - NAME_WORDS), at).some((one) => one.key === before),
    ),
  );
}

const NAME_WORDS = 3;

const soundAlike = ({ lexeme: a }: Word, { lexeme: b }: Word): boolean => isLikeSound(a.sound, b.sound);
const isSoundAlike = (a: string, b: string): boolean => isLikeSound(soundOf(a), soundOf(b));

function isLikeSound(x: string, y: string): boolean {
  return x.length > 2 && y.length > 2 && x[0] === y[0] && spellingSimilarity(x, y) >= LIKE_SOUND;
}

/** Whether both follow the same capitalised word, as in a given name before two surnames. */
function isBeside(to: Word, from: Word, child: Side, other: Side): boolean {
  const before = ({ words }: Side, word: Word): Word | undefined => words[words.indexOf(word) - 1];
  const [x, y] = [before(child, to), before(other, from)];
  return (
    x !== undefined &&
    y !== undefined &&
    x.token.capital &&
    x.token.key === y.token.key &&
    x.lexeme.weight >= LEAST_WEIGHT
  );
}
