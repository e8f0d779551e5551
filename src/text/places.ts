import type { Span } from '../case/span.ts';

export interface Placed {
  readonly span: Span;
}

/** A quotation that runs on for longer is found only near its start. */
const LONGEST = 4_000;

/** What stands in one report, in the order of its text. */
export class Places<Item extends Placed> {
  static readonly none: Places<never> = new Places([]);
  readonly items: readonly Item[];
  readonly #longest: number;

  /** `items`: in the order of their starts. */
  constructor(items: readonly Item[]) {
    this.items = items;
    let longest = 0;
    for (let at = 0; at < items.length; at += 1) {
      const span = items[at]?.span;
      if (span !== undefined) longest = Math.max(longest, span.end - span.start);
    }
    this.#longest = Math.min(longest, LONGEST);
  }

  /** Of items in whatever order. Cost: linear where they are in order. */
  static inText<Any extends Placed>(items: readonly Any[]): Places<Any> {
    const isInOrder = items.every((item, at) => at === 0 || inText(items[at - 1] ?? item, item) <= 0);
    return new Places(isInOrder ? items : items.toSorted(inText));
  }

  /** The items that touch `[start, end)`. Cost: logarithmic, and linear in those that begin within the longest one's length. */
  touching({ start, end }: { readonly start: number; readonly end: number }): Item[] {
    const found: Item[] = [];
    for (let at = this.#firstFrom(start - this.#longest); at < this.items.length; at += 1) {
      const item = this.items[at];
      if (item === undefined || item.span.start >= end) break;
      if (item.span.end > start) found.push(item);
    }
    return found;
  }

  /** The position of the first item that starts there or behind. */
  #firstFrom(position: number): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const item = this.items[middle];
      if (item !== undefined && item.span.start < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const inText = ({ span: a }: Placed, { span: b }: Placed): number => a.start - b.start || a.end - b.end;
