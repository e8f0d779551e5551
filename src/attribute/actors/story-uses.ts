import { tokenize } from '../../text/tokens.ts';
import { usesInEcho, usesInProse } from './find-uses.ts';
import { nameKey } from './line.ts';
import { addSigns, type KindSigns, type NameUse, NO_SIGNS } from './name-use.ts';
import type { Reading } from './reading.ts';
import { OUTLET_HEAD, SERVICE_HEAD } from './vocabulary.ts';

const OUTLET_SIGN: KindSigns = { ...NO_SIGNS, organisation: 5 };
const AUTHOR_SIGN: KindSigns = { ...NO_SIGNS, person: 3 };
/** An adjective beside its noun ("Norlandian", "Norland") speaks for a place. */
const ADJECTIVE_SIGN: KindSigns = { ...NO_SIGNS, place: 1 };

/** All names in the reports of a story: those in prose, and what echoes them, the outlets and the authors elsewhere. Cost: linear. */
export function usesInStory(readings: readonly Reading[]): NameUse[] {
  const prose = readings.flatMap(usesInProse);
  const outlets = new Set(readings.flatMap(publisherKey));
  const shortOutlets = [...outlets]
    .map((key) => key.split(' ').at(-1) ?? '')
    .filter((word) => OUTLET_HEAD.has(word) && !SERVICE_HEAD.has(word));
  const authors = new Set(readings.flatMap((reading) => [...authorKeys(reading), ...signOffKeys(reading)]));
  const known = new Set([...prose.flatMap(echoKeys), ...outlets, ...shortOutlets, ...authors]);
  const uses = [...prose, ...readings.flatMap((reading) => usesInEcho(reading, known))];
  return withoutAdjectives(
    uses.map((use) => {
      if (outlets.has(use.key)) return withSign(use, OUTLET_SIGN);
      return authors.has(use.key) ? withSign(use, AUTHOR_SIGN) : use;
    }),
  );
}

function withSign(use: NameUse, sign: KindSigns): NameUse {
  return { ...use, signs: addSigns(use.signs, sign) };
}

/** A name as headlines and bylines may give it: whole, a surname, an initial and the surname. */
function echoKeys({ key, words, signs, title }: NameUse): string[] {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return [key];
  if (signs.person > 2 || title.length > 0) return [key, last, `${words[0]?.[0]} ${last}`];
  return OUTLET_HEAD.has(last) ? [key, last] : [key];
}

function publisherKey({ report: { publisher } }: Reading): string[] {
  const key = publisher === null ? '' : keyOf(publisher.replace(/^the /i, ''));
  return key === '' ? [] : [key];
}

function authorKeys({ report: { authors } }: Reading): string[] {
  return authors.map(keyOf).filter((key) => key.includes(' '));
}

const NAME = "\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){1,3}";
/** "(Reporting by Hanna Moyle and Piet Arle; editing by …)" */
const SIGN_OFF = new RegExp(
  `(?:[Rr]eporting|[Ww]riting|[Ee]diting) by (${NAME}(?:(?:, | and )${NAME})*)(?=[;,.)]| in |$)`,
  'gu',
);

/** Whom an agency's sign-off names. */
function signOffKeys({ report: { text, blocks } }: Reading): string[] {
  return blocks
    .filter(({ kind }) => kind === 'boilerplate' || kind === 'byline')
    .flatMap(({ start, end }) => [...text.slice(start, end).matchAll(SIGN_OFF)])
    .flatMap(([, names = '']) => names.split(/, | and /))
    .map(keyOf);
}

function keyOf(name: string): string {
  const tokens = tokenize(name);
  return nameKey({ text: name, tokens }, { from: 0, to: tokens.length });
}

/** "Norlandian" beside "Norland" is an adjective and no name. */
function withoutAdjectives(uses: readonly NameUse[]): NameUse[] {
  const keys = new Set(uses.map(({ key }) => key));
  const bases = new Set<string>();
  const nouns = uses.filter(({ key }) => {
    const own = adjectiveBases(key).filter((base) => keys.has(base));
    for (const base of own) bases.add(base);
    return own.length === 0;
  });
  return nouns.map((use) => (bases.has(use.key) ? withSign(use, ADJECTIVE_SIGN) : use));
}

const ADJECTIVE_ENDS = ['ians', 'ian', 'eans', 'ean', 'ans', 'an', 'ese', 'ish', 'is', 'i'];
const NOUN_ENDS = ['', 'a', 'ia', 'e', 'o', 'y'];

/** What a word would be the adjective of: "norland" for "norlandian". */
function adjectiveBases(key: string): string[] {
  if (key.includes(' ')) return [];
  const stems = ADJECTIVE_ENDS.filter((end) => key.endsWith(end) && key.length > end.length + 2).map((end) =>
    key.slice(0, -end.length),
  );
  return stems.flatMap((stem) => NOUN_ENDS.map((end) => stem + end)).filter((base) => base !== key);
}
