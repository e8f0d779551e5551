/**
 * Whether confidence means what it says: traces the families and their hidden twins with weights that never saw them, and
 * prints for each band of confidence how many derivations name a right parent: node scripts/calibration.ts
 */
import { readFileSync } from 'node:fs';
import type { Derivation } from '../src/case/lineage.ts';
import { loadTables, trace } from '../src/index.ts';
import { type Family, loadFamilies } from './families.ts';

interface Answer {
  readonly confidence: number;
  readonly right: boolean;
}

const BANDS = [0, 0.5, 0.7, 0.85, 0.95, 1.01] as const;
const tables = loadTables();
const answers = loadFamilies().flatMap(answersOf);

console.log('confidence  answers  right  mean confidence');
BANDS.slice(0, -1).forEach((from, band) => {
  const inBand = answers.filter(({ confidence }) => confidence >= from && confidence < (BANDS[band + 1] ?? 1));
  const share = inBand.filter(({ right }) => right).length / inBand.length;
  const mean = inBand.reduce((sum, { confidence }) => sum + confidence, 0) / inBand.length;
  if (inBand.length > 0) console.log(`from ${from}  ${inBand.length}  ${share.toFixed(2)}  ${mean.toFixed(2)}`);
});

function answersOf(family: Family): Answer[] {
  const encoder = new TextEncoder();
  const sources = [...family.texts].map(([id, text]) => ({ path: `${id}.txt`, bytes: encoder.encode(text) }));
  const weights = JSON.parse(readFileSync(new URL(`folds/${family.fold}.json`, import.meta.url), 'utf8'));
  const { derivations } = trace(sources, { ...tables, weights });
  const unseen = commonestUnseen(family, derivations);
  return derivations.map(({ child, parent, confidence }) => {
    const named = parent === unseen ? 'unseen' : parent.replace(/\.txt$/, '');
    return { confidence, right: goldParents(family, child).includes(named) };
  });
}

function goldParents({ gold }: Family, child: string): readonly string[] {
  return gold.reports.find(({ id }) => `${id}.txt` === child)?.derivesFrom ?? [];
}

/** Of several unseen reports the one that most of the true one's children hang on stands for it. */
function commonestUnseen(family: Family, derivations: readonly Derivation[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { child, parent } of derivations) {
    const isTrue = parent.startsWith('unseen:') && goldParents(family, child).includes('unseen');
    if (isTrue) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
