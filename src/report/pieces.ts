import type { Case } from '../case/case.ts';
import type { Derivation } from '../case/lineage.ts';
import type { Labels } from './labels.ts';
import { nameOfUnseen } from './labels.ts';
import { byCodeUnit } from './order.ts';

/** How many pieces of reporting stand behind a pile, and which: unseen reports, and reports that come from no other. */
export interface Pieces {
  readonly atLeast: number;
  readonly atMost: number;
  readonly unseen: readonly string[];
  readonly own: readonly string[];
  /** Reports that may or may not be their own reporting. */
  readonly doubtful: readonly string[];
}

/**
 * Below this share a report that shares text with another, nobody knowing which came first, may still be its own reporting. At or above it
 * the two are one piece whichever way the text went, so that an open direction leaves the count settled.
 */
const SAME_PIECE_COVERAGE = 0.5;

/** The pieces of reporting behind a case. Linear. Counts reports' lineage, not the independence of single claims. */
export function piecesOf(kase: Case): Pieces {
  const derivationsOf = Map.groupBy(kase.derivations, (derivation) => derivation.child);
  const ids = kase.reports.map((report) => report.id).toSorted(byCodeUnit);
  const own = ids.filter((id) => !derivationsOf.has(id));
  const doubtful = ids.filter((id) => derivationsOf.get(id)?.every(leavesOpen) === true);
  const unseen = kase.unseen.map((report) => report.id).toSorted(byCodeUnit);
  const atLeast = own.length + unseen.length;
  return { atLeast, atMost: atLeast + doubtful.length, unseen, own, doubtful };
}

function leavesOpen(derivation: Derivation): boolean {
  return derivation.direction === 'notEstablished' && derivation.coverage < SAME_PIECE_COVERAGE;
}

/** The answer in a sentence: how many reports, how many pieces of reporting, and whose while they are few. */
export function headline(kase: Case, labels: Labels): string {
  const pieces = piecesOf(kase);
  const count = kase.reports.length;
  if (count === 0) return 'No reports, so nothing to trace.';
  if (count === 1 && pieces.unseen.length === 0) return '1 report, and nothing to compare it with.';
  const start = `${counted(count, 'report')} → ${range(pieces)}`;
  if (pieces.own.length === count) return `${start}: none retells another`;
  return `${start}: ${few(pieces) ? named(kase, pieces, labels) : summed(pieces)}`;
}

/** `1 report`, `2 reports`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function range({ atLeast, atMost }: Pieces): string {
  const count = atLeast === atMost ? String(atLeast) : `${atLeast}–${atMost}`;
  return `${count} ${atMost === 1 ? 'piece' : 'pieces'} of reporting`;
}

const few = (pieces: Pieces): boolean => pieces.atMost <= 3;

function named(kase: Case, pieces: Pieces, labels: Labels): string {
  const publisherOf = new Map(kase.unseen.map((report) => [report.id, nameOfUnseen(report)]));
  const unseen = pieces.unseen.map((id) => {
    return `one by ${publisherOf.get(id) ?? id}, which nobody here has${retellings(kase, id)}`;
  });
  const own = pieces.own.map((id) => `${labels.of(id)}'s own${retellings(kase, id)}`);
  const doubtful = pieces.doubtful.map((id) => `perhaps ${labels.of(id)}'s own`);
  return listed([...unseen, ...own, ...doubtful]);
}

function retellings(kase: Case, parent: string): string {
  const count = descendantsOf(kase, parent).size;
  return count === 0 ? '' : ` (${counted(count, 'retelling')})`;
}

function descendantsOf(kase: Case, parent: string): ReadonlySet<string> {
  const childrenOf = Map.groupBy(kase.derivations, (derivation) => derivation.parent);
  const found = new Set<string>();
  const open = [parent];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { child } of childrenOf.get(at) ?? []) {
      if (child === parent || found.has(child)) continue;
      found.add(child);
      open.push(child);
    }
  }
  return found;
}

function summed({ own, unseen, doubtful }: Pieces): string {
  const parts = [
    unseen.length === 0 ? '' : `${unseen.length} that nobody here has`,
    own.length === 0 ? '' : `${own.length} in the pile`,
    doubtful.length === 0 ? '' : `${doubtful.length} not established`,
  ];
  return listed(parts.filter((part) => part !== ''));
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  const separator = parts.some((part) => part.includes(',')) ? ', and ' : ' and ';
  return `${parts.slice(0, -1).join(', ')}${separator}${parts.at(-1) ?? ''}`;
}
