import type { Lexeme, Lexicon } from '../text/lexicon.ts';
import { oddnessOf } from '../text/oddness.ts';
import type { SegmentedReport, Sentence } from '../text/segmented.ts';
import type { WordTables } from '../text/tables.ts';
import type { Token } from '../text/tokens.ts';

/** A sentence as the aligner compares it. All arrays run over its tokens in order. */
export interface SentenceProfile {
  readonly sentence: Sentence;
  /** Lexeme ids. */
  readonly lexemes: Int32Array;
  /** What a match of each token weighs. */
  readonly weights: Float32Array;
  /** Index of each token's lexeme in `ReportProfile.types`, -1 where it weighs nothing. */
  readonly typeRows: Int32Array;
  /** 1 for a name or a number. */
  readonly marked: Uint8Array;
  readonly totalWeight: number;
  /** Its neighbouring lexemes, each pair as one number, each number once, ascending. */
  readonly bigrams: Float64Array;
  /** The weighted mean of its words' vectors, of length 1 (Arora, Liang, Ma 2017); all 0 where no word has one. */
  readonly meaning: Float32Array;
  /** Whether quotation marks stand in it. */
  readonly quoted: 0 | 1;
}

/** A report prepared once for all its comparisons. */
export interface ReportProfile {
  readonly segmented: SegmentedReport;
  readonly sentences: readonly SentenceProfile[];
  /** The lexeme ids that weigh something, each once, in order of appearance. */
  readonly types: Int32Array;
  /** For each of `types`, the sentences it stands in. */
  readonly sentencesOfType: readonly (readonly number[])[];
  /** See `oddnessOf`. */
  readonly oddness: number;
}

/** A report is compared by so many sentences: the cost of a pair is the product of both. */
export const MOST_SENTENCES = 400;

const QUOTATION_MARK = /["“”„«»‘]/;

/** Prepares a report. Cost: linear in its tokens. */
export function profileReport(segmented: SegmentedReport, lexicon: Lexicon): ReportProfile {
  return build(segmented, lexicon, ({ tokens }) => tokens.map((token) => lexicon.lexemeOf(token)));
}

/** The same report with some of its words read as others: `readAs` maps lexeme ids. Cost: linear in its tokens. */
export function readThrough(
  profile: ReportProfile,
  readAs: ReadonlyMap<number, number>,
  lexicon: Lexicon,
): ReportProfile {
  return build(profile.segmented, lexicon, ({ index }) =>
    Array.from(profile.sentences[index]?.lexemes ?? [], (id) => lexicon.at(readAs.get(id) ?? id)),
  );
}

function build(
  segmented: SegmentedReport,
  lexicon: Lexicon,
  lexemesOf: (sentence: Sentence) => readonly Lexeme[],
): ReportProfile {
  const rowOf = new Map<number, number>();
  const types: number[] = [];
  const sentencesOfType: number[][] = [];
  const rowFor = ({ id, weight }: Lexeme, place: number): number => {
    if (weight === 0) return -1;
    const row = rowOf.get(id) ?? types.push(id) - 1;
    rowOf.set(id, row);
    const places = sentencesOfType[row] ?? [];
    if (places.at(-1) !== place) places.push(place);
    sentencesOfType[row] = places;
    return row;
  };
  const sentences = segmented.sentences.slice(0, MOST_SENTENCES).map((sentence): SentenceProfile => {
    const lexemes = lexemesOf(sentence);
    return {
      sentence,
      lexemes: Int32Array.from(lexemes, ({ id }) => id),
      weights: Float32Array.from(lexemes, ({ weight }) => weight),
      typeRows: Int32Array.from(lexemes, (lexeme) => rowFor(lexeme, sentence.index)),
      marked: Uint8Array.from(sentence.tokens, isMarked),
      totalWeight: lexemes.reduce((sum, { weight }) => sum + weight, 0),
      bigrams: bigramsOf(lexemes),
      meaning: meaningOf(lexemes, lexicon.tables),
      quoted: QUOTATION_MARK.test(segmented.report.text.slice(sentence.start, sentence.end)) ? 1 : 0,
    };
  });
  const oddness = oddnessOf(segmented, lexicon);
  return { segmented, sentences, types: Int32Array.from(types), sentencesOfType, oddness };
}

function isMarked(token: Token, at: number): 0 | 1 {
  return token.kind === 'number' || (token.capital && at > 0) ? 1 : 0;
}

function meaningOf(lexemes: readonly Lexeme[], { vectors, dimensions }: WordTables): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const { rank, weight } of lexemes) {
    const from = rank * dimensions;
    if (weight === 0 || from + dimensions > vectors.length) continue;
    for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + weight * (vectors[from + at] ?? 0);
  }
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}

/** Lexeme ids stay far below 2^26, so that a pair fits a double. */
const PAIR = 67_108_864;

function bigramsOf(lexemes: readonly Lexeme[]): Float64Array {
  const pairs = Float64Array.from(lexemes.slice(1), ({ id }, at) => (lexemes[at]?.id ?? 0) * PAIR + id).sort();
  return pairs.filter((pair, at) => pair !== pairs[at - 1]);
}
