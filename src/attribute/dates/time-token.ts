/** A word, number or sign of a sentence; `[start, end)` in the report's text. */
export interface TimeToken {
  readonly kind: 'word' | 'number' | 'sign';
  readonly start: number;
  readonly end: number;
  /** Lower case, curly apostrophes made straight. */
  readonly text: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
}

// "a.m." is one word; "Friday's" is "friday" and "'s"; a run of digits is a number and its separators are signs.
const TOKEN = /([ap]\.\s?m\b\.?|['’]s(?!\p{L})|[\p{L}\p{M}]+(?:['’](?!s(?!\p{L}))[\p{L}\p{M}]+)*)|(\d+)|\S/giu;

/** The tokens of `text` from `start` to `end`. Linear. */
export function timeTokens(text: string, start: number, end: number): readonly TimeToken[] {
  const tokens: TimeToken[] = [];
  let last = start;
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const [written, word, number] = match;
    const from = start + match.index;
    tokens.push({
      kind: kindOf(word, number),
      start: from,
      end: from + written.length,
      text: written.toLowerCase().replaceAll('’', "'"),
      capital: word !== undefined && /^\p{Lu}/u.test(written),
      glued: from === last,
    });
    last = from + written.length;
  }
  return tokens;
}

function kindOf(word: string | undefined, number: string | undefined): TimeToken['kind'] {
  if (word !== undefined) return 'word';
  return number === undefined ? 'sign' : 'number';
}
