import { expect, it } from 'vitest';
import { sampleReport } from '../../../test/sample-cases.ts';
import { segment } from '../../segment/segment.ts';
import { type Reading, readingOf } from './reading.ts';

function reading(text: string): Reading {
  const blocks = [{ kind: 'paragraph', start: 0, end: text.length }] as const;
  const [sentence] = segment(sampleReport('a', { text, blocks })).segmented.sentences;
  if (sentence === undefined) throw new RangeError('no sentence');
  return readingOf(sentence);
}

it.each([
  'The mill rejected the account of the wardens.',
  'The mill has denied that the weir leaked.',
  'The mill withdrew that statement on Monday.',
])('is a denial: %s', (text) => {
  expect(reading(text).denies).toBe(true);
});

it.each([
  'The mill rejected an early offer from the wardens.',
  'The mill rebuffed a second bid in May.',
  'The wardens were denied entry to the weir.',
  'The wardens withdrew from the weir at dusk.',
])('turns something down, and denies nothing: %s', (text) => {
  expect(reading(text).denies).toBe(false);
});

it('a protest or a challenge is an objection only where something is protested or challenged', () => {
  expect(reading('The wardens challenge the count of the mill.').counters).toBe(true);
  expect(reading('The weir is a challenge for the mill.').counters).toBe(false);
  expect(reading('The wardens object to the count.').counters).toBe(true);
  expect(reading('An object was found near the weir.').counters).toBe(false);
});
