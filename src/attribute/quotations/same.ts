import type { Alignment } from '../../case/alignment.ts';
import type { Quote, QuoteVerdict } from '../../case/attribution.ts';
import type { Story } from '../../case/lineage.ts';
import type { Span } from '../../case/span.ts';
import { LISTS } from './lexicon.ts';
import { isVerbatim, type Utterance } from './utterance-words.ts';

/** What tells the same from the like. */
export interface Comparing {
  readonly alignments: readonly Alignment[];
  readonly stories: readonly Story[];
}

/** Direct words in aligned sentences are the same utterance at this much shared wording, others need more. */
const LEAST_SHARED = 0.25;
const LEAST_SHARED_REPORTED = 0.5;
/** The only quotation on either side of an alignment this sure is the same, whatever a spinner made of it. */
const SURE_ALIGNMENT = 0.5;
const MOST_LENGTH_RATIO = 4;
const RUN_WORDS = 4;
const LEAST_RUN_SHARED = 0.8;
const MOST_A_RUN = 40;

/** An utterance that more than so many reports give names, and is held against, the first of them alone; they name all. */
const MOST_SAME = 120;
const FIRST_SAME = 12;

export interface Compared {
  readonly quotes: readonly Quote[];
  /** Reports of which a quotation does not name all that are the same. */
  readonly shortened: ReadonlySet<string>;
}

/** Fills `same` and `verdict`. Cost: linear in alignments and words, where no stretch of words is shared by very many. */
export function withSame(utterances: readonly Utterance[], comparing: Comparing): Compared {
  const groups = new Groups();
  joinAligned(utterances, comparing.alignments, groups);
  joinVerbatim(utterances, comparing.stories, groups);
  const firsts = new Map<readonly Utterance[], ReadonlySet<Utterance>>();
  const firstOf = (group: readonly Utterance[]): ReadonlySet<Utterance> => {
    const first = firsts.get(group) ?? new Set(group.toSorted(byId).slice(0, FIRST_SAME));
    firsts.set(group, first);
    return first;
  };
  const shortened = new Set<string>();
  const quotes = utterances.flatMap((utterance) => {
    const group = groups.of(utterance);
    const isLarge = group.length > MOST_SAME && !firstOf(group).has(utterance);
    const others = [...(isLarge ? firstOf(group) : group)].filter(({ report }) => report !== utterance.report);
    if (isLarge) shortened.add(utterance.report);
    const verdict = verdictOf(utterance, others);
    const same = others.flatMap(({ pieces }) => pieces.map(({ id }) => id)).sort();
    return utterance.pieces.map((piece) => ({ ...piece, same, verdict }));
  });
  return { quotes, shortened };
}

const byId = ({ id: a }: Utterance, { id: b }: Utterance): number => (a < b ? -1 : 1);

function verdictOf(utterance: Utterance, others: readonly Utterance[]): QuoteVerdict {
  if (others.length === 0) return 'only-here';
  return others.some((other) => isVerbatim(utterance, other)) ? 'verbatim' : 'altered';
}

/** Disjoint sets of utterances (Tarjan 1975). One that is joined with none takes no room. */
class Groups {
  readonly #parent = new Map<Utterance, Utterance>();
  /** Of roots that others were joined to. */
  readonly #members = new Map<Utterance, Utterance[]>();

  #rootOf(one: Utterance): Utterance {
    let root = one;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    if (root !== one) this.#parent.set(one, root);
    return root;
  }

  join(a: Utterance, b: Utterance): void {
    const [one, two] = [this.#rootOf(a), this.#rootOf(b)];
    if (one === two) return;
    const [mine, theirs] = [this.#membersOf(one), this.#membersOf(two)];
    const [into, from] = mine.length >= theirs.length ? [one, two] : [two, one];
    const [more, fewer] = into === one ? [mine, theirs] : [theirs, mine];
    more.push(...fewer);
    this.#parent.set(from, into);
    this.#members.set(into, more);
    this.#members.delete(from);
  }

  areJoined(a: Utterance, b: Utterance): boolean {
    return this.#rootOf(a) === this.#rootOf(b);
  }

  of(one: Utterance): readonly Utterance[] {
    return this.#membersOf(this.#rootOf(one));
  }

  #membersOf(root: Utterance): Utterance[] {
    return this.#members.get(root) ?? [root];
  }
}

function joinAligned(utterances: readonly Utterance[], alignments: readonly Alignment[], groups: Groups): void {
  const byReport = Map.groupBy(utterances, ({ report }) => report);
  for (const { a, b, score } of alignments) {
    const left = (byReport.get(a.report) ?? []).filter((one) => touches(one, a));
    const right = (byReport.get(b.report) ?? []).filter((one) => touches(one, b));
    if (left.length === 0 || right.length === 0) continue;
    for (const [one, two] of matches(left, right, score)) groups.join(one, two);
  }
}

function touches({ pieces }: Utterance, span: Span): boolean {
  return pieces.some((piece) => piece.span.start < span.end && piece.span.end > span.start);
}

/** The pairs of utterances across an alignment, the most alike first, each taken once. */
function matches(left: readonly Utterance[], right: readonly Utterance[], score: number): [Utterance, Utterance][] {
  const pairs = left.flatMap((one) => right.map((two) => ({ one, two, shared: sharedShare(one, two) })));
  pairs.sort((x, y) => y.shared - x.shared || (x.one.id + x.two.id < y.one.id + y.two.id ? -1 : 1));
  const alone = countDirect(left) === 1 && countDirect(right) === 1 && score >= SURE_ALIGNMENT;
  const taken = new Set<Utterance>();
  return pairs.flatMap(({ one, two, shared }) => {
    const bothDirect = one.direct && two.direct;
    const enough =
      shared >= (bothDirect ? LEAST_SHARED : LEAST_SHARED_REPORTED) || (bothDirect && alone && likeLengths(one, two));
    if (!enough || taken.has(one) || taken.has(two)) return [];
    taken.add(one).add(two);
    return [[one, two]];
  });
}

function countDirect(utterances: readonly Utterance[]): number {
  return utterances.filter(({ direct }) => direct).length;
}

function likeLengths({ runs: a }: Utterance, { runs: b }: Utterance): boolean {
  const [one, two] = [a.flat().length, b.flat().length];
  return Math.max(one, two) <= MOST_LENGTH_RATIO * Math.max(1, Math.min(one, two));
}

/** Share of the shorter one's telling words that the other has too, 0 to 1. */
function sharedShare(a: Utterance, b: Utterance): number {
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  const telling = [...few].filter((word) => !LISTS.functionWords.has(word));
  const counted = telling.length > 0 ? telling : [...few];
  return counted.length === 0 ? 0 : counted.filter((word) => many.has(word)).length / counted.length;
}

/** Within a story, direct utterances that share a run of words and nearly all of the shorter one. */
function joinVerbatim(utterances: readonly Utterance[], stories: readonly Story[], groups: Groups): void {
  const shared = stories.filter(({ reports }) => reports.length > 1);
  const storyOf = new Map(shared.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)));
  const inStory = Map.groupBy(
    utterances.filter(({ direct }) => direct),
    ({ report }) => storyOf.get(report),
  );
  inStory.delete(undefined);
  for (const story of inStory.values()) joinByRuns(story, groups);
}

function joinByRuns(utterances: readonly Utterance[], groups: Groups): void {
  const byRun = new Map<string, Utterance[]>();
  for (const utterance of utterances) {
    for (const run of runsOf(utterance)) {
      const others = byRun.get(run) ?? [];
      joinAlike(utterance, others, groups);
      if (others.length === 0) byRun.set(run, others);
      if (others.length < MOST_A_RUN) others.push(utterance);
    }
  }
}

function joinAlike(utterance: Utterance, others: readonly Utterance[], groups: Groups): void {
  for (const other of others)
    if (!groups.areJoined(utterance, other) && isMostlyShared(utterance, other)) groups.join(utterance, other);
}

function isMostlyShared(a: Utterance, b: Utterance): boolean {
  return a.report !== b.report && sharedShare(a, b) >= LEAST_RUN_SHARED;
}

function runsOf({ runs }: Utterance): Set<string> {
  return new Set(
    runs.flatMap((run) => run.slice(RUN_WORDS - 1).map((_, index) => run.slice(index, index + RUN_WORDS).join(' '))),
  );
}
