import type { Sentence } from '../../text/segmented.ts';
import cues from './cues.json' with { type: 'json' };

/** What a sentence's words give away of how it stands to what was told. */
export interface Reading {
  /** It has words of denial. */
  readonly denies: boolean;
  /** It doubts, asks, or says that something is not established. */
  readonly doubts: boolean;
  /** It negates something. */
  readonly negates: boolean;
  /** Somebody speaks for himself, a firm or an office. */
  readonly isAdvocate: boolean;
  /** It begins with a pronoun or a word that points back to the sentence before. */
  readonly leansBack: boolean;
  /** It begins by setting itself against what was told. */
  readonly opensAgainst: boolean;
}

const DENIALS = new Set(cues.denials);
const DOUBTS = new Set(cues.doubts);
const BACKWARD = new Set(cues.backward);
const NEGATIONS = new Set(cues.negations);
const CONTRASTS = new Set(cues.contrasts);
const ADVOCATES = new Set(cues.advocates);
const DENIAL_PHRASES = byFirstWord(cues.denialPhrases);
const DOUBT_PHRASES = byFirstWord(cues.doubtPhrases);
/** A pointer back stands among so many first words. */
const OPENING = 2;

/** Any word that tells something, or begins a phrase that does: most sentences have none. */
const TELLING: ReadonlySet<string> = new Set([
  ...[DENIALS, DOUBTS, NEGATIONS, ADVOCATES].flatMap((words) => [...words]),
  ...DENIAL_PHRASES.keys(),
  ...DOUBT_PHRASES.keys(),
]);

const readings = new WeakMap<Sentence, Reading>();

/** What a sentence's words give away, worked out once a sentence: those beside it ask again. */
export function readingOf(sentence: Sentence): Reading {
  const known = readings.get(sentence);
  if (known !== undefined) return known;
  const reading = read(sentence);
  readings.set(sentence, reading);
  return reading;
}

/** Reads a sentence's words. "May" is a month where it has a capital. Cost: linear in its words, times the phrases. */
function read({ tokens }: Sentence): Reading {
  const telling = tokens.filter(({ key }) => TELLING.has(key));
  const words = telling.length === 0 ? '' : ` ${tokens.map(({ key }) => key).join(' ')} `;
  const has = (set: ReadonlySet<string>): boolean => telling.some(({ key }) => set.has(key));
  const opens = (set: ReadonlySet<string>): boolean => tokens.slice(0, OPENING).some(({ key }) => set.has(key));
  const hasPhrase = (phrases: Phrases): boolean =>
    telling.some(({ key }) => phrases.get(key)?.some((phrase) => words.includes(` ${phrase} `)));
  const hasDoubt = telling.some(({ key, capital }) => DOUBTS.has(key) && !(capital && key === 'may'));
  return {
    denies: has(DENIALS) || hasPhrase(DENIAL_PHRASES),
    doubts: hasDoubt || hasPhrase(DOUBT_PHRASES),
    negates: has(NEGATIONS),
    isAdvocate: has(ADVOCATES),
    leansBack: opens(BACKWARD),
    opensAgainst: opens(CONTRASTS),
  };
}

type Phrases = ReadonlyMap<string, readonly string[]>;

function byFirstWord(phrases: readonly string[]): Phrases {
  return Map.groupBy(phrases, (phrase) => phrase.replace(/ .*/, ''));
}
