import type { Span } from '../../case/span.ts';
import words from './words.json' with { type: 'json' };

const PREPOSITIONS = new Set(words.prepositions);
const CONJUNCTIONS = new Set(words.conjunctions);

/** An act as far as its source and cue go. */
interface Sourced {
  readonly source: Span | null;
  readonly cue: Span | null;
}

/**
 * Cuts from a source right before its cue what leads up to it: in "Two years after the flood, clerks say" the flood belongs to
 * "after", in "while clerks say" the source begins behind "while".
 */
export function withoutLead<Act extends Sourced>(act: Act, text: string): Act {
  const { source, cue } = act;
  if (source === null || cue === null || cue.start < source.end) return act;
  const start = source.start + leadLength(text, source);
  return start === source.start ? act : { ...act, source: { ...source, start } };
}

function leadLength(text: string, { start, end }: Span): number {
  const own = text.slice(start, end);
  const [first = '', word = ''] = /^(\p{L}+)\s+(?=\S)/u.exec(own) ?? [];
  if (CONJUNCTIONS.has(word.toLowerCase())) return first.length;
  const [, before = ''] = /(\p{L}+)\s$/u.exec(text.slice(Math.max(0, start - LONGEST_WORD), start)) ?? [];
  if (!PREPOSITIONS.has(before.toLowerCase())) return 0;
  const [lead = '', next = ''] = /^[^,]+,\s+(?=(\p{L}+)[^,]*$)/u.exec(own) ?? [];
  return PREPOSITIONS.has(next.toLowerCase()) ? 0 : lead.length;
}

const LONGEST_WORD = 16;
