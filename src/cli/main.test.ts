import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

const FIRST = `Storm shuts the old bridge

The old bridge over the Tamm was shut on Tuesday after a storm tore away part of its railing, the town said.
Engineers will look at the piers before the weekend, and buses go by way of the mill until then.
`;

const SECOND = `Bakers want cheaper flour

Bakers in the valley asked the mill to lower the price of flour, which has doubled since the poor harvest.
The mill's owner answered that she would rather sell less than sell at a loss.
`;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
  writeFileSync(join(folder, 'bridge.txt'), FIRST);
  writeFileSync(join(folder, 'flour.txt'), SECOND);
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Given {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function hearsay(args: readonly string[], { input = '', env = {} }: Given = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  });
  return { status, stdout, stderr };
}

describe('hearsay trace', () => {
  it('answers in its first line and exits 0', () => {
    const { status, stdout, stderr } = hearsay(['trace', '.']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[0]).toMatch(/^2 reports → 2 pieces of reporting/);
  });

  it('writes the same case file for the same pile, whatever the order', () => {
    expect(hearsay(['trace', '.', '--json', 'one.json']).status).toBe(0);
    expect(hearsay(['trace', 'flour.txt', 'bridge.txt', '--json', 'two.json', '--quiet'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    const one = JSON.parse(readFileSync(join(folder, 'one.json'), 'utf8'));
    expect(one.reports.map((report: { id: string; text: string }) => [report.id, report.text])).toEqual([
      ['bridge.txt', FIRST],
      ['flour.txt', SECOND],
    ]);
    const withoutNotes = (name: string) => ({ ...JSON.parse(readFileSync(join(folder, name), 'utf8')), notes: [] });
    expect(withoutNotes('two.json')).toEqual(withoutNotes('one.json'));
  });

  it('prints the case instead of the answer, without texts if so told', () => {
    const { status, stdout } = hearsay(['trace', '.', '--json', '-', '--no-text']);
    const kase = JSON.parse(stdout);
    expect([status, kase.format, kase.reports.length]).toEqual([0, 'hearsay-case', 2]);
    expect(kase.reports.some((report: object) => 'text' in report)).toBe(false);
  });

  it('reads standard input, beside files too', () => {
    expect(hearsay(['trace', '-'], { input: `${FIRST}---\n${SECOND}` }).stdout).toMatch(/^2 reports/);
    expect(hearsay(['trace', '-', 'flour.txt'], { input: FIRST }).stdout).toMatch(/^2 reports/);
  });

  it('warns of what is missing and goes on', () => {
    const { status, stdout, stderr } = hearsay(['trace', '.', 'missing.txt']);
    expect([status, stderr]).toEqual([0, 'hearsay: missing.txt was not read: no such file or folder\n']);
    expect(stdout).toContain('▲ missing.txt was not read');
  });

  it('exits 1 where there is nothing to read', () => {
    expect(hearsay(['trace', 'missing'])).toEqual({
      status: 1,
      stdout: '',
      stderr: 'hearsay: nothing to read: missing was not read: no such file or folder\n',
    });
    expect(hearsay(['trace', '-'], { input: '\n' }).status).toBe(1);
  });

  it.each([
    ['an unknown flag', ['trace', '.', '--nope']],
    ['an unknown command', ['flour.txt']],
    ['no path', ['trace']],
    ['a folder that is not there', ['trace', '.', '--json', 'no/such/case.json']],
    ['a folder in the place of a file', ['trace', '.', '--json', '.']],
    ['a table that is not there', ['trace', '.', '--meta', 'none.csv']],
  ])('exits 2 with one line for %s', (_, args) => {
    const { status, stdout, stderr } = hearsay(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^hearsay: [^\n]+\n$/);
  });

  it('leaves no half-written file', () => {
    hearsay(['trace', '.', '--json', 'no/such/case.json']);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });

  it('heeds --color, then NO_COLOR', () => {
    expect(hearsay(['trace', '.']).stdout).not.toContain('\u001b[');
    expect(hearsay(['trace', '.', '--color', 'always']).stdout).toContain('\u001b[');
    expect(hearsay(['trace', '.', '--color', 'always'], { env: { NO_COLOR: '1' } }).stdout).toContain('\u001b[');
    expect(hearsay(['trace', '.', '--color', 'never'], { env: { FORCE_COLOR: '1' } }).stdout).not.toContain('\u001b[');
  });

  it('takes a closed pipe for no error', () => {
    writeFileSync(join(folder, 'long.log'), `${SECOND}\n`.repeat(3_000));
    const script = `set -o pipefail; "$0" "$1" trace . long.log --json - | head -c 10`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, MAIN], {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(join(folder, 'long.log'));
    expect([status, stdout, stderr]).toEqual([0, '{\n"format"', '']);
  });
});

describe.runIf(existsSync('/dev/full'))('a full disk', () => {
  it.each([`trace . --json - > /dev/full`, `trace . --json /dev/full`, `trace . > /dev/full`])(
    'exits 2: %s',
    (line) => {
      const script = `"$0" "$1" ${line}`;
      const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, MAIN], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(status).toBe(2);
      expect(stderr).toMatch(/^hearsay: .+ cannot be written: the disk is full\n$/);
    },
  );
});

describe('hearsay why', () => {
  it('says how two reports hang together', () => {
    const { status, stdout } = hearsay(['why', 'flour', 'bridge.txt', '.']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^flour and bridge: neither comes from the other/);
    expect(stdout).toContain('What was compared');
  });

  it.each([
    [['zebra', 'flour'], /no report's id has "zebra" in it; the pile has bridge.txt, flour.txt/],
    [['txt', 'flour'], /"txt" is in the ids of 2 reports: bridge.txt, flour.txt/],
    [['flour', 'flour.txt'], /are one report, flour.txt/],
  ])('refuses %j', (names, why) => {
    const { status, stderr } = hearsay(['why', ...names, '.']);
    expect(status).toBe(2);
    expect(stderr).toMatch(why);
  });
});

describe('hearsay help', () => {
  it.each([[[]], [['--help']], [['help']]])('%j gives the overview', (args) => {
    const { status, stdout } = hearsay(args);
    expect(status).toBe(0);
    expect(stdout).toContain('hearsay COMMAND --help');
  });

  it('--version gives that of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(hearsay(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('COMMAND --help and help COMMAND are one', () => {
    expect(hearsay(['trace', '--help']).stdout).toContain('Examples: hearsay trace');
    expect(hearsay(['help', 'why']).stdout).toBe(hearsay(['why', '-h']).stdout);
    expect(hearsay(['help', '--markdown']).stdout).toContain('### hearsay trace PATH…');
  });
});

describe('hearsay quotes', () => {
  it('prints a table, JSON lines or CSV, and exits 0', () => {
    const { status, stdout } = hearsay(['quotes', '.']);
    expect([status, stdout.split('\n')[0]]).toEqual([0, expect.stringMatching(/^\d+ utterances? in 2 reports/)]);
    const lines = hearsay(['quotes', '.', '--jsonl']).stdout.trimEnd().split('\n');
    const rows = lines.map((line): { report: string; speaker: string } => JSON.parse(line));
    expect(rows.map(({ report }) => report)).toContain('bridge.txt');
    expect(hearsay(['quotes', '.', '--csv']).stdout).toMatch(/^report,start,end,direct,words,speaker,/);
  });

  it('exits 0 where nobody says anything, 1 where there is nothing to read, 2 where it is told two things', () => {
    expect(hearsay(['quotes', '-'], { input: 'Rain fell on the harbour all day long.' }).status).toBe(0);
    expect(hearsay(['quotes', '-'], { input: '' }).status).toBe(1);
    expect(hearsay(['quotes', '.', '--jsonl', '--csv'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('hearsay changes', () => {
  it('prints Markdown, JSON lines or CSV, and exits 0; 2 where it is told two things', () => {
    expect(hearsay(['changes', '.'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^# What each retelling changed\n/),
    });
    expect(hearsay(['changes', '.', '--csv']).stdout).toMatch(/^report,severity,kind,words,fromWords,note,/);
    const lines = hearsay(['changes', '.', '--jsonl']).stdout.trimEnd().split('\n');
    for (const line of lines.filter((one) => one !== '')) expect(JSON.parse(line)).toHaveProperty('severity');
    expect(hearsay(['changes', '.', '--jsonl', '--csv'])).toMatchObject({ status: 2, stdout: '' });
  });
});
