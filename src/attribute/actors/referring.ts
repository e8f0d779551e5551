import type { ActorKind } from '../../case/attribution.ts';
import type { Token } from '../../text/tokens.ts';
import { gapBefore, isTied, type Line } from './line.ts';
import type { ReadLine } from './lines.ts';
import type { NameUse } from './name-use.ts';
import { isKindNoun } from './nouns.ts';
import { BODY_WORD, type Gender, ORGANISATION_HEAD, ROLE } from './vocabulary.ts';

/** A name in a report whose actor is known. */
export interface Named {
  readonly use: NameUse;
  readonly actor: string;
  readonly kind: ActorKind;
}

/** A description or pronoun that stands for an actor named before. */
export interface Reference {
  readonly kind: 'description' | 'pronoun';
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly actor: string;
  /** A description that is a short form of the actor's name: "the ministry" for "Health Ministry". Null for others. */
  readonly shortName: string | null;
}

type Place = Omit<Reference, 'report' | 'actor'> & { readonly sentence: number };

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);

/** What has been said of an actor up to some place in a report. */
interface Known {
  readonly actor: string;
  readonly kind: ActorKind;
  /** By title or given name. */
  gender: Gender | null;
  /** By a pronoun that was taken for the actor. */
  taken: Gender | null;
  readonly nouns: Set<string>;
  readonly heads: Set<string>;
  /** Number of the sentence of the last mention. */
  sentence: number;
  /** Place of the last mention. */
  at: number;
}

/** Of so many people, and actors called by one noun, the latest are kept in mind. */
const MOST_RECENT = 12;
/** A pronoun reaches back this many sentences. */
const REACH = 2;
/** The head noun stands at most this far behind its article: "the former energy minister". */
const LONGEST_DESCRIPTION = 4;

/**
 * What refers back to somebody named: "he" where one man was named of late, "the minister" where one person was called
 * that, "the group" where the noun is one body's. What fits several is left out. Cost: linear.
 */
export function referencesIn(lines: readonly ReadLine[], named: readonly Named[]): Reference[] {
  const reader = new ReferenceReader(named);
  lines.forEach((line, sentence) => {
    if (line.manner === 'prose') reader.read(line, sentence);
  });
  return reader.found;
}

class ReferenceReader {
  readonly found: Reference[] = [];
  readonly #named: readonly Named[];
  readonly #known = new Map<string, Known>();
  /** The people named last, the latest first. */
  #recent: readonly Known[] = [];
  /** By noun who was called so, the latest first. */
  readonly #called = new Map<string, readonly Known[]>();
  #next = 0;

  constructor(named: readonly Named[]) {
    this.#named = named;
  }

  read(line: Line, sentence: number): void {
    for (let at = 0; at < line.tokens.length; at += 1) {
      const token = line.tokens[at];
      if (token === undefined) return;
      const inName = this.#passNames(token, sentence);
      if (inName || token.kind === 'number') continue;
      const gender = PRONOUNS.get(token.key);
      if (gender !== undefined) this.#pronoun(token, gender, sentence);
      else if (token.key === 'the') at += this.#description(line, at, sentence);
    }
  }

  /** Takes note of the names up to a token; true where it lies in one. */
  #passNames(token: Token, sentence: number): boolean {
    for (let entry = this.#named[this.#next]; entry !== undefined; entry = this.#named[this.#next]) {
      if (entry.use.start > token.start) return false;
      this.#note(entry, sentence);
      if (entry.use.end > token.start) return true;
      this.#next += 1;
    }
    return false;
  }

  #note({ use, actor, kind }: Named, sentence: number): void {
    const known = this.#known.get(actor) ?? newlyKnown(actor, kind, use);
    this.#known.set(actor, known);
    known.gender ??= use.gender;
    for (const noun of use.nouns) known.nouns.add(noun);
    this.#touch(known, use.start, sentence);
  }

  /** Puts an actor first among those that may be meant next. */
  #touch(known: Known, at: number, sentence: number): void {
    known.sentence = sentence;
    known.at = at;
    if (known.kind === 'person') this.#recent = first(known, this.#recent);
    for (const noun of known.nouns) this.#called.set(noun, first(known, this.#called.get(noun) ?? []));
  }

  #pronoun(token: Token, gender: Gender, sentence: number): void {
    const near = this.#recent.filter(
      (known) => sentence - known.sentence <= REACH && (known.gender ?? known.taken ?? gender) === gender,
    );
    const sure = near.filter((known) => known.gender === gender);
    const fitting = sure.length > 0 ? sure : near;
    const latest = Math.max(...fitting.map((known) => known.sentence));
    const [only, second] = fitting.filter((known) => known.sentence === latest);
    if (only === undefined || second !== undefined) return;
    only.taken = gender;
    this.#refer(only, { kind: 'pronoun', start: token.start, end: token.end, sentence, shortName: null });
  }

  /** "the former energy minister", from its article on. Returns how many tokens behind that were read. */
  #description(line: Line, at: number, sentence: number): number {
    const head = headAfter(line, at);
    const [article, noun] = [line.tokens[at], head === null ? undefined : line.tokens[head]];
    if (head === null || article === undefined || noun === undefined) return 0;
    // "the geologist Piet Holm" says who Holm is and refers to nobody before.
    if (gapBefore(line, head + 1) === ' ' && line.tokens[head + 1]?.capital === true) return head - at;
    // A name that begins within is no description: "the railway inspectorate".
    if ((this.#named[this.#next]?.use.start ?? Number.POSITIVE_INFINITY) < noun.end) return 0;
    const [latest, other] = this.#called.get(noun.key) ?? [];
    const ofPerson = ROLE.has(noun.key) && !BODY_WORD.has(noun.key);
    if (latest === undefined || (ofPerson && other !== undefined)) return 0;
    const shortName = latest.heads.has(noun.key) && head === at + 1 ? `the ${noun.key}` : null;
    this.#refer(latest, { kind: 'description', start: article.start, end: noun.end, sentence, shortName });
    return head - at;
  }

  #refer(known: Known, { sentence, ...place }: Place): void {
    this.#touch(known, place.start, sentence);
    this.found.push({ ...place, report: this.#named[0]?.use.report ?? '', actor: known.actor });
  }
}

function newlyKnown(actor: string, kind: ActorKind, use: NameUse): Known {
  const heads = new Set(kind === 'person' ? [] : use.words.filter(isBodyNoun));
  return { actor, kind, gender: null, taken: null, nouns: new Set(heads), heads, sentence: 0, at: 0 };
}

/** A list with one entry moved to its front and no more than `MOST_RECENT`. */
function first(known: Known, list: readonly Known[]): readonly Known[] {
  if (list[0] === known) return list;
  return [known, ...list.filter((other) => other !== known)].slice(0, MOST_RECENT);
}

function isBodyNoun(word: string): boolean {
  return BODY_WORD.has(word) || ORGANISATION_HEAD.has(word);
}

/** The noun that closes "the former energy minister", if it is one that persons, bodies or places are called by. */
function headAfter(line: Line, at: number): number | null {
  let head: number | null = null;
  for (let next = at + 1; next <= at + LONGEST_DESCRIPTION; next += 1) {
    const token = line.tokens[next];
    if (token === undefined || token.kind === 'number' || token.capital) break;
    if (!isTied(line, next)) break;
    if (isKindNoun(token.key)) head = next;
    else if (head !== null) break;
  }
  return head;
}
