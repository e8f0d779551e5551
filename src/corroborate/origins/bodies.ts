import type { Actor } from '../../case/attribution.ts';
import type { Span } from '../../case/span.ts';
import { Pattern } from '../../text/pattern.ts';
import type { Ground, Grounds } from './ground.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { bodyWords, SPEAKS_FOR, wordsOf } from './vocabulary.ts';

const MOST_MENTIONS = 40;
const BEFORE = 48;
const AFTER = 90;
const NEAR = 300;
const SENTENCE = 120;
/** "a spokesman", "its director", "whose chair": the body was named before. */
const REFERS_BACK = /^(?:spokes|mouthpiece|its$|their$|whose$)/u;

/** "Bureau spokeswoman": a word by which a body is called that was named before. */
const CALLS_BODY =
  /^(?:bureau|agency|office|ministry|department|commission|company|group|firm|union|party|board|council|mission|authority|association|foundation|institute|service|society|movement|federation|league|club|bank|court)$/u;

/** An organisation by its name: stories that tell of one body have it as actors of their own. */
export function bodyOf({ name }: Actor): string {
  return wordsOf(name)
    .filter((word) => word !== 'the')
    .join(' ');
}

/** The bodies named in a stretch of a report: organisations by id, kinds of body by their word. */
export function bodiesIn(ground: Ground, span: Span): string[] {
  const named = ground.named
    .touching(span)
    .filter(
      (place) => place.actor.kind === 'organisation' && place.span.start >= span.start && place.span.end <= span.end,
    );
  return [
    ...named.map(({ actor }) => bodyOf(actor)),
    ...bodyWords(wordsOf(ground.report.text.slice(span.start, span.end))),
  ];
}

const namedIn = new WeakMap<Ground, ReadonlySet<string>>();

/** The bodies that a report speaks of anywhere, as in `bodiesIn`; worked out once a report. Cost: linear in its text. */
export function bodiesNamedIn(ground: Ground): ReadonlySet<string> {
  const known = namedIn.get(ground);
  if (known !== undefined) return known;
  const words = ground.sentences.flatMap(({ tokens }) => bodyWords(tokens.map(({ key }) => key)));
  const named = ground.named.items.flatMap(({ actor }) => (actor.kind === 'organisation' ? [bodyOf(actor)] : []));
  const found = new Set([...words, ...named]);
  namedIn.set(ground, found);
  return found;
}

/** What all places that describe a person say of it. */
interface Description {
  readonly bodies: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

/** Looks up for whom a named person speaks, and as what, from all places that describe the person; remembers what it found. */
export class Offices {
  readonly #grounds: Grounds;
  readonly #found = new Map<string, Description>();
  readonly #spelled = new Map<string, ReadonlySet<string>>();

  constructor(grounds: Grounds) {
    this.#grounds = grounds;
  }

  /** The bodies for which the person speaks; empty for a person of no office. Cost: linear in the first mentions of the actor. */
  of(actor: Actor): ReadonlySet<string> {
    return this.#describe(actor).bodies;
  }

  /** The words by which reports describe the person. */
  rolesOf(actor: Actor): ReadonlySet<string> {
    return this.#describe(actor).roles;
  }

  /** The folded words of all spellings of an actor. */
  spelledBy({ id, name, aliases }: Actor): ReadonlySet<string> {
    const known = this.#spelled.get(id);
    if (known !== undefined) return known;
    const words = new Set([name, ...aliases].flatMap(wordsOf));
    this.#spelled.set(id, words);
    return words;
  }

  #describe(actor: Actor): Description {
    const known = this.#found.get(actor.id);
    if (known !== undefined) return known;
    const all = actor.mentions.slice(0, MOST_MENTIONS).map((mention) => this.#at(mention));
    const found = {
      bodies: new Set(all.flatMap(({ bodies }) => bodies)),
      roles: new Set(all.flatMap(({ roles }) => roles)),
    };
    this.#found.set(actor.id, found);
    return found;
  }

  #at(mention: Span): { readonly bodies: readonly string[]; readonly roles: readonly string[] } {
    const ground = this.#grounds.reports.get(mention.report);
    if (ground === undefined) return { bodies: [], roles: [] };
    const described = [titleBefore(ground, mention), apposition(ground, mention)].flatMap((span) => span ?? []);
    const words = described.map(({ start, end }) => wordsOf(ground.report.text.slice(start, end)));
    return {
      bodies: described.flatMap((span, at) => officeIn(ground, span, words[at] ?? [])),
      roles: words.flat(),
    };
  }
}

const NONE: ReadonlySet<string> = new Set();

/** What a named person is described as anywhere, or what "the hospital's pharmacist" is. */
export function rolesOf(phrase: NounPhrase, known: Actor | undefined, offices: Offices): ReadonlySet<string> {
  if (known?.kind === 'person') return offices.rolesOf(known);
  return phrase.isIndefinite || known !== undefined ? NONE : new Set([phrase.head]);
}

function officeIn(ground: Ground, span: Span, words: readonly string[]): string[] {
  const isOf = OF_BODY.test(ground.report.text.slice(span.start, span.end));
  if (!isOf && !words.some((word) => SPEAKS_FOR.has(word))) return [];
  const found = bodiesIn(ground, span);
  if (found.length > 0) return found;
  if (words.some((word) => REFERS_BACK.test(word))) {
    const called = words.filter((word) => CALLS_BODY.test(word)).flatMap((word) => bodyCalled(ground, span, word));
    return called.length > 0 ? called : bodyBefore(ground, span);
  }
  const plain = /\bthe\s(?<noun>\p{Ll}+)(?=[,.;]?$|[’'])/u.exec(ground.report.text.slice(span.start, span.end).trim());
  return bodyCalled(ground, span, plain?.groups?.['noun'] ?? '');
}

/** "who heads the service": the organisation named last before it in whose name the word stands. */
function bodyCalled(ground: Ground, { start }: Span, noun: string): string[] {
  if (noun === '') return [];
  const near = ground.named.touching({ start: Math.max(0, start - NEAR), end: start });
  const bodies = near.flatMap(({ actor }) => (actor.kind === 'organisation' ? [bodyOf(actor)] : []));
  return bodies.filter((body) => body.split(' ').includes(noun)).slice(-1);
}

/** "Major Orme| of the defence ministry": short, and with nobody else's doings in it. */
const OF_BODY = /^\s(?:of|for|from)\sthe\s(?:\p{Ll}+\s){0,2}\p{Ll}+$/u;

/** The body that was named last before a place: an organisation, or a kind of body by its word. */
function bodyBefore(ground: Ground, { start }: Span): string[] {
  const from = Math.max(0, start - NEAR);
  const near = ground.named.touching({ start: from, end: start });
  const last = near.filter(({ actor }) => actor.kind === 'organisation').at(-1);
  const since = Math.max(last?.span.start ?? 0, from, start - SENTENCE);
  const word = bodyWords(wordsOf(ground.report.text.slice(since, start))).at(-1);
  return [...(last === undefined ? [] : [bodyOf(last.actor)]), ...(word === undefined ? [] : [word])];
}

/** Looked for from the end back: from each place on it would be square. */
const TITLE = new Pattern(String.raw`$(?<=((?:[\p{L}’'.-]+\s){1,6},?\s?|(?:[\p{L}’'-]+\s){0,5}[\p{L}’'-]+,\s))`);

/** "Police Commissioner |Dario Velt", "its regional director, |Anneke Stroud": back to where the clause begins. */
function titleBefore({ report }: Ground, { start }: Span): Span | null {
  const before = report.text.slice(Math.max(0, start - BEFORE), start);
  const title = TITLE.exec(before)?.[1] ?? '';
  return title === '' ? null : { report: report.id, start: start - title.length, end: start };
}

const APPOSITION =
  /^(?:,\s[^,.;“"]+|\s(?:of|from|for)\s(?:(?!\s(?:said|says|told|tells|who|has|had|was|is)\s)[^,.;“"])+)/;

/** ", head of surgery at St Brannoc's," or " of Swiftline Logistics" behind a name. */
function apposition({ report }: Ground, { end }: Span): Span | null {
  const after = report.text.slice(end, end + AFTER);
  const found = APPOSITION.exec(after)?.[0] ?? '';
  return found === '' ? null : { report: report.id, start: end, end: end + found.length };
}
