import { type LogisticModel, logisticRunner } from '../text/logistic-model.ts';
import {
  ACCEPT_FEATURES,
  acceptFeatures,
  bestCandidate,
  type Chosen,
  isKin,
  type SureAgreement,
  sureAgreementOf,
} from './candidates.ts';
import { isCopyOfUnseen, nameOneUnseen } from './credited.ts';
import { publishedOrder } from './dates.ts';
import { DIRECTION_FEATURES, directionFeatures } from './direction.ts';
import { citesReport } from './following.ts';
import { isOtherVersion } from './other-version.ts';
import type { Pile } from './pile.ts';
import { RELATED, type Relative, type Relatives } from './relatives.ts';
import { rivalryOf } from './rivalry.ts';

export interface ParentModels {
  readonly direction: LogisticModel;
  readonly accept: LogisticModel;
}

/** A report with the likeliest parent in the pile for all of it, or for the part that one group of its relatives explains. */
export interface Parentage {
  readonly index: number;
  readonly relative: Relative;
  /** 0–1: how sure it is that the relative came first. */
  readonly directed: number;
  /** 0–1: how likely it was made from this relative itself and not, like it, from a report that nobody has. */
  readonly accepted: number;
  /** What speaks against this parent the most. */
  readonly against: SureAgreement | null;
}

/** A parentage is taken for true from here on; below, both come from a report that nobody has. */
export const ACCEPTED = 0.5;

/** A second group of relatives must explain at least this much of a report that the first does not, by weight, 0 to 1. */
const LEAST_APART = 0.1;

/** For each report its likeliest parents: more than one where groups of relatives that do not hang together each explain a part of it. */
export function parentagesOf(
  pile: Pile,
  relatives: Relatives,
  models: ParentModels,
): readonly (readonly Parentage[])[] {
  const runDirection = logisticRunner(models.direction, DIRECTION_FEATURES);
  const directed = relatives.map(
    (list, index) =>
      new Map(list.map((relative) => [relative, runDirection(directionFeatures(pile, index, relative))])),
  );
  const chosen = relatives.map((_, index) => choose(pile, relatives, index, directed[index] ?? new Map()));
  breakCycles(chosen);
  dropAnachronisms(pile, chosen);
  const judge = (all: readonly (readonly Chosen[])[]): Parentage[][] =>
    chosen.map((list, index) => list.map((one) => judged(pile, relatives, { index, chosen: one, all }, models)));
  // What was made from a report bears no witness against its parent; but only once it is judged to have been made from it.
  const first = judge(chosen);
  const believed = chosen.map((list, index) => list.filter((_, at) => (first[index]?.[at]?.accepted ?? 0) >= ACCEPTED));
  return judge(believed);
}

/** One candidate for each group of earlier relatives, the one that explains most first. */
function choose(pile: Pile, relatives: Relatives, index: number, directed: ReadonlyMap<Relative, number>): Chosen[] {
  const before = [...directed]
    .filter(([{ related }, value]) => related >= RELATED && value >= 0.5)
    .map(([relative]) => relative);
  const groups = kinGroups(relatives, before);
  const candidates = groups.flatMap((group): Chosen[] => {
    const best = bestCandidate(pile, index, group);
    return best === null
      ? []
      : [{ relative: best.relative, directed: directed.get(best.relative) ?? 0, before: group }];
  });
  candidates.sort(
    (a, b) => b.relative.forth.explained - a.relative.forth.explained || a.relative.index - b.relative.index,
  );
  const kept: Chosen[] = [];
  for (const candidate of candidates) {
    if (kept.every((other) => explainsApart(pile, index, candidate, other))) kept.push(candidate);
  }
  return kept;
}

function explainsApart(pile: Pile, index: number, candidate: Chosen, other: Chosen): boolean {
  const child = pile.reports[index];
  if (child === undefined) return false;
  return rivalryOf(child, other.relative.forth, candidate.relative.forth).apart >= LEAST_APART;
}

/** Reports that are related to each other, directly or through others of the list, put together. */
function kinGroups(relatives: Relatives, list: readonly Relative[]): Relative[][] {
  const groups: Relative[][] = [];
  const left = new Set(list);
  for (const first of list) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const member of group) {
      for (const other of left) {
        if (!isKin(relatives, member.index, other.index)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** Direction is judged pair by pair, so that three reports may go round: the least sure step of each round is dropped. */
function breakCycles(chosen: Chosen[][]): void {
  for (;;) {
    const cycle = findCycle(chosen);
    if (cycle === null) return;
    const weakest = cycle.reduce((one, two) => (two.chosen.directed < one.chosen.directed ? two : one));
    chosen[weakest.index] = (chosen[weakest.index] ?? []).filter((one) => one !== weakest.chosen);
  }
}

/** A report cannot come from one that was itself made from something later: that happens where the one between shows no date. */
function dropAnachronisms(pile: Pile, chosen: Chosen[][]): void {
  chosen.forEach((list, index) => {
    const own = pile.reports[index]?.segmented.report;
    if (own === undefined) return;
    chosen[index] = list.filter(({ relative }) =>
      ancestorsOf(relative.index, chosen).every((ancestor) => {
        const other = pile.reports[ancestor]?.segmented.report;
        return other === undefined || publishedOrder(other, own) <= 0;
      }),
    );
  });
}

/** A report and all that it was made from, by the choices so far. */
function ancestorsOf(index: number, chosen: readonly (readonly Chosen[])[]): number[] {
  const seen = new Set<number>();
  const todo = [index];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    todo.push(...(chosen[at] ?? []).map(({ relative }) => relative.index));
  }
  return [...seen];
}

interface Step {
  readonly index: number;
  readonly chosen: Chosen;
}

function findCycle(chosen: readonly (readonly Chosen[])[]): Step[] | null {
  const done = new Set<number>();
  const walk = (index: number, path: readonly Step[]): Step[] | null => {
    const from = path.findIndex((step) => step.index === index);
    if (from >= 0) return path.slice(from);
    if (done.has(index)) return null;
    for (const one of chosen[index] ?? []) {
      const cycle = walk(one.relative.index, [...path, { index, chosen: one }]);
      if (cycle !== null) return cycle;
    }
    done.add(index);
    return null;
  };
  for (let index = 0; index < chosen.length; index += 1) {
    const cycle = walk(index, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

interface Case {
  readonly index: number;
  readonly chosen: Chosen;
  readonly all: readonly (readonly Chosen[])[];
}

/** How likely a parentage is that a rule speaks against. */
const NOT_IT = 0.1;

/** Who keeps so much of another's wording has it from there, though both name a third as their source. */
const OWN_WORDING = 0.8;

/**
 * A reprint was made from the report that it credits and from no other. And newsrooms take from the agency what the agency
 * has: of its reprint, only who names the reprinting outlet has anything from there. So it is
 * with two reports that name one outlet as their source, whose report nobody has.
 */
function isFellowCopy(pile: Pile, index: number, relative: Relative): boolean {
  const [own, other] = [pile.reports[index]?.segmented.report, pile.reports[relative.index]?.segmented.report];
  if (own === undefined || other === undefined) return false;
  const isNamed = citesReport(pile.citations[index] ?? [], own, other) > 0;
  if (isNamed) return false;
  if (isCopyOfUnseen(pile, relative.index)) return true;
  if (relative.forth.kept < OWN_WORDING && nameOneUnseen(pile, index, relative.index)) return true;
  // One without an outlet may be what the credit means.
  return other.publisher !== null && isCopyOfUnseen(pile, index);
}

function judged(pile: Pile, relatives: Relatives, { index, chosen, all }: Case, { accept }: ParentModels): Parentage {
  const { relative, directed } = chosen;
  const rivals = rivalsOf(relatives, index, all);
  const features = acceptFeatures(pile, relatives, index, { relative, rivals });
  const likely = logisticRunner(accept, ACCEPT_FEATURES)(features);
  const accepted = isOtherVersion(pile, index, relative) || isFellowCopy(pile, index, relative) ? NOT_IT : likely;
  return {
    index,
    relative,
    directed,
    accepted,
    against: sureAgreementOf(pile, relatives, index, { relative, rivals }),
  };
}

/** A report's relatives, but for those that were made from it. */
function rivalsOf(relatives: Relatives, index: number, all: readonly (readonly Chosen[])[]): Relative[] {
  return (relatives[index] ?? []).filter((relative) => !ancestorsOf(relative.index, all).includes(index));
}
