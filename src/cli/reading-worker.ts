/** What the worker thread of a trace runs: reports in, what each gives by itself out. */
import { parentPort } from 'node:worker_threads';
import type { Report } from '../case/report.ts';
import { readReports } from '../read-reports.ts';
import { loadReadingTables } from '../tables/load-tables.ts';

const tables = loadReadingTables();
parentPort?.on('message', (reports: readonly Report[]) => parentPort?.postMessage(readReports(reports, tables)));
