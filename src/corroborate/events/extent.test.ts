import { describe, expect, it } from 'vitest';
import { extentOf, refines } from './extent.ts';

describe('extentOf', () => {
  it.each([
    ['2031', '2031-01-01', '2031-12-31'],
    ['203X', '2030-01-01', '2039-12-31'],
    ['2031-02', '2031-02-01', '2031-02-28'],
    ['2032-02~', '2032-02-01', '2032-02-29'],
    ['2031-05-04', '2031-05-04', '2031-05-04'],
    ['2031-05-04T10:40', '2031-05-04', '2031-05-04'],
    ['2031-24', '2031-12-01', '2032-02-29'],
    ['2031-Q2', '2031-04-01', '2031-06-30'],
    ['2031-36', '2031-10-01', '2031-12-31'],
    ['2031-41', '2031-07-01', '2031-12-31'],
    ['2031-W01', '2030-12-30', '2031-01-05'],
    ['2031-05-03/2031-05-05', '2031-05-03', '2031-05-05'],
  ])('%s lasts from %s to %s', (value, first, last) => {
    expect(extentOf(value)).toEqual({ first, last });
  });

  it.each(['XXXX-05-04', '../2029', 'P2Y', '2031-55', ''])('%j has none', (value) => {
    expect(extentOf(value)).toBeNull();
  });
});

describe('refines', () => {
  it.each([
    ['2031-05-04', '2031-05'],
    ['2031-05-04', '2031-W18'],
    ['2031-05', '2031-21'],
    ['2031-05-04T10:40', '2031-05-04'],
  ])('%s says more than %s, not the other way round', (fine, coarse) => {
    expect([refines(fine, coarse), refines(coarse, fine), refines(fine, fine)]).toEqual([true, false, false]);
  });

  it('not what lies elsewhere', () => {
    expect(refines('2031-06-04', '2031-05')).toBe(false);
    expect(refines('2031-05-04T10:40', '2031-05-04T11:15')).toBe(false);
  });
});
