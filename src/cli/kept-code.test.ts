import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadKept } from './kept-code.ts';

let temp: string;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'hearsay-kept-'));
});
afterEach(() => rmSync(temp, { recursive: true }));

function bundle(code: string): string {
  const file = join(temp, 'bundle-1.cjs');
  writeFileSync(file, `(function (exports, require, __filename) { ${code} })`);
  return file;
}

const TWICE = 'exports.twice = (x) => 2 * x;';
const FOUR = 'exports.twice = (x) => 1 + x;';

function twiceTwo(exports: unknown): number {
  return (exports as { twice: (x: number) => number }).twice(2);
}

test('code is kept for each purpose, and once', () => {
  const folder = join(temp, 'kept');
  const first = loadKept(bundle(TWICE), folder, 'one');
  expect(twiceTwo(first.exports)).toBe(4);
  first.keep();
  const [file = ''] = readdirSync(folder);
  const again = loadKept(bundle(TWICE), folder, 'one');
  expect(twiceTwo(again.exports)).toBe(4);
  rmSync(join(folder, file));
  again.keep();
  expect(readdirSync(folder)).toEqual([]);
  loadKept(bundle(TWICE), folder, 'other').keep();
  expect(readdirSync(folder)).toHaveLength(1);
});

test('what was kept is what runs', () => {
  const folder = join(temp, 'kept');
  const first = loadKept(bundle(TWICE), folder, 'one');
  twiceTwo(first.exports);
  first.keep();
  // As long as the other: the name of a bundle, not its length, must tell two apart.
  expect(FOUR).toHaveLength(TWICE.length);
  expect(twiceTwo(loadKept(bundle(FOUR), folder, 'one').exports)).toBe(4);
});

test('kept code that is broken is not used, and replaced', () => {
  const folder = join(temp, 'kept');
  loadKept(bundle(TWICE), folder, 'one').keep();
  const [file = ''] = readdirSync(folder);
  writeFileSync(join(folder, file), 'no code');
  // Not compiled in this process yet: V8 would not look at the file.
  const loaded = loadKept(bundle('exports.twice = (x) => x * 2;'), folder, 'one');
  expect(twiceTwo(loaded.exports)).toBe(4);
  loaded.keep();
  expect(readFileSync(join(folder, file)).length).toBeGreaterThan(100);
});

test('not a bit of kept code may have flipped', () => {
  const folder = join(temp, 'kept');
  loadKept(bundle(TWICE), folder, 'one').keep();
  const [file = ''] = readdirSync(folder);
  const kept = readFileSync(join(folder, file));
  for (const at of [0, 9, kept.length >> 1, kept.length - 1]) {
    const torn = Buffer.from(kept);
    torn[at] = (torn[at] ?? 0) ^ 0x10;
    writeFileSync(join(folder, file), torn);
    const loaded = loadKept(bundle(TWICE), folder, 'one');
    expect(twiceTwo(loaded.exports)).toBe(4);
    loaded.keep();
    expect(readFileSync(join(folder, file))).not.toEqual(torn);
  }
});

test('where nothing can be kept, the bundle runs all the same', () => {
  const folder = join(bundle(TWICE), 'kept');
  const loaded = loadKept(bundle(TWICE), folder, 'one');
  loaded.keep();
  expect(twiceTwo(loaded.exports)).toBe(4);
});

test('a bundle gets the modules of Node and its own name', () => {
  const file = bundle("exports.base = require('node:path').basename(__filename);");
  expect(loadKept(file, temp, 'one').exports).toEqual({ base: 'bundle-1.cjs' });
});
