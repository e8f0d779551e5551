import type { Quote } from '../case/attribution.ts';
import { answerIn, isDenying, isSilenceOnThat, type Left } from './answers.ts';
import type { Sentence } from '../text/segmented.ts';
import type { Sources } from './attributed.ts';
import type { Finding } from './finding.ts';
import { isReply } from './replies.ts';
import type { Retelling } from './retellings.ts';
import { isToldIn } from './told-elsewhere.ts';
import type { Wording } from './wording.ts';

/** A denial or a caveat is about what stands before it: it counts as left out only where one of so many sentences was told. */
const BEFORE = 2;
/** "Doctors dispute that" comes back in too many words to be missed for sure. */
const LEAST_TOKENS = 5;
const LONGEST = 120;
const WHOLE = new Set(['reprint', 'translated', 'spun', 'paraphrase']);

const PASSED_OVER: Left = { severity: 'minor', what: 'a sentence that the others tell' };

/** Denials, caveats and refusals to comment that a retelling leaves out although it tells what they are about. */
export function omissions(
  retelling: Retelling,
  wording: Wording,
  said: readonly Quote[],
  sources: Sources,
): Finding[] {
  const { child, other, parent, kind } = retelling;
  if (kind === 'update') return [];
  // Against a fellow witness anything may be missing that others then bear out; a parent's plain sentence may be cut.
  const isBesideFellows = parent !== other.report.id && kind !== 'spun';
  const told = toldOf(retelling);
  const { id, text } = other.report;
  const isWhole = parent === other.report.id;
  return [...passedOver(retelling)].flatMap(([sentence, linked]): Finding[] => {
    const { index, start, tokens } = sentence;
    if (sentence.kind === 'title' || tokens.length < LEAST_TOKENS || !isAnswerable(index, told)) return [];
    const answer =
      answerIn(sentence, text, said) ??
      (isWhole && told.isTold(index - 1) && isReply(sentence, sources) ? { severity: 'major' as const, what: 'an answer' } : null);
    const isAlone = isBesideFellows && linked.length === 0 && told.isTold(index - 1) && told.isTold(index + 1);
    const isSilent = isWhole && WHOLE.has(kind) && linked.length === 0 && told.isTold(index - 1) && told.isTold(index + 1) && isSilenceOnThat(tokens);
    const left = answer ?? (isAlone ? PASSED_OVER : isSilent ? { severity: 'minor' as const, what: 'a refusal to comment' } : null);
    if (left === null || linked.some((one) => isTelling(one, sentence))) return [];
    const others = answer?.what !== 'an answer' ? new Set<Sentence>() : toldFirst(retelling, sentence);
    if (isToldIn(child, sentence, wording, others)) return [];
    if (answer !== null && isAnswered(index, retelling)) return [];
    const from = { report: id, start, end: Math.min(sentence.end, start + LONGEST) };
    return [{ kind: 'omission', to: null, from, severity: left.severity, note: `${left.what} is left out` }];
  });
}

/** A link below this may be chance. */
const LEAST_SCORE = 0.45;

/** A sentence of the child that is linked to one of the other's, but surely retells another before it. */
interface Linked {
  readonly sentence: Sentence;
  readonly isSure: boolean;
}

/** The other's sentences that no sentence of the child surely retells before all others, each with those that it is linked to all the same. */
function passedOver({ other, parent, retold, untold }: Retelling): ReadonlyMap<Sentence, readonly Linked[]> {
  if (parent !== other.report.id) return new Map(untold.map((sentence) => [sentence, []]));
  const first = new Set(retold.filter(({ score }) => score >= LEAST_SCORE).map(({ others }) => others[0]));
  const links = retold.flatMap(({ sentence, others, score }) =>
    others.map((one) => ({ one, sentence, isSure: score >= LEAST_SCORE })),
  );
  const linked = Map.groupBy(links, ({ one }) => one);
  const passed = other.sentences.filter((sentence) => !first.has(sentence));
  return new Map(passed.map((one) => [one, linked.get(one) ?? []]));
}

/** The child's sentences that surely retell another sentence than this one before all. */
function toldFirst({ retold }: Retelling, own: Sentence): ReadonlySet<Sentence> {
  const sure = retold.filter(({ others, score }) => score >= LEAST_SCORE && others[0] !== own);
  return new Set(sure.map(({ sentence }) => sentence).filter((sentence) => !isDenying(sentence)));
}

/** Whether a sentence that is linked to an answer gives it: it denies too; or, where the link is weak and alone, has a name of it. */
function isTelling({ sentence, isSure }: Linked, answer: Sentence): boolean {
  if (isDenying(sentence)) return true;
  const names = new Set(answer.tokens.filter(({ capital, kind }) => capital || kind === 'number').map(({ key }) => key));
  return !isSure && sentence.tokens.some(({ key }) => names.has(key));
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
 * Whether the child tells what the other's sentence at `index` may answer, near before it or behind what goes on with it. A
 * copy that breaks off there leaves out all that comes after, and not the answer alone.
 */
function isAnswerable(index: number, { isTold, goesOn, last }: ToldOfOther): boolean {
  if (index > last + 1) return false;
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
