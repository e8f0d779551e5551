import { tokenize } from '../text/tokens.ts';
import { type Attributed, LIKE_SPEAKER, ONE } from './attributed.ts';
import cues from './cues.json' with { type: 'json' };
import type { Bundle, Finding } from './finding.ts';
import type { Word, Wording } from './wording.ts';

/** One source of the other made several, or a person made the body that he belongs to: by the words of the child's speaker. */
export function raised(here: readonly Attributed[], { child, other, retelling, wording }: Bundle): Finding | null {
  for (const one of here) {
    const from = lowerOf(one, other.words, wording);
    if (from === null) continue;
    const words = other.report.report.text.slice(from.start, from.end);
    return {
      kind: 'attribution',
      to: one.where,
      from: { report: other.report.report.id, ...from },
      severity: retelling.kind === 'update' ? 'minor' : 'major',
      note: `${words} became ${child.report.report.text.slice(one.quote.speaker.span?.start, one.quote.speaker.span?.end)}`,
    };
  }
  return null;
}

/** What stands in the other report for a speaker that was raised; null where this one was not. */
function lowerOf(one: Attributed, words: readonly Word[], wording: Wording): Stretch | null {
  if (isOneMore(one)) return firstOne(one, words, wording);
  return one.isPlural ? singularOf(one, words, wording) : memberOf(one, words, wording);
}

type Stretch = { readonly start: number; readonly end: number };

/** An article and up to so many words before the noun. */
const REACH_BACK = 5;

const ONE_MORE = new Set(['second', 'third', 'another', 'further']);

/** "a second official": said to be one more than those told of before. */
function isOneMore({ quote }: Attributed): boolean {
  return tokenize(quote.speaker.text)
    .slice(0, 2)
    .some(({ key }) => ONE_MORE.has(key));
}

/** "an official" where the speaker is "a second official", and the other knows of no second. */
function firstOne({ who }: Attributed, words: readonly Word[], wording: Wording): Stretch | null {
  if (words.some(({ token }) => ONE_MORE.has(token.key))) return null;
  const at = words.findIndex(
    (word, place) =>
      place > 0 && ONE.has(words[place - 1]?.token.key ?? '') && wording.bestMatch(word, who, LIKE_SPEAKER) !== null,
  );
  const [article, noun] = [words[at - 1], words[at]];
  return article === undefined || noun === undefined ? null : { start: article.token.start, end: noun.token.end };
}

/** "an official" where the speaker is "officials", and the other has no such plural. */
function singularOf({ who }: Attributed, words: readonly Word[], wording: Wording): Stretch | null {
  const plural = who.findLast(({ token }) => /[^s]s$/.test(token.key) && !(token.capital && who.length > 1));
  if (plural === undefined || words.some(({ token }) => token.key === plural.token.key)) return null;
  for (const [at, word] of words.entries()) {
    if (word.lexeme.stem !== plural.lexeme.stem) continue;
    const back = words.slice(Math.max(0, at - REACH_BACK), at).findLastIndex(({ token }) => ONE.has(token.key));
    const first = words[Math.max(0, at - REACH_BACK) + back];
    const others = who.filter((one) => one !== plural);
    const isSame = others.length === 0 || others.some((one) => wording.bestMatch(one, words, LIKE_SPEAKER) !== null);
    if (back >= 0 && first !== undefined && isSame) return { start: first.token.start, end: word.token.end };
  }
  return null;
}

/** These speak for a body: what they say, it says. */
const ADVOCATES = new Set(cues.advocates);
const BELONGS = new Set(['with', 'of', 'at', 'from', 'in', 'for']);

/** "an inspector with the food office" where the speaker is "the food office". */
function memberOf({ who, quote }: Attributed, words: readonly Word[], wording: Wording): Stretch | null {
  const [first] = who;
  if (first === undefined || who.length < 2 || quote.speaker.anonymous) return null;
  const at = words.findIndex((_word, from) =>
    who.every(
      (one, step) =>
        wording.likeness(one, words[from + step] ?? one) >= LIKE_SPEAKER && words[from + step] !== undefined,
    ),
  );
  const before = words.slice(Math.max(0, at - 4), Math.max(0, at));
  const link = before.findIndex(({ token }) => BELONGS.has(token.key));
  const [article, noun] = [before[link - 2], before[link - 1]];
  if (at < 0 || link < 2 || article === undefined || noun === undefined || !ONE.has(article.token.key)) return null;
  if (ADVOCATES.has(noun.token.key)) return null;
  return { start: article.token.start, end: words[at + who.length - 1]?.token.end ?? noun.token.end };
}
