import { describe, expect, it } from 'vitest';
import { foldWord, soundOf } from './fold.ts';

describe('foldWord', () => {
  it.each([
    ['Façade', 'facade'],
    ['FAC\u0327ADE', 'facade'],
    ['O’Hara', "o'hara"],
    ['ﬁrst', 'first'],
    ['Ωmega', 'ωmega'],
    ['', ''],
  ])('%s becomes %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
    expect(foldWord(folded)).toBe(folded);
  });
});

describe('soundOf', () => {
  it.each([
    ['kosar', 'cosar'],
    ['wakil', 'vakil'],
    ['kohsar', 'kosar'],
    ['thessaly', 'tesali'],
    ['phillipa', 'filipa'],
    ['carricke', 'karick'],
    ['verrinder', 'verinder'],
    ['alexander', 'aleksander'],
  ])('%s sounds like %s', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  it.each([
    ['kosar', 'kovar'],
    ['heron', 'herald'],
  ])('%s does not sound like %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });

  it('takes a word of a million letters', () => {
    expect(soundOf('a'.repeat(1_000_000))).toBe('a');
  });

  it('leaves a short name its closing e', () => {
    expect(soundOf('lee')).not.toBe(soundOf('l'));
    expect(soundOf('croome')).toBe(soundOf('crome'));
  });
});
