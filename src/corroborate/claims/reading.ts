import cues from './cues.json' with { type: 'json' };
import type { Statement } from './statement.ts';

const DENIALS = new Set(cues.denials);
const DOUBTS = new Set(cues.doubts);
const BACKWARD = new Set(cues.backward);
const NEGATIONS = new Set(cues.negations);
const CONTRASTS = new Set(cues.contrasts);
const ADVOCATES = new Set(cues.advocates);

type Read = Pick<Statement, 'sentence'>;

const hasWord = ({ sentence }: Read, words: ReadonlySet<string>): boolean =>
  sentence.tokens.some(({ key }) => words.has(key));

function hasPhrase({ sentence }: Read, phrases: readonly string[]): boolean {
  const words = ` ${sentence.tokens.map(({ key }) => key).join(' ')} `;
  return phrases.some((phrase) => words.includes(` ${phrase} `));
}

/** Whether a statement has words of denial. */
export function readsAsDenial(statement: Read): boolean {
  return hasWord(statement, DENIALS) || hasPhrase(statement, cues.denialPhrases);
}

/** Whether it doubts, asks, or says that something is not established. "May" is a month where it has a capital. */
export function readsAsDoubt(statement: Read): boolean {
  const isDoubt = statement.sentence.tokens.some(({ key, capital }) => DOUBTS.has(key) && !(capital && key === 'may'));
  return isDoubt || hasPhrase(statement, cues.doubtPhrases);
}

/** Whether it negates something. */
export function hasNegation(statement: Read): boolean {
  return hasWord(statement, NEGATIONS);
}

/** Whether somebody speaks for himself, a firm or an office. */
export function isAdvocate(statement: Read): boolean {
  return hasWord(statement, ADVOCATES);
}

/** Whether it leans on the sentence before: begins with a pronoun or a word that points back. */
export function leansBack({ sentence }: Read): boolean {
  return sentence.tokens.slice(0, 2).some(({ key }) => BACKWARD.has(key));
}

/** Whether it begins by setting itself against what was told. */
export function opensAgainst({ sentence }: Read): boolean {
  return sentence.tokens.slice(0, 2).some(({ key }) => CONTRASTS.has(key));
}

/** The weight of the words of a sentence that says little by itself. */
const LIGHT = 1.2;
const NAME_WEIGHT = 0.2;

/** Whether it says little by itself. */
export function isLight({ terms }: Statement): boolean {
  return terms.reduce((sum, { weight, kind }) => sum + (kind === 'word' ? weight : NAME_WEIGHT), 0) < LIGHT;
}
