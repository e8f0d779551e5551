import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../src/case/case.ts';
import { loadTables } from '../src/tables/load-tables.ts';
import { trace } from '../src/trace.ts';

const FOLDER = new URL('../examples/harbour-bridge/reports/', import.meta.url);

/** Reports that must stand in one story, by the number that their file begins with. */
const TOGETHER = [
  ['01', '02', '03', '04'],
  ['06', '07', '08', '09', '10', '11'],
];
/** Reports that no story holds both of. */
const APART = [
  ['04', '06'],
  ['12', '06'],
  ['12', '08'],
  ['12', '01'],
];
/** Reports with no parent: their own reporting. */
const OWN = ['05', '06', '11', '12'];
/** Child, kind (null: it does not matter here), parent. */
const MADE_FROM = [
  ['07', 'reprint', '06'],
  ['09', 'summary', '08'],
  ['08', null, '06'],
  ['10', null, '08'],
  ['10', null, '11'],
] as const;
const PUBLISHERS = [
  ['03', 'The Anselby Standard'],
  ['05', 'Port Quillan Mercury'],
  ['11', 'Upper Sorrel Gazette'],
] as const;
const DAYS = [
  ['03', '2034-05-19'],
  ['06', '2034-11-02'],
  ['07', '2034-11-03'],
  ['12', '2031-02-19'],
] as const;

let kase: Case;
const idOf = (number: string): string => kase.reports.find(({ id }) => id.startsWith(`${number}-`))?.id ?? '';
const numberOf = (id: string): string => id.slice(0, 2);
const storyOf = (number: string): string =>
  kase.stories.find(({ reports }) => reports.includes(idOf(number)))?.id ?? '';
const parentsOf = (number: string) => kase.derivations.filter(({ child }) => child === idOf(number));

beforeAll(() => {
  const names = readdirSync(FOLDER);
  kase = trace(
    names.map((path) => ({ path, bytes: readFileSync(new URL(path, FOLDER)) })),
    loadTables(),
  );
});

describe('the example, examples/harbour-bridge', () => {
  it('is read whole: twelve reports, their texts unchanged', () => {
    expect(kase.reports.map(({ id }) => numberOf(id))).toEqual(
      Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')),
    );
    for (const { id, text } of kase.reports) expect(text).toBe(readFileSync(new URL(id, FOLDER), 'utf8'));
    expect(kase.notes.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each(TOGETHER)('tells of one happening in %s and %s and so on', (...numbers) => {
    expect(new Set(numbers.map(storyOf)).size).toBe(1);
  });

  it.each(APART)('does not join %s and %s', (one, other) => {
    expect(storyOf(one)).not.toBe(storyOf(other));
  });

  it('leaves the older derailment in a story of its own', () => {
    expect(kase.stories.find(({ id }) => id === storyOf('12'))?.reports).toEqual([idOf('12')]);
  });

  it.each(OWN)('has no parent for %s', (number) => {
    expect(parentsOf(number)).toEqual([]);
  });

  it.each(MADE_FROM)('has %s made (%s) from %s', (child, kind, parent) => {
    const found = parentsOf(child).find((derivation) => derivation.parent === idOf(parent));
    expect(found?.direction).toBe('established');
    if (kind !== null) expect(found?.kind).toBe(kind);
  });

  it('knows of no further parent of the derailment', () => {
    const found = kase.derivations
      .filter(({ child }) => numberOf(child) > '05')
      .map(({ child, parent }) => `${numberOf(child)} ${numberOf(parent)}`);
    expect(found.toSorted()).toEqual(MADE_FROM.map(([child, , parent]) => `${child} ${parent}`).toSorted());
  });

  it('has four reports from one that nobody has, among them the paraphrase that credits nobody', () => {
    const [unseen] = kase.unseen;
    expect(unseen?.publisher).toBe('Calder Examiner');
    expect(unseen?.witnesses.map(numberOf).toSorted()).toEqual(['01', '02', '03', '04']);
  });

  it('has the engineer’s words turned round by the paraphrase, not by the translation', () => {
    const turned = kase.changes.filter(({ kind }) => kind === 'negation');
    expect(turned.map(({ child }) => numberOf(child))).toEqual(['03']);
  });

  it.each(PUBLISHERS)('has %s published by %s', (number, publisher) => {
    expect(kase.reports.find(({ id }) => id === idOf(number))?.publisher).toBe(publisher);
  });

  it.each(DAYS)('dates %s to %s', (number, day) => {
    expect(kase.reports.find(({ id }) => id === idOf(number))?.published?.slice(0, 10)).toBe(day);
  });
});
