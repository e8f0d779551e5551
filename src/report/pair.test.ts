import { describe, expect, it } from 'vitest';
import { CLAIMED_CASE } from '../../test/claimed-case.ts';
import { CHAIN_CASE, FERRY_CASE, UNDIRECTED_CASE } from '../../test/sample-cases.ts';
import type { Case } from '../case/case.ts';
import { pairReport } from './pair.ts';

const why = (kase: Case, a: string, b: string): string =>
  pairReport(kase, [`${a}.txt`, `${b}.txt`], { color: 'off', width: 100 });
const answer = (kase: Case, a: string, b: string): string =>
  why(kase, a, b).split('\n\n')[0]?.replaceAll('\n', ' ') ?? '';

describe('pairReport', () => {
  it('shows what two witnesses come from, and their sentences side by side', () => {
    expect(why(FERRY_CASE, 'p1', 'p2')).toBe(
      [
        'p1 and p2 both come from Coast Radio',
        '',
        '  Both are in one story of 4 reports: A ferry sinks off the cape',
        '',
        '  p1 ← Coast Radio  spun copy  ██████████ 97 % of its own prose; confidence 90 %',
        '    · p1.txt retells unseen:coast-radio throughout',
        '',
        '  p2 ← Coast Radio  translated copy  █████████░ 91 % of its own prose; confidence 90 %',
        '    · turned phrases as translation leaves them',
        '',
        '  2 pairs of sentences',
        '  p1                                               p2',
        '  spun, 88 %',
        '  Nan ferry sank pinch its cargo.                │ The ferry foundered with what it carried.',
        '  translated, 93 %',
        '  No one drowned.                                │ No one has drowned.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['a', 'b', 'b comes from a'],
    ['d', 'a', 'd comes from a, by way of c and b'],
    ['d', 'e', 'd comes from e'],
    [
      'a',
      'e',
      'a and e: neither comes from the other, nothing was found that both come from, and no sentence of one retells the other; d draws on both',
    ],
  ])('%s with %s', (a, b, expected) => expect(answer(CHAIN_CASE, a, b)).toBe(expected));

  it('does not depend on the order of the two, but for the sides', () => {
    expect(answer(CHAIN_CASE, 'a', 'd')).toBe(answer(CHAIN_CASE, 'd', 'a'));
    expect(why(FERRY_CASE, 'p2', 'p1')).toContain(
      '  The ferry foundered with what it carried.      │ Nan ferry sank pinch its cargo.',
    );
  });

  it('says what is not established', () => {
    expect(answer(UNDIRECTED_CASE, 'u', 'v')).toBe('u and v hang together, and which came first is not established');
  });

  it('says what was compared where nothing hangs together', () => {
    const text = why(FERRY_CASE, 'p1', 'solo');
    expect(text).toContain('They are in different stories.');
    expect(text).toContain('· p1: 1 paragraph, 47 characters, en, undated; 2 pairs of sentences with other reports');
    expect(text).toContain('· solo: 1 paragraph, 27 characters, en, undated; no sentence of it is retold in the pile');
  });

  it('refuses a report that is not there', () => {
    expect(() => why(FERRY_CASE, 'p1', 'p77')).toThrow(/no report "p77.txt" among the 5/);
  });
});

describe('the claims that two reports both tell', () => {
  const shared = (a: string, b: string): string => pairReport(CLAIMED_CASE, [a, b], { color: 'off', width: 100 });

  it('stand with the one origin that both have them from', () => {
    expect(shared('copy.txt', 'gazette.txt')).toContain(
      [
        '  2 claims that both tell',
        '    · Nine boats were lost in the storm',
        '      both from harbour master Iva Brandl',
        '    · The chain was rusted',
        '      both from a deckhand, through gazette',
        '',
      ].join('\n'),
    );
  });

  it('stand with the origin of each where those differ', () => {
    expect(shared('copy.txt', 'wire.txt')).toContain(
      '    · The chain was rusted\n      copy from a deckhand, through gazette; wire from wire itself\n',
    );
  });

  it('are left out where there are none', () => {
    expect(shared('copy.txt', 'digest.txt')).toContain('1 claim that both tell');
    const none = { ...CLAIMED_CASE, claims: [] };
    expect(pairReport(none, ['copy.txt', 'wire.txt'], { color: 'off', width: 100 })).not.toContain('both tell');
  });
});
