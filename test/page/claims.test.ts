import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { CLAIMED_CASE, sampleClaim } from '../claimed-case.ts';
import { sampleCase, span } from '../sample-cases.ts';
import { describeInBrowser, drawn, goTo, usePages } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LOST = '#/claims?claim=claim:1a2b3c4d';
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const texts = async (found: Locator): Promise<readonly string[]> => (await found.allInnerTexts()).map(flat);
const gistsIn = (page: Page): Promise<readonly string[]> => texts(page.locator('.claim-list .claim-gist'));

/** So many claims that the list draws only what is near the window. */
const MANY = {
  ...CLAIMED_CASE,
  claims: Array.from({ length: 400 }, (_, i) => {
    const id = `claim:${String(i).padStart(4, '0')}`;
    return sampleClaim(id, span('wire.txt', 0, 9), { gist: `Claim number ${i}` });
  }),
};

describeInBrowser('how many stand behind a claim', () => {
  const pages = usePages();

  it('stands in the answer: the most told, from reports to origins, each the way to its evidence', async () => {
    const { page } = await pages.open(CLAIMED_CASE, '');
    const section = page.locator('.told-claims');
    expect(flat(await section.innerText())).toContain('3 claims told by two reports or more, 1 hangs on one thread');
    expect(await texts(section.locator('.claim-counts'))).toEqual([
      '3 reports 1 origin',
      '3 reports 2 origins',
      '2 reports 1–2 origins',
    ]);
    await section.getByRole('link', { name: 'The chain was rusted' }).click();
    await drawn(page);
    expect(page.url()).toContain('#/claims?claim=claim');
    expect(await texts(page.locator('details.claim[open] .claim-gist'))).toEqual(['The chain was rusted']);
  });

  it('has a row a claim with whom it rests on, who contests it, whether it hangs on one thread, and its grade', async () => {
    const { page } = await pages.open(CLAIMED_CASE, '#/claims');
    expect(flat(await page.locator('.facts-line').innerText())).toBe(
      '3 told by several reports, of which 1 hangs on one thread; 1 on two origins or more; 2 contested',
    );
    const rows = await texts(page.locator('.claim > summary'));
    expect(rows[0]).toMatch(
      /^Nine boats were lost in the storm 3 reports 1 origin grade F5 rests on harbour master Iva Brandl ; hangs on one thread ; contested by the coastguard \(11\) ; cited in a circle$/,
    );
    expect(rows[2]).toContain(
      '1–2 origins grade F6 how many is not established: both may rest on one who is not named',
    );
  });

  it('opens to its origins with the way from each, the reasons, the contest, the figures and the circle', async () => {
    const { page } = await pages.open(CLAIMED_CASE, LOST);
    const body = page.locator('details.claim[open] .claim-body');
    expect(await texts(body.locator('h3'))).toEqual([
      'Whom it rests on',
      'Why 1 origin',
      'Who contests it',
      'Figures side by side',
      'Cited in a circle',
      'Grade F5: reliability cannot be judged, improbable',
      'Where it is told',
    ]);
    expect(await texts(body.locator('.from-name'))).toEqual(['harbour master Iva Brandl', 'the coastguard']);
    expect(await texts(body.locator('.way .way .report-name'))).toEqual(['copy', 'digest']);
    expect(await texts(body.locator('.figures tbody tr'))).toEqual([
      '9 harbour master Iva Brandl 2 March 2031 gazette',
      '11 the coastguard no time given wire',
    ]);
    expect(flat(await body.innerText())).toContain('digest names the Gazette, from which it was made');
    await body.getByRole('link', { name: 'harbour master Iva Brandl' }).click();
    await drawn(page);
    expect(page.url()).toContain('#/actors?actor=actor');
  });

  it('lists every mention by report, with its stance, on whose word, and the way to its place', async () => {
    const { page } = await pages.open(CLAIMED_CASE, `${LOST}&table=off`);
    const told = page.locator('details.claim[open] .claim-told');
    expect(await texts(told.locator('.telling .report-name'))).toEqual(['copy', 'digest', 'gazette', 'wire']);
    expect(await texts(told.locator('.told-by'))).toEqual([
      'tells it, on the word of Iva Brandl · in its place',
      'tells it, on the word of the Gazette · in its place',
      'tells it, on the word of Iva Brandl · in its place',
      'denies it, on the word of the coastguard · in its place',
    ]);
    expect(await texts(told.locator('.beside'))).toContain(', harbour master Iva Brandl said.');
    await told.getByRole('link', { name: 'in its place' }).nth(2).click();
    await drawn(page);
    expect(page.url()).toContain('#/reading?report=gazette.txt&at=0-');
    const here = page.getByRole('complementary', { name: 'Claims told here' });
    expect(flat(await here.innerText())).toBe('claimed here: 3 reports · 1 origin Nine boats were lost in the storm');
    await here.getByRole('link').click();
    await drawn(page);
    expect(page.url()).toContain(LOST.replace(':', '%3A'));
  });

  it('shows what is asked for, in the order asked for, and keeps that in the address', async () => {
    const { page } = await pages.open(CLAIMED_CASE, '#/claims?show=contested');
    expect(await gistsIn(page)).toEqual(['Nine boats were lost in the storm', 'The chain was rusted']);
    await page.getByLabel('Show').selectOption({ label: 'hanging on one thread (1)' });
    await drawn(page);
    expect(await gistsIn(page)).toEqual(['Nine boats were lost in the storm']);
    expect(page.url()).toContain('show=thread');
    await page.getByLabel('Show').selectOption('');
    await page.getByLabel('In the order of').selectOption('origins');
    await drawn(page);
    expect((await gistsIn(page))[0]).toBe('The chain was rusted');
    await page.getByLabel('Words or names').fill('lamp');
    await drawn(page);
    expect(await gistsIn(page)).toEqual(['The lamp was out']);
    expect(page.url()).toContain('sort=origins&words=lamp');
    await page.getByLabel('Words or names').fill('nobody says so');
    await drawn(page);
    expect(await page.locator('.nothing').innerText()).toBe('No claim fits.');
  });

  it('opens by hand and by key, stays open beside others, and the address follows', async () => {
    const { page } = await pages.open(CLAIMED_CASE, '#/claims');
    const open = page.locator('details.claim[open]');
    await page.locator('.claim > summary').nth(1).click();
    await drawn(page);
    expect(page.url()).toContain('claim=claim%3A5e6f7a8b');
    await page.keyboard.press('j');
    await drawn(page);
    expect(page.url()).toContain('claim=claim%3A9c0d1e2f');
    expect(await texts(open.locator('.claim-gist'))).toEqual(['The chain was rusted', 'The lamp was out']);
    await page.keyboard.press('k');
    await drawn(page);
    expect(page.url()).toContain('claim=claim%3A5e6f7a8b');
    await page.locator('.claim > summary').nth(1).focus();
    await page.keyboard.press('Enter');
    await drawn(page);
    expect(await texts(open.locator('.claim-gist'))).toEqual(['The lamp was out']);
    await page.keyboard.press('Escape');
    await drawn(page);
    expect(page.url()).not.toContain('claim=');
  });

  it('draws only what is near the window where claims are many, and comes to the one that the address names', async () => {
    const { page } = await pages.open(MANY, '#/claims?claim=claim:0350');
    await page.waitForTimeout(200);
    expect(await page.locator('.claim').count()).toBeLessThan(150);
    const current = page.locator('.claim.current');
    expect(flat(await current.locator('.claim-gist').innerText())).toBe('Claim number 350');
    expect(await current.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(900);
    await page.emulateMedia({ media: 'print' });
    await drawn(page);
    expect(await page.locator('.claim').count()).toBe(400);
  });

  it('without the texts keeps counts, names, reasons and places', async () => {
    const { page } = await pages.open(CLAIMED_CASE, LOST, { texts: 'withheld' });
    const content = await page.content();
    expect(content).not.toContain('the coastguard counted');
    const told = page.locator('details.claim[open] .claim-told');
    expect(flat(await told.innerText())).toContain('characters 0–47');
    expect(flat(await page.locator('.claim > summary').first().innerText())).toContain('3 reports 1 origin');
  });

  it('has the most told in the plain answer, for those without scripts', async () => {
    const { page } = await pages.open(CLAIMED_CASE, '', { javaScriptEnabled: false });
    expect(await texts(page.locator('.plain-answer li'))).toContain(
      'Nine boats were lost in the storm: 3 reports, 1 origin (harbour master Iva Brandl); contested by the coastguard (11)',
    );
  });

  it('is not offered where there is none', async () => {
    const { page } = await pages.open(sampleCase(CLAIMED_CASE.reports), '#/claims');
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Claims' }).count()).toBe(0);
    expect(await page.locator('.told-claims').count()).toBe(0);
  });

  it.each([
    ['claims', LOST],
    ['claims-answer', '#/answer'],
  ])('%s has no fault that axe knows, fits a phone, and reads as it should', async (name, hash) => {
    for (const [colorScheme, width] of [
      ['light', 360],
      ['dark', 360],
      ['light', 1440],
    ] as const) {
      const { page } = await pages.open(CLAIMED_CASE, hash, {
        colorScheme,
        viewport: { width, height: 800 },
        bypassCSP: true,
      });
      await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
      await page.evaluate(AXE);
      const faults = 'axe.run(document).then((result) => result.violations.map((one) => one.id + one.nodes[0].html))';
      expect(await page.evaluate(faults)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
    const { page } = await pages.open(CLAIMED_CASE, hash);
    await goTo(page, hash);
    const tree = await page.getByRole('main').ariaSnapshot();
    await expect(`${tree.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')}\n`).toMatchFileSnapshot(
      `goldens/${name}.aria.yml`,
    );
  });
});
