import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesOf, foundDates, sampleCopy, sampleInput, sampleReport } from '../../../test/dated-reports.ts';
import words from './words.json' with { type: 'json' };

/** Reports are of Thursday 13 March 2031 unless a test says otherwise. */
describe('findDates', () => {
  it.each([
    ['The quay reopened on 4 May 2029.', ['4 May 2029 = 2029-05-04']],
    ['The quay reopened on Monday, Sept. 3rd, 2029.', ['Monday, Sept. 3rd, 2029 = 2029-09-03']],
    ['It was sealed on the eighth of March.', ['the eighth of March = 2031-03-08']],
    ['It will open this Sunday, 16 March.', ['this Sunday, 16 March = 2031-03-16']],
    ['It shut on Sunday morning, 5 May 2030.', ['Sunday morning, 5 May 2030 = 2030-05-05']],
    ['The stalls ran May 3-5, 2030.', ['May 3-5, 2030 = 2030-05-03/2030-05-05']],
    ['Open from 5 to 7 June 2030.', ['5 = 2030-06-05', '7 June 2030 = 2030-06-07']],
    ['Shut on 5 and 7 June 2030.', ['5 = 2030-06-05', '7 June 2030 = 2030-06-07']],
    ['Shut on April 24 and 25.', ['April 24 = 2031-04-24', '25 = 2031-04-25']],
    ['Logged 2031-03-05, stamped 05.03.2031.', ['2031-03-05 = 2031-03-05', '05.03.2031 = 2031-03-05']],
    ['In May 2029 and in the 1990s.', ['May 2029 = 2029-05', '1990s = 199X']],
    ['It dates from the late 19th century.', ['late 19th century = 18XX']],
    ['It was built around 1850.', ['around 1850 = 1850~']],
    ['It was dug in nineteen ninety-six.', ['nineteen ninety-six = 1996']],
    ['The 2029-30 season sold out.', ['2029-30 = 2029/2030']],
  ])('reads what names its own day: %s', (text, expected) => expect(datesOf(text)).toEqual(expected));

  it.each([
    ['The bridge was shut on Monday.', ['Monday = 2031-03-10']],
    ['The bridge was shut on Thursday.', ['Thursday = 2031-03-13']],
    ['The bridge will be shut on Monday.', ['Monday = 2031-03-17']],
    ['The bridge stays shut until Saturday.', ['Saturday = 2031-03-15']],
    ['The council called for a vote on Monday.', ['Monday = 2031-03-17']],
    ['The owners called for calm on Monday.', ['Monday = 2031-03-10']],
    ['The purser asked for leave to sail on Monday.', ['Monday = 2031-03-10']],
    ['The crew held the pier until Saturday.', ['Saturday = 2031-03-08']],
    ['The lock did not open until Monday.', ['Monday = 2031-03-10']],
    ['The hearing was put off until Saturday.', ['Saturday = 2031-03-15']],
    ['The rooms are paid until Saturday.', ['Saturday = 2031-03-15']],
    ['The owners want the loan repaid by September.', ['September = 2031-09']],
    ['By September the pier had sunk.', ['September = 2030-09']],
    ['She has called a meeting for 7 pm on Saturday.', ['7 pm = 2031-03-15T19:00', 'Saturday = 2031-03-15']],
    ['The pump failed in May, and two men were hurt.', ['May = 2030-05']],
    ['In May the pump failed.', ['May = 2030-05']],
    ['They have been at odds since June.', ['June = 2030-06']],
    ['The council spoke ahead of the May vote.', ['May = 2031-05']],
    ['I am now expecting a storm in May.', ['May = 2031-05']],
    ['The case goes on trial on Monday.', ['Monday = 2031-03-17']],
    ['They are lifting what is left from the Saturday crash.', ['Saturday = 2031-03-08']],
    ['All was calm ahead of the Saturday vote.', ['Saturday = 2031-03-15']],
    ['The town holds a ballot in September.', ['September = 2031-09']],
    ["Friday's vote was quiet; ahead of Monday's vote, few spoke.", ['Friday = 2031-03-07', 'Monday = 2031-03-17']],
    ['On Monday, when the owners met, nobody spoke.', ['Monday = 2031-03-10']],
    ['Until Monday, nobody had asked.', ['Monday = 2031-03-10']],
    ['Much rests on Monday, when farmers go to the ballot.', ['Monday = 2031-03-17']],
    ['She spoke last Thursday and speaks next Thursday.', ['last Thursday = 2031-03-06', 'next Thursday = 2031-03-20']],
    ['The pump failed on December 9.', ['December 9 = 2030-12-09']],
    ['The pump will be replaced on April 2.', ['April 2 = 2031-04-02']],
    ['The pump failed in November.', ['November = 2030-11']],
    ['They plan to raise the toll to 4.50 by December.', ['December = 2031-12']],
    ['Two clubs had booked for Saturday.', ['Saturday = 2031-03-15']],
    ['The fair planned for Saturday was called off.', ['Saturday = 2031-03-08']],
    ['The clerk was shown a letter from 14 October.', ['14 October = 2030-10-14']],
    ['The toll rises from 14 October.', ['14 October = 2031-10-14']],
    ['It was known as early as August.', ['August = 2030-08']],
    ['They have complained since the New Year.', ['New Year = 2031-01-01']],
  ])('takes the one that fits the tense: %s', (text, expected) => expect(datesOf(text)).toEqual(expected));

  it.each([
    ['He left yesterday evening.', ['yesterday evening = 2031-03-12']],
    ['It snowed last week and early this month.', ['last week = 2031-W10', 'early this month = 2031-03']],
    ['Two years ago it flooded; ten days ago it froze.', ['Two years ago = 2029', 'ten days ago = 2031-03-03']],
    ['Several years ago it flooded.', ['Several years ago = ../2029']],
    ['Two evenings ago it froze.', ['Two evenings ago = 2031-03-11']],
    [
      'It was sold in April 2027. He worked there until Christmas. He wrote on 28 April of that year.',
      ['April 2027 = 2027-04', 'Christmas = 2030-12-25', '28 April of that year = 2027-04-28'],
    ],
    [
      'On May 4, 2030 it sank. Two days later it was raised.',
      ['May 4, 2030 = 2030-05-04', 'Two days later = 2030-05-06'],
    ],
    ['It sank on May 4, 2030. That Sunday the owners met.', ['May 4, 2030 = 2030-05-04', 'That Sunday = 2030-05-05']],
    ['He said that Sunday had been quiet.', ['Sunday = 2031-03-09']],
    ['It sank in 2027 and was raised the following year.', ['2027 = 2027', 'the following year = 2028']],
    ['The pier must reopen by the 20th.', ['the 20th = 2031-03-20']],
    ['They paid on the 20th.', ['the 20th = 2031-02-20']],
    [
      'A note of 26 January told of a halt unless they were paid by the 10th.',
      ['26 January = 2031-01-26', 'the 10th = 2031-01-10'],
    ],
    ['It fell from the 10th floor on the 3rd of last month.', ['the 3rd of last month = 2031-02-03']],
    ['It could come before the month is out, or by year-end.', ['the month is out = 2031-03', 'year-end = 2031']],
    ["Talks close at the month's end.", ["the month's end = 2031-03"]],
    ['It shut on Thursday of last week.', ['Thursday of last week = 2031-03-06']],
    ["In ten days' time the lock reopens.", ["ten days' time = 2031-03-23"]],
    [
      'It shut on Monday. The evening before, all was calm.',
      ['Monday = 2031-03-10', 'The evening before = 2031-03-09'],
    ],
    ['She saw them the night before last.', ['the night before last = 2031-03-11']],
    ['The fair ran from Monday to Wednesday.', ['Monday = 2031-03-10', 'Wednesday = 2031-03-12']],
    ['The fair runs from Friday to Sunday.', ['Friday = 2031-03-14', 'Sunday = 2031-03-16']],
    ['It rained overnight.', ['overnight = 2031-03-12/2031-03-13']],
    ['It rained over the weekend.', ['the weekend = 2031-03-08/2031-03-09']],
    ['It rained last Christmas.', ['last Christmas = 2030-12-25']],
    ['Good Friday 2030 was warm.', ['Good Friday 2030 = 2030-04-19']],
    ['It closed last summer.', ['last summer = 2030-22']],
    ['It closed in the autumn.', ['autumn = 2030-23']],
  ])('counts from the report or from what was named before: %s', (text, expected) =>
    expect(datesOf(text)).toEqual(expected),
  );

  it.each([
    ['The third quarter of 2029 was poor.', ['The third quarter of 2029 = 2029-Q3']],
    [
      'Fourth-quarter profit rose to 4 million from 3 million a year earlier.',
      ['Fourth-quarter = 2030-Q4', 'a year earlier = 2029-Q4'],
    ],
    ['Sales fell in the second half of 2030.', ['the second half of 2030 = 2030-41']],
    ['Fiscal 2029 was lean, FY2030 was not.', ['Fiscal 2029 = 2029', 'FY2030 = 2030']],
  ])('knows quarters, halves and fiscal years: %s', (text, expected) => expect(datesOf(text)).toEqual(expected));

  it.each([
    ['The blast came at 10:40 a.m. on Tuesday.', ['10:40 a.m. = 2031-03-11T10:40', 'Tuesday = 2031-03-11']],
    ['They met at 7 pm Tuesday.', ['7 pm Tuesday = 2031-03-11T19:00']],
    ['It broke at 1.13 in the morning.', ['1.13 in the morning = 2031-03-13T01:13']],
    ['It broke at roughly twenty to six.', ['roughly twenty to six = 2031-03-13']],
    ['It broke at ten past midnight.', ['midnight = 2031-03-13T00:00']],
    ['It began at 1422 GMT.', ['1422 GMT = 2031-03-13T14:22Z']],
    [
      'It began on Tuesday at four in the afternoon.',
      ['Tuesday = 2031-03-11', 'four in the afternoon = 2031-03-11T16:00'],
    ],
    ["It began on Tuesday at four o'clock.", ['Tuesday = 2031-03-11', "four o'clock = 2031-03-11"]],
  ])('puts times of day on their day: %s', (text, expected) => expect(datesOf(text)).toEqual(expected));

  it.each([
    ['They waited two and a half years.', ['two and a half years = P2.5Y']],
    [
      'A 16-hour shift, the past few weeks, two decades.',
      ['16-hour = PT16H', 'the past few weeks = PXW', 'two decades = P20Y'],
    ],
    [
      'It runs daily, every Monday, each July and twice a week.',
      ['daily = P1D', 'every Monday = XXXX-WXX-1', 'each July = XXXX-07', 'a week = P1W'],
    ],
  ])('tells lengths and sets from dates: %s', (text, expected) => expect(datesOf(text)).toEqual(expected));

  it.each([
    'The kiosk is open 24/7 and the score was 3-2.',
    'Flight 1987 carried 2000 people, $2031 and 1,998 crates.',
    'Call 555-2031 or read version 1.2.2030.4.',
    'The 44-year-old, aged 30 years, may march.',
    'The Sunday Times and the Mail on Sunday disagreed with May Wexley.',
    'The match turned in the second half; a quarter-final followed.',
  ])('leaves alone what is no time: %s', (text) => expect(datesOf(text)).toEqual([]));

  it('knows days that go by their numbers, beside what says so', () => {
    expect(datesOf('After 9/11 and the Sept. 11 attacks the vote of Sept. 11 was lost.')).toEqual([
      '9/11 = 2001-09-11',
      'Sept. 11 = 2001-09-11',
      'Sept. 11 = 2030-09-11',
    ]);
  });

  it('reads slashes as the report puts days and months elsewhere', () => {
    expect(datesOf('Filed 04/05/2030, after April 2, 2030.')[0]).toBe('04/05/2030 = 2030-04-05');
    expect(datesOf('Filed 04/05/2030, after 2 April 2030.')[0]).toBe('04/05/2030 = 2030-05-04');
  });

  it('says no more than it can where the day of the report is not known', () => {
    expect(datesOf('It sank on May 4, was raised in June, and on Monday was towed.', null)).toEqual([
      'May 4 = XXXX-05-04',
      'June = XXXX-06',
    ]);
  });

  it('gives the day that an expression was counted from', () => {
    const input = sampleInput([sampleReport('r', 'It sank on Monday, not on May 4, 2030.', '2031-03-13T08:00')]);
    expect(foundDates(input).dates.map(({ anchor }) => anchor)).toEqual(['2031-03-13', null]);
  });

  it.each(['caption', 'dateline', 'byline', 'title'] as const)('reads a %s', (kind) => {
    const { dates } = foundDates(sampleInput([sampleReport('r', 'Port Vale, 4 May 2029', null, kind)]));
    expect(dates.map(({ value }) => value)).toEqual(['2029-05-04']);
  });

  it('does not read boilerplate', () => {
    expect(foundDates(sampleInput([sampleReport('r', 'Since 1998', null, 'boilerplate')])).dates).toEqual([]);
  });
});

describe('retellings', () => {
  const text = 'The tanker sank on Monday off the cape.';

  it('an undated copy counts from the dated report that it shares its sentences with, and a note says so', () => {
    const both = `${text} The crew was saved.`;
    const source = sampleReport('a', both, '2031-03-13');
    const copy = sampleReport('b', both, null);
    const { dates, notes } = foundDates(sampleInput([source, copy], sampleCopy(copy, source)));
    expect(dates.map(({ value }) => value)).toEqual(['2031-03-10', '2031-03-10']);
    expect(notes.map(({ code, report }) => [code, report])).toEqual([['dates.undated', 'b']]);
  });

  it('a copy that is dated months later keeps the week of what it copies, and a note says so', () => {
    const source = sampleReport('a', text, '2031-03-13');
    const copy = sampleReport('b', text, '2031-09-02');
    const { dates, notes } = foundDates(sampleInput([source, copy], sampleCopy(copy, source)));
    expect(dates.map(({ value, anchor }) => [value, anchor])).toEqual([
      ['2031-03-10', '2031-03-13'],
      ['2031-03-10', '2031-03-13'],
    ]);
    expect(notes.map(({ code, report }) => [code, report])).toEqual([['dates.republished', 'b']]);
  });

  it('a report that copies nothing counts from its own day', () => {
    const reports = [sampleReport('a', text, '2031-03-13'), sampleReport('b', text, '2031-09-02')];
    expect(foundDates(sampleInput(reports)).dates.map(({ value }) => value)).toEqual(['2031-03-10', '2031-09-01']);
  });
});

const VOCABULARY = [
  ...Object.keys(words.months),
  ...Object.keys(words.weekdays),
  ...Object.keys(words.units),
  ...Object.keys(words.cardinals),
  ...Object.keys(words.ordinals),
  ...words.parts,
  ...words.last,
  ...words.next,
  ...words.that,
  ...words.approximately,
  ...words.stretches,
  ...['ago', 'later', 'earlier', 'quarter', 'half', 'fiscal', 'every', 'week', 'of', 'the', 'on', 'will', 'said'],
  ...['May', 'March', 'Sunday', 'Christmas', 'Easter', '1998', '31', '0', '99', '2031', '12', '9', '29', '2000'],
  ...['/', '-', '–', ':', ',', '.', "'s", '’', 's', '%', '$', 'a.m.', 'GMT', '\n', ' '],
];
const salad = fc
  .array(fc.tuple(fc.constantFrom(...VOCABULARY), fc.constantFrom('', ' ', ' ', ' ')), { maxLength: 60 })
  .map((pieces) => pieces.map(([word, gap]) => `${word}${gap}`).join(''));

const DAY = '(?:\\d{4}|XXXX)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const DATE = `(?:${DAY}(?:T\\d\\d:\\d\\dZ?)?|\\d{4}-W[0-5]\\d|(?:\\d{4}|XXXX)-(?:0[1-9]|1[0-2]|2[1-4])|\\d{4}-(?:Q[1-4]|4[01])|\\d{4}|\\d{3}X|\\d\\dXX|XXXX-WXX-[1-7])~?`;
const VALUE = new RegExp(`^(?:(?:\\.\\.|${DATE})/${DATE}|${DATE}|P[\\dX.]+[DWMY]|PT[\\dX.]+[HMS])$`);

describe('laws on random words of time', () => {
  it('values are EDTF or ISO 8601, spans lie in the text, in order, and never overlap', () => {
    fc.assert(
      fc.property(salad, fc.constantFrom(null, '2031-03-13', '2028-02-29'), (text, published) => {
        const { dates } = foundDates(sampleInput([sampleReport('r', text, published)]));
        let last = 0;
        for (const { span, value } of dates) {
          expect(value).toMatch(VALUE);
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          last = span.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { seed: 20_310_402, numRuns: 2000 },
    );
  });

  it('neither the order of the reports nor an unrelated one changes what is found in the others', () => {
    fc.assert(
      fc.property(salad, salad, (one, other) => {
        const [a, b] = [sampleReport('a', one, '2031-03-13'), sampleReport('b', other, '2029-01-02')];
        const of = (reports: Parameters<typeof sampleInput>[0]) =>
          foundDates(sampleInput(reports)).dates.filter(({ span }) => span.report === 'a');
        expect(of([a, b])).toEqual(of([a]));
        expect(of([b, a])).toEqual(of([a]));
      }),
      { seed: 20_310_402, numRuns: 300 },
    );
  });

  it.each([
    '1',
    '1/',
    '1-',
    '1998 ',
    'May ',
    'May 3, ',
    'last ',
    'Monday ',
    'the ',
    'a ',
    '10:40 ',
    "'",
    'the end of ',
    'early ',
    'about ',
  ])('reads a long run of %j in linear time', (piece) => {
    const time = (count: number): number => {
      const report = sampleReport('r', piece.repeat(count), '2031-03-13', 'caption');
      const start = performance.now();
      foundDates(sampleInput([report]));
      return performance.now() - start;
    };
    time(1000);
    expect(time(20_000)).toBeLessThan(10_000);
  });
});
