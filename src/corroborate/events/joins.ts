import type { Alignment } from '../../case/alignment.ts';
import type { Story } from '../../case/lineage.ts';
import { alignedPairs } from './aligned-clauses.ts';
import { dayKey } from './extent.ts';
import { Groups } from './groups.ts';
import { likeness, sharesAct } from './likeness.ts';
import type { Telling } from './tellings.ts';

/** How alike two clauses must be (see `likeness`) to tell one thing. Chosen by the families: docs/METHODS. */
const LEAST = { sameDay: 0.4, sameSpell: 0.5, toll: 0.35 } as const;
/** A stem that more clauses of one day share than this brings none of them together. */
const MOST_SHARING = 48;

/**
 * Tellings that tell of one event, each group in the order of its reports and texts. Clauses of one date come together over their
 * sentences' alignment or over like words; of different dates over alignment alone, where nothing fits better; what has no date is put
 * beside the dated clause that it fits best and brings no two of those together.
 */
export function joined(
  tellings: readonly Telling[],
  alignments: readonly Alignment[],
  stories: readonly Story[],
): Telling[][] {
  const storyOf = new Map(stories.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)));
  const all: Tellings = { tellings, storyOf: ({ span }) => storyOf.get(span.report) ?? span.report };
  const groups = new Groups(tellings.length);
  const beside = new Map<number, Beside>();
  for (const { a, b, fit, undated } of alignedPairs(tellings, alignments)) {
    if (undated === null) groups.join(a, b);
    else putBeside(beside, undated, { to: undated === a ? b : a, fit });
  }
  joinAlike(all, groups);
  putTolls(all, beside);
  for (const [at, { to }] of beside) groups.join(at, to);
  const sets = Map.groupBy(tellings.keys(), (at) => groups.of(at));
  return [...sets.values()]
    .map((set) => set.flatMap((at) => tellings[at] ?? []))
    .filter((set) => set.some(({ date }) => date !== null));
}

interface Tellings {
  readonly tellings: readonly Telling[];
  readonly storyOf: (telling: Telling) => string;
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

/** Clauses of one story and one day that tell it in like words. */
function joinAlike({ tellings, storyOf }: Tellings, groups: Groups): void {
  const dated = [...tellings.entries()].filter(([, { date }]) => date !== null);
  const byDay = Map.groupBy(dated, ([, one]) => `${dayKey(one.date ?? '')} ${storyOf(one)}`);
  for (const day of byDay.values()) {
    for (const [a, b] of pairsSharing(
      tellings,
      day.map(([at]) => at),
    )) {
      const [one, two] = [tellings[a], tellings[b]];
      if (one === undefined || two === undefined) continue;
      if (sharesAct(one, two) && likeness(one, two) >= leastAlike(one)) groups.join(a, b);
    }
  }
}

/** A month or a year holds more that is alike than a day does. */
const leastAlike = ({ date }: Telling): number => (/-\d\d-\d\d/.test(date ?? '') ? LEAST.sameDay : LEAST.sameSpell);

/** A toll without a date goes beside the dated clause of its story that tells most like it. */
function putTolls({ tellings, storyOf }: Tellings, beside: Map<number, Beside>): void {
  const some = [...tellings.entries()].filter(
    ([at, { date, tolls }]) => date !== null || (tolls.length > 0 && !beside.has(at)),
  );
  for (const story of Map.groupBy(some, ([, one]) => storyOf(one)).values()) {
    for (const [a, b] of pairsSharing(
      tellings,
      story.map(([at]) => at),
    )) {
      const [one, two] = [tellings[a], tellings[b]];
      if (one === undefined || two === undefined || (one.date === null) === (two.date === null)) continue;
      const fit = likeness(one, two);
      const [undated, dated] = one.date === null ? [a, b] : [b, a];
      if (fit >= LEAST.toll && sharesAct(one, two)) putBeside(beside, undated, { to: dated, fit });
    }
  }
}

/** Pairs among `some` that share a stem which is not everywhere. */
function pairsSharing(tellings: readonly Telling[], some: readonly number[]): readonly (readonly [number, number])[] {
  if (some.length < 2) return [];
  const stems = some.flatMap((at) => [...(tellings[at]?.stems.keys() ?? [])].map((stem) => ({ stem, at })));
  const pairs = new Map<string, readonly [number, number]>();
  for (const sharing of Map.groupBy(stems, ({ stem }) => stem).values()) {
    if (sharing.length > MOST_SHARING) continue;
    for (const [i, { at: a }] of sharing.entries())
      for (const { at: b } of sharing.slice(i + 1)) pairs.set(`${a} ${b}`, [a, b]);
  }
  return [...pairs.values()];
}
