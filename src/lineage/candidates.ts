import { stemmer } from 'stemmer';
import type { Span } from '../case/span.ts';
import calendar from './calendar.json' with { type: 'json' };
import { citesReport, citesThird } from './following.ts';
import type { Pile } from './pile.ts';
import { RELATED, type Relative, type Relatives } from './relatives.ts';
import { type Rivalry, rivalryOf } from './rivalry.ts';
import type { Word, WordedReport } from './worded.ts';

/** A rivalry that rests on less weight than this tells nothing. */
const LEAST_WEIGHT = 3;
/** How much a sentence that only one of two candidates explains counts against one word that only one explains. */
const APART_COUNTS = 1;

/** How much a report's naming of a candidate's outlet counts against the same. */
const CITING_COUNTS = 0.15;

/** A report's likeliest parent among those that came before it, and how it stands against the next best. */
export interface Candidate {
  readonly relative: Relative;
  /** How far it beats its strongest rival: positive when it explains more that the rival does not than the other way round. */
  readonly margin: number;
}

/** Only so many candidates, those that the report has most of, are weighed against each other: the cost is square in them. */
const MOST_CANDIDATES = 24;

/** The likeliest candidates where there are too many, in the order given. */
function likeliest(before: readonly Relative[]): readonly Relative[] {
  if (before.length <= MOST_CANDIDATES) return before;
  const ranked = [...before].sort((x, y) => y.forth.covered - x.forth.covered || x.index - y.index);
  const kept = new Set(ranked.slice(0, MOST_CANDIDATES));
  return before.filter((relative) => kept.has(relative));
}

/** The candidate that no other beats, or the one that is beaten least; null where there is none. */
export function bestCandidate(pile: Pile, index: number, all: readonly Relative[]): Candidate | null {
  const before = likeliest(all);
  const child = pile.reports[index];
  if (child === undefined) return null;
  const cited = ({ index: other }: Relative): number => {
    const report = pile.reports[other]?.segmented.report;
    return report === undefined ? 0 : citesReport(pile.citations[index] ?? [], child.segmented.report, report);
  };
  let best: Candidate | null = null;
  for (const relative of before) {
    const margins = before
      .filter((rival) => rival !== relative)
      .map((rival) => {
        const words = marginOf(
          rivalryOf(child, relative.forth, rival.forth),
          rivalryOf(child, rival.forth, relative.forth),
        );
        return words + CITING_COUNTS * (cited(relative) - cited(rival));
      });
    const margin = margins.length === 0 ? 1 : Math.min(...margins);
    if (best === null || margin > best.margin) best = { relative, margin };
  }
  return best;
}

function marginOf(forward: Rivalry, reverse: Rivalry): number {
  const words = forward.weight < LEAST_WEIGHT ? 0 : forward.infavour - forward.against;
  return words + APART_COUNTS * (reverse.apart - forward.apart);
}

/** What tells that a report was made from its best candidate and not, like it, from a third that nobody has. */
export const ACCEPT_FEATURES = ['sure', 'star', 'cites', 'bothCiteThird'] as const;

/**
 * How far two reports each agree with one and the same third against each other, 0 to 1: the least of the two agreements,
 * over the third that makes it largest. A child and its parent can do so only by chance; two copies of an unseen report do.
 */
function starOf(pile: Pile, relatives: Relatives, index: number, relative: Relative): number {
  const [own, other] = [pile.reports[index], pile.reports[relative.index]];
  if (own === undefined || other === undefined) return 0;
  let most = 0;
  for (const third of relatives[index] ?? []) {
    if (third.related < RELATED) continue;
    const fromOther = relatives[relative.index]?.find(({ index: at }) => at === third.index);
    if (third.index === relative.index || fromOther === undefined) continue;
    const one = rivalryOf(own, relative.forth, third.forth);
    const two = rivalryOf(other, relative.back, fromOther.forth);
    if (one.weight >= LEAST_WEIGHT && two.weight >= LEAST_WEIGHT)
      most = Math.max(most, Math.min(one.against, two.against));
  }
  return most;
}

/** A candidate and its rivals: the report's relatives, those made from it left out. */
interface Contest {
  readonly relative: Relative;
  readonly rivals: readonly Relative[];
}

/** Features of a candidate as the true parent. */
export function acceptFeatures(
  pile: Pile,
  relatives: Relatives,
  index: number,
  { relative, rivals }: Contest,
): Float64Array {
  const [own, other] = [pile.reports[index]?.segmented.report, pile.reports[relative.index]?.segmented.report];
  if (own === undefined || other === undefined)
    throw new RangeError(`no report ${index} or ${relative.index} among ${pile.reports.length}`);
  const [mine = [], theirs = []] = [pile.citations[index], pile.citations[relative.index]];
  return Float64Array.from([
    Math.min(2, sureAgreementOf(pile, relatives, index, { relative, rivals })?.weight ?? 0),
    starOf(pile, relatives, index, relative),
    citesReport(mine, own, other),
    Math.max(0, Math.min(citesThird(mine, own, other), citesThird(theirs, other, own)) - FAINT_CITING),
  ]);
}

/** Stems of weekdays and months: every newsroom puts its own. */
const CALENDAR = new Set(calendar.map(stemmer));

/** One mention of an outlet is carried along by any copy. */
const FAINT_CITING = 0.35;

/** Words common enough to come back by chance are no sure agreement. */
const SURE_WEIGHT = 0.15;

/** Names, numbers and quoted words that a report shares with one other witness and that stand nowhere in its supposed parent. */
export interface SureAgreement {
  /** The witness's place in the pile. */
  readonly witness: number;
  /** Each word once, where the report first has it, the weightiest first. */
  readonly words: readonly Span[];
  /** What they weigh together. */
  readonly weight: number;
}

/**
 * The "significant" agreements of textual criticism (Maas 1960, section 24), which a copyist neither invents nor meets by
 * chance, with the witness of the parent's kin that makes them weigh most; null where there are none. Cost: linear.
 */
export function sureAgreementOf(
  pile: Pile,
  relatives: Relatives,
  index: number,
  { relative: parent, rivals }: Contest,
): SureAgreement | null {
  const child = pile.reports[index];
  const parentStems = pile.reports[parent.index]?.stems;
  if (child === undefined || parentStems === undefined) return null;
  const witnesses = rivals.filter(
    (rival) => rival.index !== parent.index && isKin(relatives, rival.index, parent.index),
  );
  let most: SureAgreement | null = null;
  for (const witness of witnesses) {
    const agreement = agreementWith(child, witness, parentStems);
    if (agreement.weight > (most?.weight ?? 0)) most = agreement;
  }
  return most;
}

function agreementWith(child: WordedReport, witness: Relative, parentStems: ReadonlySet<string>): SureAgreement {
  const { report, sentences } = child.segmented;
  const agreed = new Map<string, { readonly weight: number; readonly span: Span }>();
  for (const [sentence, stems] of witness.forth.stemsAgainst) {
    child.sentences[sentence]?.forEach((word, at) => {
      const token = sentences[sentence]?.tokens[at];
      if (token === undefined || !isSure(word) || !stems.has(word.stem) || parentStems.has(word.stem)) return;
      const first = agreed.get(word.stem)?.span ?? { report: report.id, start: token.start, end: token.end };
      agreed.set(word.stem, { weight: word.weight, span: first });
    });
  }
  const words = [...agreed.values()].sort((a, b) => b.weight - a.weight || a.span.start - b.span.start);
  const weight = words.reduce((sum, word) => sum + word.weight, 0);
  return { witness: witness.index, words: words.map(({ span }) => span), weight };
}

function isSure({ stem, weight, marked, quoted }: Word): boolean {
  return (marked || quoted) && weight > SURE_WEIGHT && !CALENDAR.has(stem);
}

/** A report's chosen candidate, how sure its direction is (0–1), and all candidates that came before. */
export interface Chosen {
  readonly relative: Relative;
  readonly directed: number;
  readonly before: readonly Relative[];
}

export function isKin(relatives: Relatives, one: number, other: number): boolean {
  return relatives[one]?.some(({ index, related }) => index === other && related >= RELATED) ?? false;
}
