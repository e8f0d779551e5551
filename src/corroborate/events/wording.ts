import type { Stretch, Words } from './clauses.ts';
import {
  COORDINATORS,
  DATE_PREPOSITIONS,
  FUNCTION_WORDS,
  isVerbLike,
  KEEP_BEFORE,
  LOOSE_FIRST,
  LOOSE_LAST,
  RELATIVES,
  SUBORDINATORS,
} from './vocabulary.ts';

/** Characters of an event's line, about. */
const MOST = 150;
const LEAST = 60;

/** Between two dates, or between a date and what goes on from it: without the date the rest would make no sense. */
const RANGE = new Set(['and', 'or', 'to', 'until', 'through']);

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
  if (
    RANGE.has(tokens[to]?.key ?? '') ||
    (RANGE.has(tokens[from - 1]?.key ?? '') && tokens[from - 2]?.kind === 'number')
  )
    return null;
  let start = from;
  while (start > least && DATE_PREPOSITIONS.has(tokens[start - 1]?.key ?? '') && from - start < 2) start -= 1;
  return start === from && isPartOfName({ text, tokens }, { from, to }, least) ? null : { from: start, to };
}

/** "the 2017 outbreak", "the rushed August withdrawal". */
function isPartOfName({ text, tokens }: Words, { from, to }: Stretch, least: number): boolean {
  const [before, last, next] = [tokens[from - 1], tokens[to - 1], tokens[to]];
  if (KEEP_BEFORE.has(before?.key ?? '')) return true;
  if (from === least || next === undefined || last === undefined || /\S/.test(text.slice(last.end, next.start)))
    return false;
  return !next.capital && !FUNCTION_WORDS.has(next.key) && !isVerbLike(next.key);
}

/** The text of some tokens with the signs behind them. */
function piece({ text, tokens }: Words, from: number, to: number): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (from >= to || first === undefined || last === undefined) return '';
  const closing = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(last.end, tokens[to]?.start ?? last.end + 2))?.[0] ?? '';
  const opening = /[$€£#'‘]$/u.exec(text.slice(0, first.start).slice(-1))?.[0] ?? '';
  return opening + text.slice(first.start, last.end) + closing;
}

/** Other than single spaces between words: most lines have none. */
const UNEVEN = /[\p{Cc}\p{Cf}]|[^\S ]| \s/u;

function tidy(text: string): string {
  const flat = (UNEVEN.test(text) ? text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ') : text)
    .replace(/["“”„«»]/g, '')
    .replace(/ +([,.;:!?])/g, '$1')
    .replace(/,(?: ?[,.;:])+/g, ',')
    .replace(/^[^\p{L}\p{N}$€£]+|[\s,.;:–—(-]+$/gu, '');
  const line = withoutLoose(flat.split(' '))
    .join(' ')
    .replace(/[\s,;:–—(-]+$/u, '');
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}

/** Without the joining words that are left at its ends, so long as three words stay. */
function withoutLoose(words: readonly string[]): readonly string[] {
  const bare = (word: string | undefined): string => (word ?? '').replace(/[^\p{L}']/gu, '').toLowerCase();
  let [from, to] = [0, words.length];
  while (to - from > 3 && LOOSE_FIRST.has(bare(words[from]))) from += 1;
  while (to - from > 3 && LOOSE_LAST.has(bare(words[to - 1]))) to -= 1;
  return words.slice(from, to);
}

/** Cut at a comma or else at a word, where it is too long. */
function shortened(line: string): string {
  if (line.length <= MOST) return line;
  const comma = line.lastIndexOf(', ', MOST);
  const end = comma >= LEAST ? comma : line.lastIndexOf(' ', MOST);
  return `${line.slice(0, end > 0 ? end : MOST).toWellFormed()}…`;
}
