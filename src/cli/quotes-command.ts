import { quotesCsv, quotesJsonl } from '../report/quote-rows.ts';
import { quotesTable } from '../report/quotes-table.ts';
import { ShellError } from '../shell-error.ts';
import type { Invocation } from './flags.ts';
import { colorOf, columnsOf } from './terminal-out.ts';
import { tracePaths } from './trace-command.ts';

/** `hearsay quotes PATH…`: who said what in a pile, as a table, JSON lines or CSV. */
export async function quotesCommand({ flags, words }: Invocation): Promise<void> {
  if (flags.has('jsonl') && flags.has('csv')) throw new ShellError('quotes.form', 'choose one of --jsonl and --csv');
  const kase = await tracePaths(words, flags);
  if (flags.has('jsonl')) process.stdout.write(quotesJsonl(kase));
  else if (flags.has('csv')) process.stdout.write(quotesCsv(kase));
  else process.stdout.write(quotesTable(kase, { color: colorOf(flags.get('color')), width: columnsOf() }));
}
