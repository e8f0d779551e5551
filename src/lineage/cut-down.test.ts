import { expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import { saysItIsCut } from './cut-down.ts';

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
