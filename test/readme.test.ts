import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS, FLAGS } from '../src/cli/flags.ts';
import { markdownHelp } from '../src/cli/help.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const MAIN = join(ROOT, 'src/cli/main.ts');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** `<!-- run -->` and a block of code: its language and its lines. */
const RUNNABLE = /<!-- run -->\n```(\w+)\n([\s\S]*?)```/g;
/** `<!-- prints [N lines of]: COMMAND -->` and a block with what it prints. */
const PRINTED = /(<!-- prints(?: (\d+) lines of)?: ([^\n]*) -->\n```text\n)[\s\S]*?(?=```)/g;
const FLAG_SECTION = /(?<=<!-- flags -->\n)[\s\S]*(?=<!-- \/flags -->)/;

const runnable = [...README.matchAll(RUNNABLE)].map(([, language = '', code = '']) => ({ language, code }));
const shellCode = [...README.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, code = '']) => code).join('');
const programs = [...README.matchAll(/<!-- run -->\n```ts\n([\s\S]*?)```/g)];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-readme-'));
  cpSync(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function ran(command: string, ...args: readonly string[]): string {
  const env = { PATH: process.env['PATH'], NODE: process.execPath, MAIN };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', env });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

/** Shell lines with `hearsay` as the README's alias has it, but for npm around it. */
const shell = (lines: string): string => ran('sh', '-ec', `hearsay() { "$NODE" "$MAIN" "$@"; }\n${lines}`);

function runProgram(code: string): string {
  const file = join(folder, 'use.ts');
  writeFileSync(file, code.replace("'hearsay'", JSON.stringify(new URL('../src/index.ts', import.meta.url).href)));
  return ran(process.execPath, file);
}

/** What a line of the README prints: a command, or `the block above`, which is the last program before `at`. */
function printed(command: string, at: number): string {
  if (command === 'the block above') return runProgram(programs.findLast(({ index }) => index < at)?.[1] ?? '');
  const script = /^npm run (\S+)$/.exec(command)?.[1];
  const line = script === undefined ? command : (scripts[script] ?? '');
  return shell(line.replace('node src/cli/main.ts', 'hearsay'));
}

const firstLines = (text: string, count: string | undefined): string =>
  count === undefined ? text : `${text.split('\n').slice(0, Number(count)).join('\n').trimEnd()}\n`;

/** Printed text is safe in a fence: no line of it opens or closes one. */
function renewed(): string {
  let text = '';
  let reached = 0;
  for (const match of README.matchAll(PRINTED)) {
    const [whole, head = '', count, command = ''] = match;
    text += README.slice(reached, match.index) + head + firstLines(printed(command, match.index), count);
    reached = match.index + whole.length;
  }
  return (text + README.slice(reached)).replace(FLAG_SECTION, () => `\n${markdownHelp()}\n`);
}

describe('README.md', { timeout: 120_000 }, () => {
  it('has what this test looks for', () => {
    expect([...README.matchAll(PRINTED)].length).toBeGreaterThan(2);
    expect(runnable.filter(({ language }) => language === 'sh').length).toBeGreaterThan(4);
    expect(programs.length).toBeGreaterThan(1);
    expect(README).toMatch(FLAG_SECTION);
  });

  // `npx vitest run test/readme.test.ts -u` renews them.
  it('shows what the commands print, and the flags there are', async () => {
    await expect(renewed()).toMatchFileSnapshot('../README.md');
  });

  it.each(runnable.filter(({ language }) => language === 'sh'))('runs: $code', ({ code }) => {
    expect(shell(code)).not.toContain('undefined');
  });

  it('names only commands, flags and scripts that there are', () => {
    const commands = [...shellCode.matchAll(/\bhearsay (\w+)/g)].map(([, name = '']) => name);
    const flags = [...shellCode.matchAll(/^.*\bhearsay .*$/gm)].flatMap(([line]) =>
      [...line.matchAll(/ --(\w[\w-]*)/g)].map(([, name = '']) => name),
    );
    const npmScripts = [...README.matchAll(/\bnpm (?:run (?:--silent )?)?(test|(?<=run (?:--silent )?)[\w:]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(commands.filter((name) => !Object.hasOwn(COMMANDS, name))).toEqual([]);
    expect(flags.filter((name) => name !== 'silent' && !Object.hasOwn(FLAGS, name))).toEqual([]);
    expect(npmScripts.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(npmScripts).toEqual(expect.arrayContaining(['example', 'test']));
  });
});
