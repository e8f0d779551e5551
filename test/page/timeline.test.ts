import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import type { Case } from '../../src/case/case.ts';
import { TIMED_CASE } from '../timed-case.ts';
import { describeInBrowser, drawn, exampleCase, usePages } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\n', ' ');

/** A case with so many events that neither the drawing nor the list can have all at once. */
function manyEvents(count: number): Case {
  const [first] = TIMED_CASE.events;
  if (first === undefined) throw new RangeError('no event');
  const events = Array.from({ length: count }, (_, i) => ({ ...first, id: `event:${i}`, date: String(1000 + i) }));
  return { ...TIMED_CASE, events };
}

describeInBrowser('what happened when', () => {
  const pages = usePages();

  it('has a mark and an entry for each event of the story, and what was told on which day', async () => {
    const { page, complaints } = await pages.open(TIMED_CASE, '#/timeline');
    expect(plain(await page.getByRole('heading', { level: 1 }).innerText())).toBe('4 events');
    expect(await page.locator('.time-sheet .time-mark').count()).toBe(4);
    expect(await page.locator('.event .event-when').allInnerTexts()).toEqual([
      '2019',
      'Monday 3 March 2031',
      'Tuesday 4 March 2031',
      'June 2031',
    ]);
    expect(await page.locator('.time-said text').allTextContents()).toEqual(['4', '2']);
    expect(complaints).toEqual([]);
  });

  it('sets what is told differently side by side, each value with its words', async () => {
    const { page } = await pages.open(TIMED_CASE, '#/timeline?event=event:00000003');
    const looked = page.getByRole('complementary');
    expect(plain(await looked.locator('.event-differs').first().innerText())).toBe(
      'the date differs: Sunday 2 March 2031 or Monday 3 March 2031',
    );
    const [date, toll] = await looked.locator('.event-conflict').all();
    expect(await date?.locator('.event-value').count()).toBe(2);
    expect(plain((await toll?.innerText()) ?? '')).toMatch(/^6 killed 1 report\s+gazette.*16 killed 1 report\s+copy/);
    const boxes = await Promise.all(
      ((await toll?.locator('.event-value').all()) ?? []).map((one) => one.boundingBox()),
    );
    expect(boxes[0]?.y).toBe(boxes[1]?.y);
    expect(await page.locator('.time-elsewhere circle').count()).toBe(1);
  });

  it('opens an event from its mark to its words, and those to their place', async () => {
    const { page } = await pages.open(TIMED_CASE, '#/timeline');
    await page.getByRole('link', { name: /^4 Engineers/ }).click();
    await drawn(page);
    expect(page.url()).toContain('event=event%3A00000005');
    const looked = page.getByRole('complementary');
    expect(plain(await looked.innerText())).toContain('told Wednesday 5 March 2031, dated “June”');
    expect(await page.locator('.time-said-lines path').count()).toBe(1);
    await looked.locator('.places .place').first().click();
    await drawn(page);
    expect(await page.locator('mark, .selected').first().innerText()).toBe('Engineers will empty the basin in June');
  });

  it('goes from event to event by key, and lets go', async () => {
    const { page } = await pages.open(TIMED_CASE, '#/timeline');
    const looked = page.getByRole('complementary').locator('.event-what');
    for (const [key, what] of [
      ['j', 'The lock was rebuilt'],
      ['j', 'The lock at Sell burst'],
      ['k', 'The lock was rebuilt'],
    ] as const) {
      await page.keyboard.press(key);
      await drawn(page);
      expect(await looked.innerText()).toContain(what);
    }
    await page.keyboard.press('Escape');
    await drawn(page);
    expect(await looked.count()).toBe(0);
  });

  it('shows only what is asked for', async () => {
    const { page } = await pages.open(TIMED_CASE, '#/timeline');
    const whats = page.locator('.event .event-what');
    await page.getByLabel('only what is told differently').check();
    await drawn(page);
    expect(await whats.count()).toBe(1);
    await page.getByLabel('only what is told differently').uncheck();
    await page.getByLabel('Story').selectOption('all');
    await drawn(page);
    expect(await whats.count()).toBe(6);
    expect(await page.locator('.event-year').allInnerTexts()).toEqual(['2019', '2029', '2031', 'Year not known']);
    await page.getByLabel('Show').selectOption('plan');
    await drawn(page);
    expect(await whats.count()).toBe(2);
    await page.getByRole('main').getByRole('searchbox').fill('fair');
    await drawn(page);
    expect(await whats.allInnerTexts()).toEqual([expect.stringContaining('A fair comes')]);
  });

  it('draws the most told of very many, says so, and lists them all', async () => {
    const { page } = await pages.open(manyEvents(400), '#/timeline');
    expect(await page.locator('.time-sheet .time-mark').count()).toBe(120);
    expect(plain(await page.locator('.time-key').innerText())).toContain('Drawn are the 120 that most reports tell');
    expect(await page.locator('.event').count()).toBeLessThan(100);
    await page.emulateMedia({ media: 'print' });
    await drawn(page);
    expect(await page.locator('.event').count()).toBe(400);
  });

  it('is not offered for a case without events', async () => {
    const { page } = await pages.open({ ...exampleCase(), events: [] }, '#/timeline');
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Timeline' }).count()).toBe(0);
  });

  it.each([
    ['light', 360],
    ['dark', 360],
    ['light', 1440],
    ['dark', 1440],
  ] as const)(
    'in %s, %i pixels wide, has no fault that axe knows, and nothing runs out of its sides',
    async (colorScheme, width) => {
      const { page } = await pages.open(TIMED_CASE, '#/timeline?story=all&event=event:00000003', {
        colorScheme,
        viewport: { width, height: 900 },
        bypassCSP: true,
      });
      await page.evaluate(AXE);
      await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
      expect(
        await page.evaluate(
          'axe.run(document).then((result) => result.violations.map((one) => one.id + one.nodes[0].html))',
        ),
      ).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    },
  );

  it('reads as it should', async () => {
    const { page } = await pages.open(TIMED_CASE, '#/timeline?event=event:00000003');
    await expect(`${unspaced(await page.locator('main').ariaSnapshot())}\n`).toMatchFileSnapshot(
      'goldens/timeline-differing.aria.yml',
    );
  });
});

const unspaced = (tree: string): string => tree.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
