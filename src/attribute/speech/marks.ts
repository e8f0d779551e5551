import { CHAR, charKind } from '../../text/ascii.ts';

/** What reading quotation marks needs of the tokens. */
interface Tokens {
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly sentence: readonly number[];
}

const NONE = 0;
const OPENS = 1;
const CLOSES = 2;

/** Paragraphs that an unclosed quotation may run on over, each opened anew. */
const MOST_PARAGRAPHS = 40;

/**
 * Finds quotations: curly or straight, double or single. A quotation ends with its block, unless the next block opens with a
 * mark as a running quotation does. Cost: linear.
 */
export class MarkReader {
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly quote: Int32Array;
  readonly mark: Int32Array;
  #count = 0;
  /** The quotation that is open, 0 for none, and by which mark. */
  #open = 0;
  #openedBy = '';
  #openedAt = 0;
  #paragraphs = 0;

  constructor(text: string, tokens: Tokens) {
    this.#text = text;
    this.#tokens = tokens;
    this.quote = new Int32Array(tokens.start.length);
    this.mark = new Int32Array(tokens.start.length);
  }

  read(): { readonly quote: Int32Array; readonly mark: Int32Array } {
    const { start, sentence } = this.#tokens;
    for (let at = 0; at < start.length; at += 1) {
      if (sentence[at] === -1) this.#breakAt(at);
      else this.#readToken(at);
    }
    this.#breakAt(start.length);
    return { quote: this.quote, mark: this.mark };
  }

  #readToken(at: number): void {
    const kind = charKind(this.#text, this.#tokens.start[at] ?? 0);
    const turn = kind === CHAR.letter || kind === CHAR.digit ? NONE : this.#turnOf(at);
    if (turn === OPENS) {
      this.#count += 1;
      this.#open = this.#count;
      this.#openedBy = this.#charAt(at);
      this.#openedAt = at;
      this.#paragraphs = 0;
    }
    this.mark[at] = turn;
    this.quote[at] = this.#open;
    if (turn === CLOSES) this.#open = 0;
  }

  /** At the end of a block an open quotation goes on only if the next block opens by a mark again. */
  #breakAt(at: number): void {
    if (this.#open === 0) return;
    const next = this.#charAt(at + 1);
    const goesOn = next === this.#openedBy && this.#tokens.sentence[at + 1] !== -1;
    if (goesOn && this.#openedBy !== "'" && this.#paragraphs < MOST_PARAGRAPHS) {
      this.#paragraphs += 1;
      return;
    }
    if (isSingle(this.#openedBy)) this.#forget(at);
    this.#open = 0;
  }

  /** A single mark that nothing closes was an apostrophe. */
  #forget(end: number): void {
    this.mark[this.#openedAt] = NONE;
    this.quote.fill(0, this.#openedAt, end);
  }

  #turnOf(at: number): number {
    const char = this.#charAt(at);
    if (char === '“' || char === '«' || char === '„') return this.#open === 0 ? OPENS : NONE;
    if (char === '”' || char === '»') return this.#closes('“«„"') ? CLOSES : NONE;
    if (char === '"') return this.#straightTurn(at);
    if (char === '‘') return this.#open === 0 ? OPENS : NONE;
    if (char === '’' || char === "'") return this.#singleTurn(at, char);
    return NONE;
  }

  #straightTurn(at: number): number {
    if (this.#open === 0) return OPENS;
    if (isSingle(this.#openedBy)) return NONE;
    return this.#tokens.sentence[at - 1] === -1 ? NONE : CLOSES;
  }

  #singleTurn(at: number, char: string): number {
    const before = this.#text[(this.#tokens.start[at] ?? 0) - 1] ?? ' ';
    const after = this.#text[this.#tokens.end[at] ?? 0] ?? ' ';
    if (this.#open === 0) return char === "'" && /[\s(]/.test(before) && /\p{L}/u.test(after) ? OPENS : NONE;
    const closes = char === "'" ? this.#closes("'") : this.#closes('‘');
    return closes && !/[\p{L}\p{N}]/u.test(after) ? CLOSES : NONE;
  }

  #closes(openers: string): boolean {
    return this.#open !== 0 && openers.includes(this.#openedBy);
  }

  #charAt(at: number): string {
    const start = this.#tokens.start[at];
    const end = this.#tokens.end[at];
    if (start === undefined || start === end) return '';
    const char = this.#text[start] ?? '';
    const isDoubled = (char === "'" || char === '`') && end === start + 2 && this.#text[start + 1] === char;
    return isDoubled ? '"' : char;
  }
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === "'";
}
