import type { Case } from '../case/case.ts';
import { claimReport } from '../report/claim-report.ts';
import { claimsCsv, claimsJsonl } from '../report/claim-rows.ts';
import { toldClaims } from '../report/claim-summary.ts';
import { claimsTable } from '../report/claims-table.ts';
import { labelsOf } from '../report/labels.ts';
import { ShellError } from '../shell-error.ts';
import type { Invocation } from './flags.ts';
import { colorOf, columnsOf } from './terminal-out.ts';
import { tracePaths } from './trace-command.ts';

const CANDIDATES_NAMED = 5;

/** `hearsay claims PATH…`: how many origins stand behind each claim of a pile, as a table, JSON lines or CSV; or one claim opened. */
export async function claimsCommand({ flags, words }: Invocation): Promise<void> {
  const forms = (['jsonl', 'csv', 'claim'] as const).filter((name) => flags.has(name));
  if (forms.length > 1)
    throw new ShellError('claims.form', `choose one of ${forms.map((name) => `--${name}`).join(' and ')}`);
  const kase = await tracePaths(words, flags);
  const asked = flags.get('claim');
  const options = { color: colorOf(flags.get('color')), width: columnsOf() };
  if (flags.has('jsonl')) process.stdout.write(claimsJsonl(kase));
  else if (flags.has('csv')) process.stdout.write(claimsCsv(kase));
  else if (asked === undefined) process.stdout.write(claimsTable(kase, options));
  else process.stdout.write(claimReport(kase, claimOf(asked, kase), options));
}

/** The id of the claim whose number in the table `word` is, or whose id, or that alone has it in its words. */
export function claimOf(word: string, kase: Case): string {
  const numbered = /^\d+$/.test(word) ? toldClaims(kase, labelsOf(kase))[Number(word) - 1]?.claim.id : undefined;
  if (numbered !== undefined) return numbered;
  if (kase.claims.some(({ id }) => id === word)) return word;
  const folded = word.toLowerCase();
  const candidates = kase.claims.filter(({ gist }) => gist.toLowerCase().includes(folded)).map(({ id }) => id);
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return only;
  const named = JSON.stringify(word);
  if (candidates.length === 0)
    throw new ShellError(
      'claims.unknown',
      `no claim has ${named} in its words or as its number; hearsay claims lists them`,
    );
  const more = candidates.length - CANDIDATES_NAMED;
  const some = candidates.slice(0, CANDIDATES_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
  throw new ShellError('claims.ambiguous', `${named} is in ${candidates.length} claims: ${some}`);
}
