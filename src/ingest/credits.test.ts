import { describe, expect, it } from 'vitest';
import { ingest } from './ingest.ts';

const BODY =
  'The bridge over the Orrin was shut on Monday after cracks were found in two piers, the county engineer, Mara Tull, said.\n\nIn Hestle, traffic backed up for a mile. The county has set aside nine million for repairs.';

function shown(head: string, foot = ''): readonly (string | null)[] {
  const text = `Bridge shut after inspection\n\n${head}\n\n${BODY}${foot === '' ? '' : `\n\n${foot}`}`;
  const report = ingest([{ path: 'a.txt', bytes: new TextEncoder().encode(text) }]).reports[0];
  return [report?.publisher ?? null, report?.published ?? null];
}

describe('publisher and date from the page\u2019s own lines', () => {
  it.each([
    ['By Ana Bell | Hestle Examiner | 4 May 2030', 'Hestle Examiner', '2030-05-04'],
    ['THE ORRIN LEDGER / Saturday, May 4, 2030', 'The Orrin Ledger', '2030-05-04'],
    ['Ana Bell for The Orrin Ledger, May 4, 2030', 'The Orrin Ledger', '2030-05-04'],
    ['The Orrin Ledger\nPublished May 4, 2030 at 6:15 p.m.', 'The Orrin Ledger', '2030-05-04T18:15'],
    ['Hestle Examiner (via Coast News Agency) | 4 May 2030', 'Hestle Examiner', '2030-05-04'],
    ['Ferry & Quay | Syndicated from the Orrin Ledger | 4 May 2030', 'Ferry & Quay', '2030-05-04'],
    ['Radio Hestle, 4 May 2030, 07:30 bulletin', 'Radio Hestle', '2030-05-04T07:30'],
    ['BridgeWatch24 / 04.05.2030 / 2 min read', 'BridgeWatch24', '2030-05-04'],
    ['By CASPAR LIND\nCoast News Agency\nHESTLE (CNA) May 4 2030', 'Coast News Agency', '2030-05-04'],
    [
      'Updated: 5 May 2030 10:10 | First published: 3 May 2030 22:00 | Orrin Ledger',
      'Orrin Ledger',
      '2030-05-03T22:00',
    ],
    ['Orrin Ledger | 4 May 2030 | Updated 09.15', 'Orrin Ledger', '2030-05-04T09:15'],
    ['ORRIN TODAY * Saturday 4 May 2030 * County desk', 'Orrin Today', '2030-05-04'],
    ['BridgeWatch24 :: Local :: 4 May 2030', 'BridgeWatch24', '2030-05-04'],
    ['PARAPET weekend review, Saturday 4 May 2030', 'PARAPET', '2030-05-04'],
    ['HESTLE, May 4, 2030 \u2014 Coast Press', 'Coast Press', '2030-05-04'],
    [
      'Orrin Bulletin \u2013 for bridge and ferry people \u2013 No. 7/2030 \u2013 4 May 2030',
      'Orrin Bulletin',
      '2030-05-04',
    ],
  ])('%s', (head, publisher, published) => {
    expect(shown(head)).toEqual([publisher, published]);
  });

  it.each([
    ['Posted 2030-05-04 | Filed under: Local | 3 Comments'],
    ['Hestle, 4 May 2030'],
    ['WORLD | 4 MAY 2030'],
    ['Jo Marsh | May 4, 2030 | 5 min read'],
    ['Our correspondent, Hestle \u2013 4 May 2030'],
    ['Source: Coast News Agency | 4 May 2030'],
  ])('invents no publisher from: %s', (head) => {
    expect(shown(head)).toEqual([null, '2030-05-04']);
  });

  it('takes the publisher from what the house says of itself, not from whom the text follows', () => {
    expect(shown('Ana Bell', 'The Orrin Ledger \u2013 printed on the quay since 1871.')[0]).toBe('The Orrin Ledger');
    expect(shown('Ana Bell', '© 2030 Orrin Ledger. All rights reserved.')[0]).toBe('Orrin Ledger');
    expect(shown('Ana Bell', 'This article originally appeared in the Orrin Ledger.')[0]).toBeNull();
  });

  it('reads numbers day first unless the text speaks for the other order', () => {
    expect(shown('09/06/2032')[1]).toBe('2032-06-09');
    expect(shown('06/29/2032')[1]).toBe('2032-06-29');
    expect(shown('Wednesday 09/06/2032')[1]).toBe('2032-06-09');
    expect(shown('09/06/2032', 'The repairs began on September 2 and went on to September 5, she said.')[1]).toBe(
      '2032-09-06',
    );
    expect(shown('09/06/2032', 'The first crack was seen on September 24 last year, she said.')[1]).toBe('2032-06-09');
  });

  it('leaves a date without a year open, and finds the year where a weekday and another year settle it', () => {
    expect(shown('HESTLE, May 4')[1]).toBeNull();
    expect(
      shown('Saturday 4 May', 'It was the first closure since October 2028, she said, and the longest by far.')[1],
    ).toBe('2030-05-04');
  });
});
