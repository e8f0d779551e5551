import { spellingSimilarity } from '../text/edit-distance.ts';
import type { Lexeme, Lexicon } from '../text/lexicon.ts';
import { vectorCosine } from '../text/tables.ts';
import type { ReportProfile } from './profile.ts';

/** A word of the other report that one of ours may have become, and how alike they are, 0 to 1. */
export interface WordMatch {
  readonly row: number;
  readonly similarity: number;
}

const SAME_STEM = 0.95;
/** Vectors of unrelated words have a cosine of about this much. */
const COSINE_FLOOR = 0.3;
const COSINE_CEILING = 0.8;
/** Two spellings of a name share at least this much of their sound. */
const SOUND_FLOOR = 0.6;
/** A word more common than this is never a misspelt name. */
const NAME_RANK = 8_000;

/** For each of `a.types`, the words of `b` that it may have become. Cost: the product of the two vocabularies. */
export function matchWords(a: ReportProfile, b: ReportProfile, lexicon: Lexicon): WordMatch[][] {
  const wordsB = Array.from(b.types, (id) => lexicon.at(id));
  return Array.from(a.types, (id) => {
    const word = lexicon.at(id);
    const matches: WordMatch[] = [];
    wordsB.forEach((other, row) => {
      const similarity = wordSimilarity(word, other, lexicon);
      if (similarity > 0) matches.push({ row, similarity });
    });
    return matches;
  });
}

/** 1 for one word, near 1 for its inflections, less for another spelling of a name or a word of like meaning, else 0. */
export function wordSimilarity(a: Lexeme, b: Lexeme, lexicon: Lexicon): number {
  if (a.id === b.id) return 1;
  if (a.kind === 'number' || b.kind === 'number') return 0;
  if (a.stem === b.stem) return SAME_STEM;
  return Math.max(soundSimilarity(a, b), meaningSimilarity(a, b, lexicon));
}

function soundSimilarity(a: Lexeme, b: Lexeme): number {
  if (a.rank < NAME_RANK && b.rank < NAME_RANK) return 0;
  if (a.sound[0] !== b.sound[0] || a.sound.length < 3 || b.sound.length < 3) return 0;
  if (Math.abs(a.sound.length - b.sound.length) > 2) return 0;
  const similarity = spellingSimilarity(a.sound, b.sound);
  return similarity < SOUND_FLOOR ? 0 : similarity * 0.9;
}

function meaningSimilarity(a: Lexeme, b: Lexeme, lexicon: Lexicon): number {
  const cosine = vectorCosine(lexicon.tables, a.rank, b.rank);
  return cosine <= COSINE_FLOOR ? 0 : Math.min(1, (cosine - COSINE_FLOOR) / (COSINE_CEILING - COSINE_FLOOR)) * 0.85;
}
