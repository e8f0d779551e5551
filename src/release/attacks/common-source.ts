import type { Case } from '../../case/case.ts';
import type { ReleaseContent, ReleaseItem } from '../item.ts';
import { fieldOf, itemsOf, spaced } from './haystack.ts';
import type { Attack } from './leak.ts';
import { leak } from './leak.ts';
import { secretsOf, textOf } from './secrets.ts';
import { reportsBehind, runsIn } from './told-reports.ts';

/** So many sentences or runs of five words in common are no chance. */
const ENOUGH = 3;

/**
 * Two texts of one release that hang together, where the release does not say how: who lays them side by side finds that one has the other's
 * words, or that both have somebody's who is not told.
 */
export const commonSourceAttack: Attack = (attempt) => {
  const { content, kase } = attempt;
  const behind = [...reportsBehind(content, kase)];
  const above = new Map(behind.map(([, report]) => [report, aboveOf(kase, report)]));
  const withheld = new Set(secretsOf(attempt).reports.map(({ id }) => id));
  return behind.flatMap(([a, reportA], at) =>
    behind.slice(at + 1).flatMap(([b, reportB]) => {
      const common = relationOf(above, reportA, reportB);
      if (common === null || isExplained(content, a.id, b.id) || !hangTogether(kase, [a, reportA], [b, reportB]))
        return [];
      const hidden = withheld.has(common) ? 'a withheld report' : common;
      return [
        leak(
          'commonSource',
          a.id,
          `laid beside ${b.id} it shows that ${reportA} and ${reportB} come from one: ${hidden}`,
        ),
      ];
    }),
  );
};

/** What joins two reports in the case: one of them, or a report, seen or unseen, that both come from. */
function relationOf(above: ReadonlyMap<string, ReadonlySet<string>>, a: string, b: string): string | null {
  const aboveA = above.get(a) ?? new Set<string>();
  const aboveB = above.get(b) ?? new Set<string>();
  if (aboveA.has(b)) return b;
  if (aboveB.has(a)) return a;
  return [...aboveA].find((id) => aboveB.has(id)) ?? null;
}

function aboveOf(kase: Case, id: string): ReadonlySet<string> {
  const above = new Set<string>();
  const next = [id];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    for (const { child, parent } of kase.derivations) {
      if (child === one && !above.has(parent)) {
        above.add(parent);
        next.push(parent);
      }
    }
  }
  return above;
}

/** Whether the release itself tells how the two hang together: a way from one to the other along the lineage told. */
function isExplained(content: ReleaseContent, a: string, b: string): boolean {
  const steps = itemsOf(content, 'lineage').map((item) => [fieldOf(item, 'child'), fieldOf(item, 'parent')]);
  const reached = new Set<unknown>([a]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const [child, parent] of steps) {
      if (reached.has(child)) reached.add(parent);
      if (reached.has(parent)) reached.add(child);
    }
  }
  return reached.has(b);
}

function hangTogether(
  kase: Case,
  [a, reportA]: readonly [ReleaseItem, string],
  [b, reportB]: readonly [ReleaseItem, string],
): boolean {
  const [textA, textB] = [spaced(String(fieldOf(a, 'text'))), spaced(String(fieldOf(b, 'text')))];
  const aligned = kase.alignments.filter((one) => {
    const [inA, inB] = one.a.report === reportA ? [one.a, one.b] : [one.b, one.a];
    if (inA.report !== reportA || inB.report !== reportB) return false;
    return textA.includes(spaced(textOf(kase, inA))) && textB.includes(spaced(textOf(kase, inB)));
  });
  const runsB = new Set(runsIn(textB));
  const runs = [...new Set(runsIn(textA))].filter((run) => runsB.has(run));
  return aligned.length >= ENOUGH || runs.length >= ENOUGH;
}
