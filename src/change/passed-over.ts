import type { SegmentedReport, Sentence } from '../text/segmented.ts';
import { isDenying } from './answers.ts';
import type { Retelling } from './retellings.ts';

/** A link below this may be chance. */
const LEAST_SCORE = 0.45;

/** A sentence of the child that is linked to one of the other's, but surely retells another before it. */
export interface Linked {
  readonly sentence: Sentence;
  readonly isSure: boolean;
}

/**
 * The other's sentences that no sentence of the child surely retells before all others, each with those that it is linked to
 * all the same. Beside a fellow witness, those that are linked to none. Cost: linear in sentences and links.
 */
export function passedOver({ other, parent, retold, untold }: Retelling): ReadonlyMap<Sentence, readonly Linked[]> {
  if (parent !== other.report.id) return new Map(untold.map((sentence) => [sentence, []]));
  const first = new Set(retold.filter(({ score }) => score >= LEAST_SCORE).map(({ others }) => others[0]));
  const links = retold.flatMap(({ sentence, others, score }) =>
    others.map((one) => ({ one, sentence, isSure: score >= LEAST_SCORE })),
  );
  const linked = Map.groupBy(links, ({ one }) => one);
  return new Map(other.sentences.filter((one) => !first.has(one)).map((one) => [one, linked.get(one) ?? []]));
}

/** The child's sentences that surely retell another sentence than this one before all, and deny nothing. */
export function toldFirst({ retold }: Retelling, own: Sentence): ReadonlySet<Sentence> {
  const sure = retold.filter(({ others, score }) => score >= LEAST_SCORE && others[0] !== own);
  return new Set(sure.map(({ sentence }) => sentence).filter((sentence) => !isDenying(sentence)));
}

/** A name in more sentences of a report than these is what it is all about. */
const MOST_WITH_NAME = 2;

/** Whether a sentence that is linked to an answer gives it: it denies too; or, where the link is weak, has a name or figure of it alone. */
export function givesAnswer({ sentence, isSure }: Linked, answer: Sentence, { sentences }: SegmentedReport): boolean {
  if (isDenying(sentence)) return true;
  const isCommon = (key: string): boolean =>
    sentences.filter(({ tokens }) => tokens.some((one) => one.key === key)).length > MOST_WITH_NAME;
  const marks = new Set(
    answer.tokens
      .filter(({ capital, kind, key }) => kind === 'number' || (capital && !isCommon(key)))
      .map(({ key }) => key),
  );
  return !isSure && sentence.tokens.some(({ key }) => marks.has(key));
}
