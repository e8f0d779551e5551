import type { Report } from '../case/report.ts';
import { Pattern } from '../text/pattern.ts';
import { type Citation, mayMean, nameWords, soundsLikeOutlet } from './citations.ts';

/** 0 to 1: how firmly a report names the other's outlet as the one it follows. */
export function citesReport(citations: readonly Citation[], report: Report, other: Report): number {
  return other.publisher === null ? 0 : citesByName(citations, report.publisher, other.publisher);
}

/** 0 to 1: how firmly the citations name an outlet; those that may mean the citing report's own do not count. */
export function citesByName(citations: readonly Citation[], own: string | null, name: string): number {
  // "Some News Agency" once, then "Some": what the longest name may mean, its short forms may too.
  const full = citations.filter((citation) => mayMean(citation.name, name)).map((citation) => citation.name);
  const count = citations.filter(
    (citation) =>
      [name, ...full].some((one) => mayMean(citation.name, one)) && !(own !== null && mayMean(citation.name, own)),
  ).length;
  return count / (count + 1);
}

/** 0 to 1: how firmly a report names an outlet that is neither its own nor the other's. */
export function citesThird(citations: readonly Citation[], report: Report, other: Report): number {
  const known = [report.publisher, other.publisher].filter((name) => name !== null);
  const counts = new Map<string, number>();
  for (const { name, kind } of citations) {
    if (known.some((publisher) => mayMean(name, publisher))) continue;
    const key = nameWords(name).at(-1) ?? '';
    counts.set(key, (counts.get(key) ?? 0) + (kind === 'credit' ? 2 : 1));
  }
  const most = Math.max(0, ...counts.values());
  return most / (most + 2);
}

/** Whether both name one and the same outlet as their source, and it is neither's own. */
export function citeOneThird(
  citations: readonly Citation[],
  others: readonly Citation[],
  known: readonly string[],
): boolean {
  const thirds = (list: readonly Citation[]): string[] =>
    list
      .filter(
        ({ name, kind }) => (kind === 'credit' || soundsLikeOutlet(name)) && !known.some((own) => mayMean(name, own)),
      )
      .map(({ name }) => name);
  const theirs = thirds(others);
  return thirds(citations).some((name) => theirs.some((other) => mayMean(name, other) || mayMean(other, name)));
}

/** How a newsroom speaks of itself in its own reporting. */
const OWN_VOICE = new Pattern(
  String.raw`\b(?:told|showed|shown to|said to|wrote to|rang) (?:us|this (?:newspaper|paper|newsroom|agency|station|site))\b|\b[Oo]ur (?:own )?(?:reporter|correspondent|staff)s?\b|\b(?:a|an|the)(?: [\p{L}]+){0,3} reporter\b`,
);

/** 0 to 1: how firmly a report speaks of its own reporting: what people told its own outlet, what its own people saw. */
export function reportsItself(citations: readonly Citation[], { publisher, text }: Report): number {
  const toldOwn =
    publisher === null ? 0 : citations.filter(({ name, kind }) => kind === 'follow' && mayMean(name, publisher)).length;
  const count = toldOwn + OWN_VOICE.all(text).length;
  return count / (count + 1);
}
