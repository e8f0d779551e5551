import type { Case } from '../../case/case.ts';
import type { ItemKind, ReleaseContent, ReleaseItem } from '../item.ts';
import type { Permit } from '../rules/permit.ts';
import { actorItems, relationItems } from './actor-items.ts';
import { claimItems } from './claim-items.ts';
import { Clearing } from './clearing.ts';
import { eventItems } from './event-items.ts';
import { changeItems, lineageItems } from './lineage-items.ts';
import { quoteItems } from './quote-items.ts';
import { reportItems } from './report-items.ts';
import { storyItems } from './story-items.ts';

const MAKERS: Readonly<Record<ItemKind, (clearing: Clearing) => readonly ReleaseItem[]>> = {
  story: storyItems,
  report: reportItems,
  quote: quoteItems,
  claim: claimItems,
  event: eventItems,
  actor: actorItems,
  relation: relationItems,
  lineage: lineageItems,
  change: changeItems,
};

/**
 * What one partner gets of a case: items of the kinds that the rules show, sorted by ids that say nothing, so that their order says nothing.
 * `secret`: 16 bytes or more that only the owner has. Cost: about that of reading the case twice.
 */
export function contentOf(kase: Case, permit: Permit, secret: Uint8Array): ReleaseContent {
  const clearing = new Clearing(kase, permit, secret);
  const items = [...permit.shows].flatMap((kind) => MAKERS[kind](clearing));
  return {
    partner: permit.partner.name,
    level: permit.partner.level,
    conditions: permit.conditions,
    items: items.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
