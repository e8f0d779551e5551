import type { Derivation, Unseen } from '../../case/lineage.ts';
import type { Span } from '../../case/span.ts';
import { bodiesNamedIn } from './bodies.ts';
import type { Ground, Grounds } from './ground.ts';
import type { Reading } from './reading.ts';
import { isVague } from './same-origin.ts';
import type { Source } from './source.ts';
import { CONFIRMING, wordsOf } from './vocabulary.ts';

/** One report's mentions of a claim. */
export interface Telling {
  readonly report: string;
  readonly readings: readonly Reading[];
}

/** Kinds that add no source of their own. */
const COPIES = new Set<Derivation['kind']>(['reprint', 'excerpt', 'spun', 'translated', 'summary']);
/** Kinds that keep the wording: the best witnesses of an unseen report. */
const NEAREST: readonly Derivation['kind'][] = ['reprint', 'excerpt', 'update'];
const HALF = 0.6;

/** Whether what one has from another brings in no source, and calls those of the other by other words at most. */
export function isCopied({ kind }: Derivation): boolean {
  return COPIES.has(kind);
}

/** A source, the readings that give it, and the reports that it came through. */
export interface Introduced {
  readonly source: Source;
  readonly reading: Reading;
}

/** From which tellings of the claim a telling comes: parents, or what stands for one that nobody has. */
export interface Descent {
  /** Reports that hold the claim and that this report has it from. */
  readonly from: readonly string[];
  /** The derivation that gave them, or null where only a citation or an alignment does. */
  readonly by: readonly Derivation[];
  /** The unseen report that it comes from, where this report stands for it. */
  readonly standsFor: string | null;
}

/**
 * For every telling of one claim, the tellings it comes from: first by lineage, then, where that gives none, by what it
 * cites, and where it names no source by what its sentences retell. Never circular: nothing is its own ancestor.
 */
export function descents(tellings: readonly Telling[], grounds: Grounds): Map<string, Descent> {
  const held = new Map(tellings.map((telling) => [telling.report, telling]));
  const found = new Map<string, Descent>();
  for (const { report } of tellings) {
    const descent = inherited(report, held, grounds);
    const isAncestor = (id: string): boolean => !reaches(id, report, found);
    found.set(report, descent === OF_ITS_OWN ? descent : { ...descent, from: descent.from.filter(isAncestor) });
  }
  for (const telling of tellings) {
    const own = found.get(telling.report);
    if (own === undefined || own.from.length > 0) continue;
    const near = [...cited(telling, held, grounds), ...aligned(telling, held, grounds)];
    if (near.length === 0) continue;
    const from = [...new Set(near)].filter((id) => !reaches(id, telling.report, found));
    if (from.length > 0) found.set(telling.report, { ...own, from });
  }
  return found;
}

/** Of a telling that comes from no other. */
const OF_ITS_OWN: Descent = { from: [], by: [], standsFor: null };

function inherited(report: string, held: ReadonlyMap<string, Telling>, grounds: Grounds): Descent {
  const parentsOf = (id: string) =>
    (grounds.reports.get(id)?.parents ?? []).map((by) => ({ by, parent: parentIn(by, held, grounds) }));
  const own = parentsOf(report);
  if (own.length === 0) return OF_ITS_OWN;
  const from = new Set<string>();
  const seen = new Set([report]);
  const todo = own.flatMap(({ parent }) => parent ?? []);
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (held.has(id)) from.add(id);
    else todo.push(...parentsOf(id).flatMap(({ parent }) => parent ?? []));
  }
  return {
    from: [...from].sort(),
    by: own.filter(({ parent }) => parent !== null && parent !== report).map(({ by }) => by),
    standsFor: own.find(({ parent }) => parent === report)?.by.parent ?? null,
  };
}

/** A derivation's parent, or the telling that stands for one that nobody has; null where none does. */
function parentIn({ parent }: Derivation, held: ReadonlyMap<string, Telling>, grounds: Grounds): string | null {
  const lost = grounds.unseen.get(parent);
  return lost === undefined ? parent : standIn(lost, held, grounds);
}

/**
 * The telling that stands for an unseen report: the one of its witnesses that is nearest to it and names most sources.
 * Unseen reports of one outlet have one, since a citation does not say which was read.
 */
function standIn(unseen: Unseen, held: ReadonlyMap<string, Telling>, { reports, unseen: all }: Grounds): string | null {
  const alike = [...all.values()].filter(
    ({ id, publisher }) => id === unseen.id || (publisher !== null && publisher === unseen.publisher),
  );
  const witnesses = new Set(alike.flatMap(({ witnesses: some }) => some).filter((id) => held.has(id)));
  const ids = new Set(alike.map(({ id }) => id));
  const ranked = [...witnesses].map((id) => {
    const parents = reports.get(id)?.parents ?? [];
    const kind = parents.find(({ parent }) => ids.has(parent))?.kind ?? 'spun';
    const isMerged = parents.some(({ parent }) => !ids.has(parent));
    // What it heard itself is none of the other's.
    const retold = (held.get(id)?.readings ?? []).filter(({ isFirstHand }) => !isFirstHand);
    const named = new Set(retold.flatMap(({ sources }) => sources.map(({ name }) => name)));
    return { id, rank: NEAREST.indexOf(kind), isSpun: kind === 'spun', isMerged, count: named.size };
  });
  ranked.sort(
    (x, y) =>
      Number(x.count === 0) - Number(y.count === 0) ||
      Number(x.isMerged) - Number(y.isMerged) ||
      Number(x.isSpun) - Number(y.isSpun) ||
      Number(x.rank < 0) - Number(y.rank < 0) ||
      y.count - x.count ||
      (x.id < y.id ? -1 : 1),
  );
  return ranked[0]?.id ?? null;
}

/** Tellings of the outlets that this one names. */
function cited({ report, readings }: Telling, held: ReadonlyMap<string, Telling>, grounds: Grounds): string[] {
  return readings.flatMap(({ cites }) =>
    cites.flatMap((id) => {
      const lost = grounds.unseen.get(id);
      const one = lost === undefined ? id : standIn(lost, held, grounds);
      return one !== null && one !== report && held.has(one) ? [one] : [];
    }),
  );
}

/** Where a telling names no source: the earlier tellings that its sentences retell, whatever lineage made of the reports. */
function aligned(telling: Telling, held: ReadonlyMap<string, Telling>, grounds: Grounds): string[] {
  if (telling.readings.some(({ sources }) => sources.length > 0)) return [];
  const ground = grounds.reports.get(telling.report);
  if (ground === undefined || ground.links.items.length === 0) return [];
  return telling.readings.flatMap(({ mention }) =>
    linked(mention.span, ground).flatMap((there) => {
      const other = held.get(there.report);
      if (other === undefined || !isBefore(there.report, telling.report, grounds)) return [];
      return other.readings.some((reading) => overlaps(reading.mention.span, there)) ? [there.report] : [];
    }),
  );
}

export function linked(span: Span, ground: Ground): Span[] {
  return ground.links.touching(span).map(({ there }) => there);
}

export function overlaps(a: Span, b: Span): boolean {
  return a.report === b.report && a.start < b.end && b.start < a.end;
}

/** By date as far as both have one, else by id. */
function isBefore(a: string, b: string, { reports }: Grounds): boolean {
  const one = reports.get(a)?.day ?? null;
  const other = reports.get(b)?.day ?? null;
  if (one !== null && other !== null && one !== other) return one < other;
  return a < b;
}

function reaches(from: string, to: string, found: ReadonlyMap<string, Descent>): boolean {
  const seen = new Set<string>([from]);
  const todo = [from];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (id === to) return true;
    for (const next of found.get(id)?.from ?? []) {
      if (!seen.has(next)) {
        seen.add(next);
        todo.push(next);
      }
    }
  }
  return false;
}

/** What a telling brings in that those it comes from did not have. */
export function introduced(telling: Telling, descent: Descent, grounds: Grounds): Introduced[] {
  const all = telling.readings.flatMap((reading) => reading.sources.map((source) => ({ source, reading })));
  if (descent.from.length === 0) return all;
  const holders = new Set(descent.from);
  const isCiting = ({ cites }: Reading): boolean =>
    cites.some((id) => (grounds.unseen.get(id)?.witnesses ?? [id]).some((one) => holders.has(one)));
  const isCopy = descent.by.length > 0 && descent.by.every(isCopied);
  if (isCopy) return [];
  const isPart = descent.by.length > 0 && descent.by.every(({ coverage }) => coverage < HALF);
  return all.filter(({ source, reading }) => {
    if (isLand(source, grounds)) return false;
    if (isCiting(reading))
      return (
        source.actor !== null &&
        source.kind === 'person' &&
        !confirms(reading) &&
        !isKnownTo(source.actor, descent.from, grounds)
      );
    if (reading.isFirstHand) return true;
    if (source.actor !== null) return !isKnownTo(source.actor, descent.from, grounds);
    if (source.kind === 'organisation' && source.bodies.size > 0) return !isBodyOf(source, descent.from, grounds);
    return isPart && source.kind !== 'outlet' && !isVague(source) && !/^the same\s/iu.test(source.name);
  });
}

/** Whether it is a government by the name of its place, "Vell says": a retelling's word for whoever spoke for it. */
function isLand({ kind, actor, name }: Source, { actors, reports }: Grounds): boolean {
  if (!/^\p{Lu}[\p{L}-]+$/u.test(name) || kind === 'document' || kind === 'outlet') return false;
  const known = actor === null ? undefined : actors.get(actor);
  return (known?.mentions ?? []).some(({ report, start }) => {
    const before = reports.get(report)?.report.text.slice(Math.max(0, start - 30), start) ?? '';
    return PLACE_BEFORE.test(before);
  });
}

const PLACE_BEFORE =
  /\b(?:in|near|outside|inside|(?:flown|driven|taken|brought|moved|sent|went|back|returned|travelled|traveled)\sto)\s$/u;

/** Whether one of these reports speaks of a body that the source speaks for. */
function isBodyOf({ bodies }: Source, from: readonly string[], { reports }: Grounds): boolean {
  return from.some((id) => {
    const ground = reports.get(id);
    return ground !== undefined && [...bodiesNamedIn(ground)].some((body) => bodies.has(body));
  });
}

/** Whether a reading says that something is confirmed. */
export function confirms({ text }: Reading): boolean {
  return wordsOf(text).some((word) => CONFIRMING.has(word));
}

/** Whether one of these reports names the actor, or an ancestor of theirs does. */
function isKnownTo(actor: string, from: readonly string[], grounds: Grounds): boolean {
  const among = new Set(from);
  return grounds.actors.get(actor)?.mentions.some(({ report }) => among.has(report)) ?? false;
}
