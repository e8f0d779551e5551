import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOSSIER_CASE } from '../../test/dossier-case.ts';
import { caseJson } from '../report/case-json.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

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
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'export', ...args], {
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
    [['case.json', '--md', '--sources', 'odd.csv'], 2, 'odd.csv rates Quay Ledger "GREAT", and the scale is A to F'],
    [
      ['case.json', '--md', '--sources', 'columns.csv'],
      2,
      'columns.csv needs the columns source and reliability; it has name, mark',
    ],
  ])('refuses %j and writes nothing', (args, status, message) => {
    const file = join(folder, 'unwritten');
    const given = args.includes('--out') ? args : [...args, '--out', file];
    expect(hearsay(...given)).toEqual({ status, out: '', err: `hearsay: ${message}\n` });
    expect(existsSync(file)).toBe(false);
  });
});
