import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachToken } from './tokens.ts';

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  eachToken(text, (start, end) => tokens.push(text.slice(start, end)));
  return tokens;
}

/** The same by a pattern alone, without the short way for plain letters and marks. */
const PATTERN =
  /(?:\p{L}\.){2,}|['’]s(?![\p{L}\p{N}])|[\p{L}\p{M}]+(?:(?:['’](?!s(?![\p{L}\p{N}]))|-)[\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,:]\p{N}+)*|''|``|[^\s]/gu;

const ANY_TEXT = fc
  .array(fc.constantFrom(...'aSsm é’\'`.-,:;!"“”5½\u00a0\n𝔸\u0301'), { maxLength: 40 })
  .map((chars) => chars.join(''));

describe('eachToken', () => {
  it('keeps words, possessives, abbreviations and doubled marks apart as the models were taught', () => {
    expect(tokensOf("Velde's U.S. ferry-man didn't ``pay'' 3,200.")).toEqual([
      ...['Velde', "'s", 'U.S.', 'ferry-man', "didn't", '``', 'pay', "''", '3,200', '.'],
    ]);
  });

  it('cuts any text as the pattern does', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        expect(tokensOf(text)).toEqual(text.match(PATTERN) ?? []);
      }),
    );
  });
});
