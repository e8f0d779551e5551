import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { CHANGED_CASE } from '../changed-case.ts';
import { sampleCase } from '../sample-cases.ts';
import { describeInBrowser, drawn, usePages } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAIR = '#/compare?child=reprint.txt&parent=canal.txt';
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describeInBrowser('what each retelling changed', () => {
  const pages = usePages();

  it('stands in the answer, the worst first, and leads to its place side by side', async () => {
    const { page } = await pages.open(CHANGED_CASE, '');
    const section = page.locator('.worst-changes');
    expect(flat(await section.innerText())).toContain('2 major, 1 minor');
    const items = (await section.locator('.change').allTextContents()).map(flat);
    expect(items).toEqual([
      expect.stringContaining('“Ninety” ⇠, where it was “Nine” (canal)Nine became Ninety'),
      expect.stringContaining('“He denied any neglect” (canal)a denial is left out'),
      expect.stringContaining('minor: added in reprint“*Bold* divers wept”'),
    ]);
    await section.getByRole('link', { name: 'Ninety' }).click();
    await drawn(page);
    expect(page.url()).toContain('#/compare');
    expect(await page.locator('mark.changed.current').allTextContents()).toEqual([
      'changed in reprint, major change, number: Nine',
      'major change, number: Ninety',
    ]);
    expect(flat(await page.locator('.change-notes .current').innerText())).toBe(
      'major change, number: Nine became Ninety',
    );
  });

  it('is marked side by side, on both sides where both have words, each with its note', async () => {
    const { page } = await pages.open(CHANGED_CASE, PAIR);
    expect((await page.locator('mark.changed-to').allTextContents()).map(flat)).toEqual([
      'major change, number: Ninety',
      'minor change, added: *Bold* divers wept',
    ]);
    expect((await page.locator('mark.changed-from').allTextContents()).map(flat)).toEqual([
      'changed in reprint, major change, number: Nine',
      'changed in reprint, major change, left out: He denied any neglect',
    ]);
    expect(await page.locator('.change-notes li').count()).toBe(3);
  });

  it('is gone through by key, there and back', async () => {
    const { page } = await pages.open(CHANGED_CASE, PAIR);
    const current = page.locator('.change-notes .current');
    const seen: string[] = [];
    for (const key of ['c', 'c', 'c', 'c', 'v', 'v']) {
      await page.keyboard.press(key);
      await drawn(page);
      seen.push(flat(await current.innerText()).replace(/^.*?, (.*?):.*/, '$1'));
    }
    expect(seen).toEqual(['number', 'added', 'left out', 'left out', 'added', 'number']);
    await page.keyboard.press('Escape');
    await drawn(page);
    expect(await current.count()).toBe(0);
    await page.getByRole('button', { name: 'next' }).click();
    await drawn(page);
    expect(await current.count()).toBe(1);
  });

  it('has an audit of each copy, which its text leads to', async () => {
    const { page } = await pages.open(CHANGED_CASE, '#/reading?report=second.txt');
    await page.getByRole('link', { name: 'What this copy did' }).click();
    await drawn(page);
    expect(await page.locator('.audit h2').allInnerTexts()).toEqual(['second']);
    expect(flat(await page.locator('.audit').innerText())).toContain('taken over from reprint');
    await page.getByRole('combobox').selectOption('');
    await drawn(page);
    expect(await page.locator('.audit h2').allInnerTexts()).toEqual(['reprint', 'second']);
    expect(await page.locator('.audit').first().locator('h3').allInnerTexts()).toEqual([
      'added 1',
      'left out 1',
      'number 1',
    ]);
  });

  it('without the texts keeps the notes and the places', async () => {
    const { page } = await pages.open(CHANGED_CASE, '#/changes', { texts: 'withheld' });
    expect(await page.content()).not.toContain('He denied any neglect');
    expect(flat(await page.locator('.audit').first().innerText())).toContain('a denial is left out');
    await page.getByRole('link', { name: 'side by side', exact: true }).first().click();
    await drawn(page);
    expect(await page.locator('.change-notes .current').count()).toBe(1);
  });

  it('is not offered where nothing was changed', async () => {
    const { page } = await pages.open(sampleCase(CHANGED_CASE.reports), '#/changes');
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Changes' }).count()).toBe(0);
    expect(await page.locator('.worst-changes').count()).toBe(0);
  });

  it.each([
    ['changes', '#/changes'],
    ['changed-pair', `${PAIR}&change=reprint.txt:0:number`],
  ])('%s has no fault that axe knows, fits a phone, and reads as it should', async (name, hash) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const viewport = { width: 360, height: 800 };
      const { page } = await pages.open(CHANGED_CASE, hash, { colorScheme, viewport, bypassCSP: true });
      await page.evaluate(AXE);
      const faults = 'axe.run(document).then((result) => result.violations.map((one) => one.id + one.nodes[0].html))';
      expect(await page.evaluate(faults)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    }
    const { page } = await pages.open(CHANGED_CASE, hash);
    const tree = await page.getByRole('main').ariaSnapshot();
    await expect(`${tree.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')}\n`).toMatchFileSnapshot(
      `goldens/${name}.aria.yml`,
    );
  });
});
