import type { Case } from '../case/case.ts';
import type { Span } from '../case/span.ts';
import type { TextRule } from './case-json.ts';
import { Malformed } from './checks.ts';

/** Checks that what a case points to is there: ids once each, reports and actors that it has, spans within their texts. Linear. */
export function checkReferences(kase: Case, texts: TextRule): void {
  const reports = idsOf(kase.reports, 'reports');
  const pieces = new Set([...reports, ...idsOf(kase.unseen, 'unseen')]);
  const actors = idsOf(kase.actors, 'actors');
  for (const key of ['stories', 'changes', 'quotes', 'claims', 'events', 'relations'] as const) idsOf(kase[key], key);
  checkPieces(kase, within(reports, 'a report of the case'), within(pieces, 'a report or unseen report of the case'));
  checkActors(kase, within(actors, 'an actor of the case'));
  checkReceived(kase);
  checkSpans(kase, texts);
}

/** Throws where one of `ids`, which `whose` names, is not there. */
type Known = (whose: string, ids: readonly string[]) => void;

function within(known: ReadonlySet<string>, inWords: string): Known {
  return (whose, ids) => {
    const strange = ids.find((id) => !known.has(id));
    if (strange !== undefined)
      throw new Malformed(`${whose} names ${JSON.stringify(strange)}, which is not ${inWords}`);
  };
}

function checkPieces(kase: Case, reports: Known, pieces: Known): void {
  for (const { id, reports: told } of kase.stories) reports(`story ${id}`, told);
  for (const { id, witnesses } of kase.unseen) reports(`unseen report ${id}`, witnesses);
  for (const { report } of kase.wordTables) reports('a word table', [report]);
  for (const { child, parent } of kase.derivations) {
    reports('a derivation', [child]);
    pieces(`the derivation of ${child}`, [parent]);
  }
  for (const { id, child, against } of kase.changes) {
    reports(`change ${id}`, [child]);
    pieces(`change ${id}`, against);
  }
  for (const { id, origins, circular } of kase.claims) {
    for (const { through } of origins) pieces(`claim ${id}`, through);
    for (const { report, cites } of circular) pieces(`claim ${id}`, [report, cites]);
  }
}

function checkActors({ relations, events }: Case, actors: Known): void {
  for (const { id, from, to } of relations) actors(`relation ${id}`, [from, to]);
  for (const { id, place, actors: whom } of events) actors(`event ${id}`, place === null ? whom : [...whom, place]);
}

function checkReceived({ claims, received = [] }: Case): void {
  const known = within(new Set(claims.map(({ id }) => id)), 'a claim of the case');
  for (const { package: called, items } of received) {
    known(
      `package ${called}`,
      items.flatMap(({ claim }) => (claim === null ? [] : [claim])),
    );
  }
}

function idsOf(entries: readonly { readonly id: string }[], key: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of entries) {
    if (ids.has(id)) throw new Malformed(`${key} has ${JSON.stringify(id)} twice`);
    ids.add(id);
  }
  return ids;
}

/** Every span of a case, wherever it stands; the value was rebuilt by the shape, so that its depth is bounded. What partners gave has no spans, and any shape. */
function checkSpans({ reports, received: _, ...rest }: Case, texts: TextRule): void {
  const lengths = new Map(
    reports.map(({ id, text }) => [id, texts === 'kept' ? text.length : Number.MAX_SAFE_INTEGER]),
  );
  for (const { id, blocks } of reports) for (const block of blocks) checkSpan({ report: id, ...block }, lengths);
  const open: object[] = [rest];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (isSpan(at)) checkSpan(at, lengths);
    else for (const value of Object.values(at)) if (typeof value === 'object' && value !== null) open.push(value);
  }
}

function isSpan(value: object): value is Span {
  return 'report' in value && 'start' in value && 'end' in value;
}

function checkSpan({ report, start, end }: Span, lengths: ReadonlyMap<string, number>): void {
  const length = lengths.get(report);
  const name = JSON.stringify(report);
  if (length === undefined) throw new Malformed(`a span lies in ${name}, which is not a report of the case`);
  if (start > end || end > length) {
    throw new Malformed(`a span ${start}–${end} lies outside of ${name}, which has ${length} code units`);
  }
}
