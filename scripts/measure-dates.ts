/**
 * Scores resolved dates on the news texts with marked time expressions beside this repository, as the command traces them:
 *
 *   npx node scripts/measure-dates.ts [--misses] [--half a|b] [--folder FOLDER]
 *
 * FOLDER holds gold.jsonl and texts/. Rules were written by reading the misses of half a; half b was only counted.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values: flags } = parseArgs({
  options: { misses: { type: 'boolean' }, half: { type: 'string' }, folder: { type: 'string' } },
});
const FOLDER = resolve(flags.folder ?? '../shared/data/timex-train');
const SCORER = resolve('../shared/bench/dates.mjs');

interface Entry {
  readonly file: string;
  readonly published: string;
}

function run(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
  return stdout.trim();
}

/** The half that a file belongs to, by its name alone. */
function halfOf(file: string): 'a' | 'b' {
  let sum = 0;
  for (const char of file) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1009;
  return sum % 2 === 0 ? 'a' : 'b';
}

function trace(work: string, ...extra: readonly string[]): string {
  const caseFile = join(work, `case-${extra.length}.json`);
  run('src/cli/main.ts', 'trace', join(FOLDER, 'texts'), '--json', caseFile, '--quiet', ...extra);
  return caseFile;
}

function measure(work: string): void {
  const lines = readFileSync(join(FOLDER, 'gold.jsonl'), 'utf8').trim().split('\n');
  const entries = lines.map((line) => ({ line, entry: JSON.parse(line) as Entry }));
  const meta = join(work, 'meta.csv');
  writeFileSync(meta, `path,published\n${entries.map(({ entry }) => `${entry.file},${entry.published}\n`).join('')}`);
  const cases = { 'dates found in the texts': trace(work), 'dates given by --meta': trace(work, '--meta', meta) };
  for (const [name, caseFile] of Object.entries(cases)) {
    for (const half of ['a', 'b', 'all']) {
      const gold = join(work, `gold-${half}.jsonl`);
      const kept = entries.filter(({ entry }) => half === 'all' || halfOf(entry.file) === half);
      writeFileSync(gold, `${kept.map(({ line }) => line).join('\n')}\n`);
      const isShown = flags.misses === true && half === (flags.half ?? 'a') && name.endsWith('texts');
      console.log(`── ${name}, half ${half} (${kept.length} texts)`);
      console.log(run(SCORER, gold, caseFile, ...(isShown ? ['--misses'] : [])));
    }
  }
}

if (existsSync(join(FOLDER, 'gold.jsonl')) && existsSync(SCORER)) {
  const temp = mkdtempSync(join(tmpdir(), 'hearsay-dates-'));
  try {
    measure(temp);
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
} else {
  console.error(`measure-dates: nothing to measure on: ${FOLDER} or ${SCORER} is not there`);
  process.exitCode = 2;
}
