/**
 * Fits the passage finder (tables/passages.json) on a corpus in the layout of PAN 2013's text alignment task.
 *
 *   npx node scripts/fit-passages.ts CORPUS [--cross FILE] [--write]
 *
 * `--cross` writes what is found in every pair by a model that was fitted without that pair's texts, a JSON line a pair as
 * `hearsay compare --pairs` gives it, for a scorer. `--write` fits on all pairs and writes the table.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Candidates, candidatesOf, type Growing, growingFor } from '../src/align/passages/candidates.ts';
import { GIST_FEATURES, gistFeatures, PASSAGE_FEATURES, passageFeatures } from '../src/align/passages/features.ts';
import { goesFirst, judged, passagesOf } from '../src/align/passages/find-passages.ts';
import type { PassageModel } from '../src/align/passages/model.ts';
import type { PreparedText } from '../src/align/passages/prepared-text.ts';
import { prepareText } from '../src/align/passages/prepared-text.ts';
import type { Stretch } from '../src/align/passages/stretch.ts';
import { Vocabulary } from '../src/align/passages/vocabulary.ts';
import { loadWordTables } from '../src/tables/load-tables.ts';
import { Lexicon } from '../src/text/lexicon.ts';
import { type Network, networkRunner } from '../src/text/network.ts';
import { type Example, fitNetwork } from './fit-network.ts';
import { FOLDS, type PanCase, type PanPair, readCorpus } from './pan-corpus.ts';
import { countTokens, expectationsOf, type TokenCounts } from './passage-counts.ts';

const { values: flags, positionals } = parseArgs({
  options: { cross: { type: 'string' }, write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) throw new RangeError('fit-passages takes the folder of a corpus');

const started = performance.now();
const log = (line: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(0)} s  ${line}`);

const vocabulary = new Vocabulary(new Lexicon(loadWordTables()));
const corpus = readCorpus(folder);
const prepared = new Map<string, PreparedText>();

function textOf(path: string): PreparedText {
  const text = prepared.get(path) ?? prepareText(corpus.text(path), vocabulary);
  prepared.set(path, text);
  return text;
}

/** A pair with its longer text first, as the finder turns it. */
interface Turned {
  readonly pair: PanPair;
  readonly isTurned: boolean;
  readonly a: PreparedText;
  readonly b: PreparedText;
  readonly cases: readonly PanCase[];
}

function turned(pair: PanPair): Turned {
  const [a, b] = [textOf(pair.a), textOf(pair.b)];
  if (goesFirst(a, b)) return { pair, isTurned: false, a, b, cases: pair.cases };
  return { pair, isTurned: true, a: b, b: a, cases: pair.cases.map((one) => ({ a: one.b, b: one.a })) };
}

/** The model without judges, from the counts of all folds but one. */
type Grounds = Omit<PassageModel, 'judges'>;

interface Labelled {
  readonly turned: Turned;
  readonly candidates: Candidates;
  readonly growing: Growing;
  readonly passages: readonly Example[];
  readonly gists: readonly Example[];
}

/** A candidate is right if more than half of it lies in a planted case. */
const RIGHT = 0.5;
/** A planted case whose one side is so much longer than the other is a gist. */
const GIST_RATIO = 2;

function labelled(pair: PanPair, growing: Growing): Labelled {
  const one = turned(pair);
  const candidates = candidatesOf(one.a, one.b, growing);
  const { passages, gists } = candidates;
  const isGist = ({ a, b }: PanCase): boolean => {
    const ratio = (a.end - a.start) / (b.end - b.start);
    return ratio >= GIST_RATIO || ratio <= 1 / GIST_RATIO;
  };
  const gistCases = one.cases.filter(isGist);
  const example = (inputs: Float64Array, share: number): Example => ({
    inputs,
    label: share > RIGHT ? 1 : 0,
    weight: 1,
  });
  return {
    turned: one,
    candidates,
    growing,
    passages: passages.map((grown) =>
      example(passageFeatures(grown, gists, growing.evidence), shareOf(grown.a, grown.b, one.cases)),
    ),
    gists: gists.map((gist) => {
      const [a, b] = gist.short.text === one.a ? [gist.short, gist.long] : [gist.long, gist.short];
      return example(gistFeatures(gist, passages, growing.evidence), shareOf(a, b, gistCases));
    }),
  };
}

/** The share of two stretches' characters that lie in one case, both sides together; 0 where a side lies in none. */
function shareOf(a: Stretch, b: Stretch, cases: readonly PanCase[]): number {
  const shares = cases.map((one) => {
    const [inA, inB] = [sharedUnits(a, one.a), sharedUnits(b, one.b)];
    return inA > 0 && inB > 0 ? (inA + inB) / (unitsOf(a) + unitsOf(b)) : 0;
  });
  return Math.max(0, ...shares);
}

const startOf = ({ text, start }: Stretch): number => text.starts[start] ?? 0;
const endOf = ({ text, end }: Stretch): number => text.ends[end - 1] ?? 0;
const unitsOf = (stretch: Stretch): number => endOf(stretch) - startOf(stretch);
const sharedUnits = (stretch: Stretch, { start, end }: PanCase['a']): number =>
  Math.max(0, Math.min(end, endOf(stretch)) - Math.max(start, startOf(stretch)));

function judgesFrom(rows: readonly Labelled[]): PassageModel['judges'] {
  return {
    passage: fitNetwork(
      rows.flatMap((row) => row.passages),
      { inputs: PASSAGE_FEATURES, units: 6, epochs: 30, decay: 1e-4 },
    ),
    gist: fitNetwork(
      rows.flatMap((row) => row.gists),
      { inputs: GIST_FEATURES, units: 3, epochs: 30, decay: 3e-3 },
    ),
  };
}

function detectionOf(row: Labelled, judges: PassageModel['judges']): string {
  const runners = { grown: runner(judges.passage, PASSAGE_FEATURES), gist: runner(judges.gist, GIST_FEATURES) };
  const found = judged(row.candidates, row.growing, (kind, inputs) => runners[kind](inputs));
  const { pair, isTurned } = row.turned;
  return `${JSON.stringify({ a: pair.a, b: pair.b, passages: passagesOf(found, isTurned ? 'b' : 'a') })}\n`;
}

const runners = new Map<Network, (row: Float64Array) => number>();
function runner(network: Network, inputs: readonly string[]): (row: Float64Array) => number {
  const known = runners.get(network) ?? networkRunner(network, inputs);
  runners.set(network, known);
  return known;
}

function crossValidated(folds: readonly TokenCounts[]): string[] {
  const growing = Array.from({ length: FOLDS }, (_, fold) =>
    growingFor(vocabulary, expectationsOf(folds.filter((_one, at) => at !== fold))),
  );
  const rows = corpus.pairs.map((pair) => labelled(pair, growing[pair.fold] as Growing));
  log(`${rows.length} pairs grown, ${rows.reduce((sum, { passages }) => sum + passages.length, 0)} passages to judge`);
  const lines = new Array<string>(rows.length);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const judges = judgesFrom(rows.filter(({ turned: { pair } }) => pair.fold !== fold));
    rows.forEach((row, at) => {
      if (row.turned.pair.fold === fold) lines[at] = detectionOf(row, judges);
    });
  }
  return lines;
}

function fittedOnAll(grounds: Grounds): PassageModel {
  const growing = growingFor(vocabulary, grounds);
  return { ...grounds, judges: judgesFrom(corpus.pairs.map((pair) => labelled(pair, growing))) };
}

const counts = Array.from({ length: FOLDS }, (_, fold) =>
  countTokens(
    corpus.pairs.filter((pair) => pair.fold === fold).map((pair) => ({ pair, a: textOf(pair.a), b: textOf(pair.b) })),
    vocabulary,
  ),
);
log(`${corpus.pairs.length} pairs counted`);
if (flags.cross !== undefined) {
  writeFileSync(flags.cross, crossValidated(counts).join(''));
  log(`cross-validated detections in ${flags.cross}`);
}
if (flags.write) {
  writeFileSync('tables/passages.json', `${JSON.stringify(fittedOnAll(expectationsOf(counts)))}\n`);
  log('tables/passages.json written');
}
