/**
 * Measures the report page in a real browser, beside what it shows:
 *
 *   npm run bench:page -- [--runs 5]
 *
 * Sizes of the page's code and of whole files; the time from opening a file on disk to its first view; the longest frame while each view is
 * scrolled by script. One pile is the example (and the seeds, where they lie beside the checkout), one is made: 1,000 reports, 50,000 alignments.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { loadBundle } from '../src/bundle/load-bundle.ts';
import type { Case } from '../src/case/case.ts';
import { findFiles } from '../src/cli/find-files.ts';
import { pageReport } from '../src/report/page/page.ts';
import { loadTables } from '../src/tables/load-tables.ts';
import { trace } from '../src/trace.ts';
import { largeCase } from './large-case.ts';

const CHROMIUM = process.env['HEARSAY_BROWSER'] ?? '/usr/bin/chromium';
const { values: flags } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const RUNS = Number(flags.runs);
if (!(RUNS >= 1)) throw new RangeError(`runs ${flags.runs}`);

/** Milliseconds from the start of navigation until the first view has been painted. */
const FIRST_VIEW = `new Promise((done) => {
  const painted = () => requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0));
  if (document.readyState === 'complete') painted(); else addEventListener('load', painted);
})`;

/** Scrolls to the end, 300 pixels a frame for at most 400 frames; gives the longest frame in milliseconds and the pixels. */
const SCROLL = `new Promise((done) => {
  let longest = 0, last = performance.now(), frames = 0;
  const step = (now) => {
    if (frames > 1) longest = Math.max(longest, now - last);
    last = now; frames += 1;
    const before = scrollY;
    scrollBy({ top: 300, behavior: 'instant' });
    if (frames > 400 || (frames > 3 && scrollY === before)) done({ longest, pixels: scrollY, frames });
    else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

interface Scrolled {
  readonly longest: number;
  readonly pixels: number;
  readonly frames: number;
}

async function firstView(chrome: Browser, file: string): Promise<number> {
  const page = await chrome.newPage();
  await page.goto(pathToFileURL(file).href, { waitUntil: 'commit' });
  const took = (await page.evaluate(FIRST_VIEW)) as number;
  await page.close();
  return took;
}

async function scrolled(chrome: Browser, file: string, hash: string): Promise<Scrolled> {
  const page = await chrome.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  await page.waitForTimeout(300);
  const result = (await page.evaluate(SCROLL)) as Scrolled;
  await page.close();
  return result;
}

function hashesOf(kase: Case): readonly (readonly [string, string])[] {
  const [derivation] = kase.derivations;
  const longest = kase.reports.toSorted((a, b) => b.text.length - a.text.length)[0];
  const compare = new URLSearchParams({ child: derivation?.child ?? '', parent: derivation?.parent ?? '' });
  return [
    ['answer', '#/answer'],
    ['lineage', '#/lineage'],
    ['side by side', `#/compare?${compare}`],
    ['list of reports', '#/reading'],
    ['longest report', `#/reading?${new URLSearchParams({ report: longest?.id ?? '' })}`],
    ...(kase.quotes.length > 0 ? ([['quotations', '#/quotations']] as const) : []),
    ...(kase.actors.length > 0 ? ([['actors', '#/actors']] as const) : []),
  ];
}

async function measure(name: string, kase: Case): Promise<void> {
  const file = join(folder, 'page.html');
  const start = performance.now();
  const html = pageReport(kase, loadBundle(), { texts: 'kept', generator: 'hearsay' });
  const writtenMs = performance.now() - start;
  writeFileSync(file, html);
  const textBytes = kase.reports.reduce((sum, report) => sum + Buffer.byteLength(report.text), 0);
  const bytes = Buffer.byteLength(html);
  console.log(
    `\n${name}: ${kase.reports.length} reports, ${kase.alignments.length} alignments, ${kase.stories.length} stories`,
  );
  console.log(
    `  made in ${writtenMs.toFixed(0)} ms; ${kb(bytes)}, of which ${kb(bytes - PAGE_BYTES)} are the case: ${((bytes - PAGE_BYTES) / textBytes).toFixed(2)} times the texts' ${kb(textBytes)}`,
  );
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await firstView(browser, file));
  times.sort((a, b) => a - b);
  console.log(`  first view ${ms(times.at(times.length >> 1))} (${ms(times[0])}–${ms(times.at(-1))})`);
  for (const [view, hash] of hashesOf(kase)) {
    const { longest, pixels, frames } = await scrolled(browser, file, hash);
    console.log(
      `  ${view.padEnd(16)} longest frame ${longest.toFixed(0).padStart(3)} ms over ${frames} frames, ${Math.round(pixels)} pixels`,
    );
  }
}

const ms = (value: number | undefined): string => `${Math.round(value ?? Number.NaN)} ms`;
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

function caseOf(path: string): Case {
  const sources = findFiles([path]).files.map((found) => ({ path: found.path, bytes: readFileSync(found.file) }));
  return trace(sources, loadTables());
}

const bundle = loadBundle();
const PAGE_BYTES = Buffer.byteLength(bundle.script.text) + Buffer.byteLength(bundle.style.text);
const gz = (text: string): number => gzipSync(text, { level: 9 }).length;
const { stdout: commit } = spawnSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' });
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-page-'));
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
try {
  console.log(
    `hearsay ${commit.trim()}, ${cpus().length} × ${cpus()[0]?.model}, chromium ${browser.version()}, ${RUNS} runs each: median (least–most)`,
  );
  console.log(
    `page code with its fonts: ${kb(PAGE_BYTES)}, ${kb(gz(bundle.script.text) + gz(bundle.style.text))} compressed (script alone ${kb(gz(bundle.script.text))})`,
  );
  if (existsSync('../shared/seeds')) await measure('../shared/seeds', caseOf('../shared/seeds'));
  await measure('examples/harbour-bridge', caseOf('examples/harbour-bridge/reports'));
  await measure('made', largeCase({ reports: 1000, reportsAStory: 20, sentences: 25 }));
  await measure('made, one story', largeCase({ reports: 1000, reportsAStory: 1000, sentences: 25 }));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
