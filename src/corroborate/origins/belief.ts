/** Of a count's two ends either is wrong this often at most, as far as beliefs are right. */
const LEAST_TAIL = 0.45;

/**
 * How many of several independent things hold, each as likely as its belief (0 to 1) says: the ends between which their number
 * lies, with at most `LEAST_TAIL` beyond either (the Poisson binomial distribution: Wang 1993). Cost: square in the beliefs.
 */
export function likelyNumber(beliefs: readonly number[]): { readonly least: number; readonly most: number } {
  if (beliefs.every((belief) => belief === 1)) return { least: beliefs.length, most: beliefs.length };
  const chances = distribution(beliefs);
  let [least, most] = [0, beliefs.length];
  for (let below = chances[0] ?? 0; least < beliefs.length && below <= LEAST_TAIL; below += chances[least] ?? 0)
    least += 1;
  for (let above = chances[most] ?? 0; most > least && above <= LEAST_TAIL; above += chances[most] ?? 0) most -= 1;
  return { least, most };
}

/** How likely it is that exactly 0, 1, 2 … of them hold. */
function distribution(beliefs: readonly number[]): number[] {
  let chances = [1];
  for (const belief of beliefs) {
    const next = [...chances, 0];
    chances = next.map((_, count) => (chances[count] ?? 0) * (1 - belief) + (chances[count - 1] ?? 0) * belief);
  }
  return chances;
}
