/** Only so many tokens are compared: one machine word of bits, less its sign. */
const MOST = 31;

/**
 * Length of the longest common subsequence of two token sequences, looking at the first 31 tokens of `a`
 * (bit-parallel: Hyyrö 2004, "Bit-parallel LCS-length computation revisited"). Cost: linear in `b`.
 */
export function commonSubsequence(a: Int32Array, b: Int32Array): number {
  const length = Math.min(MOST, a.length);
  const places = new Map<number, number>();
  for (let at = 0; at < length; at += 1) {
    const token = a[at] ?? 0;
    places.set(token, (places.get(token) ?? 0) | (1 << at));
  }
  const all = length === MOST ? 0x7fffffff : (1 << length) - 1;
  let open = all;
  for (const token of b) {
    const matched = open & (places.get(token) ?? 0);
    open = ((open + matched) | (open - matched)) & all;
  }
  let count = 0;
  for (let left = ~open & all; left !== 0; left &= left - 1) count += 1;
  return count;
}
