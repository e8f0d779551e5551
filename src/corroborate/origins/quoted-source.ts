import type { Quote, Speaker } from '../../case/attribution.ts';
import type { OriginKind } from '../../case/claim.ts';
import type { Span } from '../../case/span.ts';
import { bodiesIn, bodyOf, rolesOf } from './bodies.ts';
import { touching } from './ground.ts';
import { headOf, isDocument, isIndefinite } from './noun-phrase.ts';
import { isOutletName } from './outlets.ts';
import type { SentenceContext, Source } from './source.ts';
import { calledIn, describe, isNoSource } from './speaker-phrase.ts';
import { bodyWords, genderOf, SAYING, SPEAKS_FOR, wordsOf } from './vocabulary.ts';

const LEAST_SHARE = 0.2;
const ANONYMITY = /^(?:not\s)?(?:to\sbe\s(?:named|identified|quoted)|because\s(?:he|she|they)\b|who\sasked)/iu;

/** Whom the quotations and reported speech of a mention give as its source, the outer of those that hold each other. Cost: square in those of the sentence. */
export function quotedSources(context: SentenceContext): Source[] {
  const { mention, ground, part } = context;
  const wanted = part ?? mention.focus ?? mention.span;
  const near = touching(ground.quotes, wanted);
  const giving = near.filter(
    (quote) => isOf(quote, wanted, { text: ground.report.text, near }) && givesSource(quote, context),
  );
  const touched = giving.filter((quote) => !runsOn(quote, giving, mention.span));
  const outer = touched.filter(
    (quote) =>
      !touched.some(
        (other) =>
          holds(other.span, quote.span) || speaksOf(other, quote) || goesOnWith(other, quote, ground.report.text),
      ) && !isToldOf(quote, context),
  );
  return outer.map((quote) =>
    sourceOf(
      quote,
      touched.filter((other) => holds(quote.span, other.span)),
      context,
    ),
  );
}

/** Whether it is part of what is wanted; short parts count together with the others of their speaker among `near`. */
function isOf(
  { span, speaker, direct }: Quote,
  wanted: Span,
  { text, near }: { readonly text: string; readonly near: readonly Quote[] },
): boolean {
  if (
    speaker.text === '' ||
    (speaker.span !== null && span.start <= speaker.span.start && speaker.span.end <= span.end)
  )
    return false;
  if (ANONYMITY.test(text.slice(span.start, span.end))) return false;
  if (direct && sharedBy(span, wanted) >= 12) return true;
  const own = near.filter((other) => other.speaker.text === speaker.text && other.direct === direct);
  const shared = own.reduce((sum, other) => sum + sharedBy(other.span, wanted), 0);
  return shared >= LEAST_SHARE * (wanted.end - wanted.start);
}

function sharedBy(span: Span, wanted: Span): number {
  return Math.max(0, Math.min(span.end, wanted.end) - Math.max(span.start, wanted.start));
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

/** Whether somebody else tells what its speaker does: "clerks have proposed a toll, according to a memo". */
function isToldOf({ span, cue, direct }: Quote, { ground, mention }: SentenceContext): boolean {
  if (direct || cue === null) return false;
  const { text } = ground.report;
  // The last word: what stands before it may be an auxiliary.
  if (SAYING.has(wordsOf(text.slice(cue.start, cue.end)).at(-1) ?? '')) return false;
  return TOLD_BEHIND.test(text.slice(Math.max(span.start, cue.end), mention.span.end));
}

const TOLD_BEHIND =
  /,\s(?:according to|citing)\s|,\s(?:an?|the|one|two|three|several)\s[^,.;:“”"]{3,80}\s(?:said|says|told|confirmed)\b/u;

/** Whether reported speech has run on over a sentence that names its own speaker: "The office said it had none. It may rain, the miller added." */
function runsOn(quote: Quote, giving: readonly Quote[], sentence: Span): boolean {
  if (quote.direct || isIn(quote.speaker.span, sentence)) return false;
  return giving.some((other) => holds(quote.span, other.span) && isIn(other.speaker.span, sentence));
}

function isIn(span: Span | null, outer: Span): boolean {
  return span !== null && span.start >= outer.start && span.end <= outer.end;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}

/** Whether its speaker can be a source. */
function givesSource(quote: Quote, context: SentenceContext): boolean {
  const { ground } = context;
  const { phrase } = describe(quote, context);
  if (phrase === '' || isOutletName(phrase, ground.outlet) || isKnowing(quote, ground.report.text)) return false;
  // A pronoun that was resolved to the very words that it is said to say; a full name that they begin with is its sentence's subject.
  const said = ground.report.text.slice(quote.span.start, quote.span.end);
  const isWithin = said.includes(phrase) && !(said.startsWith(phrase) && FULL_NAME.test(phrase));
  return !isWithin && !isNoSource(phrase);
}

const FULL_NAME = /^\p{Lu}\p{L}+(?:\s\p{Lu}[\p{L}’'-]+){1,2}$/u;

/** Whether it is told that its speaker knew, or was told: "the ministry knew that 26 were cracked". Who says so is somebody else. */
function isKnowing({ cue, direct }: Quote, text: string): boolean {
  if (direct || cue === null) return false;
  const verb = wordsOf(text.slice(cue.start, cue.end)).at(-1) ?? '';
  if (KNOWING.has(verb)) return true;
  return TELLING.has(verb) && PASSIVE.test(text.slice(Math.max(0, cue.start - 30), cue.end));
}

const KNOWING: ReadonlySet<string> = new Set(['knew', 'know', 'knows', 'known', 'aware']);
const TELLING: ReadonlySet<string> = new Set(['told', 'informed', 'warned', 'notified', 'advised']);
const PASSIVE = /\b(?:was|were|been|being)\s(?:\p{L}+\s)?\p{L}+$/u;

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

/** What kind of source a phrase names; `kind` is that of the actor it names, or null. */
export function kindOf(
  phrase: string,
  isAnonymous: boolean,
  kind: 'person' | 'organisation' | 'place' | null,
): OriginKind {
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
    (head.endsWith('s') && !head.endsWith('ss')) ||
    /^(?:people|staff|personnel)$/u.test(head)
  );
}
