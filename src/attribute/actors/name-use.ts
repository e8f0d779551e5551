import type { Gender, KnownActor } from './vocabulary.ts';

/** How much speaks for each kind of actor. */
export interface KindSigns {
  readonly person: number;
  readonly organisation: number;
  readonly place: number;
}

/** One place where a report names something. */
export interface NameUse {
  readonly report: string;
  /** Span with the title, without a possessive ending. */
  readonly start: number;
  readonly end: number;
  /** Where the name proper begins. */
  readonly core: number;
  /** What spellings that are one share: folded words, a blank between, initials with stops drawn together. */
  readonly key: string;
  readonly words: readonly string[];
  /** Words of the title before it, folded. */
  readonly title: readonly string[];
  readonly gender: Gender | null;
  readonly acronym: boolean;
  /** "the" stands before it. */
  readonly definite: boolean;
  readonly signs: KindSigns;
  /** Small nouns that say what it is: "the fire chief Marta Velde", "Velde, a physician". */
  readonly nouns: readonly string[];
  readonly known: KnownActor | null;
}

export const NO_SIGNS: KindSigns = { person: 0, organisation: 0, place: 0 };

export function addSigns(a: KindSigns, b: KindSigns): KindSigns {
  if (a === NO_SIGNS) return b;
  if (b === NO_SIGNS) return a;
  return {
    person: a.person + b.person,
    organisation: a.organisation + b.organisation,
    place: a.place + b.place,
  };
}
