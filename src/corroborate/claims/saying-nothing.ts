import type { Sentence } from '../../text/segmented.ts';
import type { Group } from './groups.ts';
import { mannerOf } from './manner.ts';
import type { Statement } from './statement.ts';

/** Whether no statement of a group says that something is so. Cost: linear in its statements' text. */
export function saysNothing(group: Group): boolean {
  if (group.some(({ reading }) => reading.deniesBack) && 2 * mannerOf(group).deniesBriefly >= 1) return true;
  return group.length > 0 && group.every(claimsNothing);
}

/** The whole of a sentence asks: no words before a quotation, a dash or a colon say something too. */
const QUESTION = /^["“«‘]?[^"“”«»—–:]*\?["”’»)\s]*$/u;
const isQuestion = (text: string): boolean => QUESTION.test(text) && !text.includes('--');
const ASKING_TITLE = /\?["”’»)\s]*$/u;
const ENDED = /[.!?…;]["”’»)\]\s]*$/u;
const ANNOUNCES = /:\s*$/u;
/** How a line begins that the page or its small advertisements have put among the text. */
const NOTICE =
  /^\W*(?:(?:JUST WATCHED|MUST WATCH|READ MORE|HIDE CAPTION|WATCH LIVE|RELATED STORIES|WANT THE BEST OF)\b|(?:PHOTOS?|VIDEO|LOST|FOUND|FOR SALE|WANTED):)/u;
const MARKUP = /^\W*\p{L}+="[^"]{8,}/u;

/** Fewer words are a greeting, a box number, a signature. */
const LEAST_WORDS = 3;
/** A paragraph of so few words without a mark at its end is a heading, a name under a picture. */
const MOST_HEADING = 6;
const MOST_ANNOUNCING = 8;

/** Whether a statement asks, greets, heads or announces, and says nothing to be so: also one that is all pronouns ("They were not."). */
export function claimsNothing({ text, sentence, isLight, terms, quotes }: Statement): boolean {
  if (isNoAssertion(text, sentence)) return true;
  if (sentence.kind === 'title' || !isLight || quotes.length > 0) return false;
  return terms.every(({ kind }) => kind === 'word') && weightOf(terms) < LEAST_WEIGHT;
}

/** Whether a sentence asks, greets, heads or announces, as far as its form shows. `text`: its words. Cost: linear. */
export function isNoAssertion(text: string, { kind, tokens }: Sentence): boolean {
  if (isQuestion(text) || NOTICE.test(text.slice(0, LONGEST_NOTICE).toUpperCase()) || MARKUP.test(text)) return true;
  if (kind === 'title') return ASKING_TITLE.test(text);
  const words = tokens.length;
  if (words < LEAST_WORDS || (words <= MOST_ANNOUNCING && ANNOUNCES.test(text))) return true;
  return words <= MOST_HEADING && !ENDED.test(text);
}

const LONGEST_NOTICE = 40;
/** Of all a sentence's words: those that any sentence may have. */
const LEAST_WEIGHT = 0.6;

const weightOf = (terms: Statement['terms']): number => terms.reduce((sum, { weight }) => sum + weight, 0);
