import type { Quote } from '../../case/attribution.ts';
import { Pattern } from '../../text/pattern.ts';
import { type Ground, sentenceAt } from './ground.ts';
import { beforeRelative, callingOf, isIndefinite, isRelative, lostLeft, type NounPhrase } from './noun-phrase.ts';
import type { SentenceContext } from './source.ts';
import { ARTICLES, bodyWords, OCCASIONS, SAYING, STOPS } from './vocabulary.ts';
import { wholePhrase } from './whole-phrase.ts';

const RELATIVE_FIRST = /^(?:who|which|that|whose|what)\s/i;
const BETWEEN = new Pattern(String.raw`^\s(?:[\p{L}’'-]+\s){1,3}$`);
const HAS_RELATIVE = /\s(?:who|which|that)\s/;
/** What a speaker's phrase has of what follows it: "|and 12 others", "a clerk |it quoted". */
const OVERRUN = new Pattern(String.raw`\sand\s\p{N}.*$|\s(?:it|he|she)\s(?:cited|quoted)$`);

/** The whole description of the speaker; not `isWhole` where what was found is but its end. */
export function describe(
  { speaker, cue }: Quote,
  { ground, mention }: Pick<SentenceContext, 'ground' | 'mention'>,
): { readonly phrase: string; readonly isWhole: boolean } {
  const { text } = ground.report;
  const inSentence =
    speaker.span !== null && speaker.span.start >= mention.span.start && speaker.span.end <= mention.span.end;
  if (speaker.span === null || !inSentence) return { phrase: unpossessed(speaker.text), isWhole: true };
  const before = text.slice(mention.span.start, speaker.span.start);
  if (isRelative(speaker.text)) return { phrase: beforeRelative(before), isWhole: false };
  if (RELATIVE_FIRST.test(speaker.text)) return { phrase: speaker.text.split(/\s/).slice(1).join(' '), isWhole: true };
  const left = lostLeft(before);
  const gap = cue === null || cue.start < speaker.span.end ? '' : text.slice(speaker.span.end, cue.start);
  const right = gap.length > 2 && BETWEEN.test(gap) && !HAS_RELATIVE.test(gap) ? gap.trimEnd() : '';
  const phrase = `${left}${speaker.text}${right}`;
  return { phrase: unpossessed(phrase.slice(0, OVERRUN.exec(phrase)?.index)), isWhole: left === '' };
}

const POSSESSED = /['’]s$/;

/** "In the army's telling": without its possessive. */
function unpossessed(phrase: string): string {
  return phrase.replace(POSSESSED, '');
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

/** "The official". */
const BARE = new Pattern(String.raw`^(?:the|this|that)\s(?<noun>\p{Ll}+)$`, 'i');

/** The quotation whose speaker stands in the very words: this one, or before it one that a pronoun or "the official" goes back to. */
function describing(quote: Quote, ground: Ground): Quote | null {
  const { speaker } = quote;
  const stands = ({ speaker: { span, text } }: Quote): boolean =>
    span !== null && ground.report.text.slice(span.start, span.end) === text;
  const bare = BARE.exec(speaker.text)?.groups?.['noun'] ?? null;
  if (bare === null && stands(quote)) return quote;
  const from = speaker.span?.start ?? quote.span.start;
  const before = ground.quotes.items
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

const MARK = /["“”‘]/;
const LEFT_OPEN: ReadonlySet<string> = new Set(['and', 'or', 'that', 'which', 'as', 'but']);
const PRINT =
  /^(?:(?:the|this|that)\s)?(?:news)?(?:paper|letter|site|website|outlet|broadcaster|station|magazine|newspaper)$/i;
/** Who asks or presents in a transcript: the outlet itself. */
const ASKS = /^(?:the\s)?(?:reporter|presenter|interviewer|newsreader)$/i;
const NO_START = new Pattern(
  String.raw`^(?:some )?\p{N}|^(?:and|that|which|what|as|any|every|each|no|such)\b|^(?:officially|publicly|privately|formally|initially|reportedly|allegedly|apparently|finally|previously|recently|inevitably|separately|similarly|unfortunately)$`,
  'i',
);
const PREPOSITION = /^(?:in|on|at|by|for|from|with|under|into|about)\s/;

const RELATIVE_WORD = /^(?:who|which|that|whose)\b/;
const FINITE: ReadonlySet<string> = new Set(
  'is are was were has have had did does will would can could may might must cannot'.split(' '),
);
const VERB_ENDING = /(?:ed|s)$/;
const AFTER_VERB: ReadonlySet<string> = new Set(['not', 'it', 'that', 'for', 'to', 'her', 'his']);
const NOBODY: ReadonlySet<string> = new Set('his her its their our my we he she they it the'.split(' '));

/** The end of a clause: "the memo was discussed", "settled it was money", "said that the authorities", "fears for her post". */
function isClause(phrase: string): boolean {
  const words = phrase.toLowerCase().split(/\s+/);
  const relative = words.findIndex((word) => RELATIVE_WORD.test(word));
  const front = relative < 0 ? words : words.slice(0, relative);
  const [first = '', second = ''] = front;
  if (front.some((word) => FINITE.has(word)) || SAYING.has(first)) return true;
  return VERB_ENDING.test(first) && AFTER_VERB.has(second);
}

/** "Some time between two and three". */
const TIME_FIRST = /^(?:some\stime|the\s(?:month|week|day|night|morning|evening|year)\sof)\b/i;

/** "A press briefing", "the month of May": what one speaks at. */
export function isOccasion(phrase: string, head: string): boolean {
  return OCCASIONS.has(head) || TIME_FIRST.test(phrase);
}

/** What a model took for a speaker and cannot be one: half a phrase, "a police", a number of things. */
export function isNoSource({ text, words, head, isIndefinite: isUnnamed }: NounPhrase): boolean {
  const last = words.at(-1) ?? '';
  if (words.length === 0 || MARK.test(text) || LEFT_OPEN.has(last)) return true;
  if (PRINT.test(text) || ASKS.test(text) || NO_START.test(text) || PREPOSITION.test(text) || isClause(text))
    return true;
  if (words.length === 1 && (STOPS.has(last) || ARTICLES.has(last) || NOBODY.has(last))) return true;
  if (isOccasion(text, head)) return true;
  return isUnnamed && !head.endsWith('s') && bodyWords([head]).length > 0;
}
