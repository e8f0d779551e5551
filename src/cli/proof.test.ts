import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FERRY_CASE } from '../../test/sample-cases.ts';
import { CONTENT, ISSUED, ITEMS, keyFrom, OUR_KEY, THEIR_KEY } from '../../test/sample-releases.ts';
import type { ReleaseContent } from '../release/item.ts';
import { keyFileText } from '../release/proof/key-file.ts';
import { EMPTY_LOG, fileText, type ReleasePackage } from '../release/proof/package.ts';
import { sealRelease } from '../release/proof/seal.ts';
import { caseJson } from '../report/case-json.ts';
import { record, sealInto } from './proof-files.ts';
import { run } from './run.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const STARTED_IN = process.cwd();
const TODAY = ['--today', '2034-05-02'];

let folder = '';
const at = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(at(name), 'utf8');

/** The command in this process: sixty starts of another would take a minute. */
async function hearsay(...args: readonly string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const status = await run(args);
  const [stdout = '', stderr = ''] = [out, err].map(({ mock }) => mock.calls.map(([chunk]) => String(chunk)).join(''));
  out.mockRestore();
  err.mockRestore();
  return { status, stdout, stderr };
}

/** What Varnholt Post, by their key, gives to us. */
function theirs(content: Partial<ReleaseContent> = {}): ReleasePackage {
  return sealRelease(
    { ...CONTENT, partner: 'us', ...content },
    { key: THEIR_KEY, issued: ISSUED, log: EMPTY_LOG, partnerKey: OUR_KEY.publicKey },
  );
}

const write = (name: string, content: string): void => writeFileSync(at(name), content, { mode: 0o600 });

const partners = (...keys: readonly object[]): string =>
  JSON.stringify({
    format: 'hearsay-partners',
    version: 1,
    partners: [{ name: 'Varnholt Post', reliability: 'B', keys }],
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-proof-'));
  process.chdir(folder);
  write('our.key', keyFileText(OUR_KEY));
  write('their.key', keyFileText(THEIR_KEY));
  write('partners.json', partners({ key: THEIR_KEY.publicKey }));
  write('case.json', caseJson(FERRY_CASE, 'kept'));
  write('theirs.json', fileText(theirs()));
  const sealing = { key: OUR_KEY, at: ISSUED, partnerKey: THEIR_KEY.publicKey };
  const refusal = {
    kind: 'refused',
    partner: 'Calder Desk',
    what: 'r-7',
    reason: 'it would give a name away',
  } as const;
  write('ours.json', fileText(sealInto(at('ours.jsonl'), CONTENT, { ...sealing, before: [refusal] })));
});
afterAll(() => {
  process.chdir(STARTED_IN);
  rmSync(folder, { recursive: true });
});

describe('the command', () => {
  it('exits 0 for what is sound, and 2 with one line for what is not', () => {
    write('bent.json', text('ours.json').replace('Lindqvist', 'Lundqvist'));
    const [sound, bent] = ['ours.json', 'bent.json'].map((file) =>
      spawnSync(process.execPath, [MAIN, 'verify', file], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
      }),
    );
    expect([sound?.status, sound?.stderr, bent?.status, bent?.stdout]).toEqual([0, '', 2, '']);
    expect(bent?.stderr).toBe('hearsay: bent.json is refused: item 3 ("a-1"): it was changed after it was sealed\n');
  });
});

describe('hearsay keys', () => {
  it('makes a key that only its owner can read, and never over another', async () => {
    const made = await hearsay('keys', '--new', 'new.key');
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toMatch(/^ed25519:[0-9a-f]{64}\n$/);
    expect(statSync(at('new.key')).mode & 0o777).toBe(0o600);
    expect((await hearsay('keys', 'new.key')).stdout).toBe(made.stdout);
    const before = text('new.key');
    const again = await hearsay('keys', '--new', 'new.key');
    expect([again.status, again.stderr]).toEqual([
      2,
      'hearsay: new.key cannot be written: it is there already, and a key that is written over is lost\n',
    ]);
    expect(text('new.key')).toBe(before);
    expect((await hearsay('keys', '--new', 'other.key')).stdout).not.toBe(made.stdout);
  });

  it('refuses a key file that others can read', async () => {
    write('open.key', keyFileText(OUR_KEY));
    chmodSync(at('open.key'), 0o644);
    expect((await hearsay('keys', 'open.key')).stderr).toMatch(
      /^hearsay: open.key can be read by others than its owner/,
    );
  });
});

describe('hearsay verify', () => {
  it('says what a package proves and what not', async () => {
    const { status, stdout, stderr } = await hearsay('verify', 'ours.json', '--log', 'ours.jsonl');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('ours.json: a package of 5 items, as it was sealed');
    expect(stdout).toContain('line 2 of ours.jsonl has the package');
    expect(stdout).toMatch(/It does not prove\n {2}· who that is: the key was taken from the file itself/);
    expect(stdout).toContain('· that what it says is true');
    expect(stdout).toContain('· that nothing was withheld');
  });

  it('says whose key it is where that is known, and how sure that is', async () => {
    const known = (await hearsay('verify', 'theirs.json', '--partners', 'partners.json', ...TODAY)).stdout;
    expect(known).toContain('that Varnholt Post holds that key: this is as sure as how it came into your list');
    const named = (await hearsay('verify', 'theirs.json', '--key', `${OUR_KEY.publicKey},${THEIR_KEY.publicKey}`))
      .stdout;
    expect(named).toContain('who holds that key: this is as sure as how you came by it');
  });

  it('takes out an item that verifies alone', async () => {
    expect((await hearsay('verify', 'ours.json', '--item', 'c-2', '--out', 'c-2.json')).status).toBe(0);
    const { status, stdout } = await hearsay('verify', 'c-2.json');
    expect([status, stdout.split('\n')[0]]).toEqual([0, 'c-2.json: one item, as it was sealed']);
    expect(stdout).toContain('item 2 of 5: claim c-2');
    for (const { id } of ITEMS.filter((item) => item.id !== 'c-2')) expect(text('c-2.json')).not.toContain(`"${id}"`);
  });

  it('prints the same as data', async () => {
    const { file, proves, doesNotProve } = JSON.parse((await hearsay('verify', 'ours.json', '--json', '-')).stdout);
    expect([file, proves.length, doesNotProve.length]).toEqual(['ours.json', 3, 4]);
  });

  it('says where a package was changed', async () => {
    write('changed.json', text('ours.json').replace('Lindqvist', 'Lundqvist'));
    expect(await hearsay('verify', 'changed.json')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'hearsay: changed.json is refused: item 3 ("a-1"): it was changed after it was sealed\n',
    });
  });

  it('finds lines cut off a log by its head, by a head kept elsewhere and by a package', async () => {
    copyFileSync(at('ours.jsonl'), at('cut.jsonl'));
    write('cut.jsonl', `${text('ours.jsonl').split('\n')[0]}\n`);
    expect((await hearsay('verify', 'cut.jsonl')).stdout).toContain('no head was there to hold it to');
    copyFileSync(at('ours.jsonl.head'), at('kept.head'));
    for (const head of ['kept.head']) {
      expect((await hearsay('verify', 'cut.jsonl', '--head', head)).stderr).toBe(
        'hearsay: cut.jsonl is refused: the end: it ends after 1 lines and once had 2: lines were cut off at the end\n',
      );
    }
    copyFileSync(at('ours.jsonl.head'), at('cut.jsonl.head'));
    expect((await hearsay('verify', 'cut.jsonl')).status).toBe(2);
    expect((await hearsay('ledger', 'cut.jsonl')).status).toBe(2);
    expect((await hearsay('verify', 'ours.jsonl', '--head', 'ours.json')).stdout).toContain(
      'it goes on from the 2 heads',
    );
  });

  it.each([
    ['a file that is not there', 'none.json', 'none.json cannot be read: no such file or folder'],
    ['an empty file', 'empty', 'empty is refused: the file: it is empty'],
    [
      'text',
      'plain.txt',
      'plain.txt is refused: the file, character 1: it is not as it was written: a value should stand here',
    ],
    ['deep nesting', 'deep.json', 'nested deeper than 64'],
    ['a key that stands twice', 'twice.json', 'the key "format" stands twice'],
    ['a prototype’s key', 'proto.json', 'the key __proto__ is not allowed'],
    ['a later version', 'later.json', 'version: 2 is unknown here; this hearsay reads version 1'],
    ['a case', 'case.json', 'case.json is refused'],
    ['a huge file', 'huge.json', 'huge.json is refused: it has more than 50000000 bytes'],
  ])('refuses %s', async (_, name, why) => {
    write('empty', '');
    write('plain.txt', 'hello\n');
    write('deep.json', `${'['.repeat(100_000)}\n`);
    write('twice.json', '{"format":"hearsay-package","format":"hearsay-package"}\n');
    write('proto.json', '{"__proto__":1}\n');
    write('later.json', fileText({ ...theirs(), version: 2 }));
    if (name === 'huge.json') write(name, ' '.repeat(50_000_001));
    const { status, stdout, stderr } = await hearsay('verify', name);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^hearsay: [^\n]+\n$/);
    expect(stderr).toContain(why);
  });

  it.each([
    ['another key than the one named', ['theirs.json', '--key', OUR_KEY.publicKey], 'which --key does not name'],
    ['a key that no partner has', ['ours.json', '--partners', 'partners.json'], "is no known partner's"],
    ['a log without it', ['theirs.json', '--log', 'ours.jsonl'], 'no line says that package'],
    ['a log that is not there', ['theirs.json', '--log', 'none.jsonl'], 'no line says that package'],
    ['a key that is none', ['theirs.json', '--key', 'x'], '--key takes public keys'],
    ['an item that it lacks', ['ours.json', '--item', 'c-9'], 'none has the id "c-9"'],
    ['an item of a log', ['ours.jsonl', '--item', 'c-1'], '--item takes an item out of a package'],
    ['--out without --item', ['ours.json', '--out', 'x.json'], '--out needs --item'],
  ])('refuses %s', async (_, args, why) => {
    const { status, stderr } = await hearsay('verify', ...args, ...TODAY);
    expect(status).toBe(2);
    expect(stderr).toContain(why);
  });
});

describe('hearsay receive', () => {
  const into = (log: string, out: string): readonly string[] => [
    ...['--key', 'our.key', '--partners', 'partners.json', '--log', log, '--into', 'case.json', '--out', out],
    ...TODAY,
  ];

  it('takes a package in once', async () => {
    const { status, stdout, stderr } = await hearsay('receive', 'theirs.json', ...into('in.jsonl', 'case-2.json'));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('5 items from Varnholt Post (reliability B), as what they say and no fact');
    const kase = JSON.parse(text('case-2.json'));
    expect(kase.received[0]).toMatchObject({
      from: 'Varnholt Post',
      reliability: 'B',
      received: '2034-05-02T00:00:00Z',
    });
    expect({ ...kase, received: undefined }).toEqual({ ...FERRY_CASE, received: undefined });
    const log = text('in.jsonl');
    const again = await hearsay('receive', 'theirs.json', ...into('in.jsonl', 'case-3.json'));
    expect([again.status, existsSync(at('case-3.json')), text('in.jsonl')]).toEqual([2, false, log]);
    expect(again.stderr).toMatch(/the package: it was received before, on 2034-05-02T00:00:00Z \(line 1 of the log\)/);
    const other = await hearsay(
      'receive',
      'theirs.json',
      ...into('in-2.jsonl', 'case-3.json'),
      '--into',
      'case-2.json',
    );
    expect(other.stderr).toContain('the case has it already');
  });

  it('lets the reader judge the partner anew', async () => {
    expect(
      (await hearsay('receive', 'theirs.json', ...into('d.jsonl', 'case-d.json'), '--reliability', 'D')).status,
    ).toBe(0);
    expect(JSON.parse(text('case-d.json')).received[0].reliability).toBe('D');
  });

  it('notes our own coming back, by the log', async () => {
    write('back.json', fileText(theirs({ items: ITEMS.map((item) => ({ ...item, id: `${item.id}-x` })) })));
    copyFileSync(at('ours.jsonl'), at('back.jsonl'));
    const { stdout } = await hearsay('receive', 'back.json', ...into('back.jsonl', 'case-back.json'));
    expect(stdout).toContain('▲ claim "c-2-x" from Varnholt Post is what you gave Calder Desk: it confirms nothing');
    const { notes } = JSON.parse(text('case-back.json'));
    expect(notes.some(({ code }: { code: string }) => code === 'receive.circular')).toBe(true);
  });

  it.each([
    ['a broken signature', 'forged.json', 'partners.json', 'signature: it is not by the key'],
    ['an unknown version', 'v2.json', 'partners.json', 'version: 2 is unknown'],
    ['an unknown key', 'theirs.json', 'nobody.json', "is no known partner's"],
    ['a revoked key', 'theirs.json', 'revoked.json', 'was revoked on 2034-05-01'],
    ['an expired key', 'theirs.json', 'expired.json', 'expired on 2034-05-01'],
    ['expired conditions', 'stale.json', 'partners.json', 'it may not be used after 2034-05-01'],
    ['a package for another', 'other.json', 'partners.json', 'it is made out to another key'],
    ['our own release', 'ours.json', 'partners.json', 'it is your own release come back'],
    ['a list that is none', 'theirs.json', 'theirs.json', 'theirs.json is refused'],
  ])('refuses %s and writes nothing', async (_, file, list, why) => {
    const { conditions } = CONTENT;
    const forged = theirs();
    write('forged.json', fileText({ ...forged, signature: '0'.repeat(128) }));
    write('v2.json', fileText({ ...forged, version: 2 }));
    write('stale.json', fileText(theirs({ conditions: { ...conditions, expires: '2034-05-01' } })));
    const sealing = { key: THEIR_KEY, issued: ISSUED, log: EMPTY_LOG, partnerKey: keyFrom(60).publicKey };
    write('other.json', fileText(sealRelease(CONTENT, sealing)));
    write('nobody.json', partners());
    write('revoked.json', partners({ key: THEIR_KEY.publicKey, revoked: '2034-05-01' }));
    write('expired.json', partners({ key: THEIR_KEY.publicKey, expires: '2034-05-01' }));
    const { status, stdout, stderr } = await hearsay(
      'receive',
      file,
      ...into('no.jsonl', 'no.json'),
      '--partners',
      list,
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(why);
    for (const name of ['no.json', 'no.jsonl', 'no.jsonl.head', 'no.jsonl.lock'])
      expect(existsSync(at(name))).toBe(false);
  });

  it.each([
    ['no case', 'plain.json', '{}', 'it is not a case file'],
    ['no JSON', 'plain.json', 'x', 'it is no JSON object'],
  ])('refuses to write into %s', async (_, name, content, why) => {
    write(name, content);
    expect((await hearsay('receive', 'theirs.json', ...into('no.jsonl', 'no.json'), '--into', name)).stderr).toContain(
      why,
    );
  });

  it('says which flag it needs', async () => {
    expect((await hearsay('receive', 'theirs.json', '--key', 'our.key')).stderr).toContain('this needs --log');
  });
});

describe('hearsay acknowledge', () => {
  it('signs for conditions, and the issuer enters that once', async () => {
    copyFileSync(at('ours.jsonl'), at('give.jsonl'));
    const args = ['--key', 'their.key', '--out', 'ack.json', '--log', 'theirs.jsonl', ...TODAY];
    const { status, stdout } = await hearsay('acknowledge', 'ours.json', ...args);
    expect([status, stdout.split('\n').slice(0, 2)]).toEqual([
      0,
      ['Signed for in ack.json:', '  use: to check before print'],
    ]);
    expect((await hearsay('verify', 'ack.json', '--key', THEIR_KEY.publicKey)).stdout).toContain(
      'signed\n    for this package and these conditions',
    );
    expect((await hearsay('verify', 'theirs.jsonl')).status).toBe(0);
    const taken = await hearsay('receive', 'ack.json', '--key', 'our.key', '--log', 'give.jsonl', ...TODAY);
    expect([taken.status, taken.stderr]).toEqual([0, '']);
    expect((await hearsay('ledger', 'give.jsonl', ...TODAY)).stdout).toContain('acknowledged 2034-05-02');
    const again = await hearsay('receive', 'ack.json', '--key', 'our.key', '--log', 'give.jsonl', ...TODAY);
    expect(again.stderr).toContain('was acknowledged before');
    const elsewhere = await hearsay('receive', 'ack.json', '--key', 'our.key', '--log', 'none.jsonl', ...TODAY);
    expect(elsewhere.stderr).toContain('none.jsonl has no release of package');
  });

  it('refuses a package for another, and one that has expired', async () => {
    const late = ['--key', 'their.key', '--out', 'no.json', '--today', '2035-01-01'];
    expect((await hearsay('acknowledge', 'ours.json', ...late)).stderr).toContain(
      'it may not be used after 2034-12-31',
    );
    const wrong = ['--key', 'our.key', '--out', 'no.json', ...TODAY];
    expect((await hearsay('acknowledge', 'ours.json', ...wrong)).stderr).toContain('it is made out to another key');
    expect(existsSync(at('no.json'))).toBe(false);
  });
});

describe('hearsay ledger', () => {
  it('shows what was given, to whom, on which conditions', async () => {
    const { status, stdout, stderr } = await hearsay('ledger', 'ours.jsonl', ...TODAY);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').map((line) => line.replace(/[0-9a-f]{12}/, '…'))).toEqual([
      'Calder Desk',
      '  given       2034-05-01  5 items  TLP:AMBER  …  not acknowledged',
      '              use: to check before print',
      '              may be passed on to: organisation',
      '              may be used until 2034-12-31',
      '              asked for in return: what comes of it',
      '  refused     2034-05-01  r-7: it would give a name away',
      '  owed        what comes of it',
      '',
    ]);
    expect((await hearsay('ledger', 'ours.jsonl', '--today', '2035-01-01')).stdout).toContain(
      'not acknowledged, expired 2034-12-31',
    );
  });

  it('is data too', async () => {
    const [partner] = JSON.parse((await hearsay('ledger', 'ours.jsonl', ...TODAY, '--json', '-')).stdout);
    expect(partner).toMatchObject({ partner: 'Calder Desk', given: [{ state: 'unacknowledged', items: 5 }] });
  });

  it('refuses what it cannot count', async () => {
    expect((await hearsay('ledger', 'ours.jsonl', 'ours.jsonl')).stderr).toContain('named twice');
    expect((await hearsay('ledger', 'nothing.jsonl')).stderr).toContain('no such file');
    expect((await hearsay('ledger', 'ours.jsonl', '--today', 'May')).stderr).toContain('--today takes 2034-05-01');
  });
});

describe('a log', () => {
  const event = { kind: 'refused', partner: 'p', what: 'w', reason: 'r' } as const;
  const by = (key = OUR_KEY) => ({ key, at: ISSUED });

  it('is added to by its own key alone, one writer at a time, and never when it is broken', () => {
    record(at('a.jsonl'), by(), () => [event]);
    expect(() => record(at('a.jsonl'), by(THEIR_KEY), () => [event])).toThrow('a new key needs a log of its own');
    record(at('a.jsonl'), by(), () => {
      expect(() => record(at('a.jsonl'), by(), () => [event])).toThrow('a.jsonl is being written');
      return [event];
    });
    const before = text('a.jsonl');
    expect(before.split('\n')).toHaveLength(3);
    write('a.jsonl', before.replace('"reason":"r"', '"reason":"s"'));
    expect(() => record(at('a.jsonl'), by(), () => [event])).toThrow('line 1: it was changed');
    write('a.jsonl', before);
    record(at('a.jsonl'), by(), () => [event]);
    expect(text('a.jsonl').startsWith(before)).toBe(true);
    expect(existsSync(at('a.jsonl.lock'))).toBe(false);
  });

  it('may be ahead of its head file, as after a crash between the two', async () => {
    record(at('b.jsonl'), by(), () => [event]);
    copyFileSync(at('b.jsonl.head'), at('b.before'));
    record(at('b.jsonl'), by(), () => [event]);
    copyFileSync(at('b.before'), at('b.jsonl.head'));
    expect((await hearsay('verify', 'b.jsonl')).status).toBe(0);
    record(at('b.jsonl'), by(), () => [event]);
    expect((await hearsay('verify', 'b.jsonl')).stdout).toContain('a log of 3 entries');
  });
});
