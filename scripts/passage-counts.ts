import { type PassageModel, WORDINGS } from '../src/align/passages/model.ts';
import { BREAKS, type PreparedText } from '../src/align/passages/prepared-text.ts';
import { MATCHES, RangeIndex, TOKEN_CLASSES } from '../src/align/passages/range-index.ts';
import type { Stretch } from '../src/align/passages/stretch.ts';
import { RARITIES, type Vocabulary } from '../src/align/passages/vocabulary.ts';
import type { PanCase, PanPair } from './pan-corpus.ts';

/** Tokens by class, and breaks by kind, of one fold. */
export interface TokenCounts {
  /** By `WORDINGS`, then gists: the short side against the long, and the long against the short. */
  readonly within: readonly Float64Array[];
  /** By doublings of what is compared with. */
  readonly outside: readonly Float64Array[];
  readonly breaksAt: Float64Array;
  readonly breaksInside: Float64Array;
}

export interface CountedPair {
  readonly pair: PanPair;
  readonly a: PreparedText;
  readonly b: PreparedText;
}

const SIZES = 8;
const SMALLEST = 32;
/** The background is counted this far around each planted case. */
const AROUND = 150;
/** And in so many tokens of pairs that share nothing. */
const SAMPLE = 200;
const GIST_SHORT = WORDINGS.length;
const GIST_LONG = GIST_SHORT + 1;
/** Which wording each part of the corpus shows; the part of summaries counts as gists. */
const WORDING_OF_PART: Readonly<Record<string, number>> = { '02': 0, '03': 1, '04': 2 };

export function countTokens(pairs: readonly CountedPair[], vocabulary: Vocabulary): TokenCounts {
  const counter = new Counter(vocabulary);
  for (const one of pairs) {
    if (one.pair.cases.length > 0) counter.addCases(one);
    else counter.addUnrelated(one);
  }
  return counter.counts;
}

class Counter {
  readonly counts: TokenCounts = {
    within: Array.from({ length: GIST_LONG + 1 }, () => new Float64Array(TOKEN_CLASSES)),
    outside: Array.from({ length: SIZES }, () => new Float64Array(TOKEN_CLASSES)),
    breaksAt: new Float64Array(BREAKS.length),
    breaksInside: new Float64Array(BREAKS.length),
  };
  readonly #index: RangeIndex;
  #classes = new Uint8Array(1024);

  constructor(vocabulary: Vocabulary) {
    this.#index = new RangeIndex(vocabulary);
  }

  addCases({ pair, a, b }: CountedPair): void {
    const stretchesA = pair.cases.map((one) => stretchOf(a, one.a));
    const stretchesB = pair.cases.map((one) => stretchOf(b, one.b));
    const wording = WORDING_OF_PART[pair.part.slice(0, 2)];
    pair.cases.forEach((_, at) => {
      const [sideA, sideB] = [stretchesA[at], stretchesB[at]];
      if (sideA === undefined || sideB === undefined) return;
      this.#add(sideA, sideB, this.counts.within[wording ?? GIST_SHORT]);
      this.#add(sideB, sideA, this.counts.within[wording ?? GIST_LONG]);
      this.#addAround(sideA, sideB, stretchesA);
      this.#addAround(sideB, sideA, stretchesB);
      if (wording !== undefined) for (const side of [sideA, sideB]) this.#addBreaks(side);
    });
  }

  /** What two texts share that share no passage: a stretch of each size, from the middle of one, against the other. */
  addUnrelated({ a, b }: CountedPair): void {
    for (const [text, other] of [
      [a, b],
      [b, a],
    ] as const) {
      for (let length = SMALLEST; length <= other.length; length *= 2) {
        const from = Math.floor((other.length - length) / 2);
        const start = Math.floor(text.length / 3);
        const sample = { text, start, end: Math.min(text.length, start + SAMPLE) };
        this.#add(sample, { text: other, start: from, end: from + length }, this.#outsideOf(length));
      }
    }
  }

  #outsideOf(length: number): Float64Array | undefined {
    return this.counts.outside[Math.max(0, Math.min(SIZES - 1, Math.round(Math.log2(length / SMALLEST))))];
  }

  #addAround(side: Stretch, other: Stretch, planted: readonly Stretch[]): void {
    const { text, start, end } = side;
    const before = { text, start: Math.max(0, start - AROUND), end: start };
    const after = { text, start: end, end: Math.min(text.length, end + AROUND) };
    for (const around of [before, after])
      this.#add(around, other, this.#outsideOf(Math.max(1, other.end - other.start)), planted);
  }

  #add(side: Stretch, other: Stretch, into: Float64Array | undefined, without: readonly Stretch[] = []): void {
    const length = side.end - side.start;
    if (into === undefined || length <= 0) return;
    if (this.#classes.length < length) this.#classes = new Uint8Array(2 * length);
    this.#index.fill(other);
    this.#index.classesOf(side, this.#classes);
    for (let at = 0; at < length; at += 1) {
      const place = side.start + at;
      if (without.some(({ start, end }) => place >= start && place < end)) continue;
      const found = this.#classes[at] ?? 0;
      into[found] = (into[found] ?? 0) + 1;
    }
  }

  #addBreaks({ text, start, end }: Stretch): void {
    const add = (into: Float64Array, at: number): void => {
      const kind = text.breaks[at] ?? 0;
      into[kind] = (into[kind] ?? 0) + 1;
    };
    add(this.counts.breaksAt, start);
    add(this.counts.breaksAt, end);
    for (let at = start + 1; at < end; at += 1) add(this.counts.breaksInside, at);
  }
}

/** The tokens that a case's characters touch. */
function stretchOf(text: PreparedText, { start, end }: PanCase['a']): Stretch {
  const first = text.ends.findIndex((tokenEnd) => tokenEnd > start);
  const last = text.starts.findLastIndex((tokenStart) => tokenStart < end);
  return first === -1 || last < first ? { text, start: 0, end: 0 } : { text, start: first, end: last + 1 };
}

/** No class is taken for rarer than this, or one odd token would decide. */
const LEAST_WITHIN = 0.01;
const LEAST_OUTSIDE = 0.002;
/** Nor is a break taken for likelier than this, in log odds, either way. */
const MOST_BREAK = 3;

/** What the model expects, from the counts of several folds. */
export function expectationsOf(folds: readonly TokenCounts[]): Omit<PassageModel, 'judges'> {
  const within = (kind: number): number[] => shares(summed(folds.map((fold) => fold.within[kind])), LEAST_WITHIN);
  const [at, inside] = [
    summed(folds.map(({ breaksAt }) => breaksAt)),
    summed(folds.map(({ breaksInside }) => breaksInside)),
  ];
  return {
    within: WORDINGS.map((_, wording) => within(wording)),
    gist: { short: within(GIST_SHORT), long: within(GIST_LONG) },
    outside: Array.from({ length: SIZES }, (_, size) =>
      shares(summed(folds.map((fold) => fold.outside[size])), LEAST_OUTSIDE),
    ),
    breaks: BREAKS.map((_, kind) => logOdds(at, inside, kind)),
  };
}

function summed(counts: readonly (Float64Array | undefined)[]): Float64Array {
  const [first = new Float64Array(0), ...rest] = counts;
  return first.map((count, at) => rest.reduce((sum, more) => sum + (more?.[at] ?? 0), count));
}

/** Of the tokens of each rarity, the share of each match. */
function shares(counts: Float64Array, least: number): number[] {
  return Array.from(counts, (count, at) => {
    let all = 0;
    for (let match = 0; match < MATCHES; match += 1) all += counts[match * RARITIES + (at % RARITIES)] ?? 0;
    return round((1 - MATCHES * least) * (count / Math.max(1, all)) + least);
  });
}

function logOdds(at: Float64Array, inside: Float64Array, kind: number): number {
  const share = (counts: Float64Array): number =>
    ((counts[kind] ?? 0) + 1) / counts.reduce((sum, count) => sum + count, BREAKS.length);
  return round(Math.max(-MOST_BREAK, Math.min(MOST_BREAK, Math.log(share(at) / share(inside)))));
}

function round(value: number): number {
  return Number(value.toPrecision(5));
}
