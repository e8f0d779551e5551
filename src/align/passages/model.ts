import type { Network } from '../../text/network.ts';

/** How a passage was made, as far as its words show it: what is expected of its tokens. */
export const WORDINGS = ['copied', 'scrambled', 'translated'] as const;

/** What scripts/fit-passages.ts learns. Token classes are those of `RangeIndex`, breaks those of `BREAKS`. */
export interface PassageModel {
  /** For each of `WORDINGS`, how likely a token of each rarity is of each match class inside a passage, against the other side. */
  readonly within: readonly (readonly number[])[];
  /** The same for a passage that tells a whole text in short: its tokens against that text, and that text's against it. */
  readonly gist: { readonly short: readonly number[]; readonly long: readonly number[] };
  /** The same outside of any passage, by the length of what is compared with: 32 tokens, 64, 128 and so on. */
  readonly outside: readonly (readonly number[])[];
  /** The log odds that a passage begins or ends at each kind of break. */
  readonly breaks: readonly number[];
  /** Tells passages from chance, and retellings of a whole text from what shares its subject. */
  readonly judges: { readonly passage: Network; readonly gist: Network };
}
