import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import type { BlockKind } from '../case/report.ts';
import { segment } from '../segment/segment.ts';
import { citationsOf, mayMean, soundsLikeOutlet, standsFor } from './citations.ts';

/** Names cited in a one-block report as `kind: name`; every span must hold its name. */
function cited(text: string, kind: BlockKind = 'paragraph'): string[] {
  const report = sampleReport('one.txt', { text, blocks: [{ kind, start: 0, end: text.length }] });
  return citationsOf(segment(report).segmented).map(({ name, span, kind: how }) => {
    expect(text.slice(span.start, span.end)).toBe(name);
    return `${how}: ${name}`;
  });
}

describe('citationsOf', () => {
  it.each([
    ['"They climb," she told the Wendle Echo on Monday.', 'Wendle Echo'],
    ['The Wendle Echo reported that eels were back.', 'Wendle Echo'],
    ['Eels were back, according to Tidewater Radio.', 'Tidewater Radio'],
    ['The letter, seen by the Ferrand Messenger, names nobody.', 'Ferrand Messenger'],
    ['The plan was first reported by the Ferrand Messenger.', 'Ferrand Messenger'],
    ['The leak was first reported on Sunday by the Ferrand Messenger.', 'Ferrand Messenger'],
    ['According to the Ferrand Messenger, eels were back.', 'Ferrand Messenger'],
    ['Two wardens advised Tidewater Radio of it.', 'Tidewater Radio'],
    ['Have declared to Tidewater Radio two wardens that eels were back.', 'Tidewater Radio'],
    ['Tidewater Radio couldn’t affirm it.', 'Tidewater Radio'],
    ['A list into which the Ferrand Messenger could take insight names nobody.', 'Ferrand Messenger'],
    ['The leak was first reported by the small trade letter Eel & Weir.', 'Eel & Weir'],
    ['The trade letter Eel & Weir has confirmed it.', 'Eel & Weir'],
    ['Yesterday the Ferrand Messenger got hold of the warden’s list.', 'Ferrand Messenger'],
    ['Its rival, which the Ferrand Messenger reported on, has a second ladder.', 'Ferrand Messenger'],
  ])('follows: %s', (text, name) => {
    expect(cited(text)).toContain(`follow: ${name}`);
  });

  it.each([
    ['HOBB’S WEIR (Tidewater Press) — ', 'dateline', 'Tidewater Press'],
    ['© 2031 Ferrand Messenger', 'boilerplate', 'Ferrand Messenger'],
    ['(c) Ferrand Messenger', 'boilerplate', 'Ferrand Messenger'],
    ['4 May 2031 - Source: The Tidewater', 'byline', 'Tidewater'],
    ['Source: Tidewater Press', 'boilerplate', 'Tidewater Press'],
    ['HOBB’S WEIR, Lunde (Tidewater Press)', 'byline', 'Tidewater Press'],
    ['World · by arrangement with The Wendle Echo', 'byline', 'Wendle Echo'],
    ['By kind permission of Tidewater Press', 'boilerplate', 'Tidewater Press'],
    ['Syndicated from the Wendle Echo', 'boilerplate', 'Wendle Echo'],
    ['Originally published in the Wendle Echo', 'boilerplate', 'Wendle Echo'],
  ] as const)('credits: %s', (text, kind, name) => {
    expect(cited(text, kind)).toContain(`credit: ${name}`);
  });

  it.each(['The heron stood in the weir.', 'eels, according to nobody in particular, climbed.', 'He told me so.', ''])(
    'finds none in %j',
    (text) => {
      expect(cited(text)).toEqual([]);
    },
  );

  it('gives them in the order of the text', () => {
    expect(cited('The Wendle Echo reported it. Later she told the Ferrand Messenger more.')).toEqual([
      'follow: Wendle Echo',
      'follow: Ferrand Messenger',
    ]);
  });

  it('takes "the agency" for the outlet that was named last', () => {
    const text =
      'Tidewater Press reported it on Monday. She told the agency that eels climb. The agency added more of it.';
    const report = sampleReport('one.txt', { text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] });
    const found = citationsOf(segment(report).segmented);
    expect(found.map(({ name, span }) => `${name}: ${text.slice(span.start, span.end)}`)).toEqual([
      'Tidewater Press: Tidewater Press',
      'Tidewater Press: the agency',
      'Tidewater Press: The agency',
    ]);
    expect(cited('She told the agency that eels climb.')).toEqual([]);
  });

  it('takes bounded time over a long line of capitals', () => {
    expect(cited('Heron Mallow '.repeat(20_000)).length).toBeGreaterThanOrEqual(0);
  });
});

describe('names of outlets', () => {
  it.each([
    ['the Messenger', 'The Ferrand Messenger', true],
    ['TBC', 'Tidewater Broadcasting Corporation', true],
    ['Messenger of Ferrand', 'The Ferrand Messenger', true],
    ['Ferrand', 'The Ferrand Messenger', true],
    ['Wendle Messenger', 'The Ferrand Messenger', false],
    ['the', 'The Ferrand Messenger', false],
  ])('%s for %s: %s', (short, long, answer) => {
    expect(standsFor(short, long)).toBe(answer);
  });

  it('spell out the initials of an outlet', () => {
    expect(mayMean('Tidewater Broadcasting Corporation', 'TBC')).toBe(true);
    expect(mayMean('Tidewater Broadcasting Corporation', 'TBS')).toBe(false);
    expect(mayMean('The Ferrand Messenger', 'Messenger')).toBe(false);
  });

  it('sound like one or not', () => {
    expect(['Tidewater Press', 'Marta Kettleby'].map(soundsLikeOutlet)).toEqual([true, false]);
  });
});
