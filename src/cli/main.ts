/** The command, run from its sources. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setUpEngine } from './engine.ts';
import { runToEnd, watchOutput } from './run-to-end.ts';

watchOutput();
setUpEngine();
// Sparing the next run the stripping of types.
enableCompileCache(fileURLToPath(new URL('../../.compiled', import.meta.url)));
const { run } = await import('./run.ts');
await runToEnd(run);
