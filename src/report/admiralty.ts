import type { Grade, Reliability } from '../case/claim.ts';

/** The Admiralty scale's words (NATO AJP-2.1). */
export const RELIABILITY_IN_WORDS: Readonly<Record<Reliability, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

export const CREDIBILITY_IN_WORDS: Readonly<Record<Grade['credibility'], string>> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
};
