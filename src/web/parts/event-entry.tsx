import type { EventMention, StoryEvent } from '../../case/event.ts';
import { useCase } from '../case-context.ts';
import { EVENT_CONFLICT_IN_WORDS, EVENT_KIND_IN_WORDS, tellers } from '../model/events.ts';
import { readTime } from '../model/time-words.ts';
import { counted, plain } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { Place } from './naming.tsx';
import { nameOfActor } from './speaker.tsx';

const ACTORS_SHOWN = 8;

interface Props {
  readonly event: StoryEvent;
  readonly number: number;
  readonly open: 'at first' | 'later';
}

/** An event: when, what, by how many; opened, whom it concerns, what is told differently, and every place that tells it. */
export function EventEntry({ event, number, open }: Props) {
  const index = useCase();
  const { kind, date, what, place, conflicts } = event;
  const time = date === null ? null : readTime(date);
  return (
    <details class="statement event-entry" open={open === 'at first'}>
      <summary>
        <span
          class={`event-number time-${kind} ${tellers(event) > 1 ? 'told-by-several' : 'told-by-one'}`}
          aria-hidden="true"
        >
          {number}
        </span>{' '}
        <span class="event-when">{time === null ? 'no date' : time.words}</span>{' '}
        <span class="event-what">
          <bdi>{plain(what)}</bdi>
          {kind === 'happening' ? null : <span class="event-kind">{EVENT_KIND_IN_WORDS[kind]}</span>}
          {place === null ? null : (
            <span class="event-place">
              <bdi>{nameOfActor(place, index)}</bdi>
            </span>
          )}
          <Differing event={event} />
        </span>{' '}
        <span class="statement-share figure">{counted(tellers(event), 'report')}</span>
      </summary>
      <div class="statement-body event-body">
        <Concerned event={event} />
        {conflicts.map((conflict, at) => (
          <Conflict key={at} conflict={conflict} />
        ))}
        <p class="event-told">Told {counted(event.mentions.length, 'time')}</p>
        <ul class="places">
          {event.mentions.map((mention) => (
            <li key={`${mention.span.report}:${mention.span.start}:${mention.when?.start}`}>
              <Told mention={mention} />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** What is told differently, in a line: the values side by side. */
function Differing({ event: { conflicts } }: { readonly event: StoryEvent }) {
  const index = useCase();
  return (
    <>
      {conflicts.map(({ kind, values }, at) => (
        <span class="event-differs" key={at}>
          <span class="event-differs-what">{EVENT_CONFLICT_IN_WORDS[kind]} differs:</span>{' '}
          {values.map((value, i) => (
            <span key={i}>
              {i === 0 ? '' : ' or '}
              <b>
                <bdi>{valueInWords(kind, value, index.wordsOf)}</bdi>
              </b>
            </span>
          ))}
        </span>
      ))}
    </>
  );
}

type ConflictValue = StoryEvent['conflicts'][number]['values'][number];

function valueInWords(
  kind: StoryEvent['conflicts'][number]['kind'],
  { value, spans }: ConflictValue,
  wordsOf: (span: ConflictValue['spans'][number]) => string,
): string {
  if (kind === 'date') return readTime(value).words;
  if (value !== '') return plain(value, 60);
  return spans[0] === undefined ? '' : plain(wordsOf(spans[0]), 60);
}

/** Each value with the words that give it, beside the others. */
function Conflict({ conflict: { kind, values } }: { readonly conflict: StoryEvent['conflicts'][number] }) {
  const index = useCase();
  return (
    <div class="event-conflict" role="group" aria-label={`What is told of ${EVENT_CONFLICT_IN_WORDS[kind]}`}>
      {values.map((value, at) => (
        <div class="event-value" key={at}>
          <p class="event-value-name">
            <bdi>{valueInWords(kind, value, index.wordsOf)}</bdi>{' '}
            <span class="quiet">{counted(new Set(value.spans.map(({ report }) => report)).size, 'report')}</span>
          </p>
          <ul class="places">
            {value.spans.map((span) => (
              <li key={`${span.report}:${span.start}`}>
                <Place span={span} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Concerned({ event: { actors } }: { readonly event: StoryEvent }) {
  const index = useCase();
  if (actors.length === 0) return null;
  return (
    <p class="statement-facts">
      {actors.slice(0, ACTORS_SHOWN).map((id) => (
        <a key={id} href={linkTo('actors', { actor: id })}>
          <bdi>{nameOfActor(id, index)}</bdi>
        </a>
      ))}
      {actors.length > ACTORS_SHOWN ? <span>and {counted(actors.length - ACTORS_SHOWN, 'other')}</span> : null}
    </p>
  );
}

function Told({ mention: { span, when, said } }: { readonly mention: EventMention }) {
  const index = useCase();
  const words = when === null ? '' : plain(index.wordsOf(when), 60);
  return (
    <>
      <Place span={span} />{' '}
      <span class="event-said quiet">
        {said === null ? 'told on a day not known' : `told ${readTime(said).words}`}
        {words === '' ? null : (
          <>
            , dated “<bdi>{words}</bdi>”
          </>
        )}
      </span>
    </>
  );
}
