import type { Alignment } from '../../case/alignment.ts';
import type { Span } from '../../case/span.ts';
import type { Joins } from './joins.ts';
import { nameLikeness, shareWord, wordLikeness } from './likeness.ts';
import type { NameForm } from './name-forms.ts';
import type { NameUse } from './name-use.ts';
import type { Resolved } from './short-names.ts';
import { type SpinTables, unspun } from './spun-names.ts';

/** In aligned sentences names this alike are one. */
const ALIKE = 0.62;
/** The only two names that a sentence and its retelling have apart are one from here on. */
const ALIKE_ALONE = 0.4;

/** From here on two words are spellings of one. */
const SAME_WORD = 0.8;

/** Sentences that differ by more names than this are lists: place tells nothing. */
const MOST_APART = 12;

interface Standing {
  readonly use: NameUse;
  readonly name: string;
}

interface Match {
  readonly one: string;
  readonly other: string;
  readonly likeness: number;
  readonly count: number;
}

/** What the names of a story and their kinds are, for the sentences of one that retell another's. */
export interface StoryNames {
  readonly forms: ReadonlyMap<string, NameForm>;
  readonly resolved: Resolved;
  readonly tables: SpinTables;
}

/** Joins names that stand in the same place of aligned sentences and look alike: spellings turned by translation or spinning. */
export function joinByAlignment(names: StoryNames, alignments: readonly Alignment[], joins: Joins): void {
  const uses = usesByReport(names.resolved);
  const matches = new Map<string, Match>();
  for (const { a, b } of alignments) {
    for (const match of matchesIn(standingIn(uses, a), standingIn(uses, b), names, joins)) {
      const key = match.one < match.other ? `${match.one}\n${match.other}` : `${match.other}\n${match.one}`;
      const known = matches.get(key);
      matches.set(key, {
        ...match,
        likeness: Math.max(match.likeness, known?.likeness ?? 0),
        count: (known?.count ?? 0) + 1,
      });
    }
  }
  const sure = [...matches].sort(
    ([x, a], [y, b]) => b.likeness + 0.02 * b.count - a.likeness - 0.02 * a.count || (x < y ? -1 : 1),
  );
  for (const [, { one, other }] of sure) joins.join(one, other);
}

function usesByReport(resolved: Resolved): ReadonlyMap<string, readonly Standing[]> {
  const standing = [...resolved].flatMap(([use, name]) => (name === null ? [] : [{ use, name }]));
  const byReport = Map.groupBy(standing, ({ use }) => use.report);
  for (const inReport of byReport.values()) inReport.sort((x, y) => x.use.start - y.use.start);
  return byReport;
}

function standingIn(uses: ReadonlyMap<string, readonly Standing[]>, { report, start, end }: Span): readonly Standing[] {
  const list = uses.get(report) ?? [];
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.use.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const inside: Standing[] = [];
  for (let at = low; at < list.length; at += 1) {
    const standing = list[at];
    if (standing === undefined || standing.use.start >= end) break;
    inside.push(standing);
  }
  return inside;
}

function matchesIn(a: readonly Standing[], b: readonly Standing[], names: StoryNames, joins: Joins): Match[] {
  const [rootsA, rootsB] = [a, b].map((side) => new Set(side.map(({ name }) => joins.rootOf(name))));
  const onlyA = a.filter(({ name }) => rootsB?.has(joins.rootOf(name)) !== true);
  const onlyB = b.filter(({ name }) => rootsA?.has(joins.rootOf(name)) !== true);
  if (Math.max(onlyA.length, onlyB.length) > MOST_APART) return [];
  const alone = countNames(onlyA, joins) === 1 && countNames(onlyB, joins) === 1;
  return onlyA.flatMap((one) =>
    onlyB.flatMap((other) => {
      if (!kindsFit(names, one, other) || areBothNamed(names, one, other)) return [];
      if (isPart(one.use.words, other.use.words)) return [];
      const likeness = likenessOf(one.use, other.use, names.tables);
      const enough = alone && shareWord(one.use.words, other.use.words) ? ALIKE_ALONE : ALIKE;
      return likeness >= enough ? [{ one: one.name, other: other.name, likeness, count: 1 }] : [];
    }),
  );
}

/** A spun copy's name is read through its table too. */
function likenessOf(one: NameUse, other: NameUse, tables: SpinTables): number {
  return Math.max(
    nameLikeness(one.words, other.words),
    nameLikeness(unspun(one.words, tables.get(one.report)), other.words),
    nameLikeness(one.words, unspun(other.words, tables.get(other.report))),
  );
}

/** A report that has both in full tells them apart. */
function areBothNamed({ forms }: StoryNames, one: Standing, other: Standing): boolean {
  const [x, y] = [forms.get(one.name), forms.get(other.name)];
  if (x === undefined || y === undefined || Math.min(x.words.length, y.words.length) < 2) return false;
  return [...x.reports].some((report) => y.reports.has(report));
}

/** A name within another ("Norland", "Bank of Norland") is no spelling of it; short names are told apart before. */
function isPart(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return (
    few.length < many.length && few.every((word) => many.some((fellow) => wordLikeness(word, fellow) >= SAME_WORD))
  );
}

function countNames(standing: readonly Standing[], joins: Joins): number {
  return new Set(standing.map(({ name }) => joins.rootOf(name))).size;
}

function kindsFit({ forms }: StoryNames, one: Standing, other: Standing): boolean {
  const [x, y] = [forms.get(one.name)?.kind, forms.get(other.name)?.kind];
  return x === y || (x !== 'person' && y !== 'person') || nameLikeness(one.use.words, other.use.words) > 0.75;
}
