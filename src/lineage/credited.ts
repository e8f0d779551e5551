import { type Citation, mayMean } from './citations.ts';
import { citeOneThird } from './following.ts';
import type { Pile } from './pile.ts';

/** Pictures have owners of their own. */
const PICTURES = /©|\([cC]\)|copyright|photo|picture|image/iu;

/**
 * Whether a report's own lines credit it to an outlet none of whose reports is at hand: a reprint of an agency's report that
 * nobody has. Reports that share no sentence with it have no say. Cost: linear in the report and its relations.
 */
export function isCopyOfUnseen(pile: Pile, index: number): boolean {
  const own = pile.reports[index]?.segmented.report;
  if (own === undefined) return false;
  const known = [own.publisher, ...relatedOutlets(pile, index)].filter((name) => name !== null);
  const isKnown = (name: string): boolean => known.some((outlet) => mayMean(name, outlet) || mayMean(outlet, name));
  return (pile.citations[index] ?? []).some(
    (citation) => citation.kind === 'credit' && isOfText(own, citation) && !isKnown(citation.name),
  );
}

/**
 * Whether two reports name one and the same outlet as their source, none of whose reports is at hand: then both were made from
 * what that outlet has. Reports that share no sentence with the first have no say. Cost: linear in citations and relations.
 */
export function nameOneUnseen(pile: Pile, index: number, other: number): boolean {
  const known = [pile.reports[index]?.segmented.report.publisher ?? null, ...relatedOutlets(pile, index)];
  return citeOneThird(
    pile.citations[index] ?? [],
    pile.citations[other] ?? [],
    known.filter((name) => name !== null),
  );
}

function relatedOutlets(pile: Pile, index: number): (string | null)[] {
  return pile.reports.flatMap(({ segmented }, other) =>
    pile.relationOf(index, other) === undefined ? [] : [segmented.report.publisher],
  );
}

function isOfText({ blocks, text }: Pile['reports'][number]['segmented']['report'], { span }: Citation): boolean {
  const block = blocks.find(({ start, end }) => start <= span.start && span.end <= end);
  return block !== undefined && block.kind !== 'caption' && !PICTURES.test(text.slice(block.start, block.end));
}
