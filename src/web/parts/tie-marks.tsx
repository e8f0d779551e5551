import type { Stance } from '../model/ties.ts';

export const STANCE_IN_WORDS: Readonly<Record<Stance, string>> = {
  against: 'against',
  with: 'with',
  both: 'with and against',
  neither: 'neither with nor against',
};

/** In a square of 10 units around the middle: a cross, a plus, one above the other, a small ring. */
export const STANCE_PATHS: Readonly<Record<Stance, string>> = {
  against: 'M-3 -3 3 3M3 -3 -3 3',
  with: 'M0 -4V4M-4 0H4',
  both: 'M0 -5V1M-3 -2H3M-3 4H3',
  neither: 'M2 0A2 2 0 1 1-2 0 2 2 0 1 1 2 0',
};

/** The mark of a stance, in a line of text. The word for it stands beside it or is said to those who cannot see it. */
export function StanceMark({ stance }: { readonly stance: Stance }) {
  return (
    <svg class={`stance-mark stance-${stance}`} viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
      <circle r="7" />
      <path d={STANCE_PATHS[stance]} />
    </svg>
  );
}
