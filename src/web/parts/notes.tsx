import type { Note } from '../../case/note.ts';
import { useCase } from '../case-context.ts';
import { byCodeUnit } from '../model/case-index.ts';
import { counted, plain } from '../model/words.ts';
import { ReportName } from './report-name.tsx';

const RANK: Readonly<Record<Note['level'], number>> = { error: 0, warning: 1, info: 2 };
const SHOWN_AT_FIRST = 3;
const MOST_SHOWN = 200;

/** What was skipped, bounded or doubtful: the gravest first, those of one code together. */
export function Notes() {
  const { kase } = useCase();
  if (kase.notes.length === 0) return null;
  const groups = [...Map.groupBy(kase.notes, ({ level, code }) => `${RANK[level]} ${code}`)].toSorted(([a], [b]) =>
    byCodeUnit(a, b),
  );
  return (
    <section class="notes">
      <h2>Notes</h2>
      <p class="quiet">What was left out, cut short or doubtful.</p>
      {groups.map(([key, notes]) => (
        <NoteGroup key={key} notes={notes} />
      ))}
    </section>
  );
}

function NoteGroup({ notes }: { readonly notes: readonly Note[] }) {
  const first = notes.slice(0, SHOWN_AT_FIRST);
  const rest = notes.slice(SHOWN_AT_FIRST, MOST_SHOWN);
  const hidden = notes.length - first.length - rest.length;
  return (
    <div class="note-group">
      <NoteList notes={first} />
      {rest.length === 0 ? null : (
        <details>
          <summary>and {counted(notes.length - first.length, 'note')} like it</summary>
          <NoteList notes={rest} />
          {hidden > 0 ? (
            <p class="quiet">{counted(hidden, 'further note')} of this kind stand in the case file.</p>
          ) : null}
        </details>
      )}
    </div>
  );
}

function NoteList({ notes }: { readonly notes: readonly Note[] }) {
  const { reports } = useCase();
  return (
    <ul class="plain-list">
      {notes.map((note, i) => (
        <li key={i} class={`note note-${note.level}`}>
          <span class="note-level">{note.level}</span>{' '}
          <span>
            {note.report !== null && reports.has(note.report) ? (
              <>
                <ReportName id={note.report} />:{' '}
              </>
            ) : null}
            {plain(note.message, 500)} <code>{note.code}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}
