import { gapBefore, isPossessive, type Line, textOf, wordAt } from './line.ts';
import { addSigns, type KindSigns, NO_SIGNS } from './name-use.ts';
import type { Name } from './names.ts';
import { nounBehind } from './nouns.ts';
import {
  ARTICLE,
  BODY_WORD,
  CIVIC_NOUN,
  GIVEN_NAME,
  type KnownActor,
  NOT_ALONE,
  OFFICE_NOUN,
  ORGANISATION_HEAD,
  ORGANISATION_START,
  PLACE_HEAD,
  PLACE_PREPOSITION,
  PLACE_START,
  PLACE_WORD,
  ROLE,
  SPEECH_VERB,
  STAFF_NOUN,
  WEAK_PLACE_PREPOSITION,
} from './vocabulary.ts';

/** A name in its sentence. */
export interface Placed {
  readonly line: Line;
  readonly name: Name;
  readonly words: readonly string[];
  readonly known: KnownActor | null;
  /** A word of it is an ordinary one too. */
  readonly isPlain: boolean;
}

const person = (weight: number): KindSigns => (weight === 0 ? NO_SIGNS : { person: weight, organisation: 0, place: 0 });
const organisation = (weight: number): KindSigns =>
  weight === 0 ? NO_SIGNS : { person: 0, organisation: weight, place: 0 };
const place = (weight: number): KindSigns => (weight === 0 ? NO_SIGNS : { person: 0, organisation: 0, place: weight });

/** What speaks for a person, an organisation or a place: in the name, right before it and right behind it. Weights are set by hand. */
export function signsAt(placed: Placed): KindSigns {
  return [inName(placed), ofWords(placed), before(placed), behind(placed)].reduce(addSigns, NO_SIGNS);
}

function inName({ line, name, known }: Placed): KindSigns {
  const spelling = textOf(line, { from: name.core, to: name.to });
  const shown = known?.kind === 'place' ? place(5) : organisation(known === null ? 0 : 5);
  return [
    shown,
    person(name.core > name.from ? 6 : 0),
    organisation(spelling.includes('&') ? 5 : 0),
    organisation(/^[A-Z]{2,6}$/.test(spelling) ? 1.5 : 0),
  ].reduce(addSigns, NO_SIGNS);
}

/** What the words of a name of several say: a given name first, a head such as "Ministry" or "Street" last. */
function ofWords({ words, known, isPlain }: Placed): KindSigns {
  if (words.length < 2) return NO_SIGNS;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const starts = ORGANISATION_START.has(first) && !PLACE_START.has(first);
  const opens = words.includes('of') && (ORGANISATION_START.has(first) || ORGANISATION_HEAD.has(first));
  return {
    person: (GIVEN_NAME.has(first) && known === null ? 3 : 0) + (words.length < 4 && !isPlain ? 0.7 : 0),
    organisation: (ORGANISATION_HEAD.has(last) ? 4 : 0) + (opens ? 5 : 0) + (starts ? 2 : 0),
    place: (PLACE_HEAD.has(last) ? 4 : 0) + (PLACE_START.has(first) ? 2 : 0),
  };
}

function before(placed: Placed): KindSigns {
  const { line, name } = placed;
  const previous = line.tokens[name.from - 1];
  if (previous === undefined || previous.capital) return NO_SIGNS;
  const gap = gapBefore(line, name.from) ?? '';
  if (gap === ', ') return person(ROLE.has(previous.key) ? 2 : 0);
  return /^ ?["“‘']? ?$/.test(gap) ? behindWord(placed, previous.key) : NO_SIGNS;
}

/** "spokesman X", "the militia X", "the town of X", "in X". */
function behindWord({ line, name }: Placed, word: string): KindSigns {
  if (ROLE.has(word)) return person(2.5);
  if (PLACE_WORD.has(word)) return place(2);
  if (BODY_WORD.has(word)) return organisation(2);
  const earlier = wordAt(line, name.from - 2);
  if (word === 'of') return place(PLACE_WORD.has(earlier) ? 3 : 0);
  if (word === 'the') {
    if (isModifier(line, name)) return NO_SIGNS;
    return { person: -2, organisation: 1, place: PLACE_PREPOSITION.has(earlier) ? 0.7 : 0 };
  }
  if (PLACE_PREPOSITION.has(word)) return place(1.5);
  return place(WEAK_PLACE_PREPOSITION.has(word) ? 0.6 : 0);
}

/** In "the Kestrelby state company" the article belongs to the noun. */
function isModifier(line: Line, { to }: Name): boolean {
  const next = line.tokens[to];
  if (next === undefined || next.capital || gapBefore(line, to) !== ' ') return false;
  return !NOT_ALONE.has(next.key) && !SPEECH_VERB.has(next.key) && !/(?:ed|s)$/.test(next.key);
}

function behind({ line, name }: Placed): KindSigns {
  const gap = gapBefore(line, name.to);
  if (gap === ' ') {
    if (isPossessive(line, name.to - 1)) return place(ownsOffice(line, name.to) ? 1 : 0);
    return beforeWord(wordAt(line, name.to), name.to - name.from);
  }
  if (gap === ', ' && line.tokens[name.to]?.capital === true && isInPlace(line, name)) return place(1.5);
  return /^(?:, | \(| [–—] )$/.test(gap ?? '') ? apposition(line, name.to) : NO_SIGNS;
}

/** "in Port Fenwick, Corrada": a place behind a place. */
function isInPlace(line: Line, { from }: Name): boolean {
  const word = wordAt(line, from - 1);
  return PLACE_PREPOSITION.has(word) || WEAK_PLACE_PREPOSITION.has(word);
}

/** "Norland's energy minister", "Norland's central bank". */
function ownsOffice(line: Line, at: number): boolean {
  return [at, at + 1, at + 2].some((near) => OFFICE_NOUN.has(wordAt(line, near)));
}

function beforeWord(word: string, length: number): KindSigns {
  if (SPEECH_VERB.has(word)) {
    return length > 1 ? { person: 1, organisation: 0.4, place: -0.5 } : { person: 0.5, organisation: 0.3, place: -0.5 };
  }
  if (CIVIC_NOUN.has(word)) return place(0.7);
  if (word === 'who' || word === 'whom') return person(2);
  if (STAFF_NOUN.has(word)) return person(1);
  return place(PLACE_HEAD.has(word) ? 1 : 0);
}

/** "…, 43," "…, who", "…, the fire chief", "…, a religious militia", "…, a port on the lake". */
function apposition(line: Line, to: number): KindSigns {
  const next = line.tokens[to];
  if (next === undefined) return NO_SIGNS;
  if (next.kind === 'number') return person(isAge(line, to) ? 3 : 0);
  if (next.key === 'who') return person(2);
  if (next.key === 'where') return place(2);
  return next.capital && !ROLE.has(next.key)
    ? NO_SIGNS
    : calledBy(nounBehind(line, to), ARTICLE.has(next.key) ? 1 : 0.5);
}

function isAge(line: Line, at: number): boolean {
  const token = line.tokens[at];
  return token !== undefined && /^#\d{2}$/.test(token.key) && /[,)]/.test(line.text[token.end] ?? '');
}

function calledBy(noun: string | null, sureness: number): KindSigns {
  if (noun === null) return NO_SIGNS;
  if (ROLE.has(noun)) return person(2);
  if (BODY_WORD.has(noun)) return organisation(2.5 * sureness);
  return place(2 * sureness);
}
