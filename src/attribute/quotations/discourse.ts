import type { ActorKind } from '../../case/attribution.ts';
import type { Span } from '../../case/span.ts';
import { type Gender, genderOfAnyPronoun, genderOfPronoun, LISTS } from './lexicon.ts';
import type { Source } from './source.ts';

/** A source as the report words it, pronouns replaced by what they stand for. */
export interface Voice {
  readonly text: string;
  /** The words that were read: the pronoun's, where it was one. */
  readonly span: Span;
  /** The words that say who it is: those read, or those that a pronoun takes up. */
  readonly meant: Span;
  readonly kind: Source['kind'];
  readonly head: string;
  readonly keys: readonly string[];
  readonly sort: Source['sort'];
}

/** A name that a pronoun stands for, as it was written last, and where. */
export interface Referent {
  readonly text: string;
  readonly start: number;
}

/** Knows the name that a pronoun at a place stands for, what kind of actor a voice is and of which gender, or gives null. */
export interface Referents {
  referent(span: Span): Referent | null;
  kindOf(voice: Voice): ActorKind | null;
  genderOf(voice: Voice): Gender | null;
}

interface Entity {
  readonly voice: Voice;
  readonly sentence: number;
  /** It says something there, and is not only spoken of. */
  readonly speaks: boolean;
}

const INDEFINITE = /^(?:an?|one|another)$/;
const REACH_SENTENCES = 40;
const THING_REACH = 4;
const LONGEST_LOOK = 1000;
const DESCRIPTION_REACH = 5;
const MOST_ENTITIES = 200;
const TITLED = /\b(Mr|Mrs|Ms|Miss|Sir|Lady|Sister|Mme|Mlle|Lord)\.?\s+((?:\p{Lu}[\p{L}'’-]+\s+)?\p{Lu}[\p{L}'’-]+)/gu;

/** Who has been spoken of so far in a report, the latest last. */
export class Discourse {
  readonly #report: string;
  readonly #text: string;
  readonly #referents: Referents;
  readonly #entities: Entity[] = [];
  readonly #aside: Entity[] = [];
  /** By last name, as titles tell it. */
  readonly #titled = new Map<string, Gender>();
  /** By last name, as pronouns were taken. */
  readonly #taken = new Map<string, Gender>();
  #speaker: Entity | null = null;
  #signer: Entity | null = null;
  #sentence = 0;

  constructor(report: string, text: string, referents: Referents) {
    this.#report = report;
    this.#text = text;
    this.#referents = referents;
    for (const match of text.matchAll(TITLED)) this.#learn(match[1] ?? '', match[2] ?? '');
  }

  nextSentence(): void {
    this.#sentence += 1;
  }

  get sentence(): number {
    return this.#sentence;
  }

  /** The voice of a source; call in order of the text. */
  voiceOf(source: Source): Voice {
    const span: Span = { report: this.#report, start: source.start, end: source.end };
    const plain: Voice = { ...source, span, meant: span, text: this.#text.slice(source.start, source.end) };
    const gender = source.kind === 'pronoun' ? genderOfPronoun(source.keys[0] ?? '') : null;
    if (gender !== null) return this.#resolved(plain, gender);
    const writer = this.#writer(plain);
    if (writer !== null) return writer;
    if (isBarePerson(plain)) return this.#describedBefore(plain);
    return this.#isIssued(source) ? this.#issuer(plain) : plain;
  }

  /** "Her note says", "was her line": whoever is meant by "her". */
  #writer(plain: Voice): Voice | null {
    const gender = genderOfAnyPronoun(plain.keys[0] ?? '');
    const isPersons = plain.kind === 'description' && (gender === 'male' || gender === 'female');
    if (!isPersons || !(LISTS.ownWritings.has(plain.head) || LISTS.speechNouns.has(plain.head))) return null;
    const found = this.#antecedent(gender, plain.span.start);
    return found === null ? null : { ...found.voice, span: plain.span };
  }

  /** "the person", "the man": whom the report has described so that he can be told from others. */
  #describedBefore(plain: Voice): Voice {
    const found = this.#entities.findLast(
      ({ voice, sentence, speaks }) =>
        speaks &&
        voice.kind === 'description' &&
        INDEFINITE.test(voice.keys[0] ?? '') &&
        voice.sort === 'person' &&
        this.#sentence - sentence <= DESCRIPTION_REACH,
    );
    return found === undefined ? plain : { ...found.voice, span: plain.span };
  }

  /** Takes a voice up as somebody who has been spoken of. */
  note(voice: Voice): void {
    this.#note(voice, { speaks: false });
  }

  /** Takes a voice up as somebody who said something. */
  noteSpeaking(voice: Voice): void {
    this.#note(voice, { speaks: true });
  }

  /** Takes a pronoun right behind a voice's own words for that voice: "Vell said she had known". */
  noteGender(voice: Voice, pronoun: string): void {
    const gender = genderOfPronoun(pronoun);
    if (gender === null || voice.kind !== 'name' || this.#genderOf(voice) !== null) return;
    // "Captain Vell said it leaked": no person is "it".
    const kind = this.#referents.kindOf(voice) ?? voice.sort;
    if (kind === 'person' && (gender === 'thing' || gender === 'many')) return;
    this.#taken.set(voice.keys.at(-1) ?? '', gender);
  }

  #note(voice: Voice, { speaks }: Pick<Entity, 'speaks'>): void {
    if (voice.kind === 'pronoun' || isNobody(voice)) return;
    this.#entities.push({ voice, sentence: this.#sentence, speaks });
    if (this.#entities.length > 2 * MOST_ENTITIES) this.#entities.splice(0, MOST_ENTITIES);
  }

  /** Takes up a name that a sentence has somewhere: believed only where nobody else is near. */
  noteAside(voice: Voice): void {
    this.#aside.push({ voice, sentence: this.#sentence, speaks: false });
    if (this.#aside.length > 2 * MOST_ENTITIES) this.#aside.splice(0, MOST_ENTITIES);
  }

  /** Takes up who wrote the document that is spoken of. */
  noteSigner(voice: Voice): void {
    this.#signer = { voice, sentence: this.#sentence, speaks: false };
  }

  /** Who says "I" in a document's words: whoever wrote it, where that was told of late. */
  signerOf(voice: Voice): Voice {
    const signer = this.#signer;
    if (voice.sort !== 'document' || signer === null || this.#sentence - signer.sentence > THING_REACH) return voice;
    return { ...signer.voice, span: voice.span };
  }

  /** Takes up who spoke last. */
  noteSpeaker(voice: Voice): void {
    if (voice.kind !== 'pronoun') this.#speaker = { voice, sentence: this.#sentence, speaks: true };
  }

  /** Who spoke in the last sentence, else whom the last sentences were about. */
  latest(): Voice | null {
    if (this.#speaker !== null && this.#sentence - this.#speaker.sentence <= 1) return this.#speaker.voice;
    const last = this.#entities.at(-1);
    return last !== undefined && this.#sentence - last.sentence <= 2 ? last.voice : null;
  }

  /** Who spoke or was spoken of just before; else the later named of who fits and whom `actors` found. */
  #resolved(plain: Voice, gender: Gender): Voice {
    const found = this.#antecedent(gender, plain.span.start);
    const named = found !== null && this.#isSure(found) ? null : this.#referents.referent(plain.span);
    const isOutside = named !== null && (found === null || !this.#isQuoted(named.start, plain.span.start));
    if (named !== null && isOutside && named.start > (found?.voice.meant.start ?? -1))
      return this.#named(plain, named.text);
    const last = found?.voice ?? (gender === 'thing' || gender === 'many' ? this.#lastNear() : null);
    if (last === null) return plain;
    if (gender === 'male' || gender === 'female') this.#taken.set(last.keys.at(-1) ?? '', gender);
    return { ...last, span: plain.span, meant: this.#isOffice(last) ? plain.span : last.meant };
  }

  /** Whether a quotation that ends between two places holds the first: `“Vell sleeps,” she said`. */
  #isQuoted(start: number, end: number): boolean {
    const marks = this.#text.slice(start, Math.min(end, start + LONGEST_LOOK)).match(/[“”"]/g) ?? [];
    return marks[0] === '”' || (marks[0] === '"' && marks.length % 2 === 1);
  }

  /** "the mayor", and "the officer" where none was brought in as "an officer": whose name a pronoun may tell where the words do not. */
  #isOffice({ kind, keys, head }: Voice): boolean {
    const first = keys[0] ?? '';
    if (kind !== 'description' || !LISTS.articles.has(first) || INDEFINITE.test(first)) return false;
    return !this.#entities.some(({ voice }) => voice.head === head && INDEFINITE.test(voice.keys[0] ?? ''));
  }

  #isSure({ sentence, speaks }: Entity): boolean {
    return speaks && this.#sentence - sentence <= 1;
  }

  /** Whatever was spoken of last. */
  #lastNear(): Voice | null {
    const last = this.#entities.at(-1);
    return last !== undefined && this.#sentence - last.sentence <= THING_REACH ? last.voice : null;
  }

  #named(plain: Voice, name: string): Voice {
    const near = this.#entities.findLast(({ voice }) => voice.text === name)?.voice;
    const { span } = plain;
    return near === undefined ? { ...plain, kind: 'name', head: name, sort: 'person', text: name } : { ...near, span };
  }

  #antecedent(gender: Gender, before: number): Entity | null {
    const isNear = ({ sentence }: Entity): boolean =>
      this.#sentence - sentence <= (gender === 'thing' ? THING_REACH : REACH_SENTENCES);
    const fits = (entity: Entity): boolean =>
      entity.voice.span.start < before && isNear(entity) && this.#fits(entity, gender);
    const main = this.#entities.findLast(fits);
    const aside = this.#aside.findLast(fits);
    const isNewer = aside !== undefined && aside.sentence > (main?.sentence ?? -1);
    if (gender === 'thing' && isNewer && aside.voice.sort === 'document') return aside;
    if (
      aside !== undefined &&
      aside.voice.sort === 'person' &&
      gender !== 'thing' &&
      (main === undefined || aside.sentence - main.sentence > 1)
    )
      return aside;
    return main ?? null;
  }

  #fits(entity: Entity, gender: Gender): boolean {
    const { voice } = entity;
    if (gender === 'thing') return this.#isThing(voice);
    if (gender === 'many') return voice.sort === 'body' || endsAsMany(voice.head) || voice.keys.includes('and');
    if (isMany(voice)) return false;
    const known = this.#genderOf(voice);
    return (known === null || known === gender) && this.#isPerson(entity, known);
  }

  #isThing(voice: Voice): boolean {
    const kind = voice.kind === 'name' ? this.#referents.kindOf(voice) : null;
    if (kind !== null) return kind !== 'person';
    if (voice.sort !== 'unknown') return voice.sort !== 'person';
    return this.#genderOf(voice) === null;
  }

  #isPerson({ voice, speaks }: Entity, gender: Gender | null): boolean {
    const kind = voice.kind === 'name' ? this.#referents.kindOf(voice) : null;
    if (kind !== null) return kind === 'person';
    if (voice.sort !== 'unknown') return voice.sort === 'person';
    if (gender !== null) return true;
    if (voice.kind === 'name') return this.#isSurname(voice);
    return speaks && INDEFINITE.test(voice.keys[0] ?? '') && !LISTS.recordings.has(voice.head);
  }

  /** A name by itself is a person's where it ended a longer one before. */
  #isSurname({ keys, span }: Voice): boolean {
    const key = keys.at(-1) ?? '';
    return this.#aside.some(({ voice }) => voice.keys.at(-1) === key && voice.span.start < span.start);
  }

  #genderOf(voice: Voice): Gender | null {
    if (voice.keys.some((key) => LISTS.maleTitles.has(key))) return 'male';
    if (voice.keys.some((key) => LISTS.femaleTitles.has(key))) return 'female';
    const last = voice.keys.at(-1) ?? '';
    return this.#titled.get(last) ?? this.#referents.genderOf(voice) ?? this.#taken.get(last) ?? null;
  }

  #learn(title: string, name: string): void {
    const last = name.split(/\s+/).at(-1)?.toLowerCase() ?? '';
    const key = title.toLowerCase();
    if (LISTS.maleTitles.has(key)) this.#titled.set(last, 'male');
    if (LISTS.femaleTitles.has(key)) this.#titled.set(last, 'female');
  }

  /** "a statement", "the e-mail": what somebody just spoken of has issued. */
  #isIssued({ kind, head, keys }: Source): boolean {
    return kind === 'description' && LISTS.issuedNouns.has(head) && keys.at(-1) === head;
  }

  #issuer(plain: Voice): Voice {
    const found = this.#entities.findLast(
      ({ voice, sentence }) => voice.sort !== 'document' && this.#sentence - sentence <= THING_REACH,
    );
    return found === undefined ? plain : { ...found.voice, span: plain.span };
  }
}

/** "the person", "that woman": words that tell nothing of who it is. */
function isBarePerson({ kind, keys, head }: Voice): boolean {
  if (kind !== 'description' || keys.length !== 2 || !/^(?:the|that)$/.test(keys[0] ?? '')) return false;
  return ['person', 'man', 'woman', 'individual'].includes(head);
}

/** "we", "this newspaper", "who" */
function isNobody(voice: Voice): boolean {
  const first = voice.keys[0] ?? '';
  return LISTS.firstPersons.has(first) || LISTS.relatives.has(first) || isOurselves(voice);
}

/** "this newspaper" */
function isOurselves({ keys: [first, second], head }: Voice): boolean {
  return first === 'this' && (second === head || second === 'news') && LISTS.outletNouns.has(head);
}

/** "the keepers", and not a "this" that a sentence opens with. */
function endsAsMany(head: string): boolean {
  return head.endsWith('s') && head !== 'this';
}

const SEVERAL = /^(?:two|three|four|five|six|some|many|several|few|both|\d+)$/;

/** A plural, as far as it shows. */
function isMany({ kind, head, keys }: Voice): boolean {
  return kind === 'description' && (SEVERAL.test(keys[0] ?? '') || head === 'people' || /[^s]s$/.test(head));
}
