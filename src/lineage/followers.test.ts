import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import { segment } from '../segment/segment.ts';
import { loadTables } from '../tables/load-tables.ts';
import { Lexicon } from '../text/lexicon.ts';
import { citationsOf } from './citations.ts';
import { withFollowers } from './followers.ts';
import type { Parentage } from './parentage.ts';
import type { Pile } from './pile.ts';
import type { Relative } from './relatives.ts';
import { WordedReport } from './worded.ts';

const lexicon = new Lexicon(loadTables());

const WITNESS = 'Eels were back, the Tidewater Herald reported. The warden told the Herald so.';

function pileOf(texts: readonly string[]): Pile {
  const reports = texts.map(
    (text, at) => new WordedReport(segment(sampleReport(`${at}.txt`, { text })).segmented, lexicon),
  );
  const citations = reports.map(({ segmented }) => citationsOf(segmented));
  return { reports, citations, relations: [], relationOf: () => undefined };
}

/** The witnesses of the one group, 0 and 1 at first, once a third report was looked at. */
function witnesses(text: string, related: number, parents: readonly Partial<Parentage>[] = []): readonly number[] {
  const pile = pileOf([WITNESS, WITNESS, text]);
  const relatives = [[], [], [{ index: 0, related }]] as unknown as Relative[][];
  const parentages = [[], [], parents] as unknown as Parentage[][];
  const group = { children: [0, 1], sure: [0.9, 0.8], doubted: [null, null] };
  const [found] = withFollowers(pile, relatives, parentages, [group]);
  expect(found?.sure.slice(0, 2)).toEqual([0.9, 0.8]);
  expect(found?.sure).toHaveLength(found?.children.length ?? 0);
  return found?.children ?? [];
}

describe('withFollowers', () => {
  const follows =
    'Shares fell. The Tidewater Herald has reported that eels are back. According to the paper, they climb.';

  it('adds a relative of a witness that names the unseen outlet twice', () => {
    expect(witnesses(follows, 0.6)).toEqual([0, 1, 2]);
  });

  it('adds none that is no relative, has a parent, or names another outlet', () => {
    expect(witnesses(follows, 0.4)).toEqual([0, 1]);
    expect(witnesses(follows, 0.6, [{ accepted: 0.9 }])).toEqual([0, 1]);
    expect(witnesses(follows.replace('Tidewater Herald', 'Wendle Gazette'), 0.6)).toEqual([0, 1]);
    expect(witnesses('Shares fell. The Tidewater Herald has reported it.', 0.6)).toEqual([0, 1]);
  });
});
