import { readFileSync } from 'node:fs';
import type { TextPassage } from '../case/comparison.ts';
import type { Note } from '../case/note.ts';
import { boundNotes, Comparer, emptyNote, textOf } from '../compare.ts';
import { reasonOf } from '../shell-error.ts';
import { loadPassageTables } from '../tables/load-tables.ts';
import type { ListedPair } from './pair-list.ts';

/** Pairs to compare, by their place in the list. */
export interface PairTask {
  readonly pairs: readonly { readonly place: number; readonly pair: ListedPair }[];
}

/** What was found in one pair. */
export interface PairAnswer {
  readonly place: number;
  readonly passages: readonly TextPassage[];
  readonly notes: readonly Note[];
}

type Prepared = ReturnType<Comparer['prepare']>;

interface KeptText {
  readonly prepared: Prepared;
  readonly notes: readonly Note[];
}

/** Texts are kept prepared up to so many tokens in all, some 25 bytes each; those asked for longest ago go first. */
const MOST_KEPT_TOKENS = 8_000_000;

/** Compares pairs one after another, each text prepared once as long as there is room. */
export class PairComparer {
  readonly #comparer = new Comparer(loadPassageTables());
  readonly #kept = new Map<string, KeptText>();
  #keptTokens = 0;

  answer({ pairs }: PairTask): PairAnswer[] {
    return pairs.map(({ place, pair }) => {
      const [a, b] = [this.#textAt(pair.fileA, pair.a), this.#textAt(pair.fileB, pair.b)];
      const found = this.#comparer.compare(a.prepared, b.prepared);
      const bounds = boundNotes([pair.a, pair.b], [a.prepared, b.prepared], found);
      return { place, passages: found.passages, notes: [...a.notes, ...(a === b ? [] : b.notes), ...bounds] };
    });
  }

  #textAt(file: string, name: string): KeptText {
    const known = this.#kept.get(file);
    if (known !== undefined) {
      this.#kept.delete(file);
      this.#kept.set(file, known);
      return known;
    }
    const { text, notes } = read(file, name);
    const kept = { prepared: this.#comparer.prepare(text), notes };
    this.#kept.set(file, kept);
    this.#keptTokens += kept.prepared.length;
    this.#makeRoom();
    return kept;
  }

  #makeRoom(): void {
    for (const [file, { prepared }] of this.#kept) {
      if (this.#keptTokens <= MOST_KEPT_TOKENS || this.#kept.size <= 2) return;
      this.#kept.delete(file);
      this.#keptTokens -= prepared.length;
    }
  }
}

/** A file's text; '' with a note where it has none or cannot be read, so that one bad file does not end the work. */
function read(file: string, name: string): { readonly text: string; readonly notes: readonly Note[] } {
  try {
    const { text, notes } = textOf({ path: name, bytes: readFileSync(file) });
    return { text, notes: /\S/u.test(text) ? notes : [...notes, emptyNote(name)] };
  } catch (error) {
    const message = `${name} cannot be read: ${reasonOf(error)}`;
    return { text: '', notes: [{ level: 'error', code: 'input.unreadable', report: name, message }] };
  }
}
