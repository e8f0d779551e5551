import type { ComponentChildren } from 'preact';
import type { Stance } from '../../case/claim.ts';
import { isOpen, STANCE_IN_WORDS } from '../model/claims.ts';
import type { ToldClaim } from '../model/told-claim.ts';
import { listed, plain } from '../model/words.ts';
import { StanceSign } from './marks.tsx';

const CONTESTANTS = 3;
const LONGEST_NAMES = 220;

/** How a report or an origin stands to a claim, as a sign with its word. */
export function StanceMark({ stance }: { readonly stance: Stance }) {
  return (
    <span class={`stance stance-${stance}`}>
      <StanceSign stance={stance} /> {STANCE_IN_WORDS[stance]}
    </span>
  );
}

/** On whom a claim rests; where their number is open, why. */
export function RestsOn({ told: { claim, digest } }: { readonly told: ToldClaim }) {
  return (
    <span class="claim-rests">
      <span class="of">{isOpen(claim) ? 'how many is not established:' : 'rests on'}</span>{' '}
      <bdi>{plain(digest.restsOn, LONGEST_NAMES) || 'nobody named'}</bdi>
    </span>
  );
}

/** What speaks against taking a claim as it stands: that it hangs on one thread, who contests it, circles. */
export function ClaimMarks({ told }: { readonly told: ToldClaim }) {
  const { claim, digest } = told;
  const contestants = claim.contestedBy.slice(0, CONTESTANTS).map(({ name }) => plain(name, 80));
  const more = claim.contestedBy.length - contestants.length;
  return (
    <>
      {digest.hangs ? <Mark name="thread">hangs on one thread</Mark> : null}
      {contestants.length === 0 ? null : (
        <Mark name="contested">
          <StanceSign stance="denies" /> contested by{' '}
          <bdi>{listed(more > 0 ? [...contestants, `${more} more`] : contestants)}</bdi>
        </Mark>
      )}
      {claim.circular.length === 0 ? null : <Mark name="circle">cited in a circle</Mark>}
    </>
  );
}

interface MarkProps {
  readonly name: 'thread' | 'contested' | 'circle';
  readonly children: ComponentChildren;
}

/** Heard as a sentence of its own. */
function Mark({ name, children }: MarkProps) {
  return (
    <span class={`claim-mark mark-${name}`}>
      <span class="unseen-words">; </span>
      {children}
    </span>
  );
}
