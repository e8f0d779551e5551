import { cutTo, safeText } from '../cells.ts';
import type { Part, Piece, Rich } from './document.ts';

const LONGEST_LINE = 600;

/** A report's or a case's words as they may be printed: one line, no controls, of bounded length. */
export const printable = (given: string): string => cutTo(safeText(given), LONGEST_LINE);

export const text = (given: string): Piece => ({ kind: 'text', text: inline(given) });
export const strong = (given: string): Piece => ({ kind: 'strong', text: inline(given) });
export const soft = (given: string): Piece => ({ kind: 'soft', text: inline(given) });
export const words = (given: string): Piece => ({ kind: 'words', text: printable(given) });

/** As `printable`, with one space kept at either end, since pieces stand side by side. */
function inline(given: string): string {
  const inner = printable(given);
  if (inner === '') return given === '' ? '' : ' ';
  return `${/^\s/.test(given) ? ' ' : ''}${inner}${/\s$/.test(given) ? ' ' : ''}`;
}

export const paragraph = (...content: Rich): Part => ({ kind: 'paragraph', content });
export const lead = (...content: Rich): Part => ({ kind: 'lead', content });
export const heading = (...content: Rich): Part => ({ kind: 'heading', content });
export const list = (items: readonly Rich[]): Part => ({ kind: 'list', items });

/** The first `most` of a list, and a last item that says how many more there are and where. */
export function firstOf<T>(all: readonly T[], most: number, show: (one: T) => Rich, where: string): readonly Rich[] {
  const shown = all.slice(0, most).map(show);
  const hidden = all.length - shown.length;
  return hidden === 0 ? shown : [...shown, [soft(`… and ${hidden} more; ${where}`)]];
}
