import type { Lexicon } from '../../text/lexicon.ts';
import type { Token } from '../../text/tokens.ts';

/** How many classes of rarity there are; see `rarityOf`. */
export const RARITIES = 4;

/** 0 for words that tell nothing, 3 for rare ones. */
function rarityOf(weight: number): number {
  if (weight <= 0.05) return 0;
  if (weight < 0.3) return 1;
  return weight < 0.55 ? 2 : 3;
}

/** A word type as passages need it. */
export interface Term {
  /** The stem's number: equal for words of one stem. */
  readonly stem: number;
  /** By the stem's letters, so that it does not depend on what was read before. */
  readonly hash: number;
  /** See `Lexeme`. */
  readonly weight: number;
  readonly rarity: number;
}

/** Stems as small numbers, for all texts that are to be compared. They go by the order of asking and serve for equality alone. */
export class Vocabulary {
  readonly #lexicon: Lexicon;
  readonly #stems = new Map<string, number>();
  readonly #terms: Term[] = [];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** How many stems there are so far. */
  get size(): number {
    return this.#stems.size;
  }

  termOf(token: Token): Term {
    const lexeme = this.#lexicon.lexemeOf(token);
    const known = this.#terms[lexeme.id];
    if (known !== undefined) return known;
    const stem = this.#stems.get(lexeme.stem) ?? this.#stems.size;
    this.#stems.set(lexeme.stem, stem);
    const { weight } = lexeme;
    const term = { stem, hash: hashOf(lexeme.stem), weight, rarity: rarityOf(weight) };
    this.#terms[lexeme.id] = term;
    return term;
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}
