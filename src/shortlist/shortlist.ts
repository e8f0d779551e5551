import type { Lexicon } from '../text/lexicon.ts';
import { ODD, oddnessOf } from '../text/oddness.ts';
import type { SegmentedReport } from '../text/segmented.ts';

/** Two reports that share enough rare words to be worth comparing; indices into the list given. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  /** The shared anchors' share of the anchors of the report that has fewer, by weight, 0 to 1. */
  readonly shared: number;
}

/** An anchor is a word that tells at least this much, or a number of at least three digits. */
const ANCHOR_WEIGHT = 0.5;
const ANCHOR_DIGITS = 3;
/** Retellings of the families share 0.28 and more; independent reports of one happening often less, of one subject rarely more. */
const LEAST_SHARED = 0.2;
/** Reports further apart in time than this must share more to be compared: news is mostly copied while it is news. */
const NEWS_DAYS = 5;
const LEAST_SHARED_LATER = 0.3;
/** The same where a date is missing. */
const LEAST_SHARED_UNDATED = 0.23;
/** A spun copy keeps but names and numbers, and not all of those. */
const LEAST_SHARED_ODD = 0.1;
const LEAST_ANCHORS = 3;

/**
 * Which reports of a pile are worth comparing sentence by sentence: an inverted index of rare words, names and numbers.
 * Weights come from the background table alone, so that two reports are compared or not whatever else lies in the pile.
 * Cost: linear in the text, plus the pairs of reports that share an anchor, for each that they share.
 */
export function shortlist(reports: readonly SegmentedReport[], lexicon: Lexicon): Candidate[] {
  const anchors = reports.map((report) => anchorsOf(report, lexicon));
  const odd = reports.map((report) => oddnessOf(report, lexicon) >= ODD);
  const totals = anchors.map((own) => [...own.values()].reduce((sum, weight) => sum + weight, 0));
  const postings = new Map<number, number[]>();
  anchors.forEach((own, report) => {
    for (const id of own.keys()) {
      const places = postings.get(id);
      if (places === undefined) postings.set(id, [report]);
      else places.push(report);
    }
  });
  const candidates: Candidate[] = [];
  anchors.forEach((own, a) => {
    for (const [b, { weight, count }] of sharedWithLater(own, a, postings)) {
      const least = Math.min(totals[a] ?? 0, totals[b] ?? 0);
      const shared = least === 0 ? 0 : weight / least;
      const wanted = odd[a] === true || odd[b] === true ? LEAST_SHARED_ODD : leastShared(reports[a], reports[b]);
      if (count >= LEAST_ANCHORS && shared >= wanted) candidates.push({ a, b, shared });
    }
  });
  return candidates.sort((x, y) => x.a - y.a || x.b - y.b);
}

const DAY_MS = 86_400_000;

function leastShared(a: SegmentedReport | undefined, b: SegmentedReport | undefined): number {
  const [x, y] = [a?.report.published ?? null, b?.report.published ?? null];
  if (x === null || y === null) return LEAST_SHARED_UNDATED;
  const days = Math.abs(Date.parse(x.slice(0, 10)) - Date.parse(y.slice(0, 10))) / DAY_MS;
  return days > NEWS_DAYS ? LEAST_SHARED_LATER : LEAST_SHARED;
}

function anchorsOf({ sentences }: SegmentedReport, lexicon: Lexicon): Map<number, number> {
  const anchors = new Map<number, number>();
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      const { id, kind, weight } = lexicon.lexemeOf(token);
      const isAnchor = kind === 'number' ? token.key.length > ANCHOR_DIGITS : weight >= ANCHOR_WEIGHT;
      if (isAnchor) anchors.set(id, weight);
    }
  }
  return anchors;
}

interface Sum {
  weight: number;
  count: number;
}

function sharedWithLater(
  own: ReadonlyMap<number, number>,
  a: number,
  postings: ReadonlyMap<number, readonly number[]>,
): Map<number, Sum> {
  const sums = new Map<number, Sum>();
  for (const [id, weight] of own) {
    for (const b of postings.get(id) ?? []) {
      if (b <= a) continue;
      const sum = sums.get(b);
      if (sum === undefined) sums.set(b, { weight, count: 1 });
      else {
        sum.weight += weight;
        sum.count += 1;
      }
    }
  }
  return sums;
}
