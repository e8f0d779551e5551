import type { Telling } from './telling.ts';

/** 0–1: how much of what two clauses tell is the same: Dice's coefficient over stems by rarity, names counted half. Linear in the clauses. */
export function likeness(a: Telling, b: Telling): number {
  let [shared, all] = [0, 0];
  for (const [stem, one] of a.stems) {
    const weight = weightOf(one);
    all += weight;
    if (b.stems.has(stem)) shared += 2 * weight;
  }
  for (const one of b.stems.values()) all += weightOf(one);
  return all === 0 ? 0 : Math.min(1, shared / all);
}

/** Whether two clauses share a word that is no name: what happened, and not only to whom. */
export function sharesAct(a: Telling, b: Telling): boolean {
  for (const [stem, { isName }] of a.stems) if (!isName && b.stems.get(stem)?.isName === false) return true;
  return false;
}

const weightOf = ({ weight, isName }: { readonly weight: number; readonly isName: boolean }): number =>
  isName ? weight / 2 : weight;
