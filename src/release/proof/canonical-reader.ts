import type { JsonValue } from '../item.ts';
import { shown } from './verdict.ts';

/** Deeper nesting is refused: nothing that is released comes near it, and a reader must not be made to run out of stack. */
const DEEPEST = 64;

/** Where in a value a reader is: keys and indices from the outside in. */
export type Path = readonly (string | number)[];

/** What stops a reader. Never leaves `readCanonical`. */
export class NotCanonical extends Error {
  readonly offset: number;
  readonly path: Path;

  constructor(message: string, offset: number, path: Path) {
    super(message);
    this.name = 'NotCanonical';
    this.offset = offset;
    this.path = path;
  }
}

const NUMBER = /-?\d[-+.\deE]*/y;
const WORDS: readonly (readonly [string, JsonValue])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
];

/**
 * Reads JSON that must stand in the canonical form of RFC 8785 and in no other, so that a value has one text: no white
 * space, keys in order and each once, one spelling for each number and string. Throws `NotCanonical` at the first
 * departure, with its place. Linear.
 */
export class CanonicalReader {
  readonly #text: string;
  readonly #path: (string | number)[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The value that the whole text is. */
  read(): JsonValue {
    const value = this.#value();
    if (this.#at < this.#text.length) throw this.#stop('there is more after the end');
    return value;
  }

  #value(): JsonValue {
    if (this.#path.length > DEEPEST) throw this.#stop(`it is nested deeper than ${DEEPEST}`);
    const char = this.#text[this.#at];
    if (char === '{') return this.#object();
    if (char === '[') return this.#array();
    if (char === '"') return this.#string();
    for (const [word, value] of WORDS) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    }
    return this.#number();
  }

  #object(): JsonValue {
    const entries: [string, JsonValue][] = [];
    this.#skip('{');
    let last: string | null = null;
    while (this.#text[this.#at] !== '}' || last !== null) {
      const from = this.#at;
      const key = this.#string();
      if (last !== null && key <= last)
        throw this.#stopAt(from, key === last ? `the key ${shown(key)} stands twice` : 'keys are out of order');
      if (key === '__proto__') throw this.#stopAt(from, 'the key __proto__ is not allowed');
      last = key;
      this.#skip(':');
      this.#path.push(key);
      entries.push([key, this.#value()]);
      if (this.#endsAfter('}')) break;
    }
    this.#skip('}');
    return Object.fromEntries(entries);
  }

  #array(): JsonValue {
    const entries: JsonValue[] = [];
    this.#skip('[');
    while (this.#text[this.#at] !== ']' || entries.length > 0) {
      this.#path.push(entries.length);
      entries.push(this.#value());
      if (this.#endsAfter(']')) break;
    }
    this.#skip(']');
    return entries;
  }

  /** Whether the object or list is at its end; else skips the comma. What stands there instead is told as a fault of the value before it. */
  #endsAfter(close: string): boolean {
    const ends = this.#text[this.#at] === close;
    if (!ends) this.#skip(',');
    this.#path.pop();
    return ends;
  }

  #string(): string {
    const from = this.#at;
    if (this.#text[from] !== '"') throw this.#stop('a string should begin here');
    let end = from;
    do {
      end = this.#text.indexOf('"', end + 1);
      if (end === -1) throw this.#stopAt(from, 'a string has no end');
    } while (this.#isEscaped(end));
    const source = this.#text.slice(from, end + 1);
    const value = parsedOrNull(source);
    if (typeof value !== 'string') throw this.#stopAt(from, 'this is no string');
    if (!value.isWellFormed()) throw this.#stopAt(from, 'a string holds half a character');
    if (JSON.stringify(value) !== source) throw this.#stopAt(from, 'a string is not in its canonical spelling');
    this.#at = end + 1;
    return value;
  }

  /** Whether an odd number of backslashes stands before `at`. */
  #isEscaped(at: number): boolean {
    let from = at;
    while (this.#text[from - 1] === '\\') from -= 1;
    return (at - from) % 2 === 1;
  }

  #number(): number {
    NUMBER.lastIndex = this.#at;
    const [source] = NUMBER.exec(this.#text) ?? [];
    if (source === undefined) throw this.#stop('a value should stand here');
    const value = parsedOrNull(source);
    if (typeof value !== 'number') throw this.#stop('this is no number');
    // ECMAScript's own spelling is the canonical one (RFC 8785, section 3.2.2.3); it writes -0 as 0.
    if (String(value) !== source) throw this.#stop('a number is not in its canonical spelling');
    this.#at += source.length;
    return value;
  }

  #skip(char: string): void {
    if (this.#text[this.#at] !== char) throw this.#stop(`"${char}" should stand here`);
    this.#at += 1;
  }

  #stop(message: string): NotCanonical {
    return this.#stopAt(this.#at, message);
  }

  #stopAt(offset: number, message: string): NotCanonical {
    return new NotCanonical(message, offset, [...this.#path]);
  }
}

function parsedOrNull(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return null;
  }
}
