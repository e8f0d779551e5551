import type { Family, Mark } from './marks.ts';

/** What was wrong with a pair of marks and had to be mended. */
export type Flaw = 'unclosed' | 'unopened' | 'torn';

/** A stretch between quotation marks: `[start, end)` the words, `[outerStart, outerEnd)` with the marks. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly family: Family;
  readonly flaw: Flaw | null;
  /** Left open because the next paragraph goes on with it. */
  readonly runsOn: boolean;
}

/** Where the marks stand and how the text goes on after it. */
export interface Region {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The mark with which the next paragraph begins. */
  readonly next: Mark | null;
}

const LONGEST_UNCLOSED = 3000;
const LOOKAHEAD = 50;

/** Pairs marks, the innermost first, and mends what is unbalanced. Returns stretches in order of the text. Cost: linear. */
export function pairMarks(marks: readonly Mark[], region: Region): Marked[] {
  const pairing = new Pairing(marks, region);
  marks.forEach((mark, index) => {
    pairing.take(mark, index);
  });
  return pairing.finish();
}

class Pairing {
  readonly #marks: readonly Mark[];
  readonly #region: Region;
  readonly #open: Mark[] = [];
  readonly #found: Marked[] = [];
  #lastEnd = 0;

  constructor(marks: readonly Mark[], region: Region) {
    this.#marks = marks;
    this.#region = region;
  }

  take(mark: Mark, index: number): void {
    const opener = this.#open.findLast((open) => open.family === mark.family) ?? this.#mixedOpener(mark);
    const closes = mark.side === 'close' || (mark.side === 'either' && (opener !== undefined || this.#endsAll(mark)));
    if (closes) this.#close(mark, opener, index);
    else if (opener === undefined || mark.family !== opener.family || this.#nests(mark, index)) this.#open.push(mark);
    else this.#tear(opener, mark);
  }

  finish(): Marked[] {
    for (const opener of this.#open) this.#leaveOpen(opener);
    return this.#found
      .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(this.#region.text.slice(start, end)))
      .sort((a, b) => a.outerStart - b.outerStart || b.outerEnd - a.outerEnd);
  }

  /** Nothing follows that it could open. */
  #endsAll(mark: Mark): boolean {
    const { text, end } = this.#region;
    return end - mark.end < LOOKAHEAD && !/[\p{L}\p{N}]/u.test(text.slice(mark.end, end));
  }

  /** “so" and "so”: curly and straight marks mixed up. */
  #mixedOpener(mark: Mark): Mark | undefined {
    if (mark.side !== 'close' || mark.family === 'single' || mark.family === 'guillemet') return undefined;
    return this.#open.findLast(({ family }) => family === 'curly' || family === 'straight');
  }

  #close(mark: Mark, opener: Mark | undefined, index: number): void {
    if (opener === undefined) this.#mendUnopened(mark);
    else if (!this.#isApostrophe(mark, index)) {
      this.#open.length = this.#open.indexOf(opener);
      this.#add(opener, mark.start, { outerEnd: mark.end, flaw: null });
    }
  }

  /** The apostrophe of "the guards' room" within single marks: a later mark closes better. */
  #isApostrophe(mark: Mark, index: number): boolean {
    const { text } = this.#region;
    if (mark.family !== 'single' || mark.strong || text[mark.start - 1] !== 's') return false;
    if (!/^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2))) return false;
    const next = this.#marks.slice(index + 1, index + LOOKAHEAD).find(({ family }) => family === 'single');
    return next?.side === 'close';
  }

  /** Whether a mark that opens inside its own family is closed before the outer one is. */
  #nests(mark: Mark, index: number): boolean {
    const own = this.#marks.slice(index + 1, index + LOOKAHEAD).filter(({ family }) => family === mark.family);
    return own[0]?.side === 'close' && own[1]?.side === 'close';
  }

  /** An opening mark where a closing one was due: what stands before it is a piece by itself. */
  #tear(opener: Mark, mark: Mark): void {
    this.#open.length = this.#open.indexOf(opener);
    this.#add(opener, mark.start, { outerEnd: mark.start, flaw: 'torn' });
    this.#open.push(mark);
  }

  /** A closing mark that nothing opened: takes what stands since the last quotation, or since the paragraph began. */
  #mendUnopened(mark: Mark): void {
    const { text, start } = this.#region;
    if (mark.family === 'single' || mark.family === 'guillemet' || this.#open.length > 0) return;
    if (mark.family === 'straight' && /\d/.test(text[mark.start - 1] ?? '')) return;
    const from = Math.max(start, this.#lastEnd);
    if (mark.start - from > LONGEST_UNCLOSED) return;
    const opener = { ...mark, start: from, end: from };
    this.#add(opener, mark.start, { outerEnd: mark.end, flaw: 'unopened' });
  }

  #leaveOpen(opener: Mark): void {
    const { text, end, next } = this.#region;
    const runsOn = next?.family === opener.family && next.side !== 'close';
    const introduced = /(?:^|[:,.!?]\s)$/.test(
      text.slice(Math.max(this.#region.start, opener.start - 2), opener.start),
    );
    if (opener.family === 'single' && !(introduced && text[opener.start] === '‘')) return;
    const cut = runsOn ? end : this.#unclosedEnd(opener);
    const inside = this.#found.some(
      ({ outerStart, outerEnd, family }) => family === opener.family && outerStart < cut && outerEnd > opener.start,
    );
    if (!inside) this.#add(opener, cut, { outerEnd: cut, flaw: runsOn ? null : 'unclosed', runsOn });
  }

  #unclosedEnd({ end: from }: Mark): number {
    const { text, end } = this.#region;
    if (end - from <= LONGEST_UNCLOSED) return end;
    const cut = text.slice(from, from + LONGEST_UNCLOSED);
    const stop = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '), cut.lastIndexOf('! '));
    return from + (stop < 0 ? LONGEST_UNCLOSED : stop + 1);
  }

  #add(opener: Mark, close: number, rest: Pick<Marked, 'outerEnd' | 'flaw'> & { readonly runsOn?: boolean }): void {
    const { text } = this.#region;
    let start = opener.end;
    let end = close;
    while (start < end && /\s/.test(text[start] ?? '')) start += 1;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
    this.#lastEnd = Math.max(this.#lastEnd, rest.outerEnd);
    this.#found.push({ start, end, outerStart: opener.start, family: opener.family, runsOn: false, ...rest });
  }
}
