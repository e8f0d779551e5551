/** Holds src to the layers in .dependency-cruiser.mjs. Fails when it saw fewer modules than src has. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import type { ICruiseResult } from 'dependency-cruiser';

const FEWEST_MODULES = 20;
const DEPCRUISE = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs';

const run = spawnSync(
  process.execPath,
  [DEPCRUISE, 'src', '--config', '.dependency-cruiser.mjs', '--output-type', 'json'],
  {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const { modules, summary } = JSON.parse(run.stdout) as ICruiseResult;

const seen = new Set(modules.map((module) => module.source));
const ours = [...seen].filter((source) => source.startsWith('src/'));
const imports = modules.flatMap((module) => module.dependencies).filter((one) => one.resolved.startsWith('src/'));
const missed = globSync('src/**/*.{ts,tsx}').filter((file) => !seen.has(file.replaceAll('\\', '/')));

const faults = summary.violations.map(({ rule, from, to, cycle }) =>
  cycle === undefined
    ? `${rule.name}: ${from} → ${to}`
    : `${rule.name}: ${[from, ...cycle.map((step) => step.name)].join(' → ')}`,
);
faults.push(...missed.map((file) => `not looked at: ${file}`));
if (ours.length < FEWEST_MODULES) faults.push(`looked at ${ours.length} modules, expected ${FEWEST_MODULES} or more`);
if (imports.length === 0) faults.push('saw no import between modules');

for (const fault of faults) console.error(fault);
console.log(`${ours.length} modules, ${imports.length} imports among them, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
