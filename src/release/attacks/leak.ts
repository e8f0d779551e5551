import { createHash } from 'node:crypto';
import type { Case } from '../../case/case.ts';
import type { ReleaseContent } from '../item.ts';
import type { Partner, Rules } from '../rules/rules.ts';

export type LeakKind =
  | 'string'
  | 'hash'
  | 'id'
  | 'count'
  | 'time'
  | 'gap'
  | 'unnamed'
  | 'commonSource'
  | 'searchable'
  | 'linking'
  | 'difference';

/** Something that the partner could read or work out and may not know. For the owner's eyes: `words` says it. */
export interface Leak {
  /** Stable for the same leak of the same content: what an override names. */
  readonly id: string;
  readonly kind: LeakKind;
  /** The id of the item that it stands in, or null where it takes the release as a whole. */
  readonly item: string | null;
  /** What leaks, in words. */
  readonly words: string;
}

/** All that an attack may look at. It knows nothing of how the content was made. */
export interface Attempt {
  readonly content: ReleaseContent;
  readonly kase: Case;
  readonly rules: Rules;
  readonly partner: Partner;
  readonly earlier: readonly ReleaseContent[];
}

export type Attack = (attempt: Attempt) => readonly Leak[];

export function leak(kind: LeakKind, item: string | null, words: string): Leak {
  const id = createHash('sha256')
    .update(JSON.stringify([kind, item, words]))
    .digest('hex')
    .slice(0, 10);
  return { id, kind, item, words };
}
