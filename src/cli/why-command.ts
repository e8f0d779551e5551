import type { Case } from '../case/case.ts';
import { labelsOf } from '../report/labels.ts';
import { pairReport } from '../report/pair.ts';
import { ShellError } from '../shell-error.ts';
import type { Invocation } from './flags.ts';
import { colorOf, columnsOf } from './terminal-out.ts';
import { tracePaths } from './trace-command.ts';

const CANDIDATES_NAMED = 5;

/** `hearsay why A B PATH…`: traces the pile and prints how two of its reports hang together. */
export async function whyCommand({ flags, words }: Invocation): Promise<void> {
  const [wordA = '', wordB = '', ...paths] = words;
  const kase = await tracePaths(paths, flags);
  const a = idOf(wordA, kase);
  const b = idOf(wordB, kase);
  if (a === b)
    throw new ShellError('why.same', `${JSON.stringify(wordA)} and ${JSON.stringify(wordB)} are one report, ${a}`);
  process.stdout.write(pairReport(kase, [a, b], { color: colorOf(flags.get('color')), width: columnsOf() }));
}

/** The id that `word` is, or that trace shows so, or that alone has it as a part. */
export function idOf(word: string, kase: Case): string {
  const ids = kase.reports.map((report) => report.id);
  if (ids.includes(word)) return word;
  const labels = labelsOf(kase);
  const shown = ids.find((id) => labels.of(id) === word);
  if (shown !== undefined) return shown;
  const candidates = ids.filter((id) => id.includes(word));
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return only;
  const named = JSON.stringify(word);
  if (candidates.length === 0)
    throw new ShellError('why.unknown', `no report's id has ${named} in it; the pile has ${some(ids)}`);
  throw new ShellError('why.ambiguous', `${named} is in the ids of ${candidates.length} reports: ${some(candidates)}`);
}

function some(ids: readonly string[]): string {
  const more = ids.length - CANDIDATES_NAMED;
  return ids.slice(0, CANDIDATES_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
