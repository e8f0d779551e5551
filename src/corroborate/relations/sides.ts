import type { Actor } from '../../case/attribution.ts';
import type { Sentence } from '../../text/segmented.ts';
import { listed } from '../../text/word-types.ts';
import type { Mention } from './items.ts';
import states from './states.json' with { type: 'json' };
import { WORDS } from './words.ts';

const SEATS: ReadonlyMap<string, string> = new Map(Object.entries(states.seats));

const REGIONS: ReadonlySet<string> = new Set(states.regions);

/** A part of the world, which does nothing: attacks "in Europe" are nobody's. */
export const isRegion = ({ kind, name }: Actor): boolean => kind === 'place' && REGIONS.has(name);

/** Whom an actor stands for when it acts: a seat of government for its state, where the same report names that too. */
export type StandsFor = (actor: Actor) => Actor;

/** The places that a report names, by name. */
export type Places = ReadonlyMap<string, Actor>;

export function placesOf(mentions: readonly Pick<Mention, 'actor'>[]): Places {
  const places = new Map<string, Actor>();
  for (const { actor } of mentions) if (actor.kind === 'place') places.set(actor.name, actor);
  return places;
}

export const standingIn =
  (places: Places): StandsFor =>
  (actor) =>
    places.get(SEATS.get(actor.name) ?? '') ?? actor;

const STATES: ReadonlyMap<string, string> = new Map(
  Object.entries(states.adjectives).map(([adjective, state]) => [adjective.toLowerCase(), state]),
);

const LISTED = listed(STATES.keys());

/** A state's adjectives, folded: of two states with one adjective the later has it. */
const ADJECTIVES: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  Object.keys(states.adjectives).map((adjective) => adjective.toLowerCase()),
  (adjective) => STATES.get(adjective) ?? '',
);

/** Words for states, "iranian", with the states that they are of. */
export type Adjectives = ReadonlyMap<string, Actor>;

/** The words for the states among some places. */
export function adjectivesOf(places: Places): Adjectives {
  const found = new Map<string, Actor>();
  for (const [name, actor] of places) for (const adjective of ADJECTIVES.get(name) ?? []) found.set(adjective, actor);
  return found;
}

const MOST_TITLES = 5;

/** The sentence's names with its words for states, "Iranian", where the report names the state and neither a private body ("Iranian rebels") nor a name follows as that of "Iranian president …". */
export function withAdjectives(
  sentence: Sentence,
  mentions: readonly Mention[],
  adjectives: Adjectives,
): readonly Mention[] {
  if (adjectives.size === 0) return mentions;
  const found: Mention[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const token = sentence.tokens[at];
    if (token?.capital !== true || LISTED.of(token) === 0) continue;
    const actor = adjectives.get(token.key);
    if (actor === undefined) continue;
    const { start, end } = token;
    if (mentions.some(({ span }) => span.start < end && start < span.end)) continue;
    if (!WORDS.unofficial.has(sentence.tokens[at + 1]?.key ?? '') && !leadsToName(sentence, at, mentions))
      found.push({ actor, span: { start, end }, adjective: true });
  }
  return found.length === 0 ? mentions : [...mentions, ...found].sort((a, b) => a.span.start - b.span.start);
}

function leadsToName({ tokens }: Sentence, from: number, mentions: readonly Mention[]): boolean {
  for (let at = from + 1; at <= from + MOST_TITLES; at += 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (mentions.some(({ span }) => span.start < token.end && token.start < span.end)) return true;
    if (!token.capital && !WORDS.titles.has(token.key) && !WORDS.adjectives.has(token.key)) return false;
  }
  return false;
}
