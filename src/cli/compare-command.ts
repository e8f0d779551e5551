import { readFileSync } from 'node:fs';
import type { Comparison } from '../case/comparison.ts';
import type { Source } from '../case/source.ts';
import { compareSources } from '../compare.ts';
import { comparisonReport } from '../report/comparison.ts';
import { comparisonHtml } from '../report/comparison-html.ts';
import { comparisonJson, pairLine } from '../report/comparison-json.ts';
import { reasonOf, ShellError } from '../shell-error.ts';
import { loadPassageTables, loadTables } from '../tables/load-tables.ts';
import { comparePairs } from './compare-pairs.ts';
import type { Invocation } from './flags.ts';
import { MAX_FILE_BYTES } from './read-sources.ts';
import { colorOf, columnsOf } from './terminal-out.ts';
import { checkFolderOf, writeWhole } from './write-file.ts';

/** `hearsay compare A B` shows what two texts share; `hearsay compare --pairs FILE` does it for many, a line of JSON each. */
export async function compareCommand({ flags, words }: Invocation): Promise<void> {
  const pairs = flags.get('pairs');
  if (pairs !== undefined) {
    if (words.length > 0) throw misuse('with --pairs, compare takes no texts of its own');
    return await comparePairs(pairs, flags);
  }
  const [a, b, ...more] = words;
  if (a === undefined || b === undefined || more.length > 0)
    throw misuse(`compare takes two texts, or --pairs FILE; ${words.length} were given`);
  for (const name of ['jobs', 'pan'] as const) if (flags.has(name)) throw misuse(`--${name} goes with --pairs`);
  const outputs = [flags.get('json'), flags.get('html')].filter((file) => file !== undefined && file !== '-');
  for (const file of outputs) checkFolderOf(file ?? '');
  const tables = { ...loadTables(), ...loadPassageTables() };
  tell(compareSources(sourceAt(a), sourceAt(b), tables), flags);
}

function tell(comparison: Comparison, flags: Invocation['flags']): void {
  const [json, html] = [flags.get('json'), flags.get('html')];
  if (html !== undefined) writeWhole(html, comparisonHtml(comparison));
  if (flags.has('jsonl')) process.stdout.write(pairLine({ ...comparison, a: comparison.a.id, b: comparison.b.id }));
  else if (json === '-') process.stdout.write(comparisonJson(comparison));
  else {
    if (json !== undefined) writeWhole(json, comparisonJson(comparison));
    if (flags.has('quiet')) return;
    const options = { color: colorOf(flags.get('color')), width: columnsOf() };
    process.stdout.write(comparisonReport(comparison, options));
  }
}

/** A file as a source. Throws `input.none` where it cannot be read: then there is nothing to compare. */
function sourceAt(path: string): Source {
  try {
    const bytes = readFileSync(path === '-' ? 0 : path);
    if (bytes.length <= MAX_FILE_BYTES) return { path, bytes };
  } catch (error) {
    throw new ShellError('input.none', `${path} cannot be read: ${reasonOf(error)}`, error);
  }
  throw new ShellError('input.none', `${path} is over the limit of ${MAX_FILE_BYTES} bytes`);
}

function misuse(message: string): ShellError {
  return new ShellError('flags.misuse', `${message} (hearsay compare --help shows how)`);
}
