import type { Alignment } from '../../case/alignment.ts';
import type { Story } from '../../case/lineage.ts';
import type { Span } from '../../case/span.ts';
import { likeness, sharesAct } from './likeness.ts';
import type { Telling } from './tellings.ts';

/** How alike two clauses must be (see `likeness`) to tell one thing. Chosen by the families: docs/METHODS. */
const LEAST = { aligned: 0.15, differing: 0.4, sameDay: 0.45, toll: 0.35 } as const;
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
  const beside = joinAligned(all, alignments, groups);
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

/** Disjoint sets of positions; the least position stands for its set. */
class Groups {
  readonly #parent: number[];

  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, i) => i);
  }

  of(at: number): number {
    let top = at;
    for (let next = this.#parent[top] ?? top; next !== top; next = this.#parent[top] ?? top) top = next;
    this.#parent[at] = top;
    return top;
  }

  join(a: number, b: number): void {
    const [one, two] = [this.of(a), this.of(b)];
    this.#parent[Math.max(one, two)] = Math.min(one, two);
  }
}


/** Of two aligned sentences each clause goes with the one of the other that tells the same: first those of one date, then what is left. */
function joinAligned({ tellings }: Tellings, alignments: readonly Alignment[], groups: Groups): Map<number, Beside> {
  const inSentence = Map.groupBy(tellings.keys(), (at) => keyOf(tellings[at]?.sentence ?? NOWHERE));
  const beside = new Map<number, Beside>();
  for (const { a, b } of alignments) {
    for (const pair of pairsOf(tellings, inSentence.get(keyOf(a)) ?? [], inSentence.get(keyOf(b)) ?? [])) {
      if (pair.undated === null) groups.join(pair.a, pair.b);
      else putBeside(beside, pair.undated, { to: pair.undated === pair.a ? pair.b : pair.a, fit: pair.fit });
    }
  }
  return beside;
}

const NOWHERE: Span = { report: '', start: 0, end: 0 };
const keyOf = ({ report, start }: Span): string => `${start} ${report}`;

function putBeside(beside: Map<number, Beside>, at: number, found: Beside): void {
  const known = beside.get(at);
  if (known === undefined || found.fit > known.fit || (found.fit === known.fit && found.to < known.to))
    beside.set(at, found);
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly fit: number;
  /** The one of the two that has no date. */
  readonly undated: number | null;
}

function pairsOf(tellings: readonly Telling[], here: readonly number[], there: readonly number[]): readonly Pair[] {
  const pairs = here.flatMap((a) => there.flatMap((b) => pairOf(tellings, a, b)));
  const taken = new Set<number>();
  return pairs
    .sort((x, y) => y.fit - x.fit || x.a - y.a || x.b - y.b)
    .filter(({ a, b }) => {
      const free = !taken.has(a) && !taken.has(b);
      if (free) taken.add(a).add(b);
      return free;
    });
}

/** Two clauses of aligned sentences with how well they go together: one date best, then one without, then a date that differs. */
function pairOf(tellings: readonly Telling[], a: number, b: number): readonly Pair[] {
  const [one, two] = [tellings[a], tellings[b]];
  if (one === undefined || two === undefined || (one.date === null && two.date === null)) return [];
  const alike = likeness(one, two);
  if (one.date === null || two.date === null)
    return alike < LEAST.aligned ? [] : [{ a, b, fit: 1 + alike, undated: one.date === null ? a : b }];
  if (dayKey(one.date) === dayKey(two.date))
    return alike < LEAST.aligned ? [] : [{ a, b, fit: 2 + alike, undated: null }];
  return alike < LEAST.differing ? [] : [{ a, b, fit: alike, undated: null }];
}

/** One day, whatever the hour. */
const dayKey = (date: string): string => date.replace(/[~?%]/g, '').replace(/T.*$/, '');

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
      if (sharesAct(one, two) && likeness(one, two) >= LEAST.sameDay) groups.join(a, b);
    }
  }
}

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
  const byStem = new Map<string, number[]>();
  for (const at of some) {
    for (const stem of tellings[at]?.stems.keys() ?? []) {
      const known = byStem.get(stem);
      if (known === undefined) byStem.set(stem, [at]);
      else known.push(at);
    }
  }
  const pairs = new Map<string, readonly [number, number]>();
  for (const sharing of byStem.values()) {
    if (sharing.length > MOST_SHARING) continue;
    for (const [i, a] of sharing.entries()) for (const b of sharing.slice(i + 1)) pairs.set(`${a} ${b}`, [a, b]);
  }
  return [...pairs.values()];
}
