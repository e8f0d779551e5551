import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const PAGE = 'hearsay-report.html';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-trace-page-'));
  mkdirSync(join(folder, 'pile'));
  writeFileSync(
    join(folder, 'pile/lock.txt'),
    'Lock gate fails\n\nThe lower lock gate failed at dawn, the canal office said.\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

function hearsay(args: readonly string[], path = '') {
  const env = { PATH: `${path}${process.env['PATH']}` };
  return spawnSync(process.execPath, [MAIN, 'trace', ...args], { cwd: folder, encoding: 'utf8', env });
}

const has = (file: string): boolean => existsSync(join(folder, file));
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

describe('the page that trace writes', () => {
  it('is written into the present folder and named in the last line', () => {
    const { status, stdout } = hearsay(['pile']);
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`Full report: ${PAGE}`);
    expect(read(PAGE)).toContain('The lower lock gate failed at dawn');
  });

  it('is the same for the same pile, byte for byte', () => {
    hearsay(['pile', '--html', 'one.html']);
    hearsay(['pile', '--html', 'two.html', '--quiet']);
    expect(read('one.html')).toBe(read('two.html'));
    expect(has(PAGE)).toBe(false);
  });

  it('is not written where it was not asked for', () => {
    expect(hearsay(['pile', '--no-html']).stdout).not.toContain('Full report');
    JSON.parse(hearsay(['pile', '--json', '-']).stdout);
    expect(has(PAGE)).toBe(false);
    hearsay(['pile', '--json', '-', '--html', 'asked.html']);
    expect(has('asked.html')).toBe(true);
  });

  it('goes without the texts where those are to be left out', () => {
    hearsay(['pile', '--no-text']);
    expect(read(PAGE)).not.toContain('The lower lock gate failed at dawn');
  });

  it('is never taken for a report', () => {
    hearsay(['pile', '--html', 'pile/page.html']);
    const { stdout } = hearsay(['pile', '--json', '-']);
    const kase = JSON.parse(stdout) as { reports: { id: string }[]; notes: { code: string; message: string }[] };
    expect(kase.reports.map(({ id }) => id)).toEqual(['lock.txt']);
    expect(kase.notes).toContainEqual(
      expect.objectContaining({
        code: 'shell.ownPage',
        message: 'page.html was not read: it is a report page that hearsay wrote',
      }),
    );
  });

  it.each([
    ['a folder that is not there', ['pile', '--html', 'no/such/page.html'], /no such file or folder/],
    ['a folder in its place', ['pile', '--html', 'pile'], /pile cannot be written/],
    ['standard output', ['pile', '--html', '-'], /--html names a file/],
    ['flags against each other', ['pile', '--no-html', '--open'], /--open asks for one/],
  ])('cannot be written to %s, and says so', (_, args, why) => {
    const { status, stderr } = hearsay(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(why);
    expect(stderr).toMatch(/^hearsay: [^\n]+\n$/);
  });

  it.runIf(process.platform === 'linux')('is opened with what the system opens pages with', async () => {
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/xdg-open'), `#!/bin/sh\nprintf %s "$1" > ${join(folder, 'opened')}\n`);
    chmodSync(join(folder, 'bin/xdg-open'), 0o755);
    expect(hearsay(['pile', '--open'], `${join(folder, 'bin')}:`).status).toBe(0);
    await expect.poll(() => has('opened') && read('opened')).toBe(join(folder, PAGE));
  });
});
