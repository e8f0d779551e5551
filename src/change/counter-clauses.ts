import cues from './cues.json' with { type: 'json' };
import type { Bundle, Finding, Side } from './finding.ts';
import { spanOf, type Word } from './wording.ts';

const TELLINGS = new Set([...cues.answering, ...cues.maintaining, ...cues.denials]);
const SILENT = new Set(cues.silentVerbs);
const ANSWERERS = new Set([...cues.answerers, ...cues.advocates, ...cues.holders]);
const LEAST_WEIGHT = 0.12;
const LIKE = 0.65;
/** So many words of weight before the answer must be retold, and so many of the answer's make it told. */
const LEAST_RETOLD = 2;
const LEAST_TOLD = 2;
/** So many sentences on either side the child may tell the answer. */
const BESIDE = 2;

/** An answer in the second half of a sentence, "the guard may have slept; the firm says he was ill", where the child tells the first alone. */
export function droppedAnswers({ child, other, retelling, wording }: Bundle): Finding[] {
  const at = answerIn(other);
  const [answer, before] = [other.words.slice(at), other.words.slice(0, Math.max(0, at))];
  const [first, last] = [answer[0], answer.at(-1)];
  if (at < 1 || retelling.kind === 'update' || first === undefined || last === undefined) return [];
  const near = sentencesNear(child).flatMap((sentence) => wording.wordsOf(sentence));
  const found = (words: readonly Word[], among: readonly Word[]): number =>
    words.filter((word) => word.lexeme.weight >= LEAST_WEIGHT && wording.bestMatch(word, among, LIKE) !== null).length;
  const own = answer.filter((word) => wording.bestMatch(word, before, LIKE) === null);
  if (found(before, child.read) < LEAST_RETOLD || found(own, near) >= LEAST_TOLD) return [];
  if (near.some(({ token }) => ANSWERERS.has(token.key) && answer.some((word) => word.token.key === token.key)))
    return [];
  const from = spanOf(other.report.report.id, first.token, last.token);
  return [{ kind: 'omission', to: null, from, severity: 'major', note: 'an answer is left out' }];
}

/** Where the words behind a semicolon begin, if a body or who speaks for it tells something there; -1 where none does. */
function answerIn({ words, report: { report } }: Side): number {
  const at = words.findIndex(({ token }, place) => {
    const last = words[place - 1]?.token;
    return last !== undefined && isParting(report.text.slice(last.end, token.start), token.key);
  });
  const keys = words.slice(Math.max(0, at)).map(({ token }) => token.key);
  const isAnswer = keys.some((key) => ANSWERERS.has(key)) && keys.some((key) => TELLINGS.has(key));
  return isAnswer && !keys.some((key) => SILENT.has(key)) ? at : -1;
}

/** Whether what stands between two words, the second of which has a key, parts a sentence in two. */
function isParting(between: string, key: string): boolean {
  return between.includes(';') || (between.includes(',') && key === 'but');
}

function sentencesNear({ words, report: { sentences } }: Side) {
  const place = sentences.findIndex(({ start, end }) =>
    words.some(({ token }) => start <= token.start && token.start < end),
  );
  return sentences.slice(Math.max(0, place - BESIDE), place + BESIDE + 1);
}
