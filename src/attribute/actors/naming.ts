import type { Actor, ActorKind } from '../../case/attribution.ts';
import type { Span } from '../../case/span.ts';
import type { SegmentedReport } from '../../text/segmented.ts';
import { rankOfWord, type WordTables } from '../../text/tables.ts';
import { type NameForm, tellingWords } from './name-forms.ts';
import type { NameUse } from './name-use.ts';
import type { Reference } from './referring.ts';
import type { NamedActor } from './story-actors.ts';
import { ORGANISATION_HEAD, PLACE_HEAD } from './vocabulary.ts';

/** An actor of one story, as the case will have it. */
export interface StoryActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly spellings: readonly string[];
  readonly uses: readonly NameUse[];
  readonly references: readonly Reference[];
}

/** What naming an actor needs besides the actor. */
export interface StoryPlace {
  readonly story: string;
  readonly reports: ReadonlyMap<string, SegmentedReport>;
  readonly tables: WordTables;
}

/** From this rank on a word tells one body or place from others of its kind. */
const RARE_RANK = 6000;

/** Names an actor by its fullest spelling; see `idOf` for ids. */
export function storyActor(actor: NamedActor, place: StoryPlace): StoryActor {
  const cut = (use: NameUse, from: number): string =>
    spellingOf(place.reports.get(use.report)?.report.text.slice(from, use.end) ?? '');
  const canonical = fullest(actor.full);
  const coresOf = (uses: readonly NameUse[]): string[] => uses.map((use) => cut(use, use.core));
  // Of "Mr Velde" the bare "Velde" is a spelling only where it stands so, or is nobody else's: see `surnames`.
  const sole = actor.uses.filter(({ title, words }) => title.length === 0 || words.length > 1);
  const spellings = new Set([...coresOf(sole), ...actor.uses.map((use) => cut(use, use.start)), ...actor.surnames]);
  const name = commonest(coresOf(canonical?.uses ?? actor.uses));
  return {
    id: idOf(actor, canonical, place.story, place.tables),
    name,
    kind: actor.kind,
    spellings: [...withoutShouting(spellings)],
    uses: actor.uses,
    references: [],
  };
}

function spellingOf(text: string): string {
  if (!/\s/u.test(text)) return text;
  return text.replace(/\s+/gu, ' ').replace(/^(?:the|an?) /i, '');
}

function fullest(forms: readonly NameForm[]): NameForm | undefined {
  return forms.toSorted(
    (a, b) =>
      tellingWords(b.words).length - tellingWords(a.words).length ||
      b.reports.size - a.reports.size ||
      b.uses.length - a.uses.length ||
      (a.key < b.key ? -1 : 1),
  )[0];
}

function commonest(spellings: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const spelling of spellings)
    counts.set(spelling, (counts.get(spelling) ?? 0) + (isShouted(spelling) ? 0.001 : 1));
  return [...counts].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))[0]?.[0] ?? '';
}

function isShouted(spelling: string): boolean {
  return / |\p{Lu}{7}/u.test(spelling) && spelling === spelling.toUpperCase();
}

/** A spelling all in capitals counts only where there is no other. */
function withoutShouting(spellings: ReadonlySet<string>): Set<string> {
  const calm = new Set(
    [...spellings].filter((spelling) => !isShouted(spelling)).map((spelling) => spelling.toUpperCase()),
  );
  return new Set([...spellings].filter((spelling) => !isShouted(spelling) || !calm.has(spelling)));
}

function isRare(word: string, tables: WordTables): boolean {
  return rankOfWord(tables, word) >= RARE_RANK && !ORGANISATION_HEAD.has(word) && !PLACE_HEAD.has(word);
}

/**
 * What an actor is known by: its kind and name, where that is distinctive, so that stories which give the name in full
 * share the actor; else the story too, since "Health Ministry" or "Velde" is another one elsewhere.
 */
function idOf(actor: NamedActor, canonical: NameForm | undefined, story: string, tables: WordTables): string {
  const known = canonical?.uses.find((use) => use.known !== null)?.known ?? null;
  const words = tellingWords(canonical?.words ?? []);
  const slug = (known === null ? words.join('-') : known.name.toLowerCase()).replace(/[^\p{L}\p{N}]+/gu, '-');
  const kind = actor.kind;
  const distinctive =
    known?.kind === kind || (words.length > 1 && (kind === 'person' || words.some((word) => isRare(word, tables))));
  return distinctive ? `actor:${kind}:${slug}` : `actor:${kind}:${slug}@${story}`;
}

/** An actor of one story as other stories need it: a plain value that can go from thread to thread. */
export interface ActorOfStory {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly spellings: readonly string[];
  readonly mentions: readonly Span[];
}

export function ofStory({ id, name, kind, spellings, uses, references }: StoryActor): ActorOfStory {
  const mentions = uses.map(({ report, start, end }) => ({ report, start, end }));
  return { id, name, kind, spellings: [...spellings, ...references.flatMap(shortNameOf)], mentions };
}

function shortNameOf({ shortName }: Reference): string[] {
  return shortName === null ? [] : [shortName];
}

/** The actors of all stories, those of one id made one. Sorted by id; the order of the stories has no effect. */
export function mergedActors(found: readonly ActorOfStory[]): Actor[] {
  const groups = Map.groupBy(found, ({ id }) => id);
  return [...groups]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([id, same]) => {
      const [first] = same;
      if (first === undefined) throw new RangeError(`no actor ${id}`);
      const name = fullestName(same.map((actor) => ({ name: actor.name, count: actor.mentions.length })));
      const aliases = [...new Set(same.flatMap(({ spellings }) => spellings))]
        .filter((spelling) => spelling !== name)
        .sort();
      const mentions = same.flatMap((actor) => actor.mentions).sort(byPlace);
      return { id, name, kind: first.kind, aliases, mentions };
    });
}

/** A name that an actor goes by, and how often. */
interface CountedName {
  readonly name: string;
  readonly count: number;
}

/** Of the names for an actor the one of most words, of these the one with most uses. */
function fullestName(names: readonly CountedName[]): string {
  if (names.length === 1) return names[0]?.name ?? '';
  const words = (name: string): number => name.split(' ').length;
  const sorted = names.toSorted(
    (a, b) => words(b.name) - words(a.name) || b.count - a.count || (a.name < b.name ? -1 : 1),
  );
  return sorted[0]?.name ?? '';
}

/** Actors of one story that came to one id are one. */
export function mergedById(actors: readonly StoryActor[]): StoryActor[] {
  return [...Map.groupBy(actors, ({ id }) => id).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length === 1) return same;
    const spellings = [...new Set(same.flatMap((actor) => actor.spellings))];
    const name = fullestName(same.map((actor) => ({ name: actor.name, count: actor.uses.length })));
    return [{ ...first, name, spellings, uses: same.flatMap(({ uses }) => uses) }];
  });
}

function byPlace(a: Span, b: Span): number {
  if (a.report !== b.report) return a.report < b.report ? -1 : 1;
  return a.start - b.start;
}
