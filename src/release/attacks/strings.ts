import type { Actor } from '../../case/attribution.ts';
import type { Case } from '../../case/case.ts';
import type { Straw } from './haystack.ts';
import { plain, runsOf, spaced, spelledWords, strawsOf, wordsOf } from './haystack.ts';
import type { Attack, Attempt, Leak } from './leak.ts';
import { leak } from './leak.ts';
import type { Secrets } from './secrets.ts';
import { secretsOf, textOf } from './secrets.ts';

const RUN = 4;
const TELLING = 3;
const TELLING_LETTERS = 4;
const SHORTEST_SQUASHED = 8;
const SHORTEST_SURNAME = 4;
const ARTICLE = /^(?:an?|the|one|some|another) /i;

/** Withheld names, spellings, surnames, descriptions and runs of four words, anywhere: in values, keys and ids. */
export const stringAttack: Attack = (attempt) => {
  const secrets = secretsOf(attempt);
  const straws = strawsOf(attempt.content);
  return [
    ...namesIn(straws, attempt.kase, secrets),
    ...descriptionsIn(straws, secrets),
    ...runsIn(straws, attempt, secrets),
  ];
};

function namesIn(straws: readonly Straw[], kase: Case, secrets: Secrets): readonly Leak[] {
  const open = kase.actors.filter((actor) => !secrets.actors.includes(actor)).flatMap(spellings);
  const isOpen = (name: string): boolean => open.some((other) => spaced(other).includes(spaced(name)));
  const names = [...new Set([...secrets.actors.flatMap(spellings), ...secrets.names])].filter((name) => !isOpen(name));
  const surnames = secrets.actors.flatMap(surnameOf).filter((name) => !isOpen(name));
  return straws.flatMap(({ item, text }) =>
    [
      ...names.filter((name) => isIn(name, text)),
      ...surnames.filter((name) => spelledWords(text).some((word) => isSameSpelled(word, name))),
    ].map((name) => leak('string', item, `the name “${name}” stands in it`)),
  );
}

/** Spellings that are names: "the group" is none. */
const spellings = ({ name, aliases }: Actor): readonly string[] =>
  [name, ...aliases].filter((one) => /\p{Lu}/u.test(one));

function surnameOf({ name, kind }: Actor): readonly string[] {
  const last = spelledWords(name).at(-1) ?? '';
  return kind === 'person' && last.length >= SHORTEST_SURNAME && /^\p{Lu}/u.test(last) ? [last] : [];
}

/** One word counts as it is spelled, several in any case; and without the spaces between, as in an address. */
function isIn(name: string, text: string): boolean {
  const words = wordsOf(name);
  if (words.length === 0) return false;
  if (words.length === 1) return spelledWords(text).some((word) => isSameSpelled(word, name));
  const squashed = words.join('');
  return (
    spaced(text).includes(spaced(name)) ||
    (squashed.length >= SHORTEST_SQUASHED && wordsOf(text).join('').includes(squashed))
  );
}

const isSameSpelled = (word: string, name: string): boolean =>
  plain(word) === plain(name) && (word.charAt(0) === name.charAt(0) || word === word.toUpperCase());

function descriptionsIn(straws: readonly Straw[], secrets: Secrets): readonly Leak[] {
  const looked = [...new Set(secrets.descriptions.map((one) => one.replace(ARTICLE, '')))].filter(
    (one) => wordsOf(one).length > 1,
  );
  const byWord = Map.groupBy(looked, (one) => wordsOf(one)[0] ?? '');
  return straws.flatMap(({ item, text }) => {
    const said = spaced(text);
    const near = [...new Set(wordsOf(text))].flatMap((word) => byWord.get(word) ?? []);
    return near
      .filter((one) => said.includes(spaced(one)))
      .map((one) => leak('string', item, `the source “${one}” stands in it`));
  });
}

/** Four words in a row that a withheld text has, three of them neither names nor short: what two texts seldom share by chance. */
function runsIn(straws: readonly Straw[], { kase }: Attempt, secrets: Secrets): readonly Leak[] {
  const withheld = new Set(secrets.texts.flatMap((span) => tellingRuns(textOf(kase, span))));
  return straws.flatMap(({ item, text }) => {
    const found = tellingRuns(text).find((run) => withheld.has(run));
    return found === undefined ? [] : [leak('string', item, `withheld words stand in it: “${found}”`)];
  });
}

/** Within a sentence: the end of one and the beginning of the next say nothing together. */
function tellingRuns(text: string): readonly string[] {
  return text.split(/[.!?…]/).flatMap((sentence) => {
    const words = spelledWords(sentence);
    const telling = words.map((word) => word.length >= TELLING_LETTERS && /^\p{Ll}/u.test(word));
    return runsOf(words.map(plain), RUN).filter(
      (_, at) => telling.slice(at, at + RUN).filter(Boolean).length >= TELLING,
    );
  });
}
