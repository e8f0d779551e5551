import type { Span } from '../case/span.ts';
import type { Sentence } from '../text/segmented.ts';
import cues from './cues.json' with { type: 'json' };
import { CERTAINTIES, DOUBTS, first, has } from './doubt-words.ts';
import type { Bundle, Finding, Side } from './finding.ts';
import { spanOf, type Word } from './wording.ts';

/** A state is mostly a country. */
const CUES = new Set([...cues.tellings.filter((word) => word !== 'state'), ...DOUBTS]);
const AROUND = 4;
const LIKE = 0.65;

/** Certainty that was put in: “confirmed” where somebody only said so. */
export function addedCertainty(bundle: Bundle): Finding[] {
  const { child, other } = bundle;
  const at = first(child, CERTAINTIES);
  const sure = child.words[at];
  if (sure === undefined || isNotYet(child.words, at) || has(other, CERTAINTIES) || isCertain(sure, bundle)) return [];
  const from = whatWasTold(bundle);
  const around = child.words.slice(Math.max(0, at - AROUND), at + 1 + AROUND);
  const [head = sure, tail = sure] = [around[0], around.at(-1)];
  if (from === null) return [];
  return [
    {
      kind: 'hedge',
      to: spanOf(child.report.report.id, head.token, tail.token),
      from,
      severity: bundle.retelling.kind === 'update' ? 'minor' : 'major',
      note: `“${sure.token.key}” was put in`,
    },
  ];
}

/** Close before a word of certainty these say that it is not so yet. */
const UNSURE = new Set([...cues.negators, ...cues.quantifiers, ...cues.futures, ...cues.unsure]);
const CLOSE = 3;

/** "Could not confirm", "until proven". */
function isNotYet(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - CLOSE), at).map(({ token }) => token.key);
  return before.some((key) => UNSURE.has(key) || key.endsWith("n't"));
}

/** A word of certainty that the other has in any form is not put in. */
const LIKE_CERTAIN = 0.5;
const SAME_START = 5;
const KNOWING = new Set(cues.knowing);

function isCertain(sure: Word, { other: { words }, wording }: Bundle): boolean {
  const start = sure.token.key.slice(0, SAME_START);
  const isIt = ({ token: { key } }: Word): boolean =>
    key.startsWith(start) || (sure.token.key === 'knew' && KNOWING.has(key));
  return wording.bestMatch(sure, words, LIKE_CERTAIN) !== null || words.some(isIt);
}

/** The sentences that a side's words stand in. */
function sentencesOf({ report: { sentences }, words }: Side): Sentence[] {
  return sentences.filter(({ start, end }) => words.some(({ token }) => start <= token.start && token.start < end));
}

const LONGEST = 110;
/** So many code units before the word of telling, who tells it may stand. */
const BEFORE_CUE = 60;

/** How much more a sentence counts that is retold here and in which somebody tells it or doubts it. */
const RETOLD_COUNTS = 2;

const cueOf = ({ tokens }: Sentence): number => tokens.findIndex(({ key }) => CUES.has(key));

/** The sentence of the other report that has most of what the child says here, by weight: who tells it, and what. */
function whatWasTold({ child, other, wording }: Bundle): Span | null {
  const { report } = other;
  const shared = report.sentences.map(() => 0);
  for (const word of child.read.filter(({ lexeme }) => lexeme.weight > 0)) {
    for (const at of wording.sentencesWith(word, report, LIKE)) shared[at] = (shared[at] ?? 0) + word.lexeme.weight;
  }
  const retold = new Set(sentencesOf(other));
  const scores = report.sentences.map(
    (one, at) => (shared[at] ?? 0) * (retold.has(one) && cueOf(one) >= 0 ? RETOLD_COUNTS : 1),
  );
  const most = scores.reduce((one, two) => Math.max(one, two), 0);
  const best = most === 0 ? undefined : report.sentences[scores.indexOf(most)];
  if (best === undefined) return null;
  const told = best.tokens[cueOf(best)]?.start ?? best.start;
  const start = best.tokens.find((token) => token.start >= told - BEFORE_CUE)?.start ?? told;
  return { report: report.report.id, start, end: Math.min(best.end, start + LONGEST) };
}
