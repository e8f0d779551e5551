import type { Lexicon } from '../../text/lexicon.ts';
import type { Token } from '../../text/tokens.ts';
import type { Telling } from './telling.ts';
import { classesOfKey, WORD } from './vocabulary.ts';
import { has, type Stretch, type Words } from './words.ts';

/** The commonest word still tells something. */
const LEAST_WEIGHT = 0.05;

/** A word that opens a sentence counts as a name where it is as rare as this. */
const RARE = 0.8;

/** Whether a clause has a stem, apart from those that date it. */
export function hasStem(words: Words, { from, to }: Stretch, dated: readonly Stretch[]): boolean {
  for (let at = from; at < to; at += 1) {
    if (mayTell(words.tokens[at]) && !has(words, at, WORD.function) && !isIn(at, dated)) return true;
  }
  return false;
}

const mayTell = (token: Token | undefined): boolean => token?.kind === 'word' && token.key.length >= 2;

function isIn(at: number, stretches: readonly Stretch[]): boolean {
  for (const { from, to } of stretches) if (at >= from && at < to) return true;
  return false;
}

/** The telling words of a clause, each stem once: parallel lists. */
interface ClauseStems {
  readonly ids: readonly number[];
  /** 0 to 1, how rare; a name's is halved. */
  readonly weights: readonly number[];
  readonly isName: readonly boolean[];
  /** The sum of the weights. */
  readonly total: number;
}

/** A word wherever it stands. */
interface TellingWord {
  readonly stem: number;
  readonly weight: number;
  /** As rare as names are. */
  readonly isRare: boolean;
}

const NONE: ClauseStems = { ids: [], weights: [], isName: [], total: 0 };
/** The stem of a word that tells nothing. */
const NO_STEM = -1;

/** The telling words of clauses by their stems, worked out when they are asked for: most clauses are held against no other. */
export class Stems {
  readonly #tellings: readonly Telling[];
  readonly #lexicon: Lexicon;
  readonly #ofClause: (ClauseStems | null)[];
  readonly #ids = new Map<string, number>();
  /** By a word's key. */
  readonly #words = new Map<string, TellingWord>();
  /** By a stem's id, where it stands in the lists of one clause; what is left of others is told by the stem that stands there. */
  readonly #places: number[] = [];

  constructor(tellings: readonly Telling[], lexicon: Lexicon) {
    this.#tellings = tellings;
    this.#ofClause = tellings.map(() => null);
    this.#lexicon = lexicon;
  }

  /** How many tellings there are. */
  get count(): number {
    return this.#tellings.length;
  }

  /** The ids of a telling's stems, each once; they mean nothing elsewhere. Cost: linear in its clause, the first time. */
  idsOf(at: number): readonly number[] {
    return this.#of(at).ids;
  }

  /** 0–1: how much of what two clauses tell is the same: Dice's coefficient over stems by rarity, names counted half. Linear in the clauses. */
  likeness(a: number, b: number): number {
    const [ofA, ofB] = [this.#of(a), this.#of(b)];
    this.#place(ofB);
    const all = ofA.total + ofB.total;
    let shared = 0;
    for (let i = 0; i < ofA.ids.length; i += 1) {
      const id = ofA.ids[i] ?? 0;
      if (ofB.ids[this.#places[id] ?? 0] === id) shared += ofA.weights[i] ?? 0;
    }
    return all === 0 ? 0 : Math.min(1, (2 * shared) / all);
  }

  /** Whether two clauses share a word that is no name: what happened, and not only to whom. */
  sharesAct(a: number, b: number): boolean {
    const [ofA, ofB] = [this.#of(a), this.#of(b)];
    this.#place(ofB);
    for (let i = 0; i < ofA.ids.length; i += 1) {
      const id = ofA.ids[i] ?? 0;
      const place = this.#places[id] ?? 0;
      if (ofB.ids[place] === id && ofA.isName[i] === false && ofB.isName[place] === false) return true;
    }
    return false;
  }

  #place({ ids }: ClauseStems): void {
    for (let i = 0; i < ids.length; i += 1) this.#places[ids[i] ?? 0] = i;
  }

  #of(at: number): ClauseStems {
    const known = this.#ofClause[at] ?? null;
    if (known !== null) return known;
    const telling = this.#tellings[at];
    const stems = telling === undefined ? NONE : this.#read(telling);
    this.#ofClause[at] = stems;
    return stems;
  }

  /** In a title every word may have a capital: there none counts as a name. A stem's last word says whether it is one. */
  #read({ sentence: { kind, tokens }, clause, dated }: Telling): ClauseStems {
    const stems = { ids: [] as number[], weights: [] as number[], isName: [] as boolean[] };
    for (let at = clause.from; at < clause.to; at += 1) {
      const token = tokens[at];
      if (token === undefined || !mayTell(token) || isIn(at, dated)) continue;
      const { stem, weight, isRare } = this.#words.get(token.key) ?? this.#newWord(token);
      if (stem === NO_STEM) continue;
      const isName = token.capital && kind === 'prose' && (at > 0 || isRare);
      const known = this.#places[stem] ?? 0;
      const place = stems.ids[known] === stem ? known : stems.ids.length;
      this.#places[stem] = place;
      stems.ids[place] = stem;
      stems.weights[place] = isName ? weight / 2 : weight;
      stems.isName[place] = isName;
    }
    return { ...stems, total: stems.weights.reduce((sum, weight) => sum + weight, 0) };
  }

  #newWord(token: Token): TellingWord {
    const { key, stem, weight } = this.#lexicon.lexemeOf(token);
    const tells = (classesOfKey(key) & WORD.function) === 0;
    const id = tells ? (this.#ids.get(stem) ?? this.#ids.size) : NO_STEM;
    if (tells) this.#ids.set(stem, id);
    const word = { stem: id, weight: Math.max(weight, LEAST_WEIGHT), isRare: weight > RARE };
    this.#words.set(key, word);
    return word;
  }
}
