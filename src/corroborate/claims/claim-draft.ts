import type { ClaimMention } from '../../case/claim.ts';

/** A claim before it is known whom it rests on. */
export interface ClaimDraft {
  readonly id: string;
  readonly gist: string;
  readonly story: string;
  /** In the order of the reports' ids and texts. */
  readonly mentions: readonly ClaimMention[];
  /** 0–1: how likely each mention belongs to the claim, in the order of `mentions`; absent where all surely do. */
  readonly membership?: readonly number[];
  /** 0–1: how likely a careful reader would name it among the story's main claims. */
  readonly worth: number;
}
