import { profileOf } from './group-profile.ts';
import type { Group } from './groups.ts';
import { readingOf } from './reading.ts';
import type { Statement, Term } from './statement.ts';

/** What tells whether a group of statements is the core of a claim that matters. */
export const CORE_FEATURES = [
  'reports',
  'retold',
  'title',
  'lead',
  'numbers',
  'names',
  'weight',
  'light',
  'leansBack',
  'quoted',
  'spoken',
  'denial',
  'doubt',
  'place',
  'denied',
  'length',
  'likeTitle',
] as const;

/** The row of a group; `likeTitle` is the most that it shares with another group that has a title. Cost: linear in its words. */
export function coreFeatures(group: Group, likeTitle: number): Float64Array {
  const mean = (value: (statement: Statement) => number): number => {
    let sum = 0;
    for (const statement of group) sum += value(statement);
    return sum / group.length;
  };
  const share = (test: (statement: Statement) => boolean): number => mean((statement) => Number(test(statement)));
  return new Float64Array([
    Math.log1p(profileOf(group).reports),
    Number(profileOf(group).reports > 1),
    share(({ sentence }) => sentence.kind === 'title'),
    share(({ sentence }) => sentence.index === 1),
    mean((statement) => Math.min(2, countOf('number', statement))),
    mean((statement) => Math.min(3, countOf('name', statement))),
    mean(weightOf),
    share((one) => one.isLight),
    share(({ reading }) => reading.leansBack),
    mean(({ quoted }) => quoted),
    share(({ quotes }) => quotes.length > 0),
    share(({ reading }) => reading.denies),
    share(({ reading }) => reading.doubts),
    mean(({ sentence, report }) => sentence.index / Math.max(1, report.sentences.length)),
    share(isDeniedNext),
    Math.log1p(mean(({ sentence }) => sentence.tokens.length)),
    likeTitle,
  ]);
}

function countOf(kind: Term['kind'], { terms }: Statement): number {
  let count = 0;
  for (const term of terms) if (term.kind === kind) count += 1;
  return count;
}

function weightOf({ terms }: Statement): number {
  let sum = 0;
  for (const { weight } of terms) sum += weight;
  return sum;
}

function isDeniedNext({ report, sentence }: Statement): boolean {
  const next = report.sentences[sentence.index + 1];
  return next !== undefined && readingOf(next).denies;
}
