import { put } from './feature-row.ts';
import { profileOf } from './group-profile.ts';
import type { Group } from './groups.ts';
import { type Likeness, type Likenesses, UNLIKE } from './likeness.ts';
import { type Manner, mannerOf, targetsOf } from './manner.ts';
import { meanTurned } from './polarity.ts';
import { type Setting, toldAt } from './setting.ts';
import { haveOneSpeaker, speakerOf, speaksOn } from './speaker.ts';
import { cosineOf, type Statement } from './statement.ts';

/** What tells how a group stands to a star; the same for all its statements. Products of a cue and `aims` say that it answers the star in that manner. */
const BEARING_FEATURES = [
  'isCore',
  'link',
  'rivalMore',
  'groupDenial',
  'groupDoubt',
  'groupUnverified',
  'groupRefusal',
  'groupCounter',
  'groupNegation',
  'moreDenial',
  'moreDoubt',
  'moreNegation',
  'lessNegation',
  'coreDoubt',
  'coreDenial',
  'aims',
  'denialAims',
  'backAims',
  'backBriefAims',
  'denialLight',
  'doubtAims',
  'doubtLight',
  'unverifiedAims',
  'unverifiedNear',
  'counterAims',
  'counterLight',
  'negationAims',
  'lightAims',
  'advocateAims',
  'goesOnDenying',
  'goesOnDoubting',
  'meaning',
  'outrightDenial',
  'saysNot',
] as const;

/** What tells of a statement itself, and of what it shares with the star's core. */
const OWN_FEATURES = [
  'ownDenial',
  'ownDoubt',
  'coreOwnDoubt',
  'advocate',
  'title',
  'quoted',
  'turnedShared',
  'denialShared',
  'doubtShared',
  'unverifiedShared',
  'counterShared',
  'speaksOnDenying',
  'otherSpeaker',
  'clash',
  'covered',
] as const;

/** What tells how a statement stands to the claim of a core. */
export const STANCE_FEATURES: readonly string[] = [...BEARING_FEATURES, ...OWN_FEATURES];

/** A group as it stands to a star. */
export interface Bearing {
  readonly group: Group;
  readonly manner: Manner;
  readonly core: Group;
  readonly isCore: boolean;
  readonly isMember: boolean;
  /** How much of it directly answers what the star tells, 0 to 1. */
  readonly aims: number;
  /** Its `BEARING_FEATURES`. */
  readonly row: readonly number[];
}

/** A bearing that is looked at more closely. */
export interface CloseBearing extends Bearing {
  /** How much of what it shares with the core is negated in one of them alone, 0 to 1. */
  readonly turned: number;
}

/** Cost: as that of `bearingOf`, where one of the two negates. */
export function closer(bearing: Bearing): CloseBearing {
  const { group, core, isCore } = bearing;
  return { ...bearing, turned: isCore ? 0 : meanTurned(group, core) };
}

/** An answer to an answer is one too, a little less surely. */
const FURTHER = 0.8;
const AROUND = [-3, -2, -1, 1, 2, 3] as const;

/** Cost: the product of the sizes of the group and the core. */
export function bearingOf(group: Group, at: number, setting: Setting): Bearing {
  const { core } = setting;
  const manner = mannerOf(group);
  const [link, rival, about] = [setting.links[at] ?? 0, setting.rival(at), mannerOf(core)];
  const isCore = group === core;
  const placed = group.filter(({ report }) => setting.reports.has(report));
  const mean = (value: (one: Statement) => number): number =>
    placed.length === 0 ? 0 : placed.reduce((sum, one) => sum + value(one), 0) / placed.length;
  const aims = mean((one) => aimOf(one, at, setting));
  const near = manner.unverified === 0 ? 0 : mean((one) => nearOf(one, at, setting));
  // In the order of BEARING_FEATURES.
  const row = [
    Number(isCore),
    logOdds(link),
    Math.max(0, rival - link),
    manner.denies,
    manner.doubts,
    manner.unverified,
    manner.refuses,
    manner.counters,
    manner.negates,
    Math.max(0, manner.denies - about.denies),
    Math.max(0, manner.doubts - about.doubts),
    Math.max(0, manner.negates - about.negates),
    Math.max(0, about.negates - manner.negates),
    about.doubts,
    about.denies,
    aims,
    manner.denies * aims,
    manner.deniesBack * aims,
    manner.deniesBriefly * aims,
    manner.denies * aims * manner.brief,
    manner.doubts * aims,
    manner.doubts * aims * manner.brief,
    manner.unverified * aims,
    manner.unverified * near,
    manner.counters * aims,
    manner.counters * aims * manner.brief,
    manner.negates * aims,
    manner.brief * aims,
    manner.advocate * aims,
    manner.afterDenial * aims * manner.goesOn,
    manner.afterDoubt * aims * manner.goesOn,
    isCore ? 0 : cosineOf(profileOf(group).meaning, profileOf(core).meaning),
    manner.deniesOutright,
    manner.saysNot,
  ];
  return { group, manner, core, isCore, isMember: setting.groups.has(at), aims, row };
}

function aimOf(statement: Statement, at: number, setting: Setting): number {
  let most = 0;
  for (const gap of targetsOf(statement))
    most = Math.max(most, toldAt(setting, at, statement, gap) * (gap === -1 ? 1 : FURTHER));
  return most;
}

function nearOf(statement: Statement, at: number, setting: Setting): number {
  let most = 0;
  for (const gap of AROUND) most = Math.max(most, toldAt(setting, at, statement, gap));
  return most;
}

const MOST_LOG_ODDS = 4;

function logOdds(p: number): number {
  const odds = Math.log((p + 1e-4) / (1 - p + 1e-4));
  return Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, odds));
}

/** Fills in the row of `STANCE_FEATURES` of one of a group's statements. Cost: the core's statements. */
export function fillStance(
  row: Float64Array,
  statement: Statement,
  bearing: CloseBearing,
  likenesses: Likenesses,
): Float64Array {
  const { reading, sentence } = statement;
  const { core, isCore, manner, aims } = bearing;
  const likest = isCore ? UNLIKE : likestOf(core, statement, likenesses);
  const shared = Math.log1p(likest.shared);
  const denying = manner.afterDenial * aims;
  put(row, 0, bearing.row);
  // In the order of OWN_FEATURES.
  put(row, BEARING_FEATURES.length, [
    Number(reading.denies),
    Number(reading.doubts),
    Number(isCore && reading.doubts),
    Number(reading.isAdvocate),
    Number(sentence.kind === 'title'),
    statement.quoted,
    shared * bearing.turned,
    manner.denies * shared,
    manner.doubts * shared,
    manner.unverified * shared,
    manner.counters * shared,
    denying > 0 && speaksOn(statement) ? denying : 0,
    isCore ? 0 : otherSpeakers(core, statement),
    likest.clash,
    Math.min(likest.coverA, likest.coverB),
  ]);
  return row;
}

/** The least and the most that the `STANCE_FEATURES` of any of a group's statements come to. */
export interface StanceBounds {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

export const newBounds = (): StanceBounds => ({
  least: new Float64Array(STANCE_FEATURES.length),
  most: new Float64Array(STANCE_FEATURES.length),
});

/** Fills in bounds of what `fillStance` gives, without a look at what the statements share with the core. Cost: linear in the group's statements. */
export function fillBounds({ least, most }: StanceBounds, bearing: CloseBearing, likenesses: Likenesses): void {
  const { group, isCore, manner, aims, turned } = bearing;
  const other = Number(!isCore);
  const shared = isCore ? 0 : Math.log1p(group.reduce((sum, { at }) => Math.max(sum, likenesses.mostOf(at)), 0));
  put(least, 0, bearing.row);
  put(most, 0, bearing.row);
  // In the order of OWN_FEATURES, none of which is less than 0.
  put(most, BEARING_FEATURES.length, [
    Number(manner.denies > 0),
    Number(manner.doubts > 0),
    Number(isCore && manner.doubts > 0),
    Number(manner.advocate > 0),
    1,
    1,
    shared * turned,
    manner.denies * shared,
    manner.doubts * shared,
    manner.unverified * shared,
    manner.counters * shared,
    manner.afterDenial * aims,
    other,
    other,
    other,
  ]);
}

/** The share of the core's statements that nobody of a statement's speakers speaks in; 0 where it has none. */
function otherSpeakers(core: Group, statement: Statement): number {
  if (speakerOf(statement).size === 0) return 0;
  return core.filter((one) => !haveOneSpeaker(statement, one)).length / core.length;
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
