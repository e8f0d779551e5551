import { safeText } from '../report/cells.ts';
import { ShellError } from '../shell-error.ts';
import type { Invocation } from './flags.ts';
import { isCommand, parseCommand } from './flags.ts';
import { commandHelp, markdownHelp, overview } from './help.ts';
import { version } from './version.ts';

/** The one place that decides exit codes. Finding nothing is an answer, so it is `done`. */
const EXIT = { done: 0, noInput: 1, couldNot: 2 } as const;

/** Runs a command line and gives its exit code. Only a defect of hearsay's own gets out as an exception. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await runArgs(args);
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof ShellError)) throw error;
    process.stderr.write(`hearsay: ${safeText(error.message)}\n`);
    return error.code === 'input.none' ? EXIT.noInput : EXIT.couldNot;
  }
}

async function runArgs([first = '--help', ...rest]: readonly string[]): Promise<void> {
  if (first === '--version' || first === '-V') print(`${version()}\n`);
  else if (first === '--help' || first === '-h') print(overview(version()));
  else if (isCommand(first)) await runCommand(parseCommand(first, rest));
  else throw notACommand(first);
}

/** Loads a command's code only when it is run, so that help comes at once. */
async function runCommand(invocation: Invocation): Promise<void> {
  if (invocation.flags.has('help')) return print(commandHelp(invocation.command));
  switch (invocation.command) {
    case 'trace':
      return (await import('./trace-command.ts')).traceCommand(invocation);
    case 'why':
      return (await import('./why-command.ts')).whyCommand(invocation);
    case 'quotes':
      return (await import('./quotes-command.ts')).quotesCommand(invocation);
    case 'changes':
      return (await import('./changes-command.ts')).changesCommand(invocation);
    case 'claims':
      return (await import('./claims-command.ts')).claimsCommand(invocation);
    case 'compare':
      return await (await import('./compare-command.ts')).compareCommand(invocation);
    case 'export':
      return await (await import('./export-command.ts')).exportCommand(invocation);
    case 'release':
      return (await import('./release-command.ts')).releaseCommand(invocation);
    case 'keys':
      return (await import('./keys-command.ts')).keysCommand(invocation);
    case 'verify':
      return (await import('./verify-command.ts')).verifyCommand(invocation);
    case 'receive':
      return (await import('./receive-command.ts')).receiveCommand(invocation);
    case 'acknowledge':
      return (await import('./acknowledge-command.ts')).acknowledgeCommand(invocation);
    case 'ledger':
      return (await import('./ledger-command.ts')).ledgerCommand(invocation);
    case 'help':
      return print(helpOf(invocation));
  }
}

function helpOf({ flags, words: [about] }: Invocation): string {
  if (flags.has('markdown')) return markdownHelp();
  if (about === undefined) return overview(version());
  if (!isCommand(about)) throw notACommand(about);
  return commandHelp(about);
}

function notACommand(word: string): ShellError {
  return new ShellError(
    'flags.command',
    `${word} is not a command; hearsay --help lists them, and hearsay trace ${word} would trace it`,
  );
}

function print(text: string): void {
  process.stdout.write(text);
}
