import type { Span } from '../../case/span.ts';

/** An act as far as its order matters. */
interface Ordered {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: Span;
  readonly pieces: readonly Span[];
}

/**
 * Mends an act that was read the wrong way round: a piece of the content right before the cue, with no mark between, is the
 * subject ("Two officials say the lock was open"). A comma or a quotation there is an inversion indeed ("The lock was open,
 * two officials say").
 */
export function uninverted<Act extends Ordered>(act: Act, text: string): Act {
  const { source, cue, pieces } = act;
  const [subject, next] = pieces;
  if (source !== null || cue === null || subject === undefined || next === undefined) return act;
  const isBefore = subject.end <= cue.start && next.start >= cue.end;
  if (!isBefore || !/^\s{1,3}$/.test(text.slice(subject.end, cue.start))) return act;
  return { ...act, source: subject, content: { ...act.content, start: next.start }, pieces: pieces.slice(1) };
}
