import { tokenize } from '../../text/tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A text prepared once for all its comparisons: arrays run over its tokens. */
export interface PreparedText {
  /** How many tokens are compared. */
  readonly length: number;
  /** Whether the text goes on behind them, over the bound. */
  readonly isCut: boolean;
  /** How many of the text's code units are compared. */
  readonly reach: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many code units of marks close behind each token, without white space between: a stop, quotation marks, brackets. */
  readonly closings: Uint8Array;
  readonly stems: Int32Array;
  readonly weights: Float32Array;
  readonly rarities: Uint8Array;
  /** A number for each token with the one behind it: equal wherever the two stems are. */
  readonly bigrams: Int32Array;
  /** What stands before each token, and after the last: see `BREAKS`. One longer than the tokens. */
  readonly breaks: Uint8Array;
}

/** How much of an end the characters between two tokens are; a break is the place of its name here. */
export const BREAKS = ['edge', 'blank line', 'stop and line', 'stop', 'line', 'mark', 'none'] as const;

const breakNamed = (name: (typeof BREAKS)[number]): number => BREAKS.indexOf(name);
const EDGE = breakNamed('edge');
const BLANK_LINE = breakNamed('blank line');
const STOP_AND_LINE = breakNamed('stop and line');
const STOP = breakNamed('stop');
const LINE = breakNamed('line');
const MARK = breakNamed('mark');
const NONE = breakNamed('none');

/** A text is compared by so many tokens, some 1.2 MB of English: what a pair costs grows with both. */
export const MOST_TOKENS = 200_000;
/** A token takes up this much text at most on average: longer texts are cut before they are read. */
const UNITS_A_TOKEN = 12;
/** What parts two tokens is told from so many characters. */
const MOST_BETWEEN = 40;

/** Prepares a text. Cost: linear in it, and bounded. */
export function prepareText(text: string, vocabulary: Vocabulary): PreparedText {
  const tokens = tokenize(text, 0, Math.min(text.length, MOST_TOKENS * UNITS_A_TOKEN));
  const length = Math.min(tokens.length, MOST_TOKENS);
  const isCut = length < tokens.length || text.length > MOST_TOKENS * UNITS_A_TOKEN;
  const prepared = {
    length,
    isCut,
    reach: isCut ? (tokens[length - 1]?.end ?? 0) : text.length,
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    closings: new Uint8Array(length),
    stems: new Int32Array(length),
    weights: new Float32Array(length),
    rarities: new Uint8Array(length),
    bigrams: new Int32Array(length),
    breaks: new Uint8Array(length + 1).fill(EDGE),
  };
  let previousHash = 0;
  let previousEnd = 0;
  for (let at = 0; at < length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { stem, hash, weight, rarity } = vocabulary.termOf(token);
    prepared.starts[at] = token.start;
    prepared.ends[at] = token.end;
    prepared.closings[at] = closingAfter(text, token.end);
    prepared.stems[at] = stem;
    prepared.weights[at] = weight;
    prepared.rarities[at] = rarity;
    if (at > 0) {
      prepared.bigrams[at - 1] = Math.imul(previousHash, 0x01000193) ^ Math.imul(hash, 0x5bd1e995);
      prepared.breaks[at] = breakOf(text, previousEnd, Math.min(token.start, previousEnd + MOST_BETWEEN));
    }
    previousHash = hash;
    previousEnd = token.end;
  }
  return prepared;
}

const CLOSING = new Set([...'.,;:!?…"\'”’»)]'].map((mark) => mark.charCodeAt(0)));
const MOST_CLOSING = 4;

function closingAfter(text: string, end: number): number {
  let count = 0;
  while (count < MOST_CLOSING && CLOSING.has(text.charCodeAt(end + count))) count += 1;
  return count > 0 && /\w/.test(text[end + count] ?? '') ? 0 : count;
}

const NEWLINE = 10;
const STOPS = new Set([33, 46, 63, 0x2026]);
const SPACES = new Set([9, 13, 32, 0xa0]);

function breakOf(text: string, start: number, end: number): number {
  let [lines, stops, spaces] = [0, 0, 0];
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === NEWLINE) lines += 1;
    else if (SPACES.has(unit)) spaces += 1;
    else if (STOPS.has(unit)) stops += 1;
  }
  if (lines > 1) return BLANK_LINE;
  if (stops > 0 && lines + spaces > 0) return lines > 0 ? STOP_AND_LINE : STOP;
  if (lines > 0) return LINE;
  return end - start > 1 && spaces < end - start ? MARK : NONE;
}
