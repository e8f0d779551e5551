/**
 * Runs every `check:*` script of package.json, all of them even where one fails, and with `--tests` the tests too.
 * The last line says how many passed and failed; it is kept in .reports/summary.txt.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const TESTS = '.reports/tests.json';
const SUMMARY = '.reports/summary.txt';

/** What is read of vitest's JSON report. */
interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

function runScript(name: string): boolean {
  const start = performance.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync('npm', ['run', '--silent', name], { stdio: 'inherit' });
  console.log(`── ${name} ${status === 0 ? 'passed' : 'FAILED'}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return status === 0;
}

function runChecks(): Counts {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const names = Object.keys(scripts).filter((name) => name.startsWith('check:'));
  const failed = names.filter((name) => !runScript(name));
  if (failed.length > 0) console.log(`\nfailed: ${failed.join(', ')}`);
  return { passed: names.length - failed.length, failed: failed.length, skipped: 0 };
}

/** A file that did not load, an error outside any test, and no tests at all count as one failure each. */
function runTests(): Counts {
  const fine = runScript('test:only');
  let results: TestReport;
  try {
    results = JSON.parse(readFileSync(TESTS, 'utf8')) as TestReport;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const unloaded = results.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = results.numFailedTests + unloaded.length;
  const failedUnnamed = failed === 0 && (!fine || results.numPassedTests === 0);
  return {
    passed: results.numPassedTests,
    failed: failedUnnamed ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

rmSync(TESTS, { force: true });
rmSync(SUMMARY, { force: true });
const parts = [runChecks()];
if (process.argv.includes('--tests')) parts.push(runTests());

const sum = (key: keyof Counts): number => parts.reduce((total, part) => total + part[key], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
const line = `${sum('passed')} passed, ${sum('failed')} failed${skipped}`;
mkdirSync('.reports', { recursive: true });
writeFileSync(SUMMARY, `${line}\n`);
console.log(`\n${line}`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
