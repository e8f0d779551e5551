import { expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import { saysItIsCut, saysItIsTranslated } from './cut-down.ts';

const BODY = 'The abridged weir was shut on Monday, the warden said, and the eels were cut for space.';

it.each([
  ['This is an abridged version of a report by Tidewater Press.', true],
  ['The article was edited for length.', true],
  ['The Wendle Echo is printed on the quay.', false],
])('%s: %s', (foot, answer) => {
  const text = `${BODY}\n\n${foot}`;
  const end = text.length;
  const blocks = [
    { kind: 'paragraph' as const, start: 0, end: BODY.length },
    { kind: 'paragraph' as const, start: BODY.length + 2, end },
  ];
  expect(saysItIsCut(sampleReport('one.txt', { text, blocks }))).toBe(answer);
});

it.each([
  ['Wendle Nachrichten | press review, machine translation', true],
  ['Wendle Echo | weather and tides', false],
])('a translation that says so: %s', (head, answer) => {
  const text = `${head}\n\n${BODY} The order was translated by the clerk.\n\nEels.`;
  const from = head.length + 2;
  const blocks = [
    { kind: 'byline' as const, start: 0, end: head.length },
    { kind: 'paragraph' as const, start: from, end: text.length - 7 },
    { kind: 'paragraph' as const, start: text.length - 5, end: text.length },
  ];
  expect(saysItIsTranslated(sampleReport('one.txt', { text, blocks }))).toBe(answer);
});
