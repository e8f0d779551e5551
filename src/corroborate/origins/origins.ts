import type { Claim, ClaimMention, Contest } from '../../case/claim.ts';
import type { SourceRating } from '../../case/source.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import type { CorroborateInput } from '../input.ts';
import { Offices } from './bodies.ts';
import { circularCitations } from './circular.ts';
import { contestsOf } from './contests.ts';
import { originCount } from './count.ts';
import { withDoubtful, withLikeliest } from './doubtful.ts';
import { figuresOf, numbersIn } from './figures.ts';
import { claimedNumber } from './focus.ts';
import { fold } from './folding.ts';
import { gradeOf } from './grade.ts';
import { groundsOf } from './ground.ts';
import { originsOf } from './named-origin.ts';
import { digitsOf, type WrittenNumber } from './numbers.ts';
import { type Ratings, ratingsFrom } from './ratings.ts';
import { countsAsTelling, type Reading, readMention } from './reading.ts';
import type { Reader } from './source.ts';

/**
 * Leads every mention of every claim back to whom it rests on, and counts those that do not rest on one another.
 * Cost: linear in the mentions and their text; quadratic in the few sources of one claim.
 */
export function withOrigins(
  drafts: readonly ClaimDraft[],
  input: CorroborateInput,
  rated: readonly SourceRating[] = [],
): Claim[] {
  const grounds = groundsOf(input);
  const reader = { grounds, offices: new Offices(grounds) };
  const ratings = ratingsFrom(rated);
  return drafts.map((draft) => claimOf(draft, reader, ratings));
}

function claimOf(draft: ClaimDraft, reader: Reader, ratings: Ratings): Claim {
  const { grounds } = reader;
  const { mentions } = draft;
  const numbers = mentions.map((mention) => numbersIn(mention, grounds));
  const claimed = claimedNumber(
    mentions,
    numbers,
    ({ span }) => grounds.reports.get(span.report)?.report.text.slice(span.start, span.end) ?? '',
  );
  const read = mentions.map((mention, at) => {
    const reading = readMention(mention, reader, claimed?.parts[at] ?? null);
    return withMembership(claimed === null ? reading : ofNumber(reading), draft.membership?.[at]);
  });
  const readings = read.flatMap((reading) => reading ?? []);
  const agreeing = read.flatMap((reading, at) =>
    reading === null || tellsOther(reading, claimed?.rivals[at] ?? []) ? [] : [reading],
  );
  const told = asTold(telling(agreeing));
  const sure = belonging(told);
  const folded = fold(sure, reader);
  const all = sure.length < told.length ? withDoubtful(folded, fold(told, reader)) : folded;
  const likely = withLikeliest(all);
  const shown = likely.untold.length > likely.roots.length ? likely.untold : [];
  const roots = [...likely.roots, ...shown];
  const origins = originsOf(roots, likely, grounds);
  const count = originCount(all, likely, origins);
  const contests = contestsOf(readings, reader, roots);
  return {
    id: draft.id,
    gist: draft.gist,
    mentions: withoutOwnDenials(mentions, contests),
    origins,
    independentOrigins: count,
    circular: circularCitations(likely, grounds),
    contestedBy: contests,
    figures: figuresOf(mentions, numbers, origins, grounds),
    grade: gradeOf({ count, origins, contests }, ratings, grounds),
  };
}

/** Where nobody contests a claim, none of its mentions denies it: those that seemed to are words of the one who tells it. */
function withoutOwnDenials(mentions: readonly ClaimMention[], contests: readonly Contest[]): readonly ClaimMention[] {
  if (contests.length > 0) return mentions;
  return mentions.map((mention) => (mention.stance === 'denies' ? { ...mention, stance: 'asserts' } : mention));
}

/** Whether it gives another number than the claim's; one that counts those who say so is none: "three neighbours said". */
function tellsOther({ sources }: Reading, rivals: readonly WrittenNumber[]): boolean {
  const ofSpeakers = new Set(
    rivals.length === 0 ? [] : sources.flatMap(({ name }) => digitsOf(name).map(({ value }) => value)),
  );
  return rivals.some(({ value }) => !ofSpeakers.has(value));
}

/** The readings that stand for the claim. Where none does, what is said against it is said of what nobody in the pile says. */
function telling(readings: readonly Reading[]): readonly Reading[] {
  const asserting = readings.filter(countsAsTelling);
  if (asserting.length > 0) return asserting;
  const hedging = readings.filter(({ mention }) => mention.stance === 'hedges');
  const likely = hedging.filter(({ isDoubt }) => !isDoubt);
  if (likely.length > 0) return likely;
  return hedging.length > 0 ? hedging : readings;
}

/** The claim is what is told of it: the likeliest telling belongs to it for certain, the others as much less as they are less likely. Else a claim found by its denial would be told by nobody for certain. */
function asTold(readings: readonly Reading[]): readonly Reading[] {
  const most = Math.max(0, ...readings.map(({ membership }) => membership));
  return most === 0 || most === 1
    ? readings
    : readings.map((reading) => ({ ...reading, membership: reading.membership / most }));
}

/** A reading for a claim that is about a number: who did it is no source of how many. */
function ofNumber(reading: Reading | null): Reading | null {
  return reading === null ? null : { ...reading, sources: reading.sources.filter(({ ownsUp }) => !ownsUp) };
}

function withMembership(reading: Reading | null, membership: number | undefined): Reading | null {
  return reading === null || membership === undefined ? reading : { ...reading, membership };
}

/** Below it a mention belongs to the claim less likely than not. */
const LEAST_MEMBERSHIP = 0.5;

/** The readings that more likely than not belong to the claim; all where none of those names a source. */
function belonging(readings: readonly Reading[]): readonly Reading[] {
  const strong = readings.filter(({ membership }) => membership >= LEAST_MEMBERSHIP);
  if (strong.some(({ sources }) => sources.length > 0)) return strong;
  return readings.map((reading) => ({ ...reading, membership: 1 }));
}
