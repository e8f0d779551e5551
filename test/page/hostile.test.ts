import { expect, it } from 'vitest';
import type { Case } from '../../src/case/case.ts';
import type { Claim } from '../../src/case/claim.ts';
import { sampleClaim } from '../claimed-case.ts';
import { sampleCase, sampleDerivation, sampleReport, span } from '../sample-cases.ts';
import { describeInBrowser, drawn, goTo, usePages } from './browser.ts';

/** What each hostile piece would do if it were more than text: leave a mark in the page, or ask something of a network. */
const PIECES = [
  '<script>document.title = "owned"; window.owned = true</script>',
  '</script><script>window.owned = true</script>',
  '<!--<script>',
  '-->',
  ']]>',
  '<img src="https://evil.example/pixel.png" onerror="window.owned = true">',
  '<svg onload="window.owned = true">',
  '<a href="javascript:window.owned = true">press me</a>',
  '<style>body { display: none }</style>',
  '</style><style>* { visibility: hidden !important }</style>',
  '" style="position: fixed; inset: 0" onmouseover="window.owned = true" x="',
  "' onfocus='window.owned = true' autofocus='",
  '<iframe src="https://evil.example/"></iframe><base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0; url=https://evil.example/">',
  '{{constructor.constructor("window.owned = true")()}}',
  '&lt;script&gt;window.owned = true&lt;/script&gt; &#x3c;b&#x3e;',
  '\u202egnirts desrever\u202c \u2066isolated\u2069 \u200fmark',
  'a\u2028b\u2029c\u0000d\u0007e\ufeff',
  '\ud800 lone surrogate',
  '__proto__ constructor $& $1 toString',
];
const ALL = PIECES.join('\n');
const EVIL = 'a/../<b>"\'&?#%[x]|\u202etxt.exe';

/** Every field that a report or its maker can fill, filled with all of it. */
function hostileCase(): Case {
  const long = 'A headline without an end '.repeat(4000);
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: ALL.length }];
  const reports = [
    sampleReport(EVIL, {
      title: ALL,
      publisher: ALL,
      authors: [ALL],
      published: ALL,
      url: 'javascript:window.owned=true',
      language: '"><b>',
      text: ALL,
      blocks,
    }),
    sampleReport('__proto__', { title: long, publisher: long, text: ALL, blocks }),
    sampleReport('wide', { title: 'W'.repeat(5000), publisher: 'i'.repeat(5000), text: `${'x'.repeat(20_000)}.` }),
  ];
  const ids = reports.map(({ id }) => id);
  return sampleCase(reports, {
    stories: [{ id: ALL, gist: ALL, reports: ids }],
    unseen: [
      {
        id: `unseen:${EVIL}`,
        publisher: ALL,
        citedBy: [span(EVIL, 0, 40)],
        witnesses: ids,
        reconstruction: [{ best: span(EVIL, 0, ALL.length), others: [span('__proto__', 0, ALL.length)] }],
      },
    ],
    derivations: ids.map((id) =>
      sampleDerivation(id, `unseen:${EVIL}`, { kind: 'spun', why: [ALL, EVIL], alignments: ['one'] }),
    ),
    wordTables: [
      {
        report: EVIL,
        parent: `unseen:${EVIL}`,
        share: 1,
        words: PIECES.map((piece) => ({ here: piece, there: ALL, count: 3, rate: 1 })),
      },
    ],
    alignments: [
      { id: 'one', a: span(EVIL, 0, ALL.length), b: span('__proto__', 0, ALL.length), kind: 'spun', score: 0.9 },
    ],
    quotes: [
      {
        id: ALL,
        span: span(EVIL, 0, ALL.length),
        direct: true,
        speaker: { text: ALL, span: null, actor: ALL, anonymous: true },
        chain: [{ text: EVIL, span: span(EVIL, 0, 9), actor: null, anonymous: false }],
        cue: span(EVIL, 0, 30),
        utterance: ALL,
        within: ALL,
        same: [ALL, 'none'],
        verdict: 'altered',
      },
    ],
    actors: [{ id: ALL, name: ALL, kind: 'person', aliases: [ALL, long], mentions: [span(EVIL, 0, 40)] }],
    claims: [hostileClaim(EVIL, '__proto__')],
    notes: [{ level: 'warning', code: ALL, report: EVIL, message: ALL }],
  });
}

/** A claim that two reports make, hostile wherever it has words. */
function hostileClaim(one: string, two: string): Claim {
  const places = [span(one, 0, ALL.length), span(two, 0, ALL.length)] as const;
  const speaker = { text: ALL, span: places[0], actor: ALL, anonymous: true };
  return sampleClaim(`claim:${EVIL}`, places[0], {
    gist: ALL,
    mentions: [
      { span: places[0], focus: span(one, 9, 40), stance: 'asserts', chain: [speaker, speaker] },
      { span: places[1], focus: null, stance: 'hedges', chain: [] },
    ],
    origins: [
      { id: ALL, name: ALL, kind: 'person', actor: ALL, mentions: [...places], stance: 'asserts', through: [one, ALL] },
    ],
    independentOrigins: { atLeast: 1, atMost: 1, why: [ALL, one], evidence: [[places[0]]] },
    circular: [{ report: one, cites: ALL, span: places[0], note: ALL }],
    contestedBy: [{ name: ALL, origin: ALL, mentions: [...places] }],
    figures: [{ span: places[0], value: ALL, origin: ALL, said: ALL }],
    grade: { reliability: 'F', credibility: 6, why: [ALL] },
  });
}

describeInBrowser('hostile reports', () => {
  const pages = usePages();
  const kase = hostileCase();
  const unseen = encodeURIComponent(kase.unseen[0]?.id ?? '');
  const HASHES = [
    '#/answer',
    '#/lineage',
    `#/lineage?focus=${unseen}`,
    '#/compare',
    `#/compare?parent=${unseen}&table=off`,
    '#/reading',
    '#/claims',
    `#/claims?show=thread&sort=${encodeURIComponent(EVIL)}&claim=${encodeURIComponent(`claim:${EVIL}`)}`,
    '#/quotations',
    '#/actors',
    `#/reading?report=${encodeURIComponent(EVIL)}&at=0-40`,
    `#/reading?report=${encodeURIComponent(EVIL)}&table=on`,
    '#/reading?report=__proto__',
    `#/reading?report=${unseen}`,
  ];

  it.each(HASHES)('are text and nothing else, and stay within the page, in %s', async (hash) => {
    const { page, requests, complaints } = await pages.open(kase, hash, { viewport: { width: 360, height: 800 } });
    await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
    await page.mouse.move(180, 300);
    expect(await page.evaluate('window.owned')).toBeUndefined();
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('style').count()).toBe(1);
    expect(await page.locator('img, iframe, base, object, embed, link, form:not(dialog form)').count()).toBe(0);
    expect(await page.locator('meta[http-equiv]').count()).toBe(1);
    expect(await page.locator('a:not([href^="#/"])').count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.title()).toMatch(/· hearsay$/);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  it('stand in the reading view letter by letter', async () => {
    const { page } = await pages.open(kase, `#/reading?report=${encodeURIComponent(EVIL)}`);
    const shown = (await page.locator('.block-text').first().textContent()) ?? '';
    for (const piece of PIECES.filter((one) => /^[ -~]*$/.test(one))) expect(shown).toContain(piece);
    expect(shown).toContain('[U+202E]gnirts desrever[U+202C]');
  });

  it('are found by search as what they are', async () => {
    const { page, complaints } = await pages.open(kase, '');
    await page.keyboard.press('/');
    await page.keyboard.type('<img src');
    await drawn(page);
    expect(await page.getByRole('dialog').locator('img').count()).toBe(0);
    expect(await page.getByRole('dialog').getByRole('link').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it('cannot be made to run by an address', async () => {
    const { page } = await pages.open(kase, '#/reading?report=<img src=x onerror=window.owned=1>&at=9-1&table=<b>');
    await goTo(page, '#/javascript:window.owned=true?__proto__=1&constructor=2');
    expect(await page.evaluate('window.owned')).toBeUndefined();
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });

  it('would not run even if a fault let them in: the content policy stops scripts, handlers, styles and requests', async () => {
    const { page, requests } = await pages.open(kase, '');
    // In a task of its own: what the debugger itself evaluates may do more than the page may.
    const tried = await page.evaluate(`new Promise((done) => setTimeout(() => {
      const tries = [];
      const attempt = (name, run) => { try { run(); tries.push(name + ' ran'); } catch { tries.push(name + ' refused'); } };
      attempt('innerHTML', () => { document.body.innerHTML += '<img src=x onerror="window.owned = true">'; });
      attempt('eval', () => { (0, eval)('window.owned = true'); });
      attempt('script', () => { const one = document.createElement('script'); one.textContent = 'window.owned = true'; document.body.append(one); });
      const style = document.createElement('style'); style.textContent = 'body { display: none }'; document.head.append(style);
      const image = new Image(); image.src = 'https://evil.example/pixel.png';
      done(tries);
    }))`);
    expect(tried).toEqual(['innerHTML refused', 'eval refused', 'script refused']);
    await expect(page.evaluate('fetch("https://evil.example/").then(() => "came", () => "refused")')).resolves.toBe(
      'refused',
    );
    expect(await page.evaluate('window.owned')).toBeUndefined();
    expect(await page.locator('main').isVisible()).toBe(true);
    expect(requests.filter((url) => !url.startsWith('https://evil.example'))).toEqual([]);
  });
});
