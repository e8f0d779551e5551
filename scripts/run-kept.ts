/** Runs a bundle (`keepable`) as the command runs its own: V8 set up, with code kept from the first run. `run-kept.ts BUNDLE [ARGUMENT…]` */
import { dirname, resolve } from 'node:path';
import { setUpEngine } from '../src/cli/engine.ts';
import { loadKept } from '../src/cli/kept-code.ts';

const [file = ''] = process.argv.splice(2, 1);
const bundle = resolve(file);
setUpEngine();
const { keep } = loadKept(bundle, dirname(bundle), 'run');
setUpEngine();
keep();
