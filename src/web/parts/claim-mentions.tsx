import { useState } from 'preact/hooks';
import type { Claim, ClaimMention } from '../../case/claim.ts';
import { useCase } from '../case-context.ts';
import type { CaseIndex } from '../model/case-index.ts';
import type { Telling } from '../model/claims.ts';
import { tellingsOf } from '../model/claims.ts';
import { counted, shown } from '../model/words.ts';
import { StanceMark } from './claim-marks.tsx';
import { placeLink } from './naming.tsx';
import { outletAndDay, ReportName } from './report-name.tsx';
import { Position, readText, Words } from './report-text.tsx';
import { SpeakerName } from './speaker.tsx';

const REPORTS_AT_FIRST = 12;

interface Props {
  readonly claim: Claim;
  readonly through: 'tables' | 'nothing';
}

/** Every sentence that tells a claim, denies it or leaves it open, by report, each with the chain of those on whose word it stands. */
export function ClaimMentions({ claim, through }: Props) {
  const [most, setMost] = useState(REPORTS_AT_FIRST);
  const tellings = tellingsOf(claim);
  const more = tellings.length - most;
  return (
    <>
      <ul class="tellings">
        {tellings.slice(0, most).map((telling) => (
          <TellingItem key={telling.report} telling={telling} through={through} />
        ))}
      </ul>
      {more > 0 ? (
        <button type="button" class="more" onClick={() => setMost(tellings.length)}>
          {counted(more, 'more report')}
        </button>
      ) : null}
    </>
  );
}

function TellingItem({
  telling: { report, mentions },
  through,
}: { readonly telling: Telling } & Pick<Props, 'through'>) {
  const index = useCase();
  const about = outletAndDay(report, index);
  return (
    <li class="telling">
      <p class="counterpart-of">
        <ReportName id={report} /> {about === '' ? null : <bdi>{about}</bdi>}
      </p>
      {mentions.map((mention) => (
        <div key={mention.span.start} class="told-here">
          <p class="told-words" dir="auto">
            <MentionWords mention={mention} through={through} />
          </p>
          <p class="told-by">
            <StanceMark stance={mention.stance} />
            <Chain mention={mention} /> <span aria-hidden="true">·</span>{' '}
            <a href={placeLink(mention.span)}>in its place</a>
          </p>
        </div>
      ))}
    </li>
  );
}

/** On whose word: the nearest first. */
function Chain({ mention: { chain } }: { readonly mention: ClaimMention }) {
  return (
    <>
      {chain.map((speaker, i) => (
        <span key={i}>
          {i === 0 ? ', on the word of ' : ', by way of '}
          <SpeakerName speaker={speaker} />
          {speaker.anonymous ? ' (name kept back)' : ''}
        </span>
      ))}
    </>
  );
}

interface WordsProps {
  readonly mention: ClaimMention;
  readonly through: 'tables' | 'nothing';
}

/** The sentence, the clause that tells the claim set off from the rest; read through a word table where that is asked for. */
function MentionWords({ mention: { span, focus }, through }: WordsProps) {
  const index = useCase();
  if (index.texts === 'withheld') return <Position {...span} />;
  const table = through === 'tables' ? index.restoringOf(span.report) : null;
  if (table !== null) return <Words read={readText(index.wordsOf(span), table)} differing={[]} />;
  const { before, words, after } = aroundFocus({ span, focus }, index);
  if (words === '') return <>{shown(before)}</>;
  return (
    <>
      <span class="beside">{shown(before)}</span>
      {shown(words)}
      <span class="beside">{shown(after)}</span>
    </>
  );
}

/** The sentence in three: before the clause, the clause, after it; all of it `before` where no clause is told apart. */
function aroundFocus({ span, focus }: Pick<ClaimMention, 'span' | 'focus'>, { wordsOf }: CaseIndex) {
  const isInside = focus !== null && focus.report === span.report && focus.start >= span.start && focus.end <= span.end;
  if (!isInside) return { before: wordsOf(span), words: '', after: '' };
  return {
    before: wordsOf({ ...span, end: focus.start }),
    words: wordsOf(focus),
    after: wordsOf({ ...span, start: focus.end }),
  };
}
