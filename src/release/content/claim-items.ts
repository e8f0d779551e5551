import type { Claim, ClaimMention, Origin } from '../../case/claim.ts';
import type { JsonValue, ReleaseItem } from '../item.ts';
import type { Clearing } from './clearing.ts';
import { reportReference } from './report-items.ts';

/** What a count is where telling it would say more than the partner may know. The same for every claim of a release. */
const NOT_TOLD = 'not told';

/** Claims that some report may be heard on. Every count is made anew from what is told. */
export function claimItems(clearing: Clearing): readonly ReleaseItem[] {
  const told = clearing.kase.claims.flatMap((claim) => toldOf(clearing, claim) ?? []);
  const counts = countsOf(clearing, told);
  return told.map(({ claim, mentions, origins }) => ({
    id: clearing.names.id('claim', claim.id),
    kind: 'claim' as const,
    body: {
      gist: clearing.firstWords(mentions.map((mention) => mention.focus ?? mention.span)),
      mentions: sorted(mentions.map((mention) => mentionBody(clearing, mention))),
      reports: reportCount(clearing, claim, mentions),
      origins: sorted(origins.map((origin) => originBody(clearing, origin))),
      independentOrigins: counts(claim, origins),
      contested:
        mentions.some(({ stance }) => stance === 'denies') && mentions.some(({ stance }) => stance === 'asserts'),
      figures: sorted(figureBodies(clearing, claim)),
      grade: clearing.keepsBack ? NOT_TOLD : `${claim.grade.reliability}${claim.grade.credibility}`,
    },
  }));
}

interface ToldClaim {
  readonly claim: Claim;
  readonly mentions: readonly ClaimMention[];
  readonly origins: readonly Origin[];
}

function toldOf(clearing: Clearing, claim: Claim): ToldClaim | null {
  if (clearing.permit.claims.has(claim.id)) return null;
  const mentions = claim.mentions.filter(
    ({ span, focus, chain }) =>
      clearing.isTold(focus ?? span) &&
      clearing.isTold(span) &&
      chain.every((speaker) => clearing.isSourceTold(speaker)),
  );
  const origins = claim.origins.filter(
    (origin) =>
      clearing.isSourceTold({ text: origin.name, actor: origin.actor, anonymous: origin.kind === 'anonymous' }) &&
      origin.mentions.some((mention) => clearing.isTold(mention)),
  );
  const lostAll = claim.origins.length > 0 && origins.length === 0;
  return mentions.length === 0 || lostAll ? null : { claim, mentions, origins };
}

function mentionBody(clearing: Clearing, { span, focus, stance }: ClaimMention): JsonValue {
  return { report: reportReference(clearing, span.report), words: clearing.words(focus ?? span), stance };
}

/** An outlet that nobody knows is called by its report's id in the case, which is the case's own. */
function originBody(clearing: Clearing, { name, actor, kind, stance }: Origin): JsonValue {
  const isUnknown = kind === 'outlet' && clearing.kase.reports.some(({ id }) => name.endsWith(` ${id}`));
  const told = isUnknown
    ? 'an outlet without a name'
    : clearing.speaker({ text: name, actor, anonymous: kind === 'anonymous' });
  return { name: told, kind, stance };
}

function figureBodies(clearing: Clearing, { figures }: Claim): readonly JsonValue[] {
  return figures.flatMap(({ span, value, said }) => {
    const words = clearing.words(span);
    // A figure whose words are replaced (a date, part of a name) is told as its words alone.
    return words === null ? [] : [{ words, value: /\d/.test(words) ? value : null, said: clearing.date(said) }];
  });
}

function reportCount(clearing: Clearing, claim: Claim, mentions: readonly ClaimMention[]): JsonValue {
  const count = (list: readonly ClaimMention[]): number => new Set(list.map(({ span }) => span.report)).size;
  return { told: count(mentions), all: clearing.keepsBack ? NOT_TOLD : count(claim.mentions) };
}

/**
 * How independent origins are told, for all claims alike: as the case has them where nothing is kept back and lineage is shown; as a floor
 * that the origins told can carry; not at all where a count would betray that two of those told rest on something withheld.
 */
function countsOf(
  clearing: Clearing,
  told: readonly ToldClaim[],
): (claim: Claim, origins: readonly Origin[]) => JsonValue {
  if (!clearing.permit.shows.has('lineage')) return () => NOT_TOLD;
  if (!clearing.keepsBack) return ({ independentOrigins: { atLeast, atMost } }) => ({ atLeast, atMost });
  const betrays = told.some(({ claim, origins }) => claim.independentOrigins.atLeast < origins.length);
  if (betrays) return () => NOT_TOLD;
  return (_, origins) => ({ atLeast: origins.length, atMost: NOT_TOLD });
}

/** In an order that says nothing of the case's own. */
function sorted(values: readonly JsonValue[]): readonly JsonValue[] {
  return values
    .map((value) => ({ value, key: JSON.stringify(value) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ value }) => value);
}
