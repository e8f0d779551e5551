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
  const kept = other.words.slice(0, from).filter((word) => isKept(word, child, wording));
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

const TELLINGS = new Set([...cues.tellings, ...cues.doubts, 'far']);
/** So many words behind "so far as" say whose knowledge it is. */
const RESERVE = 5;

/** "So far as anybody could see" that is gone from what the child retells in its own voice. */
export function droppedReserves({ child, other, wording }: Bundle): Finding[] {
  const { words } = other;
  const at = words.findIndex(
    ({ token }, place) =>
      token.key === 'far' && AS.has(words[place - 1]?.token.key ?? '') && words[place + 1]?.token.key === 'as',
  );
  const [head, tail] = [words[at - 1], words[Math.min(words.length - 1, at + RESERVE)]];
  const [first, last] = [child.words[0], child.words.at(-1)];
  if (at < 1 || head === undefined || tail === undefined || first === undefined || last === undefined) return [];
  const kept = words.slice(0, at).filter((word) => isKept(word, child, wording));
  if (kept.length < LEAST_RETOLD || child.words.some(({ token }) => TELLINGS.has(token.key))) return [];
  const { start, end } = spanOf(child.report.report.id, first.token, last.token);
  return [
    {
      kind: 'hedge',
      to: { report: child.report.report.id, start, end: Math.min(end, start + LONGEST) },
      from: spanOf(other.report.report.id, head.token, tail.token),
      severity: 'minor',
      note: 'the reserve is gone',
    },
  ];
}

const AS = new Set(['so', 'as']);

function isKept(word: Word, child: Side, wording: Bundle['wording']): boolean {
  return word.lexeme.weight >= LEAST_WEIGHT && wording.bestMatch(word, child.read, LIKE) !== null;
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
