import { describe, expect, it } from 'vitest';
import { TIMED_CASE } from '../../../test/timed-case.ts';
import { packed } from '../../report/page/pack.ts';
import { indexed } from './case-index.ts';
import { eventCounts, eventsAsked, mostTold } from './events.ts';
import { readTime } from './time-words.ts';
import { timelineOf } from './timeline.ts';

const INDEX = indexed(packed(TIMED_CASE, { texts: 'kept', generator: 'test' }));
const ALL = { story: null, kind: null, differing: false, words: '' };

describe('readTime', () => {
  it.each([
    ['2031-05-04', 'Sunday 4 May 2031', 'day'],
    ['2031-05-04T10:40', 'Sunday 4 May 2031, 10:40', 'hour'],
    ['2031-05', 'May 2031', 'month'],
    ['2031', '2031', 'year'],
    ['2029~', 'about 2029', 'year'],
    ['203X', 'the 2030s', 'year'],
    ['2031-22', 'summer 2031', 'month'],
    ['2031-Q2', 'the second quarter of 2031', 'month'],
    ['2031-40', 'the first half of 2031', 'month'],
    ['2031-W18', 'the week of 28 April 2031', 'span'],
    ['2031-05-03/2031-05-05', '3–5 May 2031', 'span'],
    ['2005/2009', '2005 to 2009', 'span'],
    ['../2029', 'before 2029', 'unknown'],
    ['XXXX-05-04', '4 May, year not known', 'unknown'],
    ['XXXX-05', 'May, year not known', 'unknown'],
    ['whenever', 'whenever', 'unknown'],
  ])('%s is %s', (value, words, precision) => {
    const { words: given, precision: exact } = readTime(value);
    expect([given, exact]).toEqual([words, precision]);
  });

  it('says which days a time covers', () => {
    expect(readTime('2031-24').days).toEqual({ first: '2031-12-01', last: '2032-02-29' });
    expect(readTime('2031-33').days).toEqual({ first: '2031-01-01', last: '2031-03-31' });
    expect(readTime('XXXX-05').days).toBeNull();
  });
});

describe('timelineOf', () => {
  const timeline = timelineOf(eventsAsked(INDEX, ALL));

  it('has a column for each day on which something happened or was told, in order, and says where days are left out', () => {
    expect(timeline.columns.map(({ label, weekday, group, gap }) => [label, weekday, group, gap])).toEqual([
      ['2019', '', '', 'none'],
      ['2029', '', '', 'gap'],
      ['2', 'Su', 'Mar 2031', 'gap'],
      ['3', 'Mo', '', 'none'],
      ['4', 'Tu', '', 'none'],
      ['5', 'We', '', 'none'],
      ['8', 'Sa', '', 'gap'],
      ['Jun', '', '2031', 'gap'],
    ]);
  });

  it('places each event that can be dated, says where others date it, and leaves that place free', () => {
    expect(
      timeline.marks.map(({ number, from, to, level, elsewhere }) => [number, from, to, level, elsewhere]),
    ).toEqual([
      [1, 0, 0, 0, []],
      [2, 1, 1, 0, []],
      [3, 3, 3, 0, [2]],
      [4, 4, 4, 0, []],
      [5, 7, 7, 0, []],
    ]);
  });

  it('counts what was told on each day', () => {
    expect(
      timeline.said.map(({ column, count, events }) => [timeline.columns[column]?.first, count, events.size]),
    ).toEqual([
      ['2031-03-05', 4, 4],
      ['2031-03-08', 2, 2],
    ]);
  });

  it('draws a longer time over the days in it, above them', () => {
    const [first] = TIMED_CASE.events;
    if (first === undefined) throw new RangeError('no event');
    const given = ['2031-03-03', '2031-03', '2031-03-20'].map((date, i) => ({
      ...first,
      id: String(i),
      date,
      mentions: [],
    }));
    const { columns, marks, levels } = timelineOf(given.map((event, i) => ({ event, number: i + 1 })));
    expect(columns).toHaveLength(2);
    expect(marks.map(({ number, from, to, level }) => [number, from, to, level])).toEqual([
      [1, 0, 0, 0],
      [2, 0, 1, 1],
      [3, 1, 1, 0],
    ]);
    expect(levels).toBe(2);
  });

  it('is empty for none', () => {
    expect(timelineOf([])).toEqual({ columns: [], marks: [], said: [], levels: 0 });
  });
});

describe('eventsAsked', () => {
  it.each([
    [{ ...ALL, story: 'story:choir' }, ['A choir sang at Marl', 'A fair comes']],
    [{ ...ALL, kind: 'statement' }, ['The keeper said that a bolt had gone']],
    [{ ...ALL, differing: true }, ['The lock at Sell burst, killing 6 people']],
    [{ ...ALL, words: ' BASIN ' }, ['Engineers will empty the basin']],
  ])('%j', (asked, expected) => {
    expect(eventsAsked(INDEX, asked).map(({ event }) => event.what)).toEqual(expected);
  });

  it('counts by story', () => {
    expect(Object.fromEntries(eventCounts(INDEX))).toEqual({ 'story:lock': 4, 'story:choir': 2 });
  });

  it('keeps to the most told where all are too many, in their order', () => {
    const all = eventsAsked(INDEX, ALL);
    expect(mostTold(all, 3).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(mostTold(all, 2).map(({ number }) => number)).toEqual([1, 3]);
    expect(mostTold(all, 9)).toBe(all);
  });
});
