import type { ReportProfile, SentenceProfile } from './profile.ts';

/** The sentences of a report in which each pair of neighbouring lexemes stands. */
export type BigramIndex = ReadonlyMap<number, readonly number[]>;

/** Cost: linear in the tokens. */
export function bigramIndexOf({ sentences }: ReportProfile): BigramIndex {
  const index = new Map<number, number[]>();
  sentences.forEach(({ bigrams }, sentence) => {
    for (const bigram of bigrams) {
      const known = index.get(bigram);
      if (known === undefined) index.set(bigram, [sentence]);
      else known.push(sentence);
    }
  });
  return index;
}

/** Writes into `counts`, a number a sentence of the index, how many different bigrams each shares with a sentence. */
export function countShared({ bigrams }: SentenceProfile, index: BigramIndex, counts: Uint16Array): void {
  counts.fill(0);
  for (const bigram of bigrams) {
    for (const sentence of index.get(bigram) ?? []) counts[sentence] = (counts[sentence] ?? 0) + 1;
  }
}
