import type { ClaimMention } from '../../case/claim.ts';
import { digitsOf } from './numbers.ts';

const BREAK = /[,;()]|\s(?:and|or|but|though|although|while|whereas|against)\s/giu;
const LONGEST = 1_200;
/** So many of the mentions that give a number must give the same. */
const MOSTLY = 0.5;

/**
 * Where a sentence gives several numbers ("31 by the police and 34 by the morgue") and the claim is about one, the mention's
 * focus is set to the part that gives that one. Mentions with a focus keep it. Cost: linear in the text.
 */
export function withFocus(
  mentions: readonly ClaimMention[],
  textOf: (mention: ClaimMention) => string,
): ClaimMention[] {
  const numbers = mentions.map((mention) => digitsOf(textOf(mention)));
  const claimed = mostCommon(numbers);
  if (claimed === null) return [...mentions];
  return mentions.map((mention, at) => {
    const own = new Set((numbers[at] ?? []).map(({ value }) => value));
    if (mention.focus !== null || own.size < 2 || !own.has(claimed)) return mention;
    return { ...mention, focus: partWith(claimed, mention, textOf(mention)) };
  });
}

/** The number that most of the mentions with one give; null where none does. */
export function mostCommon(numbers: readonly (readonly { readonly value: string }[])[]): string | null {
  const counts = new Map<string, number>();
  const giving = numbers.filter((some) => some.length > 0);
  for (const some of giving) {
    for (const value of new Set(some.map((one) => one.value))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (best === undefined || best[1] < 2 || best[1] < MOSTLY * giving.length) return null;
  return second !== undefined && second[1] === best[1] ? null : best[0];
}

/** The part between two breaks that holds the number, with the one behind it where that names nobody's number. */
function partWith(value: string, { span }: ClaimMention, text: string): ClaimMention['focus'] {
  const found = digitsOf(text);
  const wanted = found.find((one) => one.value === value);
  if (wanted === undefined) return null;
  const others = found.filter((one) => one.value !== value);
  const before = others.filter(({ end }) => end <= wanted.start).at(-1)?.end ?? 0;
  const after = others.find(({ start }) => start >= wanted.end)?.start ?? text.length;
  const breaks = [...text.slice(0, LONGEST).matchAll(BREAK)];
  const from =
    before === 0 ? 0 : (breaks.filter(({ index }) => index >= before && index < wanted.start).at(0)?.index ?? before);
  const to =
    after === text.length
      ? text.length
      : (breaks.filter(({ index }) => index >= wanted.end && index < after).at(-1)?.index ?? after);
  return { report: span.report, start: span.start + from, end: span.start + to };
}
