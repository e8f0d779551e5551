import type { Case } from '../../case/case.ts';
import type { Claim, OriginCount } from '../../case/claim.ts';
import type { Note } from '../../case/note.ts';
import type { ReceivedItem, ReceivedPackage } from '../../case/received.ts';
import type { JsonValue } from '../item.ts';
import type { SigningKey } from '../proof/keys.ts';
import type { LogEntry } from '../proof/log.ts';
import type { SealedItem } from '../proof/package.ts';
import type { Admitted } from './admit.ts';
import { claimFinder } from './same-claim.ts';
import { type Standing, standings } from './standing.ts';

/** Who takes it in, when, and what was given away before. */
export interface Receiver {
  readonly key: SigningKey;
  readonly entries: readonly LogEntry[];
  /** `2034-05-01T12:00:00Z` */
  readonly at: string;
}

/** A partner who says that there are more is not believed. */
const MOST_ORIGINS = 99;
/**
 * The case with an admitted package as a source of its own. Nothing of it becomes a report, a claim or a fact here. Where it
 * tells a claim of the case too, that claim may have more origins than was thought: `atMost` grows, by what the partner says at most
 * and once a partner however often they say it. `atLeast` stays, since their origins may be ours. What is our own come back adds
 * nothing, and a note says so. Cost: items, times the claims and the items given away that share words with each.
 */
export function receive(kase: Case, admitted: Admitted, { key, entries, at }: Receiver): Case {
  const { given, from, reliability } = admitted;
  const { header, headerHash } = given;
  const standing = standings(entries, key);
  const claimOf = claimFinder(kase.claims);
  const found = given.items.map((item) => ({ item, ...standing(item) }));
  const items = found.map((one) => receivedItem(one, claimOf));
  const added: ReceivedPackage = {
    package: headerHash,
    from,
    key: header.key,
    reliability,
    level: header.level,
    expires: header.conditions.expires,
    issued: header.issued,
    received: at,
    items,
  };
  const before = kase.received ?? [];
  return {
    ...kase,
    claims: kase.claims.map((claim) => withReceived(claim, before, added)),
    received: [...before, added],
    notes: [...kase.notes, ...comeBackNotes(found, from)],
  };
}

interface Found extends Standing {
  readonly item: SealedItem;
}

function receivedItem({ item, standing }: Found, claimOf: (gist: string) => string | null): ReceivedItem {
  const { id, kind, body } = item;
  const gist = fieldOf(body, 'gist');
  const claim = kind === 'claim' && typeof gist === 'string' ? claimOf(gist) : null;
  const origins = claim === null || standing === 'ours' ? 0 : originsAtMost(body);
  return { id, kind, body, standing, claim, origins };
}

/** How many origins a partner's claim has at most, by its own account; 1 where it gives none that can be. */
function originsAtMost(body: JsonValue): number {
  const atMost = fieldOf(fieldOf(body, 'independentOrigins'), 'atMost');
  const counts = typeof atMost === 'number' && Number.isInteger(atMost) && atMost >= 1;
  return counts ? Math.min(atMost, MOST_ORIGINS) : 1;
}

const fieldOf = (value: JsonValue | undefined, key: string): JsonValue | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? (value as { readonly [name: string]: JsonValue })[key]
    : undefined;

function withReceived(claim: Claim, before: readonly ReceivedPackage[], added: ReceivedPackage): Claim {
  const said = originsSaid(claim.id, [added]);
  const more =
    said -
    originsSaid(
      claim.id,
      before.filter(({ from }) => from === added.from),
    );
  if (said === 0) return claim;
  const { atLeast, atMost, why, evidence } = claim.independentOrigins;
  const line = `${added.from} (${added.reliability}) tells it too, from ${said === 1 ? 'an origin' : `up to ${said} origins`} not shown: whether that is one of these is not established`;
  const independentOrigins: OriginCount = {
    atLeast,
    atMost: atMost + Math.max(0, more),
    why: [...why, line],
    evidence: [...evidence, []],
  };
  return { ...claim, independentOrigins };
}

/** The most origins that any item of these packages has for a claim: a partner who says a thing twice has said it once. */
function originsSaid(claim: string, packages: readonly ReceivedPackage[]): number {
  const counts = packages.flatMap(({ items }) =>
    items.filter((item) => item.claim === claim).map((item) => item.origins),
  );
  return Math.max(0, ...counts);
}

function comeBackNotes(found: readonly Found[], from: string): readonly Note[] {
  return found.flatMap(({ item, standing, givenTo }): readonly Note[] => {
    if (standing === 'theirs') return [];
    const what = `${item.kind} ${JSON.stringify(item.id.slice(0, 40))} from ${from}`;
    const message =
      standing === 'ours'
        ? `${what} is what you gave ${givenTo}: it confirms nothing, and is not counted`
        : `${what} is much like what you gave ${givenTo}: it may be your own in other words`;
    return [{ level: 'warning', code: 'receive.circular', report: null, message }];
  });
}
