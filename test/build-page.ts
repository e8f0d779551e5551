import { spawnSync } from 'node:child_process';

/** Before any test: the page's code as src/web has it now, so that no test looks at an older one. */
export function setup(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build-page.ts'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the page's code was not built: ${stderr}`);
}
