import { setFlagsFromString } from 'node:v8';
import { reasonOf } from '../shell-error.ts';
import { run } from './run.ts';

const COULD_NOT = 2;

// Most of what tracing makes is soon garbage: left alone, the heap grows to three times what is held before it is collected.
setFlagsFromString('--heap-growing-percent=60');

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A closed pipe (`hearsay … | head`) is no error: the reader has what they wanted.
  if (error.code !== 'EPIPE') fail(`standard output cannot be written: ${reasonOf(error)}`);
});
// Nobody is left to tell.
process.stderr.on('error', () => undefined);

try {
  const exitCode = await run(process.argv.slice(2));
  process.exitCode ??= exitCode;
} catch (error) {
  // Node's own exit code for this is 1, which here means that there was nothing to read.
  const trail = error instanceof Error ? error.stack : String(error);
  fail(`a defect of hearsay itself; please report it with these lines:\n${trail}`);
}

function fail(message: string): void {
  process.exitCode = COULD_NOT;
  process.stderr.write(`hearsay: ${message}\n`);
}
