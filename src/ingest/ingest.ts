import type { Note } from '../case/note.ts';
import type { Report } from '../case/report.ts';
import type { Source, SourceMeta } from '../case/source.ts';
import { contentHash } from '../text/content-hash.ts';
import type { Draft } from './draft.ts';
import { note } from './draft.ts';
import { MOST_UNITS, readSource } from './read.ts';
import { reportOf } from './report.ts';

/** What `ingest` returns: reports by id, notes by code and place. */
export interface Ingested {
  readonly reports: readonly Report[];
  readonly notes: readonly Note[];
}

interface Found {
  readonly draft: Draft;
  readonly given: SourceMeta;
}

/**
 * Bytes as reports: decoded, named, laid out in blocks. Never throws on a bad source, which gives a note.
 * The order of `sources` does not matter. Linear in the bytes.
 */
export function ingest(sources: readonly Source[]): Ingested {
  const readings = sources.map((source) => ({ source, reading: readSource(source) }));
  const found = readings.flatMap(({ source, reading }) =>
    reading.drafts.map((draft) => ({ draft, given: source.meta ?? {} })),
  );
  const { usable, notes: refused } = sift(found);
  const { named, notes: renamed } = withOwnIds(usable);
  const reports = named.map(({ draft, given }) => reportOf(draft, given)).sort((a, b) => order(a.id, b.id));
  const notes = [...readings.flatMap(({ reading }) => reading.notes), ...refused, ...renamed, ...twins(reports)];
  return {
    reports,
    notes: notes.sort(
      (a, b) => order(a.code, b.code) || order(a.report ?? '', b.report ?? '') || order(a.message, b.message),
    ),
  };
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Empty texts and those beyond the bound are left out, with a note. */
function sift(found: readonly Found[]): { readonly usable: readonly Found[]; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const usable = found.filter(({ draft: { id, text } }) => {
    const isEmpty = !/\S/u.test(text);
    if (isEmpty) notes.push(note('warning', 'empty', id, `${id}: no text in it`));
    const isLarge = text.length > MOST_UNITS;
    if (isLarge)
      notes.push(
        note('error', 'tooLarge', id, `${id}: ${text.length} code units, more than the ${MOST_UNITS} that are read`),
      );
    return !isEmpty && !isLarge;
  });
  return { usable, notes };
}

/** Reports of one id get the hash of their content; those that still share it are one and the same and get a number. */
function withOwnIds(found: readonly Found[]): { readonly named: readonly Found[]; readonly notes: readonly Note[] } {
  const byId = new Map<string, Found[]>();
  for (const one of found) byId.set(one.draft.id, [...(byId.get(one.draft.id) ?? []), one]);
  const notes: Note[] = [];
  const taken = new Set([...byId].filter(([, group]) => group.length === 1).map(([id]) => id));
  const named = [...byId]
    .sort(([a], [b]) => order(a, b))
    .flatMap(([id, group]) => {
      if (group.length === 1) return group;
      const sorted = [...group].sort(
        (a, b) => order(a.draft.text, b.draft.text) || order(JSON.stringify(a), JSON.stringify(b)),
      );
      return sorted.map((one) => {
        const hash = contentHash(one.draft.text);
        const base = id.endsWith(`#${hash}`) ? id : `${id}#${hash}`;
        let own = base;
        for (let copy = 2; taken.has(own); copy += 1) own = `${base}-${copy}`;
        taken.add(own);
        notes.push(note('warning', 'collision', own, `${id} names ${group.length} reports; this one is ${own}`));
        return { ...one, draft: { ...one.draft, id: own } };
      });
    });
  return { named, notes };
}

/** A note on each report that has exactly the text of an earlier one: all are kept. `reports` by id. Linear. */
export function twins(reports: readonly Report[]): readonly Note[] {
  const first = new Map<string, string>();
  return reports.flatMap(({ id, text }) => {
    const earlier = first.get(text);
    if (earlier === undefined) {
      first.set(text, id);
      return [];
    }
    return [note('info', 'duplicate', id, `${id} has exactly the text of ${earlier}`)];
  });
}
