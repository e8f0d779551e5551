import type { AlignmentKind } from '../../case/alignment.ts';
import type { Case } from '../../case/case.ts';
import type { Digest, PackedAlignment, PackedDerivation, PackedSpan, PageData } from '../../case/page-data.ts';
import type { TextRule } from '../case-json.ts';
import { claimDigests } from '../claim-summary.ts';
import { labelsOf } from '../labels.ts';
import { headline, piecesOf } from '../pieces.ts';
import { withoutTexts } from '../withheld.ts';
import { worstFirst } from '../worst-changes.ts';

const ALIGNMENT_KINDS: readonly AlignmentKind[] = ['identical', 'edited', 'spun', 'translated', 'paraphrased'];

export interface PackOptions {
  readonly texts: TextRule;
  /** The program that writes the page, with its version. */
  readonly generator: string;
}

/** A case as the page carries it. Linear in the case's size; about 40 bytes an alignment once it is JSON. */
export function packed(kase: Case, { texts, generator }: PackOptions): PageData {
  const { alignments, passages: _, derivations, ...rest } = texts === 'kept' ? kase : withoutTexts(kase);
  const places = new Map(kase.reports.map((report, at) => [report.id, at]));
  return {
    format: 'hearsay-page',
    version: 1,
    generator,
    texts,
    digest: digestOf(kase),
    alignmentKinds: ALIGNMENT_KINDS,
    alignments: alignments.map(({ a, b, kind, score }): PackedAlignment => {
      const sides = [placeOf(places, a.report), a.start, a.end, placeOf(places, b.report), b.start, b.end] as const;
      return [...sides, ALIGNMENT_KINDS.indexOf(kind), Math.round(score * 1000)];
    }),
    derivations: packSpans(packedDerivations(kase), places) as PageData['derivations'],
    rest: packSpans(rest, places) as PageData['rest'],
  };
}

function packedDerivations(kase: Case): readonly PackedDerivation[] {
  const places = new Map(kase.alignments.map((alignment, at) => [alignment.id, at]));
  return kase.derivations.map((derivation) => ({
    ...derivation,
    alignments: derivation.alignments.flatMap((id) => places.get(id) ?? []),
  }));
}

function digestOf(kase: Case): Digest {
  const labels = labelsOf(kase);
  const ids = [...kase.reports, ...kase.unseen].map(({ id }) => id);
  return {
    headline: headline(kase, labels),
    pieces: piecesOf(kase),
    labels: ids.map((id) => [id, labels.of(id)]),
    changes: worstFirst(kase).map(({ id }) => id),
    claims: claimDigests(kase, labels),
  };
}

function placeOf(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id);
  if (place === undefined) throw new RangeError(`no report ${JSON.stringify(id)} among the ${places.size} of the case`);
  return place;
}

/** A copy of `value` with every span in it packed: whatever has the keys `report`, `start` and `end` and no others. */
function packSpans(value: unknown, places: ReadonlyMap<string, number>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => packSpans(entry, places));
  return (
    packedSpan(value, places) ??
    Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, packSpans(inner, places)]))
  );
}

function packedSpan(value: object, places: ReadonlyMap<string, number>): PackedSpan | null {
  if (!('report' in value && 'start' in value && 'end' in value) || Object.keys(value).length !== 3) return null;
  const { report, start, end } = value;
  if (typeof report !== 'string' || typeof start !== 'number' || typeof end !== 'number') return null;
  return { $: [placeOf(places, report), start, end] };
}
