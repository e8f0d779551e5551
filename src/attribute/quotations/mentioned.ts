import type { ActorKind } from '../../case/attribution.ts';
import type { Span } from '../../case/span.ts';
import type { Mention } from '../actors/actors.ts';
import type { Voice } from './discourse.ts';

/** Looks up, in one report, whom a stretch of text mentions. */
export class Mentioned {
  readonly #text: string;
  readonly #mentions: readonly Mention[];
  readonly #kinds: ReadonlyMap<string, ActorKind>;

  /** `mentions` in order of the text; `kinds` by actor. */
  constructor(text: string, mentions: readonly Mention[], kinds: ReadonlyMap<string, ActorKind>) {
    this.#text = text;
    this.#mentions = mentions;
    this.#kinds = kinds;
  }

  /** What kind of actor a voice is, where it is one. */
  kindOf(voice: Voice): ActorKind | null {
    return this.#kinds.get(this.actorOf(voice) ?? '') ?? null;
  }

  /** The name that stands for what the pronoun at a span refers to, as the report spelled it last. */
  referent(span: Span): string | null {
    const at = this.#firstFrom(span.start);
    const pronoun = this.#mentions[at];
    if (pronoun?.kind !== 'pronoun' || pronoun.span.start !== span.start) return null;
    const named = this.#mentions.slice(0, at).findLast(({ actor, kind }) => kind === 'name' && actor === pronoun.actor);
    return named === undefined ? null : this.#text.slice(named.span.start, named.span.end);
  }

  /** The actor that a voice is: whom its words mention, but not whom they mention by the way ("an aide of Vell"). */
  actorOf({ span, kind }: Voice): string | null {
    const inside: Mention[] = [];
    for (let at = this.#firstFrom(span.start - LONGEST_MENTION); at < this.#mentions.length; at += 1) {
      const mention = this.#mentions[at];
      if (mention === undefined || mention.span.start >= span.end) break;
      if (mention.span.end > span.start) inside.push(mention);
    }
    const fits = inside.filter((mention) => isWhole(mention, span, kind));
    return (fits.find((mention) => mention.kind === 'name') ?? fits[0])?.actor ?? null;
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
