import type { Case } from '../../case/case.ts';
import type { Claim } from '../../case/claim.ts';
import type { ClaimDigest, Digest } from '../../case/page-data.ts';

/** A claim with what it comes to. */
export interface ToldClaim {
  readonly claim: Claim;
  readonly digest: ClaimDigest;
}

/** The claims of a case in the order that the terminal has too: the most told first. Linear. */
export function toldClaims(kase: Case, { claims }: Digest): readonly ToldClaim[] {
  const byId = new Map(kase.claims.map((claim) => [claim.id, claim]));
  return claims.flatMap((digest) => {
    const claim = byId.get(digest.id);
    return claim === undefined ? [] : [{ claim, digest }];
  });
}
