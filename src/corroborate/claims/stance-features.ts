import { profileOf } from './group-profile.ts';
import type { Group } from './groups.ts';
import type { Likenesses } from './likeness.ts';
import { follows, nearestPairs } from './neighbours.ts';
import { type Reading, readingOf } from './reading.ts';
import { isLight, type Statement } from './statement.ts';

/** What tells how a statement stands to the claim of a core. `own…` of the statement, `group…` of its group, which retellings share. */
export const STANCE_FEATURES = [
  'isCore',
  'ownDenial',
  'groupDenial',
  'ownDoubt',
  'groupDoubt',
  'ownNegation',
  'groupNegation',
  'coreNegation',
  'negationAway',
  'coreDoubt',
  'follows',
  'afterDenial',
  'afterDoubt',
  'quotedAfterDenial',
  'leansAfterDenial',
  'speakerInCore',
  'advocate',
  'otherSpeaker',
  'clash',
  'contrast',
  'title',
  'light',
  'quoted',
  'shared',
  'covered',
  'coreOwnDoubt',
  'goesOnSpeaking',
  'goesOnDenying',
] as const;

/** The row of a statement of a group that belongs to a core's claim. Cost: the product of the groups' sizes. */
export function stanceFeatures(statement: Statement, group: Group, core: Group, likenesses: Likenesses): Float64Array {
  const { reading } = statement;
  const isCore = group === core;
  const share = (of: Group, test: (one: Statement) => boolean): number => of.filter(test).length / of.length;
  const [groupNegation, coreNegation] = [share(group, negates), share(core, negates)];
  const before = readingBefore(statement);
  const afterDenial = before?.denies === true;
  const likest = core.map((one) => likenesses.of(one.at, statement.at)).sort((a, b) => b.shared - a.shared)[0];
  const place = isCore
    ? 0
    : nearestPairs(profileOf(core), profileOf(group)).filter(follows).length / Math.max(1, group.length);
  const speaker = speakerOf(statement);
  const goesOn = before !== null && goesOnSpeaking(statement, speaker);
  return Float64Array.from([
    Number(isCore),
    Number(reading.denies),
    share(group, denies),
    Number(reading.doubts),
    share(group, doubts),
    Number(reading.negates),
    groupNegation,
    coreNegation,
    Math.abs(groupNegation - coreNegation),
    share(core, doubts),
    place,
    Number(afterDenial),
    Number(before?.doubts === true),
    Number(afterDenial && statement.quoted > 0.5),
    Number(afterDenial && reading.leansBack),
    isCore ? 0 : share(core, (one) => isNamedIn(speaker, one)),
    Number(reading.isAdvocate),
    isCore || speaker.size === 0 ? 0 : 1 - share(core, (one) => overlaps(speaker, speakerOf(one))),
    likest?.clash ?? 0,
    Number(reading.opensAgainst),
    Number(statement.sentence.kind === 'title'),
    Number(isLight(statement)),
    statement.quoted,
    isCore ? 0 : Math.log1p(likest?.shared ?? 0),
    isCore ? 0 : Math.min(likest?.coverA ?? 0, likest?.coverB ?? 0),
    Number(isCore && reading.doubts),
    Number(goesOn),
    Number(goesOn && afterDenial),
  ]);
}

const negates = ({ reading }: Statement): boolean => reading.negates;
const denies = ({ reading }: Statement): boolean => reading.denies;
const doubts = ({ reading }: Statement): boolean => reading.doubts;

function readingBefore({ report, sentence }: Statement): Reading | null {
  const before = report.sentences[sentence.index - 1];
  return before === undefined || before.kind === 'title' ? null : readingOf(before);
}

/** The words of the speakers' names, folded. */
function speakerOf({ quotes }: Statement): ReadonlySet<string> {
  return new Set(quotes.flatMap(({ speaker }) => speaker.text.toLowerCase().match(/\p{L}{4,}/gu) ?? []));
}

function isNamedIn(speaker: ReadonlySet<string>, { sentence }: Statement): boolean {
  return sentence.tokens.some(({ key, capital }) => capital && speaker.has(key));
}

function overlaps(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((word) => b.has(word));
}

/** Whether it quotes somebody whom the sentence before names, or to whom it points back. */
function goesOnSpeaking({ report, sentence, quotes, reading }: Statement, speaker: ReadonlySet<string>): boolean {
  if (quotes.length === 0) return false;
  const before = report.sentences[sentence.index - 1];
  return reading.leansBack || (before?.tokens ?? []).some(({ key, capital }) => capital && speaker.has(key));
}
