import type { Span } from '../case/span.ts';
import { type Citation, nameWords, soundsLikeOutlet, standsFor } from './citations.ts';
import type { Pile } from './pile.ts';

/** The outlet that an unseen report's witnesses name, and where they do. */
export interface UnseenName {
  readonly name: string;
  readonly citedBy: readonly Span[];
}

/** A name must be cited this firmly: a notice or slug counts double. */
const LEAST_SUPPORT = 2;
const MOST_PER_WITNESS = 4;
/** Of all the places where the name stands, this share must be places that cite it; a person or company is mostly spoken of otherwise. */
const LEAST_CITING_SHARE = 0.12;

/**
 * Whom the witnesses of an unseen report name as their source: the name that is cited most, over all of them, and is not
 * the citing report's own outlet. Short forms count for the longest that they stand for.
 */
export function nameUnseen(pile: Pile, witnesses: readonly number[]): UnseenName | null {
  const cited = witnesses.flatMap((witness) => {
    const own = pile.reports[witness]?.segmented.report.publisher ?? null;
    return (pile.citations[witness] ?? []).filter(({ name }) => own === null || !standsFor(name, own));
  });
  const known = knownOutlets(pile, witnesses);
  const names = [
    ...new Set(cited.map(({ name }) => longestFor(name, [...cited.map((citation) => citation.name), ...known]))),
  ];
  let best: { readonly name: string; readonly support: number; readonly citations: readonly Citation[] } | null = null;
  for (const name of names.sort()) {
    const citations = cited.filter((citation) => standsFor(citation.name, name));
    const support = supportOf(pile, witnesses, name, citations);
    if (best === null || support > best.support) best = { name, support, citations };
  }
  if (best === null || best.support < LEAST_SUPPORT) return null;
  return { name: best.name, citedBy: best.citations.map(({ span }) => span) };
}

/** The outlets of the witnesses and of reports that share a sentence with one: no other report may have a say in the name. */
function knownOutlets(pile: Pile, witnesses: readonly number[]): string[] {
  return pile.reports.flatMap(({ segmented }, index) => {
    const { publisher } = segmented.report;
    const isNear =
      witnesses.includes(index) || witnesses.some((witness) => pile.relationOf(witness, index) !== undefined);
    return publisher !== null && isNear ? [publisher] : [];
  });
}

/** The longest name that a short one may stand for: an outlet that is written out somewhere. */
function longestFor(name: string, all: readonly string[]): string {
  const longer = all.filter(
    (other) =>
      standsFor(name, other) && (soundsLikeOutlet(other) || nameWords(name).length === nameWords(other).length),
  );
  return longer.reduce((best, other) => (nameWords(other).length > nameWords(best).length ? other : best), name);
}

function supportOf(pile: Pile, witnesses: readonly number[], name: string, citations: readonly Citation[]): number {
  let support = 0;
  let supporters = 0;
  for (const witness of witnesses) {
    const id = pile.reports[witness]?.segmented.report.id;
    const own = citations.filter(({ span }) => span.report === id);
    const weight = own.reduce((sum, { kind }) => sum + (kind === 'credit' ? 2 : 1), 0);
    support += Math.min(MOST_PER_WITNESS, weight);
    if (weight > 0) supporters += 1;
  }
  const isOutlet = soundsLikeOutlet(name);
  if (!isOutlet && citingShare(pile, witnesses, name, citations) < LEAST_CITING_SHARE) return 0;
  return support * (isOutlet ? 1.5 : 1) + 2 * (supporters - 1);
}

/** Of the places where a name stands in the witnesses, the share in which it is cited. */
function citingShare(pile: Pile, witnesses: readonly number[], name: string, citations: readonly Citation[]): number {
  const mentions = witnesses.reduce(
    (sum, witness) => sum + (pile.reports[witness]?.segmented.report.text.split(name).length ?? 1) - 1,
    0,
  );
  return mentions === 0 ? 1 : citations.length / mentions;
}
