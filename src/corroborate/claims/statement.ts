import type { Quote } from '../../case/attribution.ts';
import type { Span } from '../../case/span.ts';
import type { Lexeme, Lexicon } from '../../text/lexicon.ts';
import type { SegmentedReport, Sentence } from '../../text/segmented.ts';
import { type Token, withKey } from '../../text/tokens.ts';
import { type Numeral, numeralsOf } from './numerals.ts';
import { type Reading, readingOf } from './reading.ts';

/** A word, name or number of a statement that can tell it from others. */
export interface Term {
  /** Of its stem: one term whatever the ending. */
  readonly stemId: number;
  readonly kind: 'word' | 'name' | 'number';
  /** How rare it is in general, 0 to 1. */
  readonly weight: number;
}

/** What is counted: the stem of one of the words after a number, and the number. */
export interface Count {
  readonly of: number;
  readonly value: string;
}

/** A sentence as something told. */
export interface Statement {
  /** Its place among the circle's statements. */
  readonly at: number;
  readonly report: SegmentedReport;
  readonly sentence: Sentence;
  readonly span: Span;
  readonly text: string;
  /** Of its sentence's tokens. */
  readonly lexemes: readonly Lexeme[];
  /** Each once. */
  readonly terms: readonly Term[];
  /** It says little by itself. */
  readonly isLight: boolean;
  readonly counts: readonly Count[];
  /** Place of its block in the report. */
  readonly paragraph: number;
  /** Sum of its words' vectors, each by its weight; length 1. */
  readonly meaning: Float32Array;
  /** What its words give away, read once. */
  readonly reading: Reading;
  /** Quotations and reported speech in it, by start. */
  readonly quotes: readonly Quote[];
  /** The share of it that lies between quotation marks, 0 to 1. */
  readonly quoted: number;
}

/** Words that weigh less tell nothing of what is claimed. */
const LEAST_WEIGHT = 0.08;

/** The statement that a sentence makes. Cost: linear in its tokens. */
export function statementOf(
  at: number,
  report: SegmentedReport,
  sentence: Sentence,
  { lexicon, quotes }: { readonly lexicon: Lexicon; readonly quotes: readonly Quote[] },
): Statement {
  const { id, text } = report.report;
  const span = { report: id, start: sentence.start, end: sentence.end };
  const lexemes = sentence.tokens.map((token) => lexicon.lexemeOf(token));
  const numerals = numeralsOf(sentence.tokens);
  const terms = withSpelledOut(termsOf(sentence.tokens, lexemes), numerals, { tokens: sentence.tokens, lexicon });
  const own = quotes.filter(({ span: { start, end } }) => start < sentence.end && end > sentence.start);
  return {
    at,
    report,
    sentence,
    span,
    text: text.slice(sentence.start, sentence.end),
    lexemes,
    terms,
    isLight: isLight(terms),
    counts: countsOf(lexemes, numerals),
    paragraph: report.report.blocks.findIndex(({ end }) => end >= sentence.end),
    meaning: meaningOf(lexemes, lexicon),
    reading: readingOf(sentence),
    quotes: own,
    quoted: quotedShare(span, own),
  };
}

const names = new WeakMap<Lexeme, Term>();

/** A word as a name: one for all its places. */
function nameOf(lexeme: Lexeme): Term {
  const known = names.get(lexeme);
  if (known !== undefined) return known;
  const { stemId, weight } = lexeme;
  const name: Term = { stemId, kind: 'name', weight };
  names.set(lexeme, name);
  return name;
}

function termsOf(tokens: readonly Token[], lexemes: readonly Lexeme[]): readonly Term[] {
  const seen = new Set<number>();
  const terms: Term[] = [];
  for (let at = 0; at < lexemes.length; at += 1) {
    const lexeme = lexemes[at];
    if (lexeme === undefined || lexeme.weight < LEAST_WEIGHT || seen.has(lexeme.stemId)) continue;
    seen.add(lexeme.stemId);
    const isName = lexeme.kind === 'word' && tokens[at]?.capital === true && at > 0;
    terms.push(isName ? nameOf(lexeme) : lexeme);
  }
  return terms;
}

/** Adds the numbers that stand in several words: "two hundred" is the 200 of another outlet. */
function withSpelledOut(
  terms: readonly Term[],
  numerals: readonly Numeral[],
  { tokens, lexicon }: { readonly tokens: readonly Token[]; readonly lexicon: Lexicon },
): readonly Term[] {
  const more = new Map<number, Term>();
  for (const { from, to, key } of numerals) {
    const token = tokens[from];
    if (token === undefined || to - from < 2) continue;
    const { stemId, weight } = lexicon.lexemeOf({ ...withKey(token, key), kind: 'number' });
    if (!terms.some((term) => term.stemId === stemId)) more.set(stemId, { stemId, kind: 'number', weight });
  }
  return more.size === 0 ? terms : [...terms, ...more.values()];
}

function countsOf(lexemes: readonly Lexeme[], numerals: readonly Numeral[]): readonly Count[] {
  const counts: Count[] = [];
  for (const { to, key } of numerals) {
    for (const { kind, weight, stemId } of lexemes.slice(to, to + 2))
      if (kind === 'word' && weight > 0.05) counts.push({ of: stemId, value: key });
  }
  return counts;
}

function meaningOf(lexemes: readonly Lexeme[], lexicon: Lexicon): Float32Array {
  const { vectors, dimensions } = lexicon.tables;
  const sum = new Float32Array(dimensions);
  for (const { rank, weight } of lexemes) {
    const from = rank * dimensions;
    if (weight === 0 || from + dimensions > vectors.length) continue;
    for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + weight * (vectors[from + at] ?? 0);
  }
  return ofLengthOne(sum);
}

/** Scales a vector in place. */
export function ofLengthOne(vector: Float32Array): Float32Array {
  let squares = 0;
  for (let at = 0; at < vector.length; at += 1) squares += (vector[at] ?? 0) ** 2;
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) / length;
  return vector;
}

function quotedShare({ start, end }: Span, quotes: readonly Quote[]): number {
  let covered = 0;
  for (const { direct, span } of quotes)
    if (direct) covered += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
  return Math.min(1, covered / Math.max(1, end - start));
}

export function cosineOf(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** The weight of the words of a sentence that says little by itself. */
const LIGHT = 1.2;
const NAME_WEIGHT = 0.2;

function isLight(terms: readonly Term[]): boolean {
  let sum = 0;
  for (const { weight, kind } of terms) sum += kind === 'word' ? weight : NAME_WEIGHT;
  return sum < LIGHT;
}
