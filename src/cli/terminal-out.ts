import type { Color } from '../report/lines.ts';
import type { OnProgress } from '../trace.ts';

const PROGRESS_EVERY_MS = 100;
const WIDTH_WITHOUT_TERMINAL = 100;

/** Whether to colour: what the flag says, else NO_COLOR (https://no-color.org), else whether standard output is a terminal. */
export function colorOf(flag: string | undefined): Color {
  if (flag === 'always') return 'on';
  if (flag === 'never' || (process.env['NO_COLOR'] ?? '') !== '' || process.env['TERM'] === 'dumb') return 'off';
  return process.stdout.isTTY ? 'on' : 'off';
}

/** The columns of standard output, or a fixed number where it is no terminal, so that files come out alike. */
export function columnsOf(): number {
  return process.stdout.isTTY ? process.stdout.columns : WIDTH_WITHOUT_TERMINAL;
}

/** Progress on standard error where that is a terminal; `clear` takes the line away. */
export interface Progress {
  readonly on: OnProgress;
  readonly clear: () => void;
}

export const SILENT: Progress = { on: () => undefined, clear: () => undefined };

/** A progress line that is drawn over itself, at most ten times a second. */
export function progressLine(): Progress {
  if (!process.stderr.isTTY) return SILENT;
  let drawnAtMs = Number.NEGATIVE_INFINITY;
  return {
    on: (stage, done, total) => {
      const nowMs = performance.now();
      if (nowMs - drawnAtMs < PROGRESS_EVERY_MS) return;
      drawnAtMs = nowMs;
      process.stderr.write(`\r\u001b[K${stage} ${done}/${total}`);
    },
    clear: () => {
      if (drawnAtMs !== Number.NEGATIVE_INFINITY) process.stderr.write('\r\u001b[K');
    },
  };
}
