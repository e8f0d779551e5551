import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import type { BlockKind } from '../case/report.ts';
import { sentencesOf } from '../text/sentences.ts';
import { tokenize } from '../text/tokens.ts';
import { segment } from './segment.ts';

const cut = (text: string): string[] =>
  sentencesOf(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf: `|` marks where one ends', () => {
  it.each([
    'The heron stood.|The eel fled.',
    'Did it flee?|It did!|So they say…|No one saw it.',
    'Dr. Kettleby met Mrs. Vell at St. Bride on Friday.|She was late.',
    'The work of J. R. Moyle was lost.|It was found.',
    'It has no. 7 on its keel.|It floats.',
    'She said no.|He said yes.',
    'They left at 6 p.m.|The gate was shut.',
    'They left at 6 p.m. Tuesday for the weir.',
    'The U.S. Navy came.|It left.',
    '“It climbs.”|“It falls,” she said.',
    '"It climbs." |"It falls," she said.'.replace(' |', '|'),
    '«It climbs.»|He fell.',
    'It cost 3.50 and weighed 2.5 stone.|Nobody paid.',
    'It rose (by a yard.)|Then it fell.',
    'A heron • An eel'.replace(' •', '|•'),
    'Eels, herons etc.|The list goes on.',
    'no capital follows. so this is one',
    'One line\nand the next.',
  ])('%s', (marked) => {
    const parts = marked.split('|');
    expect(cut(parts.join(' '))).toEqual(parts);
  });

  it('gives stretches in order that never overlap, and drops nothing but white space', () => {
    const piece = fc.constantFrom(
      'Heron',
      'eel',
      '. ',
      '.',
      '! ',
      '“',
      '” ',
      'Dr. ',
      ' ',
      '\n',
      '7',
      '• ',
      'U.S. ',
      '…',
      '(',
      ') ',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const stretches = sentencesOf(text, 0, text.length);
        let at = 0;
        for (const { start, end } of stretches) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { seed: 1984, numRuns: 500 },
    );
  });
});

describe('segment', () => {
  const text =
    'Eels are back\n\nBy Marta Kettleby\n\nThe heron stood. The eel fled at 6 p.m.\n\nPhoto: a heron. Not an eel.\n';
  const blockOf = (kind: BlockKind, part: string) => ({
    kind,
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
  });
  const report = sampleReport('eels.txt', {
    text,
    blocks: [
      blockOf('title', 'Eels are back'),
      blockOf('byline', 'By Marta Kettleby'),
      blockOf('paragraph', 'The heron stood. The eel fled at 6 p.m.'),
      blockOf('caption', 'Photo: a heron. Not an eel.'),
    ],
  });

  it('cuts the title and paragraphs, and leaves bylines and captions be', () => {
    const { segmented, cutCount } = segment(report);
    expect(segmented.sentences.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['title', 'Eels are back'],
      ['prose', 'The heron stood.'],
      ['prose', 'The eel fled at 6 p.m.'],
    ]);
    expect([segmented.report, cutCount]).toEqual([report, 0]);
  });

  it('gives tokens that lie in their sentence and read the same there', () => {
    for (const { start, end, tokens } of segment(report).segmented.sentences) {
      expect(tokens).toEqual(tokenize(text, start, end));
      for (const token of tokens) expect(token.start >= start && token.end <= end).toBe(true);
    }
  });

  it('numbers sentences by their place', () => {
    expect(segment(report).segmented.sentences.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it('cuts what has no end, says so, and loses no token', () => {
    const long = 'heron mallow copper '.repeat(300).trim();
    const { segmented, cutCount } = segment(sampleReport('long.txt', { text: long }));
    expect(cutCount).toBe(1);
    expect(segmented.sentences.length).toBeGreaterThan(1);
    expect(segmented.sentences.flatMap(({ tokens }) => tokens)).toEqual(tokenize(long));
  });

  it('has no sentence where there is no word', () => {
    expect(segment(sampleReport('marks.txt', { text: '… — ! ?' })).segmented.sentences).toEqual([]);
  });
});
