import { expect, it } from 'vitest';
import { CHANGED_CASE } from '../../../test/changed-case.ts';
import { packed } from '../../report/page/pack.ts';
import { CHANGE_IN_WORDS as IN_TERMINAL } from '../../report/worst-changes.ts';
import { indexed } from './case-index.ts';
import { besideOf, CHANGE_IN_WORDS, changesBetween, placedChanges } from './changes.ts';
import { sideBySide } from './side-by-side.ts';

const index = indexed(packed(CHANGED_CASE, { texts: 'kept', generator: 'test' }));

it('calls kinds what the terminal calls them', () => expect(CHANGE_IN_WORDS).toEqual(IN_TERMINAL));

it('comes through the page whole, the worst first', () => {
  expect(index.changes.map(({ kind }) => kind)).toEqual(['number', 'omission', 'addition']);
  expect([...index.changesOf.values()].flat()).toEqual(CHANGED_CASE.changes);
});

it('sets each change beside the report that has the other words', () => {
  expect(CHANGED_CASE.changes.map((change) => besideOf(change, index))).toEqual(
    CHANGED_CASE.changes.map(() => 'canal.txt'),
  );
});

it.each([
  [
    ['canal.txt', 'reprint.txt'],
    ['number', 'addition', 'omission'],
  ],
  [
    ['reprint.txt', 'canal.txt'],
    ['number', 'omission', 'addition'],
  ],
  [['canal.txt', 'second.txt'], ['number']],
  [['reprint.txt', 'second.txt'], []],
])('places each change of %j once, in the order of the rows', (columns, kinds) => {
  const [lead = '', ...others] = columns;
  const placed = placedChanges(sideBySide(lead, others, index), changesBetween(columns, index), columns);
  expect(placed.map(({ change }) => change.kind)).toEqual(kinds);
  expect(placed.map(({ row }) => row)).toEqual(placed.map(({ row }) => row).toSorted((a, b) => a - b));
});
