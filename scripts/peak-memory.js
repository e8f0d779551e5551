// Imported ahead of a program: writes its peak resident memory in KiB to file descriptor 3 as it exits.
// JavaScript, so that the time measured holds no type stripping.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) process.on('exit', () => writeSync(3, `${process.resourceUsage().maxRSS}`));
