import type { SegmentedReport, Sentence } from '../text/segmented.ts';
import type { Token } from '../text/tokens.ts';
import { isSilence } from './answers.ts';
import type { Sources } from './attributed.ts';
import cues from './cues.json' with { type: 'json' };

const ANSWERERS = new Set([...cues.answerers, ...cues.advocates]);
const MAINTAINING = new Set(cues.maintaining);
const TELLINGS = new Set([...cues.answering, ...cues.maintaining]);
/** Who answers stands so many words before the word of telling at most; or, with a name first, behind it. */
const REACH = 9;
/** Close before the word of telling, by these a sentence goes on, or tells of what was said. */
const NO_ANSWER = new Set(['also', 'further', 'how', 'what', 'he', 'she', 'as']);
const CLOSE = 2;
/** A longer sentence tells more than an answer. */
const MOST_TOKENS = 26;

/**
 * Whether a sentence has a body, or who speaks for it, answer what somebody else says in the sentence before it: without a
 * figure, and in words that take up what was said. Cost: linear in the sentences and in the sources of the report.
 */
export function isReply(sentence: Sentence, sources: Sources): boolean {
  const { tokens } = sentence;
  if (tokens.length > MOST_TOKENS || tokens.some(({ kind }) => kind === 'number') || isSilence(tokens)) return false;
  const telling = tokens.findIndex(({ key, capital }) => TELLINGS.has(key) && !capital);
  if (telling < 0 || tokens.slice(Math.max(0, telling - CLOSE), telling).some(({ key }) => NO_ANSWER.has(key)))
    return false;
  const who = tellersAt(tokens, telling);
  const names = who.filter((token) => isName(token, tokens)).map(({ key }) => key);
  const bodies = who.filter(({ key }) => ANSWERERS.has(key)).map(({ key }) => key);
  const isBody = bodies.length > 0 || names.some((name) => sources.spokesmen.has(name));
  const takesUp = MAINTAINING.has(tokens[telling]?.key ?? '') || isTied(sentence, sources.report);
  return isBody && takesUp && isSaidByAnother(sentence, [...names, ...bodies], sources);
}

function tellersAt(tokens: readonly Token[], telling: number): readonly Token[] {
  const isInverted = tokens[telling + 1]?.capital === true;
  return tokens.slice(Math.max(0, telling - REACH), telling + (isInverted ? REACH : 0));
}

/** "Lind said"; not the capital that begins any sentence. */
function isName({ capital, key, start }: Token, [first, second]: readonly Token[]): boolean {
  const begins = start === first?.start && second?.capital === false && !TELLINGS.has(second.key);
  return capital && key.length > 2 && !begins;
}

const TIES = new Set(['it', 'its', 'they', 'them', 'their', 'this', 'those', 'these', 'such', 'so']);
/** Shorter words stand anywhere. */
const SHORTEST = 5;
const BEFORE = 2;

/** Whether a word points back, or stands in one of the two sentences before. */
function isTied({ tokens, index }: Sentence, { sentences }: SegmentedReport): boolean {
  const before = sentences.slice(Math.max(0, index - BEFORE), index).flatMap((one) => one.tokens);
  const said = new Set(before.filter(({ capital, key }) => !capital && key.length >= SHORTEST).map(({ key }) => key));
  return tokens.some(({ key }) => TIES.has(key) || said.has(key));
}

/** Whether the sentence before has something from somebody, and from nobody called by one of these words. */
function isSaidByAnother({ index }: Sentence, called: readonly string[], { report, all }: Sources): boolean {
  const before = report.sentences[index - 1];
  if (before?.kind !== 'prose') return false;
  const tellers = before.tokens.flatMap(({ key }, at) => (TELLINGS.has(key) ? tellersAt(before.tokens, at) : []));
  if (tellers.some(({ key }) => called.includes(key))) return false;
  return all.some(
    ({ quote: { span, speaker } }) =>
      span.start < before.end &&
      before.start < span.end &&
      !called.some((word) => speaker.text.toLowerCase().includes(word)),
  );
}
