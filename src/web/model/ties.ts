import type { Relation } from '../../case/relation.ts';
import type { CaseIndex } from './case-index.ts';
import { byCodeUnit } from './case-index.ts';

/** How two actors stand to each other: told to be against, with, both, or only to have to do with each other. */
export type Stance = 'against' | 'with' | 'both' | 'neither';

/** All that is told between two actors. `a` is the one whose id comes first. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly stance: Stance;
  readonly relations: readonly Relation[];
  /** Somebody acts on this end: it has an arrow's tip. */
  readonly tips: { readonly a: boolean; readonly b: boolean };
}

/** The ties of a case, by actor too. */
export interface Ties {
  readonly all: readonly Tie[];
  readonly of: ReadonlyMap<string, readonly Tie[]>;
}

/** What is told between each two actors, those most told of first. Linear but for sorting. */
export function tiesOf({ kase: { relations }, actors }: CaseIndex): Ties {
  const known = relations.filter(({ from, to }) => from !== to && actors.has(from) && actors.has(to));
  const groups = Map.groupBy(known, ({ from, to }) => [from, to].toSorted(byCodeUnit).join('\n'));
  const all = [...groups.values()].flatMap(tieOf).toSorted(mostToldFirst);
  const sides = all.flatMap((tie) => [[tie.a, tie] as const, [tie.b, tie] as const]);
  const grouped = Map.groupBy(sides, ([actor]) => actor);
  return { all, of: new Map([...grouped].map(([actor, found]) => [actor, found.map(([, tie]) => tie)])) };
}

function tieOf(relations: readonly Relation[]): Tie[] {
  const [first] = relations;
  if (first === undefined) return [];
  const [a, b] = first.from < first.to ? [first.from, first.to] : [first.to, first.from];
  const stance = stanceOf(relations);
  const pointing = relations.filter(({ sign, mutual }) => !mutual && (stance === 'neither' || sign !== 0));
  const tips = { a: pointing.some(({ to }) => to === a), b: pointing.some(({ to }) => to === b) };
  return [{ a, b, stance, relations: relations.toSorted(signedFirst), tips }];
}

function stanceOf(relations: readonly Relation[]): Stance {
  const [against, friendly] = [-1, 1].map((sign) => relations.some((relation) => relation.sign === sign));
  if (against === true && friendly === true) return 'both';
  if (against === true) return 'against';
  return friendly === true ? 'with' : 'neither';
}

const signedFirst = (a: Relation, b: Relation): number =>
  Math.abs(b.sign) - Math.abs(a.sign) || b.mentions.length - a.mentions.length || byCodeUnit(a.id, b.id);

export const mentionsOf = ({ relations }: Tie): number =>
  relations.reduce((sum, { mentions }) => sum + mentions.length, 0);

const mostToldFirst = (a: Tie, b: Tie): number =>
  mentionsOf(b) - mentionsOf(a) || byCodeUnit(a.a, b.a) || byCodeUnit(a.b, b.b);

export const otherEnd = ({ a, b }: Tie, actor: string): string => (actor === a ? b : a);

/** What is drawn: some of the actors, the most tied first, and all ties between them. */
export interface Drawn {
  readonly actors: readonly string[];
  readonly ties: readonly Tie[];
  /** How many actors have ties in all. */
  readonly of: number;
}

/**
 * At most `most` actors: first those looked at, then their neighbours or, where nobody is looked at, whoever has the most ties that are
 * for or against somebody. An actor who only belongs or meets is drawn where nobody in the case is for or against anybody, or beside one
 * looked at.
 */
export function drawnOf(ties: Ties, chosen: readonly string[], most: number): Drawn {
  const isSigned = ({ stance }: Tie): boolean => stance !== 'neither';
  const signed = ties.all.some(isSigned) ? ties.all.filter(isSigned) : ties.all;
  const weight = new Map<string, number>();
  for (const tie of signed)
    for (const end of [tie.a, tie.b]) weight.set(end, (weight.get(end) ?? 0) + 1000 + mentionsOf(tie));
  const heaviestFirst = (a: string, b: string): number =>
    (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || byCodeUnit(a, b);
  const near = chosen.flatMap((one) => (ties.of.get(one) ?? []).map((tie) => otherEnd(tie, one)));
  const pool = chosen.length === 0 ? [...weight.keys()] : near;
  const actors = [...new Set([...chosen, ...pool.toSorted(heaviestFirst)])].slice(0, most);
  const there = new Set(actors);
  const drawn = actors.length === 0 ? [] : ties.all.filter(({ a, b }) => there.has(a) && there.has(b));
  const tied = new Set(drawn.flatMap(({ a, b }) => [a, b]));
  return { actors: actors.filter((one) => tied.has(one)), ties: drawn, of: ties.of.size };
}
