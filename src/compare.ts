import { Aligner } from './align/align.ts';
import { type FoundPassages, PassageFinder } from './align/passages/find-passages.ts';
import type { PassageModel } from './align/passages/model.ts';
import type { PreparedText } from './align/passages/prepared-text.ts';
import { MOST_SENTENCES, profileReport } from './align/profile.ts';
import type { ComparedText, Comparison, SentencePair, TextSpan } from './case/comparison.ts';
import type { Note } from './case/note.ts';
import type { Report } from './case/report.ts';
import type { Source } from './case/source.ts';
import { ingest } from './ingest/ingest.ts';
import { readSource } from './ingest/read.ts';
import { segment } from './segment/segment.ts';
import { Lexicon } from './text/lexicon.ts';
import type { SegmentedReport, Sentence } from './text/segmented.ts';
import type { Tables, WordTables } from './text/tables.ts';

/** What finding passages needs of the tables. */
export interface PassageTables extends Pick<WordTables, 'ranks' | 'vectors' | 'dimensions' | 'neighbours'> {
  readonly passages: PassageModel;
}

/** Larger files full of control characters are taken for no text. */
const MOST_ODD_BYTES = 20_000_000;
const MOST_ZEROS = 0.05;

/**
 * Compares texts by pairs: prepare each once, then ask for any two. The answer for two texts depends on them alone, and is
 * the same whichever is called `a`. Cost: preparing is linear; a pair takes some milliseconds for a few pages each.
 *
 * Texts of one comparer only go together.
 */
export class Comparer {
  readonly #finder: PassageFinder;

  constructor(tables: PassageTables) {
    this.#finder = new PassageFinder(new Lexicon(tables), tables.passages);
  }

  prepare(text: string): PreparedText {
    return this.#finder.prepare(text);
  }

  /** The passages of `a` and `b`; spans are UTF-16 code units of the texts as given to `prepare`. */
  compare(a: PreparedText, b: PreparedText): FoundPassages {
    return this.#finder.find(a, b);
  }
}

/** The text of a source that holds one report, and what there is to say of it; '' where there is none. Never throws. */
export function textOf(source: Source): { readonly text: string; readonly notes: readonly Note[] } {
  const { drafts, notes } = readSource(source);
  const [draft] = drafts;
  if (draft === undefined) return oddTextOf(source) ?? { text: '', notes };
  if (drafts.length === 1) return { text: draft.text, notes };
  const message = `${source.path}: the first of its ${drafts.length} reports is compared`;
  return { text: draft.text, notes: [...notes, noteOn('severalReports', source.path, message)] };
}

/** A file with many control characters is still a text if somebody names it and it is valid UTF-8, mostly without zeros. */
function oddTextOf({ path, bytes }: Source): { readonly text: string; readonly notes: readonly Note[] } | null {
  if (bytes.length > MOST_ODD_BYTES || zerosIn(bytes) > MOST_ZEROS * bytes.length) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, notes: [{ ...noteOn('odd', path, `${path}: has many control characters`), level: 'info' }] };
  } catch {
    return null;
  }
}

function zerosIn(bytes: Uint8Array): number {
  let zeros = 0;
  for (const byte of bytes) if (byte === 0) zeros += 1;
  return zeros;
}

/** Compares two sources in full: their passages, and their sentences pair by pair. Never throws on what they hold. */
export function compareSources(a: Source, b: Source, tables: Tables & PassageTables): Comparison {
  const [sideA, sideB] = [sideOf(a), sideOf(b)];
  const comparer = new Comparer(tables);
  const [textA, textB] = [comparer.prepare(sideA.text), comparer.prepare(sideB.text)];
  const found = comparer.compare(textA, textB);
  return {
    a: comparedOf(a.path, sideA),
    b: comparedOf(b.path, sideB),
    passages: found.passages,
    sentencePairs: sentencePairsOf(sideA.segmented, sideB.segmented, tables),
    notes: [
      ...sideA.notes,
      ...(sideA === sideB ? [] : sideB.notes),
      ...boundNotes([a.path, b.path], [textA, textB], found),
    ],
  };
}

interface Side {
  readonly text: string;
  readonly segmented: SegmentedReport | null;
  readonly notes: readonly Note[];
}

/** A source as text and as sentences of its title and paragraphs. */
function sideOf(source: Source): Side {
  const { text, notes } = textOf(source);
  if (!/\S/u.test(text)) return { text, segmented: null, notes: [...notes, emptyNote(source.path)] };
  const { reports, notes: ingested } = ingest([source]);
  const report = reports.find((one) => one.text === text) ?? null;
  if (report === null) return { text, segmented: null, notes: [...notes, ...ingested] };
  const { segmented } = segment(report);
  return { text, segmented, notes: [...notes, ...longNotes(report, segmented)] };
}

function longNotes({ id }: Report, { sentences }: SegmentedReport): Note[] {
  if (sentences.length <= MOST_SENTENCES) return [];
  const message = `${id}: sentences are paired among the first ${MOST_SENTENCES} of ${sentences.length}; passages are not bound by that`;
  return [noteOn('longReport', id, message)];
}

export function emptyNote(path: string): Note {
  return noteOn('empty', path, `${path}: no text in it`);
}

/** What was left out of a comparison, if anything. */
export function boundNotes(
  paths: readonly [string, string],
  texts: readonly [PreparedText, PreparedText],
  { isBounded }: FoundPassages,
): Note[] {
  const cut = paths.flatMap((path, at) => {
    const { isCut, length, reach } = texts[at] ?? { isCut: false, length: 0, reach: 0 };
    if (!isCut) return [];
    return [noteOn('longText', path, `${path}: compared by its first ${length} words, ${reach} code units`)];
  });
  if (!isBounded || cut.length > 0) return cut;
  const message = `${paths[0]} and ${paths[1]} share so much that only the likeliest places were looked at`;
  return [noteOn('bounded', paths[0], message)];
}

function noteOn(code: string, report: string, message: string): Note {
  return { level: 'warning', code: `compare.${code}`, report, message };
}

function comparedOf(id: string, { text, segmented }: Side): ComparedText {
  return { id, text, sentences: (segmented?.sentences ?? []).map(({ start, end }) => ({ start, end })) };
}

function sentencePairsOf(a: SegmentedReport | null, b: SegmentedReport | null, tables: Tables): SentencePair[] {
  if (a === null || b === null) return [];
  const lexicon = new Lexicon(tables);
  const aligner = new Aligner(lexicon, tables.weights);
  const { links } = aligner.align(profileReport(a, lexicon), profileReport(b, lexicon));
  return links.flatMap((link) => {
    const [one, other] = [a.sentences[link.a], b.sentences[link.b]];
    if (one === undefined || other === undefined) return [];
    return [{ a: spanOf(one), b: spanOf(other), kind: kindOf(one, other), score: link.score }];
  });
}

function spanOf({ start, end }: Sentence): TextSpan {
  return { start, end };
}

/** From this share of common words on, two sentences are one with an edit. */
const EDITED = 0.75;

function kindOf(a: Sentence, b: Sentence): SentencePair['kind'] {
  const [keysA, keysB] = [a.tokens.map(({ key }) => key), b.tokens.map(({ key }) => key)];
  if (keysA.join(' ') === keysB.join(' ')) return 'identical';
  const [setA, setB] = [new Set(keysA), new Set(keysB)];
  const shared = [...setA].filter((key) => setB.has(key)).length;
  return shared / Math.max(setA.size, setB.size) >= EDITED ? 'edited' : 'paraphrased';
}
