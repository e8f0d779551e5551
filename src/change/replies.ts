import type { SegmentedReport, Sentence } from '../text/segmented.ts';
import type { Token } from '../text/tokens.ts';
import { isSilence } from './answers.ts';
import type { Sources } from './attributed.ts';
import cues from './cues.json' with { type: 'json' };

const ANSWERERS = new Set([...cues.answerers, ...cues.advocates]);
const TELLINGS = new Set([...cues.tellings, ...cues.maintaining]);
/** Who answers stands so many words before the word of telling at most; or, with a name first, behind it. */
const REACH = 5;
const NEAR = 2;
/** By these a sentence goes on, or tells of what was said. */
const NO_ANSWER = new Set(['also', 'further', 'how', 'what', 'he', 'she', 'as']);
/** A longer sentence tells more than an answer. */
const MOST_TOKENS = 26;
/** From the office that somebody holds to his name, or on: "managing director Otto Lind", "Lind, who runs the yard". */
const TITLE = 3;

/**
 * Whether a sentence has a body, or who speaks for it, answer what somebody else says in the sentence before it: it tells no
 * figure and nobody new. Cost: linear in the two sentences; in the report, once for each sentence that might.
 */
export function isReply(sentence: Sentence, { report, all }: Sources): boolean {
  const { tokens } = sentence;
  const before = report.sentences[sentence.index - 1];
  if (before === undefined || before.kind !== 'prose' || tokens.length > MOST_TOKENS) return false;
  if (tokens.some(({ kind }) => kind === 'number') || isSilence(tokens)) return false;
  const telling = tokens.findIndex(({ key, capital }) => TELLINGS.has(key) && !capital);
  if (telling < 0) return false;
  const isInverted = tokens[telling + 1]?.capital === true;
  const who = tokens.slice(Math.max(0, telling - REACH), telling + (isInverted ? REACH : 0));
  if (tokens.slice(Math.max(0, telling - NEAR), telling).some(({ key }) => NO_ANSWER.has(key))) return false;
  const names = who.filter((token) => isName(token, tokens));
  if (!who.some(({ key }) => ANSWERERS.has(key)) && !names.some(({ key }) => speaksFor(key, report))) return false;
  const isOther = all.some(
    ({ quote: { span, speaker } }) =>
      span.start < before.end && before.start < span.end && !names.some(({ key }) => speaker.text.toLowerCase().includes(key)),
  );
  return isOther;
}

/** "Lind said"; not the capital that begins any sentence. */
function isName({ capital, key, start }: Token, [first, second]: readonly Token[]): boolean {
  const begins = start === first?.start && second?.capital === false && !TELLINGS.has(second.key);
  return capital && key.length > 2 && !begins;
}

/** Whether a name stands beside an office that speaks for a body. */
function speaksFor(name: string, { sentences }: SegmentedReport): boolean {
  return sentences.some(({ tokens }) =>
    tokens.some(
      ({ key, capital }, at) =>
        capital && key === name && tokens.slice(Math.max(0, at - TITLE), at + TITLE + 1).some(isHolder),
    ),
  );
}

const HOLDERS = new Set([...cues.advocates, ...cues.holders]);
const isHolder = ({ key }: Token): boolean => HOLDERS.has(key);
