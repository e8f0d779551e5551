import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unrelatedText } from '../../scripts/unrelated-texts.ts';
import { LIGHTHOUSE, ORCHESTRA } from '../../test/tellings.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const WORDS = readFileSync('tables/words.txt', 'utf8').trimEnd().split('\n');
const told = (telling: typeof LIGHTHOUSE, wording: 0 | 1): string => telling.map((both) => both[wording]).join(' ');
/** Enough for workers to be started. */
const TEXTS = 12;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-compare-'));
  mkdirSync(join(folder, 'texts'));
  for (let at = 0; at < TEXTS; at += 1) {
    const [telling, wording] = [at % 3 === 0 ? LIGHTHOUSE : ORCHESTRA, at % 2 === 0 ? 0 : 1] as const;
    const own = at % 4 === 3 ? '' : `\n\n${told(telling, wording)}`;
    writeFileSync(join(folder, `texts/${at}.txt`), `${unrelatedText(WORDS, at)}${own}\n`);
  }
  writeFileSync(join(folder, 'empty.txt'), '');
  const names = Array.from({ length: TEXTS }, (_, at) => `texts/${at}.txt`);
  const pairs = names.flatMap((a) => names.filter((b) => a < b).map((b) => `${a}\t${b}`));
  writeFileSync(join(folder, 'pairs.tsv'), `${pairs.join('\n')}\n`);
});

afterAll(() => rmSync(folder, { recursive: true }));

function compare(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'compare', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { status, stdout, stderr };
}

describe('hearsay compare A B', { timeout: 60_000 }, () => {
  it('shows what two texts share and writes what is asked for', () => {
    const { status, stdout, stderr } = compare(
      'texts/0.txt',
      'texts/6.txt',
      '--html',
      'page.html',
      '--json',
      'all.json',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[0]).toMatch(/^0\.txt and 6\.txt share 1 passage/);
    expect(stdout).toContain('word for word');
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toContain('<td>The lighthouse at Skerry Ness');
    expect(JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8'))).toMatchObject({
      passages: [{ kind: 'identical' }],
    });
  });

  it('takes an empty text for a text that shares nothing, and says so', () => {
    const { status, stdout } = compare('texts/0.txt', 'empty.txt', '--json', '-');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ passages: [], sentencePairs: [], notes: [{ code: 'compare.empty' }] });
  });

  it('is bounded on texts of five megabytes, and says so', () => {
    writeFileSync(join(folder, 'long.txt'), unrelatedText(WORDS, 99).repeat(1_600));
    writeFileSync(join(folder, 'word.txt'), 'a'.repeat(5_000_000));
    const { status, stdout } = compare('long.txt', 'word.txt', '--json', '-');
    expect(status).toBe(0);
    const { notes } = JSON.parse(stdout) as { notes: { code: string; report: string }[] };
    const cut = notes.filter(({ code }) => code === 'compare.longText');
    expect(cut.map(({ report }) => report)).toEqual(['long.txt', 'word.txt']);
  });

  it('exits 1 where a text cannot be read and 2 where it is used wrongly', () => {
    expect(compare('texts/0.txt', 'missing.txt')).toMatchObject({ status: 1, stdout: '' });
    expect(compare('texts/0.txt', 'texts/6.txt', '--jsonl').stdout.split('\n').length).toBe(2);
    expect(compare('texts/0.txt')).toMatchObject({ status: 2, stdout: '' });
    expect(compare('texts/0.txt', 'texts/1.txt', '--jobs', '2').status).toBe(2);
    expect(compare('texts/0.txt', '--pairs', 'pairs.tsv').status).toBe(2);
  });
});

describe('hearsay compare --pairs', { timeout: 60_000 }, () => {
  it('gives the same bytes on one core and on several, a line a pair in the order of the list', () => {
    const one = compare('--pairs', 'pairs.tsv', '--jsonl', '--jobs', '1');
    const three = compare('--pairs', 'pairs.tsv', '--jobs', '3');
    expect([one.status, one.stderr]).toEqual([0, '']);
    expect(three).toEqual(one);
    const lines = one.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { a: string; b: string; passages: unknown[] });
    expect(lines.map(({ a, b }) => `${a}\t${b}`)).toEqual(
      readFileSync(join(folder, 'pairs.tsv'), 'utf8').trimEnd().split('\n'),
    );
    expect(lines.filter(({ passages }) => passages.length > 0).length).toBeGreaterThan(5);
  });

  it('goes on where a text is missing, and says so in its lines and once beside them', () => {
    writeFileSync(
      join(folder, 'some.tsv'),
      'texts/0.txt\tgone.txt\r\n\ntexts/1.txt\tgone.txt\ntexts/0.txt\ttexts/6.txt\n',
    );
    const { status, stdout, stderr } = compare('--pairs', 'some.tsv');
    expect(status).toBe(0);
    const [first, , last] = stdout.split('\n').map((line) => (line === '' ? null : (JSON.parse(line) as unknown)));
    expect(first).toMatchObject({ b: 'gone.txt', passages: [], notes: [{ code: 'input.unreadable' }] });
    expect(last).toMatchObject({ passages: [{ kind: 'identical' }] });
    expect(stderr.trimEnd().split('\n').length).toBe(1);
  });

  it('writes PAN files', () => {
    expect(compare('--pairs', 'pairs.tsv', '--pan', 'pan').stdout).toBe('');
    expect(readdirSync(join(folder, 'pan')).length).toBe((TEXTS * (TEXTS - 1)) / 2);
    expect(readFileSync(join(folder, 'pan', '0-6.xml'), 'utf8')).toContain('name="detected-plagiarism" this_offset="');
  });

  it('names the line that is no pair, and exits 1 where no text can be read', () => {
    writeFileSync(join(folder, 'bad.tsv'), 'a\tb\nonly-one\n');
    expect(compare('--pairs', 'bad.tsv')).toMatchObject({ status: 2, stdout: '' });
    expect(compare('--pairs', 'bad.tsv').stderr).toContain('line 2');
    writeFileSync(join(folder, 'none.tsv'), 'gone.txt\tgone-too.txt\n');
    expect(compare('--pairs', 'none.tsv').status).toBe(1);
    expect(compare('--pairs', 'no-list.tsv').status).toBe(1);
    expect(compare('--pairs', 'pairs.tsv', '--jobs', 'many').status).toBe(2);
  });
});
