import type { Alignment } from '../../case/alignment.ts';
import type { Story } from '../../case/lineage.ts';
import { DisjointSets } from '../../text/disjoint-sets.ts';
import type { AlignedPair } from './aligned-clauses.ts';
import { alignedPairs } from './aligned-clauses.ts';
import { dayKey } from './extent.ts';
import { forEachSharing } from './sharing.ts';
import type { Stems } from './stems.ts';
import type { Telling } from './telling.ts';

/** How alike two clauses must be (see `Stems`) to tell one thing. Chosen by the families: docs/METHODS. */
const LEAST = { sameDay: 0.4, sameSpell: 0.5, toll: 0.35 } as const;

/**
 * Tellings that tell of one event, each group in the order of its reports and texts. Clauses of one date come together over their
 * sentences' alignment or over like words; of different dates over alignment alone, where nothing fits better; what has no date is put
 * beside the dated clause that it fits best and brings no two of those together.
 */
export function joined(
  tellings: readonly Telling[],
  alignments: readonly Alignment[],
  stories: readonly Story[],
  stems: Stems,
): Telling[][] {
  const storyOf = new Map(stories.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)));
  const all: Tellings = {
    tellings,
    stems,
    storyOf: (one) => storyOf.get(one?.span.report ?? '') ?? one?.span.report ?? '',
  };
  const groups = new DisjointSets(tellings.length);
  const beside = new Map<number, Beside>();
  const aligned = Map.groupBy(alignedPairs(tellings, alignments, stems), ({ dates }) => dates);
  for (const { a, b } of aligned.get('one') ?? []) groups.join(a, b);
  joinAlike(all, groups);
  joinDiffering(aligned.get('differing') ?? [], groups);
  for (const { a, b, fit } of aligned.get('lacking') ?? []) {
    const [at, to] = tellings[a]?.date === null ? [a, b] : [b, a];
    putBeside(beside, at, { to, fit });
  }
  putTolls(all, beside);
  for (const [at, { to }] of beside) groups.join(at, to);
  const sets = Map.groupBy(tellings.keys(), (at) => groups.root(at));
  return [...sets.values()]
    .map((set) => set.flatMap((at) => tellings[at] ?? []))
    .filter((set) => set.some(({ date }) => date !== null));
}

interface Tellings {
  readonly tellings: readonly Telling[];
  readonly stems: Stems;
  readonly storyOf: (telling: Telling | undefined) => string;
}

/** The dated telling that an undated one is put beside. */
interface Beside {
  readonly to: number;
  readonly fit: number;
}

function putBeside(beside: Map<number, Beside>, at: number, found: Beside): void {
  const known = beside.get(at);
  if (known === undefined || found.fit > known.fit || (found.fit === known.fit && found.to < known.to))
    beside.set(at, found);
}

/** Groups of one date each come together where a pair of theirs does, the best pair first: a third date would be too many to be one thing. */
function joinDiffering(pairs: readonly AlignedPair[], groups: DisjointSets): void {
  const joinedAlready = new Set<number>();
  for (const { a, b } of pairs.toSorted((x, y) => y.fit - x.fit || x.a - y.a || x.b - y.b)) {
    const [one, two] = [groups.root(a), groups.root(b)];
    if (one === two || joinedAlready.has(one) || joinedAlready.has(two)) continue;
    groups.join(one, two);
    joinedAlready.add(groups.root(one));
  }
}

/** Clauses of one story and one day that tell it in like words. */
function joinAlike({ tellings, stems, storyOf }: Tellings, groups: DisjointSets): void {
  const byDay = Map.groupBy(
    datedPositions(tellings),
    (at) => `${dayKey(tellings[at]?.date ?? '')} ${storyOf(tellings[at])}`,
  );
  for (const day of byDay.values()) {
    const least = leastAlike(tellings[day[0] ?? 0]?.date ?? '');
    if (day.length < 2) continue;
    forEachSharing(stems, [day, day], (a, b) => {
      if (groups.root(a) === groups.root(b) || !stems.sharesAct(a, b)) return;
      if (stems.likeness(a, b) >= least) groups.join(a, b);
    });
  }
}

/** A month or a year holds more that is alike than a day does. */
const leastAlike = (date: string): number => (/-\d\d-\d\d/.test(date) ? LEAST.sameDay : LEAST.sameSpell);

/** A toll without a date goes beside the dated clause of its story that tells most like it. */
function putTolls({ tellings, stems, storyOf }: Tellings, beside: Map<number, Beside>): void {
  const undated = positions(tellings, (one, at) => one.date === null && one.tolls.length > 0 && !beside.has(at));
  if (undated.length === 0) return;
  const dated = Map.groupBy(datedPositions(tellings), (at) => storyOf(tellings[at]));
  for (const [story, ofStory] of Map.groupBy(undated, (at) => storyOf(tellings[at]))) {
    forEachSharing(stems, [ofStory, dated.get(story) ?? []], (a, b) => {
      if (!stems.sharesAct(a, b)) return;
      const fit = stems.likeness(a, b);
      const [at, to] = tellings[a]?.date === null ? [a, b] : [b, a];
      if (fit >= LEAST.toll) putBeside(beside, at, { to, fit });
    });
  }
}

const positions = (tellings: readonly Telling[], is: (one: Telling, at: number) => boolean): readonly number[] =>
  tellings.flatMap((one, at) => (is(one, at) ? [at] : []));

const datedPositions = (tellings: readonly Telling[]): readonly number[] =>
  positions(tellings, ({ date }) => date !== null);
