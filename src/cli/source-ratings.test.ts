import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRatings } from './source-ratings.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-ratings-'));
afterAll(() => rmSync(folder, { recursive: true }));

function listOf(text: string): string {
  const file = join(folder, 'sources.csv');
  writeFileSync(file, text);
  return file;
}

const codes = (file: string): readonly string[] => readRatings(file).notes.map(({ code }) => code);

describe('a list of sources', () => {
  it('gives letters by name, whatever the case of letters and columns', () => {
    const { ratings, notes } = readRatings(
      listOf('Source,Reliability,Note\nDunmere Post,b,checked since 2029\nMara Velt,E\n'),
    );
    expect(ratings).toEqual([
      { source: 'Dunmere Post', reliability: 'B', note: 'checked since 2029' },
      { source: 'Mara Velt', reliability: 'E', note: null },
    ]);
    expect(notes).toEqual([]);
  });

  it('notes rows that it cannot use and keeps the others', () => {
    const file = listOf('source,reliability\nDunmere Post,G\n,A\nSedge Herald,C\n');
    expect(readRatings(file).ratings.map(({ source }) => source)).toEqual(['Sedge Herald']);
    expect(codes(file)).toEqual(['shell.sourcesRow', 'shell.sourcesRow']);
  });

  it('takes the last of two letters for one source, and says so', () => {
    const file = listOf('source,reliability\nDunmere Post,A\ndunmere post,C\n');
    expect(readRatings(file).ratings.map(({ reliability }) => reliability)).toEqual(['C']);
    expect(codes(file)).toEqual(['shell.sourcesTwice']);
  });

  it.each([
    ['no such file', join(folder, 'none.csv'), 'shell.sourcesUnreadable'],
    ['a quotation mark that never closes', null, 'shell.sourcesUnreadable'],
  ])('is noted where it cannot be read: %s', (_, file, code) => {
    const path = file ?? listOf('source,reliability\n"Dunmere,A\n');
    expect(readRatings(path).ratings).toEqual([]);
    expect(codes(path)).toEqual([code]);
  });

  it('is noted where it lacks a column', () => {
    expect(codes(listOf('outlet,trust\nDunmere Post,A\n'))).toEqual(['shell.sourcesColumns']);
  });
});
