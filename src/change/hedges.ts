import type { Span } from '../case/span.ts';
import type { Sentence } from '../text/segmented.ts';
import cues from './cues.json' with { type: 'json' };
import { type Bundle, type Finding, isReadThrough, type Side } from './finding.ts';
import { quantitiesOf } from './quantities.ts';
import { spanOf, type Word } from './wording.ts';

const DOUBTS = new Set(cues.doubts);
const CERTAINTIES = new Set(cues.certainties);
const TELLINGS = new Set(cues.tellings);
/** A doubt is about the next few words; some of them must be found again, or the clause was dropped whole. */
const REACH = 8;
const LIKE = 0.65;
const LEAST_FOUND = 2;
const LEAST_WEIGHT = 0.12;
const AROUND = 4;

/** "May" is a month where it has a capital. */
const isIn = ({ token }: Word, set: ReadonlySet<string>): boolean =>
  set.has(token.key) && !(token.capital && token.key === 'may');
const isWordOf = (set: ReadonlySet<string>) => (word: Word, at: number, words: readonly Word[]): boolean =>
  isIn(word, set) && !isElse(word.token.key, words[at - 1]?.token.key ?? '', words[at + 1]?.token.key ?? '');
const has = ({ words }: Side, set: ReadonlySet<string>): boolean => words.some(isWordOf(set));
const first = ({ words }: Side, set: ReadonlySet<string>): number => words.findIndex(isWordOf(set));

const BEING = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'widely', 'long']);
const ASKING = new Set(['what', 'who', 'whom', 'how', 'why', 'where', 'when', 'nothing', 'no', 'nobody']);
const ANYBODY = new Set(['who', 'it', 'nobody', 'anybody', 'never']);

/** Whether a word says something else here: "nobody thought to ring", "the question is who knew what". */
function isElse(key: string, before: string, after: string): boolean {
  if (key === 'thought') return !BEING.has(before) && (after === 'to' || after === 'of');
  return key === 'knew' && (ANYBODY.has(before) || ASKING.has(after));
}

/** Doubts that were dropped, and certainty that was put in. */
export function hedgeChanges(bundle: Bundle): Finding[] {
  return [...droppedDoubt(bundle), ...addedCertainty(bundle), ...droppedBounds(bundle)];
}

function droppedDoubt(bundle: Bundle): Finding[] {
  const { child, other } = bundle;
  if (!has(other, DOUBTS) || has(child, DOUBTS) || (isReadThrough(child) && !has(child, CERTAINTIES))) return [];
  const at = first(other, DOUBTS);
  const own = other.words[at];
  if (own === undefined || bundle.wording.bestMatch(own, child.read, 0.75) !== null) return [];
  if (own.lexeme.stem === 'suggest' && other.words[at + 1]?.token.key !== 'that') return [];
  if (foundAgain(bundle, other.words.slice(at + 1, at + 1 + REACH)).length < LEAST_FOUND) return [];
  const kept = foundAgain(bundle, other.words.slice(Math.max(0, at - AROUND), at + 1 + REACH));
  const [start, end] = [kept[0], kept.at(-1)];
  if (start === undefined || end === undefined) return [];
  return [
    {
      kind: 'hedge',
      to: spanOf(child.report.report.id, start.token, end.token),
      from: spanOf(
        other.report.report.id,
        own.token,
        (other.words[Math.min(other.words.length - 1, at + AROUND)] ?? own).token,
      ),
      severity: bundle.retelling.kind === 'update' ? 'minor' : 'major',
      note: `the doubt in “${own.token.key}” is gone`,
    },
  ];
}

/** Words of the child that stand for these, in the order of its text. */
function foundAgain({ child, wording }: Bundle, words: readonly Word[]): Word[] {
  const heavy = words.filter(({ lexeme }) => lexeme.weight >= LEAST_WEIGHT);
  const found = new Set(heavy.flatMap((word) => wording.bestMatch(word, child.read, LIKE) ?? []));
  return child.read.filter((word) => found.has(word));
}

function addedCertainty(bundle: Bundle): Finding[] {
  const { child, other, wording } = bundle;
  const at = first(child, CERTAINTIES);
  const sure = child.words[at];
  if (child.words.slice(Math.max(0, at - CLOSE), at).some(({ token: { key } }) => UNSURE.has(key) || key.endsWith("n't"))) return [];
  if (sure === undefined || has(other, CERTAINTIES) || wording.bestMatch(sure, other.words, LIKE_CERTAIN) !== null)
    return [];
  const start = sure.token.key.slice(0, SAME_START);
  if (sure.token.key === 'knew' && other.words.some(({ token }) => KNOWING.has(token.key))) return [];
  if (sentencesOf(other).some(({ tokens }) => tokens.some(({ key }) => key.startsWith(start)))) return [];
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

/** Close before a word of certainty these say that it is not so yet: "could not confirm", "until proven". */
const UNSURE = new Set([...cues.negators, ...cues.futures, 'can', 'may', 'might', 'to', 'until', 'if', 'whether', 'nobody']);
const CLOSE = 3;
const KNOWING = new Set(['know', 'knows', 'known', 'knowing', 'knowledge', 'aware', 'told', 'informed', 'learned']);

/** The sentences that a side's words stand in. */
function sentencesOf({ report: { sentences }, words }: Side): Sentence[] {
  return sentences.filter(({ start, end }) => words.some(({ token }) => start <= token.start && token.start < end));
}

/** A word of certainty that the other has in any form is not put in. */
const LIKE_CERTAIN = 0.5;
const SAME_START = 5;
const LONGEST = 110;
/** So many code units before the word of telling, who tells it may stand. */
const BEFORE_CUE = 60;

/** How much more a sentence counts that is retold here and in which somebody tells it or doubts it. */
const RETOLD_COUNTS = 2;

/** The sentence of the other report that has most of what the child says here, by weight: who tells it, and what. */
function whatWasTold({ child, other, wording }: Bundle): Span | null {
  const { report } = other;
  const shared = report.sentences.map(() => 0);
  for (const word of child.read.filter(({ lexeme }) => lexeme.weight > 0)) {
    for (const at of wording.sentencesWith(word, report, LIKE)) shared[at] = (shared[at] ?? 0) + word.lexeme.weight;
  }
  const cueOf = ({ tokens }: Sentence): number =>
    tokens.findIndex(({ key }) => DOUBTS.has(key) || (TELLINGS.has(key) && key !== 'state'));
  const retold = new Set(sentencesOf(other));
  const scores = report.sentences.map(
    (one, at) => (shared[at] ?? 0) * (retold.has(one) && cueOf(one) >= 0 ? RETOLD_COUNTS : 1),
  );
  const most = scores.reduce((one, other) => Math.max(one, other), 0);
  const best = most === 0 ? undefined : report.sentences[scores.indexOf(most)];
  if (best === undefined) return null;
  const told = best.tokens[cueOf(best)]?.start ?? best.start;
  const start = best.tokens.find((token) => token.start >= told - BEFORE_CUE)?.start ?? told;
  return { report: report.report.id, start, end: Math.min(best.end, start + LONGEST) };
}

const BOUNDS = Object.entries(cues.bounds);

/** The same number without its "at least" or "up to". */
function droppedBounds({ child, other }: Bundle): Finding[] {
  const there = quantitiesOf(other, []);
  return quantitiesOf(child, []).flatMap((to): Finding[] => {
    const from = there.find(({ value }) => value === to.value);
    if (from === undefined || boundOf(child, to.span.start) !== null) return [];
    const bound = boundOf(other, from.span.start);
    if (bound === null) return [];
    return [
      {
        kind: 'hedge',
        to: to.span,
        from: { ...from.span, start: from.span.start - bound.length - 1 },
        severity: 'minor',
        note: `“${bound}” is gone`,
      },
    ];
  });
}

function boundOf({ report }: Side, start: number): string | null {
  const before = report.report.text
    .slice(Math.max(0, start - 20), start)
    .toLowerCase()
    .trimEnd();
  return BOUNDS.map(([words]) => words).find((words) => before.endsWith(words)) ?? null;
}
