import type { Alignment } from '../../case/alignment.ts';
import type { Span } from '../../case/span.ts';
import { dayKey, refines } from './extent.ts';
import type { Stems } from './stems.ts';
import type { Telling } from './telling.ts';

/** Two tellings, by position, in sentences of two reports that retell each other. */
export interface AlignedPair {
  readonly a: number;
  readonly b: number;
  /** How well they go together. */
  readonly fit: number;
  readonly dates: 'one' | 'lacking' | 'differing';
}

/** How alike clauses of aligned sentences must be (see `Stems`) where one has no date, or another. Chosen by the families: docs/METHODS. */
const LEAST = { undated: 0.4, differing: 0.5 } as const;

/** The pairs in which each telling is the other's best in its report. Linear in the alignments. */
export function alignedPairs(
  tellings: readonly Telling[],
  alignments: readonly Alignment[],
  stems: Stems,
): readonly AlignedPair[] {
  const inSentence = bySentence(tellings);
  const tellingsAt = ({ report, start }: Span): readonly number[] => inSentence.get(report)?.get(start) ?? [];
  const pairs = alignments.flatMap(({ a, b, score }) => {
    const [here, there] = [tellingsAt(a), tellingsAt(b)];
    const found = here.flatMap((one) => there.flatMap((two) => pairOf(tellings, stems, one, two)));
    return found.map((pair) => ({ ...pair, fit: pair.fit + score / 10 }));
  });
  const best = new Map<string, number>();
  const keys = pairs.map(({ a, b }) => [wayOf(tellings, a, b), wayOf(tellings, b, a)] as const);
  for (const [at, { fit }] of pairs.entries()) {
    for (const key of keys[at] ?? []) best.set(key, Math.max(best.get(key) ?? 0, fit));
  }
  return pairs.filter(({ fit }, at) => keys[at]?.every((key) => best.get(key) === fit) === true);
}

/** The positions of tellings by their report and the start of their sentence. */
function bySentence(tellings: readonly Telling[]): ReadonlyMap<string, ReadonlyMap<number, readonly number[]>> {
  const byReport = Map.groupBy(tellings.keys(), (at) => tellings[at]?.span.report ?? '');
  return new Map(
    [...byReport].map(([report, some]) => [report, Map.groupBy(some, (at) => tellings[at]?.sentence.start ?? 0)]),
  );
}

const wayOf = (tellings: readonly Telling[], from: number, to: number): string =>
  `${from} ${tellings[to]?.span.report ?? ''}`;

function pairOf(tellings: readonly Telling[], stems: Stems, a: number, b: number): readonly AlignedPair[] {
  const [one, two] = [tellings[a], tellings[b]];
  if (one === undefined || two === undefined || (one.date === null && two.date === null)) return [];
  const dates = datesOf(one, two);
  const alike = stems.likeness(a, b);
  const isOne =
    dates === 'one' ||
    (dates === 'lacking' ? alike >= LEAST.undated && stems.sharesAct(a, b) : mayBeOne(one, two, alike));
  return isOne ? [{ a, b, dates, fit: RANK[dates] + alike }] : [];
}

/** One date goes before none, and none before another. */
const RANK: Readonly<Record<AlignedPair['dates'], number>> = { one: 2, lacking: 1, differing: 0 };

function datesOf(a: Telling, b: Telling): AlignedPair['dates'] {
  if (a.date === null || b.date === null) return 'lacking';
  return dayKey(a.date) === dayKey(b.date) ? 'one' : 'differing';
}

/** Whether two clauses of aligned sentences, as alike as given, tell one thing with two dates. */
const mayBeOne = (a: Telling, b: Telling, alike: number): boolean =>
  alike >= LEAST.differing && a.isSole && b.isSole && mayDiffer(a, b);

/** Whether two dates may be meant for one: one within the other, or as exact; but what is said on two days is said twice. */
function mayDiffer(a: Telling, b: Telling): boolean {
  const [one, two] = [a.date ?? '', b.date ?? ''];
  if ((a.kind === 'statement') !== (b.kind === 'statement')) return false;
  return refines(one, two) || refines(two, one) || (a.kind !== 'statement' && shapeOf(one) === shapeOf(two));
}

const shapeOf = (date: string): string => dayKey(date).replace(/\d/g, '0');
