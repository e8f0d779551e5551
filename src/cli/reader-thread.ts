import { Worker } from 'node:worker_threads';
import type { ReadAside } from '../trace.ts';

// From src the worker is TypeScript, from dist JavaScript, as this file is.
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './reading-worker.ts' : './reading-worker.js',
  import.meta.url,
);

/** A thread that reads reports by themselves while this one compares them. */
export interface ReaderThread {
  readonly readAside: ReadAside;
  readonly close: () => void;
}

/** Starts the thread, which loads its code and tables while the files are read here. Whoever starts it closes it. */
export function startReader(): ReaderThread {
  const worker = new Worker(WORKER);
  const failed = new Promise<never>((_, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the reading thread ended before its work was done')));
  });
  // Where nothing is asked of the thread, nobody waits for its end.
  failed.catch(() => undefined);
  return {
    readAside: (reports) => {
      const read = new Promise<Awaited<ReturnType<ReadAside>>>((resolve) => {
        worker.once('message', (answer) => {
          resolve(answer);
          // Its memory is wanted: the stages that follow hold most.
          void worker.terminate();
        });
      });
      worker.postMessage(reports);
      return Promise.race([read, failed]);
    },
    close: () => void worker.terminate(),
  };
}
