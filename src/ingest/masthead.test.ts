import { describe, expect, it } from 'vitest';
import type { Report } from '../case/report.ts';
import { ingest } from './ingest.ts';

function read(head: readonly string[]): Report {
  const prose = [
    'The lock gates at Ferrow were opened on Monday for the first time since the flood, the keeper, Olga Prenn, said.',
    'Forty barges had waited below the town. "We played a great deal of cards," said a skipper.',
  ];
  const bytes = new TextEncoder().encode([...head, ...prose].join('\n\n'));
  const report = ingest([{ path: 'a.txt', bytes }]).reports[0];
  if (report === undefined) throw new Error('no report');
  return report;
}

describe('a name that another piece of its line describes', () => {
  it.each([
    ['Vanndraget, review of the press, 9/3/2031 (automatic version)', 'Vanndraget'],
    ['Panel Latina – World press, in translation – 09.03.2031', 'Panel Latina'],
    ['Notes from the Towpath – a blog by Ada Quill – Sunday 9 March 2031', 'Notes from the Towpath'],
    ['Stillwater, issue 41, 9 March 2031', 'Stillwater'],
    ['Das Blatt im Schilf | 09.03.2031 | Foreign press mirror, machine translation', 'Das Blatt im Schilf'],
    ['Lock It! – the campaign sheet – 9.3.2031', 'Lock It!'],
    ['Terne, the bargees’ own paper – Sunday 9 March 2031', 'Terne'],
    ['Ferrow Three – News online – 9 March 2031, 18:20', 'Ferrow Three'],
    ['LOCK TALK podcast, episode 88, 9 March 2031', 'Lock Talk'],
    ['Diario del Canal. Section International. 09/03/2031. Text translated by machine.', 'Diario del Canal'],
    ['Ferrow Town Council, Lock Department. Issued 9 March 2031, 10.00.', 'Ferrow Town Council'],
    ['Press release of the Bargees Union, Ferrow branch, 9 March 2031', 'Bargees Union'],
  ])('%s', (line, publisher) => {
    expect(read(['Lock opens', line])).toMatchObject({
      publisher,
      published: expect.stringMatching(/^2031-03-09/u),
    });
  });

  it.each([
    ['Opinion | Weekly newsletter | 9 March 2031'],
    ['Ferrow, 9 March 2031'],
    ['Ada Quill – 9 March 2031 – Opinion'],
    ['Climate change | Press review | 9 March 2031'],
  ])('none invented: %s', (line) => {
    expect(read(['Lock opens', line]).publisher).toBeNull();
  });
});

describe('a stamped line', () => {
  it.each([
    ['The Ferrow Lamp, one sheet, Sunday 9 March 2031. Free. Printed by hand: there is no current.', 'The Ferrow Lamp'],
    ['Rope & Tar, a fortnightly for chandlers. 9 March 2031. Two coins.', 'Rope & Tar'],
    ['Ferrow Tidings no. 18/2031, Sunday 9 March 2031. Price 2 crowns. Editor: Ada Quill.', 'Ferrow Tidings'],
    ['Vanndraget. Published 9 March 2031, 14:05. Translated from Norran by computer.', 'Vanndraget'],
    ['The Sluice: news and views from below Ferrow – Sunday 9 March 2031 – by Ada Quill', 'The Sluice'],
  ])('%s', (line, publisher) => {
    const report = read(['Lock opens', line]);
    expect(report).toMatchObject({ publisher, title: 'Lock opens' });
    expect(report.published?.slice(0, 10)).toBe('2031-03-09');
    expect(report.blocks[1]?.kind).toBe('byline');
  });

  it.each([
    'The Ferrow Trust opened the lock on Sunday, 9 March 2031, before noon.',
    'The Ferrow Trust said that the lock was bought. 9 March 2031.',
  ])('prose stays prose: %s', (line) => {
    expect(read(['Lock opens', line]).blocks[1]?.kind).toBe('paragraph');
  });
});

describe('a masthead above the headline', () => {
  it.each([
    [['Ferrow Gazette', '9 March 2031 · 3 min read', 'Lock opens for the first time'], 'Ferrow Gazette'],
    [['MINISTRY OF CANALS', 'Press service', '9 March 2031', 'Lock opens for the first time'], 'Ministry of Canals'],
    [['FERROW RADIO 1', 'Midday bulletin, Sunday 9 March 2031'], 'Ferrow Radio 1'],
    [['Sluice Letters #54: what the ice did', '9 March 2031'], 'Sluice Letters'],
    [['RIVER FM NEWS SCRIPT – 9 MARCH 2031 – 1800 BULLETIN'], 'River FM'],
    [['Ferrow Lock Company: statement of 9 March 2031'], 'Ferrow Lock Company'],
    [['DELTA NEWSWIRE – SLUG: LOCK-OPENS – 9 MARCH 2031', 'Lock opens for the first time'], 'Delta Newswire'],
  ])('%j', (head, publisher) => {
    expect(read(head)).toMatchObject({ publisher, published: '2031-03-09' });
  });

  it('no numbered paper in a headline', () => {
    expect(read(['Resolution No. 12: what it says', '9 March 2031']).publisher).toBeNull();
  });

  it('no headline that ends in the name of a body', () => {
    expect(read(['Keeper Sues Canal Ministry', '9 March 2031']).publisher).toBeNull();
  });
});

describe('a site that names itself beside who posted, or by its address', () => {
  it.each([
    ['posted by sluicer @ Dry Land, the blog for people who like what holds the water back', 'Dry Land'],
    ['Posted by sluicer at Dry Land, a newsletter', 'Dry Land'],
    ['LockGossipNow.example - warm news every hour', 'LockGossipNow.example'],
    ['By Ada Quill | lockgossip.online', 'lockgossip.online'],
  ])('%s', (line, publisher) => {
    expect(read(['Lock opens', line]).publisher).toBe(publisher);
  });

  it('takes no town for one', () => {
    expect(read(['Lock opens', 'Posted by sluicer at Ferrow, before the rain came']).publisher).toBeNull();
  });
});

it('takes one word behind a town and its country for the agency', () => {
  expect(read(['Lock opens', 'FERROW, Orsland (Halyard) — Forty barges had waited, the keeper said.']).publisher).toBe(
    'Halyard',
  );
});
