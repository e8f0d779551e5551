import type { Span } from '../case/span.ts';
import type { SegmentedReport } from '../text/segmented.ts';
import cues from './cues.json' with { type: 'json' };
import type { Bundle, Finding, Side } from './finding.ts';
import { spokenClock } from './spoken-clocks.ts';
import type { Word } from './wording.ts';

/** A time of day. */
export interface Clock {
  readonly span: Span;
  /** Minutes since midnight or noon: "5:40 p.m." and "17.40" are one. */
  readonly minutes: number;
  /** "About 5:40". */
  readonly isRounded: boolean;
}

const FIGURES = /^(\d{1,2})(?:([.:])(\d{2}))?$/;
const HALF_OF_DAY = /^\s?[ap]\.?m\b/i;
const HALF_DAY = 720;
/** Words of a time of day stand this near behind its figures: "at 6.12 on Monday evening". */
const REACH = 3;
const PARTS_OF_DAY = new Set(cues.partsOfDay);
const TIME_WORDS = new Set(cues.timeWords);
const ROUNDINGS = new Set(cues.roundings);

/** The times of day among some words of a report, in order; "twenty to six" is one behind a word of time alone. Cost: linear. */
export function clocksIn({ report: { id, text } }: SegmentedReport, words: readonly Word[]): Clock[] {
  return words.flatMap((word, at): Clock[] => {
    const spoken = spokenClock(words, at);
    const minutes = spoken?.minutes ?? minutesInFigures(text, words, at);
    if (minutes === null) return [];
    const isRounded = words.slice(Math.max(0, at - 2), at).some(({ token }) => ROUNDINGS.has(token.key));
    const { start, end } = word.token;
    return [{ span: { report: id, start, end: spoken?.end ?? end }, minutes: minutes % HALF_DAY, isRounded }];
  });
}

/** "5:40 p.m.", "17.40 in the evening"; null where the word is no time of day. */
function minutesInFigures(text: string, words: readonly Word[], at: number): number | null {
  const { kind, start, end } = words[at]?.token ?? NO_FIGURE;
  if (kind !== 'number' || !standsAlone(text, start, end)) return null;
  const [, hour, mark, minute] = FIGURES.exec(text.slice(start, end)) ?? [];
  if (hour === undefined || Number(hour) > 24 || Number(minute ?? 0) > 59) return null;
  const isPlain = mark !== undefined && (isBeforePartOfDay(words, at) || (mark === ':' && isBehindTimeWord(words, at)));
  return isPlain || HALF_OF_DAY.test(text.slice(end, end + 5)) ? Number(hour) * 60 + Number(minute ?? 0) : null;
}

const NO_FIGURE = { kind: 'word', start: 0, end: 0 } as const;

/** No part of a longer figure, of a code, a price or a share. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !/[\p{L}\p{N}./:$€£¥-]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
    !/^(?:\s?%|[/:.-]\d)/.test(text.slice(end, end + 2))
  );
}

/** "At 10:17"; a figure without such a word may be the length of a film. */
function isBehindTimeWord(words: readonly Word[], at: number): boolean {
  return TIME_WORDS.has(words[at - 1]?.lexeme.key ?? '') || ROUNDINGS.has(words[at - 1]?.lexeme.key ?? '');
}

function isBeforePartOfDay(words: readonly Word[], at: number): boolean {
  return words.slice(at + 1, at + 1 + REACH).some(({ lexeme }) => PARTS_OF_DAY.has(lexeme.key));
}

/** Two times of day this near are one where one of them is rounded, in minutes. */
const NEAR = 5;
const NEAR_ROUNDED = 10;

function agree(a: Clock, b: Clock): boolean {
  const apart = Math.abs(a.minutes - b.minutes);
  const isFive = (a.minutes * b.minutes) % NEAR === 0;
  const near = isFive ? NEAR - 1 : 0;
  return Math.min(apart, HALF_DAY - apart) <= (a.isRounded || b.isRounded ? NEAR_ROUNDED : near);
}

/** The times of day of both reports. */
export interface ClocksOfBoth {
  readonly child: readonly Clock[];
  readonly other: readonly Clock[];
}

/** A time of day put for another one, which the child lacks in all its text as the other does the new one. */
export function changedClocks({ child, other, retelling, wording }: Bundle, all: ClocksOfBoth): Finding[] {
  const isIn = (words: readonly Word[], { span }: Clock): boolean =>
    words.some(({ token }) => token.start === span.start);
  const isKnown = (clock: Clock, clocks: readonly Clock[]): boolean => clocks.some((one) => agree(clock, one));
  const [to, ...more] = all.child.filter((clock) => !isKnown(clock, all.other) && isIn(child.words, clock));
  if (to === undefined || more.length > 0) return [];
  const there = [...other.words, ...wordsBeside({ child, other, retelling, wording })];
  const [from, ...others] = all.other.filter((clock) => !isKnown(clock, all.child) && isIn(there, clock));
  // Of several it is not said which stands for which.
  if (from === undefined || others.length > 0) return [];
  const textOf = ({ report: { report } }: Side, { span }: Clock): string => report.text.slice(span.start, span.end);
  const severity = retelling.kind === 'update' ? 'minor' : 'major';
  const note = `${textOf(other, from)} became ${textOf(child, to)}`;
  return [{ kind: 'date', to: to.span, from: from.span, severity, note }];
}

/** So many words of weight show that a sentence beside those retold was made one with them. */
const LEAST_SHARED = 2;
const LEAST_WEIGHT = 0.12;
const LIKE = 0.45;

/** The words of sentences that stand beside those retold, are told nowhere else and share words with this one: two were made one. */
function wordsBeside({ child, other, retelling, wording }: Omit<Bundle, 'score'>): readonly Word[] {
  const { words, report } = other;
  const places = report.sentences.filter(({ start, end }) =>
    words.some(({ token }) => start <= token.start && token.start < end),
  );
  return retelling.untold
    .filter(({ index }) => places.some((one) => Math.abs(one.index - index) === 1))
    .map((sentence) => wording.wordsOf(sentence))
    .filter((beside) => {
      const heavy = beside.filter(({ lexeme }) => lexeme.kind === 'word' && lexeme.weight >= LEAST_WEIGHT);
      return heavy.filter((word) => wording.bestMatch(word, child.read, LIKE) !== null).length >= LEAST_SHARED;
    })
    .flat();
}
