import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOSSIER_CASE } from '../../test/dossier-case.ts';
import { SAMPLE_RATES } from '../../test/sample-rates.ts';
import type { Dossier } from '../report/dossier/document.ts';
import { makeDossier } from '../report/dossier/dossier.ts';
import { NO_RATINGS } from '../report/dossier/ratings.ts';
import { fontsFor, type ShippedFont, withNamedCharacters } from './coverage.ts';
import { printDossier } from './print-dossier.ts';
import { sfntOf } from './woff.ts';

const PDF = new URL('../../pdf/', import.meta.url);
const SHIPPED = JSON.parse(readFileSync(new URL('fonts.json', PDF), 'utf8')) as readonly ShippedFont[];

const made = makeDossier(DOSSIER_CASE, {
  subject: { kind: 'case' },
  texts: 'kept',
  ratings: NO_RATINGS,
  rates: SAMPLE_RATES,
});
const BLANK: Dossier = { title: '', subtitle: '', sections: [], places: [] };
const DOSSIER = made.ok ? made.dossier : BLANK;

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('printDossier', { timeout: 120_000 }, () => {
  it('sets every script, the same bytes each time, without a date', async () => {
    const one = await printDossier(DOSSIER);
    const two = await printDossier(structuredClone(DOSSIER));
    expect(one.unshown).toEqual([]);
    expect(Buffer.compare(one.pdf, two.pdf)).toBe(0);
    const text = latin(one.pdf);
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text.trimEnd().slice(-5)).toBe('%%EOF');
    expect(text).not.toMatch(/CreationDate|ModDate/);
    expect(text).toContain('/Title (Lock gate fails');
    for (const font of ['noto-serif-0', 'noto-sans-0', 'noto-naskh-arabic', 'noto-sans-sc', 'noto-serif-devanagari']) {
      expect(text).toMatch(new RegExp(`/BaseFont /[A-Z]{6}\\+${font}`));
    }
  });

  it('names characters that no font has', async () => {
    const { pdf, unshown } = await printDossier({ ...BLANK, title: 'Tablet \u{12000} and \u{12001}' });
    expect(unshown).toEqual(['U+12000', 'U+12001']);
    expect(latin(pdf)).toContain('/Title (Tablet <U+12000> and <U+12001>)');
  });

  it('reads nothing in a dossier as markup', async () => {
    const hostile = '#panic("read") $x$ *b* @label <p1> \\ #include "/setting.json" https://a.example';
    const sections = [
      {
        id: 'x',
        title: hostile,
        parts: [{ kind: 'paragraph' as const, content: [{ kind: 'words' as const, text: hostile }] }],
      },
    ];
    const places = [{ number: 1, report: hostile, range: '0–1', words: hostile }];
    const { pdf } = await printDossier({ title: hostile, subtitle: hostile, sections, places });
    expect(latin(pdf)).not.toContain('/URI');
  });
});

describe('fontsFor', () => {
  const familiesFor = (text: string): readonly string[] => [
    ...new Set(fontsFor(text, SHIPPED).fonts.map(({ family }) => family)),
  ];

  it('takes few fonts for few scripts', () => {
    expect(familiesFor('Plain words.')).toEqual(['noto-serif 0', 'noto-sans 0']);
    expect(familiesFor('Ворота')).toEqual(['noto-serif 3', 'noto-sans 3']);
    expect(familiesFor('गेट')).toEqual(['noto-serif-devanagari 0']);
  });

  it('takes Japanese shapes where there is kana', () => {
    expect(familiesFor('水門')).toEqual(['noto-sans-sc 0']);
    expect(familiesFor('水門の')).toEqual(['noto-sans-jp 0']);
  });

  it('needs no glyph for what only shapes others', () =>
    expect(fontsFor('\u200d\ufe0f\u2067\u2069 \n', SHIPPED)).toEqual({ fonts: [], unshown: [] }));

  it('lists what no font has, once each', () => {
    expect(fontsFor('\u{12001}\u{12000}\u{12001}', SHIPPED).unshown).toEqual(['\u{12000}', '\u{12001}']);
    expect(withNamedCharacters('a\u{12000}b', ['\u{12000}'])).toBe('a<U+12000>b');
    expect(withNamedCharacters('ab', [])).toBe('ab');
  });
});

describe('sfntOf', () => {
  it.each(SHIPPED.map(({ file }) => file))('unpacks %s', (file) => {
    const sfnt = sfntOf(readFileSync(new URL(`fonts/${file}`, PDF)), 'some name');
    const view = new DataView(sfnt.buffer);
    expect([0x00010000, 0x4f54544f, 0x74727565]).toContain(view.getUint32(0));
    const tables = view.getUint16(4);
    for (let at = 12; at < 12 + 16 * tables; at += 16) {
      expect(view.getUint32(at + 8) + view.getUint32(at + 12)).toBeLessThanOrEqual(sfnt.length);
    }
    expect(Buffer.from(sfnt).includes(Buffer.from('some name', 'utf16le').swap16())).toBe(true);
  });

  it('refuses what is no font', () => {
    expect(() => sfntOf(new Uint8Array(10))).toThrow('no WOFF 1.0 font');
    expect(() => sfntOf(new TextEncoder().encode('x'.repeat(100)))).toThrow('no WOFF 1.0 font');
  });
});
