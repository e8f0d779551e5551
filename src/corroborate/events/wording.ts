import type { Stretch, Words } from './clauses.ts';
import { COORDINATORS, DATE_PREPOSITIONS, KEEP_BEFORE, RELATIVES, SUBORDINATORS } from './vocabulary.ts';

/** Characters of an event's line, about. */
const MOST = 150;
const LEAST = 60;

/** A clause as a line: without the words that date it, on one line, not too long. `dated`: the tokens that date it. */
export function lineOf({ text, tokens }: Words, clause: Stretch, dated: readonly Stretch[]): string {
  const words: Words = { text, tokens };
  const from = clauseStart(words, clause);
  const left: string[] = [];
  let at = from;
  for (const date of dated) {
    const gone = withPreposition(words, date, from);
    if (gone === null || gone.from < at || gone.to > clause.to) continue;
    left.push(piece(words, at, gone.from));
    at = gone.to;
  }
  left.push(piece(words, at, clause.to));
  const line = tidy(left.join(' '));
  return line.split(' ').length > 2 ? shortened(line) : shortened(tidy(piece(words, clause.from, clause.to)));
}

function clauseStart({ tokens }: Words, { from, to }: Stretch): number {
  const key = tokens[from]?.key ?? '';
  return to - from > 3 && (COORDINATORS.has(key) || SUBORDINATORS.has(key) || RELATIVES.has(key)) ? from + 1 : from;
}

/** The words of a date with the preposition before them; null where the date is part of a name: "the 2017 outbreak", "Monday's". */
function withPreposition({ text, tokens }: Words, { from, to }: Stretch, least: number): Stretch | null {
  if (/^['’]s?\s/.test(text.slice(tokens[to - 1]?.end ?? 0, (tokens[to - 1]?.end ?? 0) + 3))) return null;
  let start = from;
  while (start > least && DATE_PREPOSITIONS.has(tokens[start - 1]?.key ?? '') && from - start < 2) start -= 1;
  return start === from && KEEP_BEFORE.has(tokens[from - 1]?.key ?? '') ? null : { from: start, to };
}

/** The text of some tokens with the signs behind them. */
function piece({ text, tokens }: Words, from: number, to: number): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (from >= to || first === undefined || last === undefined) return '';
  const closing = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(last.end, tokens[to]?.start ?? last.end + 2))?.[0] ?? '';
  const opening = /[$€£#'‘]$/u.exec(text.slice(0, first.start).slice(-1))?.[0] ?? '';
  return opening + text.slice(first.start, last.end) + closing;
}

function tidy(line: string): string {
  const flat = line
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/["“”„«»]/g, '')
    .replace(/ +([,.;:!?])/g, '$1')
    .replace(/,(?: ?[,.;:])+/g, ',')
    .replace(/^[^\p{L}\p{N}$€£]+|[\s,.;:–—(-]+$/gu, '');
  return flat.slice(0, 1).toUpperCase() + flat.slice(1);
}

/** Cut at a comma or else at a word, where it is too long. */
function shortened(line: string): string {
  if (line.length <= MOST) return line;
  const comma = line.lastIndexOf(', ', MOST);
  const end = comma >= LEAST ? comma : line.lastIndexOf(' ', MOST);
  return `${line.slice(0, end > 0 ? end : MOST).toWellFormed()}…`;
}
