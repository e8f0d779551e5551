import type { Sentence } from '../text/segmented.ts';
import cues from './cues.json' with { type: 'json' };
import type { Bundle, Finding, Side } from './finding.ts';
import type { Retelling } from './retellings.ts';
import { spanOf, type Word } from './wording.ts';

const NEGATORS = new Set(cues.negators);
/** By these a sentence shows that it is in doubt. */
const DOUBTFUL = new Set([...cues.negators, ...cues.quantifiers, ...cues.doubts, ...cues.checks, 'if']);
const CHECKS = new Set(cues.checks);
/** What an "if" at the end of a sentence makes true: "if his figure is right". */
const RIGHT = new Set(['right', 'correct', 'true', 'accurate']);
/** From a negation, or from "if", to what it is about. */
const REACH = 9;
const LEAST_WEIGHT = 0.12;
const LIKE = 0.65;
/** So many words of weight before the caveat must be retold. */
const LEAST_RETOLD = 2;
/** So many sentences on the child may still say it. */
const BESIDE = 1;
const LONGEST = 110;

/** A caveat that stands behind a statement in its sentence, "but that could not be confirmed", where the child retells the statement alone. */
export function droppedCaveats({ child, other, retelling, wording }: Bundle): Finding[] {
  const [from, until] = caveatIn(other);
  const [head, tail] = [other.words[from], other.words[until]];
  const [first, last] = [child.words[0], child.words.at(-1)];
  if (head === undefined || tail === undefined || first === undefined || last === undefined) return [];
  const stated = other.words.slice(0, from).filter(({ lexeme }) => lexeme.weight >= LEAST_WEIGHT);
  const kept = stated.filter((word) => wording.bestMatch(word, child.read, LIKE) !== null);
  if (kept.length < LEAST_RETOLD || isDoubtedNear(retelling, first)) return [];
  const { start, end } = spanOf(child.report.report.id, first.token, last.token);
  return [
    {
      kind: 'hedge',
      to: { report: child.report.report.id, start, end: Math.min(end, start + LONGEST) },
      from: spanOf(other.report.report.id, head.token, tail.token),
      severity: retelling.kind === 'update' ? 'minor' : 'major',
      note: 'the caveat is gone',
    },
  ];
}

/** The first and last place of a caveat that something stands before; -1 where there is none. Cost: linear. */
function caveatIn({ words, report: { report } }: Side): readonly [from: number, until: number] {
  for (const [at, { token }] of words.entries()) {
    const isCheck = CHECKS.has(token.key);
    // “If accurate, it was a blunder” is what somebody infers.
    const isRight = RIGHT.has(token.key) && /^[.!?]/.test(report.text.slice(token.end, token.end + 1));
    if (!isCheck && !isRight) continue;
    const start = Math.max(0, at - REACH);
    const back = words
      .slice(start, at)
      .findLastIndex((one) => (isCheck ? NEGATORS.has(one.token.key) : one.token.key === 'if'));
    if (back >= 0) return [start + back, at];
  }
  return [-1, -1];
}

/** Whether the child's sentence, or one beside it that retells nothing else, doubts or denies anything in any words. */
function isDoubtedNear({ child: { sentences }, retold }: Retelling, { token: { start } }: Word): boolean {
  const place = sentences.findIndex((one) => one.start <= start && start < one.end);
  const isOther = (one: Sentence): boolean =>
    one.index !== place && retold.some(({ sentence }) => sentence.index === one.index);
  return sentences
    .slice(Math.max(0, place - BESIDE), place + BESIDE + 1)
    .filter((one) => !isOther(one))
    .some(({ tokens }) => tokens.some(({ key }) => DOUBTFUL.has(key) || key.endsWith("n't")));
}
