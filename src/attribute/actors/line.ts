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

/** The words of a stretch as they stand. */
export function textOf({ text, tokens }: Line, { from, to }: Stretch): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
}

/** Whether a token is a possessive: "Norland's", "Builders'". */
export function isPossessive({ text, tokens }: Line, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (hasPossessiveEnd(text.slice(token.start, token.end))) return true;
  return text[token.end - 1] === 's' && /['’]/.test(text[token.end] ?? '');
}

export function hasPossessiveEnd(word: string): boolean {
  return /['’]s$/i.test(word);
}

/** The folded words of a name: "U.S." gives "us", a possessive goes. */
export function nameWords(line: Line, { from, to }: Stretch): readonly string[] {
  const words: string[] = [];
  for (let at = from; at < to; at += 1) {
    const token = line.tokens[at];
    if (token === undefined) break;
    const word =
      token.kind === 'number' ? foldWord(line.text.slice(token.start, token.end)) : token.key.replace(/'$/, '');
    const previous = line.tokens[at - 1];
    const dotted =
      at > from && previous !== undefined && previous.end - previous.start === 1 && gapBefore(line, at) === '.';
    if (dotted) words.push(`${words.pop() ?? ''}${word}`);
    else words.push(word);
  }
  return words;
}

/** What spellings of one name share: its folded words, a blank between. */
export function nameKey(line: Line, stretch: Stretch): string {
  return nameWords(line, stretch).join(' ');
}
