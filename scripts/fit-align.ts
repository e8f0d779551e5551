/**
 * Fits tables/weights.json on ../shared/families and their hidden twins, and prints how the fitted scorer does on each
 * family when that family and its twin were left out: node scripts/fit-align.ts [--write] [--folds DIR] [--misses].
 * With --folds, the weights fitted without each family go to DIR/FAMILY.json: measuring uses those.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { coversOf, turned } from '../src/align/cells.ts';
import { forEachPair, PLACE_FEATURES, placeFeatures, WORD_FEATURES } from '../src/align/features.ts';
import type { Grid } from '../src/align/grid.ts';
import { profileReport, type ReportProfile, readThrough } from '../src/align/profile.ts';
import { WordMatcher } from '../src/align/word-similarity.ts';
import { explainsChanges, learnSubstitutions, teachingLinks } from '../src/align/word-table.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { segment } from '../src/segment/segment.ts';
import { loadWordTables } from '../src/tables/load-tables.ts';
import { Lexicon } from '../src/text/lexicon.ts';
import { type Network, networkRunner } from '../src/text/network.ts';
import { wordType } from '../src/text/word-types.ts';
import { type Family, loadFamilies, placeOf } from './families.ts';
import { type Example, fitNetwork, randomSource } from './fit-network.ts';

interface Cell {
  readonly a: number;
  readonly b: number;
  readonly words: Float64Array;
  readonly label: number;
}

interface PairSample {
  readonly fold: string;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  readonly gold: (a: number, b: number) => number;
  readonly profiles: readonly [ReportProfile, ReportProfile];
  /** The first side as it stands, before it was read through a table. */
  readonly unread: ReportProfile;
  readonly weight: number;
}

/** Pairs with fewer links than this teach nothing about whole copies. */
const LEAST_LINKS = 12;
const WORD_FIT = { inputs: WORD_FEATURES, units: 10, epochs: 30, decay: 3e-4 };
const PLACE_INPUTS = [...WORD_FEATURES, ...PLACE_FEATURES];
const PLACE_FIT = { inputs: PLACE_INPUTS, units: 12, epochs: 30, decay: 3e-4 };

const foldsAt = process.argv.indexOf('--folds');
const foldsDir = foldsAt < 0 ? undefined : process.argv[foldsAt + 1];
const tables = loadWordTables();
const vocabulary = readFileSync(new URL('../tables/words.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const lexicon = new Lexicon(tables);
const matcher = new WordMatcher(lexicon);
const samples = loadFamilies().flatMap(samplesOf);
const folds = [...new Set(samples.map(({ fold }) => fold))];
report();
if (process.argv.includes('--write')) {
  const fitted = fit(samples);
  const file = fileURLToPath(new URL('../tables/weights.json', import.meta.url));
  writeFileSync(file, `${JSON.stringify(withKnown(file, fitted))}\n`);
}

/** New weights beside those of the later stages that the file already has. */
function withKnown(file: string, fitted: { words: Network; places: Network }): object {
  return existsSync(file) ? { ...JSON.parse(readFileSync(file, 'utf8')), ...fitted } : fitted;
}

function samplesOf(family: Family): PairSample[] {
  const encoder = new TextEncoder();
  const { reports } = ingest([...family.texts].map(([id, text]) => ({ path: id, bytes: encoder.encode(text) })));
  const profiles = new Map(reports.map((entry) => [entry.id, profileReport(segment(entry).segmented, lexicon)]));
  const unrelated = family.gold.reports.filter(({ kind }) => kind === 'unrelated').map(({ id }) => id);
  const pairs = [
    ...family.gold.alignedPairs,
    ...unrelated.flatMap((x) => family.gold.reports.filter(({ id }) => id !== x).map(({ id }) => [id, x] as const)),
  ];
  return pairs.flatMap(([x, y]) => {
    const a = profiles.get(x);
    const b = profiles.get(y);
    return a === undefined || b === undefined ? [] : [sampleOf(family, [x, y], [a, b])];
  });
}

function sampleOf(
  family: Family,
  [x, y]: readonly [string, string],
  profiles: readonly [ReportProfile, ReportProfile],
): PairSample {
  const [a, b] = profiles;
  const gold = family.gold.alignments.flatMap(({ a: one, b: two }) => {
    const spans = [placeOf(family.texts, one), placeOf(family.texts, two)] as const;
    if (one.report === x && two.report === y) return [spans];
    return one.report === y && two.report === x ? [[spans[1], spans[0]] as const] : [];
  });
  const inside = (sentence: { start: number; end: number }, [start, end]: readonly [number, number]): boolean =>
    Math.min(end, sentence.end) - Math.max(start, sentence.start) >= 0.5 * (sentence.end - sentence.start);
  const isGold = (indexA: number, indexB: number): number => {
    const one = a.sentences[indexA]?.sentence;
    const two = b.sentences[indexB]?.sentence;
    return Number(
      one !== undefined && two !== undefined && gold.some(([spanA, spanB]) => inside(one, spanA) && inside(two, spanB)),
    );
  };
  return {
    fold: family.fold,
    name: `${family.name} ${x}-${y}`,
    rows: a.sentences.length,
    columns: b.sentences.length,
    cells: cellsOf(profiles, isGold),
    gold: isGold,
    profiles,
    unread: a,
    weight: 1,
  };
}

function cellsOf([a, b]: readonly [ReportProfile, ReportProfile], isGold: (a: number, b: number) => number): Cell[] {
  const cells: Cell[] = [];
  const matches = matcher.match(a, b);
  const covers = [coversOf(a, matches, b), coversOf(b, turned(matches, b.types.length), a)] as const;
  forEachPair(a, b, covers, (indexA, indexB, row) => {
    cells.push({ a: indexA, b: indexB, words: row.slice(), label: isGold(indexA, indexB) });
  });
  return cells;
}

/** The sample read again through the word table that the first reading taught, or null where it taught none. */
function reread(sample: PairSample, fitted: { words: Network; places: Network }): PairSample | null {
  const run = networkRunner(fitted.places, PLACE_INPUTS);
  const scores = placed(sample, fitted.words).map(({ inputs }) => run(inputs));
  const links = teachingLinks(sample.cells.map(({ a, b }, at) => ({ a, b, score: scores[at] ?? 0 })));
  const table = learnSubstitutions(sample.unread, sample.profiles[1], links);
  if (table.size < 2 || !explainsChanges(table, [sample.unread, sample.profiles[1]], links)) return null;
  const readAs = new Map(Array.from(table.values(), ({ from, to }) => [from, to]));
  const profiles = [readThrough(sample.unread, readAs, lexicon), sample.profiles[1]] as const;
  return { ...sample, cells: cellsOf(profiles, sample.gold), profiles };
}

function fit(train: readonly PairSample[]): { words: Network; places: Network } {
  const all = [...train, ...train.flatMap((sample, at) => disguised(sample, at) ?? [])];
  const first = fitOnce(train, all);
  return fitOnce(train, [...all, ...all.flatMap((sample) => reread(sample, first) ?? [])]);
}

/**
 * The sample as if its first side had been spun: a share of its word types, function words too, read as random other words.
 * The families hold few spun copies and each spinner has its own way, so these teach the scorer what order and what is left
 * of names and numbers can tell.
 */
function disguised(sample: PairSample, seed: number): PairSample | null {
  if (sample.cells.reduce((sum, { label }) => sum + label, 0) < LEAST_LINKS) return null;
  const random = randomSource(seed + 1);
  const share = 0.3 + 0.6 * random();
  const readAs = new Map<number, number>();
  for (const { lexemes } of sample.profiles[0].sentences) {
    for (const id of lexemes) {
      if (readAs.has(id)) continue;
      const isKept =
        lexicon.at(id).kind === 'number' || (lexicon.at(id).weight === 1 ? random() > 0.1 : random() > share);
      readAs.set(id, isKept ? id : randomWord(random));
    }
  }
  const profiles = [readThrough(sample.profiles[0], readAs, lexicon), sample.profiles[1]] as const;
  return { ...sample, cells: cellsOf(profiles, sample.gold), profiles, unread: profiles[0], weight: 0.3 };
}

function randomWord(random: () => number): number {
  const word = vocabulary[Math.floor(2000 + random() * 40_000)] ?? 'word';
  return lexicon.lexemeOf({ kind: 'word', start: 0, end: word.length, key: word, type: wordType(word), capital: false })
    .id;
}

/** Words alone are learned from what is there; their surroundings also from what is disguised or read again. */
function fitOnce(train: readonly PairSample[], all: readonly PairSample[]): { words: Network; places: Network } {
  const words = fitNetwork(
    train.flatMap(({ cells }) => cells.map(({ words: inputs, label }): Example => ({ inputs, label, weight: 1 }))),
    WORD_FIT,
  );
  const places = fitNetwork(
    all.flatMap((sample) => placed(sample, words)),
    PLACE_FIT,
  );
  return { words, places };
}

function placed(sample: PairSample, words: Network): Example[] {
  const run = networkRunner(words, WORD_FEATURES);
  const grid: Grid = {
    rows: sample.rows,
    columns: sample.columns,
    values: new Float64Array(sample.rows * sample.columns),
  };
  for (const cell of sample.cells) grid.values[cell.a * sample.columns + cell.b] = run(cell.words);
  const fill = placeFeatures(grid);
  const place = new Float64Array(PLACE_FEATURES.length);
  return sample.cells.map((cell) => {
    fill(cell.a, cell.b, place);
    return { inputs: Float64Array.from([...cell.words, ...place]), label: cell.label, weight: sample.weight };
  });
}

interface Tally {
  hit: number;
  said: number;
  gold: number;
}

interface Scored {
  readonly score: number;
  readonly label: number;
}

function report(): void {
  const thresholds = [0.35, 0.4, 0.45, 0.5, 0.55, 0.6];
  const totals = thresholds.map((): Tally => ({ hit: 0, said: 0, gold: 0 }));
  for (const fold of folds) {
    const fitted = fit(samples.filter((sample) => sample.fold !== fold));
    if (foldsDir !== undefined)
      writeFileSync(`${foldsDir}/${fold}.json`, JSON.stringify(withKnown(`${foldsDir}/${fold}.json`, fitted)));
    const run = networkRunner(fitted.places, PLACE_INPUTS);
    const counts = thresholds.map((): Tally => ({ hit: 0, said: 0, gold: 0 }));
    for (const first of samples.filter((entry) => entry.fold === fold)) {
      const sample = rereadAll(first, fitted);
      const scores = placed(sample, fitted.words).map(({ inputs, label }) => ({ score: run(inputs), label }));
      thresholds.forEach((threshold, at) => {
        for (const tally of [counts[at], totals[at]]) if (tally !== undefined) addScores(tally, scores, threshold);
      });
      if (process.argv.includes('--misses')) printMisses(sample, scores);
    }
    console.log(`${fold.padEnd(20)} ${counts.map(line).join('  ')}`);
  }
  console.log(`${'all'.padEnd(20)} ${totals.map(line).join('  ')}`);
  console.log(`thresholds           ${thresholds.join('  ')}`);
}

/** The sample read again as often as that teaches something, four times at most. */
function rereadAll(first: PairSample, fitted: { words: Network; places: Network }): PairSample {
  let sample = first;
  for (let pass = 0; pass < 4; pass += 1) {
    const again = reread(sample, fitted);
    if (again === null) break;
    sample = again;
  }
  return sample;
}

function addScores(tally: Tally, scores: readonly Scored[], threshold: number): void {
  for (const { score, label } of scores) {
    tally.gold += label;
    if (score < threshold) continue;
    tally.said += 1;
    tally.hit += label;
  }
}

function printMisses(sample: PairSample, scores: readonly Scored[]): void {
  const text = (side: 0 | 1, index: number): string => {
    const { segmented, sentences } = sample.profiles[side];
    const { start = 0, end = 0 } = sentences[index]?.sentence ?? {};
    return segmented.report.text.slice(start, end);
  };
  sample.cells.forEach(({ a, b, label }, at) => {
    const score = scores[at]?.score ?? 0;
    if (score >= 0.45 === (label === 1)) return;
    const kind = label ? 'MISS ' : 'FALSE';
    console.log(`${kind} ${score.toFixed(2)} ${sample.name}\n    ${text(0, a)}\n    ${text(1, b)}`);
  });
}

function line({ hit, said, gold }: { hit: number; said: number; gold: number }): string {
  const precision = said ? hit / said : 1;
  const recall = gold ? hit / gold : 1;
  return `${((2 * precision * recall) / (precision + recall || 1)).toFixed(3)} (${precision.toFixed(2)} ${recall.toFixed(2)})`;
}
