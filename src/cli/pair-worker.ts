/** What a worker thread of `compare --pairs` runs: a task in, its answers out. */
import { parentPort } from 'node:worker_threads';
import { PairComparer, type PairTask } from './pair-comparer.ts';

const comparer = new PairComparer();
parentPort?.on('message', (task: PairTask) => parentPort?.postMessage(comparer.answer(task)));
