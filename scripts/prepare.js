// npm runs this after `npm install` in a clone: it makes the page's code where Vite is installed, and leaves `npm install --omit=dev` alone.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/vite') && existsSync('scripts/build-page.ts')) {
  process.exitCode = spawnSync('node', ['scripts/build-page.ts'], { stdio: 'inherit' }).status ?? 1;
}
