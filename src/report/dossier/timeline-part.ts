import type { StoryEvent } from '../../case/event.ts';
import { byCodeUnit } from '../order.ts';
import type { Rich, Section } from './document.ts';
import { paragraph, soft, text } from './rich.ts';
import type { Writing } from './writing.ts';

const EVENTS = 120;

/** What happened when, and when each report came out, in one order. What has no date stands last. */
export function timelinePart(writing: Writing): Section {
  const rows = [...writing.kase.events.map((event) => eventRow(event, writing)), ...reportRows(writing)].toSorted(
    (a, b) => byCodeUnit(sortable(a.date), sortable(b.date)) || byCodeUnit(a.key, b.key),
  );
  const shown = rows.slice(0, EVENTS);
  const hidden = rows.length - shown.length;
  const table = {
    kind: 'table' as const,
    columns: [
      { head: 'when', width: 0.18 },
      { head: 'what', width: 0.82 },
    ],
    rows: shown.map(({ date, what }) => [[text(date ?? 'no date')], what]),
  };
  const more = hidden > 0 ? [paragraph(soft(`… and ${hidden} more; --csv --table events has them all`))] : [];
  const none = [paragraph(text('The case tells no dates.'))];
  return { id: 'timeline', title: 'Timeline', parts: rows.length === 0 ? none : [table, ...more] };
}

interface Row {
  readonly date: string | null;
  /** Orders rows of one date. */
  readonly key: string;
  readonly what: Rich;
}

/** EDTF by its first day: what it leaves open comes first, what nobody dates comes last. */
function sortable(date: string | null): string {
  if (date === null) return '~';
  const [first = ''] = date.replace(/^\.\.\//, '').split('/');
  return first.replaceAll('X', '0').replace(/[?~%]$/, '');
}

function eventRow({ id, what, date, mentions, place, conflicts }: StoryEvent, { kase, citations }: Writing): Row {
  const where = kase.actors.find((actor) => actor.id === place)?.name;
  const open = conflicts.map(
    ({ kind, values }) => `${kind} told differently: ${values.map(({ value }) => value).join(', ')}`,
  );
  const details = [...(where === undefined ? [] : [where]), ...open].join('; ');
  return {
    date,
    key: `0 ${id}`,
    what: [
      text(what),
      soft(details === '' ? '' : ` (${details})`),
      ...citations.cite(mentions.map(({ span }) => span)),
    ],
  };
}

function reportRows({ kase, labels }: Writing): readonly Row[] {
  return kase.reports
    .filter(({ published }) => published !== null)
    .map(({ id, published, publisher, title }) => ({
      date: published,
      key: `1 ${id}`,
      what: [
        soft(`${publisher ?? 'an outlet not told'} publishes ${labels.of(id)}`),
        soft(title === null ? '' : `: ${title}`),
      ],
    }));
}
