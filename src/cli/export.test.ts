import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOSSIER_CASE } from '../../test/dossier-case.ts';
import { caseJson } from '../report/case-json.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = join(ROOT, 'src/cli/main.ts');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-export-'));
  writeFileSync(join(folder, 'case.json'), caseJson(DOSSIER_CASE, 'kept'));
  writeFileSync(join(folder, 'bare.json'), caseJson(DOSSIER_CASE, 'withheld'));
  writeFileSync(join(folder, 'torn.json'), caseJson(DOSSIER_CASE, 'kept').slice(0, 900));
  writeFileSync(join(folder, 'later.json'), caseJson(DOSSIER_CASE, 'kept').replace('"version": 1', '"version": 2'));
  writeFileSync(join(folder, 'ratings.csv'), 'source,reliability\nQuay Ledger,b\n');
  writeFileSync(join(folder, 'odd.csv'), 'source,reliability\nQuay Ledger,great\n');
  writeFileSync(join(folder, 'columns.csv'), 'name,mark\nQuay Ledger,A\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function hearsay(...args: readonly string[]): Ran {
  return hearsayOf(MAIN, ...args);
}

function hearsayOf(main: string, ...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'export', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

const read = (name: string): Buffer => readFileSync(join(folder, name));

describe('hearsay export', { timeout: 120_000 }, () => {
  it('prints Markdown, or writes it', () => {
    const { status, out, err } = hearsay('case.json', '--md');
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^# Lock gate fails/);
    expect(hearsay('case.json', '--md', '--out', 'dossier.md').out).toBe('');
    expect(read('dossier.md').toString()).toBe(out);
  });

  it('writes HTML, and a PDF that is the same twice', () => {
    expect(hearsay('case.json', '--html').out).toMatch(/^<!doctype html>/);
    expect(hearsay('case.json', '--pdf', '--out', 'one.pdf')).toEqual({ status: 0, out: '', err: '' });
    expect(hearsay('case.json', '--pdf', '--out', 'two.pdf').status).toBe(0);
    expect(read('one.pdf').subarray(0, 5).toString()).toBe('%PDF-');
    expect(read('one.pdf').equals(read('two.pdf'))).toBe(true);
  });

  it('says what to do where the fonts of a PDF were not made', () => {
    const clone = join(folder, 'clone');
    mkdirSync(join(clone, 'pdf'), { recursive: true });
    cpSync(join(ROOT, 'src'), join(clone, 'src'), { recursive: true });
    copyFileSync(join(ROOT, 'pdf/dossier.typ'), join(clone, 'pdf/dossier.typ'));
    for (const name of ['node_modules', 'tables', 'package.json']) symlinkSync(join(ROOT, name), join(clone, name));
    const main = join(clone, 'src/cli/main.ts');
    const { status, out, err } = hearsayOf(main, 'case.json', '--pdf', '--out', 'none.pdf');
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(
      /fonts are not there \(pdf\/fonts\.json\); in a clone, npm install without --omit=dev makes them/,
    );
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(join(folder, 'none.pdf'))).toBe(false);
    expect(hearsayOf(main, 'case.json', '--html').status).toBe(0);
  });

  it('writes up a story or a claim', () => {
    expect(hearsay('case.json', '--md', '--story', 'gate').out).toMatch(/^# Lock gate fails\n/);
    expect(hearsay('case.json', '--md', '--claim', 'claim:rusty').out).toMatch(
      /^# The gate had rusted through for years\n/,
    );
  });

  it('writes tables', () => {
    expect(hearsay('case.json', '--csv').out).toMatch(/^gist,reports,/);
    expect(hearsay('case.json', '--csv', '--table', 'events').out).toContain(
      'event:gate,The lock gate gave way,2031-04-01,Ferrow',
    );
    expect(hearsay('case.json', '--csv', '--table', 'sources', '--sources', 'ratings.csv').out).toMatch(
      /Quay Ledger.*,B\r$/m,
    );
  });

  it('leaves words out, and says where the case has none', () => {
    const { out } = hearsay('case.json', '--md', '--no-text');
    expect(out).not.toContain('We had no warning');
    const bare = hearsay('bare.json', '--md');
    expect(bare.out).not.toContain('We had no warning');
    expect(bare.err).toBe('hearsay: the case was written without texts: places are cited, and no words\n');
    expect(hearsay('bare.json', '--md', '--quiet').err).toBe('');
  });

  it.each([
    ['odd.csv', '--sources: row 1 rates Quay Ledger "great", which is none of A to F, and was not used'],
    [
      'columns.csv',
      '--sources: columns.csv has no column source and no column reliability; its columns are name, mark; no source is rated',
    ],
  ])('says what is wrong with the list of sources %s, and does without', (list, message) => {
    const { status, out, err } = hearsay('case.json', '--md', '--sources', list);
    expect([status, err]).toEqual([0, `hearsay: ${message}\n`]);
    expect(out).toBe(hearsay('case.json', '--md').out);
  });

  it.each([
    [['case.json'], 2, 'choose one of --md, --html, --pdf and --csv'],
    [['case.json', '--md', '--pdf'], 2, 'choose one of --md, --html, --pdf and --csv'],
    [['case.json', '--md', '--table', 'quotes'], 2, '--table goes with --csv'],
    [['case.json', '--md', '--story', 'a', '--claim', 'b'], 2, 'choose one of --story and --claim'],
    [
      ['case.json', '--md', '--story', 'storm'],
      2,
      'case.json: no story storm; its stories are story:gate, story:hostile',
    ],
    [['case.json', '--csv', '--claim', 'x'], 2, 'case.json: no claim x; its claims are claim:drowned, claim:rusty'],
    [['gone.json', '--md'], 1, 'gone.json cannot be read: no such file or folder'],
    [['.', '--md'], 1, '. cannot be read: it is a folder'],
    [['torn.json', '--md'], 1, 'torn.json cannot be used: it is no JSON object'],
    [
      ['later.json', '--md'],
      1,
      'later.json cannot be used: it has version 2 of the case format, and this hearsay reads version 1',
    ],
    [['ratings.csv', '--md'], 1, 'ratings.csv cannot be used: it is no JSON object'],
    [['case.json', '--md', '--out', 'no/dossier.md'], 2, 'no/dossier.md cannot be written: no such file or folder'],
  ])('refuses %j and writes nothing', (args, status, message) => {
    const file = join(folder, 'unwritten');
    const given = args.includes('--out') ? args : [...args, '--out', file];
    expect(hearsay(...given)).toEqual({ status, out: '', err: `hearsay: ${message}\n` });
    expect(existsSync(file)).toBe(false);
  });
});
