import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLAIMED_CASE } from '../../test/claimed-case.ts';
import { ShellError } from '../shell-error.ts';
import { claimOf } from './claims-command.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

describe('claimOf', () => {
  it.each([
    ['claim:1a2b3c4d', 'claim:1a2b3c4d'],
    ['1', 'claim:1a2b3c4d'],
    ['3', 'claim:9c0d1e2f'],
    ['Chain was RUSTED', 'claim:5e6f7a8b'],
    ['lamp', 'claim:9c0d1e2f'],
  ])('takes %j for %s', (word, id) => expect(claimOf(word, CLAIMED_CASE)).toBe(id));

  it.each([
    ['no such words', /no claim has "no such words" in its words or as its number/],
    ['5', /no claim has "5"/],
    ['was', /"was" is in 2 claims: claim:/],
  ])('refuses %j, and says why', (word, why) => {
    expect(() => claimOf(word, CLAIMED_CASE)).toThrow(ShellError);
    expect(() => claimOf(word, CLAIMED_CASE)).toThrow(why);
  });
});

describe('hearsay claims', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-claims-'));
    const text = 'Sluice opens\n\nThe upper sluice was opened on Monday to drain the basin, warden Pia Rosk said.\n';
    for (const name of ['one.txt', 'two.txt'])
      writeFileSync(join(folder, name), text.replace('basin', `${name} basin`));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const hearsay = (...args: readonly string[]) =>
    spawnSync(process.execPath, [MAIN, 'claims', ...args], { cwd: folder, encoding: 'utf8' });

  it('prints a table, CSV or JSON lines of the same claims', () => {
    const table = hearsay('.').stdout;
    expect(table).toMatch(/^(?:No claim was found|\d+ claims?) in 2 reports/);
    const rows = hearsay('.', '--csv').stdout.trimEnd().split('\r\n');
    expect(rows[0]).toBe(
      'gist,reports,originsAtLeast,originsAtMost,oneThread,origins,contestedBy,grade,toldBy,deniedBy,figures,circular,why,id',
    );
    const lines = hearsay('.', '--jsonl')
      .stdout.split('\n')
      .filter((line) => line !== '');
    expect(lines.map((line) => typeof JSON.parse(line).gist)).toEqual(rows.slice(1).map(() => 'string'));
  });

  it.each([
    ['two forms at once', ['.', '--jsonl', '--csv'], /choose one of --jsonl and --csv/],
    ['a claim that is not there', ['.', '--claim', 'zeppelin'], /no claim has "zeppelin"/],
    ['no path', [], /claims takes PATH…/],
  ])('refuses %s', (_, args, why) => {
    const { status, stderr } = hearsay(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(why);
  });

  it('has help with examples', () => {
    expect(hearsay('--help').stdout).toContain('hearsay claims reports/ --claim "chained shut"');
  });
});
