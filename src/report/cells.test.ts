import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTo, padTo, safeText, widthOf, wrapTo } from './cells.ts';

const HOSTILE = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\u001b[31m',
      '\u001b]0;title\u0007',
      '\u009b2J',
      '\u202e',
      '\u2066',
      '\u200b',
      '\ud800',
      '\r',
      '\n',
      '\t',
      '\u0000',
      '\u{e0041}',
      'é',
      '漢',
      '👩‍🚒',
      'e\u0301'.repeat(3),
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  ),
});

describe('safeText', () => {
  it.each([
    ['\u001b[1;31mred\u001b[0m', 'red'],
    ['\u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007', 'link'],
    ['\u001b]0;no end', ''],
    ['a\u202etxt.exe\u202c', 'atxt.exe'],
    ['one\r\ntwo\tthree', 'one two three'],
    ['a\ud800b', 'a\ufffdb'],
    ['o\u0301\u0301\u0301\u0301\u0301\u0301', 'o\u0301\u0301\u0301\u0301'],
    ['نیم\u200cفاصله', 'نیم\u200cفاصله'],
  ])('%j becomes %j', (hostile, safe) => expect(safeText(hostile)).toBe(safe));

  it('leaves no control, override or lone surrogate in any text, and is done after once', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const safe = safeText(text);
        expect(safe).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]/);
        expect(safe.isWellFormed()).toBe(true);
        expect(safeText(safe)).toBe(safe);
      }),
    );
  });
});

describe('widths', () => {
  it.each([
    ['plain', 5],
    ['漢字', 4],
    ['e\u0301', 1],
    ['👩‍🚒', 2],
    ['█░', 2],
  ])('%s takes %i columns', (text, width) => expect(widthOf(text)).toBe(width));

  it('cutTo, padTo and wrapTo keep to their width', () => {
    fc.assert(
      fc.property(HOSTILE, fc.integer({ min: 2, max: 40 }), (hostile, width) => {
        const text = safeText(hostile);
        expect(widthOf(cutTo(text, width))).toBeLessThanOrEqual(width);
        expect(widthOf(padTo(cutTo(text, width), width))).toBe(width);
        for (const line of wrapTo(text, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('cutTo leaves alone what fits and marks what it cut', () => {
    expect(cutTo('harbour', 7)).toBe('harbour');
    expect(cutTo('harbour', 6)).toBe('harbo…');
  });
});
