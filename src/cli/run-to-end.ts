import { reasonOf } from '../shell-error.ts';

const COULD_NOT = 2;

/** From here on a reader of the output who leaves early ends no run with a crash. */
export function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A closed pipe (`hearsay … | head`) is no error: the reader has what they wanted.
    if (error.code !== 'EPIPE') fail(`standard output cannot be written: ${reasonOf(error)}`);
  });
  // Nobody is left to tell.
  process.stderr.on('error', () => undefined);
}

/** Runs the command line of this process and sets its exit code. */
export async function runToEnd(run: (args: readonly string[]) => Promise<number>): Promise<void> {
  try {
    const exitCode = await run(process.argv.slice(2));
    process.exitCode ??= exitCode;
  } catch (error) {
    // Node's own exit code for this is 1, which here means that there was nothing to read.
    const trail = error instanceof Error ? error.stack : String(error);
    fail(`a defect of hearsay itself; please report it with these lines:\n${trail}`);
  }
}

function fail(message: string): void {
  process.exitCode = COULD_NOT;
  process.stderr.write(`hearsay: ${message}\n`);
}
