import { describe, expect, it } from 'vitest';
import { isDescription, wholePhrase, withoutCutClause } from './whole-phrase.ts';

/** A sentence with what was found as speaker in braces and the words that give it something in brackets. */
function wholeOf(marked: string): string {
  const text = marked.replace(/[{}[\]]/gu, '');
  const at = (mark: string): number => marked.slice(0, marked.indexOf(mark)).replace(/[{}[\]]/gu, '').length;
  return wholePhrase({ text, start: at('{'), end: at('}'), cue: marked.includes('[') ? at('[') : -1 });
}

describe('wholePhrase', () => {
  it.each([
    [
      'The weir burst, [according to] {two people} familiar with the mill and a former clerk.',
      'two people familiar with the mill and a former clerk',
    ],
    ['The former lock {keeper} [said] it burst.', 'The former lock keeper'],
    ['Sluice Office {officials} [said] it burst.', 'Sluice Office officials'],
    ['But Fenish and {Dunmere officials have previously} [said] so.', 'Fenish and Dunmere officials'],
    ['But foreign {engineers and divers} [say] so.', 'foreign engineers and divers'],
    ['It burst, {a clerk} who served there [told] the Post.', 'a clerk who served there'],
    ['News {from mill sources} [suggests] so.', 'mill sources'],
    ['It burst, {a Fenish official told} the Post, [referring to] it.', 'a Fenish official'],
    ['It burst, [said] {a clerk} in an interview.', 'a clerk'],
    ['{Fenish} lawmakers, wary of the mill, [said] so.', 'Fenish lawmakers'],
    ['It burst on Monday, {witnesses} [said].', 'witnesses'],
    ['He asked the {clerk} [said] so.', 'the clerk'],
    ['{The miller reckons} [that] it burst.', 'The miller'],
    ['{A clerk} who saw it put it to the Post [like] this.', 'A clerk who saw it'],
    ['{Mara Velt won’t} [say] so.', 'Mara Velt'],
  ])('%s', (marked, whole) => {
    expect(wholeOf(marked)).toBe(whole);
  });

  it.each([
    ['a clerk, who asked', 'a clerk'],
    ['a clerk who was not authorized', 'a clerk'],
    ['a register at the mill that', 'a register at the mill'],
    ['a call in which a diver', 'a call'],
    ['a diver who said a miller', 'a diver'],
    ['a clerk who keeps the register', 'a clerk who keeps the register'],
    ['the minister', 'the minister'],
  ])('%s without its cut clause is %s', (cut, whole) => expect(withoutCutClause(cut)).toBe(whole));

  it.each([
    'a clerk',
    'two people',
    'witnesses',
    'foreign divers',
    'the Sluice Office',
    'Tobin Orme',
    'regional police',
  ])('%s describes somebody', (phrase) => expect(isDescription(phrase)).toBe(true));

  it.each(['believe the ministry', 'settled it was money', 'he’d', 'Virtually', 'the', 'officer', 'nor'])(
    '%s does not',
    (phrase) => expect(isDescription(phrase)).toBe(false),
  );
});
