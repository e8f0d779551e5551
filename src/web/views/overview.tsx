import { useState } from 'preact/hooks';
import type { Story } from '../../case/lineage.ts';
import { useCase } from '../case-context.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { counted, grouped, plain } from '../model/words.ts';
import { Legend } from '../parts/legend.tsx';
import { Disc } from '../parts/marks.tsx';
import { Naming } from '../parts/naming.tsx';
import { Notes } from '../parts/notes.tsx';
import { Statement } from '../parts/reasons.tsx';
import { ReportName, titleOf } from '../parts/report-name.tsx';
import { ReportNames } from '../parts/report-names.tsx';
import { StemmaDrawing } from '../parts/stemma-drawing.tsx';
import { ToldClaims } from '../parts/told-claims.tsx';
import { WorstChanges } from '../parts/worst-changes.tsx';
import { linkTo } from '../route.ts';

const STORIES_AT_FIRST = 6;
const STATEMENTS_AT_FIRST = 12;
const PIECES_AT_FIRST = 6;
const ALONE_AT_FIRST = 8;

/** The answer first, then what it rests on, story by story. */
export function Overview() {
  const index = useCase();
  const [shownStories, setShown] = useState(STORIES_AT_FIRST);
  const shared = index.stories.filter(
    (story) => story.reports.length > 1 || index.parentsOf.has(story.reports[0] ?? ''),
  );
  const more = shared.length - shownStories;
  return (
    <article class="overview">
      <Answer />
      {shared.slice(0, shownStories).map((story) => (
        <StorySection key={story.id} story={story} />
      ))}
      {more > 0 ? (
        <p>
          <button type="button" class="more" onClick={() => setShown(shownStories + 4 * STORIES_AT_FIRST)}>
            {counted(more, 'more story', 'more stories')}
          </button>
        </p>
      ) : null}
      <Alone />
      <ToldClaims />
      <WorstChanges />
      <Notes />
      <Legend />
    </article>
  );
}

function Answer() {
  const { kase, digest, texts } = useCase();
  const { atLeast, atMost } = digest.pieces;
  const range = atLeast === atMost ? grouped(atLeast) : `${grouped(atLeast)}–${grouped(atMost)}`;
  return (
    <header class="answer">
      <h1 tabIndex={-1}>
        <a class="answer-reports" href={linkTo('reading')}>
          {counted(kase.reports.length, 'report')}.
        </a>{' '}
        <a class="answer-pieces" href="#/lineage">
          {range} {atMost === 1 ? 'piece' : 'pieces'} of reporting.
        </a>
      </h1>
      <Pieces />
      {texts === 'withheld' ? (
        <p class="withheld">
          The texts of the reports were left out of this file. Where words are missing, it gives positions: the report
          and the characters from and to which they stand.
        </p>
      ) : null}
    </header>
  );
}

/** What the count is made of: each piece of reporting that others retell, and how many stand alone. */
function Pieces() {
  const index = useCase();
  const { unseen, own, doubtful } = index.digest.pieces;
  const retold = [
    ...unseen,
    ...own.filter((id) => index.childrenOf.has(id) || own.length + unseen.length <= PIECES_AT_FIRST),
  ];
  const shown = retold.slice(0, PIECES_AT_FIRST);
  const rest = unseen.length + own.length - shown.length;
  return (
    <ul class="pieces">
      {shown.map((id) => (
        <li key={id}>
          <Piece id={id} />
        </li>
      ))}
      {rest > 0 ? (
        <li class="piece-rest">
          and {shown.length === 0 ? '' : 'another '}
          {counted(rest, 'report')} of {rest === 1 ? 'its' : 'their'} own
        </li>
      ) : null}
      {doubtful.length > 0 ? (
        <li class="piece-rest">
          <span>
            {counted(doubtful.length, 'report')} may or may not be {doubtful.length === 1 ? 'its' : 'their'} own
            reporting: <ReportNames ids={doubtful} most={ALONE_AT_FIRST} />
          </span>
        </li>
      ) : null}
    </ul>
  );
}

function Piece({ id }: { readonly id: string }) {
  const index = useCase();
  const unseen = index.unseen.get(id);
  const retellings = descendants(id, index);
  const told = retellings === 0 ? '' : `, retold by ${counted(retellings, 'report')}`;
  if (unseen === undefined) {
    return (
      <>
        <Disc of="own" />
        <span>
          <ReportName id={id} /> <span class="piece-what">own reporting{told}</span>
          <span class="piece-title">
            <bdi>{titleOf(id, index)}</bdi>
          </span>
        </span>
      </>
    );
  }
  return (
    <>
      <Disc of="unseen" />
      <span>
        <ReportName id={id} /> <span class="piece-what">nobody here has it{told}</span>
        <Naming unseen={unseen} />
      </span>
    </>
  );
}

function descendants(id: string, { childrenOf }: CaseIndex): number {
  const below = new Set([id]);
  for (const at of below) for (const { child } of childrenOf.get(at) ?? []) below.add(child);
  return below.size - 1;
}

function StorySection({ story }: { readonly story: Story }) {
  const index = useCase();
  const statements = story.reports.flatMap((id) => index.parentsOf.get(id) ?? []);
  const more = statements.length - STATEMENTS_AT_FIRST;
  const gist = plain(story.gist) || titleOf(story.reports[0] ?? '', index);
  const link = linkTo('lineage', { story: story.id });
  return (
    <section class="story">
      <h2>
        <a href={link}>
          <bdi>{gist}</bdi>
        </a>
      </h2>
      <p class="story-count">{storyCount(story, index)}</p>
      {story.reports.length <= 60 ? (
        <StemmaDrawing reports={story.reports} focus={null} label={`Which report came from which: ${gist}`} />
      ) : null}
      <div class="statements">
        {statements.slice(0, STATEMENTS_AT_FIRST).map((derivation) => (
          <Statement key={`${derivation.child} ${derivation.parent}`} derivation={derivation} open="later" />
        ))}
      </div>
      {more > 0 ? (
        <p>
          <a href={link}>{counted(more, 'more retelling')}</a>
        </p>
      ) : null}
    </section>
  );
}

function storyCount(story: Story, { parentsOf, kase }: CaseIndex): string {
  const own = story.reports.filter((id) => !parentsOf.has(id)).length;
  const unseen = kase.unseen.filter(({ witnesses }) => witnesses.some((id) => story.reports.includes(id))).length;
  const parts = [
    counted(story.reports.length, 'report'),
    unseen === 0
      ? ''
      : `${counted(unseen, 'unseen report')} behind ${story.reports.length - own === 1 ? 'it' : 'them'}`,
    own === 0 ? '' : `${own} of ${own === 1 ? 'its' : 'their'} own`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function Alone() {
  const index = useCase();
  const alone = index.stories.flatMap(({ reports }) => {
    const [only] = reports;
    return reports.length === 1 && only !== undefined && !index.parentsOf.has(only) ? [only] : [];
  });
  if (alone.length === 0) return null;
  const more = alone.length - ALONE_AT_FIRST;
  return (
    <section class="alone">
      <h2>{alone.length === 1 ? 'One report stands alone' : `${counted(alone.length, 'report')} stand alone`}</h2>
      <ul class="plain-list">
        {alone.slice(0, ALONE_AT_FIRST).map((id) => (
          <li key={id}>
            <ReportName id={id} />{' '}
            <span class="report-title">
              <bdi>{titleOf(id, index)}</bdi>
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p>
          <a href={linkTo('reading')}>All reports, {grouped(more)} more of them alone</a>
        </p>
      ) : null}
    </section>
  );
}
