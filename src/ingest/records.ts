import type { SourceMeta } from '../case/source.ts';
import { contentHash } from '../text/content-hash.ts';
import type { Draft, Reading } from './draft.ts';
import { note } from './draft.ts';

/** How many broken lines get a note of their own. */
const MOST_NAMED = 20;
const META = ['publisher', 'published', 'url', 'title'] as const;

/** One report a line of a `.jsonl` file; a line that is none gives a note and loses nothing else. */
export function readRecords(path: string, content: string): Reading {
  const drafts: Draft[] = [];
  const notes: Reading['notes'][number][] = [];
  let broken = 0;
  content.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const record = parse(line);
    const text = record?.['text'];
    if (record === null || typeof text !== 'string') {
      const why = record === null ? 'is not a JSON object' : 'has no text';
      broken += 1;
      if (broken <= MOST_NAMED)
        notes.push(note('warning', 'record', null, `${path}: line ${i + 1} ${why} and was skipped`));
      return;
    }
    drafts.push({
      id: `${path}#${idOf(record, line)}`,
      path,
      text: text.replace(/^\ufeff/u, ''),
      meta: metaOf(record),
      authors: [],
      pieces: null,
    });
  });
  if (broken > MOST_NAMED)
    notes.push(
      note(
        'warning',
        'record',
        null,
        `${path}: ${broken} lines in all were skipped, the first ${MOST_NAMED} are named`,
      ),
    );
  return { drafts, notes };
}

function parse(line: string): Readonly<Record<string, unknown>> | null {
  // Thrown errors cost more than all the rest, and a file may have a million lines that are no record.
  if (!line.trimStart().startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function idOf(record: Readonly<Record<string, unknown>>, line: string): string {
  const id = record['id'];
  return (typeof id === 'string' && id !== '') || typeof id === 'number' ? String(id) : contentHash(line.trim());
}

function metaOf(record: Readonly<Record<string, unknown>>): SourceMeta {
  return Object.fromEntries(
    META.map((key) => [key, record[key]]).filter(([, value]) => typeof value === 'string' && value !== ''),
  );
}

/** Standard input: one report, or several with a line of `---` between them; front matter may stand before each. */
export function readStandardInput(content: string): Reading {
  const drafts = partsOf(content)
    .filter((text) => text.trim() !== '')
    .map((text): Draft => ({ id: `-#${contentHash(text)}`, path: '-', text, meta: {}, authors: [], pieces: null }));
  return { drafts, notes: [] };
}

function partsOf(content: string): readonly string[] {
  const parts: string[] = [];
  let part: string[] = [];
  let inMatter = false;
  const lines = content.split('\n');
  lines.forEach((line, i) => {
    const isRule = line.trimEnd() === '---';
    if (isRule && !inMatter && part.every((one) => one.trim() === '') && opensMatter(lines, i)) inMatter = true;
    else if (isRule && !inMatter) {
      parts.push(part.join('\n'));
      part = [];
      return;
    } else if (isRule) inMatter = false;
    part.push(line);
  });
  return [...parts, part.join('\n')];
}

/** `---`, a few `key: value` lines, `---`. Looks ten lines ahead. */
function opensMatter(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1, at + 11);
  const close = next.findIndex((line) => line.trimEnd() === '---');
  return close > 0 && next.slice(0, close).every((line) => /^(?:publisher|published|url|title):/iu.test(line));
}
