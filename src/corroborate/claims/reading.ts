import type { Sentence } from '../../text/segmented.ts';
import type { Token } from '../../text/tokens.ts';
import { anonymityIn } from './anonymity.ts';
import cues from './cues.json' with { type: 'json' };

/** What a sentence's words give away of how it stands to what was told. */
export interface Reading {
  /** It has words of denial, and does not negate them. */
  readonly denies: boolean;
  /** What it denies is no more than a word that points back: "denied it", "rejected the claim", "no such plan". */
  readonly deniesBack: boolean;
  /** Names and words of telling aside, it has few words of its own. */
  readonly isBrief: boolean;
  /** It doubts, asks, or says that something is not established. */
  readonly doubts: boolean;
  /** It says that something is open: not confirmed, not known, too early to say. */
  readonly unverified: boolean;
  /** Somebody would not speak of it, which is neither denial nor doubt. */
  readonly refuses: boolean;
  /** Somebody objects, or keeps to what he said. */
  readonly counters: boolean;
  /** It negates something. */
  readonly negates: boolean;
  /** Somebody speaks for himself, a firm or an office. */
  readonly isAdvocate: boolean;
  /** It begins with a pronoun or a word that points back to the sentence before. */
  readonly leansBack: boolean;
}

const DENIALS = new Set(cues.denials);
const DOUBTS = new Set(cues.doubts);
const OPEN = new Set(cues.open);
const BACKWARD = new Set(cues.backward);
const NEGATIONS = new Set(cues.negations);
const ADVOCATES = new Set(cues.advocates);
const COUNTERS = new Set(cues.counters);
const VERIFICATIONS = new Set(cues.verifications);
const REFUSALS = new Set(cues.refusals);
const UTTERANCES = new Set(cues.utterances);
const ACCOUNTS = new Set(cues.accounts);
const OBJECTS = new Set(cues.objects);
const DENIAL_PHRASES = byFirstWord(cues.denialPhrases);
const BACK_PHRASES = byFirstWord(cues.backPhrases);
const DOUBT_PHRASES = byFirstWord(cues.doubtPhrases);
const OPEN_PHRASES = byFirstWord(cues.openPhrases);
/** A pointer back stands among so many first words. */
const OPENING = 2;
/** A negation reaches what is confirmed or said so many words on. */
const REACH = 5;
/** A denial is negated by a word so many before it, at most ("did not dispute"). */
const CLOSE = 3;
/** What is refused, or denied, stands among so many next words. */
const NEXT = 3;
/** So many words of its own are few; shorter ones do not count. */
const MOST_BRIEF = 3;
const LEAST_LETTERS = 4;

/** Any word that tells something, or begins a phrase that does: most sentences have few. */
const TELLING: ReadonlySet<string> = new Set([
  ...[DENIALS, DOUBTS, OPEN, NEGATIONS, ADVOCATES, COUNTERS, REFUSALS, ACCOUNTS].flatMap((words) => [...words]),
  ...[DENIAL_PHRASES, BACK_PHRASES, DOUBT_PHRASES, OPEN_PHRASES].flatMap((phrases) => [...phrases.keys()]),
]);

export const isNegation = ({ key }: Token): boolean => NEGATIONS.has(key) || key.endsWith("n't");

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
function read({ tokens: all }: Sentence): Reading {
  const tokens = withoutAnonymity(all);
  const telling = tokens.filter((token) => TELLING.has(token.key) || isNegation(token));
  const words = telling.length === 0 ? '' : ` ${tokens.map(({ key }) => key).join(' ')} `;
  const has = (set: ReadonlySet<string>): boolean => telling.some(({ key }) => set.has(key));
  const hasPhrase = (phrases: Phrases): boolean =>
    telling.some(({ key }) => phrases.get(key)?.some((phrase) => words.includes(` ${phrase} `)));
  const negates = telling.some(isNegation);
  const denials = has(DENIALS) ? tokens.flatMap((_, at) => (isDenial(tokens, at) ? [at] : [])) : [];
  const isOpen = has(OPEN) || hasPhrase(OPEN_PHRASES) || (negates && negatesOneOf(tokens, VERIFICATIONS));
  const hasDoubt = telling.some(({ key, capital }) => DOUBTS.has(key) && !(capital && key === 'may'));
  return {
    denies: denials.length > 0 || hasPhrase(DENIAL_PHRASES),
    deniesBack: denials.some((at) => isBareAt(tokens, at + 1)) || hasPhrase(BACK_PHRASES),
    isBrief: all.filter(isOwn).length <= MOST_BRIEF,
    doubts: hasDoubt || isOpen || hasPhrase(DOUBT_PHRASES),
    unverified: isOpen,
    refuses: (negates && negatesOneOf(tokens, UTTERANCES)) || (has(REFUSALS) && refusesToSpeak(tokens)),
    counters: has(COUNTERS),
    negates,
    isAdvocate: has(ADVOCATES),
    leansBack: all.slice(0, OPENING).some(({ key }) => BACKWARD.has(key)),
  };
}

function withoutAnonymity(tokens: readonly Token[]): readonly Token[] {
  const hidden = anonymityIn(tokens);
  return hidden === null ? tokens : [...tokens.slice(0, hidden[0]), ...tokens.slice(hidden[1])];
}

/** Whether a word is the sentence's own: a number, or a longer word that is no name and no word of telling. */
const isOwn = ({ key, kind, capital }: Token): boolean =>
  kind === 'number' || (!capital && key.length >= LEAST_LETTERS && !TELLING.has(key));

const isDenial = (tokens: readonly Token[], at: number): boolean =>
  DENIALS.has(tokens[at]?.key ?? '') && !tokens.slice(Math.max(0, at - CLOSE), at).some(isNegation);

const negatesOneOf = (tokens: readonly Token[], words: ReadonlySet<string>): boolean =>
  tokens.some(
    (token, at) => isNegation(token) && tokens.slice(at + 1, at + 1 + REACH).some(({ key }) => words.has(key)),
  );

const refusesToSpeak = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ key }, at) =>
      REFUSALS.has(key) &&
      tokens.slice(at + 1, at + 1 + NEXT).some((next) => UTTERANCES.has(next.key) || VERIFICATIONS.has(next.key)),
  );

/** Whether nothing stands here, or a pronoun, or soon a noun for what was told. "That" is a pronoun where nothing follows it. */
function isBareAt(tokens: readonly Token[], at: number): boolean {
  const [object, next] = [tokens[at], tokens[at + 1]];
  if (object === undefined) return true;
  if (object.key === 'that' || object.key === 'this')
    return next === undefined || next.start - object.end > 1 || ACCOUNTS.has(next.key);
  return OBJECTS.has(object.key) || tokens.slice(at, at + NEXT).some(({ key }) => ACCOUNTS.has(key));
}

type Phrases = ReadonlyMap<string, readonly string[]>;

function byFirstWord(phrases: readonly string[]): Phrases {
  return Map.groupBy(phrases, (phrase) => phrase.replace(/ .*/, ''));
}
