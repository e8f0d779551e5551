import type { LineSource } from './telling.ts';
import { classesOfKey, WORD } from './vocabulary.ts';
import { has, type Stretch, type Words } from './words.ts';

/** Characters of an event's line, about. */
const MOST = 150;
const LEAST = 60;

/** Tokens up to which a line is taken from more than the clause. */
const MOST_TO_STAND = 30;

/** Between two dates, or between a date and what goes on from it: without the date the rest would make no sense. */
const RANGE = new Set(['and', 'or', 'to', 'until', 'through']);

/** A clause, or what is around it, as a line: without the words that date it, on one line, not too long. */
export function lineOf({ words, stretches, dated }: LineSource): string {
  const whole = { from: 0, to: words.tokens.length };
  const canStand = (one: Stretch): boolean => one.to - one.from <= MOST_TO_STAND && isWhole(words, one);
  const stretch = [...stretches, whole].find(canStand) ?? stretches[0];
  const line = tidy(undated(words, stretch, dated));
  return shortened(hasThreeWords(line) ? line : tidy(piece(words, stretch.from, stretch.to)));
}

/** Whether a stretch begins where its sentence does, or with what may be a subject; a joining word may stand before that. */
export function isWhole(words: Words, { from }: Stretch): boolean {
  const opening = has(words, from, WORD.looseFirst) ? from + 1 : from;
  const token = words.tokens[opening];
  if (from === 0 || token === undefined) return true;
  return has(words, opening, WORD.subjects) || (token.capital && !has(words, opening, WORD.function));
}

/** The text of a stretch without its dates. */
function undated(words: Words, clause: Stretch, dated: readonly Stretch[]): string {
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
  return left.join(' ');
}

const JOINING = WORD.coordinate | WORD.subordinate | WORD.relative;

const clauseStart = (words: Words, { from, to }: Stretch): number =>
  to - from > 3 && has(words, from, JOINING) ? from + 1 : from;

/** The words of a date with the preposition before them; null where the date is part of a name: "the 2017 outbreak", "Monday's". */
function withPreposition(words: Words, { from, to }: Stretch, least: number): Stretch | null {
  const { text, tokens } = words;
  const end = tokens[to - 1]?.end ?? 0;
  if (/^['’]s?\s/.test(text.slice(end, end + 3))) return null;
  const isRange = RANGE.has(tokens[from - 1]?.key ?? '') && tokens[from - 2]?.kind === 'number';
  if (isRange || RANGE.has(tokens[to]?.key ?? '')) return null;
  let start = from;
  while (start > least && has(words, start - 1, WORD.datePrepositions) && from - start < 2) start -= 1;
  return start === from && isPartOfName(words, { from, to }, least) ? null : { from: start, to };
}

/** "the 2017 outbreak", "the rushed August withdrawal". */
function isPartOfName(words: Words, { from, to }: Stretch, least: number): boolean {
  const { text, tokens } = words;
  if (has(words, from - 1, WORD.keepBefore)) return true;
  const [last, next] = [tokens[to - 1], tokens[to]];
  if (from === least || next === undefined || last === undefined || /\S/.test(text.slice(last.end, next.start)))
    return false;
  return !next.capital && !has(words, to, WORD.function | WORD.verbs);
}

/** The text of some tokens with the signs behind them. */
function piece({ text, tokens }: Words, from: number, to: number): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (from >= to || first === undefined || last === undefined) return '';
  const gap = text.slice(last.end, tokens[to]?.start ?? last.end + 2);
  const closing = gap === ' ' ? '' : (/^[^\s\p{L}\p{N}]*/u.exec(gap)?.[0] ?? '');
  const opening = OPENING.has(text[first.start - 1] ?? '') ? first.start - 1 : first.start;
  return text.slice(opening, last.end) + closing;
}

const OPENING = new Set("$€£#'‘");

/** Other than single spaces between words: most lines have none. */
const UNEVEN = /[\p{Cc}\p{Cf}]|[^\S ]| \s/u;
/** Quotation marks, or a sign where words around it are gone. */
const MARKED = /["“”„«»]| [,.;:!?]|, ?[,.;:]/;

function tidy(text: string): string {
  const flat = UNEVEN.test(text) ? text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ') : text;
  const line = withoutLoose(trimmed(MARKED.test(flat) ? unmarked(flat) : flat)).replace(/[\s,;:–—(-]+$/u, '');
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}

const unmarked = (line: string): string =>
  line
    .replace(/["“”„«»]/g, '')
    .replace(/ +([,.;:!?])/g, '$1')
    .replace(/,(?: ?[,.;:])+/g, ',');

const AT_START = /[\p{L}\p{N}$€£]/u;
const AT_END = /[\s,.;:–—(-]/;

/** Without the signs at its ends. */
function trimmed(line: string): string {
  let to = line.length;
  while (to > 0 && AT_END.test(line[to - 1] ?? '')) to -= 1;
  const from = line.slice(0, to).search(AT_START);
  return from < 0 ? '' : line.slice(from, to);
}

/** Without the joining words that are left at its ends, so long as three words stay. */
function withoutLoose(line: string): string {
  const words = line.split(' ');
  let [from, to] = [0, words.length];
  while (to - from > 3 && isLoose(words[from], WORD.looseFirst)) from += 1;
  while (to - from > 3 && isLoose(words[to - 1], WORD.looseLast)) to -= 1;
  return to - from === words.length ? line : words.slice(from, to).join(' ');
}

const isLoose = (word: string | undefined, loose: number): boolean =>
  (classesOfKey((word ?? '').replace(/[^\p{L}']/gu, '').toLowerCase()) & loose) !== 0;

const hasThreeWords = (line: string): boolean => line.indexOf(' ', line.indexOf(' ') + 1) > line.indexOf(' ');

/** Cut at a comma or else at a word, where it is too long. */
function shortened(line: string): string {
  if (line.length <= MOST) return line;
  const comma = line.lastIndexOf(', ', MOST);
  const end = comma >= LEAST ? comma : line.lastIndexOf(' ', MOST);
  return `${line.slice(0, end > 0 ? end : MOST).toWellFormed()}…`;
}
