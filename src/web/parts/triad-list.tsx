import { useState } from 'preact/hooks';
import type { Relation } from '../../case/relation.ts';
import { useCase } from '../case-context.ts';
import type { Stance } from '../model/ties.ts';
import { isBalanced, type Triad } from '../model/triads.ts';
import { counted, plain } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { nameOfActor } from './speaker.tsx';

const SHOWN = 12;

/** Triangles in words; each leads to its drawing. */
export function TriadList({
  triads,
  chosen,
}: {
  readonly triads: readonly Triad[];
  readonly chosen: readonly string[];
}) {
  const [all, setAll] = useState(false);
  const shown = all ? triads : triads.slice(0, SHOWN);
  return (
    <>
      <ul class="triad-list">
        {shown.map((triad) => (
          <TriadLine
            key={triad.actors.join(' ')}
            triad={triad}
            isChosen={triad.actors.every((id) => chosen.includes(id))}
          />
        ))}
      </ul>
      {shown.length === triads.length ? null : (
        <button type="button" class="plain-button more" onClick={() => setAll(true)}>
          show {counted(triads.length - shown.length, 'more triangle')}
        </button>
      )}
    </>
  );
}

function TriadLine({ triad, isChosen }: { readonly triad: Triad; readonly isChosen: boolean }) {
  const { actors, stances } = triad;
  return (
    <li class={isChosen ? 'triad current' : 'triad'}>
      <TriadSign {...stances} />
      <span>
        <a
          class="triad-words"
          href={isChosen ? linkTo('relations') : linkTo('relations', { of: actors })}
          aria-current={isChosen ? 'true' : undefined}
        >
          <Sentence triad={triad} />
        </a>{' '}
        <span class="triad-kind">{verdictOf(triad)}</span>
      </span>
    </li>
  );
}

function verdictOf(triad: Triad): string {
  const balanced = isBalanced(triad);
  if (balanced === null) {
    const isBoth = triad.stances.pair === 'both';
    return isBoth
      ? 'open: told both with and against each other'
      : 'open: the enemy of an enemy, not told to be a friend';
  }
  if (triad.kind === 'common enemy') return 'balanced: the enemy of an enemy is a friend';
  return balanced ? 'balanced' : 'unbalanced';
}

function Sentence({ triad: { kind, actors, between } }: { readonly triad: Triad }) {
  const index = useCase();
  const [a, b, c] = actors.map((id) => <bdi key={id}>{nameOfActor(id, index)}</bdi>);
  switch (kind) {
    case 'common enemy':
      return (
        <>
          {a} and {b} are both against {c}, and with each other
        </>
      );
    case 'torn':
      return (
        <>
          {c} is with both {a} and {b}, who are against each other
        </>
      );
    case 'all against':
      return (
        <>
          {a}, {b} and {c} are all against each other
        </>
      );
    case 'all with':
      return (
        <>
          {a}, {b} and {c} are all with each other
        </>
      );
    case 'open':
      return (
        <>
          {a} and {b} are both against {c}; <Between relation={between[0]} />
        </>
      );
  }
}

function Between({ relation }: { readonly relation: Relation | undefined }) {
  const index = useCase();
  if (relation === undefined) return null;
  const { from, to, label } = relation;
  return (
    <>
      <bdi>{nameOfActor(from, index)}</bdi> {plain(label, 60)} <bdi>{nameOfActor(to, index)}</bdi>
    </>
  );
}

/** The triangle itself, the third actor on top. */
function TriadSign({ pair, toThird }: { readonly pair: Stance; readonly toThird: Stance }) {
  return (
    <svg class="triad-sign" viewBox="0 0 40 34" width="40" height="34" aria-hidden="true">
      <path class={`tie-line stance-${toThird}`} d="M18.4 7 7.2 26.4" />
      <path class={`tie-line stance-${toThird}`} d="M21.6 7 32.8 26.4" />
      <path class={`tie-line stance-${pair}`} d="M9 29.5H31" />
      <circle cx="20" cy="4.5" r="3" />
      <circle cx="5.5" cy="29.5" r="3" />
      <circle cx="34.5" cy="29.5" r="3" />
    </svg>
  );
}
