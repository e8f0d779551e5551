import { stemmer } from 'stemmer';
import type { WordTables } from '../../text/tables.ts';
import { rankIn } from '../../text/word-ranks.ts';
import words from './words.json' with { type: 'json' };

/** How a token looks. */
export const SHAPE = { break: 0, lower: 1, capital: 2, capitals: 3, mixed: 4, number: 5, mark: 6, initial: 7 } as const;

/** What the models see of a token, as integers that mean the same in every run. */
export interface WordForm {
  /** The word, whatever its case. */
  readonly word: number;
  readonly stem: number;
  /** Of which class of words (by their vectors); 0 where that is unknown. */
  readonly kind: number;
  /** Its last three letters. */
  readonly suffix: number;
  readonly shape: number;
  /** For a mark of punctuation a small number of its own, else 0. */
  readonly markCode: number;
  /** 1 for words that look like finite verbs. */
  readonly isVerb: number;
  /** 1 for pronouns that can be a subject. */
  readonly isPronoun: number;
}

const VERBS = new Set(words.verbs);
const PRONOUNS = new Set(words.pronouns);
/** Marks with a number of their own, by their place here; others share the last. */
const MARKS = [...',.:;—–-?!()"“”‘’'];
/** The number of all other marks. */
export const OTHER_MARK = 20;
const BREAK_CODE = 21;

export const BREAK: WordForm = {
  word: 0,
  stem: 0,
  kind: 0,
  suffix: 0,
  shape: SHAPE.break,
  markCode: BREAK_CODE,
  isVerb: 0,
  isPronoun: 0,
};

const NUMBER_ID = 1;
const FIRST_RANK = 16;
const FIRST_MARK = 1 << 20;
const FIRST_UNKNOWN = 1 << 21;

/** Looks up each spelling once. */
export class WordForms {
  readonly #tables: Pick<WordTables, 'ranks'>;
  readonly #classes: Uint8Array;
  readonly #bySpelling = new Map<string, WordForm>();

  constructor(tables: Pick<WordTables, 'ranks'>, classes: Uint8Array) {
    this.#tables = tables;
    this.#classes = classes;
  }

  formOf(spelling: string): WordForm {
    const known = this.#bySpelling.get(spelling);
    if (known !== undefined) return known;
    const form = this.#newForm(spelling);
    this.#bySpelling.set(spelling, form);
    return form;
  }

  #newForm(given: string): WordForm {
    const spelling = given === "''" || given === '``' ? '"' : given;
    const shape = shapeOf(spelling);
    if (shape === SHAPE.mark) {
      const id = FIRST_MARK + (spelling.codePointAt(0) ?? 0);
      return {
        word: id,
        stem: id,
        kind: 0,
        suffix: id,
        shape,
        markCode: MARKS.indexOf(spelling) + 1 || OTHER_MARK,
        isVerb: 0,
        isPronoun: 0,
      };
    }
    if (shape === SHAPE.number)
      return {
        word: NUMBER_ID,
        stem: NUMBER_ID,
        kind: 0,
        suffix: NUMBER_ID,
        shape,
        markCode: 0,
        isVerb: 0,
        isPronoun: 0,
      };
    const word = spelling.toLowerCase().replaceAll('’', "'");
    const rank = rankIn(this.#tables.ranks, word);
    const id = rank === undefined ? FIRST_UNKNOWN + textHash(word) : FIRST_RANK + rank;
    return {
      word: id,
      stem: textHash(stemmer(word)),
      kind: rank === undefined ? 0 : (this.#classes[rank] ?? 0),
      suffix: textHash(word.slice(-3)),
      shape,
      markCode: 0,
      isVerb: VERBS.has(word) || /..ed$/.test(word) ? 1 : 0,
      isPronoun: PRONOUNS.has(word) ? 1 : 0,
    };
  }
}

function shapeOf(spelling: string): number {
  const first = spelling[0] ?? '';
  if (/\p{N}/u.test(first)) return SHAPE.number;
  if (!/[\p{L}'’]/u.test(first) || spelling.length === 1) return /\p{L}/u.test(first) ? letterShape(first) : SHAPE.mark;
  const isLower = spelling === spelling.toLowerCase();
  if (isLower) return SHAPE.lower;
  if (spelling === spelling.toUpperCase()) return SHAPE.capitals;
  return first === first.toLowerCase() ? SHAPE.mixed : SHAPE.capital;
}

function letterShape(letter: string): number {
  return letter === letter.toLowerCase() ? SHAPE.lower : SHAPE.initial;
}

/** FNV-1a over UTF-16 units, folded to 20 bits. */
function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 20)) & 0xfffff;
}
