import { useMemo } from 'preact/hooks';
import { useCase } from '../case-context.ts';
import { useAction } from '../keys.ts';
import { ringOrder } from '../model/tie-layout.ts';
import { type Drawn, drawnOf, type Ties, tiesOf } from '../model/ties.ts';
import { type Triad, triadsOf } from '../model/triads.ts';
import { counted, listed } from '../model/words.ts';
import { nameOfActor } from '../parts/speaker.tsx';
import { NARROW_RING, TieDrawing, WIDE_RING } from '../parts/tie-drawing.tsx';
import { TieList } from '../parts/tie-list.tsx';
import { StanceMark } from '../parts/tie-marks.tsx';
import { TriadList } from '../parts/triad-list.tsx';
import { useMedia } from '../parts/use-media.ts';
import { amend, goTo, linkTo } from '../route.ts';
import type { ViewProps } from './view.ts';

/** Who is with and against whom: drawn on a ring, the triangles in words, and every relation with the words that say so. */
export function Relations({ params }: ViewProps) {
  const index = useCase();
  const sizes = useMedia('(max-width: 40rem)') ? NARROW_RING : WIDE_RING;
  const ties = useMemo(() => tiesOf(index), [index]);
  const triads = useMemo(() => triadsOf(ties), [ties]);
  const chosen = params.getAll('of').filter((id) => ties.of.has(id));
  const key = chosen.join('\n');
  const drawn = useMemo(() => drawnFor(ties, chosen, sizes.most), [ties, key, sizes]);
  useSteps(drawn, chosen);
  return (
    <article class="relations">
      <h1 tabIndex={-1}>Who is with and against whom</h1>
      <p class="facts-line">
        {counted(index.kase.relations.length, 'relation')} between {counted(ties.of.size, 'actor')}, as the reports tell
        them
      </p>
      <Stances />
      <TieDrawing drawn={drawn} chosen={chosen} sizes={sizes} />
      <DrawnNote drawn={drawn} chosen={chosen} />
      <Triads triads={triads} chosen={chosen} />
      <TieList ties={ties} chosen={chosen} stance={params.get('stance')} />
    </article>
  );
}

/** One looked at who is drawn anyway leaves the drawing as it is. */
function drawnFor(ties: Ties, chosen: readonly string[], most: number): Drawn {
  const whole = drawnOf(ties, [], most);
  return chosen.every((id) => whole.actors.includes(id)) ? whole : drawnOf(ties, chosen, most);
}

function useSteps(drawn: Drawn, chosen: readonly string[]): void {
  const [focus] = chosen;
  const step = (by: 1 | -1): void => {
    const order = ringOrder(drawn);
    const at = focus === undefined ? -1 : order.indexOf(focus);
    const next = order[at === -1 && by === -1 ? order.length - 1 : (at + by + order.length) % order.length];
    if (next !== undefined) amend({ of: next });
  };
  useAction('next', () => step(1));
  useAction('previous', () => step(-1));
  useAction('leave', () => amend({ of: null }));
  useAction('open', () => {
    if (focus !== undefined) goTo(linkTo('actors', { actor: focus }));
  });
}

/** What the marks mean. */
function Stances() {
  return (
    <ul class="stances" aria-label="What the lines mean">
      <li>
        <StanceMark stance="against" /> against
      </li>
      <li>
        <StanceMark stance="with" /> with
      </li>
      <li>
        <StanceMark stance="both" /> told both ways
      </li>
      <li>
        <StanceMark stance="neither" /> neither: meets, may work with, belongs to
      </li>
    </ul>
  );
}

function DrawnNote({ drawn, chosen }: { readonly drawn: Drawn; readonly chosen: readonly string[] }) {
  const index = useCase();
  const missing = drawn.of - drawn.actors.length;
  return (
    <p class="quiet ring-note">
      {missing === 0 ? null : (
        <>
          Drawn {drawn.actors.length === 1 ? 'is' : 'are'} {drawn.actors.length} of {counted(drawn.of, 'actor')}, those
          with most ties for or against somebody first. The list below has all.{' '}
        </>
      )}
      {chosen.length === 0 ? (
        'Choose an actor to see whom it is tied to.'
      ) : (
        <button type="button" class="plain-button" onClick={() => amend({ of: null })}>
          {listed(chosen.map((id) => nameOfActor(id, index)))} only ×
        </button>
      )}
    </p>
  );
}

function Triads({ triads, chosen }: { readonly triads: readonly Triad[]; readonly chosen: readonly string[] }) {
  const [focus] = chosen;
  const shown =
    chosen.length === 1 && focus !== undefined ? triads.filter(({ actors }) => actors.includes(focus)) : triads;
  if (triads.length === 0) return null;
  return (
    <section class="triads" aria-label="Triangles">
      <h2>{counted(shown.length, 'triangle')}</h2>
      <p class="quiet">
        Three actors with ties between each two. A triangle is balanced where the ties told as against are none or two:
        friends share enemies (Heider 1946; Cartwright and Harary 1956). An unbalanced one strains, and seldom lasts.
      </p>
      <TriadList triads={shown} chosen={chosen} />
    </section>
  );
}
