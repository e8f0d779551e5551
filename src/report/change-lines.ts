import type { Case } from '../case/case.ts';
import type { Change } from '../case/change.ts';
import type { Span } from '../case/span.ts';
import { cutTo, padTo, safeText, widthOf } from './cells.ts';
import type { Labels } from './labels.ts';
import { type Line, type Piece, piece } from './lines.ts';
import { againstOf, countedBySeverity, worstFirst } from './worst-changes.ts';

/** What the lines are drawn with; `width`: columns. */
interface Drawing {
  readonly kase: Case;
  readonly labels: Labels;
  readonly width: number;
  readonly nameColumns: number;
}

const FEWEST_WORD_COLUMNS = 14;
/** Mark, gaps, quotation marks and arrow. */
const FRAME_COLUMNS = 15;
const NAMED_AGAINST = 2;

/** What the retellings changed, the worst first, in at most `limit` lines beside the heading and a count of the rest. n log n in the changes. */
export function changeLines(
  kase: Case,
  labels: Labels,
  { width, limit }: { readonly width: number; readonly limit: number },
): readonly Line[] {
  const changes = worstFirst(kase);
  if (changes.length === 0) return [];
  const shown = changes.slice(0, limit);
  const nameColumns = shown.reduce((most, { child }) => Math.max(most, widthOf(labels.of(child))), 0);
  const drawing: Drawing = { kase, labels, width, nameColumns };
  const rest = changes.slice(limit);
  const more: readonly Line[] =
    rest.length === 0 ? [] : [[piece(`    … and ${restOf(rest)}; the page has all`, 'dim')]];
  return [
    [piece('  What was changed: ', 'strong'), piece(countedBySeverity(changes))],
    ...shown.map((change) => lineOf(change, drawing)),
    ...more,
  ];
}

function restOf(rest: readonly Change[]): string {
  return rest.every(({ severity }) => severity === 'minor') ? `${rest.length} minor` : countedBySeverity(rest);
}

function lineOf(change: Change, drawing: Drawing): Line {
  const { labels, nameColumns } = drawing;
  const isMajor = change.severity === 'major';
  return [
    piece(`    ${isMajor ? '▲' : '·'} `, isMajor ? 'warn' : 'dim'),
    piece(`${padTo(labels.of(change.child), nameColumns)}  `, 'name'),
    ...whatChanged(change, drawing),
  ];
}

/** “here” ⇠ “there” (whose); the note where one side has no words. */
function whatChanged(change: Change, { kase, labels, width, nameColumns }: Drawing): readonly Piece[] {
  const { to, from, note } = change;
  const against = againstOf(change, new Set(kase.reports.map(({ id }) => id)));
  const names = against.slice(0, NAMED_AGAINST).map(labels.of).join(', ');
  const more = against.length > NAMED_AGAINST ? ` and ${against.length - NAMED_AGAINST} more` : '';
  const whose = piece(` (${names}${more})`, 'dim');
  const room = width - nameColumns - FRAME_COLUMNS - widthOf(whose.text);
  if (to === null || from === null) {
    const said = safeText(note);
    const words = quoted(to ?? from, kase, Math.max(FEWEST_WORD_COLUMNS, room - widthOf(said)));
    return [piece(`${said}: ${words}`), whose];
  }
  const columns = Math.max(FEWEST_WORD_COLUMNS, Math.floor(room / 2));
  return [piece(quoted(to, kase, columns)), piece(' ⇠ ', 'dim'), piece(quoted(from, kase, columns)), whose];
}

function quoted(span: Span | null, kase: Case, columns: number): string {
  if (span === null) return '';
  const text = kase.reports.find(({ id }) => id === span.report)?.text.slice(span.start, span.end) ?? '';
  return `“${cutTo(safeText(text), columns)}”`;
}
