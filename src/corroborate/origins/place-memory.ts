import type { Ground } from './ground.ts';

/** A stretch of a report's text, `[start, end)`, or none. */
type Stretch = { readonly start: number; readonly end: number } | null;

interface Entry<Found> {
  readonly place: readonly Stretch[];
  readonly found: Found;
}

/** Remembers what was found at places of reports: a sentence is mostly a mention of several claims. Cost: that of one look-up by position. */
export class PlaceMemory<Found> {
  readonly #byGround = new WeakMap<Ground, Map<number, Entry<Found>[]>>();

  /** What was found at `place` before, else what `find` gives. The first stretch of `place` is the sentence. */
  at(ground: Ground, place: readonly [NonNullable<Stretch>, ...Stretch[]], find: () => Found): Found {
    const entries = this.#entriesAt(ground, place[0].start);
    for (const entry of entries) if (isSamePlace(entry.place, place)) return entry.found;
    const found = find();
    entries.push({ place, found });
    return found;
  }

  #entriesAt(ground: Ground, start: number): Entry<Found>[] {
    let ofGround = this.#byGround.get(ground);
    if (ofGround === undefined) {
      ofGround = new Map();
      this.#byGround.set(ground, ofGround);
    }
    const known = ofGround.get(start);
    if (known !== undefined) return known;
    const entries: Entry<Found>[] = [];
    ofGround.set(start, entries);
    return entries;
  }
}

function isSamePlace(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  for (let at = 0; at < a.length; at += 1) if (!isSame(a[at] ?? null, b[at] ?? null)) return false;
  return true;
}

function isSame(a: Stretch, b: Stretch): boolean {
  return a === null || b === null ? a === b : a.start === b.start && a.end === b.end;
}
