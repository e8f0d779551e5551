import type { Telling } from './telling.ts';

/** 0–1: how much of what two clauses tell is the same: Dice's coefficient over stems by rarity, names counted half. Linear in the clauses. */
export function likeness(a: Telling, b: Telling): number {
  const [ofA, ofB] = [a.stemsOf(), b.stemsOf()];
  let [shared, all] = [0, 0];
  for (const [stem, one] of ofA) {
    const weight = weightOf(one);
    all += weight;
    if (ofB.has(stem)) shared += 2 * weight;
  }
  for (const one of ofB.values()) all += weightOf(one);
  return all === 0 ? 0 : Math.min(1, shared / all);
}

/** Whether two clauses share a word that is no name: what happened, and not only to whom. */
export function sharesAct(a: Telling, b: Telling): boolean {
  const ofB = b.stemsOf();
  for (const [stem, { isName }] of a.stemsOf()) if (!isName && ofB.get(stem)?.isName === false) return true;
  return false;
}

const weightOf = ({ weight, isName }: { readonly weight: number; readonly isName: boolean }): number =>
  isName ? weight / 2 : weight;
