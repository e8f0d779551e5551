import type { Token } from '../../text/tokens.ts';
import { COORDINATORS, isVerbLike, PLACE_PREPOSITIONS, RELATIVES, SUBJECTS, SUBORDINATORS } from './vocabulary.ts';

/** Tokens of one sentence and the text that they stand in. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Words of which it is known which date something. */
export interface DatedWords extends Words {
  readonly isDated: (at: number) => boolean;
}

/** Token positions, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A relative clause takes with it at most so many words of what it speaks of. */
const MOST_HEAD = 8;

/**
 * The clause of `region` in which token `at` stands. No parser: a sentence is cut where a sign or a joining word stands between two
 * stretches that each hold a verb. Linear in the region.
 */
export function clauseAround(words: DatedWords, region: Stretch, at: number): Stretch {
  const bounds = [region.from, ...cutsOf(words, region), region.to];
  const next = bounds.findIndex((bound) => bound > at);
  const clause = { from: bounds[next - 1] ?? region.from, to: bounds[next] ?? region.to };
  const between = betweenCommas(words, clause, at);
  if (between !== null) return { from: headOf(words, region.from, between.from), to: between.to };
  const isRelative = RELATIVES.has(words.tokens[clause.from]?.key ?? '');
  return isRelative ? { ...clause, from: headOf(words, region.from, clause.from) } : clause;
}

/** "The warden, who left in May, saw …": the relative clause between commas in which `at` stands; null where it stands in none. */
function betweenCommas(words: Words, { from, to }: Stretch, at: number): Stretch | null {
  for (let start = at; start > from; start -= 1) {
    if (!isBehindComma(words, start)) continue;
    if (!RELATIVES.has(words.tokens[start]?.key ?? '')) return null;
    for (let end = at + 1; end < to; end += 1) if (isBehindComma(words, end)) return { from: start, to: end };
    return null;
  }
  return null;
}

const isBehindComma = ({ text, tokens }: Words, at: number): boolean =>
  text.slice(tokens[at - 1]?.end, tokens[at]?.start).includes(',');

function cutsOf(words: DatedWords, region: Stretch): readonly number[] {
  const marks: number[] = [];
  for (let at = region.from + 1; at < region.to; at += 1) if (mayBegin(words, at)) marks.push(at);
  const opening = openingCut(words, region);
  const sorted = opening === null ? marks : [...new Set([...marks, opening])].sort((a, b) => a - b);
  const cuts: number[] = [];
  let from = region.from;
  for (const [i, at] of sorted.entries()) {
    if (!hasVerb(words, from, at) || !hasVerb(words, at, verbEnd(words, at, sorted[i + 1] ?? region.to))) continue;
    cuts.push(at);
    from = at;
  }
  return cuts;
}

/** How far the verb of what a joining word begins is looked for: no farther than a comma, lest "after the fire, he said" be a clause. */
function verbEnd({ text, tokens }: Words, from: number, to: number): number {
  if (!SUBORDINATORS.has(tokens[from]?.key ?? '')) return to;
  for (let at = from + 1; at < to; at += 1)
    if (text.slice(tokens[at - 1]?.end, tokens[at]?.start).includes(',')) return at;
  return to;
}

function mayBegin({ text, tokens, isDated }: DatedWords, at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token === undefined || after === undefined) return false;
  const isSpace = token.start - before.end === 1 && text[before.end] === ' ';
  if (!isSpace && /[;:]|[—–]|\s-{1,2}\s/.test(text.slice(before.end, token.start))) return true;
  if (PLACE_PREPOSITIONS.has(token.key)) return RELATIVES.has(after.key) && after.key !== 'that';
  if (RELATIVES.has(token.key))
    return (token.key !== 'that' || isVerbLike(after.key)) && !PLACE_PREPOSITIONS.has(before.key);
  const beginsSubject = SUBJECTS.has(after.key) || after.capital;
  if (token.key === 'as') return beginsSubject && !isDated(at + 1);
  if (SUBORDINATORS.has(token.key)) return !isDated(at + 1);
  return COORDINATORS.has(token.key) && !isVerbLike(after.key) && beginsSubject && !isDated(at + 1);
}

/** "When the alarm rang, …": the comma after a clause that opens the sentence. */
function openingCut({ text, tokens }: Words, { from, to }: Stretch): number | null {
  if (!SUBORDINATORS.has(tokens[from]?.key ?? '')) return null;
  for (let at = from + 2; at < to; at += 1)
    if (text.slice(tokens[at - 1]?.end, tokens[at]?.start).includes(',')) return at;
  return null;
}

function hasVerb({ tokens }: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isVerbLike(tokens[at]?.key ?? '')) return true;
  return false;
}

/** Where the words begin that a relative clause speaks of. */
function headOf({ text, tokens }: Words, from: number, relative: number): number {
  let at = relative;
  while (at > from && relative - at < MOST_HEAD) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    const gap = text.slice(before?.end, token?.start);
    if (isVerbLike(before?.key ?? '') || (at < relative && /[^\s"'“”‘’-]/.test(gap))) break;
    at -= 1;
  }
  return at;
}
