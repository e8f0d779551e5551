import type { Quote } from '../case/attribution.ts';
import type { DerivationKind } from '../case/lineage.ts';
import type { Sentence } from '../text/segmented.ts';
import { answerIn, isDenying, isSilenceOnThat, type Left } from './answers.ts';
import type { Sources } from './attributed.ts';
import type { Finding } from './finding.ts';
import { givesAnswer, passedOver, toldFirst } from './passed-over.ts';
import { isReply } from './replies.ts';
import type { Retelling } from './retellings.ts';
import { isToldIn } from './told-elsewhere.ts';
import type { Wording } from './wording.ts';

/** A denial or a caveat is about what stands before it: it counts as left out only where one of so many sentences was told. */
const BEFORE = 2;
/** "Doctors dispute that" comes back in too many words to be missed for sure. */
const LEAST_TOKENS = 5;
const LONGEST = 120;
/** Kinds that should tell a refusal to comment. */
const WHOLE: ReadonlySet<DerivationKind> = new Set(['reprint', 'translated', 'spun', 'paraphrase']);

const REPLY: Left = { severity: 'major', what: 'an answer' };
const PASSED_OVER: Left = { severity: 'minor', what: 'a sentence that the others tell' };
const SILENCE: Left = { severity: 'minor', what: 'a refusal to comment' };

/** Denials, caveats, answers and refusals to comment that a retelling leaves out although it tells what they are about. Of `sources`, those of the other. */
export function omissions(retelling: Retelling, wording: Wording, said: readonly Quote[], sources: Sources): Finding[] {
  const { child, other, kind } = retelling;
  if (kind === 'update') return [];
  const told = toldOf(retelling);
  return [...passedOver(retelling)].flatMap(([sentence, linked]): Finding[] => {
    const { index, start } = sentence;
    if (!isAnswerable(sentence, told)) return [];
    const answer = answerIn(sentence, other.report.text, said) ?? replyIn(sentence, retelling, sources, told);
    const left = answer ?? (linked.length === 0 ? passed(sentence, retelling, told) : null);
    if (left === null || linked.some((one) => givesAnswer(one, sentence, other))) return [];
    // A sentence that tells what was answered has its words too.
    const others = othersThan(sentence, left, retelling);
    if (isToldIn(child, sentence, wording, others) || (answer !== null && isAnswered(index, retelling))) return [];
    const from = { report: other.report.id, start, end: Math.min(sentence.end, start + LONGEST) };
    return [{ kind: 'omission', to: null, from, severity: left.severity, note: `${left.what} is left out` }];
  });
}

const NONE: ReadonlySet<Sentence> = new Set();

/** Sentences of the child that tell something else, though they may have the words: a denial is in none that denies nothing. */
function othersThan(sentence: Sentence, left: Left, retelling: Retelling): ReadonlySet<Sentence> {
  if (left === REPLY) return toldFirst(retelling, sentence);
  if (left.severity !== 'major') return NONE;
  return new Set(retelling.child.sentences.filter((one) => !isDenying(one)));
}

function replyIn(
  sentence: Sentence,
  { parent, other }: Retelling,
  sources: Sources,
  { isTold }: ToldOfOther,
): Left | null {
  const isWhole = parent === other.report.id;
  return isWhole && isTold(sentence.index - 1) && isReply(sentence, sources) ? REPLY : null;
}

/** What a sentence is that stands between two that are told. */
function passed({ index, tokens }: Sentence, { parent, other, kind }: Retelling, { isTold }: ToldOfOther): Left | null {
  if (!isTold(index - 1) || !isTold(index + 1)) return null;
  // Against a fellow witness anything may be missing that others then bear out; a parent's plain sentence may be cut.
  if (parent !== other.report.id) return kind === 'spun' ? null : PASSED_OVER;
  return WHOLE.has(kind) && isSilenceOnThat(tokens) ? SILENCE : null;
}

/** What the child tells of the other's sentences, by their index. */
interface ToldOfOther {
  readonly isTold: (index: number) => boolean;
  /** Whether a sentence only goes on with what stands before it, in quotation marks, or denies something itself. */
  readonly goesOn: (index: number) => boolean;
  /** The last that the child's prose tells. */
  readonly last: number;
}

function toldOf({ other, retold, untold }: Retelling): ToldOfOther {
  const missing = new Set(untold);
  const { text } = other.report;
  return {
    isTold: (index) => {
      const sentence = other.sentences[index];
      return sentence !== undefined && sentence.kind === 'prose' && !missing.has(sentence);
    },
    goesOn: (index) => {
      const sentence = other.sentences[index];
      return sentence !== undefined && (OPENING_MARK.test(text[sentence.start] ?? '') || isDenying(sentence));
    },
    last: retold
      .filter(({ sentence }) => sentence.kind === 'prose')
      .reduce((last, { others }) => Math.max(last, ...others.map(({ index }) => index)), -1),
  };
}

const OPENING_MARK = /["“«„]/;
/** An answer to an answer is no further from what both are about. */
const FURTHEST = 4;

/**
 * Whether the child tells what a sentence of the other's may answer, near before it or behind what goes on with it. A
 * copy that breaks off there leaves out all that comes after, and not the answer alone.
 */
function isAnswerable({ kind, index, tokens }: Sentence, { isTold, goesOn, last }: ToldOfOther): boolean {
  if (kind === 'title' || tokens.length < LEAST_TOKENS || index > last + 1) return false;
  if (before(index).some(isTold)) return true;
  let at = index - 1;
  while (at > index - FURTHEST && !isTold(at) && goesOn(at)) at -= 1;
  return isTold(at);
}

function before(index: number): number[] {
  return Array.from({ length: BEFORE }, (_, step) => index - step - 1);
}

/** So many sentences behind what was denied the denial may stand in other words. */
const BEHIND = 2;

/** Whether the child denies what it retells before the sentence of the other at `index`, in words linked to no sentence of it. */
function isAnswered(index: number, { child: { sentences }, other, retold }: Retelling): boolean {
  const answered = new Set(before(index).map((at) => other.sentences[at]));
  const linked = new Set(retold.map(({ sentence }) => sentence));
  return retold
    .filter(({ others }) => others.some((one) => answered.has(one)))
    .some(({ sentence }) => {
      const next = sentences.slice(sentence.index + 1, sentence.index + 1 + BEHIND);
      const end = next.findIndex((one) => linked.has(one));
      return next.slice(0, end < 0 ? undefined : end).some(isDenying);
    });
}
