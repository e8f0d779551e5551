/** A real browser for the page's tests: Debian's chromium. Without one they are skipped, but fail where HEARSAY_BROWSER_REQUIRED is set. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { loadBundle } from '../../src/bundle/load-bundle.ts';
import type { Case } from '../../src/case/case.ts';
import type { TextRule } from '../../src/report/case-json.ts';
import { pageReport } from '../../src/report/page/page.ts';
import { loadTables } from '../../src/tables/load-tables.ts';
import { trace } from '../../src/trace.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const place = [process.env['HEARSAY_BROWSER'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));
const required = (process.env['HEARSAY_BROWSER_REQUIRED'] ?? '') !== '';

/** `describe` for tests that need a browser. */
export function describeInBrowser(name: string, body: () => void): void {
  if (place === undefined && !required) describe.skip(`${name} (no chromium found)`, body);
  // A browser on a machine with other work may be late once; the reporter shows what was tried again.
  else describe(name, { timeout: 120_000, retry: 1 }, body);
}

/** What a test does with the browser: pages of cases, opened from disk. */
export interface Pages {
  /** Opens the page of a case at an address behind `#`. Closed after the file's tests. */
  readonly open: (kase: Case, hash: string, options?: OpenOptions) => Promise<Opened>;
}

export interface OpenOptions
  extends Pick<BrowserContextOptions, 'colorScheme' | 'viewport' | 'bypassCSP' | 'javaScriptEnabled'> {
  readonly texts?: TextRule;
}

export interface Opened {
  readonly page: Page;
  /** Addresses that the page asked for, but for its own file. */
  readonly requests: string[];
  /** Complaints on the console, those of the content policy among them, and errors. */
  readonly complaints: string[];
}

/** One browser for a test file. */
export function usePages(): Pages {
  let browser: Browser | undefined;
  let folder = '';
  beforeAll(async () => {
    if (place === undefined) {
      if (required) throw new Error('no chromium was found, and HEARSAY_BROWSER_REQUIRED is set');
      return;
    }
    folder = mkdtempSync(join(tmpdir(), 'hearsay-page-'));
    browser = await chromium.launch({ executablePath: place, args: ['--no-sandbox', '--font-render-hinting=none'] });
  }, 60_000);
  afterEach(async () => {
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    if (folder !== '') rmSync(folder, { recursive: true });
  });
  return {
    open: async (kase, hash, { texts = 'kept', ...options } = {}) => {
      if (browser === undefined) throw new Error('no browser');
      const file = join(folder, 'page.html');
      writeFileSync(file, pageReport(kase, loadBundle(), { texts, generator: 'hearsay for tests' }));
      const context = await browser.newContext({
        reducedMotion: 'reduce',
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      const page = await context.newPage();
      const opened: Opened = { page, requests: [], complaints: [] };
      const own = pathToFileURL(file).href;
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(own) && !url.startsWith('data:font/')) opened.requests.push(url);
      });
      page.on('console', (message) => {
        if (message.type() !== 'log') opened.complaints.push(message.text());
      });
      page.on('pageerror', (error) => opened.complaints.push(String(error)));
      await page.goto(`${own}${hash}`);
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      return opened;
    },
  };
}

/** Waits until what was just done has been drawn: an address that changes is heard of a moment later. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))',
  );
}

/** Goes to another address of the page that is open. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  await drawn(page);
}

const EXAMPLE = new URL('../../examples/harbour-bridge/reports/', import.meta.url);

/** The case of the example pile. */
export function exampleCase(): Case {
  const sources = readdirSync(EXAMPLE)
    .toSorted()
    .map((path) => ({ path, bytes: readFileSync(new URL(path, EXAMPLE)) }));
  return trace(sources, loadTables());
}
