import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { describeInBrowser, drawn, exampleCase, usePages } from './browser.ts';
import { RELATED_CASE } from './related-case.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const GUILD = 'actor:organisation:harbour-guild';

describeInBrowser('who is with and against whom', () => {
  const pages = usePages();

  it('draws those for or against somebody, each line with the look of its stance and a tip where somebody is acted on', async () => {
    const { page, complaints } = await pages.open(RELATED_CASE, '#/relations');
    expect((await page.locator('.ring-name').allInnerTexts()).toSorted()).toEqual([
      'Harbour Guild',
      'Ormsby',
      'Tolland Freight',
      'Vale',
    ]);
    expect(await page.locator('.tie').count()).toBe(5);
    expect(await page.locator('.tie.stance-against').count()).toBe(3);
    expect(await page.locator('.tie.stance-with .tie-tip').count()).toBe(1);
    const dashes = (stance: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('.tie.stance-${stance} .tie-line')).strokeDasharray`);
    expect(new Set([await dashes('against'), await dashes('with'), await dashes('neither')]).size).toBe(3);
    expect(complaints).toEqual([]);
  });

  it('says the triangles in words, and lights one that is chosen', async () => {
    const { page } = await pages.open(RELATED_CASE, '#/relations');
    expect((await page.locator('.triad').allInnerTexts()).map((one) => one.replace(/\s+/g, ' ').trim())).toEqual([
      'Harbour Guild and Ormsby are both against Tolland Freight; Harbour Guild may cooperate with Ormsby open: the enemy of an enemy, not told to be a friend',
    ]);
    await page.locator('.triad-words').click();
    await drawn(page);
    expect(await page.locator('.node.focused').count()).toBe(3);
    expect(await page.locator('.tie.lit').count()).toBe(3);
    expect(await page.locator('.relation').count()).toBe(3);
  });

  it('opens each relation to its words and to whose they are, and leads to their place', async () => {
    const { page } = await pages.open(RELATED_CASE, '#/relations');
    const entry = page.locator('.relation', { hasText: 'may cooperate with' });
    await entry.locator('summary').click();
    expect(await entry.innerText()).toContain('in the words of Ida Rusk');
    expect(await entry.locator('.place-words b').innerText()).toBe('Harbour Guild may work with Ormsby');
    await entry.locator('.place').click();
    await drawn(page);
    expect(await page.locator('mark, .selected').first().innerText()).toBe('Harbour Guild may work with Ormsby');
  });

  it('goes from actor to actor by key, fades the rest, and lets go', async () => {
    const { page } = await pages.open(RELATED_CASE, '#/relations');
    await page.keyboard.press('j');
    await drawn(page);
    const first = await page.locator('.node.focused').innerText();
    await page.keyboard.press('j');
    await drawn(page);
    expect(await page.locator('.node.focused').innerText()).not.toBe(first);
    expect(await page.locator('.tie.faded').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await drawn(page);
    expect(await page.locator('.node.focused').count()).toBe(0);
    expect(await page.locator('.tie.faded').count()).toBe(0);
  });

  it('lists only what is asked for: a stance, an actor, words', async () => {
    const { page } = await pages.open(RELATED_CASE, `#/relations?of=${GUILD}`);
    const rows = page.locator('.relation');
    expect(await rows.count()).toBe(4);
    await page.getByRole('combobox').selectOption('against');
    await drawn(page);
    expect(await rows.count()).toBe(2);
    await page.getByRole('main').getByRole('searchbox').fill('sues');
    await drawn(page);
    expect(await rows.count()).toBe(1);
  });

  it('is not offered for a case without relations', async () => {
    const { page } = await pages.open({ ...exampleCase(), relations: [] }, '#/answer');
    expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).not.toContain('Relations');
  });

  it('has no fault that axe knows, in light and dark, on a phone and a desk, and reads as it should', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [360, 1280]) {
        const viewport = { width, height: 800 };
        const { page } = await pages.open(RELATED_CASE, '#/relations', { colorScheme, viewport, bypassCSP: true });
        await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
        await page.evaluate(AXE);
        expect(
          await page.evaluate(
            'axe.run(document).then((result) => result.violations.map((one) => one.id + one.nodes[0].html))',
          ),
        ).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      }
    }
    const { page } = await pages.open(RELATED_CASE, `#/relations?of=${GUILD}`);
    const told = (await page.getByRole('main').ariaSnapshot()).replaceAll('\u00a0', ' ');
    await expect(`${told}\n`).toMatchFileSnapshot('goldens/relations.aria.yml');
  });
});
