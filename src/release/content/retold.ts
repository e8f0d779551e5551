import type { Case } from '../../case/case.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Sentence, Sentences } from './sentences.ts';

/** Words in a row that give a sentence away: so many, of which so many are neither names nor among the commonest. */
const TELLING_RUN = 4;
const TELLING_WORDS = 3;
const SHORTEST_TELLING_WORD = 4;

/**
 * Which sentences give back which: by the case's alignments, by utterances that the case holds for the same, and by words in a row. Making it
 * is linear in the case; `spread` in what it reaches.
 */
export class Retold {
  readonly #links = new Map<Sentence, Set<Sentence>>();
  readonly #runsOf = new Map<Sentence, readonly string[]>();
  readonly #byRun = new Map<string, Set<Sentence>>();

  constructor(kase: Case, sentences: Sentences) {
    const texts = new Map(kase.reports.map((report) => [report.id, report.text]));
    for (const sentence of sentences.all) this.#readRuns(sentence, texts.get(sentence.report) ?? '');
    const quotes = new Map(kase.quotes.map((quote) => [quote.id, quote]));
    const same = kase.quotes.flatMap((quote) =>
      quote.same.flatMap((id) => {
        const other = quotes.get(id);
        return other === undefined ? [] : [{ a: quote.span, b: other.span }];
      }),
    );
    for (const { a, b } of [...kase.alignments, ...same]) {
      for (const one of sentences.at(a)) for (const other of sentences.at(b)) this.#join(one, other);
    }
  }

  /** These sentences and all that give them back, through whatever steps. */
  spread(from: readonly Sentence[]): ReadonlySet<Sentence> {
    const reached = new Set(from);
    for (const sentence of reached) {
      for (const other of this.#links.get(sentence) ?? []) reached.add(other);
      for (const run of this.#runsOf.get(sentence) ?? []) {
        for (const other of this.#byRun.get(run) ?? []) reached.add(other);
      }
    }
    return reached;
  }

  #join(a: Sentence, b: Sentence): void {
    this.#links.set(a, (this.#links.get(a) ?? new Set()).add(b));
    this.#links.set(b, (this.#links.get(b) ?? new Set()).add(a));
  }

  #readRuns(sentence: Sentence, text: string): void {
    const tokens = tokenize(text, sentence.start, sentence.end);
    const runs = tokens.flatMap((_, at) => {
      const run = tokens.slice(at, at + TELLING_RUN);
      const telling = run.filter((token) => !token.capital && token.key.length >= SHORTEST_TELLING_WORD);
      return run.length === TELLING_RUN && telling.length >= TELLING_WORDS
        ? [run.map((token) => token.key).join(' ')]
        : [];
    });
    this.#runsOf.set(sentence, runs);
    for (const run of runs) this.#byRun.set(run, (this.#byRun.get(run) ?? new Set()).add(sentence));
  }
}
