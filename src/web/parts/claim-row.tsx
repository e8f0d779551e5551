import { useEffect, useState } from 'preact/hooks';
import { gradeInWords, gradeOf, originsInWords, reportsInWords } from '../model/claims.ts';
import type { ToldClaim } from '../model/told-claim.ts';
import { plain } from '../model/words.ts';
import { ClaimBody } from './claim-body.tsx';
import { ClaimMarks, RestsOn } from './claim-marks.tsx';
import { ThreadFigure } from './thread-figure.tsx';
import { useMedia } from './use-media.ts';

const LONGEST_GIST = 320;

interface Props {
  readonly told: ToldClaim;
  readonly through: 'tables' | 'nothing';
  readonly current: 'yes' | 'no';
  readonly open: 'at first' | 'later';
  /** Whether what it opens to is there before it is asked for: then the browser finds words in it. */
  readonly body: 'at once' | 'when opened';
  readonly onToggle: (id: string, state: 'open' | 'closed') => void;
}

/** A claim in a row: its words, from how many reports to how many origins, on whom it rests and what speaks against it; opens to all of that. */
export function ClaimRow({ told, through, current, open, body, onToggle }: Props) {
  const { claim, digest } = told;
  const [isOpen, setOpen] = useState(open === 'at first' || current === 'yes');
  const printing = useMedia('print');
  useEffect(() => {
    if (current === 'yes') setOpen(true);
  }, [current]);
  return (
    <details
      class={current === 'yes' ? 'claim current' : 'claim'}
      open={isOpen}
      aria-current={current === 'yes' ? 'true' : undefined}
      onToggle={(event) => {
        const now = event.currentTarget.open;
        if (now === isOpen) return;
        setOpen(now);
        onToggle(claim.id, now ? 'open' : 'closed');
      }}
    >
      <summary>
        <span class="claim-gist">
          <bdi>{plain(claim.gist, LONGEST_GIST) || 'a claim without words'}</bdi>
        </span>{' '}
        <span class="claim-figure">
          <ThreadFigure told={told} />
        </span>{' '}
        <span class="claim-counts">
          <span class="claim-reports">{reportsInWords(digest)}</span> <span aria-hidden="true">·</span>{' '}
          <b class={digest.hangs ? 'claim-origins hangs' : 'claim-origins'}>{originsInWords(told)}</b>{' '}
          <span class="grade" title={gradeInWords(claim.grade)}>
            <span class="unseen-words">grade </span>
            {gradeOf(claim.grade)}
          </span>
        </span>{' '}
        <span class="claim-about">
          <RestsOn told={told} /> <ClaimMarks told={told} />
        </span>
      </summary>
      {body === 'at once' || isOpen || printing ? <ClaimBody told={told} through={through} /> : null}
    </details>
  );
}
