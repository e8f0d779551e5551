/** The command as built: scripts/build-command.ts bundles this and, beside it, the rest. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setUpEngine } from './engine.ts';
import { loadKept } from './kept-code.ts';
import type * as rest from './run.ts';
import { runToEnd, watchOutput } from './run-to-end.ts';

watchOutput();
// Used by the rest, and loaded before the engine is set up.
for (const name of ['child_process', 'crypto', 'os', 'worker_threads', 'zlib']) process.getBuiltinModule(name);
setUpEngine();
const folder = import.meta.dirname;
const bundle = readdirSync(folder).find((name) => name.endsWith('.cjs')) ?? 'run.cjs';
// Two folders up from dist/command is the package.
const { exports, keep } = loadKept(join(folder, bundle), join(folder, '../../.compiled'), purposeOf(process.argv[2]));
await runToEnd((exports as typeof rest).run);
if (process.exitCode === 0) keep();

/** Each command calls other functions. What is no command has nothing kept under its name. */
function purposeOf(word: string | undefined): string {
  return word !== undefined && /^[a-z]{1,20}$/.test(word) ? word : 'help';
}
