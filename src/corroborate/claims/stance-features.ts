import type { Group } from './groups.ts';
import type { Likenesses } from './likeness.ts';
import { follows, nearestPairs } from './neighbours.ts';
import { hasNegation, isAdvocate, isLight, leansBack, opensAgainst, readsAsDenial, readsAsDoubt } from './reading.ts';
import type { Statement } from './statement.ts';

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
] as const;

/** The row of a statement of a group that belongs to a core's claim. Cost: the product of the groups' sizes. */
export function stanceFeatures(statement: Statement, group: Group, core: Group, likenesses: Likenesses): Float64Array {
  const isCore = group === core;
  const share = (of: Group, test: (one: Statement) => boolean): number => of.filter(test).length / of.length;
  const [groupNegation, coreNegation] = [share(group, hasNegation), share(core, hasNegation)];
  const before = sentenceBefore(statement);
  const afterDenial = before !== null && readsAsDenial(before);
  const likest = core.map((one) => likenesses.of(one.at, statement.at)).sort((a, b) => b.shared - a.shared)[0];
  const place = isCore ? 0 : nearestPairs(core, group).filter(follows).length / Math.max(1, group.length);
  const speaker = speakerOf(statement);
  return Float64Array.from([
    Number(isCore),
    Number(readsAsDenial(statement)),
    share(group, readsAsDenial),
    Number(readsAsDoubt(statement)),
    share(group, readsAsDoubt),
    Number(hasNegation(statement)),
    groupNegation,
    coreNegation,
    Math.abs(groupNegation - coreNegation),
    share(core, readsAsDoubt),
    place,
    Number(afterDenial),
    Number(before !== null && readsAsDoubt(before)),
    Number(afterDenial && statement.quoted > 0.5),
    Number(afterDenial && leansBack(statement)),
    isCore ? 0 : share(core, (one) => isNamedIn(speaker, one)),
    Number(isAdvocate(statement)),
    isCore || speaker.size === 0 ? 0 : 1 - share(core, (one) => overlaps(speaker, speakerOf(one))),
    likest?.clash ?? 0,
    Number(opensAgainst(statement)),
    Number(statement.sentence.kind === 'title'),
    Number(isLight(statement)),
    statement.quoted,
    isCore ? 0 : Math.log1p(likest?.shared ?? 0),
    isCore ? 0 : Math.min(likest?.coverA ?? 0, likest?.coverB ?? 0),
  ]);
}

function sentenceBefore({ report, sentence }: Statement): Pick<Statement, 'sentence'> | null {
  const before = report.sentences[sentence.index - 1];
  return before === undefined || before.kind === 'title' ? null : { sentence: before };
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
