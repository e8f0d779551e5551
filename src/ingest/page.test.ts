import { describe, expect, it } from 'vitest';
import type { Ingested } from './ingest.ts';
import { ingest } from './ingest.ts';

const page = (html: string): Ingested => ingest([{ path: 'a.html', bytes: new TextEncoder().encode(html) }]);
const P =
  'The bridge over the Orrin was shut on Monday, after cracks were found in two piers, the county engineer said.';

describe('saved pages', () => {
  it('extracts the article and what the head says of it', () => {
    const { reports } = page(`<html><head><title>Bridge shut - Orrin Ledger</title>
      <meta property="og:site_name" content="Orrin Ledger"><link rel="canonical" href="https://example.org/bridge">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge shut","author":[{"name":"Ana Bell"}],"datePublished":"2030-05-04T09:15:00Z"}</script></head>
      <body><nav><ul><li><a href="/">Home page of the ledger</a></li></ul></nav><div class="story-body"><h1>Bridge shut</h1>
      <figure><img><figcaption>The piers at dawn</figcaption></figure><p>${P}</p><p>Traffic &amp; trade suffered, <a href="x">she</a> said, and the ferry was full.</p><script>alert(1)</script></div>
      <div class="related"><p>Ten other bridges that you might want to read about, one by one.</p></div><footer><p>All rights reserved by the house.</p></footer></body></html>`);
    expect(reports[0]).toMatchObject({
      title: 'Bridge shut',
      publisher: 'Orrin Ledger',
      authors: ['Ana Bell'],
      published: '2030-05-04T09:15Z',
      url: 'https://example.org/bridge',
    });
    expect(reports[0]?.text).toBe(
      `Bridge shut\n\nBy Ana Bell\n\n2030-05-04T09:15Z\n\nThe piers at dawn\n\n${P}\n\nTraffic & trade suffered, she said, and the ferry was full.`,
    );
    expect(reports[0]?.blocks.map((block) => block.kind)).toEqual([
      'title',
      'byline',
      'dateline',
      'caption',
      'paragraph',
      'paragraph',
    ]);
  });

  it('notes a page without an article', () => {
    expect(page('<html><body><nav>Home</nav></body></html>')).toMatchObject({
      reports: [],
      notes: [{ code: 'ingest.markup' }],
    });
  });

  it.each([
    ['a hundred thousand levels', `${'<div>'.repeat(100_000)}<p>${P}</p>`],
    ['no end tags', `<p>${P}<p>${P}`.repeat(2000)],
    ['a huge attribute', `<p title="${'x'.repeat(1_000_000)}">${P}</p>`],
    ['stray end tags', `<p>${P}</p>${'</section>'.repeat(100_000)}`],
    ['broken JSON-LD', `<script type="application/ld+json">${'['.repeat(200_000)}</script><p>${P}</p>`],
  ])('survives %s', (_, html) => {
    expect(page(html).reports[0]?.text).toContain(P);
  });
});
