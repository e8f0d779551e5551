import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import type { Report } from '../case/report.ts';
import { daysApart, publishedOrder } from './dates.ts';
import { besideDay, statedDay } from './stated-day.ts';

function headed(line: string, published: string | null = null): Report {
  const text = `${line}\n\nEels were seen at the weir on March 3.`;
  const blocks = [
    { kind: 'dateline' as const, start: 0, end: line.length },
    { kind: 'paragraph' as const, start: line.length + 2, end: text.length },
  ];
  return sampleReport('one.txt', { text, blocks, published });
}

describe('statedDay', () => {
  it.each([
    ['WENDLE, Oct 18 (Tidewater Press) -', '--10-18'],
    ['WENDLE, Feb. 3 (Tidewater Press) -', '--02-03'],
    ['WENDLE, 7 September (Tidewater Press) -', '--09-07'],
    ['WENDLE (Tidewater Press) -', null],
    ['WENDLE, Oct 45 (Tidewater Press) -', null],
    ['WENDLE, Sept. 9 (Tidewater Press) -', '--09-09'],
    ['WENDLE, JUNE 30 (Tidewater Press) -', '--06-30'],
    ['MARCHMONT, 18:30 -', null],
    ['MARCHFIELD 7 -', null],
    ['By Ida Decker 12 -', null],
    ['By Ida Decker, 12 Mayfield Road', null],
    ['WENDLE, June 2031 -', null],
    ['WENDLE, June 203 -', null],
    ['WENDLE, Oct 18:30 -', null],
  ])('%s', (line, day) => {
    expect(statedDay(headed(line))).toBe(day);
  });

  it('is what is known in full where that is known', () => {
    expect(statedDay(headed('WENDLE, Oct 18 (Tidewater Press) -', '2031-10-18'))).toBe('2031-10-18');
  });
});

describe('a day without a year beside another', () => {
  it.each([
    ['--10-18', '2031-10-15', '2031-10-18'],
    ['--01-02', '2031-12-30', '2032-01-02'],
    ['--12-30', '2032-01-02T08:00', '2031-12-30'],
    ['2030-05-05', '2031-12-30', '2030-05-05'],
  ])('%s beside %s', (day, other, whole) => {
    expect(besideDay(day, other)).toBe(whole);
  });

  it('is as far from it either way round', () => {
    expect(daysApart('--01-02', '2031-12-30')).toBe(3);
    expect(daysApart('2031-12-30', '--01-02')).toBe(3);
    expect(daysApart('--01-02', '--12-30')).toBe(3);
    expect(daysApart('--12-30', '--01-02')).toBe(3);
  });

  it('has its order', () => {
    const [agency, paper] = [headed('WENDLE, Jan 2 (Tidewater Press) -'), headed('Wendle Echo', '2031-12-30')];
    expect(publishedOrder(agency, paper)).toBe(1);
    expect(publishedOrder(paper, agency)).toBe(-1);
  });
});
