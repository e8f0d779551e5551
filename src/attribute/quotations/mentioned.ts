import type { ActorKind } from '../../case/attribution.ts';
import type { Span } from '../../case/span.ts';
import type { Mention } from '../actors/actors.ts';
import type { Referent, Voice } from './discourse.ts';
import type { Gender } from './lexicon.ts';

/** Looks up, in one report, whom a stretch of text mentions. */
export class Mentioned {
  readonly #text: string;
  readonly #mentions: readonly Mention[];
  readonly #kinds: ReadonlyMap<string, ActorKind>;
  readonly #genders = new Map<string, Gender>();
  /** By the words that mean it: each is asked for again and again. */
  readonly #found = new WeakMap<Span, string | null>();

  /** `mentions` in order of the text; `kinds` by actor. */
  constructor(text: string, mentions: readonly Mention[], kinds: ReadonlyMap<string, ActorKind>) {
    this.#text = text;
    this.#mentions = mentions;
    this.#kinds = kinds;
    for (const { actor, gender } of mentions) {
      if (gender !== null && !this.#genders.has(actor)) this.#genders.set(actor, gender);
    }
  }

  /** What kind of actor a voice is, where it is one. */
  kindOf(voice: Voice): ActorKind | null {
    return this.#kinds.get(this.actorOf(voice) ?? '') ?? null;
  }

  /** The gender that titles and given names in the report tell of a voice. */
  genderOf(voice: Voice): Gender | null {
    return this.#genders.get(this.actorOf(voice) ?? '') ?? null;
  }

  /** The name that stands for what the pronoun at a span refers to, as the report spelled it last. */
  referent(span: Span): Referent | null {
    const at = this.#firstFrom(span.start);
    const pronoun = this.#mentions[at];
    if (pronoun?.kind !== 'pronoun' || pronoun.span.start !== span.start) return null;
    const named = this.#mentions.slice(0, at).findLast(({ actor, kind }) => kind === 'name' && actor === pronoun.actor);
    if (named === undefined) return null;
    const { start, end } = named.span;
    return { text: this.#text.slice(start, end), start };
  }

  /** The actor that a voice is: whom its words mention, but not whom they mention by the way ("an aide of Vell"). */
  actorOf(voice: Voice): string | null {
    const known = this.#found.get(voice.meant);
    if (known !== undefined) return known;
    const actor = this.#actorOf(voice);
    this.#found.set(voice.meant, actor);
    return actor;
  }

  #actorOf({ meant: span, kind, sort }: Voice): string | null {
    const inside: Mention[] = [];
    for (let at = this.#firstFrom(span.start - LONGEST_MENTION); at < this.#mentions.length; at += 1) {
      const mention = this.#mentions[at];
      if (mention === undefined || mention.span.start >= span.end) break;
      if (mention.span.end > span.start) inside.push(mention);
    }
    const fits = inside.filter((mention) => isWhole(mention, span, kind) && !this.#owns(mention, span));
    const names = fits.filter((mention) => mention.kind === 'name');
    // "Coast Guard spokesman Piet Arle" is Arle.
    const person =
      sort === 'person' && names.length > 1 ? names.findLast((name) => this.#isPersonHere(name, span)) : undefined;
    return (person ?? names[0] ?? fits[0])?.actor ?? null;
  }

  /** "Vell's" of "Vell's aide". */
  #owns({ span: { end } }: Mention, whole: Span): boolean {
    return end < whole.end - 2 && /^['’]/.test(this.#text.slice(end, end + 1));
  }

  /** A person's name before all that tells more of the person: not Vell of "Piet Arle, an aide to Vell". */
  #isPersonHere({ actor, span }: Mention, whole: Span): boolean {
    if (this.#kinds.get(actor) !== 'person') return false;
    return !/[,;(]|\s(?:of|for|to|at|from|in|with|who|and)\s/.test(this.#text.slice(whole.start, span.start));
  }

  #firstFrom(start: number): number {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#mentions[middle]?.span.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const LONGEST_MENTION = 100;
const LEAST_SHARE = 0.5;

/** Whether a mention is what the words turn on: a name anywhere in a name, else most of the words. */
function isWhole(mention: Mention, span: Span, kind: Voice['kind']): boolean {
  if (kind === 'name') return mention.kind !== 'pronoun' || mention.span.start === span.start;
  const shared = Math.min(mention.span.end, span.end) - Math.max(mention.span.start, span.start);
  return shared >= LEAST_SHARE * (span.end - span.start);
}
