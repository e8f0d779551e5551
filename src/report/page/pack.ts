import type { Alignment, AlignmentKind } from '../../case/alignment.ts';
import type { Case } from '../../case/case.ts';
import type { Derivation } from '../../case/lineage.ts';
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
export function packed(kase: Case, options: PackOptions): PageData {
  const { head, alignments, derivations, rest } = packing(kase, options);
  const fields = rest.map(([key, value]) => [key, isLazy(value) ? [...value] : value]);
  const all = { ...head, alignments: [...alignments], derivations: [...derivations], rest: Object.fromEntries(fields) };
  return all as PageData;
}

/** The JSON of `packed(kase, options)` piece by piece: neither it nor the packed case is ever held whole. */
export function* packedJson(kase: Case, options: PackOptions): Generator<string> {
  const { head, alignments, derivations, rest } = packing(kase, options);
  yield `${JSON.stringify(head).slice(0, -1)},"alignments":`;
  yield* listJson(alignments);
  yield ',"derivations":';
  yield* listJson(derivations);
  let before = ',"rest":{';
  for (const [key, value] of rest) {
    yield `${before}${JSON.stringify(key)}:`;
    if (isLazy(value)) yield* listJson(value);
    else yield JSON.stringify(value);
    before = ',';
  }
  yield '}}';
}

function* listJson(entries: Iterable<unknown>): Generator<string> {
  let before = '[';
  for (const entry of entries) {
    yield before + JSON.stringify(entry);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

/** A page's data, its lists made entry by entry as they are asked for. */
interface Packing {
  readonly head: Omit<PageData, 'alignments' | 'derivations' | 'rest'>;
  readonly alignments: Iterable<PackedAlignment>;
  readonly derivations: Iterable<unknown>;
  readonly rest: readonly (readonly [key: string, value: string | number | Iterable<unknown>])[];
}

const isLazy = (value: string | number | Iterable<unknown>): value is Iterable<unknown> => typeof value === 'object';

function packing(kase: Case, { texts, generator }: PackOptions): Packing {
  const { alignments, passages: _, derivations, ...rest } = texts === 'kept' ? kase : withoutTexts(kase);
  const places = new Map(kase.reports.map((report, at) => [report.id, at]));
  const alignmentPlaces = new Map(alignments.map(({ id }, at) => [id, at]));
  return {
    head: {
      format: 'hearsay-page',
      version: 1,
      generator,
      texts,
      digest: digestOf(kase),
      alignmentKinds: ALIGNMENT_KINDS,
    },
    alignments: lazily(alignments, (one) => packedAlignment(one, places)),
    derivations: lazily(derivations, (one) => packSpans(packedDerivation(one, alignmentPlaces), places)),
    rest: Object.entries(rest).map(([key, value]) => [
      key,
      typeof value === 'object' ? lazily(value as Iterable<unknown>, (one) => packSpans(one, places)) : value,
    ]),
  };
}

function* lazily<Entry, Made>(entries: Iterable<Entry>, make: (entry: Entry) => Made): Generator<Made> {
  for (const entry of entries) yield make(entry);
}

function packedAlignment({ a, b, kind, score }: Alignment, places: ReadonlyMap<string, number>): PackedAlignment {
  const sides = [placeOf(places, a.report), a.start, a.end, placeOf(places, b.report), b.start, b.end] as const;
  return [...sides, ALIGNMENT_KINDS.indexOf(kind), Math.round(score * 1000)];
}

function packedDerivation(derivation: Derivation, places: ReadonlyMap<string, number>): PackedDerivation {
  return { ...derivation, alignments: derivation.alignments.flatMap((id) => places.get(id) ?? []) };
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
