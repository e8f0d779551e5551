import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../src/case/case.ts';

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
/** Longer than any of these takes; a run that hangs is stopped and fails. */
const MOST_MS = 60_000;

const GOOD = `Glass eels return to the Wendle

The Wendle Valley Echo, 4 May 2032

Glass eels have come up the Wendle for the first time in 31 years, the river warden said on Tuesday.
She counted 212 of them by lantern at Hobb's Weir, where a ladder of bristles was fitted in the winter.

"They climb it like choirboys," said the warden, Marta Kettleby. The ladder cost less than her bicycle.
`;
const COPY = GOOD.replace('Wendle Valley Echo', 'Ferrand Messenger')
  .replace('4 May', '6 May')
  .replace('eels return to', 'eels are back in');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-bad-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

interface Ran {
  readonly status: number | null;
  readonly kase: Case;
  readonly stderr: string;
}

/** Runs the command in the folder; a run that was stopped, or that crashed, has no status of the three that the command may have. */
function traced(...paths: readonly string[]): Ran {
  const args = [MAIN, 'trace', ...(paths.length === 0 ? ['.'] : paths), '--json', '-', '--color', 'never'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 200_000_000,
    timeout: MOST_MS,
    env: { PATH: process.env['PATH'] },
  });
  expect(stderr).not.toContain('a defect of hearsay');
  return { status, kase: stdout === '' ? ({} as Case) : (JSON.parse(stdout) as Case), stderr };
}

/** Traces the folder with a report and its copy put beside what is there, and sees that these two are still told right. */
function tracedBesideGood(): Case {
  put('good/copy.txt', COPY);
  put('good/first.txt', GOOD);
  const { status, kase } = traced();
  expect(status).toBe(0);
  expect(kase.reports.find(({ id }) => id === 'good/first.txt')?.text).toBe(GOOD);
  const found = kase.derivations.filter(({ child, parent }) => `${child}${parent}`.includes('good/'));
  expect(found.map(({ child, kind, parent }) => [child, kind, parent])).toEqual([
    ['good/copy.txt', 'reprint', 'good/first.txt'],
  ]);
  return kase;
}

const textOf = (kase: Case, id: string): string | undefined => kase.reports.find((report) => report.id === id)?.text;
const codesOf = (kase: Case, id: string): string[] =>
  kase.notes.filter(({ report }) => report === id).map(({ code }) => code);
const isLeftOut = (kase: Case, id: string): boolean =>
  textOf(kase, id) === undefined && kase.notes.some(({ message }) => message.includes(id));

/** UTF-16 as Windows writes it, with its byte-order mark. */
function utf16(text: string): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
}

describe('bad files beside good ones', { timeout: 2 * MOST_MS }, () => {
  const LEFT_OUT: readonly (readonly [string, string, string | Uint8Array])[] = [
    ['an empty file', 'empty.txt', ''],
    ['one of white space', 'blank.txt', ' \n\t\n\u00a0\n'],
    ['a binary one', 'photo.txt', Uint8Array.from({ length: 4_096 }, (_, at) => (at * 151) % 256)],
    ['an executable', 'tool.txt', Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001'), Buffer.alloc(2_000)])],
    ['51 million bytes', 'huge.txt', Buffer.alloc(51_000_000, 'All work and no play. ')],
    [
      '50 million bytes, which the shell still lets in',
      'large.txt',
      Buffer.alloc(50_000_000, 'All work and no play. '),
    ],
    ['records that are no JSON', 'records.jsonl', '{"text": \nnot json at all\n[]\n'],
  ];
  const ACCENTED =
    'Möwen über Kärnten\n\nThe café of señor Ibáñez in Łódź… no, in Málaga, was closed on Monday, a naïve façade hiding the rôle of rats.\n';
  const LATIN = ACCENTED.replace('Łódź… no, in ', '');
  const DOS = ACCENTED.replaceAll('\n', '\r\n');
  const ENCODED: readonly (readonly [string, string, Uint8Array, string])[] = [
    ['Latin-1', 'latin.txt', Buffer.from(LATIN, 'latin1'), LATIN],
    ['UTF-16 with its mark', 'wide.txt', utf16(ACCENTED), ACCENTED],
    ['UTF-8 with a byte-order mark', 'marked.txt', Buffer.from(`\ufeff${ACCENTED}`), ACCENTED],
    ['Windows line ends', 'dos.txt', Buffer.from(DOS), DOS],
  ];

  it('are left out with a note, or read as what they say, and the good ones are traced', () => {
    for (const [, name, content] of [...LEFT_OUT, ...ENCODED]) put(name, content);
    const kase = tracedBesideGood();
    expect(LEFT_OUT.filter(([, name]) => !isLeftOut(kase, name)).map(([what]) => what)).toEqual([]);
    expect(ENCODED.map(([what, name]) => [what, textOf(kase, name)])).toEqual(
      ENCODED.map(([what, , , text]) => [what, text]),
    );
  });

  it('bytes that are no text in any encoding are read as far as that goes, and noted', () => {
    put(
      'torn.txt',
      Buffer.concat([
        Buffer.from('The tower leans — seen at Ørsted on Monday, '),
        Buffer.from([0xc3]),
        Buffer.from(' twice as far as in spring.\n'),
      ]),
    );
    expect(codesOf(tracedBesideGood(), 'torn.txt')).toContain('ingest.encoding');
  });

  it('two files of one text are both kept, and noted', () => {
    put('twin.txt', GOOD);
    put('double/twin.txt', GOOD);
    const { status, kase } = traced();
    expect([status, kase.reports.map(({ id }) => id)]).toEqual([0, ['double/twin.txt', 'twin.txt']]);
    expect(codesOf(kase, 'twin.txt')).toContain('ingest.duplicate');
    expect(kase.stories.map(({ reports }) => reports)).toEqual([['double/twin.txt', 'twin.txt']]);
  });

  it('one report is an answer', () => {
    put('one.txt', GOOD);
    const { status, kase } = traced('one.txt');
    expect([status, kase.stories.length, kase.derivations]).toEqual([0, 1, []]);
  });

  it.each([
    ['an empty folder', () => undefined],
    ['a folder of empty files', () => put('empty.txt', '')],
    ['a folder of pictures', () => put('photo.png', 'PNG')],
  ])('%s is no input', (_, prepare) => {
    prepare();
    const { status, stderr } = traced();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^hearsay: [^\n]+\n$/);
  });

  const isRoot = process.getuid?.() === 0;
  it.skipIf(isRoot)(`a folder that may not be read is noted${isRoot ? ' (skipped: root may read all)' : ''}`, () => {
    put('closed/secret.txt', GOOD);
    chmodSync(join(folder, 'closed'), 0o000);
    const kase = tracedBesideGood();
    chmodSync(join(folder, 'closed'), 0o700);
    expect(kase.notes.some(({ message }) => message.includes('closed'))).toBe(true);
  });
});

describe('texts that are hard to cut', { timeout: 2 * MOST_MS }, () => {
  const WORDS = 'heron mallow copper thimble rainfall lantern orchard plover saddle quarry '.split(' ');
  const run = (length: number, ends: string): string =>
    Array.from({ length }, (_, at) => `${WORDS[(at * 7 + (at >> 3)) % WORDS.length]}${ends}`).join(' ');

  it.each([
    ['one line of a million letters', 'q'.repeat(1_000_000)],
    ['one line of a million units in words', `${run(145_000, '').slice(0, 1_000_000)}\n`],
    ['ten thousand spaces between two words', `heron${' '.repeat(10_000)}mallow\n`],
    ['a million line ends', `heron${'\n'.repeat(1_000_000)}mallow\n`],
    ['ten thousand full stops', `heron${'.'.repeat(10_000)}mallow\n`],
    ['a million opening quotation marks', `${'“'.repeat(1_000_000)}heron mallow copper\n`],
    ['a hundred thousand capitals', `${'Heron Mallow '.repeat(100_000)}\n`],
    ['ten thousand equal sentences', 'The heron stood in the mallow by the copper quarry. '.repeat(10_000)],
    ['ten thousand equal paragraphs', 'The heron stood in the mallow by the copper quarry.\n\n'.repeat(10_000)],
    ['no sentence ends', `${run(3_000, ',')}\n`],
    [
      'marks that turn the writing round',
      `\u202eThe heron\u202c stood \u2067in the mallow\u2069 by the copper quarry.\n`,
    ],
    [
      'half a surrogate pair, and control characters',
      'The heron \u0007stood\u0000 in the mallow\u001b[31m by the copper quarry \\ud83d.\n',
    ],
  ])('%s', (_, text) => {
    put('hard.txt', text);
    const kase = tracedBesideGood();
    expect(textOf(kase, 'hard.txt') === text || isLeftOut(kase, 'hard.txt')).toBe(true);
  });

  it('a sentence that was too long to compare whole is noted', () => {
    put('hard.txt', `${run(3_000, ',')}\n`);
    expect(codesOf(tracedBesideGood(), 'hard.txt')).toContain('segment.longSentence');
  });
});

describe('hostile pages', { timeout: 2 * MOST_MS }, () => {
  const BODY = '<p>The heron stood in the mallow by the copper quarry, the bailiff said on Monday.</p>';
  const page = (body: string, title = 'A heron'): string =>
    `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;

  const SILENT: readonly (readonly [string, string])[] = [
    [
      'scripts and handlers',
      page(
        `<script>alert("trapdoor")</script><img src=x onerror="alert('trapdoor')">${BODY}<style>p{content:"trapdoor"}</style>`,
      ),
    ],
    [
      'javascript: links',
      page(`${BODY}<p><a href="javascript:trapdoor()">More</a></p><iframe src="javascript:trapdoor()"></iframe>`),
    ],
    ['a hidden template', page(`<template><p>trapdoor</p></template>${BODY}<noscript>trapdoor</noscript>`)],
  ];
  const DEEP: readonly (readonly [string, string])[] = [
    ['a hundred thousand nested tags', page(`${'<div>'.repeat(100_000)}${BODY}${'</div>'.repeat(100_000)}`)],
    ['a hundred thousand tags left open', page(`${'<b><i>'.repeat(50_000)}${BODY}`)],
    ['a hundred thousand attributes', page(`<p ${'a=b '.repeat(100_000)}>x</p>${BODY}`)],
    ['a comment that never ends', `${BODY}<!--${'-'.repeat(100_000)}`],
    ['marks in the title that turn it round', page(BODY, 'A\u202e heron\u2066 reversed')],
  ];

  it('give what they show, or are left out with a note; scripts are no text', () => {
    for (const [at, [, html]] of [...SILENT, ...DEEP].entries()) put(`page${at}.html`, html);
    const kase = tracedBesideGood();
    [...SILENT, ...DEEP].forEach(([what], at) => {
      const text = textOf(kase, `page${at}.html`);
      expect(text?.includes('The heron stood') === true || isLeftOut(kase, `page${at}.html`), what).toBe(true);
      expect(text ?? '', what).not.toContain('trapdoor');
    });
  });

  it('no text can command the terminal', () => {
    put('page.html', page(BODY, 'A\u202e heron\u001b]0;owned\u0007 \u2066reversed'));
    const { status, stdout } = spawnSync(process.execPath, [MAIN, 'trace', '.', '--color', 'never'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: MOST_MS,
    });
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });
});
