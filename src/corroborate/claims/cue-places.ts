import type { Token } from '../../text/tokens.ts';
import lists from './cues.json' with { type: 'json' };

/** When a word that may be a cue is none, by what stands next. */
interface Bound {
  /** So many words on are looked at. */
  readonly reach: number;
  readonly next: ReadonlySet<string>;
  /** Whether one of them must stand there, or must not. */
  readonly is: 'needed' | 'barred';
}

const BOUNDS: ReadonlyMap<string, Bound> = new Map(
  lists.bounds.flatMap(({ words, reach, needed, barred }) => {
    const bound: Bound = needed
      ? { reach, next: new Set(needed), is: 'needed' }
      : { reach, next: new Set(barred), is: 'barred' };
    return words.map((word) => [word, bound] as const);
  }),
);

/** Whether the word at a place means what its list says: not "rejected an offer", "denied bail", "the question". Cost: constant. */
export function isMeantAt(tokens: readonly Token[], at: number): boolean {
  const bound = BOUNDS.get(tokens[at]?.key ?? '');
  if (bound === undefined) return true;
  const { reach, next, is } = bound;
  let stands = false;
  for (let place = at + 1; place <= at + reach && !stands; place += 1) stands = next.has(tokens[place]?.key ?? '');
  return stands === (is === 'needed');
}
