import { ledgerOf } from '../release/ledger.ts';
import { dayOf } from '../release/proof/instant.ts';
import { harmless } from '../report/case-json.ts';
import { ShellError } from '../shell-error.ts';
import type { Invocation } from './flags.ts';
import { ledgerLines } from './ledger-lines.ts';
import { nowOf } from './now.ts';
import { bytesOf, readLog } from './proof-files.ts';
import { writeWhole } from './write-file.ts';

/** `hearsay ledger LOG…`: what passed between the reader and their partners. */
export function ledgerCommand({ flags, words }: Invocation): void {
  const twice = words.find((file, i) => words.indexOf(file) !== i);
  if (twice !== undefined) throw new ShellError('flags.clash', `${twice} is named twice, and would count twice`);
  const entries = words.flatMap((file) => {
    bytesOf(file); // here, unlike where it is written, a log must be there
    return readLog(file).entries;
  });
  const ledger = ledgerOf(entries, dayOf(nowOf(flags)));
  const json = flags.get('json');
  const text = harmless(`${JSON.stringify(ledger, null, 2)}\n`);
  if (json !== undefined && json !== '-') writeWhole(json, text);
  if (json === '-') process.stdout.write(text);
  else process.stdout.write(`${ledgerLines(ledger).join('\n')}\n`);
}
