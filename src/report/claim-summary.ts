import type { Case } from '../case/case.ts';
import type { Claim, ClaimFigure, Grade, Origin, OriginCount, Stance } from '../case/claim.ts';
import type { ClaimDigest } from '../case/page-data.ts';
import { CREDIBILITY_IN_WORDS, RELIABILITY_IN_WORDS } from './admiralty.ts';
import type { Labels } from './labels.ts';
import { byCodeUnit } from './order.ts';
import { listed } from './pieces.ts';

const NAMED_ORIGINS = 3;

/** A mention's stance in words for readers. */
export const STANCE_IN_WORDS: Readonly<Record<Stance, string>> = {
  asserts: 'tells it',
  denies: 'denies it',
  hedges: 'leaves it open',
};

/** What each claim comes to, the most told first; told alike, as the case has them: its main claims first. n log n in the claims, linear in their mentions. */
export function claimDigests({ claims }: Case, labels: Labels): readonly ClaimDigest[] {
  return claims
    .map((claim) => ({ claim, told: tellersOf(claim) }))
    .toSorted((a, b) => b.told.length - a.told.length)
    .map(({ claim, told }) => ({
      id: claim.id,
      told,
      origins: originsInWords(claim.independentOrigins),
      restsOn: restsOn(claim, labels),
      hangs: told.length > 1 && claim.independentOrigins.atMost === 1,
    }));
}

/** A claim with what it comes to. */
export interface Told {
  readonly claim: Claim;
  readonly digest: ClaimDigest;
}

/** The claims of a case with what each comes to, the most told first. */
export function toldClaims(kase: Case, labels: Labels): readonly Told[] {
  const claims = new Map(kase.claims.map((claim) => [claim.id, claim]));
  return claimDigests(kase, labels).flatMap((digest) => {
    const claim = claims.get(digest.id);
    return claim === undefined ? [] : [{ claim, digest }];
  });
}

/** Ids of the reports that tell a claim or leave it open, sorted; those that only deny it are not among them. */
function tellersOf({ mentions }: Claim): readonly string[] {
  const telling = mentions.filter(({ stance }) => stance !== 'denies');
  return [...new Set(telling.map(({ span }) => span.report))].toSorted(byCodeUnit);
}

/** `2`, `1–2`. */
export function originsInWords({ atLeast, atMost }: Pick<OriginCount, 'atLeast' | 'atMost'>): string {
  return atLeast === atMost ? String(atLeast) : `${atLeast}–${atMost}`;
}

/** Who stands behind a claim in a line: the reason where their number is open, else their names. */
function restsOn(claim: Claim, labels: Labels): string {
  const { atLeast, atMost, why } = claim.independentOrigins;
  // The last of the reasons is the one that leaves the number open.
  const reason = why.at(-1);
  if (atLeast < atMost && reason !== undefined) return withLabels(reason, claim, labels);
  const names = tellingOrigins(claim).map(({ name }) => withLabels(name, claim, labels));
  const more = names.length - NAMED_ORIGINS;
  return more > 0 ? `${names.slice(0, NAMED_ORIGINS).join(', ')} and ${more} more` : listed(names);
}

/** The origins that do not deny a claim. */
const tellingOrigins = ({ origins }: Claim): readonly Origin[] => origins.filter(({ stance }) => stance !== 'denies');

/** A claim's figures, those of one value, origin and time together, in the order of time; those without a time last. */
export function figureGroups({ figures }: Claim): readonly (readonly [ClaimFigure, ...ClaimFigure[]])[] {
  const groups = Map.groupBy(figures, ({ value, origin, said }) => JSON.stringify([value, origin, said]));
  return [...groups.values()]
    .flatMap(([first, ...others]) => (first === undefined ? [] : [[first, ...others] as const]))
    .toSorted(([a], [b]) => byCodeUnit(a.said ?? NO_TIME, b.said ?? NO_TIME));
}

/** After every date. */
const NO_TIME = '~';

/** A line of a claim with the reports in it called by their short names. */
export function withLabels(text: string, { mentions }: Claim, labels: Labels): string {
  const ids = [...new Set(mentions.map(({ span }) => span.report))].toSorted((a, b) => b.length - a.length);
  return ids.reduce((line, id) => line.replaceAll(id, labels.of(id)), text);
}

/** `F6`. */
export const gradeOf = ({ reliability, credibility }: Grade): string => `${reliability}${credibility}`;

/** `reliability cannot be judged, probably true`. */
export const gradeInWords = ({ reliability, credibility }: Grade): string =>
  `${RELIABILITY_IN_WORDS[reliability]}, ${CREDIBILITY_IN_WORDS[credibility]}`;
