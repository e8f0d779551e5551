/**
 * Runs a bundle (`keepable`) with the code kept from its first run, as the command runs its own: `run-kept.ts BUNDLE [ARGUMENT…]`. V8 is
 * left as it is: what the command sets spares memory, of which a benchmark that holds all stages at once needs more.
 */
import { dirname, resolve } from 'node:path';
import { loadKept } from '../src/cli/kept-code.ts';

const [file = ''] = process.argv.splice(2, 1);
const bundle = resolve(file);
loadKept(bundle, dirname(bundle), 'run').keep();
