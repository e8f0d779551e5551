import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleCase, sampleReport } from '../../test/sample-cases.ts';
import { OUR_KEY } from '../../test/sample-releases.ts';
import { keyFileText } from '../release/proof/key-file.ts';
import { openLog } from '../release/proof/open-log.ts';
import { openPackage } from '../release/proof/read-package.ts';
import { caseJson } from '../report/case-json.ts';
import { run } from './run.ts';

const KASE = sampleCase([
  sampleReport('a.txt', {
    title: null,
    text: 'The pilots of Ostrel stopped work at noon over pay and the state of their boats.',
    publisher: 'Harbour Post',
  }),
]);
const RULES = {
  format: 'hearsay-rules',
  version: 1,
  partners: [{ name: 'Lantern Desk', level: 'GREEN' }],
  rules: [
    { id: 'show', to: ['everyone'], action: 'show', items: ['report'] },
    { id: 'terms', to: ['everyone'], action: 'conditions', use: 'Background', onward: 'community' },
    { id: 'outlet', to: ['everyone'], action: 'withhold', outlets: ['Harbour Post'] },
  ],
};

let folder = '';
let out = '';
let err = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-release-'));
  writeFileSync(at('case.json'), caseJson(KASE, 'kept'));
  writeFileSync(at('rules.json'), JSON.stringify(RULES));
  writeFileSync(at('our.key'), keyFileText(OUR_KEY), { mode: 0o600 });
  [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);
const ask = (...args: readonly string[]): Promise<number> =>
  run(['release', at('case.json'), '--rules', at('rules.json'), '--to', 'Lantern Desk', ...args]);
const issuing = (): readonly string[] => ['--key', at('our.key'), '--log', at('log'), '--out', at('out.json')];

function logged(): readonly unknown[] {
  const log = openLog(readFileSync(at('log')));
  return log.ok ? log.value.entries.map(({ event }) => event) : log.faults;
}

describe('hearsay release', () => {
  it('shows what they would see and infer, and writes nothing', async () => {
    expect(await ask('--preview')).toBe(0);
    expect(out).toContain('publisher: [an outlet]');
    expect(out).toMatch(/could infer 1 thing that they may not know:\n {2}[0-9a-f]{10} searchable: /);
    expect(existsSync(at('log'))).toBe(false);
  });

  it('refuses what leaks, logs that, and writes no release', async () => {
    expect(await ask(...issuing())).toBe(2);
    expect(err).toMatch(/refused: Lantern Desk could infer what they may not know: [0-9a-f]{10} searchable/);
    expect(existsSync(at('out.json'))).toBe(false);
    expect(logged()).toMatchObject([{ kind: 'refused', partner: 'Lantern Desk' }]);
  });

  it('seals what is let pass with a reason, and logs the reason', async () => {
    expect(await ask('--preview', '--key', at('our.key'))).toBe(0);
    const leak = /([0-9a-f]{10}) searchable/.exec(out)?.[1] ?? '';
    expect(await ask(...issuing(), '--override', `${leak}=they have the paper anyhow`)).toBe(0);
    const opened = openPackage(readFileSync(at('out.json')));
    expect(opened).toMatchObject({
      ok: true,
      value: { header: { partner: 'Lantern Desk', level: 'GREEN', items: 1 } },
    });
    expect(logged()).toMatchObject([
      { kind: 'overridden', what: leak, reason: 'they have the paper anyhow' },
      { kind: 'issued', partner: 'Lantern Desk' },
    ]);
    expect(readFileSync(at('out.json'), 'utf8')).not.toContain('Harbour');
  });

  it('looks at what went out earlier', async () => {
    await ask('--preview', '--key', at('our.key'));
    const leak = /([0-9a-f]{10}) searchable/.exec(out)?.[1] ?? '';
    await ask(...issuing(), '--override', `${leak}=why not`);
    const kase = sampleCase([
      sampleReport('b.txt', { title: null, text: 'Another matter.', publisher: 'Harbour Post' }),
    ]);
    writeFileSync(at('case.json'), caseJson(kase, 'kept'));
    expect(await ask('--preview', '--key', at('our.key'), '--earlier', at('out.json'))).toBe(0);
    expect(out).toMatch(/difference: the report [0-9A-Z]{26} went out earlier and does not now/);
  });

  it.each<[string, readonly string[], RegExp]>([
    [
      'a partner nobody knows',
      ['--preview', '--to', 'Lantern'],
      /no partner is called "Lantern"; the rules know Lantern Desk/,
    ],
    ['no key', ['--out', 'x', '--log', 'y'], /--key is needed/],
    ['no reason', ['--preview', '--override', 'abc'], /--override is a leak's id, = and a reason/],
    ['an override of nothing', ['--preview', '--override', 'abc=old'], /no leak of this release has the id abc/],
    ['rules that are not there', ['--preview', '--rules', 'none.json'], /none.json cannot be read/],
    ['an earlier release that is none', ['--preview', '--earlier', 'package.json'], /package.json is refused/],
  ])('refuses %s', async (_, args, why) => {
    expect(await ask(...args)).toBe(2);
    expect(err).toMatch(why);
  });

  it('refuses a case without its texts, and what is no case', async () => {
    writeFileSync(at('case.json'), caseJson(KASE, 'withheld'));
    expect(await ask('--preview')).toBe(2);
    expect(err).toMatch(/--no-text/);
    writeFileSync(at('case.json'), '{}');
    expect(await ask('--preview')).toBe(1);
  });
});
