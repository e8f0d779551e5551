import { foldWord } from '../../text/fold.ts';
import givenNames from './given-names.json' with { type: 'json' };
import known from './known.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list);

export const HONORIFIC = setOf([...words.honorificsMale, ...words.honorificsFemale, ...words.honorifics]);
/** Words that stand with a capital before a person's name: honorifics, offices, ranks. */
export const TITLE = setOf([...HONORIFIC, ...words.titles]);
/** Words that stand before a title as part of it: "deputy", "finance". */
export const TITLE_MODIFIER = setOf(words.titleModifiers);
/** What a person is, written small: "spokesman", "economist". */
export const ROLE = setOf([...words.roles, ...words.titles]);
export const ORGANISATION_HEAD = setOf(words.organisationHeads);
export const COMPANY_HEAD = setOf(words.companyHeads);
/** What offices are offices of, and what they are: "town council", "district court". */
export const OFFICE_AREA = setOf(words.officeAreas);
export const OFFICE_HEAD = setOf(words.officeHeads);
/** What agencies and stations end in, which are called by what stands before: "Palewater" for "Palewater Wire". */
export const SERVICE_HEAD = setOf(words.serviceHeads);
export const OUTLET_HEAD = setOf(words.outletHeads);
export const ORGANISATION_START = setOf(words.organisationStarts);
/** What an organisation is, written small: "company", "militia". */
export const BODY_WORD = setOf(words.bodyWords);
export const PLACE_HEAD = setOf(words.placeHeads);
/** Nouns that close a name though written small: "the Mossgate market". */
export const SMALL_HEAD = setOf(words.smallHeads);
export const PLACE_START = setOf(words.placeStarts);
/** What a place is, written small: "town", "island". */
export const PLACE_WORD = setOf(words.placeWords);
export const PARTICLE = setOf(words.nameParticles);
/** Particles that are tied by a hyphen: "at-Tayyeb". */
export const HYPHEN_PARTICLE = setOf(words.hyphenParticles);
export const FUNCTION_WORD = setOf(words.functionWords);
/** What ends the name of an event, a law or a work, and none of an actor: "Memorial Day". */
export const NOT_ACTOR_HEAD = setOf(words.notActorHeads);
/** In an office they want a noun: "Director of National Intelligence". */
export const BARE_ADJECTIVE = setOf(words.bareAdjectives);
/** Heads of bodies that are often named in small letters: "the railway inspectorate". */
export const INSTITUTION = setOf(words.institutions);
/** Words that tell no body from another of its kind. */
export const LOOSE_MODIFIER = setOf(words.looseModifiers);
export const NOT_ACTOR_START = setOf(words.notActorStarts);
export const SPEECH_VERB = setOf(words.speechVerbs);
export const PLACE_PREPOSITION = setOf(words.placePrepositions);
export const WEAK_PLACE_PREPOSITION = setOf(words.weakPlacePrepositions);
/** Written with a capital and no actor: days, months, holidays. */
export const NOT_NAME = setOf(words.notNames);
/** Of a people, a language or a creed: part of a name at most. */
const DEMONYM = setOf(words.demonyms);
/** Words that begin a sentence far oftener than they are a name. */
export const NOT_ALONE = setOf(words.notAlone);
export const ARTICLE = setOf(words.articles);
export const APPOSITION_OPENER = setOf(words.appositionOpeners);
/** Small words at which an apposition's noun phrase ends. */
export const ENDS_NOUN = setOf(words.nounEnders);
/** Behind a name they speak for a place: "Kestrelby police". */
export const CIVIC_NOUN = setOf(words.civicNouns);
/** What a place has: "Norland's minister". */
export const OFFICE_NOUN = setOf(words.officeNouns);
/** What a person in office has: "the Saal administration". */
export const STAFF_NOUN = setOf(words.staffNouns);
/** Words that take "of" within a name though they head none: "Sons of Kestrelby". */
export const OF_START = setOf(words.ofStarts);
export const QUANTITY = setOf(words.quantities);
/** Houses that are called by their saint alone. */
export const SAINT_HOUSE = setOf(words.saintHouses);
/** Places with a name of their own though it begins with another's: "Kestrelby Airport". */
export const FACILITY = setOf(words.facilities);
export const ABBREVIATION = setOf(words.abbreviations);
const MALE = setOf([...givenNames.male, ...words.honorificsMale, ...words.maleRoles]);
const FEMALE = setOf([...givenNames.female, ...words.honorificsFemale, ...words.femaleRoles]);
const FULL_TITLES: ReadonlyMap<string, string> = new Map(Object.entries(words.fullTitles));

/** "governor" for "gov". */
export function fullTitle(word: string): string {
  return FULL_TITLES.get(word) ?? word;
}

export const GIVEN_NAME = setOf([...givenNames.male, ...givenNames.female, ...givenNames.either]);
const EITHER = setOf(givenNames.either);

export type Gender = 'male' | 'female';

/** What a title, role or given name tells of a person's gender, or null. */
export function genderOf(word: string): Gender | null {
  if (EITHER.has(word)) return null;
  const [male, female] = [MALE.has(word), FEMALE.has(word)];
  if (male === female) return null;
  return male ? 'male' : 'female';
}

export interface KnownActor {
  readonly name: string;
  readonly kind: 'place' | 'organisation';
}

/** A spelling without stops and with blanks for hyphens; case stays, since "US" is a country and "us" is none. */
export function spellingKey(text: string): string {
  if (!/[.\-‐‑’ʼ]|^[Tt]he /u.test(text)) return text;
  return text
    .replaceAll('.', '')
    .replace(/[-‐‑]/gu, ' ')
    .replace(/[’ʼ]/gu, "'")
    .replace(/^[Tt]he /u, '');
}

const KNOWN: ReadonlyMap<string, KnownActor> = new Map([
  ...known.places.flatMap((line) => entries(line, 'place')),
  ...known.organisations.flatMap((line) => entries(line, 'organisation')),
]);

function entries(line: string, kind: KnownActor['kind']): (readonly [string, KnownActor])[] {
  const spellings = line.split('|');
  const name = spellings[0] ?? line;
  return spellings.map((spelling) => [spellingKey(spelling), { name, kind }] as const);
}

/** Countries, large cities and bodies that everyone knows, by any of their usual spellings. */
export function knownActor(text: string): KnownActor | null {
  return KNOWN.get(spellingKey(text)) ?? null;
}

/** First words of known names that small words run through: "Trinidad and Tobago". */
export const KNOWN_RUN_START: ReadonlySet<string> = setOf(
  [...KNOWN.keys()].filter((key) => / \p{Ll}/u.test(key)).map((key) => foldWord(key.split(' ')[0] ?? '')),
);

/** The adjectives of known places and peoples. */
export function isDemonym(word: string): boolean {
  return DEMONYM.has(word) || DEMONYM.has(foldWord(word).replace(/s$/, ''));
}
