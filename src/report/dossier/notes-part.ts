import type { Note } from '../../case/note.ts';
import { byCodeUnit } from '../order.ts';
import type { Section } from './document.ts';
import { firstOf, list, paragraph, text } from './rich.ts';
import { type Writing, withNames } from './writing.ts';

const LISTED = 60;
const RANK: Readonly<Record<Note['level'], number>> = { error: 0, warning: 1, info: 2 };

/** What was skipped, bounded or doubtful. */
export function notesPart(writing: Writing): Section {
  const notes = writing.kase.notes.toSorted(
    (a, b) => RANK[a.level] - RANK[b.level] || byCodeUnit(a.message, b.message),
  );
  const items = firstOf(
    notes,
    LISTED,
    ({ message, report }) => [text(report === null ? message : withNames(message, [report], writing))],
    'the case file has them all',
  );
  return {
    id: 'notes',
    title: 'What was skipped or doubtful',
    parts: [items.length === 0 ? paragraph(text('Nothing.')) : list(items)],
  };
}
