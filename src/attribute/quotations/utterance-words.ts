import type { Quote } from '../../case/attribution.ts';
import { tokenize } from '../../text/tokens.ts';

/** One utterance in one report: its pieces and their words. */
export interface Utterance {
  readonly id: string;
  readonly report: string;
  readonly direct: boolean;
  readonly pieces: readonly Quote[];
  /** The words in runs, parted where a piece ends or an editor cut or put in something. */
  readonly runs: readonly (readonly string[])[];
  /** The same words, read through the report's word table. */
  readonly words: ReadonlySet<string>;
}

/** The utterances of a report's quotations; fragments within longer speech stand for themselves too. */
export function utterancesOf(
  text: string,
  quotes: readonly Quote[],
  through: ReadonlyMap<string, string>,
): Utterance[] {
  return [...Map.groupBy(quotes, ({ utterance }) => utterance)].map(([id, pieces]) => {
    const runs = pieces.flatMap(({ span }) => runsOf(text.slice(span.start, span.end)));
    const words = new Set(runs.flat().map((word) => through.get(word) ?? word));
    const [first] = pieces;
    return { id, report: first?.span.report ?? '', direct: first?.direct ?? true, pieces, runs, words };
  });
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
