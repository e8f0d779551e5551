import type { Case } from '../../case/case.ts';
import type { Claim } from '../../case/claim.ts';
import type { ReceivedPackage } from '../../case/received.ts';
import { overlapLength, type Span } from '../../case/span.ts';

/** What a dossier is about. */
export type Subject =
  | { readonly kind: 'case' }
  | { readonly kind: 'story'; readonly id: string }
  | { readonly kind: 'claim'; readonly id: string };

/** The part of a case that a dossier is about: what is in `kase` and nothing else is told. */
export interface Scope {
  readonly kase: Case;
  readonly title: string;
  /** The one claim that it is about, or null. */
  readonly claim: Claim | null;
}

/** The scope, or why there is none. Linear in the case. */
export type FoundScope =
  | { readonly ok: true; readonly scope: Scope }
  | { readonly ok: false; readonly problem: string };

export function scopeOf(kase: Case, subject: Subject): FoundScope {
  if (subject.kind === 'case') return found({ kase, title: titleOf(kase), claim: null });
  if (subject.kind === 'story') {
    const story = named(kase.stories, subject.id);
    if (typeof story === 'string') return { ok: false, problem: missing(story, subject, kase.stories) };
    return found({
      kase: partOf(kase, new Set(story.reports), story.reports.flatMap(wholeOf(kase))),
      title: story.gist,
      claim: null,
    });
  }
  const claim = named(kase.claims, subject.id);
  if (typeof claim === 'string') return { ok: false, problem: missing(claim, subject, kase.claims) };
  const spans = claim.mentions.map(({ span }) => span);
  const part = partOf(kase, reportsBehind(kase, claim), spans);
  return found({
    kase: { ...part, claims: [claim], received: receivedOn([claim], kase) },
    title: claim.gist,
    claim,
  });
}

const found = (scope: Scope): FoundScope => ({ ok: true, scope });

/** The one with this id, or else the only one whose id holds it. */
function named<T extends { readonly id: string }>(all: readonly T[], id: string): T | 'no' | 'more than one' {
  const exact = all.find((one) => one.id === id);
  if (exact !== undefined) return exact;
  const [first, ...others] = all.filter((one) => one.id.includes(id));
  if (first === undefined) return 'no';
  return others.length === 0 ? first : 'more than one';
}

const NAMED = 5;

function missing(
  how: 'no' | 'more than one',
  { kind, id }: Exclude<Subject, { kind: 'case' }>,
  all: readonly { readonly id: string }[],
): string {
  const plural = kind === 'story' ? 'stories' : 'claims';
  const some = all
    .slice(0, NAMED)
    .map((one) => one.id)
    .join(', ');
  const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : '';
  return `${how} ${kind} ${id}; ${all.length === 0 ? `it has no ${plural}` : `its ${plural} are ${some}${more}`}`;
}

function titleOf({ stories, reports }: Case): string {
  const [largest] = stories.toSorted((a, b) => b.reports.length - a.reports.length);
  const gist = largest?.gist ?? reports[0]?.title ?? 'an empty pile';
  const others = stories.length - 1;
  return others > 0 ? `${gist} – and ${others} other ${others === 1 ? 'story' : 'stories'}` : gist;
}

function wholeOf({ reports }: Case): (id: string) => readonly Span[] {
  const lengths = new Map(reports.map((report) => [report.id, report.text.length]));
  // Where texts are withheld their lengths are not known: the whole is then as long as may be.
  return (id) => [{ report: id, start: 0, end: lengths.get(id) || Number.MAX_SAFE_INTEGER }];
}

/** The reports that tell a claim and all that they come from. */
function reportsBehind({ derivations }: Case, { mentions, origins }: Claim): ReadonlySet<string> {
  const parentsOf = Map.groupBy(derivations, ({ child }) => child);
  const ids = new Set([...mentions.map(({ span }) => span.report), ...origins.flatMap(({ through }) => through)]);
  // A set gives entries that are added while it is walked.
  for (const id of ids) for (const { parent } of parentsOf.get(id) ?? []) ids.add(parent);
  return ids;
}

/** What of a case concerns these reports and unseen reports, at these places. */
function partOf(kase: Case, ids: ReadonlySet<string>, places: readonly Span[]): Case {
  const placesIn = Map.groupBy(places, ({ report }) => report);
  const here = (span: Span | null): boolean =>
    span !== null && (placesIn.get(span.report) ?? []).some((place) => overlapLength(span, place) > 0);
  const derivations = kase.derivations.filter(({ child }) => ids.has(child));
  const told = new Set([...ids, ...derivations.map(({ parent }) => parent)]);
  const claims = kase.claims.filter(({ mentions }) => mentions.some(({ span }) => here(span)));
  return {
    ...kase,
    reports: kase.reports.filter(({ id }) => told.has(id)),
    stories: kase.stories.filter(({ reports }) => reports.some((id) => ids.has(id))),
    unseen: kase.unseen.filter(({ id, witnesses }) => told.has(id) || witnesses.some((one) => ids.has(one))),
    derivations,
    wordTables: kase.wordTables.filter(({ report }) => ids.has(report)),
    changes: kase.changes.filter(({ to, from, child }) => ids.has(child) && (here(to) || here(from))),
    quotes: kase.quotes.filter(({ span }) => here(span)),
    claims,
    received: receivedOn(claims, kase),
    events: kase.events.filter(({ mentions }) => mentions.some(({ span }) => here(span))),
    relations: kase.relations.filter(({ mentions }) => mentions.some(here)),
    notes: kase.notes.filter(({ report }) => report === null || told.has(report)),
  };
}

/** What partners gave on these claims. */
function receivedOn(claims: readonly Claim[], { received = [] }: Case): readonly ReceivedPackage[] {
  const ids = new Set(claims.map(({ id }) => id));
  return received
    .map((one) => ({ ...one, items: one.items.filter(({ claim }) => claim !== null && ids.has(claim)) }))
    .filter(({ items }) => items.length > 0);
}
