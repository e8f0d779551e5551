import { useMemo } from 'preact/hooks';
import type { Derivation, Story, Unseen } from '../../case/lineage.ts';
import { useCase } from '../case-context.ts';
import { useAction } from '../keys.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { byCodeUnit } from '../model/case-index.ts';
import { lineOf, stemmaOf } from '../model/stemma.ts';
import { counted, plain } from '../model/words.ts';
import { Disc } from '../parts/marks.tsx';
import { Naming } from '../parts/naming.tsx';
import { Statement } from '../parts/reasons.tsx';
import { nameOf, outletAndDay, ReportName, titleOf } from '../parts/report-name.tsx';
import { ReportNames } from '../parts/report-names.tsx';
import { MOST_DRAWN, StemmaDrawing } from '../parts/stemma-drawing.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { amend, goTo, linkTo } from '../route.ts';
import type { ViewProps } from './view.ts';

/** One story: the drawing, and the same as a list with the reasons for each step. */
export function Lineage({ params }: ViewProps) {
  const index = useCase();
  const focus = known(params.get('focus'), index);
  const story = storyToShow(params.get('story'), focus, index);
  const order = useMemo(
    () => (story === null ? [] : stemmaOf(story.reports, index).nodes.map(({ id }) => id)),
    [story],
  );
  const step = (by: 1 | -1): void => {
    const at = focus === null ? -1 : order.indexOf(focus);
    const next = order[at === -1 && by === -1 ? order.length - 1 : Math.max(0, Math.min(order.length - 1, at + by))];
    if (next !== undefined) amend({ focus: next });
  };
  useAction('next', () => step(1));
  useAction('previous', () => step(-1));
  useAction('leave', () => amend({ focus: null }));
  useAction('open', () => {
    const [main] = focus === null ? [] : (index.parentsOf.get(focus) ?? []);
    if (focus !== null)
      goTo(
        main === undefined
          ? linkTo('reading', { report: focus })
          : linkTo('compare', { child: focus, parent: main.parent }),
      );
  });
  if (story === null) return <p class="nothing">There is no story to draw.</p>;
  const gist = plain(story.gist) || titleOf(story.reports[0] ?? '', index);
  return (
    <article class="lineage">
      <StoryChoice story={story} />
      <h1 tabIndex={-1}>
        <bdi>{gist}</bdi>
      </h1>
      <Drawing story={story} focus={focus} gist={gist} />
      <div class={focus === null ? 'lineage-parts' : 'lineage-parts has-focus'}>
        <section class="lineage-list" aria-label="Which report came from which, as a list">
          <h2>Step by step</h2>
          <Steps order={order} focus={focus} />
        </section>
        {focus === null ? null : <About id={focus} />}
      </div>
    </article>
  );
}

const known = (id: string | null, { reports, unseen }: CaseIndex): string | null =>
  id !== null && (reports.has(id) || unseen.has(id)) ? id : null;

function storyToShow(id: string | null, focus: string | null, index: CaseIndex): Story | null {
  const witness = focus === null ? null : (index.unseen.get(focus)?.witnesses[0] ?? focus);
  return (
    index.kase.stories.find((story) => story.id === id) ??
    (witness === null ? undefined : index.storyOf.get(witness)) ??
    index.stories[0] ??
    null
  );
}

function StoryChoice({ story }: { readonly story: Story }) {
  const { stories } = useCase();
  if (stories.length < 2) return null;
  return (
    <p class="choice">
      <label>
        Story{' '}
        <select value={story.id} onChange={(event) => goTo(linkTo('lineage', { story: event.currentTarget.value }))}>
          {stories.map(({ id, gist, reports }) => (
            <option key={id} value={id}>
              {plain(gist, 90)} ({reports.length})
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

function Drawing({
  story,
  focus,
  gist,
}: {
  readonly story: Story;
  readonly focus: string | null;
  readonly gist: string;
}) {
  const index = useCase();
  const whole = story.reports.length <= MOST_DRAWN;
  const drawn = useMemo(() => (whole ? story.reports : aroundFocus(story, focus, index)), [story, focus]);
  return (
    <>
      <StemmaDrawing reports={drawn} focus={focus} label={`Which report came from which: ${gist}`} />
      {whole ? null : (
        <p class="quiet">
          {counted(story.reports.length, 'report')} are too many to draw at once. The drawing keeps to {drawn.length}{' '}
          around {focus === null ? 'the most retold' : nameOf(focus, index)}; the list has all of them.
        </p>
      )}
    </>
  );
}

/** Of a story too large to draw: the report looked at, or else the most retold, with what hangs together with it. */
function aroundFocus(story: Story, focus: string | null, index: CaseIndex): readonly string[] {
  const retellings = (id: string): number => index.childrenOf.get(id)?.length ?? 0;
  const centre = focus ?? story.reports.toSorted((a, b) => retellings(b) - retellings(a) || byCodeUnit(a, b))[0] ?? '';
  return [...lineOf(centre, index)].filter((id) => index.reports.has(id)).slice(0, MOST_DRAWN / 4);
}

/** Longer lists are followed to the report looked at; shorter ones stay where they are, so that the drawing stays in sight. */
const FOLLOWED_FROM = 150;

/** The drawing as a list, in its order: what comes from nothing in the pile, and each step from there. */
function Steps({ order, focus }: { readonly order: readonly string[]; readonly focus: string | null }) {
  const index = useCase();
  const at = focus === null || order.length <= FOLLOWED_FROM ? -1 : order.indexOf(focus);
  return (
    <div class="steps" role="list">
      <VirtualList
        count={order.length}
        estimate={66}
        at={at}
        render={(i) => {
          const id = order[i] ?? '';
          return (
            <div class={id === focus ? 'step focused' : 'step'} role="listitem">
              <Step id={id} open={id === focus ? 'at first' : 'later'} parents={index.parentsOf.get(id) ?? []} />
            </div>
          );
        }}
      />
    </div>
  );
}

interface StepProps {
  readonly id: string;
  readonly parents: readonly Derivation[];
  readonly open: 'at first' | 'later';
}

function Step({ id, parents, open }: StepProps) {
  const index = useCase();
  if (parents.length > 0) {
    return (
      <>
        {parents.map((derivation) => (
          <Statement key={derivation.parent} derivation={derivation} open={open} />
        ))}
      </>
    );
  }
  const unseen = index.unseen.get(id);
  return (
    <div class="origin">
      <Disc of={unseen === undefined ? 'own' : 'unseen'} />
      <span>
        <ReportName id={id} />{' '}
        <span class="piece-what">{unseen === undefined ? 'own reporting' : 'not in the pile'}</span>
        {unseen === undefined ? null : <Naming unseen={unseen} />}
      </span>
    </div>
  );
}

/** What is known of the report looked at. */
function About({ id }: { readonly id: string }) {
  const index = useCase();
  const unseen = index.unseen.get(id);
  const children = index.childrenOf.get(id) ?? [];
  return (
    <aside class="about" aria-label={`About ${nameOf(id, index)}`}>
      <h2>
        <bdi>{nameOf(id, index)}</bdi>
      </h2>
      {unseen === undefined ? (
        <p class="about-title">
          <bdi>{titleOf(id, index)}</bdi>
        </p>
      ) : null}
      <p class="quiet">{outletAndDay(id, index) || 'outlet and date unknown'}</p>
      {unseen === undefined ? null : <AboutUnseen unseen={unseen} />}
      {children.length === 0 ? null : (
        <p>
          Retold by <ReportNames ids={children.map(({ child }) => child)} most={12} />.
        </p>
      )}
      <p class="about-ways">
        <a href={linkTo('reading', { report: id })}>{unseen === undefined ? 'Read it' : 'Read it as rebuilt'}</a>
        {unseen === undefined ? null : <a href={linkTo('compare', { parent: id })}>Its witnesses side by side</a>}
        <button type="button" class="plain-button" onClick={() => amend({ focus: null })}>
          Show all
        </button>
      </p>
    </aside>
  );
}

function AboutUnseen({ unseen }: { readonly unseen: Unseen }) {
  return (
    <p>
      Nobody here has this report. {counted(unseen.witnesses.length, 'witness', 'witnesses')} must come from it; what
      they share gives {counted(unseen.reconstruction.length, 'passage')} of it back.
    </p>
  );
}
