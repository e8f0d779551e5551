import { expect, it } from 'vitest';
import { placeRead, readText } from './report-text.tsx';

it('finds a place again in what is read through a word table', () => {
  const stands = 'Nan boats sank off nan cape';
  const read = readText(
    stands,
    new Map([
      ['nan', 'the'],
      ['boats', 'ships'],
    ]),
  );
  const words = (part: string): string => {
    const start = stands.indexOf(part);
    return read.text.slice(placeRead(read, start), placeRead(read, start + part.length));
  };
  expect(read.text).toBe('The ships sank off the cape');
  expect(['Nan', 'boats', 'boats sank', 'sank off nan', 'cape', stands].map(words)).toEqual([
    'The',
    'ships',
    'ships sank',
    'sank off the',
    'cape',
    'The ships sank off the cape',
  ]);
});

it('finds it where the words are longer or shorter than those they stand for', () => {
  const stands = 'a vessel b';
  const read = readText(stands, new Map([['vessel', 'ox']]));
  expect(read.text.slice(placeRead(read, 9), placeRead(read, 10))).toBe('b');
  expect(read.text.slice(placeRead(read, 2), placeRead(read, 8))).toBe('ox');
});
