import { useCase } from '../case-context.ts';
import { originsInWords, reportsInWords } from '../model/claims.ts';
import type { ToldClaim } from '../model/told-claim.ts';
import { counted, plain } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { ClaimMarks, RestsOn } from './claim-marks.tsx';
import { ThreadFigure } from './thread-figure.tsx';

const SHOWN = 5;
const LONGEST_GIST = 200;

/** In the answer: the claims that most reports tell, and those that hang on one thread. */
export function ToldClaims() {
  const { claims } = useCase();
  const shared = claims.filter(({ digest }) => digest.told.length > 1);
  if (shared.length === 0) return null;
  const most = shared.slice(0, SHOWN);
  const hanging = shared.filter(({ digest }) => digest.hangs);
  const further = hanging.filter((told) => !most.includes(told)).slice(0, SHOWN);
  return (
    <section class="told-claims">
      <h2>How many stand behind what is told</h2>
      <p class="story-count">
        {counted(shared.length, 'claim')} told by two reports or more
        {hanging.length === 0 ? '; none hangs on one thread' : ', '}
        {hanging.length === 0 ? null : (
          <a href={linkTo('claims', { show: 'thread' })}>
            {hanging.length} {hanging.length === 1 ? 'hangs' : 'hang'} on one thread
          </a>
        )}
      </p>
      <h3>Most told</h3>
      <ClaimList claims={most} />
      {further.length === 0 ? null : (
        <>
          <h3>Hanging on one thread too</h3>
          <ClaimList claims={further} />
        </>
      )}
      <p>
        <a href={linkTo('claims')}>All {counted(claims.length, 'claim')}</a>
      </p>
    </section>
  );
}

function ClaimList({ claims }: { readonly claims: readonly ToldClaim[] }) {
  return (
    <ul class="claim-links">
      {claims.map((told) => (
        <li key={told.claim.id}>
          <a class="claim-gist" href={linkTo('claims', { claim: told.claim.id })}>
            <bdi>{plain(told.claim.gist, LONGEST_GIST) || 'a claim without words'}</bdi>
          </a>{' '}
          <span class="claim-figure">
            <ThreadFigure told={told} />
          </span>{' '}
          <span class="claim-counts">
            <span class="claim-reports">{reportsInWords(told.digest)}</span> <span aria-hidden="true">·</span>{' '}
            <b class={told.digest.hangs ? 'claim-origins hangs' : 'claim-origins'}>{originsInWords(told)}</b>
          </span>{' '}
          <span class="claim-about">
            <RestsOn told={told} /> <ClaimMarks told={told} />
          </span>
        </li>
      ))}
    </ul>
  );
}
