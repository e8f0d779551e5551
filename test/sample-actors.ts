/** Made-up stories for the tests of actors, and what `findActors` says of them. */
import { type FoundActors, findActors } from '../src/attribute/actors/actors.ts';
import type { AttributeInput } from '../src/attribute/input.ts';
import type { Alignment } from '../src/case/alignment.ts';
import type { Story } from '../src/case/lineage.ts';
import { segment } from '../src/segment/segment.ts';
import { loadTables } from '../src/tables/load-tables.ts';
import type { SegmentedReport } from '../src/text/segmented.ts';
import { sampleReport } from './sample-cases.ts';

const tables = loadTables();

/** Texts by report id; a story each. */
export type Texts = Readonly<Record<string, string>>;

export function inputOf(...stories: readonly Texts[]): AttributeInput {
  const reports = stories.flatMap((texts) => Object.entries(texts)).map(([id, text]) => segmented(id, text));
  return {
    reports: reports.toSorted((a, b) => (a.report.id < b.report.id ? -1 : 1)),
    stories: stories.map(storyOf),
    unseen: [],
    derivations: [],
    wordTables: [],
    alignments: [],
  };
}

function segmented(id: string, text: string): SegmentedReport {
  return segment(sampleReport(id, { text })).segmented;
}

function storyOf(texts: Texts): Story {
  const reports = Object.keys(texts).sort();
  return { id: `story:${reports[0]}`, gist: '', reports };
}

export function actorsIn(...stories: readonly Texts[]): FoundActors {
  return findActors(inputOf(...stories), tables);
}

export function actorsOf(input: AttributeInput): FoundActors {
  return findActors(input, tables);
}

/** Every sentence of one report aligned with that at the same place of another. */
export function alignedByPlace(a: SegmentedReport, b: SegmentedReport): Alignment[] {
  return a.sentences.flatMap(({ start, end, index }): Alignment[] => {
    const other = b.sentences[index];
    if (other === undefined) return [];
    const id = `${a.report.id}:${index}~${b.report.id}:${index}`;
    return [
      {
        id,
        a: { report: a.report.id, start, end },
        b: { report: b.report.id, start: other.start, end: other.end },
        kind: 'translated',
        score: 0.9,
      },
    ];
  });
}

/** The other spellings of an actor by its name. */
export function aliasesOf({ actors }: FoundActors, name: string): readonly string[] | undefined {
  return actors.find((actor) => actor.name === name)?.aliases;
}

export function kindOf({ actors }: FoundActors, name: string): string | undefined {
  return actors.find((actor) => actor.name === name)?.kind;
}
