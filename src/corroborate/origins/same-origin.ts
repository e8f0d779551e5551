import { belongsTo, callingOf } from './noun-phrase.ts';
import { isOneDocument } from './same-document.ts';
import type { Source } from './source.ts';
import { bodyWords, EMPTY_WORDS, GENERIC, SPEAKS_FOR, shares, wordsOf } from './vocabulary.ts';

/** What two sources are to each other. `open`: the texts do not settle it. */
export type Kinship = 'same' | 'apart' | 'open';

/** Whether two sources are one origin. Symmetric. Cost: linear in their words. */
export function kinship(a: Source, b: Source): Kinship {
  if (a.kind === 'outlet' || b.kind === 'outlet') return outlets(a, b);
  if ((a.actor !== null && a.actor === b.actor) || relayed(a, b) || shares(a.quotes, b.quotes)) return 'same';
  if (a.kind === 'document' && b.kind === 'document') return isOneDocument(a, b) ? 'same' : 'apart';
  if (a.kind === 'anonymous' && b.kind === 'anonymous') return unnamed(a, b);
  return speakAlike(a, b) ? 'same' : 'apart';
}

/** At least one of them is named: they are one by name, by the body that both speak for, or by a description of the one. */
function speakAlike(a: Source, b: Source): boolean {
  if (isHolder(a, b) || isHolder(b, a) || isForetold(a, b) || isForetold(b, a)) return true;
  if (a.kind === 'anonymous' || b.kind === 'anonymous') return false;
  return (shares(a.bodies, b.bodies) && !ofOtherLands(a, b)) || sameName(a, b);
}

/** "Northmarch's army", "the Veltish defence ministry": bodies of one kind that have the names of two lands. */
function ofOtherLands(a: Source, b: Source): boolean {
  const [mine, theirs] = [landsOf(a), landsOf(b)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word));
}

/** As many letters as the names of a land and of its people have in common. */
const STEM = 4;

/** The first letters of the names in the words for a body. */
function landsOf({ kind, name }: Source): string[] {
  if (kind !== 'organisation') return [];
  const names = name.replace(/^The\s/u, '').match(/\p{Lu}[\p{L}-]+/gu) ?? [];
  return wordsOf(names.join(' '))
    .filter((word) => bodyWords([word]).length === 0 && !SPEAKS_FOR.has(word))
    .map((word) => word.slice(0, STEM));
}

function outlets(a: Source, b: Source): Kinship {
  const isBody = (source: Source): boolean => source.kind === 'outlet' || source.kind === 'organisation';
  return isBody(a) && isBody(b) && sameName(a, b) ? 'same' : 'apart';
}

/** "The hospital's pharmacist", where reports describe the other, who is named, as that. */
function isHolder(described: Source, named: Source): boolean {
  return (
    described.actor === null && named.actor !== null && named.kind === 'person' && shares(described.roles, named.roles)
  );
}

/** "A miller has seen it", and further down "Mara Velt, the miller": a report's opening calls by an office whom it names later. */
function isForetold(opening: Source, named: Source): boolean {
  if (opening.kind !== 'anonymous' || opening.isPlural || opening.report !== named.report) return false;
  if (named.kind !== 'person' || named.actor === null || opening.span.start >= named.span.start) return false;
  const nouns = nounsOf(opening);
  return !UNNAMED.test(opening.called) && nouns.some((noun) => !GENERIC.has(noun) && named.roles.has(noun));
}

/** Who is not named for a reason is not named further down either. */
const UNNAMED = /\b(?:not|nor|anonym|unnamed|withheld|condition|speaking)/iu;

/** One has it from the other, or shows what the other wrote. */
function relayed(a: Source, b: Source): boolean {
  if ((a.actor !== null && b.relays.has(a.actor)) || (b.actor !== null && a.relays.has(b.actor))) return true;
  return (
    (a.kind === 'organisation' && shares(a.bodies, b.relays)) ||
    (b.kind === 'organisation' && shares(b.bodies, a.relays))
  );
}

function unnamed(a: Source, b: Source): Kinship {
  const [one, other] = [nounsOf(a), nounsOf(b)];
  const isGeneric = (noun: string): boolean => GENERIC.has(noun);
  const isLike = one.some(isGeneric) || other.some(isGeneric) || one.some((noun) => other.includes(noun));
  if (a.report === b.report) return isLike || (isVague(a) && isVague(b)) ? 'same' : 'apart';
  const isApart = (a.gender !== null && b.gender !== null && a.gender !== b.gender) || belongApart(a, b);
  return isApart || !isLike ? 'apart' : 'open';
}

/** The main nouns of a description: two of "two aides and a former minister". */
function nounsOf(source: Source): readonly string[] {
  const known = nouns.get(source);
  if (known !== undefined) return known;
  const found = source.name
    .split(/\sand\s/u)
    .map(callingOf)
    .filter((noun) => noun !== '');
  nouns.set(source, found);
  return found;
}

/** A source is held against many others. */
const nouns = new WeakMap<Source, readonly string[]>();
const nameWords = new WeakMap<Source, readonly string[]>();

/** One is of this body, the other of that. */
function belongApart(a: Source, b: Source): boolean {
  const [mine, theirs] = [belongsTo(a.name), belongsTo(b.name)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word));
}

/** "Analysts", "witnesses": several unnamed of whom no number is given. */
export function isVague({ kind, isPlural, name }: Source): boolean {
  return kind === 'anonymous' && isPlural && !NUMBERED.test(name);
}

const NUMBERED = /^(?:two|three|four|five|six|\p{N}+)\b/iu;

function sameName(a: Source, b: Source): boolean {
  const [one, other] = [nameWordsOf(a), nameWordsOf(b)];
  if (one.length === 0 || other.length === 0) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.every((word) => long.includes(word));
}

function nameWordsOf(source: Source): readonly string[] {
  const known = nameWords.get(source);
  if (known !== undefined) return known;
  const found = wordsOf(source.name).filter((word) => !EMPTY_WORDS.has(word));
  nameWords.set(source, found);
  return found;
}
