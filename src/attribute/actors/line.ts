import { foldWord } from '../../text/fold.ts';
import type { Token } from '../../text/tokens.ts';

/** A sentence or another line: the report's whole text and the line's tokens in it. */
export interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Tokens `[from, to)` of a line. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The folded word at a position; '' beyond the ends. */
export function wordAt({ tokens }: Line, at: number): string {
  return tokens[at]?.key ?? '';
}

/** What stands between a token and the one before it; null where one of them is missing. */
export function gapBefore({ text, tokens }: Line, at: number): string | null {
  const [last, next] = [tokens[at - 1], tokens[at]];
  return last === undefined || next === undefined ? null : text.slice(last.end, next.start);
}

/** Whether a blank or a hyphen and nothing else parts a token from the one before it. */
export function isTied({ text, tokens }: Line, at: number): boolean {
  const [last, next] = [tokens[at - 1], tokens[at]];
  if (last === undefined || next === undefined || next.start - last.end !== 1) return false;
  const sign = text[last.end];
  return sign === ' ' || sign === '-';
}

/** The words of a stretch as they stand. */
export function textOf({ text, tokens }: Line, { from, to }: Stretch): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
}

/** Whether a token is a possessive: "Norland's", "Builders'". */
export function isPossessive({ text, tokens }: Line, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (hasPossessiveEnd(text, token)) return true;
  return text[token.end - 1] === 's' && isApostrophe(text[token.end]);
}

/** Whether a token ends as "Norland's" does. */
export function hasPossessiveEnd(text: string, { start, end }: Token): boolean {
  const last = text[end - 1];
  return end - start > 1 && (last === 's' || last === 'S') && isApostrophe(text[end - 2]);
}

function isApostrophe(sign: string | undefined): boolean {
  return sign === "'" || sign === '’';
}

/** A name as it stands, its possessive ending away. */
export function withoutPossessive(name: string): string {
  return name.endsWith("'s") || name.endsWith('’s') ? name.slice(0, -2) : name;
}

/** The folded words of a name: "U.S." gives "us", a possessive goes. */
export function nameWords(line: Line, { from, to }: Stretch): readonly string[] {
  const words: string[] = [];
  for (let at = from; at < to; at += 1) {
    const token = line.tokens[at];
    if (token === undefined) break;
    const word = wordOf(line, token);
    const previous = line.tokens[at - 1];
    const dotted =
      at > from && previous !== undefined && previous.end - previous.start === 1 && gapBefore(line, at) === '.';
    if (dotted) words.push(`${words.pop() ?? ''}${word}`);
    else words.push(word);
  }
  return words;
}

function wordOf({ text }: Line, { kind, start, end, key }: Token): string {
  if (kind === 'number') return foldWord(text.slice(start, end));
  return key.endsWith("'") ? key.slice(0, -1) : key;
}

/** What spellings of one name share: its folded words, a blank between. */
export function nameKey(line: Line, stretch: Stretch): string {
  return nameWords(line, stretch).join(' ');
}
