/**
 * Bundles the command and its worker threads into dist/command, so that a start finds and reads few files, and runs it once: the
 * code compiled for that is kept (`src/cli/kept-code.ts`) for the runs that follow.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { bundle, keepable } from './bundle.ts';

const OUT = 'dist/command';
const PILE = 'examples/harbour-bridge/reports';

/** Under a name that tells its content, as `loadKept` asks for. */
function writeKeepable([chunk, ...more]: readonly Rolldown.OutputChunk[]): void {
  if (chunk === undefined || more.length > 0) throw new Error(`expected one chunk, got ${1 + more.length}`);
  const code = keepable(chunk);
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16);
  writeFileSync(join(OUT, `${chunk.name}-${hash}.cjs`), code);
}

/** What the licences of the bundled packages ask to be kept with their code. */
function licences(made: readonly Rolldown.OutputChunk[]): string {
  const modules = made.flatMap(({ moduleIds }) => moduleIds);
  const folders = new Set(modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []));
  return [...folders].sort().map(licence).join('\n');
}

function licence(folder: string): string {
  const [file] = globSync(join(folder, '{LICENSE,LICENCE,license}*'));
  if (file === undefined) throw new Error(`${folder} is bundled and has no licence file`);
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  return `${name} ${version}\n\n${readFileSync(file, 'utf8')}`;
}

function runOnce(): void {
  rmSync('.compiled', { recursive: true, force: true });
  const page = join(OUT, 'first-run.html');
  const { status, stderr } = spawnSync(process.execPath, ['bin/hearsay.js', 'trace', PILE, '--html', page], {
    encoding: 'utf8',
  });
  rmSync(page, { force: true });
  if (status !== 0) throw new Error(`the bundled command failed: ${stderr}`);
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const rest = await bundle(['src/cli/run.ts'], { format: 'cjs', codeSplitting: false, comments: false });
const main = await bundle(['src/cli/built-main.ts'], {
  format: 'cjs',
  codeSplitting: false,
  entryFileNames: '[name].cjs',
});
const workers = await bundle(globSync('src/cli/*-worker.ts').sort(), {
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
});
writeKeepable(rest);
for (const { fileName, code } of [...main, ...workers]) writeFileSync(join(OUT, fileName), code);
writeFileSync(join(OUT, 'LICENSES.txt'), licences([...rest, ...main, ...workers]));
runOnce();
