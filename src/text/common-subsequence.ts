/** Only so many tokens are compared: one machine word of bits, less its sign. */
export const MOST_COMPARED = 31;

/** The places of each token among the first 31 of a sequence, a bit each; made once for all that it is compared with. */
export type Places = ReadonlyMap<number, number>;

/** Cost: constant. */
export function placesOf(tokens: Int32Array): Places {
  const length = Math.min(MOST_COMPARED, tokens.length);
  const places = new Map<number, number>();
  for (let at = 0; at < length; at += 1) {
    const token = tokens[at] ?? 0;
    places.set(token, (places.get(token) ?? 0) | (1 << at));
  }
  return places;
}

/**
 * Length of the longest common subsequence of two token sequences, looking at the first 31 tokens of the one that is given
 * by its places (bit-parallel: Hyyrö 2004, "Bit-parallel LCS-length computation revisited"). Cost: linear in `tokens`.
 */
export function commonSubsequence(places: Places, tokens: Int32Array): number {
  let open = 0x7fffffff;
  for (const token of tokens) {
    const matched = open & (places.get(token) ?? 0);
    if (matched !== 0) open = ((open + matched) | (open - matched)) & 0x7fffffff;
  }
  let count = 0;
  for (let left = ~open & 0x7fffffff; left !== 0; left &= left - 1) count += 1;
  return count;
}
