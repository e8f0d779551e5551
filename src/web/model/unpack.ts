import type { Alignment } from '../../case/alignment.ts';
import type { Case } from '../../case/case.ts';
import type { PackedAlignment, PageData } from '../../case/page-data.ts';

/** The case that a page carries. Linear. Passages are left out: no view reads them. */
export function unpack(data: PageData): Case {
  const ids = data.rest.reports.map((report) => report.id);
  const alignments = data.alignments.map((packed, at) => alignmentOf(packed, at, { ids, data }));
  const rest = withSpans(data.rest, ids) as PageData['rest'];
  const given = withSpans(data.derivations, ids) as PageData['derivations'];
  const derivations = given.map((derivation) => ({
    ...derivation,
    alignments: derivation.alignments.map(String),
  }));
  return { ...rest, alignments, derivations, passages: [] };
}

function alignmentOf(
  packed: PackedAlignment,
  at: number,
  { ids, data }: { readonly ids: readonly string[]; readonly data: PageData },
): Alignment {
  const [a, aStart, aEnd, b, bStart, bEnd, kind, score] = packed;
  return {
    id: String(at),
    a: { report: idAt(ids, a), start: aStart, end: aEnd },
    b: { report: idAt(ids, b), start: bStart, end: bEnd },
    kind: data.alignmentKinds[kind] ?? 'paraphrased',
    score: score / 1000,
  };
}

function idAt(ids: readonly string[], at: number): string {
  const id = ids[at];
  if (id === undefined) throw new RangeError(`no report ${at} among ${ids.length}`);
  return id;
}

/** A copy of `value` with every packed span in it made a span. */
function withSpans(value: unknown, ids: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => withSpans(entry, ids));
  const packed: unknown = '$' in value ? value.$ : null;
  if (Array.isArray(packed)) return { report: idAt(ids, packed[0]), start: packed[1], end: packed[2] };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withSpans(inner, ids)]));
}
