/** Packs the package as npm would publish it, lints the tarball, installs it in an empty folder and runs its command there. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const SHIPPED = [
  'LICENSE',
  'README.md',
  'bin/hearsay.js',
  'case.schema.json',
  'package.schema.json',
  'rules.schema.json',
  'dist/index.js',
  'dist/index.d.ts',
  'dist/command/LICENSES.txt',
  'dist/command/built-main.cjs',
  'dist-web/page.css',
  'dist-web/page.js',
  'pdf/dossier.typ',
  'pdf/fonts.json',
  'pdf/fonts/LICENSE',
  'tables/error-rates.json',
];

const SCHEMAS = SHIPPED.filter((file) => file.endsWith('.schema.json'));
const ATTW = ['--profile', 'esm-only', '--exclude-entrypoints', ...SCHEMAS, '--format', 'ascii', '--no-color'];

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

function run(cwd: string, command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${command} ${args.join(' ')} in ${cwd}: ${error?.message ?? `exit ${status}`}\n${stdout}${stderr}`);
}

function checkFiles(files: readonly string[]): void {
  const fonts = JSON.parse(readFileSync('pdf/fonts.json', 'utf8')) as readonly { readonly file: string }[];
  const missing = [...SHIPPED, ...fonts.map(({ file }) => `pdf/fonts/${file}`)].filter((path) => !files.includes(path));
  if (missing.length > 0) throw new Error(`the package lacks ${missing.join(', ')}`);
  const stray = files.filter((path) => /\.test\./.test(path) || /^(src|test|scripts|examples)\//.test(path));
  if (stray.length > 0) throw new Error(`the package should not carry ${stray.join(', ')}`);
}

/** A program of a user's, type-checked against the installed declarations and run. */
function checkLibrary(folder: string): void {
  const lines = [
    "import * as hearsay from 'hearsay';",
    "if (Object.keys(hearsay).length === 0) throw new Error('no exports');",
  ];
  writeFileSync(join(folder, 'use.ts'), lines.join('\n'));
  run(folder, resolve('node_modules/.bin/tsc'), '--strict', '--noEmit', '--module', 'nodenext', 'use.ts');
  run(folder, process.execPath, 'use.ts');
}

function checkCommand(folder: string): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const command = join(folder, 'node_modules/.bin/hearsay');
  const said = run(folder, command, '--version').trim();
  if (!said.split(' ').includes(version)) throw new Error(`hearsay --version says "${said}", expected ${version}`);
  for (const pile of globSync('examples/*/reports')) {
    const [answer = ''] = run(folder, command, 'trace', resolve(pile), '--json', 'case.json').split('\n');
    const { reports } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as { reports: unknown[] };
    if (reports.length === 0) throw new Error(`the installed command found no reports in ${pile}`);
    const page = readFileSync(join(folder, 'hearsay-report.html'), 'utf8');
    if (!page.includes('id="case"')) throw new Error(`the installed command wrote a page without a case for ${pile}`);
    run(folder, command, 'export', 'case.json', '--pdf', '--out', 'dossier.pdf');
    if (!readFileSync(join(folder, 'dossier.pdf')).subarray(0, 5).equals(Buffer.from('%PDF-'))) {
      throw new Error(`the installed command wrote no PDF for ${pile}`);
    }
    console.log(`installed, ${pile}: ${answer}`);
  }
}

const temp = mkdtempSync(join(tmpdir(), 'hearsay-package-'));
try {
  run('.', 'npm', 'run', 'build');
  const [packed] = JSON.parse(
    run('.', 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', temp),
  ) as Packed[];
  if (packed === undefined) throw new Error('npm packed nothing');
  const tarball = join(temp, packed.filename);
  checkFiles(packed.files.map((file) => file.path));
  run('.', 'npx', 'publint', 'run', tarball, '--strict');
  run('.', 'npx', 'attw', tarball, ...ATTW);
  writeFileSync(join(temp, 'package.json'), '{ "private": true, "type": "module" }\n');
  run(temp, 'npm', 'install', '--no-audit', '--no-fund', tarball);
  checkLibrary(temp);
  checkCommand(temp);
  console.log(`${packed.files.length} files, ${(packed.size / 1e6).toFixed(1)} MB packed`);
} finally {
  rmSync(temp, { recursive: true, force: true });
}
