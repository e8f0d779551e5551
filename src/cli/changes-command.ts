import { changesCsv, changesJsonl } from '../report/change-rows.ts';
import { changesMarkdown } from '../report/changes-markdown.ts';
import { ShellError } from '../shell-error.ts';
import type { Invocation } from './flags.ts';
import { tracePaths } from './trace-command.ts';

/** `hearsay changes PATH…`: what each retelling changed, as Markdown, JSON lines or CSV. */
export async function changesCommand({ flags, words }: Invocation): Promise<void> {
  if (flags.has('jsonl') && flags.has('csv')) throw new ShellError('changes.form', 'choose one of --jsonl and --csv');
  const kase = await tracePaths(words, flags);
  if (flags.has('jsonl')) process.stdout.write(changesJsonl(kase));
  else if (flags.has('csv')) process.stdout.write(changesCsv(kase));
  else process.stdout.write(changesMarkdown(kase));
}
