/** The small signs that lineage weighs: dates, articles, order, names. */
import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import { segment } from '../segment/segment.ts';
import { loadTables } from '../tables/load-tables.ts';
import { Lexicon } from '../text/lexicon.ts';
import { articleErrorRate } from './article-errors.ts';
import { publishedOrder } from './dates.ts';
import { isOneHappening } from './happening.ts';
import { orderKept } from './relatedness.ts';
import { WordedReport } from './worded.ts';

const segmented = (text: string) => segment(sampleReport('one.txt', { text })).segmented;

describe('publishedOrder', () => {
  it.each([
    ['2031-04-02', '2031-04-03', -1],
    ['2031-04-02', '2031-04-02', 0],
    ['2031-04-02T08:00', '2031-04-02T18:00', -1],
    ['2031-04-02T18:00', '2031-04-02', 0],
    ['2031-04-02T18:00', '2031-04-03', -1],
    // Half past nine in the evening here is half past two the next morning there.
    ['2031-04-02T21:30:00-05:00', '2031-04-03T03:00:00Z', -1],
    ['2031-04-02T21:30:00-05:00', '2031-04-03T02:30:00Z', 0],
    [null, '2031-04-03', 0],
    [null, null, 0],
  ])('%s, %s: %i', (one, other, order) => {
    const [a, b] = [sampleReport('a', { published: one }), sampleReport('b', { published: other })];
    expect(Math.sign(publishedOrder(a, b))).toBe(order);
    expect(Math.sign(publishedOrder(b, a)) + order).toBe(0);
  });
});

describe('articleErrorRate', () => {
  it.each([
    ['A heron, an eel, a weir, an otter.', 0],
    ['A eel met an weir by a otter and an quarry.', 1],
    ['A eel met a weir by an otter and a quarry.', 0.25],
    ['A eel met an weir.', 0],
    ['An hour, a university, a one-off, a eulogy: these tell nothing. A 8, an 9.', 0],
    ['', 0],
  ])('%s', (text, rate) => {
    expect(articleErrorRate(segmented(text))).toBe(rate);
  });
});

describe('orderKept', () => {
  const links = (...places: readonly (readonly [number, number])[]) => places.map(([a, b]) => ({ a, b, score: 1 }));

  it('is most where the order is kept, less where it is not, and the same from either side', () => {
    const kept = orderKept(links([0, 0], [1, 2], [2, 3], [3, 5]));
    const mixed = orderKept(links([0, 3], [1, 0], [2, 5], [3, 2]));
    const turned = orderKept(links([0, 5], [1, 3], [2, 2], [3, 0]));
    expect(kept).toBeGreaterThan(mixed);
    expect(mixed).toBeGreaterThan(turned);
    expect(orderKept(links([3, 0], [0, 1], [5, 2], [2, 3]))).toBeCloseTo(mixed, 9);
  });

  it('is a number without links, too', () => {
    expect(Number.isFinite(orderKept([])) && Number.isFinite(orderKept(links([4, 4])))).toBe(true);
  });
});

describe('isOneHappening', () => {
  const lexicon = new Lexicon(loadTables());
  const dated = (text: string, day: string | null) => ({ report: new WordedReport(segmented(text), lexicon), day });
  const eels = 'The warden, Marta Kettleby, saw them at Hobb’s Weir on the Wendle.';
  const more = 'At Hobb’s Weir they met Marta Kettleby, who keeps the Wendle.';
  const violin = 'In Brockhurst the treasurer, Caspian Moyle, sold it to Zurich.';

  it('takes shared names on one day or a few for one happening', () => {
    expect(isOneHappening(dated(eels, '2031-04-02'), dated(more, '2031-04-02'))).toBe(true);
    expect(isOneHappening(dated(eels, '2031-04-02'), dated(more, '2031-04-04T10:00'))).toBe(true);
  });

  it('does not where names differ, or weeks lie between', () => {
    expect(isOneHappening(dated(eels, '2031-04-02'), dated(violin, '2031-04-02'))).toBe(false);
    expect(isOneHappening(dated(eels, '2031-04-02'), dated(more, '2031-05-02'))).toBe(false);
    expect(isOneHappening(dated(eels, '2031-04-02'), dated('it rained all day.', '2031-04-02'))).toBe(false);
  });

  it('is the same from either side', () => {
    for (const [one, other] of [
      [eels, more],
      [eels, violin],
    ] as const) {
      const [a, b] = [dated(one, '2031-04-02'), dated(other, '2031-04-03')];
      expect(isOneHappening(a, b)).toBe(isOneHappening(b, a));
    }
  });
});
