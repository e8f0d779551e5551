import type { Change } from '../case/change.ts';
import type { Sentence } from '../text/segmented.ts';
import { tokenize } from '../text/tokens.ts';
import type { Retelling } from './retellings.ts';

/**
 * Changes that a retelling of the retelling took over: its sentence that retells the changed one has the changed words too.
 * Each points to the change where it arose. Cost: linear in changes and their retellings.
 */
export function inherited(changes: readonly Change[], retellings: readonly Retelling[]): Change[] {
  const taken: Change[] = [];
  let newest: readonly Change[] = changes;
  // Each round goes one generation on; a lineage has no cycle, so that it ends.
  while (newest.length > 0) {
    const next = newest.flatMap((change) =>
      retellings
        .filter(({ other, parent }) => parent === change.child && other.report.id === change.child)
        .flatMap((retelling) => takenOver(change, retelling)),
    );
    taken.push(...next);
    newest = next;
  }
  return taken;
}

function takenOver(change: Change, { child, other, retold }: Retelling): Change[] {
  const { to } = change;
  if (to === null) return [];
  const wanted = tokenize(other.report.text, to.start, to.end).map(({ key }) => key);
  const found = retold
    .filter(({ others }) => others.some(({ start, end }) => start < to.end && to.start < end))
    .flatMap(({ sentence }) => runOf(sentence, wanted) ?? []);
  const [first] = found;
  return first === undefined
    ? []
    : [
        {
          ...change,
          to: { report: child.report.id, ...first },
          child: child.report.id,
          inheritedFrom: change.inheritedFrom ?? change.id,
        },
      ];
}

/** Where a sentence first has these words, given by their keys, one after another; null where it does not. */
export function runOf(
  { tokens }: Sentence,
  wanted: readonly string[],
): { readonly start: number; readonly end: number } | null {
  const at = tokens.findIndex((_, from) => wanted.every((key, step) => tokens[from + step]?.key === key));
  const [first, last] = [tokens[at], tokens[at + wanted.length - 1]];
  return wanted.length === 0 || first === undefined || last === undefined
    ? null
    : { start: first.start, end: last.end };
}
