import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Reading, readSpeech } from '../src/attribute/speech/reading.ts';
import type { WordForms } from '../src/attribute/speech/word-forms.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { segment } from '../src/segment/segment.ts';
import type { SegmentedReport } from '../src/text/segmented.ts';

/** Tokens from the first to the last, both included. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** An attribution marked by hand, in tokens. */
export interface GoldAct {
  readonly source: TokenSpan | null;
  readonly cue: TokenSpan;
  readonly content: TokenSpan;
}

export interface GoldReport {
  readonly file: string;
  readonly segmented: SegmentedReport;
  readonly reading: Reading;
  readonly acts: readonly GoldAct[];
  /** Acts that lie outside of what is read. */
  readonly lost: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface GoldLine {
  readonly file: string;
  readonly attributions: readonly {
    readonly source: Range | null;
    readonly cue: Range | null;
    readonly content: Range;
  }[];
}

/** A folder with `gold.jsonl` and `texts/`, as PolNeAR is laid out beside this repository. */
export function readGold(folder: string, forms: WordForms): GoldReport[] {
  const lines = readFileSync(join(folder, 'gold.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { file, attributions } = JSON.parse(line) as GoldLine;
    const { reports } = ingest([{ path: file, bytes: readFileSync(join(folder, 'texts', file)) }]);
    const [report] = reports;
    if (report === undefined) throw new Error(`${file}: nothing was read of it`);
    const segmented = segment(report).segmented;
    const reading = readSpeech(segmented, forms);
    const acts = attributions.flatMap(({ source, cue, content }): GoldAct[] => {
      const what = tokensOf(reading, content);
      const how = cue === null ? null : tokensOf(reading, cue);
      if (what === null || how === null) return [];
      return [{ source: source === null ? null : tokensOf(reading, source), cue: how, content: what }];
    });
    return { file, segmented, reading, acts, lost: attributions.length - acts.length };
  });
}

/** The tokens that a range touches, or null where none does. */
function tokensOf(reading: Reading, { start, end }: Range): TokenSpan | null {
  let first = -1;
  let last = -1;
  for (let at = 0; at < reading.length; at += 1) {
    if ((reading.sentence[at] ?? -1) < 0) continue;
    if ((reading.start[at] ?? 0) >= end || (reading.end[at] ?? 0) <= start) continue;
    if (first < 0) first = at;
    last = at;
  }
  return first < 0 ? null : { first, last };
}
