import { isCreditLine, readCredit } from './credit.ts';

/** One piece of the text between blank lines or line ends, white space at its edges left out. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const SPACE = /\s/u;

/** The span `[start, end)` of `text` without the white space at its edges. Linear. */
export function trimmed(text: string, start: number, end: number): Line {
  let from = start;
  let to = end;
  while (from < to && SPACE.test(text.charAt(from))) from += 1;
  while (to > from && SPACE.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to, text: text.slice(from, to) };
}

/**
 * The lines of a text that hold anything, hard-wrapped paragraphs joined to one; a head is none, though its lines may be of like length.
 * `from` is where to begin. Linear in the text.
 */
export function linesOf(text: string, from: number): readonly Line[] {
  const lines: Line[] = [];
  let group: Line[] = [];
  const close = (): void => {
    const isOne = isWrapped(group) && !(lines.length === 0 && holdsCredit(group));
    for (const line of isOne ? [joined(text, group)] : group) lines.push(line);
    group = [];
  };
  let start = from;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = trimmed(text, start, end);
    if (line.start === line.end) close();
    else group.push(line);
    start = end + 1;
  }
  close();
  return lines;
}

/** Three lines or more of like length, most of which stop in mid-sentence, were wrapped by a machine. */
function isWrapped(group: readonly Line[]): boolean {
  if (group.length < 3) return false;
  const inner = group.slice(0, -1).map((line) => line.text);
  const longest = inner.reduce((max, line) => Math.max(max, line.length), 0);
  if (longest > 110 || longest < 40) return false;
  const full = inner.filter((line) => line.length >= 0.7 * longest).length;
  const open = inner.filter((line) => !/[.!?:”"’)]$/u.test(line)).length;
  return full >= 0.8 * inner.length && open >= 0.6 * inner.length;
}

/** A head has so many lines at most before its credit. */
const MOST_ABOVE = 3;

/** Whether one of the lines after the first is an outlet's or author's with a date. */
function holdsCredit(group: readonly Line[]): boolean {
  return group.slice(1, 1 + MOST_ABOVE).some(({ text }) => {
    const credit = readCredit(text);
    return credit !== null && credit.dates.length > 0 && isCreditLine(text, credit);
  });
}

function joined(text: string, group: readonly Line[]): Line {
  const start = group[0]?.start ?? 0;
  const end = group.at(-1)?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}
