import type { Group } from './groups.ts';
import { type Reading, readingOf } from './reading.ts';
import { sayingOf } from './saying.ts';
import type { Statement } from './statement.ts';

/** How a group answers what was told before it: shares of its statements, 0 to 1. Retellings share a manner, spun copies too, whose words give nothing away. */
export interface Manner {
  readonly denies: number;
  readonly deniesBack: number;
  readonly deniesBriefly: number;
  readonly doubts: number;
  readonly unverified: number;
  readonly refuses: number;
  readonly counters: number;
  readonly negates: number;
  /** Somebody is said to deny, or what is denied is no more than a word that points back. */
  readonly deniesOutright: number;
  /** What somebody says begins with a negation. */
  readonly saysNot: number;
  readonly brief: number;
  readonly advocate: number;
  /** Quoted for the most part, or with a pronoun at its head: whichever more of them do. */
  readonly goesOn: number;
  /** The sentence before denies. */
  readonly afterDenial: number;
  /** The sentence before doubts. */
  readonly afterDoubt: number;
}

const manners = new WeakMap<Group, Manner>();

/** Worked out once a group. Cost: linear in its statements. */
export function mannerOf(group: Group): Manner {
  const known = manners.get(group);
  if (known !== undefined) return known;
  const share = (test: (statement: Statement) => boolean): number => group.filter(test).length / group.length;
  const reads = (cue: Exclude<keyof Reading, 'negated'>): number => share(({ reading }) => reading[cue]);
  const manner = {
    denies: reads('denies'),
    deniesBack: reads('deniesBack'),
    deniesBriefly: share(({ reading }) => reading.deniesBack && reading.isBrief),
    doubts: reads('doubts'),
    unverified: reads('unverified'),
    refuses: reads('refuses'),
    counters: reads('counters'),
    negates: reads('negates'),
    deniesOutright: share((one) => one.reading.deniesBack || sayingOf(one).denies),
    saysNot: share((one) => sayingOf(one).negates),
    brief: reads('isBrief'),
    advocate: reads('isAdvocate'),
    goesOn: Math.max(
      reads('leansBack'),
      share(({ quoted }) => quoted > 0.5),
    ),
    afterDenial: share(followsDenial),
    afterDoubt: share((one) => readingBefore(one)?.doubts === true),
  };
  manners.set(group, manner);
  return manner;
}

export const followsDenial = (statement: Statement): boolean => readingBefore(statement)?.denies === true;

function readingBefore({ report, sentence }: Statement): Reading | null {
  const before = report.sentences[sentence.index - 1];
  return before === undefined || before.kind === 'title' ? null : readingOf(before);
}

/** An answer is no further from what it answers than this. */
const FURTHEST = 4;
/** A sentence with a pronoun at its head and fewer words says little by itself. */
const SHORT_TOKENS = 14;

const targets = new WeakMap<Statement, readonly number[]>();

/** The sentences that a statement may answer, by how far they are from it: the one before (-1), and as long as that answers something itself or says little, the one before that. Cost: constant. */
export function targetsOf(statement: Statement): readonly number[] {
  const known = targets.get(statement);
  if (known !== undefined) return known;
  const { report, sentence } = statement;
  const gaps: number[] = [];
  for (let gap = -1; gap >= -FURTHEST; gap -= 1) {
    const before = report.sentences[sentence.index + gap];
    if (before === undefined || before.kind === 'title') break;
    gaps.push(gap);
    const { denies, unverified, refuses, counters, isBrief, leansBack } = readingOf(before);
    const isShort = leansBack && before.tokens.length < SHORT_TOKENS;
    if (!(denies || unverified || refuses || counters || isBrief || isShort)) break;
  }
  targets.set(statement, gaps);
  return gaps;
}
