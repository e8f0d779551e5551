import { spawnSync } from 'node:child_process';

/** Before any test: what is not committed, as the sources have it now, so that no test looks at an older one. */
export function setup(): void {
  for (const script of ['scripts/build-page.ts', 'scripts/make-fonts.ts']) {
    const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  }
}
