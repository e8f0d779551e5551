import type { Token } from '../../text/tokens.ts';
import { CUE, type Cued, hasKind } from './cue-words.ts';

/** A wish stands so many words before what it is about. */
const REACH = 6;

/**
 * Where a sentence says why a source is not named, `[from, to)` by token, or null: "who asked not to be named because …". Its
 * refusals and fears are not about what is told. It ends where a token leaves a gap for a mark.
 */
export function anonymityIn({ tokens, cues }: Cued): readonly [number, number] | null {
  const head = cues.findIndex(
    (kinds, at) => (kinds & CUE.anonymity) !== 0 && hasKind(cues, CUE.anonymityWish, at - REACH, at),
  );
  if (head < 0) return null;
  let from = head;
  while (from > 0 && !hasKind(cues, CUE.anonymityOpener, from, from + 1) && !isParted(tokens, from)) from -= 1;
  let to = head + 1;
  while (to < tokens.length && !isParted(tokens, to)) to += 1;
  return [from, to];
}

/** Whether a mark stands before a token: more than the one space. */
function isParted(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) > 1;
}
