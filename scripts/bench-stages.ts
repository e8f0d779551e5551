/**
 * Times the stages of a trace one by one beside their answers, as they ship: `time-stages.ts` bundled like the command.
 *
 *   npm run bench:stages -- [FILE…]
 *
 * Without FILE the 833 articles beside this repository, where they are there.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { splitConstants } from './split-constants.ts';

/** Two folders down: the tables are found from there. */
const OUT = 'dist/bench';
const [program] = await bundle(['scripts/time-stages.ts'], { format: 'es', codeSplitting: false });
if (program === undefined) throw new Error('nothing was bundled');
mkdirSync(OUT, { recursive: true });
const file = join(OUT, 'time-stages.js');
writeFileSync(file, splitConstants(program.code));
const { status } = spawnSync(process.execPath, [file, ...process.argv.slice(2)], { stdio: 'inherit' });
rmSync(OUT, { recursive: true, force: true });
process.exitCode = status ?? 1;
