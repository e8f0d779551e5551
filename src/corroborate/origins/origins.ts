import type { Claim } from '../../case/claim.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import type { CorroborateInput } from '../input.ts';

export function withOrigins(_drafts: readonly ClaimDraft[], _input: CorroborateInput): Claim[] {
  return [];
}
