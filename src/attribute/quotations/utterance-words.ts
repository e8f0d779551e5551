import type { Quote } from '../../case/attribution.ts';
import { tokenize } from '../../text/tokens.ts';

/** What an utterance is read from: its report's text, and what a spinner's words in it stand for. */
interface Wording {
  readonly text: string;
  readonly through: ReadonlyMap<string, string>;
}

/** One utterance in one report: its pieces, and their words, which are read when they are first asked for: most never are. */
export class Utterance {
  readonly id: string;
  readonly report: string;
  readonly direct: boolean;
  readonly pieces: readonly Quote[];
  readonly #wording: Wording;
  #runs: readonly (readonly string[])[] | null = null;
  #words: ReadonlySet<string> | null = null;

  constructor(id: string, pieces: readonly Quote[], wording: Wording) {
    const [first] = pieces;
    this.id = id;
    this.report = first?.span.report ?? '';
    this.direct = first?.direct ?? true;
    this.pieces = pieces;
    this.#wording = wording;
  }

  /** The words in runs, parted where a piece ends or an editor cut or put in something. */
  get runs(): readonly (readonly string[])[] {
    const { text } = this.#wording;
    this.#runs ??= this.pieces.flatMap(({ span }) => runsOf(text.slice(span.start, span.end)));
    return this.#runs;
  }

  /** The same words, read through the report's word table. */
  get words(): ReadonlySet<string> {
    const { through } = this.#wording;
    this.#words ??= new Set(this.runs.flat().map((word) => through.get(word) ?? word));
    return this.#words;
  }
}

/** The utterances of a report's quotations; fragments within longer speech stand for themselves too. */
export function utterancesOf(quotes: readonly Quote[], wording: Wording): Utterance[] {
  return [...Map.groupBy(quotes, ({ utterance }) => utterance)].map(
    ([id, pieces]) => new Utterance(id, pieces, wording),
  );
}

/** Words between editors' brackets are theirs, but "[T]he" is "The"; an ellipsis is a cut. */
function runsOf(text: string): string[][] {
  const parts = text.replace(/\[(\p{L})\](?=\p{L})/gu, '$1').split(/\[[^\]]{0,200}\]|\.\s?\.\s?\.|…/);
  return parts.map((part) => tokenize(part).map(({ key }) => key)).filter((run) => run.length > 0);
}

/** Whether one says word for word what the other says, or a part of it; brackets and cuts aside. Cost: product of lengths at worst. */
export function isVerbatim(a: Utterance, b: Utterance): boolean {
  return holds(a.runs.flat(), b.runs) || holds(b.runs.flat(), a.runs);
}

function holds(whole: readonly string[], runs: readonly (readonly string[])[]): boolean {
  let from = 0;
  for (const run of runs) {
    const at = indexOfRun(whole, run, from);
    if (at < 0) return false;
    from = at + run.length;
  }
  return runs.length > 0;
}

function indexOfRun(whole: readonly string[], run: readonly string[], from: number): number {
  for (let at = from; at + run.length <= whole.length; at += 1) {
    if (run.every((word, index) => whole[at + index] === word)) return at;
  }
  return -1;
}
