import abbreviations from './abbreviations.json' with { type: 'json' };
import { CHAR, charKind } from './ascii.ts';
import { foldWord } from './fold.ts';

const NEVER_ENDS = new Set(abbreviations.neverEnds);
const MAY_END = new Set(abbreviations.mayEnd);
const STARTERS = new Set(abbreviations.starters);

// A stop, what may close behind it, white space, what may open, and the character that would start a sentence. Every run is
// bounded and starts only where the run does, so that a text of nothing but stops or spaces is read in linear time.
const STOP =
  /(?<![.!?…])([.!?…]{1,12})((?:["'”’»)\]]|[ \u00a0\u202f]»){0,3})(\s{1,12}["“”]?\s?)(?=["'“‘«([]{0,3}[ \u00a0\u202f]?[\p{Lu}\p{N}•►▶])/gu;
const BULLET = /[•►▶■●]/gu;
const TRAILING_WORD = /(?:\p{L}+\.)*\p{L}+$/u;
const LEADING_WORD = /^["'“‘«([]*(?<word>[\p{L}]+|\p{N})/u;

/** A stretch `[start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences between `start` and `end`, without the white space around them. A full stop ends one unless it belongs to
 * an abbreviation, an initial or a number; a bullet begins one. Cost: linear.
 */
export function sentencesOf(text: string, start: number, end: number): Stretch[] {
  const piece = text.slice(start, end);
  const cuts = [0, ...stopCuts(piece), ...bulletCuts(piece), piece.length].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((cut, index) => trimmed(text, start + (cuts[index] ?? 0), start + cut));
}

function stopCuts(piece: string): number[] {
  const cuts: number[] = [];
  for (const match of piece.matchAll(STOP)) {
    const [, stop = '', close = '', gap = ''] = match;
    const after = match.index + stop.length + close.length;
    if (stop !== '.' || close !== '' || endsSentence(piece, match.index, after + gap.length)) {
      cuts.push(after + strayCloser(gap));
    }
  }
  return cuts;
}

/** Translated text often leaves a space before a closing mark ("upgraded. “ "): the mark belongs to what it closes. */
function strayCloser(gap: string): number {
  return /^\s["“”]\s$/.test(gap) ? 2 : 0;
}

function endsSentence(piece: string, stopAt: number, nextAt: number): boolean {
  const word = trailingWord(piece, stopAt);
  const bare = foldWord(word).replaceAll('.', '');
  if (/^\p{Lu}$/u.test(word) || NEVER_ENDS.has(bare)) return bare === 'no' && !/\p{N}/u.test(piece[nextAt] ?? '');
  if (!MAY_END.has(bare) && !word.includes('.')) return true;
  if (MAY_END.has(bare) && !word.includes('.') && bare !== 'etc' && bare.length > 2)
    return startsSentence(piece, nextAt);
  return word.includes('.') || bare.length > 2 ? startsSentence(piece, nextAt) : true;
}

const LONGEST_LOOK = 24;

/** The word that ends at a place, with the stops of an abbreviation in it. */
function trailingWord(piece: string, end: number): string {
  const least = Math.max(0, end - LONGEST_LOOK);
  let start = end;
  while (start > least && charKind(piece, start - 1) === CHAR.letter) start -= 1;
  if (start > least && charKind(piece, start - 1) === CHAR.blank) return piece.slice(start, end);
  return TRAILING_WORD.exec(piece.slice(least, end))?.[0] ?? '';
}

function startsSentence(piece: string, at: number): boolean {
  const next = LEADING_WORD.exec(piece.slice(at, at + 24))?.groups?.['word'] ?? '';
  return STARTERS.has(foldWord(next)) || /^["“‘«]/u.test(piece.slice(at, at + 1));
}

function bulletCuts(piece: string): number[] {
  return [...piece.matchAll(BULLET)].map((match) => match.index);
}

function trimmed(text: string, start: number, end: number): Stretch[] {
  let from = start;
  let to = end;
  while (from < to && isBlank(text, from)) from += 1;
  while (to > from && isBlank(text, to - 1)) to -= 1;
  return to > from ? [{ start: from, end: to }] : [];
}

function isBlank(text: string, at: number): boolean {
  const kind = charKind(text, at);
  return kind === CHAR.blank || (kind === CHAR.beyond && /\s/.test(text[at] ?? ''));
}
