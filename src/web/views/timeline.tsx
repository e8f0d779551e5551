import { useMemo, useState } from 'preact/hooks';
import { useCase } from '../case-context.ts';
import { useAction } from '../keys.ts';
import type { CaseIndex } from '../model/case-index.ts';
import type { AskedEvents } from '../model/events.ts';
import {
  EVENT_KIND_IN_WORDS,
  EVENT_KINDS,
  eventCounts,
  eventsAsked,
  mostTold,
  storyOfEvent,
  tellers,
} from '../model/events.ts';
import { readTime } from '../model/time-words.ts';
import type { NumberedEvent } from '../model/timeline.ts';
import { counted, grouped, plain } from '../model/words.ts';
import { EventEntry } from '../parts/event-entry.tsx';
import { MOST_EVENTS_DRAWN, TimelineDrawing } from '../parts/timeline-drawing.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { amend } from '../route.ts';
import type { ViewProps } from './view.ts';

const ALL = 'all';
/** Longer lists are followed to the event looked at; shorter ones stay where they are, so that the drawing stays in sight. */
const FOLLOWED_FROM = 150;

/** What happened when, and when it was told: a drawing with two lanes, and the same as a list that opens to the words. */
export function Timeline({ params }: ViewProps) {
  const index = useCase();
  const [words, setWords] = useState('');
  const counts = useMemo(() => eventCounts(index), [index]);
  const focus = params.get('event');
  const story = useMemo(() => storyShown(params.get('story'), focus, index), [index, params.get('story'), focus]);
  const asked: AskedEvents = { story, kind: params.get('kind'), differing: params.get('differing') === 'yes', words };
  const shown = useMemo(() => eventsAsked(index, asked), [index, story, asked.kind, asked.differing, words]);
  const drawn = useMemo(() => mostTold(shown, MOST_EVENTS_DRAWN), [shown]);
  const at = focus === null ? -1 : shown.findIndex(({ event }) => event.id === focus);
  useSteps(shown, at);
  const kept = { story: params.get('story'), kind: asked.kind, differing: params.get('differing') };
  return (
    <article class="timeline">
      <h1 tabIndex={-1}>{counted(shown.length, 'event')}</h1>
      <p class="facts-line">{factsOf(shown)}</p>
      <Choice asked={asked} counts={counts} onWords={setWords} />
      <TimelineDrawing events={drawn} focus={focus} params={kept} />
      {drawn.length === 0 ? null : <Key drawn={drawn.length} of={shown.length} />}
      {at === -1 ? null : <Looked entry={shown[at]} />}
      <section class="event-list" aria-label="The events as a list">
        <div role="list">
          <VirtualList
            key={`${story} ${asked.kind} ${asked.differing} ${words}`}
            count={shown.length}
            estimate={64}
            at={shown.length <= FOLLOWED_FROM ? -1 : at}
            render={(i) => <Item entry={shown[i]} before={shown[i - 1]} state={i === at ? 'focused' : 'plain'} />}
          />
        </div>
      </section>
      {shown.length === 0 ? <p class="nothing">No event fits.</p> : null}
    </article>
  );
}

/** The story asked for, that of the event looked at, or else the most retold that has events; null for all. */
function storyShown(asked: string | null, focus: string | null, index: CaseIndex): string | null {
  if (asked === ALL) return null;
  const withEvents = eventCounts(index);
  const looked = index.kase.events.find(({ id }) => id === focus);
  const wanted = asked ?? (looked === undefined ? null : storyOfEvent(looked, index));
  if (wanted !== null && withEvents.has(wanted)) return wanted;
  return index.stories.find(({ id }) => withEvents.has(id))?.id ?? null;
}

function factsOf(shown: readonly NumberedEvent[]): string {
  const several = shown.filter(({ event }) => tellers(event) > 1).length;
  const differing = shown.filter(({ event }) => event.conflicts.length > 0).length;
  return `${grouped(several)} told by several reports, ${grouped(differing)} told differently`;
}

function useSteps(shown: readonly NumberedEvent[], at: number): void {
  const step = (by: 1 | -1): void => {
    const next = shown[Math.max(0, Math.min(shown.length - 1, at === -1 && by === -1 ? shown.length - 1 : at + by))];
    if (next !== undefined) amend({ event: next.event.id });
  };
  useAction('next', () => step(1));
  useAction('previous', () => step(-1));
  useAction('leave', () => amend({ event: null }));
}

interface ChoiceProps {
  readonly asked: AskedEvents;
  readonly counts: ReadonlyMap<string, number>;
  readonly onWords: (words: string) => void;
}

function Choice({ asked, counts, onWords }: ChoiceProps) {
  const { stories } = useCase();
  const told = stories.filter(({ id }) => counts.has(id));
  return (
    <div class="choice">
      {told.length < 2 ? null : (
        <label>
          Story{' '}
          <select
            value={asked.story ?? ALL}
            onChange={(event) => amend({ story: event.currentTarget.value, event: null })}
          >
            {told.map(({ id, gist }) => (
              <option key={id} value={id}>
                {plain(gist, 80)} ({counts.get(id)})
              </option>
            ))}
            <option value={ALL}>all stories</option>
          </select>
        </label>
      )}
      <label>
        Show{' '}
        <select
          value={asked.kind ?? ''}
          onChange={(event) => amend({ kind: event.currentTarget.value || null, event: null })}
        >
          <option value="">all</option>
          {EVENT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {EVENT_KIND_IN_WORDS[kind].replace(/^\w+/, '$&s')}
            </option>
          ))}
        </select>
      </label>
      <label>
        Words <input type="search" value={asked.words} onInput={(event) => onWords(event.currentTarget.value)} />
      </label>
      <label class="switch">
        <input
          type="checkbox"
          checked={asked.differing}
          onChange={() => amend({ differing: asked.differing ? null : 'yes', event: null })}
        />{' '}
        only what is told differently
      </label>
    </div>
  );
}

/** What the marks of the drawing mean. */
function Key({ drawn, of }: { readonly drawn: number; readonly of: number }) {
  return (
    <p class="time-key quiet">
      <span>
        <span class="time-mark told-by-several" aria-hidden="true" /> told by several reports
      </span>
      <span>
        <span class="time-mark told-by-one" aria-hidden="true" /> by one
      </span>
      <span>
        <span class="time-mark time-statement told-by-one" aria-hidden="true" /> somebody said so
      </span>
      <span>
        <span class="time-mark time-plan told-by-one" aria-hidden="true" /> had not come yet
      </span>
      <span>
        <span class="time-mark told-by-one told-differently" aria-hidden="true" /> told differently
      </span>
      <span>Below the axis: how many tellings a day brought. A bar: no day is given.</span>
      {drawn === of ? null : <span>Drawn are the {drawn} that most reports tell; the list has all.</span>}
    </p>
  );
}

/** The event looked at, open, below the drawing. */
function Looked({ entry }: { readonly entry: NumberedEvent | undefined }) {
  if (entry === undefined) return null;
  return (
    <aside class="event-looked" aria-label="The event looked at">
      <EventEntry key={entry.event.id} event={entry.event} number={entry.number} open="at first" />
      <p class="about-ways">
        <button type="button" class="plain-button" onClick={() => amend({ event: null })}>
          Show all
        </button>
      </p>
    </aside>
  );
}

interface ItemProps {
  readonly entry: NumberedEvent | undefined;
  readonly before: NumberedEvent | undefined;
  readonly state: 'focused' | 'plain';
}

function Item({ entry, before, state }: ItemProps) {
  if (entry === undefined) return null;
  const year = yearOf(entry);
  return (
    <div class={state === 'focused' ? 'event focused' : 'event'} role="listitem">
      {before !== undefined && yearOf(before) === year ? null : <h2 class="event-year">{year}</h2>}
      <EventEntry event={entry.event} number={entry.number} open="later" />
    </div>
  );
}

function yearOf({ event: { date } }: NumberedEvent): string {
  const days = date === null ? null : readTime(date).days;
  return days === null ? 'Year not known' : days.first.slice(0, 4);
}
