import type { TimeExpression } from '../../case/attribution.ts';
import { DisjointSets } from '../../text/disjoint-sets.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { Places } from '../../text/places.ts';
import type { Sentence } from '../../text/segmented.ts';
import type { Token } from '../../text/tokens.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import type { CorroborateInput } from '../input.ts';
import type { Drafting, Told } from './sentences.ts';

/** A number of this and its noun are rarely told twice by chance. */
const LEAST_TELLING = 10;
/** Smaller numbers are told of anything. */
const LEAST_COUNT = 4;
/** Of a sentence so many counts and names are looked at: more stand in lists, which tell no one thing. */
const MOST_COUNTS = 6;
const MOST_NAMES = 12;
/** The noun counted is one of the next words. */
const NOUN_WITHIN = 4;
const LEAST_WEIGHT = 0.05;

/**
 * What is told with the same two counts in several stories, and a name beside them: the toll of an attack that many recall, say.
 * Dates and times are no counts. Cost: linear in the tokens.
 */
export function countClaims({ reports, dates }: CorroborateInput, lexicon: Lexicon, drafting: Drafting): ClaimDraft[] {
  const timesOf = Map.groupBy(dates, ({ span }) => span.report);
  const tellings = new Map<string, Told[]>();
  for (const report of reports) {
    const times = Places.inText(timesOf.get(report.report.id) ?? []);
    for (const sentence of report.sentences) {
      if (!hasNumbers(sentence)) continue;
      const told = { report, sentence };
      for (const key of keysOf(sentence, times, lexicon)) {
        const known = tellings.get(key);
        if (known === undefined) tellings.set(key, [told]);
        else known.push(told);
      }
    }
  }
  const several = [...tellings.values()].filter((told) => told.length > 1);
  const groups = joined(several.filter((told) => drafting.storiesOf(told) > 1 && drafting.hasOutlets(told)));
  return groups.map((told) => {
    const [{ report, sentence }] = told;
    const id = `claim:${report.report.id}:${sentence.start}:counts`;
    return drafting.draft(id, told, 1 - 1 / drafting.storiesOf(told));
  });
}

/** Whether it has two or more: few sentences have. */
function hasNumbers({ tokens }: Sentence): boolean {
  let numbers = 0;
  for (const { kind } of tokens) if (kind === 'number') numbers += 1;
  return numbers > 1;
}

/** Every two counts of a sentence, by number and what the greater counts ("13 troops" are another's "13 soldiers"), with every name: sentences with one key tell one thing. */
function keysOf({ tokens }: Sentence, times: Places<TimeExpression>, lexicon: Lexicon): string[] {
  const numbers = tokens.flatMap(({ kind }, at) => (kind === 'number' ? [at] : [])).slice(0, MOST_COUNTS);
  const counts = numbers.flatMap((at) => countAt(tokens, at, times, lexicon)).sort(inValue);
  if (counts.length < 2) return [];
  const names = namesIn(tokens, lexicon);
  return counts.flatMap((one, at) =>
    counts
      .slice(at + 1)
      .filter((two) => Math.max(one.value, two.value) >= LEAST_TELLING && one.value !== two.value)
      .flatMap((two) => names.map((name) => `${one.value} ${two.value} ${two.noun} ${name}`)),
  );
}

interface Count {
  readonly value: number;
  readonly noun: string;
}

const inValue = (a: Count, b: Count): number => a.value - b.value;

/** What a number counts; nothing where it is part of a time. */
function countAt(
  tokens: readonly Token[],
  at: number,
  times: Places<TimeExpression>,
  lexicon: Lexicon,
): readonly Count[] {
  const token = tokens[at];
  const value = Number(token?.key.replace(/^#/, ''));
  if (token === undefined || !Number.isInteger(value) || value < LEAST_COUNT) return [];
  if (times.touching(token).length > 0) return [];
  if (isPlaceInRow(tokens, at) || isPlaceInRow(tokens, at - 2)) return [];
  const noun = tokens
    .slice(at + 1, at + 1 + NOUN_WITHIN)
    .map((next) => lexicon.lexemeOf(next))
    .find(({ kind, weight }) => kind === 'word' && weight > LEAST_WEIGHT);
  return noun === undefined ? [] : [{ value, noun: noun.stem }];
}

/** "3 of 27": the place of a picture or page, and no count. */
function isPlaceInRow(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' && tokens[at + 1]?.key === 'of' && tokens[at + 2]?.kind === 'number';
}

function namesIn(tokens: readonly Token[], lexicon: Lexicon): string[] {
  const names = tokens.filter(({ kind, capital }, at) => kind === 'word' && capital && at > 0);
  return [...new Set(names.map((name) => lexicon.lexemeOf(name).stem))].slice(0, MOST_NAMES);
}

type Some = readonly [Told, ...Told[]];

/** Lists that have a sentence in common are one. Cost: near linear. */
function joined(lists: readonly (readonly Told[])[]): Some[] {
  const told = [...new Map(lists.flat().map((one) => [one.sentence, one])).values()];
  const numbers = new Map(told.map(({ sentence }, at) => [sentence, at]));
  const sets = new DisjointSets(told.length);
  for (const list of lists) {
    const [first = 0, ...rest] = list.flatMap(({ sentence }) => numbers.get(sentence) ?? []);
    for (const other of rest) sets.join(first, other);
  }
  const groups = Map.groupBy(told, (_, at) => sets.root(at));
  return [...groups.values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, ...rest]]));
}
