import { daysApart } from './dates.ts';
import { citesReport } from './following.ts';
import type { Holding } from './holding.ts';
import type { Pile, Relation } from './pile.ts';
import { statedDay } from './stated-day.ts';

/** One report that a report hangs together with. */
export interface Relative {
  readonly index: number;
  /** What the report has of this relative, and the relative of it. */
  readonly forth: Holding;
  readonly back: Holding;
  /** Probability that the two are related by retelling. */
  readonly related: number;
}

/** For each report, those it is related to, by index. */
export type Relatives = readonly (readonly Relative[])[];

/** From here on two reports are taken for retellings of one text. */
export const RELATED = 0.5;
/** From here on a third report may bear witness for or against a parent, though it may be no relative. */
const WITNESS = 0.25;
/** Retellings keep more of their names and numbers than this, translated ones too. */
const LEAST_MARKS = 0.3;
/** News is copied within days; what comes later must be copied nearly whole to be a copy and no new turn of the story. */
const MOST_DAYS = 5;
const WHOLE = 0.7;
/** Reporters who each asked for themselves share next to no quotation, and not all of their names. */
const FEW_MET = 0.15;
const MOST_NAMES = 0.85;
/** What lies so far in sentences of the other was made from it, whatever it quotes. */
const NEARLY_ALL = 0.85;

/** Below this it has little of the other, whatever it names. */
const DOUBTFUL = 0.4;
/** A report that names another's outlet twice reaches this. */
const NAMED = 0.6;

/** Keeps the relations that are, or may be, retelling. */
export function relativesOf(pile: Pile, relatedness: (relation: Relation) => number): Relatives {
  const lists: Relative[][] = pile.reports.map(() => []);
  for (const relation of pile.relations) {
    const likely = relatedness(relation);
    const related = likely >= DOUBTFUL && namesTheOther(pile, relation) ? Math.max(RELATED, likely) : likely;
    const {
      a,
      b,
      holdings: [forth, back],
    } = relation;
    if (related < WITNESS || tellsOfOthers(forth, back) || eachAskedItself(relation) || comesTooLate(pile, relation))
      continue;
    lists[a]?.push({ index: b, forth, back, related });
    lists[b]?.push({ index: a, forth: back, back: forth, related });
  }
  return lists;
}

/** Whether two reports go side by side in their wording but name other people, places and numbers: of one mould, not of one happening. */
function tellsOfOthers(forth: Holding, back: Holding): boolean {
  return (forth.marksKept + back.marksKept) / 2 < LEAST_MARKS;
}

/** Whether two reports name neither the other as their source, and each has quotations and names of its own and none of the other's quotations. */
function eachAskedItself({ meeting: { quotes, names, source }, holdings: [forth, back] }: Relation): boolean {
  const covered = Math.max(forth.covered, back.covered);
  return quotes < FEW_MET && names < MOST_NAMES && !source && covered < NEARLY_ALL;
}

/** Whether one of two reports names the other's outlet as the one that it follows, more than in passing. */
function namesTheOther(pile: Pile, { a, b }: Relation): boolean {
  const [one, two] = [pile.reports[a]?.segmented.report, pile.reports[b]?.segmented.report];
  if (one === undefined || two === undefined) return false;
  const [mine = [], theirs = []] = [pile.citations[a], pile.citations[b]];
  return Math.max(citesReport(mine, one, two), citesReport(theirs, two, one)) >= NAMED;
}

function comesTooLate(pile: Pile, { a, b, holdings: [forth, back] }: Relation): boolean {
  const [one, two] = [pile.reports[a], pile.reports[b]];
  if (one === undefined || two === undefined) return false;
  const days = daysApart(statedDay(one.segmented.report), statedDay(two.segmented.report));
  return days !== null && days > MOST_DAYS && Math.max(forth.covered, back.covered) < WHOLE;
}
