import type { Quote, Speaker } from '../../case/attribution.ts';
import type { ClaimMention, OriginKind } from '../../case/claim.ts';
import type { Span } from '../../case/span.ts';
import { bodiesIn, bodyOf, rolesOf } from './bodies.ts';
import { citedIn } from './citing.ts';
import { describedSources } from './described.ts';
import { type Ground, sentenceAt, sentenceIs, touching } from './ground.ts';
import { beforeRelative, callingOf, headOf, isDocument, isIndefinite, isRelative, lostLeft } from './noun-phrase.ts';
import { outletForms, outletIn } from './outlets.ts';
import { PlaceMemory } from './place-memory.ts';
import type { Reader, SentenceContext, Source } from './source.ts';
import { bodyWords, genderOf, isBelief, isDoubt, SAYING, SPEAKS_FOR, wordsOf } from './vocabulary.ts';
import { wholePhrase } from './whole-phrase.ts';
import { mayHold } from './words-in.ts';
import { writtenSources } from './written.ts';

/** What one sentence says of where it has its claim from. */
export interface Reading {
  readonly mention: ClaimMention;
  readonly text: string;
  readonly sources: readonly Source[];
  /** Reports and unseen reports that it names as those it follows. */
  readonly cites: readonly string[];
  /** Its own outlet saw, counted or read it. */
  readonly isFirstHand: boolean;
  /** It says that nothing is established. */
  readonly isDoubt: boolean;
  /** How likely its mention belongs to the claim, 0 to 1. */
  readonly membership: number;
  readonly isTitle: boolean;
}

const FIRST_HAND =
  /\b(?:told|tells|telling|shown to|showed|given to|seen by|read by|allowed to read)\s(?:us|me|this newspaper|this website|reporters of this)\b|\b(?:our|this newspaper['’]s)\s(?:reporter|correspondent|photographer|own count)|\b(?:reporters?|correspondents?|photographers?)\s(?:of|for|from)\s(?:this newspaper|this website|ours)\b|\b(?:we|this newspaper)\s(?:has\s|have\s)?(?:saw|seen|counted|read|watched|found)\b/iu;
/** What `FIRST_HAND` cannot match without. */
const FIRST_HAND_NEEDS: ReadonlySet<string> = new Set([
  'us',
  'me',
  'newspaper',
  'website',
  'reporters',
  'ours',
  'our',
  'we',
]);
const OBSERVED =
  /\b(?:reporters?|correspondents?|photographers?|journalists?)\b[^.;“"]{0,90}?\b(?:saw|counted|witnessed|watched|found|wrote down)\b|\bwe\s(?:saw|counted|watched)\b/iu;
const LEAST_SHARE = 0.2;
const ANONYMITY = /^(?:not\s)?(?:to\sbe\s(?:named|identified|quoted)|because\s(?:he|she|they)\b|who\sasked)/iu;

/** Reads a mention. Cost: linear in its sentence and what stands in it. */
export function readMention(mention: ClaimMention, reader: Reader, part: Span | null = null): Reading | null {
  const reading = readAlone(mention, reader, part);
  if (reading === null || reading.sources.length > 0 || reading.isTitle) return reading;
  return GOES_ON.test(reading.text) ? { ...reading, sources: sourcesBefore(mention, reader, 'anywhere') } : reading;
}

const GOES_ON = /^(?:he|she|they|it)\b|\b(?:he|she|they)\s(?:said|says|told|added|wrote|recalled)\b/iu;
const MOST_BACK = 3;

/** The sources of the sentence that last named one, at most three sentences back; `paragraph`: no further than its paragraph. */
export function sourcesBefore(
  mention: ClaimMention,
  reader: Reader,
  reach: 'anywhere' | 'paragraph',
): readonly Source[] {
  const ground = reader.grounds.reports.get(mention.span.report);
  const sentence = ground === undefined ? null : sentenceAt(ground, mention.span.start);
  if (ground === undefined || sentence === null) return [];
  const { report, sentences } = ground;
  for (let back = 1; back <= MOST_BACK; back += 1) {
    const before = sentences[sentence.index - back];
    if (before === undefined || before.kind === 'title') return [];
    if (reach === 'paragraph' && report.text.slice(before.end, sentence.start).includes('\n')) return [];
    const span = { report: report.id, start: before.start, end: before.end };
    const found = readAlone({ ...mention, span, focus: null, chain: [] }, reader)?.sources ?? [];
    if (found.length > 0) return found.slice(-1);
  }
  return [];
}

function readAlone(mention: ClaimMention, reader: Reader, part: Span | null = null): Reading | null {
  const ground = reader.grounds.reports.get(mention.span.report);
  if (ground === undefined) return null;
  const words = inWordsOf(mention, { ground, reader, part });
  return { ...words, mention, isDoubt: mention.stance === 'hedges' && isDoubt(words.text), membership: 1 };
}

/** What a sentence's words say, whichever claim it is read for. */
type InWords = Omit<Reading, 'mention' | 'isDoubt' | 'membership'>;

const inWords = new PlaceMemory<InWords>();

function inWordsOf(mention: ClaimMention, context: Pick<SentenceContext, 'ground' | 'reader' | 'part'>): InWords {
  const { ground, part } = context;
  return inWords.at(ground, [mention.span, mention.focus, part], () => readWords(mention, context));
}

function readWords(
  mention: ClaimMention,
  { ground, reader, part }: Pick<SentenceContext, 'ground' | 'reader' | 'part'>,
): InWords {
  const { start, end } = mention.span;
  const text = ground.report.text.slice(start, end);
  const isTitle = sentenceAt(ground, start)?.kind === 'title';
  const sentence = sentenceIs(ground, mention.span);
  const isOwn = outletIn(text, ground.outlet) >= 0 || (mayHold(sentence, FIRST_HAND_NEEDS) && FIRST_HAND.test(text));
  const context = { mention, ground, sentence, text, part, isOwn, reader };
  const quoted = quotedSources(context).filter(({ actor }) => !isTitle || actor !== null);
  const written = isTitle ? [] : writtenSources(context);
  const described = isTitle || quoted.length + written.length > 0 ? [] : describedSources(context);
  const observed = isOwn && OBSERVED.test(text) ? [observation(context)] : [];
  const cites = citedIn(text, mention.span.report, reader.grounds);
  const named = joined(written, [...quoted, ...described]).filter(({ name }) => !isOutlet(name, cites, reader));
  const sources = observed.length > 0 ? observed : named;
  return { text, sources, cites, isFirstHand: isOwn && sources.length > 0, isTitle };
}

/** Whether a source is one of the outlets that the sentence cites: then it says whom the report follows, not who knows. */
function isOutlet(name: string, cites: readonly string[], { grounds }: Reader): boolean {
  return cites.some((id) => {
    const forms = grounds.reports.get(id)?.outlet ?? outletForms(grounds.unseen.get(id)?.publisher ?? null);
    const bare = name.replace(/^the\s/iu, '');
    return forms.some((form) => form.replace(/^the\s/u, '') === bare);
  });
}

function observation({ mention, ground }: SentenceContext): Source {
  return outletSource(ground, mention.span, true);
}

/** The outlet itself as the one that a claim rests on. */
export function outletSource({ report }: Ground, span: Span, isFirstHand = false): Source {
  return {
    kind: 'outlet',
    name: report.publisher ?? report.id,
    called: report.publisher ?? report.id,
    actor: null,
    report: report.id,
    span,
    words: new Set(),
    bodies: new Set(),
    relays: new Set(),
    roles: new Set(),
    gender: null,
    isPlural: false,
    isFirstHand,
    ownsUp: false,
    quotes: new Set(),
  };
}

function quotedSources(context: SentenceContext): Source[] {
  const { mention, ground, part } = context;
  const wanted = part ?? mention.focus ?? mention.span;
  const touched = touching(ground.quotes, wanted).filter(
    (quote) => isOf(quote, wanted, ground.report.text) && givesSource(quote, context),
  );
  const outer = touched.filter(
    (quote) =>
      !touched.some(
        (other) =>
          holds(other.span, quote.span) || speaksOf(other, quote) || goesOnWith(other, quote, ground.report.text),
      ),
  );
  return outer.map((quote) =>
    sourceOf(
      quote,
      touched.filter((other) => holds(quote.span, other.span)),
      context,
    ),
  );
}

function isOf({ span, speaker, direct }: Quote, wanted: Span, text: string): boolean {
  if (
    speaker.text === '' ||
    (speaker.span !== null && span.start <= speaker.span.start && speaker.span.end <= span.end)
  )
    return false;
  const shared = Math.min(span.end, wanted.end) - Math.max(span.start, wanted.start);
  if (ANONYMITY.test(text.slice(span.start, span.end))) return false;
  return shared >= LEAST_SHARE * (wanted.end - wanted.start) || (direct && shared >= 12);
}

/** Whether what one says tells of the other's saying: "the envoy said that the minister had promised to go". */
function speaksOf({ span }: Quote, { speaker }: Quote): boolean {
  return speaker.span !== null && span.start <= speaker.span.start && speaker.span.end <= span.end;
}

/** Whether reported speech goes on with what somebody does: "the envoy said the plan stands, and the minister has ordered more of it". */
function goesOnWith({ span, direct }: Quote, { speaker, cue, direct: isMarked }: Quote, text: string): boolean {
  if (direct || isMarked || speaker.span === null || cue === null || speaker.span.start < span.end) return false;
  if (!/^,?\s(?:and|but)\s(?:that\s)?$/u.test(text.slice(span.end, speaker.span.start))) return false;
  return !wordsOf(text.slice(cue.start, cue.end)).some((word) => SAYING.has(word) && word.length > 3);
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}

/** Whether its speaker can be a source. */
function givesSource(quote: Quote, context: SentenceContext): boolean {
  const { ground } = context;
  const { phrase } = describe(quote, context);
  if (phrase === '' || outletIn(phrase, ground.outlet) === 0) return false;
  // A pronoun that was resolved to the very words that it is said to say.
  const said = ground.report.text.slice(quote.span.start, quote.span.end);
  return !said.includes(phrase) && !isNoSource(phrase);
}

function sourceOf(quote: Quote, within: readonly Quote[], context: SentenceContext): Source {
  const { ground, reader } = context;
  const { phrase, isWhole } = describe(quote, context);
  const actor = isWhole ? actorOf(quote.speaker, phrase, context) : null;
  const told = [...quote.chain, ...within.flatMap((one) => [one.speaker, ...one.chain])];
  const known = actor === null ? undefined : reader.grounds.actors.get(actor);
  const words = wordsOf(phrase);
  const speaks = known?.kind === 'person' ? reader.offices.of(known) : officeWords(phrase, words);
  const span = quote.speaker.span ?? quote.span;
  return {
    kind: kindOf(phrase, quote.speaker.anonymous, known?.kind ?? null),
    name: nameOf(phrase, known?.name ?? null),
    called: actor === null ? calledIn(quote, phrase, context) : nameOf(phrase, known?.name ?? null),
    actor,
    report: ground.report.id,
    span,
    words: new Set(words),
    bodies: new Set([
      ...speaks,
      ...(known?.kind === 'organisation' ? [bodyOf(known)] : []),
      ...(isDocument(phrase) ? bodiesIn(ground, span) : []),
    ]),
    relays: new Set([
      ...told.flatMap((one) => actorOf(one, one.text, context) ?? []),
      ...receivers(quote, context),
      ...toldBy(context),
    ]),
    roles: rolesOf(phrase, known, reader.offices),
    gender: genderOf(`${phrase} ${aroundSpeaker(quote, context)}`),
    isPlural: isPlural(phrase),
    isFirstHand: context.isOwn,
    ownsUp: ownsUp(quote, context),
    quotes: new Set(within.concat(quote).flatMap(({ id, direct, same }) => (direct ? [id, ...same] : []))),
  };
}

/** Whether it takes the deed upon itself in this sentence: what else the sentence tells, the toll above all, it is no source of. */
function ownsUp({ speaker }: Quote, { ground, mention }: SentenceContext): boolean {
  if (speaker.span === null) return false;
  const behind = ground.report.text.slice(speaker.span.end, Math.min(speaker.span.end + 60, mention.span.end));
  return /^[^.;“"]*?\b(?:claim(?:s|ed)?|took|taken|takes?|accept(?:s|ed)?)\s(?:[\p{L}]+\s)?(?:responsibility|credit)\b/iu.test(
    behind,
  );
}

/** The relative clause that tells more of an unnamed speaker: "who said she was on duty". */
function aroundSpeaker({ speaker }: Quote, { ground, mention }: SentenceContext): string {
  if (speaker.span === null || !speaker.anonymous) return '';
  const rest = ground.report.text.slice(speaker.span.end, mention.span.end);
  return /^,?\s(?:who|a|speaking)\b[^.]*/u.exec(rest)?.[0] ?? '';
}

/** The whole description of the speaker; not `isWhole` where what was found is but its end. */
function describe(
  { speaker, cue }: Quote,
  { ground, mention }: SentenceContext,
): { readonly phrase: string; readonly isWhole: boolean } {
  const { text } = ground.report;
  const inSentence =
    speaker.span !== null && speaker.span.start >= mention.span.start && speaker.span.end <= mention.span.end;
  if (speaker.span === null || !inSentence) return { phrase: speaker.text, isWhole: true };
  const before = text.slice(mention.span.start, speaker.span.start);
  if (isRelative(speaker.text)) return { phrase: beforeRelative(before), isWhole: false };
  const [first = '', ...rest] = speaker.text.split(/\s/u);
  if (isRelative(first)) return { phrase: rest.join(' '), isWhole: true };
  const left = lostLeft(before);
  const gap = cue === null || cue.start < speaker.span.end ? '' : text.slice(speaker.span.end, cue.start);
  const right = /^\s(?:[\p{L}’'-]+\s){1,3}$/u.test(gap) && !/\s(?:who|which|that)\s/u.test(gap) ? gap.trimEnd() : '';
  const phrase = `${left}${speaker.text}${right}`.replace(/\sand\s\p{N}.*$/u, '');
  return { phrase, isWhole: left === '' };
}

/** The speaker as a reader is told it, with all that describes it where the report does so. */
function calledIn(quote: Quote, phrase: string, { ground }: SentenceContext): string {
  const full = describing(quote, ground);
  const place = full?.speaker.span ?? null;
  const sentence = place === null ? null : sentenceAt(ground, place.start);
  if (full === null || place === null || sentence === null || isRelative(full.speaker.text)) return phrase;
  const text = ground.report.text.slice(sentence.start, sentence.end);
  const left = lostLeft(text.slice(0, place.start - sentence.start));
  const span = { start: place.start - sentence.start - left.length, end: place.end - sentence.start };
  return wholePhrase({ text, ...span, cue: full.cue === null ? -1 : full.cue.start - sentence.start });
}

/** So many quotations back a description is looked for. */
const MOST_QUOTES_BACK = 30;

/** The quotation whose speaker stands in the very words: this one, or before it one that a pronoun or "the official" goes back to. */
function describing(quote: Quote, ground: Ground): Quote | null {
  const { speaker } = quote;
  const stands = ({ speaker: { span, text } }: Quote): boolean =>
    span !== null && ground.report.text.slice(span.start, span.end) === text;
  const bare = /^(?:the|this|that)\s(?<noun>\p{Ll}+)$/iu.exec(speaker.text)?.groups?.['noun'] ?? null;
  if (stands(quote) && bare === null) return quote;
  const from = speaker.span?.start ?? quote.span.start;
  const before = ground.quotes
    .filter(({ span }) => span.start < from)
    .slice(-MOST_QUOTES_BACK)
    .reverse();
  const isIt = (other: Quote): boolean =>
    bare === null
      ? other.speaker.text === speaker.text
      : other.speaker.text !== speaker.text &&
        isIndefinite(other.speaker.text) &&
        callingOf(other.speaker.text) === callingOf(bare);
  return before.find((other) => stands(other) && isIt(other)) ?? (stands(quote) ? quote : null);
}

function actorOf(
  { text, actor, span, anonymous }: Speaker,
  phrase: string,
  { reader, ground }: SentenceContext,
): string | null {
  const [place] = span === null ? [] : touching(ground.named, span).filter((one) => one.actor.kind !== 'place');
  if (place !== undefined && place.actor.kind === 'person' && reader.offices.spelledBy(place.actor).has(headOf(phrase)))
    return place.actor.id;
  if (anonymous || isIndefinite(phrase)) return null;
  const known = actor === null ? undefined : reader.grounds.actors.get(actor);
  if (known === undefined || known.kind === 'place') return null;
  const said = wordsOf(`${text} ${phrase}`);
  // A pronoun or a description was resolved to the actor; a name must be one of its own, and not stand for something of theirs ("the Velt administration").
  const isNamed = /\p{Lu}\p{L}/u.test(text.replace(/^\S+/u, (first) => first.toLowerCase()));
  if (!isNamed) return known.id;
  const spelled = reader.offices.spelledBy(known);
  const isIts = known.kind === 'person' ? spelled.has(headOf(phrase)) : said.some((word) => spelled.has(word));
  return isIts ? known.id : null;
}

/** What a model took for a speaker and cannot be one: half a phrase, "a police", a number of things. */
function isNoSource(phrase: string): boolean {
  const words = wordsOf(phrase);
  const last = words.at(-1) ?? '';
  if (words.length === 0 || /["“”‘]/u.test(phrase) || /^(?:and|or|that|which|as|but)$/u.test(last)) return true;
  if (
    /^(?:the|this|that)\s(?:news)?(?:paper|letter|site|website|outlet|broadcaster|station|magazine|newspaper)$/iu.test(
      phrase,
    )
  )
    return true;
  if (/^(?:and|that|which|what|as|some \p{N}|\p{N})/iu.test(phrase)) return true;
  return isIndefinite(phrase) && bodyWords([headOf(phrase)]).length > 0 && !/s$/u.test(headOf(phrase));
}

/** Bodies that have their figure from the speaker: "the ministry had its own count from her, she said". */
function receivers({ span }: Quote, { ground }: SentenceContext): string[] {
  const said = ground.report.text.slice(span.start, Math.min(span.end, span.start + LONGEST_SAID));
  const found = RECEIVES.exec(said);
  return found === null ? [] : bodiesIn(ground, { ...span, end: span.start + found.index });
}

const LONGEST_SAID = 400;
const RECEIVES =
  /\b(?:had|has|have|got|gets|took|takes)\s(?:its|their|his|her|the)?\s?(?:own\s|official\s)?(?:figures?|counts?|numbers?|tolls?|data|account|information|it)\b[^.;]{0,40}\bfrom\s(?:her|him|them|me|us)\b/iu;

/** Persons of whom the sentence says that they told it to its speaker: "Mr Dray told me so", "told by Ms Foss". */
function toldBy({ ground, mention, text }: SentenceContext): string[] {
  return touching(ground.named, mention.span)
    .filter(({ actor }) => actor.kind === 'person')
    .filter(({ span }) => {
      const before = text.slice(0, Math.max(0, span.start - mention.span.start));
      const after = text.slice(Math.max(0, span.end - mention.span.start));
      return (
        /^\s(?:had\s|has\s)?told\s(?:me|him|her|them|us)\b/u.test(after) ||
        /\b(?:told|heard|learned|learnt)\s(?:by|from)\s[^.;“"]{0,40}$/u.test(before)
      );
    })
    .map(({ actor }) => actor.id);
}

function officeWords(phrase: string, words: readonly string[]): string[] {
  return isIndefinite(phrase) && !words.some((word) => SPEAKS_FOR.has(word)) ? [] : bodyWords(words);
}

function kindOf(phrase: string, isAnonymous: boolean, kind: 'person' | 'organisation' | 'place' | null): OriginKind {
  if (isDocument(phrase)) return 'document';
  if (kind === 'person' || kind === 'organisation') return kind;
  if (isAnonymous || isIndefinite(phrase)) return 'anonymous';
  if (bodyWords(wordsOf(phrase)).length > 0) return 'organisation';
  return /\p{Lu}\p{L}+\s\p{Lu}/u.test(phrase) ? 'person' : 'anonymous';
}

function nameOf(phrase: string, name: string | null): string {
  const said = phrase.replace(/\s+/gu, ' ').trim();
  if (name === null || said.includes(name)) return said;
  return name;
}

function isPlural(phrase: string): boolean {
  const head = headOf(phrase);
  return (
    /^(?:two|three|four|five|several|some|many|both|few)\b/iu.test(phrase) ||
    (head.endsWith('s') && !head.endsWith('ss'))
  );
}

/** A source that two ways of reading found is given once, the written one first; "a researcher and two notes" are two. */
function joined(written: readonly Source[], quoted: readonly Source[]): Source[] {
  const others = quoted.flatMap((source) => {
    const doc = written.find(({ span }) => span.start < source.span.end && source.span.start < span.end);
    if (doc === undefined) return [source];
    const [first = '', ...rest] = source.name.split(/\sand\s/u);
    const isBefore = source.span.start < doc.span.start && rest.length > 0 && first.length > 2;
    return isBefore && !isDocument(first)
      ? [{ ...source, name: first, called: first, kind: kindOf(first, true, null), words: new Set(wordsOf(first)) }]
      : [];
  });
  const actors = quoted.flatMap(({ actor }) => actor ?? []);
  return [...others, ...written.map((doc) => ({ ...doc, relays: new Set([...doc.relays, ...actors]) }))];
}

/** Whether a reading stands for its claim: it asserts it, or holds it likely. */
export function countsAsTelling({ mention, text, isDoubt: doubts }: Reading): boolean {
  return mention.stance === 'asserts' || (mention.stance === 'hedges' && !doubts && isBelief(text));
}
