import type { PassageKind, TextPassage, TextSpan } from '../../case/comparison.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { networkRunner } from '../../text/network.ts';
import { type Candidates, candidatesOf, type Growing, growingFor } from './candidates.ts';
import { GIST_FEATURES, gistFeatures, PASSAGE_FEATURES, passageFeatures } from './features.ts';
import type { PassageModel } from './model.ts';
import { type PreparedText, prepareText } from './prepared-text.ts';
import { type Judged, select } from './select.ts';
import { type Stretch, wholeOf } from './stretch.ts';
import { Vocabulary } from './vocabulary.ts';

/** The passages in the order of `a`, and whether a bound on the work was hit, so that some may be missing. */
export interface FoundPassages {
  readonly passages: readonly TextPassage[];
  readonly isBounded: boolean;
}

/** Finds the passages that two texts share; made once, since it sets up its tables. */
export class PassageFinder {
  readonly #vocabulary: Vocabulary;
  readonly #growing: Growing;
  readonly #judgePassage: (row: Float64Array) => number;
  readonly #judgeGist: (row: Float64Array) => number;

  constructor(lexicon: Lexicon, model: PassageModel) {
    this.#vocabulary = new Vocabulary(lexicon);
    this.#growing = growingFor(this.#vocabulary, model);
    this.#judgePassage = networkRunner(model.judges.passage, PASSAGE_FEATURES);
    this.#judgeGist = networkRunner(model.judges.gist, GIST_FEATURES);
  }

  /** A text made ready for any number of comparisons by this finder. Cost: linear in its first `MOST_TOKENS` tokens, the rest is left out. */
  prepare(text: string): PreparedText {
    return prepareText(text, this.#vocabulary);
  }

  /**
   * The passages that `a` and `b` share. Which is called `a` makes no difference but for the sides' names. Cost: linear in
   * both texts, and in what they share; the words that stand everywhere in both are bounded.
   */
  find(a: PreparedText, b: PreparedText): FoundPassages {
    const isCut = a.isCut || b.isCut;
    if (a.length === 0 || b.length === 0) return { passages: [], isBounded: isCut };
    if (isSameText(a, b)) {
      const whole = { a: wholeOf(a), b: wholeOf(b) };
      return { passages: [{ a: spanOf(whole.a), b: spanOf(whole.b), kind: 'identical', score: 1 }], isBounded: isCut };
    }
    const isTurned = !goesFirst(a, b);
    const candidates = isTurned ? candidatesOf(b, a, this.#growing) : candidatesOf(a, b, this.#growing);
    const found = judged(candidates, this.#growing, (kind, row) =>
      kind === 'gist' ? this.#judgeGist(row) : this.#judgePassage(row),
    );
    return { passages: passagesOf(found, isTurned ? 'b' : 'a'), isBounded: isCut || candidates.isBounded };
  }
}

/** What was found, as spans, in the order of `a`; `first` is the side that went first. */
export function passagesOf(found: readonly Judged[], first: 'a' | 'b'): TextPassage[] {
  return found
    .map(told)
    .map((passage) => (first === 'a' ? passage : { ...passage, a: passage.b, b: passage.a }))
    .sort((one, other) => one.a.start - other.a.start || one.b.start - other.b.start);
}

/** The longer text goes first; of two as long, the one with the smaller first number that differs. Either way gives the same. */
export function goesFirst(a: PreparedText, b: PreparedText): boolean {
  if (a.length !== b.length) return a.length > b.length;
  const at = a.bigrams.findIndex((bigram, index) => bigram !== b.bigrams[index]);
  return (a.bigrams[at] ?? 0) <= (b.bigrams[at] ?? 0);
}

function isSameText(a: PreparedText, b: PreparedText): boolean {
  return a.length === b.length && a.stems.every((stem, at) => stem === b.stems[at]);
}

/** The candidates that are told, with their scores. */
export function judged(
  { a, passages, gists }: Candidates,
  { evidence }: Growing,
  judge: (kind: 'grown' | 'gist', row: Float64Array) => number,
): Judged[] {
  const judgedPassages = passages.map((grown): Judged => {
    const score = judge('grown', passageFeatures(grown, gists, evidence));
    return { a: grown.a, b: grown.b, score, found: { kind: 'grown', grown } };
  });
  const judgedGists = gists.map((gist): Judged => {
    const score = judge('gist', gistFeatures(gist, passages, evidence));
    const { short, long } = gist;
    return {
      ...(short.text === a ? { a: short, b: long } : { a: long, b: short }),
      score,
      found: { kind: 'gist', gist },
    };
  });
  return select(judgedPassages, judgedGists);
}

function told({ a, b, score, found }: Judged): TextPassage {
  return {
    a: spanOf(a),
    b: spanOf(b),
    kind: found.kind === 'gist' ? 'summary' : kindOf(a, b, found.grown.wording),
    score,
  };
}

function kindOf(a: Stretch, b: Stretch, wording: number): PassageKind {
  if (wording !== 0) return 'paraphrased';
  if (a.end - a.start !== b.end - b.start) return 'edited';
  for (let at = 0; at < a.end - a.start; at += 1) {
    if (a.text.stems[a.start + at] !== b.text.stems[b.start + at]) return 'edited';
  }
  return 'identical';
}

function spanOf({ text, start, end }: Stretch): TextSpan {
  return { start: text.starts[start] ?? 0, end: (text.ends[end - 1] ?? 0) + (text.closings[end - 1] ?? 0) };
}
