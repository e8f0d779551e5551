import { gapBefore, type Line } from './line.ts';
import type { ReadLine } from './lines.ts';
import { ABBREVIATION } from './vocabulary.ts';

/** How often a report writes a word small, and how often with a capital where only a name has one. */
interface Use {
  small: number;
  capital: number;
}

const NEVER: Readonly<Use> = { small: 0, capital: 0 };
// What a sentence, a quotation or a list item opens with: the capital behind it tells nothing.
const OPENING = /["“”‘«:;•|!?…*]|[.]\s|\n|\s['—–-]+\s?$/u;

/** Tells from a report's own prose whether a word is a name or an ordinary word. */
export class WordUse {
  readonly #uses = new Map<string, Use>();

  constructor(lines: readonly ReadLine[]) {
    for (const line of lines) {
      if (line.manner === 'echo') continue;
      line.tokens.forEach((token, at) => {
        if (token.kind !== 'word') return;
        if (!token.capital) this.#useOf(token.key).small += 1;
        else if (!opensSentence(line, at)) this.#useOf(token.key).capital += 1;
      });
    }
  }

  of(key: string): Readonly<Use> {
    return this.#uses.get(key) ?? NEVER;
  }

  #useOf(key: string): Use {
    const known = this.#uses.get(key);
    if (known !== undefined) return known;
    const use = { small: 0, capital: 0 };
    this.#uses.set(key, use);
    return use;
  }
}

/** Whether a capital may be there only because something begins. */
export function opensSentence(line: Line, at: number): boolean {
  const gap = gapBefore(line, at);
  if (gap === null) return true;
  return gap !== ' ' && OPENING.test(gap) && !(gap === '. ' && isAbbreviation(line, at - 1));
}

/** An initial or an abbreviation such as "Gen.", whose stop ends nothing; the K of "ISIS-K." is none. */
export function isAbbreviation({ text, tokens }: Line, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || text[token.start - 1] === '-') return false;
  const word = text.slice(token.start, token.end);
  return /^\p{Lu}$/u.test(word) || ABBREVIATION.has(word.toLowerCase());
}
