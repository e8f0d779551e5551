import { profileOf } from './group-profile.ts';
import type { Group } from './groups.ts';
import { type Likeness, type Likenesses, UNLIKE } from './likeness.ts';
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
  const [own, about] = [profileOf(group), profileOf(core)];
  const share = (test: (one: Statement) => boolean): number => core.filter(test).length / core.length;
  const before = readingBefore(statement);
  const afterDenial = before?.denies === true;
  const likest = likestOf(core, statement, likenesses);
  const place = isCore ? 0 : nearestPairs(about, own).filter(follows).length / Math.max(1, group.length);
  const speaker = speakerOf(statement);
  const goesOn = before !== null && goesOnSpeaking(statement, speaker);
  return new Float64Array([
    Number(isCore),
    Number(reading.denies),
    own.denies,
    Number(reading.doubts),
    own.doubts,
    Number(reading.negates),
    own.negates,
    about.negates,
    Math.abs(own.negates - about.negates),
    about.doubts,
    place,
    Number(afterDenial),
    Number(before?.doubts === true),
    Number(afterDenial && statement.quoted > 0.5),
    Number(afterDenial && reading.leansBack),
    isCore || speaker.size === 0 ? 0 : share((one) => isNamedIn(speaker, one)),
    Number(reading.isAdvocate),
    isCore || speaker.size === 0 ? 0 : 1 - share((one) => overlaps(speaker, speakerOf(one))),
    likest.clash,
    Number(reading.opensAgainst),
    Number(statement.sentence.kind === 'title'),
    Number(isLight(statement)),
    statement.quoted,
    isCore ? 0 : Math.log1p(likest.shared),
    isCore ? 0 : Math.min(likest.coverA, likest.coverB),
    Number(isCore && reading.doubts),
    Number(goesOn),
    Number(goesOn && afterDenial),
  ]);
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

function readingBefore({ report, sentence }: Statement): Reading | null {
  const before = report.sentences[sentence.index - 1];
  return before === undefined || before.kind === 'title' ? null : readingOf(before);
}

const NOBODY: ReadonlySet<string> = new Set();

const speakers = new WeakMap<Statement, ReadonlySet<string>>();

/** The words of the speakers' names, folded; read once a statement. */
function speakerOf(statement: Statement): ReadonlySet<string> {
  if (statement.quotes.length === 0) return NOBODY;
  const known = speakers.get(statement) ?? speakerIn(statement);
  speakers.set(statement, known);
  return known;
}

function speakerIn({ quotes }: Statement): ReadonlySet<string> {
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
