import type { Relation } from '../../case/relation.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import type { CorroborateInput } from '../input.ts';
import { actClaims } from './acts.ts';
import { countClaims } from './counts.ts';
import { leadClaims } from './leads.ts';
import { Drafting } from './sentences.ts';

/** What is claimed beside what the reports of one story share: across stories, and in a report alone. Cost: linear in the tokens. */
export function claimsBeside(
  input: CorroborateInput,
  relations: readonly Relation[],
  lexicon: Lexicon,
): readonly ClaimDraft[] {
  const drafting = new Drafting(input);
  return [
    ...actClaims(input, relations, drafting),
    ...countClaims(input, lexicon, drafting),
    ...leadClaims(input, drafting),
  ];
}
