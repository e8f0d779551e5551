import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlain, Pattern } from './pattern.ts';

const SOURCES: readonly (readonly [string, '' | 'i'])[] = [
  [String.raw`\b(?:the|an?)\s(?<noun>[\p{L}’'-]+)(?=[,.;]|$)`, 'i'],
  [String.raw`\p{Lu}[\p{L}\p{N}]*(?:\s\p{Lu}\p{Ll}+){0,3}`, ''],
  [String.raw`(?<=\p{Lu})\.|\p{Ll}+ly\b`, 'i'],
  [String.raw`\p{N}+(?:[,\u00a0]\p{N}{3})*|\[[^\]]*\]`, ''],
  [String.raw`[^\p{L}\s]+\S|\W\w`, 'i'],
];
const letters = fc.constantFrom(...'aAbkKsSzZ019 .,;\n\u00a0’‘“”–-[]()éÉØøþÞ×÷«»€'.split(''));
const words = fc.constantFrom(
  'the ',
  'An ',
  'weir',
  'Ostley',
  ' 12,000',
  'Café',
  'Ł',
  'ſ',
  '\u212a',
  '\u212b',
  'å',
  'ß',
  'ẞ',
  'ÿ',
  'Ÿ',
  'µ',
  'ª',
  '²',
  '½',
  '٣',
  '𝒜',
);
const texts = fc.array(fc.oneof(letters, words), { maxLength: 40 }).map((parts) => parts.join(''));

describe('Pattern', () => {
  it.each(SOURCES)('finds what the expression for all text finds: %s %s', (source, flags) => {
    const pattern = new Pattern(source, flags);
    fc.assert(
      fc.property(texts, (text) => {
        const wanted = [...text.matchAll(new RegExp(source, `gu${flags}`))];
        expect(pattern.all(text)).toEqual(wanted);
        expect(pattern.exec(text)).toEqual(wanted[0] ?? null);
        expect(pattern.test(text)).toBe(wanted.length > 0);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('takes English print with its quotation marks and dashes for plain, other letters and digits not', () => {
    expect(isPlain('“Ostley’s weir – 12 feet” – burst…\n')).toBe(true);
    for (const text of ['café', 'Łódź', '٣', 'ſ', '²']) expect(isPlain(text)).toBe(false);
  });

  it('refuses a class of Unicode that it does not know', () => {
    expect(() => new Pattern(String.raw`\p{Sc}`).test('a')).toThrow(RangeError);
  });
});
