/**
 * Traces the story families beside this repository and a twin of each whose original is hidden, and scores the cases:
 *
 *   npm run measure -- [--misses] [--json] [--write]
 *
 * The families in test/families and the example piles that have a gold.json are scored apart: they were written for this project,
 * and nothing is fitted on them. `--write` renews tables/error-rates.json,
 * from which dossiers say how often answers are right.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { caseJson, loadTables, type Tables, trace } from '../src/index.ts';

const words = loadTables();

const SHARED = resolve('../shared');
const SCORER = join(SHARED, 'bench/score.mjs');
const HIDER = join(SHARED, 'bench/hide-origin.mjs');

interface Pile {
  /** The folder with `reports/` and `gold.json`. */
  readonly folder: string;
  readonly caseFile: string;
}

interface Score {
  readonly text: string;
  readonly fine: boolean;
}

/** Of test/families those whose misses have hardly been read: see the README there. */
const UNREAD: ReadonlySet<string> = new Set(['ward-outbreak', 'dam-protest']);

const ERROR_RATES = new URL('../tables/error-rates.json', import.meta.url);

const { values: flags } = parseArgs({
  options: { misses: { type: 'boolean' }, json: { type: 'boolean' }, write: { type: 'boolean' } },
});

/** What is said on the way goes to standard error, so that `--json` leaves standard output to the figures. */
function say(line: string): void {
  console.error(line);
}

function node(cwd: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
}

function foldersWithGold(parent: string): readonly string[] {
  const golds = globSync(join(parent, '*', 'gold.json')).sort();
  return golds.map((gold) => resolve(dirname(gold)));
}

/** Weights that were fitted without a family; a hidden twin goes by its family. The shipped ones where there are none. */
function tablesFor(folder: string): Tables {
  const fold = new URL(`folds/${basename(folder).replace(/-hidden$/, '')}.json`, import.meta.url);
  return existsSync(fold) ? { ...words, weights: JSON.parse(readFileSync(fold, 'utf8')) } : { ...words };
}

/** The case of one pile, traced with weights that never saw it. */
function tracePile(folder: string, work: string): Pile {
  const caseFile = join(work, `${basename(dirname(folder))}-${basename(folder)}.json`);
  const reports = join(folder, 'reports');
  const sources = readdirSync(reports).map((path) => ({ path, bytes: readFileSync(join(reports, path)) }));
  const kase = trace(sources, tablesFor(folder));
  writeFileSync(caseFile, caseJson(kase, 'kept'));
  return { folder, caseFile };
}

/** The twin of a family that lacks its original, or null with a line where the family has none to hide. */
function hideOrigin(family: string, work: string): string | null {
  const twin = join(work, 'hidden', `${basename(family)}-hidden`);
  const { status, stdout, stderr } = node(work, HIDER, family, twin);
  say(status === 0 ? stdout.trim() : `${basename(family)}: no hidden twin (${stderr.trim()})`);
  return status === 0 ? twin : null;
}

function score(piles: readonly Pile[], work: string, extra: readonly string[]): Score {
  const list = join(work, 'list.tsv');
  writeFileSync(list, piles.map(({ folder, caseFile }) => `${folder}\t${caseFile}\n`).join(''));
  const { status, stdout, stderr } = node(work, SCORER, '--all', list, ...extra);
  if (stderr !== '') say(stderr.trim());
  return { text: stdout.trim(), fine: status === 0 };
}

function report(name: string, piles: readonly Pile[], work: string): void {
  const { text, fine } = score(piles, work, flags.misses ? ['--misses'] : []);
  if (!fine) process.exitCode = 1;
  // A pile's own lines stand under its own set already.
  console.log(`\n── ${name} (${piles.length})\n${name === 'all' ? text.split('\n').at(-1) : text}`);
}

/** What the scorer's `--json` says of a set: right answers of all, by figure. */
interface Scored {
  readonly counts: Readonly<Record<string, readonly [number, number]>>;
  readonly gold: readonly string[];
}

/** Keeps the figures for dossiers. The set of all is the sum of two others and left out. */
function writeRates(sets: readonly (readonly [string, readonly Pile[]])[], work: string): void {
  const rated = sets
    .filter(([name]) => name !== 'all')
    .map(([name, piles]) => {
      const { counts, gold } = JSON.parse(score(piles, work, ['--json']).text) as Scored;
      const lines = Object.entries(counts).map(
        ([figure, hits]) => `      ${JSON.stringify(figure)}: ${JSON.stringify(hits)}`,
      );
      return `  {\n    "name": ${JSON.stringify(name)},\n    "piles": ${gold.length},\n    "counts": {\n${lines.join(',\n')}\n    }\n  }`;
    });
  writeFileSync(ERROR_RATES, `{\n"command": "npm run measure",\n"sets": [\n${rated.join(',\n')}\n]\n}\n`);
  say('wrote tables/error-rates.json');
}

function reportJson(sets: readonly (readonly [string, readonly Pile[]])[], work: string): void {
  const scored = sets.map(([name, piles]) => [name, score(piles, work, ['--json'])] as const);
  if (scored.some(([, { fine }]) => !fine)) process.exitCode = 1;
  console.log(JSON.stringify(Object.fromEntries(scored.map(([name, { text }]) => [name, JSON.parse(text)]))));
}

function measure(work: string): void {
  const traceAll = (piles: readonly string[]): readonly Pile[] => piles.map((folder) => tracePile(folder, work));
  const originals = foldersWithGold(join(SHARED, 'families'));
  const families = traceAll(originals);
  const hidden = traceAll(originals.map((family) => hideOrigin(family, work)).filter((twin) => twin !== null));
  const own = traceAll(foldersWithGold('test/families'));
  const isUnread = ({ folder }: Pile): boolean => UNREAD.has(basename(folder));
  const examples = traceAll(foldersWithGold('examples'));

  const all = [...families, ...hidden];
  const sets = Object.entries({
    families,
    'hidden twins': hidden,
    all,
    'own families': own.filter((pile) => !isUnread(pile)),
    'unread families': own.filter(isUnread),
    examples,
  });
  const filled = sets.filter(([, piles]) => piles.length > 0);
  for (const [name, piles] of sets) if (piles.length === 0) say(`${name}: nothing to score`);
  if (flags.write) writeRates(filled, work);
  if (flags.json) reportJson(filled, work);
  else for (const [name, piles] of filled) report(name, piles, work);
}

if (existsSync(SCORER)) {
  const temp = mkdtempSync(join(tmpdir(), 'hearsay-measure-'));
  try {
    measure(temp);
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
} else {
  console.error(
    'measure: nothing to measure on: ../shared/families and ../shared/bench are not beside this repository',
  );
  process.exitCode = 2;
}
