import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, exampleCase, usePages } from './browser.ts';

const EXAMPLE = exampleCase();
const unseen = encodeURIComponent(EXAMPLE.unseen[0]?.id ?? '');
const GOLDENS = new URL('goldens/', import.meta.url);

const PICTURES = [
  ['answer-light', '#/answer', 'light', 1280],
  ['answer-narrow-dark', '#/answer', 'dark', 360],
  ['lineage-dark', '#/lineage?focus=10-anselby-chronicle.txt', 'dark', 1280],
  ['compare-light', '#/compare?child=08-vpa.txt&parent=06-vpa.txt', 'light', 1280],
  ['rebuilt-light', `#/reading?report=${unseen}`, 'light', 1280],
] as const;

/** Browsers draw letters a little differently from release to release, so pictures are compared at a quarter of their size. */
const SHRUNK = 4;
/** A pixel differs where a colour is further off than this, of 255. */
const MOST_OFF = 40;
/** The share of pixels that may differ. */
const TOLERANCE = 0.01;

/** The share of pixels in which two pictures differ; 1 where their sizes do. Drawn and counted by the browser, on an empty page. */
async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  await page.goto('about:blank');
  const urls = [one, other].map((picture) => `data:image/png;base64,${picture.toString('base64')}`);
  return page.evaluate(`(async () => {
    const [a, b] = await Promise.all(${JSON.stringify(urls)}.map(async (url) => {
      const image = new Image(); image.src = url; await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = Math.ceil(image.width / ${SHRUNK}); canvas.height = Math.ceil(image.height / ${SHRUNK});
      const context = canvas.getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return context.getImageData(0, 0, canvas.width, canvas.height);
    }));
    if (a.width !== b.width || a.height !== b.height) return 1;
    let off = 0;
    for (let i = 0; i < a.data.length; i += 4) {
      if ([0, 1, 2].some((c) => Math.abs(a.data[i + c] - b.data[i + c]) > ${MOST_OFF})) off += 1;
    }
    return off / (a.data.length / 4);
  })()`);
}

describeInBrowser('the page as it looks', () => {
  const pages = usePages();

  // To renew one, delete it and run this again. The new one is looked at before it is committed.
  it.each(PICTURES)('%s', async (name, hash, colorScheme, width) => {
    const { page } = await pages.open(EXAMPLE, hash, { colorScheme, viewport: { width, height: 900 } });
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    const golden = new URL(`${name}.png`, GOLDENS);
    if (!existsSync(golden)) {
      expect(process.env['CI'] ?? '', `${name}.png is not there`).toBe('');
      mkdirSync(GOLDENS, { recursive: true });
      writeFileSync(golden, picture);
    }
    const off = await difference(page, readFileSync(golden), picture);
    if (off > TOLERANCE) writeFileSync(new URL(`../../../.reports/${name}.png`, import.meta.url), picture);
    expect(off).toBeLessThanOrEqual(TOLERANCE);
  });

  it('would be told from another picture', async () => {
    const light = await pages.open(EXAMPLE, '#/answer', { viewport: { width: 800, height: 600 } });
    const one = await light.page.screenshot();
    await light.page.evaluate('document.querySelector("h1").remove()');
    const other = await light.page.screenshot();
    expect(await difference(light.page, one, other)).toBeGreaterThan(TOLERANCE);
  });
});
