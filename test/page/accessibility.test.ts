import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { FERRY_CASE } from '../sample-cases.ts';
import { describeInBrowser, exampleCase, goTo, usePages } from './browser.ts';

const EXAMPLE = exampleCase();
const unseen = encodeURIComponent(EXAMPLE.unseen[0]?.id ?? '');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const VIEWS = [
  ['answer', '#/answer'],
  ['lineage', '#/lineage?focus=10-anselby-chronicle.txt'],
  ['compare', '#/compare?child=08-vpa.txt&parent=06-vpa.txt&row=5'],
  ['witnesses', `#/compare?parent=${unseen}`],
  ['list', '#/reading'],
  ['reading', '#/reading?report=01-topnewsorchard.txt&at=119-425&table=on'],
  ['rebuilt', `#/reading?report=${unseen}`],
  ['timeline', '#/timeline'],
] as const;

/** What is looked at for faults; the words of the claims view are held in the test of its own. */
const FAULTLESS = [...VIEWS, ['claims', '#/claims?words=hospital']] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

describeInBrowser('the page for everybody', () => {
  const pages = usePages();

  it.each([
    ['light', 360],
    ['dark', 360],
    ['light', 1440],
    ['dark', 1440],
  ] as const)(
    'in %s, %i pixels wide, has no fault that axe knows in any view, and nothing runs out of its sides',
    async (colorScheme, width) => {
      // The content policy would keep axe out too.
      const viewport = { width, height: 900 };
      const { page } = await pages.open(EXAMPLE, '', { colorScheme, viewport, bypassCSP: true });
      await page.evaluate(AXE);
      for (const [view, hash] of FAULTLESS) {
        await goTo(page, hash);
        await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
        const violations = (await page.evaluate(
          'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)',
        )) as readonly Violation[];
        const told = violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
        );
        expect(told, view).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), view).toBeLessThanOrEqual(width);
      }
    },
  );

  // `npx vitest run test/page -u` renews them; they are what a screen reader is told, in its order.
  it.each([...VIEWS.map(([name, hash]) => [name, hash, EXAMPLE] as const), ['notes', '#/answer', FERRY_CASE] as const])(
    '%s reads as it should',
    async (name, hash, kase) => {
      const { page } = await pages.open(kase, hash);
      const tree = await page.locator('body').ariaSnapshot();
      await expect(`${tree.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')}\n`).toMatchFileSnapshot(
        `goldens/${name}.aria.yml`,
      );
    },
  );

  it.each([
    ['search', '/'],
    ['help', '?'],
  ])('the %s dialog has no fault either, and is the only thing there while it is open', async (name, key) => {
    const { page } = await pages.open(EXAMPLE, '', { bypassCSP: true });
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    await page.evaluate(AXE);
    expect(await page.evaluate('axe.run(document).then((result) => result.violations.map((one) => one.id))')).toEqual(
      [],
    );
    await expect(`${await page.getByRole('dialog').ariaSnapshot()}\n`).toMatchFileSnapshot(`goldens/${name}.aria.yml`);
  });
});
