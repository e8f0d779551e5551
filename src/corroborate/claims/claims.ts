import type { Lexicon } from '../../text/lexicon.ts';
import type { CorroborateInput } from '../input.ts';
import type { ClaimDraft } from './claim-draft.ts';

export function findClaims(_input: CorroborateInput, _lexicon: Lexicon): ClaimDraft[] {
  return [];
}
