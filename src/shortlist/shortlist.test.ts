import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import { segment } from '../segment/segment.ts';
import { loadTables } from '../tables/load-tables.ts';
import { Lexicon } from '../text/lexicon.ts';
import { shortlist } from './shortlist.ts';

const tables = loadTables();
const TEXTS = {
  eel: 'Glass eels climbed a bristle ladder at Hobb’s Weir, warden Kettleby counted 212 by lantern.',
  eelAgain: 'By lantern, Kettleby the warden saw 212 glass eels on the bristle ladder of Hobb’s Weir.',
  violin: 'Brockhurst sold its Stradivarius to slate the auditorium, said treasurer Caspian Moyle.',
  common: 'They said that it was not what they had thought it would be, and so it went on.',
};
type Name = keyof typeof TEXTS;

/** The pairs worth comparing, by name, with what they share. */
function near(...names: readonly Name[]): string[] {
  const reports = names.map((name) => segment(sampleReport(name, { text: TEXTS[name] })).segmented);
  return shortlist(reports, new Lexicon(tables))
    .map(({ a, b, shared }) => `${[names[a], names[b]].sort().join(' ')} ${shared.toFixed(9)}`)
    .sort();
}

describe('shortlist', () => {
  it('finds a retelling and nothing else', () => {
    const found = near('eel', 'violin', 'eelAgain', 'common');
    expect(found.map((line) => line.replace(/ [\d.]+$/, ''))).toEqual(['eel eelAgain']);
  });

  it('does not depend on the order, nor on unrelated reports', () => {
    const found = near('eel', 'eelAgain');
    expect(near('eelAgain', 'eel')).toEqual(found);
    expect(near('violin', 'eelAgain', 'common', 'eel')).toEqual(found);
  });

  it('names each pair once, the earlier first, and shares from 0 to 1', () => {
    const reports = (['eel', 'eelAgain', 'eel'] as const).map(
      (name, at) => segment(sampleReport(`${at}`, { text: TEXTS[name] })).segmented,
    );
    const found = shortlist(reports, new Lexicon(tables));
    expect(found.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(found[1]?.shared).toBeCloseTo(1, 9);
    for (const { shared } of found) expect(shared > 0 && shared <= 1 + 1e-9).toBe(true);
  });

  it('finds nothing in nothing', () => {
    expect(near()).toEqual([]);
    expect(near('common', 'common')).toEqual([]);
  });
});
