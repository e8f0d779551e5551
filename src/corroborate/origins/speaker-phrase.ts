import type { Quote } from '../../case/attribution.ts';
import { type Ground, sentenceAt } from './ground.ts';
import { beforeRelative, callingOf, headOf, isIndefinite, isRelative, lostLeft } from './noun-phrase.ts';
import type { SentenceContext } from './source.ts';
import { ARTICLES, bodyWords, SAYING, STOPS, wordsOf } from './vocabulary.ts';
import { wholePhrase } from './whole-phrase.ts';

/** The whole description of the speaker; not `isWhole` where what was found is but its end. */
export function describe(
  { speaker, cue }: Quote,
  { ground, mention }: SentenceContext,
): { readonly phrase: string; readonly isWhole: boolean } {
  const { text } = ground.report;
  const inSentence =
    speaker.span !== null && speaker.span.start >= mention.span.start && speaker.span.end <= mention.span.end;
  if (speaker.span === null || !inSentence) return { phrase: unpossessed(speaker.text), isWhole: true };
  const before = text.slice(mention.span.start, speaker.span.start);
  if (isRelative(speaker.text)) return { phrase: beforeRelative(before), isWhole: false };
  const [first = '', ...rest] = speaker.text.split(/\s/u);
  if (isRelative(first)) return { phrase: rest.join(' '), isWhole: true };
  const left = lostLeft(before);
  const gap = cue === null || cue.start < speaker.span.end ? '' : text.slice(speaker.span.end, cue.start);
  const right = /^\s(?:[\p{L}’'-]+\s){1,3}$/u.test(gap) && !/\s(?:who|which|that)\s/u.test(gap) ? gap.trimEnd() : '';
  const phrase = `${left}${speaker.text}${right}`.replace(/\sand\s\p{N}.*$|\s(?:it|he|she)\s(?:cited|quoted)$/u, '');
  return { phrase: unpossessed(phrase), isWhole: left === '' };
}

/** "In the army's telling": without its possessive. */
function unpossessed(phrase: string): string {
  return phrase.replace(/['’]s$/u, '');
}

/** The speaker as a reader is told it, with all that describes it where the report does so. */
export function calledIn(quote: Quote, phrase: string, { ground }: SentenceContext): string {
  const full = describing(quote, ground);
  const place = full?.speaker.span ?? null;
  const sentence = place === null ? null : sentenceAt(ground, place.start);
  if (full === null || place === null || sentence === null || isRelative(full.speaker.text)) return phrase;
  const text = ground.report.text.slice(sentence.start, sentence.end);
  const left = lostLeft(text.slice(0, place.start - sentence.start));
  const span = { start: place.start - sentence.start - left.length, end: place.end - sentence.start };
  return unpossessed(wholePhrase({ text, ...span, cue: full.cue === null ? -1 : full.cue.start - sentence.start }));
}

/** So many quotations back a description is looked for. */
const MOST_QUOTES_BACK = 30;

/** The quotation whose speaker stands in the very words: this one, or before it one that a pronoun or "the official" goes back to. */
function describing(quote: Quote, ground: Ground): Quote | null {
  const { speaker } = quote;
  const stands = ({ speaker: { span, text } }: Quote): boolean =>
    span !== null && ground.report.text.slice(span.start, span.end) === text;
  const bare = /^(?:the|this|that)\s(?<noun>\p{Ll}+)$/iu.exec(speaker.text)?.groups?.['noun'] ?? null;
  if (stands(quote) && bare === null) return quote;
  const from = speaker.span?.start ?? quote.span.start;
  const before = ground.quotes
    .filter(({ span }) => span.start < from)
    .slice(-MOST_QUOTES_BACK)
    .reverse();
  const isIt = (other: Quote): boolean =>
    bare === null
      ? other.speaker.text === speaker.text
      : other.speaker.text !== speaker.text &&
        isIndefinite(other.speaker.text) &&
        callingOf(other.speaker.text) === callingOf(bare);
  return before.find((other) => stands(other) && isIt(other)) ?? (stands(quote) ? quote : null);
}

/** The end of a clause: "the memo was discussed", "settled it was money", "said that the authorities", "fears for her post". */
function isClause(phrase: string): boolean {
  const words = phrase.toLowerCase().split(/\s+/u);
  const relative = words.findIndex((word) => /^(?:who|which|that|whose)\b/u.test(word));
  const front = relative < 0 ? words : words.slice(0, relative);
  return front.some(
    (word, at) =>
      FINITE.has(word) ||
      (at === 0 && SAYING.has(word)) ||
      (at === 0 && /(?:ed|s)$/u.test(word) && AFTER_VERB.test(front[1] ?? '')),
  );
}

const FINITE: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'did',
  'does',
  'will',
  'would',
]);
const AFTER_VERB = /^(?:not|it|that|for|to|her|his)$/u;
const POSSESSIVE: ReadonlySet<string> = new Set([
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
  'we',
  'he',
  'she',
  'they',
  'it',
  'the',
]);

/** What a model took for a speaker and cannot be one: half a phrase, "a police", a number of things. */
export function isNoSource(phrase: string): boolean {
  const words = wordsOf(phrase);
  const last = words.at(-1) ?? '';
  if (words.length === 0 || /["“”‘]/u.test(phrase) || /^(?:and|or|that|which|as|but)$/u.test(last)) return true;
  if (
    /^(?:(?:the|this|that)\s)?(?:news)?(?:paper|letter|site|website|outlet|broadcaster|station|magazine|newspaper)$/iu.test(
      phrase,
    )
  )
    return true;
  if (isClause(phrase) || (words.length === 1 && (STOPS.has(last) || ARTICLES.has(last) || POSSESSIVE.has(last))))
    return true;
  if (
    /^(?:and|that|which|what|as|some \p{N}|\p{N})/iu.test(phrase) ||
    /^(?:in|on|at|by|for|from|with|under|into|about)\s/u.test(phrase)
  )
    return true;
  return isIndefinite(phrase) && bodyWords([headOf(phrase)]).length > 0 && !/s$/u.test(headOf(phrase));
}
