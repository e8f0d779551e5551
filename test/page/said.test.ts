import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { describeInBrowser, drawn, exampleCase, usePages } from './browser.ts';
import { SAID_CASE } from './said-case.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describeInBrowser('who said what', () => {
  const pages = usePages();

  it('has a row for each utterance, those worded differently first, the best witness first in each', async () => {
    const { page } = await pages.open(SAID_CASE, '#/quotations');
    const rows = page.locator('.utterance');
    expect(await rows.locator('.utterance-speaker').allInnerTexts()).toEqual(['Ilse Marn', 'a farmer', 'An engineer']);
    const first = rows.first();
    expect(await first.locator('.report-name').allInnerTexts()).toEqual(['ledger', 'copy', 'brief']);
    expect(await first.locator('.wording-words').first().textContent()).toBe(
      'The dyke will hold until spring, … We checked every sluice.',
    );
    expect((await first.innerText()).replaceAll('\u00a0', ' ')).toContain('3 reports, worded differently');
    expect(await first.innerText()).toContain('by way of the Ledger');
  });

  it('marks what differs from the best witness', async () => {
    const { page } = await pages.open(SAID_CASE, '#/quotations');
    expect(
      await page.locator('.utterance').first().locator('.wording').nth(1).locator('.differs').allInnerTexts(),
    ).toContain('should');
  });

  it('leads from the words to their place, and from the speaker to what is known of them', async () => {
    const { page } = await pages.open(SAID_CASE, '#/quotations');
    await page.locator('.utterance .report-name').first().click();
    await drawn(page);
    expect(await page.locator('mark, .selected').first().innerText()).toBe('The dyke will hold until spring,');
    await page.goBack();
    await drawn(page);
    await page.locator('.utterance-speaker a').first().click();
    await drawn(page);
    const entry = page.locator('details[open]');
    expect(await entry.innerText()).toContain('also Ilsa Marn and Marn');
    expect(await entry.locator('.places li').count()).toBe(3);
  });

  it('shows only what is asked for: a verdict, an actor, words', async () => {
    const { page } = await pages.open(SAID_CASE, '#/quotations');
    const rows = page.locator('.utterance');
    await page.getByRole('combobox').selectOption('only-here');
    await drawn(page);
    expect(await rows.count()).toBe(2);
    await page.getByRole('main').getByRole('searchbox').fill('rats');
    await drawn(page);
    expect(await rows.count()).toBe(1);
    const { page: other } = await pages.open(SAID_CASE, '#/actors?actor=actor:person:ilse-marn');
    await other.getByRole('link', { name: 'utterance' }).click();
    await drawn(other);
    expect(await other.locator('.utterance').count()).toBe(1);
    await other.getByRole('button', { name: 'said by Ilse Marn only' }).click();
    await drawn(other);
    expect(await other.locator('.utterance').count()).toBe(3);
  });

  it('lists actors, the most named first, by any spelling', async () => {
    const { page } = await pages.open(SAID_CASE, '#/actors');
    expect(await page.locator('.actors .statement-who').allInnerTexts()).toEqual(['Ilse Marn', 'the Ledger']);
    await page.getByRole('main').getByRole('searchbox').fill('ilsa');
    await drawn(page);
    expect(await page.locator('.actors .statement-who').allInnerTexts()).toEqual(['Ilse Marn']);
  });

  it('marks words, speakers and cues in the text itself, where that is asked for', async () => {
    const { page } = await pages.open(SAID_CASE, '#/reading?report=ledger.txt');
    expect(await page.locator('.marked-said').count()).toBe(0);
    await page.getByLabel('mark who says what, and when').check();
    await drawn(page);
    expect(await page.locator('.marked-said').allInnerTexts()).toEqual([
      'The dyke will hold until spring,',
      'We checked every sluice.',
      'seepage',
    ]);
    expect(await page.locator('.marked-said').first().getAttribute('title')).toBe('said by Ilse Marn');
    expect(await page.locator('.marked-speaker').allInnerTexts()).toEqual(['Ilse Marn', 'An engineer']);
    expect(await page.locator('.marked-cue').allInnerTexts()).toEqual(['said']);
    expect(await page.locator('.block-text').textContent()).toBe(SAID_CASE.reports[0]?.text);
  });

  it('is not offered for a case without it', async () => {
    const { page } = await pages.open(
      { ...exampleCase(), quotes: [], actors: [], relations: [], changes: [], claims: [], events: [] },
      '#/quotations',
    );
    expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual([
      'Answer',
      'Lineage',
      'Side by side',
      'Reading',
    ]);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('pieces of reporting');
  });

  it.each(['#/quotations', '#/actors?actor=actor:person:ilse-marn'])(
    'has no fault that axe knows in %s, and reads as it should',
    async (hash) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await pages.open(SAID_CASE, hash, {
          colorScheme,
          viewport: { width: 360, height: 800 },
          bypassCSP: true,
        });
        await page.evaluate(AXE);
        expect(
          await page.evaluate(
            'axe.run(document).then((result) => result.violations.map((one) => one.id + one.nodes[0].html))',
          ),
        ).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      }
      const { page } = await pages.open(SAID_CASE, hash);
      const name = hash.replace(/^#\/(\w+).*/, '$1');
      await expect(`${(await page.getByRole('main').ariaSnapshot()).replaceAll('\u00a0', ' ')}\n`).toMatchFileSnapshot(
        `goldens/${name}.aria.yml`,
      );
    },
  );
});
