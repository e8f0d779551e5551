import type { Speaker } from '../../case/attribution.ts';
import { foldWord } from '../../text/fold.ts';
import { Unnamed } from './anonymity.ts';
import type { Voice } from './discourse.ts';
import { LISTS } from './lexicon.ts';
import type { Mentioned } from './mentioned.ts';

/** Nobody that the text names or describes. */
const NOBODY: Speaker = { text: '', span: null, actor: null, anonymous: false };

/** Voices as the case gives them. */
export class Speakers {
  readonly #mentioned: Mentioned;
  readonly #unnamed = new Unnamed();

  /** `voices`: all of a report, so that "the caller" is known for one whom it brought in as "a caller". */
  constructor(mentioned: Mentioned, voices: readonly Voice[]) {
    this.#mentioned = mentioned;
    for (const voice of [...voices].sort((a, b) => a.span.start - b.span.start)) this.#unnamed.isAnonymous(voice);
  }

  of(voice: Voice | null): Speaker {
    if (voice === null) return NOBODY;
    return {
      text: voice.text,
      span: voice.span,
      actor: this.#mentioned.actorOf(voice),
      anonymous: this.#unnamed.isAnonymous(voice),
    };
  }

  /** Through whom a speaker's words came, nearest first, each once; then the outlets that were told. */
  chain(speaker: Speaker, through: readonly Voice[], listeners: readonly Voice[]): Speaker[] {
    const chain: Speaker[] = [];
    for (const voice of [...through, ...listeners.filter(isOutlet)]) {
      const one = this.of(voice);
      if (![speaker, ...chain].some((other) => isSame(other, one))) chain.push(one);
    }
    return chain;
  }
}

function isSame(a: Speaker, b: Speaker): boolean {
  return a.text === b.text || (a.actor !== null && a.actor === b.actor);
}

/** A listener with a body's name is an outlet, unless it is one that people speak before. */
function isOutlet({ kind, keys, sort }: Voice): boolean {
  if (kind !== 'name' || keys.some((key) => LISTS.listeners.has(key))) return false;
  return sort !== 'person' || keys.some((key) => LISTS.outletWords.has(foldWord(key)));
}
