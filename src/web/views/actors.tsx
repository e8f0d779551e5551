import { useMemo, useState } from 'preact/hooks';
import type { Actor, ActorKind } from '../../case/attribution.ts';
import { useCase } from '../case-context.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { byCodeUnit } from '../model/case-index.ts';
import { counted, listed, plain } from '../model/words.ts';
import { Places } from '../parts/naming.tsx';
import { nameOfActor } from '../parts/speaker.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { amend, linkTo } from '../route.ts';
import type { ViewProps } from './view.ts';

const KIND_IN_WORDS: Readonly<Record<ActorKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
};

const KINDS = Object.keys(KIND_IN_WORDS) as readonly ActorKind[];
const PLACES_SHOWN = 8;

/** Everyone named: all their spellings, where they are named, and what they said. */
export function Actors({ params }: ViewProps) {
  const index = useCase();
  const [words, setWords] = useState('');
  const [kind, chosen] = [params.get('kind'), params.get('actor')];
  const said = useMemo(() => utteredBy(index), [index]);
  const all = useMemo(() => index.kase.actors.toSorted(mostNamedFirst), [index]);
  const wanted = words.trim().toLowerCase();
  const shown = all.filter(
    (one) => (kind === null || one.kind === kind) && spellings(one).toLowerCase().includes(wanted),
  );
  return (
    <article class="actors">
      <h1 tabIndex={-1}>{counted(all.length, 'actor')}</h1>
      <div class="choice">
        <label>
          Show{' '}
          <select value={kind ?? ''} onChange={(event) => amend({ kind: event.currentTarget.value || null })}>
            <option value="">all</option>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {KIND_IN_WORDS[one]}s
              </option>
            ))}
          </select>
        </label>
        <label>
          Any spelling <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
      </div>
      <div role="list">
        <VirtualList
          key={`${kind} ${wanted}`}
          count={shown.length}
          estimate={70}
          at={chosen === null ? -1 : shown.findIndex((one) => one.id === chosen)}
          render={(at) => {
            const actor = shown[at];
            return actor === undefined ? null : (
              <div role="listitem">
                <ActorEntry
                  actor={actor}
                  said={said.get(actor.id) ?? 0}
                  open={actor.id === chosen ? 'at first' : 'later'}
                />
              </div>
            );
          }}
        />
      </div>
      {shown.length === 0 ? <p class="nothing">Nobody of that name.</p> : null}
    </article>
  );
}

/** How many utterances each actor is given. */
function utteredBy({ kase }: CaseIndex): ReadonlyMap<string, number> {
  const utterances = new Map<string, Set<string>>();
  for (const { speaker, utterance } of kase.quotes) {
    if (speaker.actor === null) continue;
    const known = utterances.get(speaker.actor) ?? new Set();
    utterances.set(speaker.actor, known.add(utterance));
  }
  return new Map([...utterances].map(([actor, found]) => [actor, found.size]));
}

const mostNamedFirst = (a: Actor, b: Actor): number =>
  b.mentions.length - a.mentions.length || byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id);

const spellings = ({ name, aliases }: Actor): string => [name, ...aliases].join('\n');

interface EntryProps {
  readonly actor: Actor;
  readonly said: number;
  readonly open: 'at first' | 'later';
}

function ActorEntry({ actor, said, open }: EntryProps) {
  const index = useCase();
  const { id, kind, aliases, mentions } = actor;
  const reports = new Set(mentions.map((span) => span.report)).size;
  return (
    <details class="statement" open={open === 'at first'}>
      <summary>
        <span class="statement-who">
          <bdi>{nameOfActor(id, index)}</bdi>
        </span>{' '}
        <span class="statement-kind">
          {KIND_IN_WORDS[kind]}
          {aliases.length === 0 ? null : (
            <span class="statement-first">
              also <bdi>{listed(aliases.slice(0, 6).map((one) => plain(one, 60)))}</bdi>
            </span>
          )}
        </span>{' '}
        <span class="statement-share figure">
          {counted(mentions.length, 'mention')} in {counted(reports, 'report')}
        </span>
      </summary>
      <div class="statement-body">
        {said === 0 ? null : (
          <p class="statement-facts">
            <a href={linkTo('quotations', { actor: id })}>{counted(said, 'utterance')}</a>
          </p>
        )}
        {index.kase.relations.some(({ from, to }) => from === id || to === id) ? (
          <p class="statement-facts">
            <a href={linkTo('relations', { of: id })}>with and against whom</a>
          </p>
        ) : null}
        <Places spans={mentions} most={PLACES_SHOWN} />
      </div>
    </details>
  );
}
