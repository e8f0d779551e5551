import { describe, expect, it } from 'vitest';
import { CHAIN_CASE, FERRY_CASE, manyAlone, sampleCase, UNDIRECTED_CASE } from '../sample-cases.ts';
import { describeInBrowser, drawn, exampleCase, goTo, usePages } from './browser.ts';

const EXAMPLE = exampleCase();
const [UNSEEN] = EXAMPLE.unseen;
const NAME = UNSEEN?.publisher ?? '';
const unseenId = encodeURIComponent(UNSEEN?.id ?? '');

describeInBrowser('the page in a browser', () => {
  const pages = usePages();

  describe('the answer', () => {
    it('comes first, and its numbers lead to what they count', async () => {
      const { page } = await pages.open(EXAMPLE, '');
      const heading = page.getByRole('heading', { level: 1 });
      expect((await heading.innerText()).replaceAll('\u00a0', ' ')).toMatch(/^12 reports\.\s5 pieces of reporting\.$/);
      await heading.getByRole('link', { name: 'pieces of reporting' }).click();
      await drawn(page);
      expect(page.url()).toContain('#/lineage');
      await page.goBack();
      await drawn(page);
      await heading.getByRole('link', { name: '12 reports' }).click();
      await drawn(page);
      expect(await page.getByRole('main').getByRole('listitem').count()).toBe(13); // the unseen one stands among them
    });

    it('opens each statement to its reasons and to its words', async () => {
      const { page } = await pages.open(EXAMPLE, '#/answer');
      const statement = page.locator('details.statement', { hasText: '01-topnewsorchard' }).first();
      await statement.locator('summary').click();
      await drawn(page);
      expect(await statement.locator('.reasons > li').count()).toBe(
        EXAMPLE.derivations.find(({ child }) => child === '01-topnewsorchard.txt')?.why.length,
      );
      await statement.getByRole('link', { name: 'Side by side' }).click();
      await drawn(page);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('witnesses');
    });

    it('shows where an unseen report is named, in words that lead to their place', async () => {
      const { page } = await pages.open(EXAMPLE, '#/answer');
      await page.locator('.naming summary').first().click();
      await drawn(page);
      const place = page.locator('.places a').first();
      // As the report puts it, which may turn the name about.
      const named = await page.locator('.places b').first().innerText();
      expect(named).toContain('Examiner');
      await place.click();
      await drawn(page);
      expect(await page.locator('.block mark, .block .selected').first().innerText()).toContain(named);
    });

    it('lists every note, those of one kind folded', async () => {
      const { page } = await pages.open(FERRY_CASE, '#/answer');
      const notes = await page.locator('.note').allInnerTexts();
      expect(notes.map((note) => note.replaceAll('\n', ' '))).toEqual([
        expect.stringMatching(/^warning p9\.txt was not read.*shell\.unreadable$/),
        expect.stringMatching(/^info p1: no date was found.*ingest\.noDate$/),
      ]);
    });

    it('says a range where the count is open', async () => {
      const { page } = await pages.open(UNDIRECTED_CASE, '');
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('3–4 pieces');
      expect(await page.locator('main').innerText()).toContain('which came first is not established');
    });

    it('answers for an empty pile, for one report, and for many that stand alone', async () => {
      for (const [kase, words] of [
        [sampleCase([]), '0 reports'],
        [manyAlone(1), '1 report.'],
        [manyAlone(40), '40 reports'],
      ] as const) {
        const { page, complaints } = await pages.open(kase, '');
        expect((await page.getByRole('heading', { level: 1 }).innerText()).replaceAll('\u00a0', ' ')).toContain(words);
        expect(complaints).toEqual([]);
      }
    });
  });

  describe('the lineage', () => {
    it('draws each report once, the unseen hollow, and each step as a line', async () => {
      const { page } = await pages.open(EXAMPLE, `#/lineage?focus=${unseenId}`);
      const nodes = page.locator('.node');
      expect(await nodes.locator('.node-name bdi').allInnerTexts()).toEqual([
        NAME,
        '01-topnewsorchard',
        '02-actualia-world',
        '03-anselby-standard',
        '04-freight-and-quay',
      ]);
      expect(await page.locator('.node-unseen').count()).toBe(1);
      expect(await page.locator('.stemma-lines .line').count()).toBe(4);
    });

    it('says the same as a list', async () => {
      const { page } = await pages.open(EXAMPLE, `#/lineage?focus=${unseenId}`);
      const steps = await page.locator('.step').allInnerTexts();
      expect(steps).toHaveLength(5);
      expect(steps[1]).toContain(`spun copy of ${NAME}`);
    });

    it('fades what does not hang together with the report looked at, and lets go of it', async () => {
      const { page } = await pages.open(CHAIN_CASE, '#/lineage');
      await page.locator('.node', { hasText: 'b' }).first().click();
      await drawn(page);
      const faded = await page.locator('.node.faded .node-name bdi').allInnerTexts();
      expect(faded).toEqual(['e']);
      expect(page.url()).toContain('focus=b.txt');
      await page.getByRole('button', { name: 'Show all' }).click();
      await drawn(page);
      expect(await page.locator('.node.faded').count()).toBe(0);
    });

    it('draws no node over another, and a merged report with both its parents', async () => {
      const { page } = await pages.open(CHAIN_CASE, '#/lineage');
      expect(await page.locator('.stemma-lines .line').count()).toBe(4);
      const boxes = await Promise.all((await page.locator('.node').all()).map((node) => node.boundingBox()));
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) {
          if (a === null || b === null) throw new Error('a node is not there');
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart).toBe(true);
        }
      }
    });

    it('says by its line how sure a step is', async () => {
      const sure = await pages.open(CHAIN_CASE, '#/lineage');
      expect(await sure.page.locator('.stemma-lines .line-sure').count()).toBe(4);
      const open = await pages.open(UNDIRECTED_CASE, '#/lineage');
      expect(await open.page.locator('.stemma-lines .line-open').count()).toBe(1);
      expect(await open.page.locator('.stemma-lines .tip').count()).toBe(0);
    });

    it('goes from story to story', async () => {
      const { page } = await pages.open(EXAMPLE, '#/lineage');
      await page.getByLabel('Story').selectOption({ index: 1 });
      await drawn(page);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Ministry knew of bridge cracks');
    });
  });

  describe('side by side', () => {
    const PAIR = '#/compare?child=08-vpa.txt&parent=06-vpa.txt';

    it('sets a child beside its parent, the parent first and in its order, with marks that are words too', async () => {
      const { page } = await pages.open(EXAMPLE, PAIR);
      expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
        expect.anything(),
        expect.stringContaining('06-vpa'),
        expect.stringContaining('08-vpa'),
      ]);
      const kinds = await page.locator('.side-by-side .kind-name').allInnerTexts();
      expect(new Set(kinds).has('identical')).toBe(true);
    });

    it('loses no sentence of either report', async () => {
      const { page } = await pages.open(EXAMPLE, PAIR);
      for (const [column, id] of ['06-vpa.txt', '08-vpa.txt'].entries()) {
        const cells = await page.locator(`.side-by-side .row .cell:nth-child(${column + 2}) .unit`).allTextContents();
        const shown = cells.join(' ');
        const words = EXAMPLE.reports.find((report) => report.id === id)?.text.match(/[\p{L}\p{N}]+/gu) ?? [];
        expect(words.filter((word) => !shown.includes(word))).toEqual([]);
        expect(shown.match(/[\p{L}\p{N}]+/gu)?.length).toBeGreaterThanOrEqual(words.length);
      }
    });

    it('underlines the words that differ in edited sentences', async () => {
      const { page } = await pages.open(EXAMPLE, PAIR);
      expect(await page.locator('.side-by-side .differs').count()).toBeGreaterThan(0);
    });

    it('sets all witnesses of an unseen report in step, and takes columns away and brings them back', async () => {
      const { page } = await pages.open(EXAMPLE, `#/compare?parent=${unseenId}`);
      expect(await page.getByRole('columnheader').count()).toBe(5);
      await page.getByRole('checkbox', { name: '01-topnewsorchard' }).uncheck();
      await drawn(page);
      expect(await page.getByRole('columnheader').count()).toBe(4);
      await page.getByRole('checkbox', { name: '01-topnewsorchard' }).check();
      await drawn(page);
      expect(await page.getByRole('columnheader').count()).toBe(5);
    });

    it('reads a spun copy through its word table, or as it stands', async () => {
      const { page } = await pages.open(EXAMPLE, `#/compare?parent=${unseenId}`);
      const restored = page.locator('.side-by-side .restored');
      expect(await restored.filter({ hasText: /^bridge$/ }).count()).toBeGreaterThan(0);
      expect(await restored.first().getAttribute('title')).toMatch(/^stands as “/);
      await page.getByLabel('read through the word table').uncheck();
      await drawn(page);
      expect(await restored.count()).toBe(0);
      expect(page.url()).toContain('table=off');
    });

    it('lets the other report lead', async () => {
      const { page } = await pages.open(EXAMPLE, PAIR);
      await page.getByLabel('In the order of').selectOption('08-vpa.txt');
      await drawn(page);
      expect(await page.getByRole('columnheader').nth(1).innerText()).toContain('08-vpa');
    });

    it('compares what is chosen from all pairs', async () => {
      const { page } = await pages.open(EXAMPLE, '#/compare');
      await page.getByLabel('Compare').selectOption({ label: '09-seven-oclock: summary of 08-vpa' });
      await drawn(page);
      expect(page.url()).toContain('child=09-seven-oclock.txt&parent=08-vpa.txt');
      expect(await page.getByLabel('Compare').inputValue()).toContain('09-seven-oclock');
    });
  });

  describe('reading', () => {
    it('shows a report in full', async () => {
      const { page } = await pages.open(EXAMPLE, '#/reading?report=03-anselby-standard.txt');
      const shown = (await page.locator('.block-text').allTextContents()).join(' ');
      const words = EXAMPLE.reports.find(({ id }) => id.startsWith('03'))?.text.match(/[\p{L}\p{N}]+/gu) ?? [];
      expect(words.filter((word) => !shown.includes(word))).toEqual([]);
    });

    it('opens a sentence to what other reports make of it', async () => {
      const { page } = await pages.open(EXAMPLE, '#/reading?report=08-vpa.txt');
      await page.locator('a.told').nth(3).click();
      await drawn(page);
      expect(
        await page.getByRole('complementary', { name: 'Told in other reports' }).locator('.counterpart').count(),
      ).toBeGreaterThan(0);
      await page.getByRole('complementary').getByRole('link', { name: 'side by side' }).first().click();
      await drawn(page);
      expect(page.url()).toContain('#/compare');
    });

    it('shows the word table of a spun copy, and reads it through that', async () => {
      const { page } = await pages.open(EXAMPLE, '#/reading?report=01-topnewsorchard.txt');
      await page.locator('.word-table summary').click();
      await drawn(page);
      expect(await page.locator('.word-table li').count()).toBe(EXAMPLE.wordTables[0]?.words.length);
      expect(await page.locator('.reading-text').innerText()).toContain('thine');
      await page.getByLabel('read through its word table').check();
      await drawn(page);
      expect(await page.locator('.reading-text').innerText()).not.toContain('thine');
      expect(page.url()).toContain('table=on');
    });

    it('rebuilds an unseen report, each passage with its witnesses and their wordings', async () => {
      const { page } = await pages.open(EXAMPLE, `#/reading?report=${unseenId}`);
      expect(await page.locator('.rebuilt .block').count()).toBe(UNSEEN?.reconstruction.length);
      await page.locator('.wordings summary').first().click();
      await drawn(page);
      expect(await page.locator('.wordings').first().locator('.counterpart-words').count()).toBe(
        UNSEEN?.reconstruction.find(({ others }) => others.length > 0)?.others.length,
      );
    });

    it('lists all reports, and filters them', async () => {
      const { page } = await pages.open(EXAMPLE, '#/reading');
      await page.getByLabel('Show those with').fill('spun');
      await drawn(page);
      expect(await page.getByRole('main').getByRole('listitem').allInnerTexts()).toEqual([
        expect.stringContaining('01-topnewsorchard'),
      ]);
      await page.getByLabel('Show those with').fill('no such thing');
      await drawn(page);
      expect(await page.locator('.nothing').innerText()).toContain('no such thing');
    });
  });

  describe('search', () => {
    it('finds names and words, and goes to their place', async () => {
      const { page } = await pages.open(EXAMPLE, '');
      await page.getByRole('button', { name: 'Search' }).click();
      await drawn(page);
      await page.getByRole('searchbox').fill('corran tunnel');
      await drawn(page);
      await page.getByRole('dialog').getByRole('link').first().click();
      await drawn(page);
      expect(page.url()).toContain('#/reading');
      expect((await page.locator('.selected, mark').first().innerText()).toLowerCase()).toContain('corran tunnel');
      expect(await page.getByRole('dialog').count()).toBe(0);
    });
  });

  it('comes back to the same place by its address', async () => {
    const first = await pages.open(EXAMPLE, '#/reading?report=08-vpa.txt');
    await first.page.locator('a.told').nth(2).click();
    await drawn(first.page);
    const hash = new URL(first.page.url()).hash;
    const second = await pages.open(EXAMPLE, hash);
    expect(await second.page.locator('.selected').innerText()).toBe(await first.page.locator('.selected').innerText());
  });

  it('goes to the answer from an address that names nothing', async () => {
    const { page, complaints } = await pages.open(EXAMPLE, '#/no-such-view?report=none');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('12');
    expect(complaints).toEqual([]);
  });

  it('without its texts says so, shows positions, and keeps no word of them', async () => {
    const { page } = await pages.open(EXAMPLE, '#/answer', { texts: 'withheld' });
    expect(await page.locator('.withheld').innerText()).toContain('left out of this file');
    expect(await page.content()).not.toContain('Twenty-eight others were taken to hospital');
    for (const hash of [
      '#/compare?child=08-vpa.txt&parent=06-vpa.txt',
      '#/reading?report=08-vpa.txt',
      `#/reading?report=${unseenId}`,
    ]) {
      await goTo(page, hash);
      expect(await page.locator(':is(.reading-text, .side-by-side) .position').first().innerText()).toMatch(
        /^characters \d+–\d+$/,
      );
    }
  });

  it('gives the answer as plain text where scripts do not run', async () => {
    const { page } = await pages.open(EXAMPLE, '', { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain('12 reports → 5 pieces of reporting');
    expect(await page.locator('li', { hasText: '07-westmere-herald' }).last().innerText()).toContain('reprint');
  });

  it('asks nothing of any network and complains of nothing, in any view', async () => {
    const { page, requests, complaints } = await pages.open(EXAMPLE, '');
    for (const hash of [
      '#/lineage',
      '#/compare',
      '#/reading',
      '#/reading?report=08-vpa.txt',
      `#/reading?report=${unseenId}`,
    ]) {
      await goTo(page, hash);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('prints all of a long list', async () => {
    const { page } = await pages.open(manyAlone(400), '#/reading');
    expect(await page.getByRole('main').getByRole('listitem').count()).toBeLessThan(100);
    await page.emulateMedia({ media: 'print' });
    await drawn(page);
    await page.locator('.listed', { hasText: 'r399' }).waitFor({ state: 'attached' });
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(400);
  });
});
