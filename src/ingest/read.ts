import type { Source } from '../case/source.ts';
import { decode } from './decode.ts';
import type { Reading } from './draft.ts';
import { note } from './draft.ts';
import { readPage } from './page.ts';
import { readRecords, readStandardInput } from './records.ts';

/** The most code units that one report may have. */
export const MOST_UNITS = 5_000_000;
/** The most bytes that one file may have; a file of records may have more reports, yet must fit a string. */
const MOST_BYTES = 20_000_000;
const MOST_RECORD_BYTES = 500_000_000;

/** One source as drafts of reports, by the ending of its path. Never throws. */
export function readSource(source: Source): Reading {
  const { path, bytes } = source;
  const most = path.toLowerCase().endsWith('.jsonl') ? MOST_RECORD_BYTES : MOST_BYTES;
  if (bytes.length > most)
    return {
      drafts: [],
      notes: [note('error', 'tooLarge', path, `${path}: ${bytes.length} bytes, more than the ${most} that are read`)],
    };
  const decoded = decode(bytes);
  if (decoded.kind === 'binary')
    return { drafts: [], notes: [note('warning', 'binary', path, `${path}: not a text file, skipped`)] };
  const { encoding, lossy } = decoded;
  const reading = byFormat(path, decoded.text);
  const notes =
    encoding === null && !lossy
      ? []
      : [
          note(
            lossy ? 'warning' : 'info',
            'encoding',
            path,
            `${path}: read as ${encoding ?? 'utf-8'}${lossy ? ', some bytes could not be read' : ''}`,
          ),
        ];
  return { drafts: reading.drafts, notes: [...notes, ...reading.notes] };
}

function byFormat(path: string, text: string): Reading {
  const ending = path === '-' ? '-' : (/\.([a-z0-9]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? '');
  if (ending === '-') return readStandardInput(text);
  if (ending === 'jsonl' || ending === 'ndjson') return readRecords(path, text);
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return readPage(path, text);
  return { drafts: [{ id: path, path, text, meta: {}, authors: [], pieces: null }], notes: [] };
}
