import type { Change } from '../case/change.ts';
import type { SegmentedReport } from '../text/segmented.ts';
import type { Retelling } from './retellings.ts';
import type { Word, Wording } from './wording.ts';

/** A change as a detector finds it, between one child and one report that it is set against. */
export type Finding = Pick<Change, 'kind' | 'to' | 'from' | 'severity' | 'note'>;

/** The words of one side of a bundle. */
export interface Side {
  readonly report: SegmentedReport;
  /** As they stand. */
  readonly words: readonly Word[];
  /** A spun copy's as its table reads them; else the same. */
  readonly read: readonly Word[];
}

/** A sentence of the child and those that it retells, ready to be compared. */
export interface Bundle {
  readonly retelling: Retelling;
  readonly wording: Wording;
  readonly child: Side;
  readonly other: Side;
  /** 0–1: how surely the sentences retell each other. */
  readonly score: number;
}

/** Whether a spinner's table gives this side's words another reading. */
export function isReadThrough({ words, read }: Side): boolean {
  return words.some(({ lexeme }, at) => lexeme !== read[at]?.lexeme);
}
