/** The command as built: scripts/build-command.ts bundles this and, beside it, the rest. A CommonJS module, for which Node starts less. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setUpEngine } from './engine.ts';
import { loadKept } from './kept-code.ts';
import type * as rest from './run.ts';
import { runToEnd, watchOutput } from './run-to-end.ts';

watchOutput();
// Used by nearly every command, and loaded before the engine is set up.
process.getBuiltinModule('crypto');
setUpEngine();
const folder = import.meta.dirname;
const bundle = readdirSync(folder).find((name) => name.startsWith('run-')) ?? 'run.cjs';
// Two folders up from dist/command is the package.
const { exports, keep } = loadKept(join(folder, bundle), join(folder, '../../.compiled'), purposeOf(process.argv[2]));
void runToEnd((exports as typeof rest).run).then(() => {
  if (process.exitCode !== 0) return;
  // What is kept is taken again only under the settings that it was made under, and the command may have changed some.
  setUpEngine();
  keep();
});

/** Each command calls other functions. What is no command has nothing kept under its name. */
function purposeOf(word: string | undefined): string {
  return word !== undefined && /^[a-z]{1,20}$/.test(word) ? word : 'help';
}
