import { describe, expect, it } from 'vitest';
import { CLAIMED_CASE } from '../../../test/claimed-case.ts';
import { CHAIN_CASE, FERRY_CASE, sampleCase, sampleReport, UNDIRECTED_CASE } from '../../../test/sample-cases.ts';
import type { PageData } from '../../case/page-data.ts';
import { unpack } from '../../web/model/unpack.ts';
import { caseJson } from '../case-json.ts';
import { embedded, escaped } from './escape.ts';
import { packed } from './pack.ts';
import { pageReport } from './page.ts';

const OPTIONS = { texts: 'kept', generator: 'hearsay test' } as const;
const BUNDLE = { script: { text: 'run()', sha256: 'SCRIPT' }, style: { text: 'p{}', sha256: 'STYLE' } };

describe('packed', () => {
  it.each([
    ['one of every field', FERRY_CASE],
    ['a chain', CHAIN_CASE],
    ['an open direction', UNDIRECTED_CASE],
    ['claims, with spans in spans', CLAIMED_CASE],
    ['nothing', sampleCase([])],
  ])('comes back as the case it was, but for the ids of alignments and for passages: %s', (_, kase) => {
    const back = unpack(JSON.parse(JSON.stringify(packed(kase, OPTIONS))) as PageData);
    const places = new Map(kase.alignments.map(({ id }, place) => [id, String(place)]));
    expect(back).toEqual({
      ...kase,
      alignments: kase.alignments.map((one, place) => ({ ...one, id: String(place) })),
      derivations: kase.derivations.map((one) => ({
        ...one,
        alignments: one.alignments.flatMap((id) => places.get(id) ?? []),
      })),
      passages: [],
    });
  });

  it('leaves every text out where told to, and nothing else', () => {
    const data = packed(FERRY_CASE, { ...OPTIONS, texts: 'withheld' });
    expect(data.rest.reports.map(({ text }) => text)).toEqual(FERRY_CASE.reports.map(() => ''));
    expect(data.rest.reports.map(({ blocks }) => blocks)).toEqual(FERRY_CASE.reports.map(({ blocks }) => blocks));
  });

  it('keeps of a claim the first words only, where the texts are left out', () => {
    const long = 'Nine boats and their nets were lost in the storm that broke the chain';
    const kase = { ...CLAIMED_CASE, claims: CLAIMED_CASE.claims.map((claim) => ({ ...claim, gist: long })) };
    const page = pageReport(kase, BUNDLE, { ...OPTIONS, texts: 'withheld' });
    expect(page).toContain('Nine boats and their nets were lost…');
    expect(page).not.toContain('were lost in');
    expect(caseJson(kase, 'withheld')).not.toContain('were lost in');
    expect(caseJson(kase, 'kept')).toContain(long);
  });

  it('refuses a span in a report that is not there', () => {
    const torn = {
      ...FERRY_CASE,
      unseen: [{ ...FERRY_CASE.unseen[0], citedBy: [{ report: 'gone', start: 0, end: 1 }] }],
    };
    expect(() => packed(torn as typeof FERRY_CASE, OPTIONS)).toThrow(RangeError);
  });
});

describe('pageReport', () => {
  const hostile = sampleReport('<b>.txt', {
    title: '</title></script><script>alert(1)</script>',
    text: '</script>\u2028<!--\u202e&amp;',
  });
  const html = pageReport(sampleCase([hostile, sampleReport('b.txt')]), BUNDLE, OPTIONS);

  it('has no markup but its own', () => {
    expect(html.match(/<\/?script/g)).toHaveLength(4);
    expect(html.match(/<!--/g)).toHaveLength(1);
    expect(html).not.toContain('<b>');
    expect(html).not.toMatch(/[\u2028\u202e]/);
  });

  it('allows its own script and style by hash and nothing else', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'sha256-SCRIPT'",
      "style-src 'sha256-STYLE'",
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(policy).not.toContain('unsafe');
  });

  it('carries the case as JSON that parses to what it was', () => {
    const [, json = ''] = /id="case">(.*?)<\/script>/s.exec(html) ?? [];
    const data = JSON.parse(json) as PageData;
    expect(data.rest.reports[0]?.text).toBe(hostile.text);
    expect(data.rest.reports[0]?.title).toBe(hostile.title);
  });

  it('says the answer in its title and as plain text', () => {
    const page = pageReport(FERRY_CASE, BUNDLE, OPTIONS);
    expect(page).toMatch(/<title>5 reports → 2 pieces of reporting.*· hearsay<\/title>/);
    expect(page).toContain('<li>p1: spun copy, 97 % of its prose</li>');
  });
});

describe('escaped and embedded', () => {
  it.each(['<script>&"\'', '\u2028\u2029\u202e', ']]>', '\ud800', '$&$1'])('keep %j inert and whole', (text) => {
    expect(escaped(text)).not.toMatch(/[<>"']/);
    expect(embedded(JSON.stringify(text))).not.toMatch(/[<>\u2028-\u202e]/);
    expect(JSON.parse(embedded(JSON.stringify(text)))).toBe(text);
  });
});
