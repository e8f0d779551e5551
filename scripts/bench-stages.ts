/**
 * Times the stages of a trace one by one beside their answers, as they ship: `time-stages.ts` bundled like the command, with the
 * code that was compiled in a first run over the example.
 *
 *   npm run bench:stages -- [FILE…]
 *
 * Without FILE the 833 articles beside this repository, where they are there.
 */
import { type StdioOptions, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, keepable } from './bundle.ts';

/** Two folders down: the tables are found from there. */
const OUT = 'dist/bench';
const [program] = await bundle(['scripts/time-stages.ts'], { format: 'cjs', codeSplitting: false, comments: false });
if (program === undefined) throw new Error('nothing was bundled');
mkdirSync(OUT, { recursive: true });
const file = join(OUT, 'time-stages.cjs');
writeFileSync(file, keepable(program));
run(globSync('examples/*/reports/*').sort(), ['ignore', 'ignore', 'inherit']);
process.exitCode = run(process.argv.slice(2), 'inherit') ?? 1;
rmSync(OUT, { recursive: true, force: true });

function run(files: readonly string[], stdio: StdioOptions): number | null {
  return spawnSync(process.execPath, ['scripts/run-kept.ts', file, ...files], { stdio }).status;
}
