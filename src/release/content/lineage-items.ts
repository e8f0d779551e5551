import type { ReleaseItem } from '../item.ts';
import type { Clearing } from './clearing.ts';
import { reportReference } from './report-items.ts';

/** Which report was made from which, where the partner knows of both. No coverage: it would say how much of a text is missing. */
export function lineageItems(clearing: Clearing): readonly ReleaseItem[] {
  return clearing.kase.derivations.flatMap(({ child, parent, kind, direction, confidence }) => {
    const from = reportReference(clearing, parent);
    const to = reportReference(clearing, child);
    if (from === null || to === null) return [];
    const body = { child: to, parent: from, kind, direction, confidence: Math.round(confidence * 10) / 10 };
    return [{ id: clearing.names.id('lineage', `${child} ${parent}`), kind: 'lineage' as const, body }];
  });
}

/** Changes both sides of which may be read. Their notes are not told: the words say it, and a note may name what they do not. */
export function changeItems(clearing: Clearing): readonly ReleaseItem[] {
  return clearing.kase.changes.flatMap((change) => {
    const spans = [change.to ?? [], change.from ?? []].flat();
    const parents = change.against.flatMap((id) => reportReference(clearing, id) ?? []);
    const child = reportReference(clearing, change.child);
    if (child === null || parents.length === 0 || !spans.every((span) => clearing.isTold(span))) return [];
    const body = {
      child,
      against: parents.sort(),
      kind: change.kind,
      severity: change.severity,
      here: change.to === null ? null : clearing.words(change.to),
      there: change.from === null ? null : clearing.words(change.from),
    };
    return body.here === body.there
      ? []
      : [{ id: clearing.names.id('change', change.id), kind: 'change' as const, body }];
  });
}
