import type { Conditions, TlpLevel } from './item.ts';
import type { LogEntry } from './proof/log.ts';

/** How a release's conditions stand: `acknowledged` by the partner's signature and not yet expired, or not. */
export type ConditionsState = 'acknowledged' | 'unacknowledged' | 'expired';

/** One release, given or received. */
export interface LedgerRelease {
  readonly direction: 'given' | 'received';
  readonly package: string;
  readonly partner: string;
  readonly at: string;
  readonly level: TlpLevel;
  readonly items: number;
  readonly conditions: Conditions;
  readonly state: ConditionsState;
  /** When its conditions were signed for, or null. */
  readonly acknowledged: string | null;
}

/** A decision that is no release. */
export interface LedgerDecision {
  readonly kind: 'refused' | 'overridden';
  readonly at: string;
  readonly partner: string;
  readonly what: string;
  readonly reason: string;
}

/** What passed between the reader and one partner. */
export interface LedgerPartner {
  readonly partner: string;
  readonly given: readonly LedgerRelease[];
  readonly received: readonly LedgerRelease[];
  readonly decisions: readonly LedgerDecision[];
  /** What was asked for in return in releases after which nothing came, in words. */
  readonly owed: readonly string[];
}

/** What logs tell, by partner, as it stands on a day. Partners in the order in which they first appear. Linear. */
export function ledgerOf(entries: readonly LogEntry[], today: string): readonly LedgerPartner[] {
  const signed = new Map(
    entries.flatMap(({ at, event }) => (event.kind === 'acknowledged' ? [[event.package, at] as const] : [])),
  );
  const releases = entries.flatMap((entry) => releaseOf(entry, signed, today) ?? []);
  const decisions = entries.flatMap((entry) => decisionOf(entry) ?? []);
  const names = new Set(entries.flatMap(({ event }) => (event.kind === 'acknowledged' ? [] : [event.partner])));
  const releasesOf = Map.groupBy(releases, ({ partner }) => partner);
  const decisionsOf = Map.groupBy(decisions, ({ partner }) => partner);
  return [...names].map((partner) => {
    const own = releasesOf.get(partner) ?? [];
    const given = own.filter(({ direction }) => direction === 'given');
    const received = own.filter(({ direction }) => direction === 'received');
    return { partner, given, received, decisions: decisionsOf.get(partner) ?? [], owed: owedOf(given, received) };
  });
}

function releaseOf({ at, event }: LogEntry, signed: ReadonlyMap<string, string>, today: string): LedgerRelease | null {
  if (event.kind !== 'issued' && event.kind !== 'received') return null;
  const { partner, level, conditions } = event;
  const acknowledged = signed.get(event.package) ?? null;
  return {
    direction: event.kind === 'issued' ? 'given' : 'received',
    package: event.package,
    partner,
    at,
    level,
    items: event.kind === 'issued' ? event.items.length : event.items,
    conditions,
    state: stateOf(conditions, acknowledged, today),
    acknowledged,
  };
}

function stateOf({ expires }: Conditions, acknowledged: string | null, today: string): ConditionsState {
  if (expires !== null && expires < today) return 'expired';
  return acknowledged === null ? 'unacknowledged' : 'acknowledged';
}

function decisionOf({ at, event }: LogEntry): LedgerDecision | null {
  if (event.kind !== 'refused' && event.kind !== 'overridden') return null;
  const { kind, partner, what, reason } = event;
  return { kind, at, partner, what, reason };
}

/** Whether what came is what was asked for, nobody but the reader can say: anything that came later counts. */
function owedOf(given: readonly LedgerRelease[], received: readonly LedgerRelease[]): readonly string[] {
  const last =
    received
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? '';
  return given.flatMap(({ at, conditions: { reciprocity } }) =>
    reciprocity === null || last > at ? [] : [reciprocity],
  );
}
