import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOtherOrder, pile } from '../../test/piles.ts';
import { FERRY, ferryWith, reportOf, source, traced, wordsOf } from '../../test/retold.ts';
import type { Case } from '../case/case.ts';

/** Fixed, so that a run can be had again; LAW_SEED=7 takes another. */
const seed = Number(process.env['LAW_SEED'] ?? 20_310_402);
const RUNS = Number(process.env['LAW_RUNS'] ?? 30);
const EXAMPLE = new URL('../../examples/harbour-bridge/reports/', import.meta.url);

/** Ways to set a text anew that leave every word as it is. */
const SETTINGS = {
  same: (text: string) => text,
  respaced: (text: string) => text.replaceAll(/(?<=\S) (?=\S)/g, '  '),
  straight: (text: string) => text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'"),
  curly: (text: string) =>
    text
      .replaceAll(/(^|\s)"/g, '$1“')
      .replaceAll('"', '”')
      .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’'),
  repunctuated: (text: string) => text.replaceAll(/; /g, ', ').replaceAll(/ [–—] /g, ', '),
} as const;

const settings = fc.constantFrom(...(Object.keys(SETTINGS) as (keyof typeof SETTINGS)[]));

function expectSound(kase: Case): void {
  const lengths = new Map(kase.reports.map(({ id, text }) => [id, text.length]));
  const byId = new Map(kase.changes.map((change) => [change.id, change]));
  expect(byId.size).toBe(kase.changes.length);
  for (const { to, from, child, against, inheritedFrom } of kase.changes) {
    for (const span of [to, from]) {
      if (span === null) continue;
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.start).toBeLessThan(span.end);
      expect(span.end).toBeLessThanOrEqual(lengths.get(span.report) ?? -1);
    }
    expect(to ?? from).not.toBeNull();
    expect(to?.report ?? child).toBe(child);
    expect(against.length).toBeGreaterThan(0);
    if (inheritedFrom === null) continue;
    const arisen = byId.get(inheritedFrom);
    expect(arisen?.inheritedFrom).toBeNull();
    expect(ancestorsOf(child, kase)).toContain(arisen?.child);
  }
}

function ancestorsOf(id: string, { derivations }: Case): ReadonlySet<string> {
  const found = new Set([id]);
  for (const at of found) for (const { child, parent } of derivations) if (child === at) found.add(parent);
  found.delete(id);
  return found;
}

describe(`laws of what a retelling changed, LAW_SEED=${seed}`, () => {
  it.each(readdirSync(EXAMPLE))('%s changes nothing against itself, however it is set', (name) => {
    const text = readFileSync(new URL(name, EXAMPLE), 'utf8');
    for (const setting of Object.values(SETTINGS)) {
      expect(traced([source('a.txt', text), source('b.txt', setting(text))]).changes).toEqual([]);
    }
  });

  it('an invented report changes nothing against itself, however it is set', () => {
    fc.assert(
      fc.property(pile(1, 1), settings, ([report], setting) => {
        const text = new TextDecoder().decode(report?.bytes);
        expect(traced([source('a.txt', text), source('b.txt', SETTINGS[setting](text))]).changes).toEqual([]);
      }),
      { seed, numRuns: RUNS },
    );
  });

  it('spans are in range, ids are of one change each, every change is set against something, inherited ones arose above', () => {
    fc.assert(
      fc.property(pile(2, 7), (sources) => expectSound(traced(sources))),
      { seed, numRuns: RUNS },
    );
    expectSound(traced(readdirSync(EXAMPLE).map((name) => source(name, readFileSync(new URL(name, EXAMPLE), 'utf8')))));
  });

  it('the order of the files does not matter', () => {
    const sources = [
      reportOf('a.txt', FERRY, 4),
      reportOf('b.txt', ferryWith(0, (FERRY[0] ?? '').replace('214', '314')), 6),
      reportOf('c.txt', ferryWith(5, null), 7),
    ];
    const { changes } = traced(sources);
    expect(changes.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(inOtherOrder(sources), (others) => {
        expect(traced(others).changes).toEqual(changes);
      }),
      { seed, numRuns: 6 },
    );
  });

  it('a change that a copy of the copy takes over is told where it arose, and points there', () => {
    const wrong = ferryWith(0, (FERRY[0] ?? '').replace('214', '314'));
    const added = [
      ...wrong,
      'A chandler in Tolmere sold lanterns to the onlookers, who stayed past midnight.',
      'Oyster growers feared for their beds, since the tide was carrying diesel up the creek.',
      'A choir that had been on its way to a wedding sang on the quay until the last boat came in.',
    ];
    const kase = traced([
      reportOf('a.txt', FERRY, 4),
      reportOf('b.txt', added, 6),
      source(
        'c.txt',
        `Northern Gazette, 9 March 2031\n\nThe Tidewater Post reported this first.\n\n${added.join(' ')}\n`,
      ),
    ]);
    const numbers = kase.changes.filter(({ kind }) => kind === 'number');
    expect(numbers.map(({ child, to, inheritedFrom }) => [child, wordsOf(kase, to), inheritedFrom])).toEqual([
      ['b.txt', '314', null],
      ['c.txt', '314', numbers[0]?.id],
    ]);
  });
});
