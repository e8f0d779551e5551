import type { Note, NoteLevel } from '../case/note.ts';
import { safeText } from './cells.ts';
import type { Labels } from './labels.ts';
import type { Line, Style } from './lines.ts';
import { piece } from './lines.ts';
import { byCodeUnit } from './order.ts';

const RANK: Readonly<Record<NoteLevel, number>> = { error: 0, warning: 1, info: 2 };
const STYLE: Readonly<Record<NoteLevel, Style>> = { error: 'bad', warning: 'warn', info: 'dim' };

/** The notes in at most `limit` lines and a heading: the gravest first, those of one code folded into the first of them. */
export function noteLines(notes: readonly Note[], labels: Labels, limit: number): readonly Line[] {
  if (notes.length === 0) return [];
  const groups = [...Map.groupBy(notes, ({ level, code }) => `${level} ${code}`).values()].toSorted(gravestFirst);
  const shown = groups.slice(0, limit).map((group) => noteLine(group, labels));
  const hidden = groups.slice(limit).reduce((sum, group) => sum + group.length, 0);
  const more: readonly Line[] = hidden === 0 ? [] : [[piece(`    … and ${hidden} more (see --json)`, 'dim')]];
  return [[piece('  Notes', 'strong')], ...shown, ...more];
}

function noteLine(group: readonly Note[], labels: Labels): Line {
  const [note, ...others] = group.toSorted((a, b) => byCodeUnit(placeOf(a), placeOf(b)));
  if (note === undefined) return [];
  const sign = note.level === 'info' ? '·' : '▲';
  const place = note.report === null ? '' : `${labels.of(note.report)}: `;
  const like = others.length === 0 ? '' : ` (and ${others.length} like it)`;
  return [
    piece(`    ${sign} `, STYLE[note.level]),
    piece(place, 'name'),
    piece(safeText(note.message)),
    piece(like, 'dim'),
  ];
}

const placeOf = (note: Note): string => `${note.report ?? ''} ${note.message}`;

function gravestFirst([a]: readonly Note[], [b]: readonly Note[]): number {
  if (a === undefined || b === undefined) return 0;
  return RANK[a.level] - RANK[b.level] || byCodeUnit(a.code, b.code);
}
