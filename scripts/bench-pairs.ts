import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Aligner } from '../src/align/align.ts';
import { profileReport } from '../src/align/profile.ts';
import { Comparer } from '../src/compare.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { segment } from '../src/segment/segment.ts';
import { loadPassageTables, loadTables } from '../src/tables/load-tables.ts';
import { Lexicon } from '../src/text/lexicon.ts';

/** The examples are few: they are compared over and over for so long, after once to warm up. */
const LEAST_MS = 1_000;

/** Prints how many pairs of texts a second are searched for passages, and how many pairs of sentences are scored, by one thread. */
export function benchPairs(piles: readonly string[]): void {
  const sources = piles.flatMap((pile) =>
    globSync(join(pile, '*'))
      .sort()
      .map((path) => ({ path, bytes: readFileSync(path) })),
  );
  const { reports } = ingest(sources);
  console.log(`${reports.length} reports of the examples, each with each, one thread`);
  const comparer = new Comparer(loadPassageTables());
  timePairs(
    reports.map(({ text }) => comparer.prepare(text)),
    'texts',
    (a, b) => ({ work: 1, found: comparer.compare(a, b).passages.length }),
  );
  const tables = loadTables();
  const lexicon = new Lexicon(tables);
  const aligner = new Aligner(lexicon, tables.weights);
  timePairs(
    reports.map((report) => profileReport(segment(report).segmented, lexicon)),
    'sentences',
    (a, b) => ({ work: a.sentences.length * b.sentences.length, found: aligner.align(a, b).links.length }),
  );
}

interface Done {
  /** Pairs of the kind that is counted. */
  readonly work: number;
  readonly found: number;
}

function timePairs<T>(texts: readonly T[], noun: string, compare: (a: T, b: T) => Done): void {
  const round = (): Done => {
    let [work, found] = [0, 0];
    texts.forEach((a, at) => {
      for (const b of texts.slice(at + 1)) {
        const done = compare(a, b);
        work += done.work;
        found += done.found;
      }
    });
    return { work, found };
  };
  const { work, found } = round();
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < LEAST_MS) {
    round();
    rounds += 1;
  }
  const aSecond = Math.round((1000 * rounds * work) / (performance.now() - start));
  console.log(`  ${aSecond} pairs of ${noun} a second; ${found} found in ${work}`);
}
