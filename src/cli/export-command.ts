import type { Dossier } from '../report/dossier/document.ts';
import { type DossierOptions, makeDossier } from '../report/dossier/dossier.ts';
import { dossierHtml } from '../report/dossier/dossier-html.ts';
import { dossierMarkdown } from '../report/dossier/dossier-markdown.ts';
import { type Subject, scopeOf } from '../report/dossier/scope.ts';
import { isTable, tableCsv } from '../report/dossier/tables.ts';
import { ShellError } from '../shell-error.ts';
import { loadErrorRates } from '../tables/load-error-rates.ts';
import type { Invocation } from './flags.ts';
import { readCase } from './read-case.ts';
import { readRatings } from './read-ratings.ts';
import { checkFolderOf, writeWhole } from './write-file.ts';

const FORMS = ['md', 'html', 'pdf', 'csv'] as const;
type Form = (typeof FORMS)[number];

type Flags = Invocation['flags'];

/** `hearsay export CASE`: a case, a story or a claim as Markdown, HTML, PDF or a table. Nothing is written unless all of it can be. */
export async function exportCommand({ flags, words: [file = ''] }: Invocation): Promise<void> {
  const form = formOf(flags);
  const out = flags.get('out') ?? '-';
  if (out !== '-') checkFolderOf(out);
  else if (form === 'pdf' && process.stdout.isTTY) {
    throw new ShellError('export.terminal', 'a PDF is nothing for a terminal; --out FILE says where to write it');
  }
  write(out, form === 'csv' ? csvOf(file, flags) : await dossierOf(form, file, flags));
}

function formOf(flags: Flags): Form {
  const [form, ...others] = FORMS.filter((one) => flags.has(one));
  if (form === undefined || others.length > 0) {
    throw new ShellError('flags.clash', 'choose one of --md, --html, --pdf and --csv');
  }
  if (flags.has('table') && form !== 'csv') throw new ShellError('flags.clash', '--table goes with --csv');
  return form;
}

function subjectOf(flags: Flags): Subject {
  const [story, claim] = [flags.get('story'), flags.get('claim')];
  if (story !== undefined && claim !== undefined)
    throw new ShellError('flags.clash', 'choose one of --story and --claim');
  if (story !== undefined) return { kind: 'story', id: story };
  return claim === undefined ? { kind: 'case' } : { kind: 'claim', id: claim };
}

function csvOf(file: string, flags: Flags): string {
  const table = flags.get('table') ?? 'claims';
  if (!isTable(table)) throw new RangeError(`no table ${table}`);
  const { kase, texts } = readCase(file);
  const found = scopeOf(kase, subjectOf(flags));
  if (!found.ok) throw notThere(file, found.problem);
  const ratings = readRatings(flags.get('sources'));
  return tableCsv(found.scope.kase, table, { texts: flags.has('no-text') ? 'withheld' : texts, ratings });
}

async function dossierOf(form: Exclude<Form, 'csv'>, file: string, flags: Flags): Promise<string | Uint8Array> {
  const { kase, texts } = readCase(file);
  const options: DossierOptions = {
    subject: subjectOf(flags),
    texts: flags.has('no-text') ? 'withheld' : texts,
    ratings: readRatings(flags.get('sources')),
    rates: loadErrorRates(),
  };
  const made = makeDossier(kase, options);
  if (!made.ok) throw notThere(file, made.problem);
  if (texts === 'withheld' && !flags.has('quiet')) {
    process.stderr.write('hearsay: the case was written without texts: places are cited, and no words\n');
  }
  if (form === 'pdf') return await pdfOf(made.dossier, flags);
  return form === 'html' ? dossierHtml(made.dossier) : dossierMarkdown(made.dossier);
}

/** The compiler is large, so that it is loaded only for this. */
async function pdfOf(dossier: Dossier, flags: Flags): Promise<Uint8Array> {
  const { printDossier } = await import('../pdf/print-dossier.ts');
  const { pdf, unshown } = await printDossier(dossier);
  if (unshown.length > 0 && !flags.has('quiet')) {
    const some = unshown.slice(0, 10).join(', ');
    process.stderr.write(
      `hearsay: the fonts of the PDF lack ${unshown.length} of the characters, which it names instead: ${some}${unshown.length > 10 ? ' …' : ''}\n`,
    );
  }
  return pdf;
}

const notThere = (file: string, problem: string): ShellError => new ShellError('export.subject', `${file}: ${problem}`);

function write(out: string, content: string | Uint8Array): void {
  if (out === '-') process.stdout.write(content);
  else writeWhole(out, content);
}
