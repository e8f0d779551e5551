import type { Lexicon } from '../text/lexicon.ts';
import { oddnessOf } from '../text/oddness.ts';
import type { SegmentedReport } from '../text/segmented.ts';
import { tokenize } from '../text/tokens.ts';

/** One word of a sentence as lineage weighs it. */
export interface Word {
  readonly stem: string;
  /** 0–1: what sharing it tells. */
  readonly weight: number;
  /** A name or a number. */
  readonly marked: boolean;
  /** Inside quotation marks. */
  readonly quoted: boolean;
}

/** The stems of the telling words inside quotation marks, by the place of the sentence that quotes. */
export type Quoted = ReadonlyMap<number, ReadonlySet<string>>;

/** A report's sentences as weighed words. Each view is made when it is first asked for: most reports of a large pile have no relatives. */
export class WordedReport {
  readonly segmented: SegmentedReport;
  readonly #lexicon: Lexicon;
  #sentences: readonly (readonly Word[])[] | undefined;
  #weights: readonly number[] | undefined;
  #stems: ReadonlySet<string> | undefined;
  #oddness: number | undefined;
  #names: ReadonlyMap<string, number> | undefined;
  #quoted: Quoted | undefined;

  constructor(segmented: SegmentedReport, lexicon: Lexicon) {
    this.segmented = segmented;
    this.#lexicon = lexicon;
  }

  get sentences(): readonly (readonly Word[])[] {
    this.#sentences ??= wordSentences(this.segmented, this.#lexicon);
    return this.#sentences;
  }

  get sentenceWeights(): readonly number[] {
    this.#weights ??= this.sentences.map((words) => words.reduce((sum, { weight }) => sum + weight, 0));
    return this.#weights;
  }

  /** See `oddnessOf`. */
  get oddness(): number {
    this.#oddness ??= oddnessOf(this.segmented, this.#lexicon);
    return this.#oddness;
  }

  /** The weight of all its sentences. */
  get total(): number {
    return this.sentenceWeights.reduce((sum, weight) => sum + weight, 0);
  }

  /** All stems of its text, credits and captions too. */
  get stems(): ReadonlySet<string> {
    const { text } = this.segmented.report;
    this.#stems ??= new Set(tokenize(text).map((token) => this.#lexicon.lexemeOf(token).stem));
    return this.#stems;
  }

  /** Its names: how often each stands there, times what it tells. */
  get names(): ReadonlyMap<string, number> {
    this.#names ??= countNames(this.sentences);
    return this.#names;
  }

  /** What its sentences quote. */
  get quoted(): Quoted {
    this.#quoted ??= quotedWords(this.sentences);
    return this.#quoted;
  }
}

function wordSentences({ report: { text }, sentences }: SegmentedReport, lexicon: Lexicon): Word[][] {
  return sentences.map(({ start, end, tokens }) => {
    const isQuoted = quotedIn(text.slice(start, end));
    return tokens.map((token, at): Word => {
      const { stem, weight } = lexicon.lexemeOf(token);
      const marked = token.kind === 'number' || (token.capital && at > 0);
      return { stem, weight, marked, quoted: isQuoted(token.start - start) };
    });
  });
}

function countNames(sentences: readonly (readonly Word[])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const words of sentences) {
    for (const { stem, weight, marked } of words) {
      if (marked && !stem.startsWith('#')) sums.set(stem, (sums.get(stem) ?? 0) + weight);
    }
  }
  return sums;
}

/** Double marks, curly ones of either kind, guillemets: an opening one, what it quotes, and what closes it or the sentence's end. */
const QUOTATION = /["“„«]([^"”“»]*)(?:["”“»]|$)|‘([^‘]*?)(?:’(?!\p{L})|$)/gu;

/** Whether a position in a sentence lies inside quotation marks; a mark left open runs to the sentence's end. */
function quotedIn(sentence: string): (at: number) => boolean {
  const spans = [...sentence.matchAll(QUOTATION)].map((match) => [match.index, match.index + match[0].length] as const);
  return (at) => spans.some(([start, end]) => at >= start && at < end);
}

function quotedWords(sentences: readonly (readonly Word[])[]): Quoted {
  const found = new Map<number, ReadonlySet<string>>();
  sentences.forEach((words, at) => {
    const stems = words.filter(({ quoted, weight }) => quoted && weight > 0).map(({ stem }) => stem);
    if (stems.length > 0) found.set(at, new Set(stems));
  });
  return found;
}
