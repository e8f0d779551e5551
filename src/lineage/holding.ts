import type { Word, WordedReport } from './worded.ts';

/** What one report has of another: which of its sentences retell which of the other's, and which words it has in common with them. */
export interface Holding {
  /** For each own sentence that retells something: the stems of the sentences that it retells. */
  readonly stemsAgainst: ReadonlyMap<number, ReadonlySet<string>>;
  /** All stems of the other report. */
  readonly otherStems: ReadonlySet<string>;
  /** 0–1: how much of the report, by weight of words, stands word for word in what it retells. */
  readonly explained: number;
  /** 0–1: how much of the report lies in sentences that retell something. */
  readonly covered: number;
  /** 0–1: how much of those sentences stands word for word in what they retell. */
  readonly kept: number;
  /** 0–1: which share of their names and numbers the other has too. */
  readonly marksKept: number;
  /** 0–1: the same for their numbers alone, a half where they have none. */
  readonly numbersKept: number;
  /** 0–1: and for their plain words, neither names nor numbers nor quoted. */
  readonly plainKept: number;
  /** Mean weight of the plain words there that the other lacks: high in a spun copy. */
  readonly strangeness: number;
}

/** Weighs the retelling sentences of `own` against those of `other`. `links` pairs own sentences with the other's. Cost: linear in them. */
export function holdingOf(
  own: WordedReport,
  other: WordedReport,
  links: readonly (readonly [number, number])[],
): Holding {
  const stemsAgainst = new Map<number, Set<string>>();
  for (const [mine, theirs] of links) {
    const stems = stemsAgainst.get(mine) ?? new Set<string>();
    stemsAgainst.set(mine, stems);
    for (const { stem } of other.sentences[theirs] ?? []) stems.add(stem);
  }
  return weigh(own, stemsAgainst, other.stems);
}

const NO_SUMS = {
  weight: 0,
  kept: 0,
  marks: 0,
  marksKept: 0,
  numbers: 0,
  numbersKept: 0,
  plain: 0,
  plainKept: 0,
  strange: 0,
  strangeWeight: 0,
};

/** A holding from its retelling sentences and what stands against them. */
export function weigh(
  own: WordedReport,
  stemsAgainst: ReadonlyMap<number, ReadonlySet<string>>,
  otherStems: ReadonlySet<string>,
): Holding {
  const sums = { ...NO_SUMS };
  for (const [index, stems] of stemsAgainst) {
    for (const word of own.sentences[index] ?? []) addWord(sums, word, stems.has(word.stem));
  }
  return {
    stemsAgainst,
    otherStems,
    explained: sums.kept / (own.total || 1),
    covered: sums.weight / (own.total || 1),
    kept: sums.kept / (sums.weight || 1),
    marksKept: sums.marksKept / (sums.marks || 1),
    numbersKept: sums.numbers === 0 ? 0.5 : sums.numbersKept / sums.numbers,
    plainKept: sums.plainKept / (sums.plain || 1),
    strangeness: sums.strangeWeight / (sums.strange || 1),
  };
}

function addWord(sums: typeof NO_SUMS, { stem, weight, marked, quoted }: Word, isKept: boolean): void {
  const once = isKept ? 1 : 0;
  const kept = isKept ? weight : 0;
  sums.weight += weight;
  sums.kept += kept;
  if (stem.startsWith('#')) {
    sums.numbers += 1;
    sums.numbersKept += once;
  }
  if (!marked && !quoted) {
    sums.plain += weight;
    sums.plainKept += kept;
  }
  if (marked) {
    sums.marks += 1;
    sums.marksKept += once;
  } else if (!isKept) {
    sums.strange += 1;
    sums.strangeWeight += weight;
  }
}
