/**
 * A check on the finding of reversed meaning, on sentence pairs that people judged, where they are there:
 *
 *   node scripts/measure-reversal.ts [--misses]
 *
 * Each pair is put before the change stage as a report of one sentence and its retelling. Right is a reversal told where the
 * judgement is "contradiction". The pairs were not fitted on; most contradictions in them are no reversals but other
 * happenings ("a man sleeps", "a man runs"), so the pairs in which one sentence has a negation more are counted apart.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Derivation } from '../src/case/lineage.ts';
import { findChanges } from '../src/change/change.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { segment } from '../src/segment/segment.ts';
import { loadTables } from '../src/tables/load-tables.ts';
import { Lexicon } from '../src/text/lexicon.ts';
import type { SegmentedReport } from '../src/text/segmented.ts';

interface JudgedPair {
  readonly one: string;
  readonly two: string;
  readonly judgement: string;
}

const FILES = [
  { path: '../shared/data/sick/SICK_train.txt', judgementAt: 4 },
  { path: '../shared/data/sick/SICK_trial.txt', judgementAt: 4 },
  { path: '../shared/data/negation-nli/MNLI.txt', judgementAt: 3 },
  { path: '../shared/data/negation-nli/SNLI.txt', judgementAt: 3 },
] as const;
const { values: flags } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });
const lexicon = new Lexicon(loadTables());
const NEGATION = /\b(?:no|not|nobody|none|never|nothing|without|cannot|neither|nor)\b|n['’]t\b/giu;

for (const { path, judgementAt } of FILES) {
  if (existsSync(path)) measure(path, judgementAt);
  else console.log(`${path}\n  skipped: not there`);
}

function measure(path: string, judgementAt: number): void {
  const pairs = readPairs(path, judgementAt);
  const judged = pairs.map((pair) => ({
    ...pair,
    isReversal: pair.judgement === 'contradiction',
    isTold: tellsReversal(pair),
    isByNegation: negations(pair.one) !== negations(pair.two),
  }));
  console.log(`${path}: ${pairs.length} pairs`);
  print('all pairs', judged);
  print(
    'a negation more on one side',
    judged.filter(({ isByNegation }) => isByNegation),
  );
  if (!flags.misses) return;
  for (const { one, two, judgement, isReversal, isTold } of judged)
    if (isReversal !== isTold) console.log(`  ${isTold ? 'false' : 'missed'} (${judgement}): ${one} ⇢ ${two}`);
}

function readPairs(path: string, judgementAt: number): JudgedPair[] {
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const cells = line.split('\t').map((cell) => cell.trim());
    return { one: cells[1] ?? '', two: cells[2] ?? '', judgement: (cells[judgementAt] ?? '').toLowerCase() };
  });
}

function negations(sentence: string): number {
  return sentence.match(NEGATION)?.length ?? 0;
}

interface Judged {
  readonly isReversal: boolean;
  readonly isTold: boolean;
}

function print(name: string, pairs: readonly Judged[]): void {
  const told = pairs.filter(({ isTold }) => isTold);
  const right = told.filter(({ isReversal }) => isReversal).length;
  const reversals = pairs.filter(({ isReversal }) => isReversal).length;
  const share = (part: number, whole: number): string => `${(part / whole).toFixed(3)} (${part} of ${whole})`;
  console.log(`  ${name}: precision ${share(right, told.length)}, recall ${share(right, reversals)}`);
}

function tellsReversal({ one, two }: JudgedPair): boolean {
  const [parent, child] = [reportOf('a.txt', one), reportOf('b.txt', two)];
  const [there, here] = [parent.sentences[0], child.sentences[0]];
  if (there === undefined || here === undefined) return false;
  const derivation: Derivation = {
    child: 'b.txt',
    parent: 'a.txt',
    kind: 'paraphrase',
    direction: 'established',
    confidence: 1,
    coverage: 1,
    why: [],
    evidence: [],
    alignments: ['pair'],
  };
  const a = { report: 'b.txt', start: here.start, end: here.end };
  const b = { report: 'a.txt', start: there.start, end: there.end };
  const changes = findChanges(
    {
      reports: [parent, child],
      unseen: [],
      derivations: [derivation],
      wordTables: [],
      alignments: [{ id: 'pair', a, b, kind: 'paraphrased', score: 1 }],
      quotes: [],
      dates: [],
    },
    lexicon,
  );
  return changes.some(({ kind }) => kind === 'negation');
}

/** The sentence as a report's prose, under a line that is no part of it. */
function reportOf(path: string, sentence: string): SegmentedReport {
  const text = /[.!?]["”’']?$/u.test(sentence) ? sentence : `${sentence}.`;
  const { reports } = ingest([{ path, bytes: Buffer.from(text) }]);
  const [report] = reports;
  if (report === undefined) throw new Error(`${path}: no report in ${JSON.stringify(sentence)}`);
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: report.text.length }];
  return segment({ ...report, title: null, blocks }).segmented;
}
