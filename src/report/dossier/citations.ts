import type { Case } from '../../case/case.ts';
import type { Span } from '../../case/span.ts';
import type { TextRule } from '../case-json.ts';
import type { Labels } from '../labels.ts';
import type { CitedPlace, Piece } from './document.ts';
import { printable } from './rich.ts';

const MOST_AT_ONCE = 6;

/** Numbers the places that statements rest on in the order in which they are first cited; the same place keeps its number. */
export class Citations {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #labels: Labels;
  readonly #rule: TextRule;
  readonly #places = new Map<string, CitedPlace>();

  constructor(kase: Case, labels: Labels, rule: TextRule) {
    this.#texts = new Map(kase.reports.map(({ id, text }) => [id, text]));
    this.#labels = labels;
    this.#rule = rule;
  }

  /** Marks that a statement rests on these places: nothing where there is none, the first six where there are many. */
  cite(spans: readonly Span[]): readonly Piece[] {
    const numbers = [...new Set(spans.slice(0, MOST_AT_ONCE).map((span) => this.#numberOf(span)))];
    return numbers.length === 0 ? [] : [{ kind: 'cite', places: numbers.toSorted((a, b) => a - b) }];
  }

  /** The words of a place, or null where texts are left out. */
  wordsOf({ report, start, end }: Span): string | null {
    return this.#rule === 'withheld' ? null : printable((this.#texts.get(report) ?? '').slice(start, end));
  }

  get places(): readonly CitedPlace[] {
    return [...this.#places.values()];
  }

  #numberOf(span: Span): number {
    const { report, start, end } = span;
    const key = `${start} ${end} ${report}`;
    const number = this.#places.get(key)?.number ?? this.#places.size + 1;
    const place = { number, report: this.#labels.of(report), range: `${start}–${end}`, words: this.wordsOf(span) };
    if (!this.#places.has(key)) this.#places.set(key, place);
    return number;
  }
}
