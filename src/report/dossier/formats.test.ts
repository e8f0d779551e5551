import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { DOSSIER_CASE } from '../../../test/dossier-case.ts';
import { SAMPLE_RATES } from '../../../test/sample-rates.ts';
import type { TextRule } from '../case-json.ts';
import type { Dossier } from './document.ts';
import { makeDossier } from './dossier.ts';
import { dossierHtml } from './dossier-html.ts';
import { dossierMarkdown } from './dossier-markdown.ts';
import { NO_RATINGS } from './ratings.ts';
import { TABLES, tableCsv } from './tables.ts';

function dossierOf(texts: TextRule): Dossier {
  const made = makeDossier(DOSSIER_CASE, {
    subject: { kind: 'case' },
    texts,
    ratings: NO_RATINGS,
    rates: SAMPLE_RATES,
  });
  if (!made.ok) throw new RangeError(made.problem);
  return made.dossier;
}

const DOSSIER = dossierOf('kept');

describe('dossierMarkdown', () => {
  const markdown = dossierMarkdown(DOSSIER);
  /** What is left when escapes and our own fences are taken out. */
  const bare = markdown.replace(/^```text\n[\s\S]*?\n```$/gm, '').replace(/\\[!-/:-@[-`{-~]/g, '');

  // `npx vitest run src/report/dossier/formats.test.ts -u` renews it.
  it('is what it was', async () => {
    await expect(markdown).toMatchFileSnapshot('../../../test/goldens/dossier.md');
  });

  it('lets no report make markup, links or HTML', () => {
    expect(bare).not.toMatch(/[<>`_~$]/);
    expect(bare).not.toMatch(/\]\(|\]:(?! )|!\[/);
    expect(bare).not.toMatch(/\bhttps?:\/\/|\bwww\./i);
    expect(bare).not.toMatch(/\[(?!\^\d+\])/);
    expect(markdown).toContain('\\<script\\>alert(1)\\</script\\> \\| a \\| b \\| \\[click\\]');
  });

  it('keeps tables whole', () => {
    const rows = bare.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) expect(row.match(/\|/g)?.length).toBe(3);
  });

  it('defines each footnote once, and no other', () => {
    const defined = Array.from(markdown.matchAll(/^\[\^(\d+)\]: /gm), ([, number]) => Number(number));
    expect(defined).toEqual(DOSSIER.places.map(({ number }) => number));
  });

  it('fences lines with more backticks than they have', () => {
    const drawing = { nodes: [], edges: [], columns: 1, rows: 1, lines: ['a ``` b ````'] };
    const parts = [{ kind: 'drawing' as const, drawing }];
    const written = dossierMarkdown({ ...DOSSIER, sections: [{ id: 'x', title: 'X', parts }], places: [] });
    expect(written).toContain('`````text\na ``` b ````\n`````\n');
  });
});

describe('dossierHtml', () => {
  const html = dossierHtml(DOSSIER);
  const elements = new Set<string>();
  const attributes = new Set<string>();
  let shown = '';
  const parser = new Parser({
    onopentag: (name, given) => {
      elements.add(name);
      for (const key of Object.keys(given)) attributes.add(key);
    },
    ontext: (text) => {
      shown += text;
    },
  });
  parser.end(html);

  it('has only elements and attributes of its own', () => {
    const known =
      'html head meta title style body header p h1 nav ol li a main section h2 h3 ul strong bdi span q sup div svg path rect text table thead tr th tbody td b';
    expect([...elements].filter((name) => !known.split(' ').includes(name))).toEqual([]);
    expect([...attributes].filter((name) => /^on|^src|^style$/.test(name))).toEqual([]);
  });

  it('links to its own places alone', () => {
    const links = Array.from(html.matchAll(/href="([^"]*)"/g), ([, to = '']) => to);
    const ids = new Set(Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id = '']) => `#${id}`));
    expect(links.filter((to) => !ids.has(to))).toEqual([]);
    expect(ids.size).toBe(Array.from(html.matchAll(/ id="/g)).length);
  });

  it('shows hostile text as text', () => {
    expect(shown).toContain('<script>alert(1)</script> | a | b | [click](http://evil.example)');
    expect(shown).toContain('</title><img src=x onerror=alert(1)>');
    expect(shown).toContain('[^1] user@evil.example');
    // Marks that turn text round and control characters are gone.
    expect(shown).toContain('=SUM(A1) gnp.exe $x');
  });

  it('lets in its own style and nothing else', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(style).not.toMatch(/url\(|@import/);
  });

  it('has every script', () => {
    for (const words of ['البوابة كانت صدئة', '汉字', 'द्वार', 'Ворота']) expect(shown).toContain(words);
  });
});

describe('tableCsv', () => {
  it.each(TABLES)('has a row for each of %s, none a formula', (table) => {
    const csv = tableCsv(DOSSIER_CASE, table, { texts: 'kept', ratings: NO_RATINGS });
    expect(csv.split('\r\n').length).toBeGreaterThan(2);
    expect(csv).not.toMatch(/(?:^|,)"?[=@+]/m);
  });

  it('has the reader’s rating', () => {
    const csv = tableCsv(DOSSIER_CASE, 'sources', { texts: 'kept', ratings: new Map([['Ferrow Echo', 'C']]) });
    expect(csv).toMatch(/^b-echo\.txt,.*,reprint,1,1,1,C\r$/m);
    expect(csv).toMatch(/^unseen:delta-post:c-digest\.txt,Delta Post,.*nobody here has it,,,,not rated\r$/m);
    expect(csv).toContain("'@cmd|calc");
  });

  it.each(TABLES)('leaves words out of %s', (table) => {
    const csv = tableCsv(DOSSIER_CASE, table, { texts: 'withheld', ratings: NO_RATINGS });
    for (const words of ['We had', 'gave way on Tuesday', '“at all”', 'SUM']) expect(csv).not.toContain(words);
  });
});
