// npm runs this after `npm install` in a clone: it makes what is not committed, the page's code and the PDFs' fonts, each where the packages that it is made
// of are installed, and leaves `npm install --omit=dev` alone.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const MADE = [
  { by: 'scripts/build-page.ts', from: 'node_modules/vite' },
  { by: 'scripts/make-fonts.ts', from: 'node_modules/@fontsource' },
];

for (const { by, from } of MADE) {
  if (!existsSync(from) || !existsSync(by)) continue;
  const { status } = spawnSync('node', [by], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}
