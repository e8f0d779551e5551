import { Worker } from 'node:worker_threads';
import type { Beside } from '../trace.ts';
import type { Answer, Task } from './second-worker.ts';

// From src the worker is TypeScript, from dist JavaScript, as this file is.
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './second-worker.ts' : './second-worker.js', import.meta.url);

/** Room for what is new in the thread's heap: left alone, V8 takes 100 MB for it, and is no faster for that. */
const YOUNG_MB = 64;

/** A thread that does its part of a trace beside this one. */
export interface SecondThread {
  readonly beside: Beside;
  readonly close: () => void;
}

/** Starts the thread, which loads its code and tables while the files are read here. Whoever starts it closes it. */
export function startSecond(): SecondThread {
  const worker = new Worker(WORKER, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  const post = (task: Task): void => worker.postMessage(task);
  const failed = new Promise<never>((_, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the second thread ended before its work was done')));
  });
  // Where nothing is asked of the thread, nobody waits for its end.
  failed.catch(() => undefined);
  return {
    beside: {
      readReports: (reports) => post({ kind: 'reports', reports }),
      readStories: (lineage) => {
        const others = Promise.race([answerOf(worker, 'others'), failed]).then(({ alone }) => alone);
        const stories = Promise.race([answerOf(worker, 'stories'), failed]).then(({ read }) => read);
        // Whoever waits for the first is told; by then nobody may wait for the second yet.
        stories.catch(() => undefined);
        post({ kind: 'stories', lineage });
        return { others, stories };
      },
    },
    close: () => void worker.terminate(),
  };
}

type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { readonly kind: Kind }>;

function answerOf<Kind extends Answer['kind']>(worker: Worker, kind: Kind): Promise<AnswerOf<Kind>> {
  return new Promise((resolve) => {
    worker.on('message', (answer: Answer) => {
      if (isOfKind(answer, kind)) resolve(answer);
    });
  });
}

function isOfKind<Kind extends Answer['kind']>(answer: Answer, kind: Kind): answer is AnswerOf<Kind> {
  return answer.kind === kind;
}
