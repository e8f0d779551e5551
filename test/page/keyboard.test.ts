import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, drawn, exampleCase, usePages } from './browser.ts';

const EXAMPLE = exampleCase();
const NAME = EXAMPLE.unseen[0]?.publisher ?? '';

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await drawn(page);
  }
}

const focusedName = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement?.textContent?.replaceAll("\\u00a0", " ").trim() ?? ""');

describeInBrowser('the page by keys alone', () => {
  const pages = usePages();

  it('goes to each view by its number, and puts those who listen at its heading', async () => {
    const { page } = await pages.open(EXAMPLE, '');
    for (const [key, view, heading] of [
      ['2', 'lineage', 'Night train derails in Sorrel Pass, killing at least three'],
      ['3', 'compare', `The witnesses of ${NAME}`],
      ['4', 'reading', '12 reports'],
      ['1', 'answer', '12 reports. 5 pieces of reporting.'],
    ] as const) {
      await press(page, key);
      expect(page.url()).toContain(`#/${view}`);
      expect(await focusedName(page)).toBe(heading);
      expect(await page.title()).toContain('hearsay');
    }
  });

  it('walks the drawing, opens what is marked, and lets go', async () => {
    const { page } = await pages.open(EXAMPLE, '#/lineage');
    await press(page, 'j', 'j', 'j', 'k');
    expect(await page.locator('.node.focused bdi').first().innerText()).toBe('07-westmere-herald');
    await press(page, 'o');
    expect(page.url()).toContain('#/compare?child=07-westmere-herald.txt&parent=06-vpa.txt');
    await page.goBack();
    await drawn(page);
    await press(page, 'Escape');
    expect(await page.locator('.node.focused').count()).toBe(0);
  });

  it('steps through sentence pairs, swaps the lead and turns the word table', async () => {
    const { page } = await pages.open(EXAMPLE, '#/compare?child=08-vpa.txt&parent=06-vpa.txt');
    await press(page, 'n', 'n');
    const current = page.locator('.row.current');
    const second = await current.getAttribute('aria-rowindex');
    await press(page, 'p');
    expect(Number(await current.getAttribute('aria-rowindex'))).toBeLessThan(Number(second));
    await press(page, 'x');
    expect(await page.getByRole('columnheader').nth(1).innerText()).toContain('08-vpa');
    await press(page, '3', 't');
    expect(page.url()).not.toContain('row=');
  });

  it('reads: next marked sentence, next report, the word table', async () => {
    const { page } = await pages.open(EXAMPLE, '#/reading?report=01-topnewsorchard.txt');
    await press(page, 'j');
    expect(await page.locator('.told.selected').count()).toBe(1);
    await press(page, 't');
    expect(await page.locator('.reading-text .restored').count()).toBeGreaterThan(0);
    await press(page, 'Escape', ']');
    expect(page.url()).toContain('report=02-actualia-world.txt');
    await press(page, '[');
    expect(page.url()).toContain('report=01-topnewsorchard.txt');
  });

  it('searches, goes to the first place by Enter, and closes by Escape', async () => {
    const { page } = await pages.open(EXAMPLE, '');
    await press(page, '/');
    await page.keyboard.type('riggers');
    await press(page, 'Enter');
    expect(page.url()).toContain('#/reading?report=05-port-quillan-mercury.txt');
    await press(page, '/');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await press(page, 'Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('shows every key there is, and gives the letters back to those who need them', async () => {
    const { page } = await pages.open(EXAMPLE, '');
    await press(page, '?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    expect((await help.locator('kbd').allInnerTexts()).length).toBeGreaterThan(12);
    await page.getByLabel('keys of one letter or sign are on').uncheck();
    await press(page, 'Escape', '3');
    expect(page.url()).not.toContain('compare');
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByLabel('keys of one letter or sign are on').check();
    await press(page, 'Escape', '3');
    expect(page.url()).toContain('compare');
  });

  it('lets letters be typed into fields', async () => {
    const { page } = await pages.open(EXAMPLE, '#/reading');
    await page.getByLabel('Show those with').focus();
    await page.keyboard.type('j3/?');
    expect(await page.getByLabel('Show those with').inputValue()).toBe('j3/?');
    expect(page.url()).toContain('#/reading');
  });

  it('reaches everything by Tab, in the order of the page, with a ring around it', async () => {
    const { page } = await pages.open(EXAMPLE, '');
    await press(page, 'Tab');
    expect(await focusedName(page)).toBe('Skip to the content');
    await press(page, 'Enter');
    expect(await page.evaluate('document.activeElement?.tagName')).toBe('MAIN');
    const names: string[] = [];
    for (let i = 0; i < 8; i += 1) {
      await page.keyboard.press('Tab');
      names.push(await focusedName(page));
      const ring = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      expect(ring).toBe('solid');
    }
    expect(names.slice(0, 4)).toEqual([
      '12 reports.',
      '5 pieces of reporting.',
      NAME,
      expect.stringMatching(/^Named in \d+ places by \d+ reports?$/),
    ]);
  });
});
