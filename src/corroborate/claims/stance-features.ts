import { profileOf } from './group-profile.ts';
import type { Group } from './groups.ts';
import { type Likeness, type Likenesses, UNLIKE } from './likeness.ts';
import { mannerOf, targetsOf } from './manner.ts';
import { turnedShare } from './polarity.ts';
import { type Setting, toldAt } from './setting.ts';
import { speakerOf, speaksOn } from './speaker.ts';
import { cosineOf, type Statement } from './statement.ts';

/** A group as it stands to a star; the same for all its statements. Products of a cue and `aims` say that it answers the star in that manner. */
export interface Bearing {
  readonly group: Group;
  readonly isCore: boolean;
  readonly isMember: boolean;
  /** How much of it directly answers what the star tells, 0 to 1. */
  readonly aims: number;
  readonly values: Readonly<Record<string, number>>;
}

/** An answer to an answer is one too, a little less surely. */
const FURTHER = 0.8;
const AROUND = [-3, -2, -1, 1, 2, 3] as const;

/** Cost: linear in the group's statements. */
export function bearingOf(group: Group, at: number, setting: Setting): Bearing {
  const manner = mannerOf(group);
  const [link, rival, about] = [setting.link(at), setting.rival(at), mannerOf(setting.core)];
  const isCore = group === setting.core;
  const placed = group.filter(({ span }) => setting.reports.has(span.report));
  const mean = (value: (one: Statement) => number): number =>
    placed.length === 0 ? 0 : placed.reduce((sum, one) => sum + value(one), 0) / placed.length;
  const aims = mean((one) => aimOf(one, at, setting));
  const near = mean((one) => Math.max(...AROUND.map((gap) => toldAt(setting, at, one, gap))));
  const values = {
    isCore: Number(isCore),
    link: logOdds(link),
    rivalMore: Math.max(0, rival - link),
    groupDenial: manner.denies,
    groupDoubt: manner.doubts,
    groupUnverified: manner.unverified,
    groupRefusal: manner.refuses,
    groupCounter: manner.counters,
    groupNegation: manner.negates,
    moreDenial: Math.max(0, manner.denies - about.denies),
    moreDoubt: Math.max(0, manner.doubts - about.doubts),
    moreNegation: Math.max(0, manner.negates - about.negates),
    lessNegation: Math.max(0, about.negates - manner.negates),
    coreDoubt: about.doubts,
    coreDenial: about.denies,
    aims,
    denialAims: manner.denies * aims,
    backAims: manner.deniesBack * aims,
    backBriefAims: manner.deniesBriefly * aims,
    denialLight: manner.denies * aims * manner.brief,
    doubtAims: manner.doubts * aims,
    doubtLight: manner.doubts * aims * manner.brief,
    unverifiedAims: manner.unverified * aims,
    unverifiedNear: manner.unverified * near,
    counterAims: manner.counters * aims,
    counterLight: manner.counters * aims * manner.brief,
    negationAims: manner.negates * aims,
    lightAims: manner.brief * aims,
    advocateAims: manner.advocate * aims,
    goesOnDenying: manner.afterDenial * aims * manner.goesOn,
    goesOnDoubting: manner.afterDoubt * aims * manner.goesOn,
    meaning: isCore ? 0 : cosineOf(profileOf(group).meaning, profileOf(setting.core).meaning),
  };
  return { group, isCore, isMember: setting.groups.has(at), aims, values };
}

function aimOf(statement: Statement, at: number, setting: Setting): number {
  let most = 0;
  for (const gap of targetsOf(statement))
    most = Math.max(most, toldAt(setting, at, statement, gap) * (gap === -1 ? 1 : FURTHER));
  return most;
}

const MOST_LOG_ODDS = 4;

function logOdds(p: number): number {
  const odds = Math.log((p + 1e-4) / (1 - p + 1e-4));
  return Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, odds));
}

/** What tells how a statement stands to the claim of a core, by name. `own…` of the statement, `group…` of its group. Cost: the core's statements. */
export function stanceValues(
  statement: Statement,
  { group, isCore, aims, values }: Bearing,
  core: Group,
  likenesses: Likenesses,
): Readonly<Record<string, number>> {
  const { reading, sentence } = statement;
  const manner = mannerOf(group);
  const likest = isCore ? UNLIKE : likestOf(core, statement, likenesses);
  const shared = Math.log1p(likest.shared);
  const speaker = speakerOf(statement);
  const saysOn = speaksOn(statement, speaker) ? aims : 0;
  const own = new Set(speaker);
  return {
    ...values,
    ownDenial: Number(reading.denies),
    ownDoubt: Number(reading.doubts),
    coreOwnDoubt: Number(isCore && reading.doubts),
    advocate: Number(reading.isAdvocate),
    title: Number(sentence.kind === 'title'),
    quoted: statement.quoted,
    turnedShared: isCore ? 0 : shared * meanTurned(group, core),
    denialShared: manner.denies * shared,
    doubtShared: manner.doubts * shared,
    unverifiedShared: manner.unverified * shared,
    counterShared: manner.counters * shared,
    speaksOnDenying: manner.afterDenial * saysOn,
    otherSpeaker: isCore || own.size === 0 ? 0 : otherSpeakers(core, own),
    clash: likest.clash,
    covered: Math.min(likest.coverA, likest.coverB),
  };
}

/** The share of the core's statements that nobody of these speaks in. */
function otherSpeakers(core: Group, own: ReadonlySet<string>): number {
  return core.filter((one) => ![...speakerOf(one)].some((word) => own.has(word))).length / core.length;
}

const turns = new WeakMap<Group, WeakMap<Group, number>>();

/** How much of what a group shares with a core is negated in one of them alone, by the core's statement where it is most; the mean of the group's. Worked out once a pair. */
function meanTurned(group: Group, core: Group): number {
  const known = turns.get(core)?.get(group);
  if (known !== undefined) return known;
  const mostOf = ({ sentence }: Statement): number =>
    core.reduce((most, one) => Math.max(most, turnedShare(sentence, one.sentence)), 0);
  const mean = group.reduce((sum, one) => sum + mostOf(one), 0) / group.length;
  const ofCore = turns.get(core) ?? new WeakMap<Group, number>();
  turns.set(core, ofCore.set(group, mean));
  return mean;
}

/** Of the core's statements the one that shares most, the first of several. */
function likestOf(core: Group, { at }: Statement, likenesses: Likenesses): Likeness {
  let likest: Likeness | null = null;
  for (const one of core) {
    const found = likenesses.of(one.at, at);
    if (likest === null || found.shared > likest.shared) likest = found;
  }
  return likest ?? UNLIKE;
}
