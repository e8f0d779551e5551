import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { reasonOf, ShellError } from '../shell-error.ts';

const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};

/** Opens a file with what the system opens such files with, and waits only until that has started. */
export function openFile(file: string): Promise<void> {
  const [command = 'xdg-open', ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  return new Promise((done, failed) => {
    const child = spawn(command, [...args, resolve(file)], { detached: true, stdio: 'ignore' });
    child.once('spawn', () => {
      child.unref();
      done();
    });
    child.once('error', (error) => {
      failed(
        new ShellError(
          'output.unopened',
          `${file} was written, and ${command} cannot open it: ${reasonOf(error)}`,
          error,
        ),
      );
    });
  });
}
