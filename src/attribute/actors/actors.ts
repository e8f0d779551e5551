import type { Actor } from '../../case/attribution.ts';
import type { Note } from '../../case/note.ts';
import type { Span } from '../../case/span.ts';
import type { SegmentedReport } from '../../text/segmented.ts';
import type { Tables } from '../../text/tables.ts';
import type { AttributeInput } from '../input.ts';
import type { NameUse } from './name-use.ts';
import { type ActorOfStory, mergedActors, mergedById, ofStory, type StoryActor, storyActor } from './naming.ts';
import { type Reading, readingOf } from './reading.ts';
import { type Named, referencesIn } from './referring.ts';
import { actorsInStory } from './story-actors.ts';
import { usesInStory } from './story-uses.ts';
import type { Gender } from './vocabulary.ts';

export type MentionKind = 'name' | 'description' | 'pronoun';

/** A name, title, description or pronoun that stands for an actor. */
export interface Mention {
  readonly span: Span;
  readonly actor: string;
  readonly kind: MentionKind;
  /** As a name's title or given name tells it. */
  readonly gender: Gender | null;
}

/** The actors of stories, each story by itself; to be joined over stories by `mergedActors`. */
export interface FoundInStories {
  readonly actors: readonly ActorOfStory[];
  /** Every mention of a report that could be told, names and what refers back to them, in order of the text; by report id. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  readonly notes: readonly Note[];
}

export interface FoundActors extends Omit<FoundInStories, 'actors'> {
  readonly actors: readonly Actor[];
}

/** Persons, organisations and places: one actor a story however its reports spell it, and one over stories by a distinctive name. */
export function findActors(input: AttributeInput, tables: Tables): FoundActors {
  const found = findInStories(input, tables);
  return { ...found, actors: mergedActors(found.actors) };
}

/** The same, with the actors of each story by themselves. */
export function findInStories(input: AttributeInput, tables: Tables): FoundInStories {
  const byId = new Map(input.reports.map((report) => [report.report.id, report]));
  const storyOf = new Map(input.stories.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)));
  const alignments = Map.groupBy(input.alignments, ({ a }) => storyOf.get(a.report) ?? '');
  const found = input.stories.flatMap(({ id, reports }): StoryActor[] => {
    const members = reports.flatMap((report) => byId.get(report) ?? []);
    const readings = members.map((member) => readingOf(member, tables));
    const uses = usesInStory(readings);
    const textOf = (use: NameUse): string => byId.get(use.report)?.report.text.slice(use.core, use.end) ?? '';
    const named = actorsInStory({
      uses,
      alignments: (alignments.get(id) ?? []).filter(({ b }) => storyOf.get(b.report) === id),
      wordTables: input.wordTables.filter(({ report }) => storyOf.get(report) === id),
      tables,
      textOf,
    });
    const actors = named.map((actor) => storyActor(actor, { story: id, reports: byId, tables }));
    return withReferences(mergedById(actors), readings);
  });
  return { actors: found.map(ofStory), mentions: mentionsOf(input.reports, found), notes: [] };
}

function withReferences(actors: readonly StoryActor[], readings: readonly Reading[]): StoryActor[] {
  const named = actors.flatMap(({ uses, id, kind }) => uses.map((use): Named => ({ use, actor: id, kind })));
  const byReport = Map.groupBy(named, ({ use }) => use.report);
  for (const inReport of byReport.values()) inReport.sort((x, y) => x.use.start - y.use.start);
  const references = readings.flatMap(({ report, lines }) => referencesIn(lines, byReport.get(report.id) ?? []));
  const byActor = Map.groupBy(references, ({ actor }) => actor);
  return actors.map((actor) => ({ ...actor, references: byActor.get(actor.id) ?? [] }));
}

function mentionsOf(
  reports: readonly SegmentedReport[],
  found: readonly StoryActor[],
): ReadonlyMap<string, readonly Mention[]> {
  const mentions = found.flatMap(({ id, uses, references }) => [
    ...uses.map(
      ({ report, start, end, gender }): Mention => ({ span: { report, start, end }, actor: id, kind: 'name', gender }),
    ),
    ...references.map(
      ({ report, start, end, kind }): Mention => ({ span: { report, start, end }, actor: id, kind, gender: null }),
    ),
  ]);
  const groups = Map.groupBy(mentions, ({ span }) => span.report);
  for (const inReport of groups.values()) inReport.sort((x, y) => x.span.start - y.span.start);
  return new Map(reports.map(({ report: { id } }) => [id, groups.get(id) ?? []]));
}
