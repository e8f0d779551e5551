import type { Quote, Speaker } from '../../case/attribution.ts';
import type { OriginKind } from '../../case/claim.ts';
import type { Span } from '../../case/span.ts';
import { Pattern } from '../../text/pattern.ts';
import { bodiesIn, bodyOf, rolesOf } from './bodies.ts';
import { type NounPhrase, nounPhrase } from './noun-phrase.ts';
import { isOutletName } from './outlets.ts';
import type { SentenceContext, Source } from './source.ts';
import { calledIn, describe, isNoSource } from './speaker-phrase.ts';
import { bodyWords, genderOf, SAYING, SPEAKS_FOR, wordsOf } from './vocabulary.ts';
import { meets, needFor } from './words-in.ts';

const LEAST_SHARE = 0.2;
const ANONYMITY = /^(?:not\s)?(?:to\sbe\s(?:named|identified|quoted)|because\s(?:he|she|they)\b|who\sasked)/i;

/** A quotation with whom it gives as its source. */
interface Given {
  readonly quote: Quote;
  readonly phrase: NounPhrase;
  /** Not where what was found is but the end of a description. */
  readonly isWhole: boolean;
}

/** Whom the quotations and reported speech of a mention give as its source, the outer of those that hold each other. Cost: square in those of the sentence. */
export function quotedSources(context: SentenceContext): Source[] {
  const { mention, ground, part } = context;
  const { text } = ground.report;
  const wanted = part ?? mention.focus ?? mention.span;
  const near = ground.quotes.touching(wanted);
  const giving = near.flatMap((quote) => (isOf(quote, wanted, { text, near }) ? (given(quote, context) ?? []) : []));
  const touched = giving.filter(({ quote }) => !runsOn(quote, giving, mention.span));
  const isOuter = ({ quote }: Given): boolean =>
    !touched.some(
      ({ quote: other }) => holds(other.span, quote.span) || speaksOf(other, quote) || goesOnWith(other, quote, text),
    );
  const outer = (touched.length > 1 ? touched.filter(isOuter) : touched).filter(
    ({ quote }) => !isToldOf(quote, context),
  );
  return outer.map((one) =>
    sourceOf(
      one,
      touched.flatMap(({ quote }) => (holds(one.quote.span, quote.span) ? [quote] : [])),
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
  if (ANONYMITY.test(text.slice(span.start, Math.min(span.end, span.start + LONGEST_OPENING)))) return false;
  if (direct && sharedBy(span, wanted) >= 12) return true;
  const own = near.filter((other) => other.speaker.text === speaker.text && other.direct === direct);
  const shared = own.reduce((sum, other) => sum + sharedBy(other.span, wanted), 0);
  return shared >= LEAST_SHARE * (wanted.end - wanted.start);
}

function sharedBy(span: Span, wanted: Span): number {
  return Math.max(0, Math.min(span.end, wanted.end) - Math.max(span.start, wanted.start));
}

/** What `ANONYMITY` looks at. */
const LONGEST_OPENING = 24;

/** Whether what one says tells of the other's saying: "the envoy said that the minister had promised to go". */
function speaksOf({ span }: Quote, { speaker }: Quote): boolean {
  return speaker.span !== null && span.start <= speaker.span.start && speaker.span.end <= span.end;
}

const GOES_ON = /^,?\s(?:and|but)\s(?:that\s)?$/;
const LONGEST_JOINT = 12;

/** Whether reported speech goes on with what somebody does: "the envoy said the plan stands, and the minister has ordered more of it". */
function goesOnWith({ span, direct }: Quote, { speaker, cue, direct: isMarked }: Quote, text: string): boolean {
  if (direct || isMarked || speaker.span === null || cue === null || speaker.span.start < span.end) return false;
  if (speaker.span.start > span.end + LONGEST_JOINT || !GOES_ON.test(text.slice(span.end, speaker.span.start)))
    return false;
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
function runsOn(quote: Quote, giving: readonly Given[], sentence: Span): boolean {
  if (quote.direct || isIn(quote.speaker.span, sentence)) return false;
  return giving.some(({ quote: other }) => holds(quote.span, other.span) && isIn(other.speaker.span, sentence));
}

function isIn(span: Span | null, outer: Span): boolean {
  return span !== null && span.start >= outer.start && span.end <= outer.end;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}

/** A quotation with its speaker; null where that can be no source. */
function given(quote: Quote, context: SentenceContext): Given | null {
  const { ground } = context;
  const { text } = ground.report;
  const { phrase: described, isWhole } = describe(quote, context);
  if (described === '' || isOutletName(described, ground.outlet) || isKnowing(quote, text)) return null;
  // A pronoun that was resolved to the very words that it is said to say; a full name that they begin with is its sentence's subject.
  const said = text.slice(quote.span.start, quote.span.end);
  if (said.includes(described) && !(said.startsWith(described) && PERSON.test(described))) return null;
  const phrase = nounPhrase(described);
  return isNoSource(phrase) ? null : { quote, phrase, isWhole };
}

const PERSON = new Pattern(String.raw`^\p{Lu}\p{L}+(?:\s\p{Lu}[\p{L}’'-]+){1,2}$`);
const KNOWING: ReadonlySet<string> = new Set(['knew', 'know', 'knows', 'known', 'aware']);
const INFORMING: ReadonlySet<string> = new Set(['told', 'informed', 'warned', 'notified', 'advised']);
/** "She was declared the winner". */
const NAMING: ReadonlySet<string> = new Set([
  'declared',
  'proclaimed',
  'pronounced',
  'named',
  'announced',
  'described',
  'reported',
  'expected',
]);
const PASSIVE = new Pattern(String.raw`\b(?:was|were|been|being)\s(?:\p{L}+\s)?\p{L}+$`);

/** Whether it is told that its speaker knew, or was told: "the ministry knew that 26 were cracked". Who says so is somebody else. */
function isKnowing({ cue, direct }: Quote, text: string): boolean {
  if (direct || cue === null) return false;
  const verb = wordsOf(text.slice(cue.start, cue.end)).at(-1) ?? '';
  if (KNOWING.has(verb)) return true;
  const isPassive = PASSIVE.test(text.slice(Math.max(0, cue.start - 30), cue.end));
  return isPassive && (INFORMING.has(verb) || NAMING.has(verb));
}

function sourceOf({ quote, phrase, isWhole }: Given, within: readonly Quote[], context: SentenceContext): Source {
  const { ground, reader } = context;
  const actor = isWhole ? actorOf(quote.speaker, phrase, context) : null;
  const known = actor === null ? undefined : reader.grounds.actors.get(actor);
  const span = quote.speaker.span ?? quote.span;
  const name = nameOf(phrase.text, known?.name ?? null);
  return {
    kind: kindOf(phrase, quote.speaker.anonymous, known?.kind ?? null),
    name,
    called: actor === null ? calledIn(quote, phrase.text, context) : name,
    actor,
    report: ground.report.id,
    span,
    bodies: new Set([
      ...(known?.kind === 'person' ? reader.offices.of(known) : officeWords(phrase)),
      ...(known?.kind === 'organisation' ? [bodyOf(known)] : []),
      ...(phrase.isDocument ? bodiesIn(ground, beforeReceiver(span, ground.report.text)) : []),
    ]),
    relays: relaysOf(quote, within, context),
    roles: rolesOf(phrase, known, reader.offices),
    gender: genderOf(`${phrase.text} ${aroundSpeaker(quote, context)}`),
    isPlural: isPlural(phrase),
    isFirstHand: context.isOwn,
    ownsUp: ownsUp(quote, context),
    quotes: new Set(within.concat(quote).flatMap(({ id, direct, same }) => (direct ? [id, ...same] : []))),
  };
}

const TO_WHOM = /\s(?:to|(?:filed|lodged|left|deposited|registered)\s(?:with|at))\s/u;

/** "A filing that the mill made | to the Sluice Office": to whom a document went is none of its bodies. */
function beforeReceiver(span: Span, text: string): Span {
  const found = TO_WHOM.exec(text.slice(span.start, span.end));
  return found === null ? span : { ...span, end: span.start + found.index };
}

/** Those through whom it has what it says, or who have it from the speaker. */
function relaysOf(quote: Quote, within: readonly Quote[], context: SentenceContext): Set<string> {
  const told = [...quote.chain, ...within.flatMap((one) => [one.speaker, ...one.chain])];
  return new Set([
    ...told.flatMap((one) => actorOf(one, nounPhrase(one.text), context) ?? []),
    ...receivers(quote, context),
    ...toldBy(context),
  ]);
}

const TAKES_IT_ON = new Pattern(
  String.raw`^[^.;“"]*?\b(?:claim(?:s|ed)?|took|taken|takes?|accept(?:s|ed)?)\s(?:[\p{L}]+\s)?(?:responsibility|credit)\b`,
  'i',
);

/** Whether it takes the deed upon itself in this sentence: what else the sentence tells, the toll above all, it is no source of. */
function ownsUp({ speaker }: Quote, { ground, mention }: SentenceContext): boolean {
  if (speaker.span === null) return false;
  const behind = ground.report.text.slice(speaker.span.end, Math.min(speaker.span.end + 60, mention.span.end));
  return TAKES_IT_ON.test(behind);
}

const RELATIVE_CLAUSE = new Pattern(String.raw`^,?\s(?:who|a|speaking)\b[^.]*`);

/** The relative clause that tells more of an unnamed speaker: "who said she was on duty". */
function aroundSpeaker({ speaker }: Quote, { ground, mention }: SentenceContext): string {
  if (speaker.span === null || !speaker.anonymous) return '';
  const rest = ground.report.text.slice(speaker.span.end, mention.span.end);
  return RELATIVE_CLAUSE.exec(rest)?.[0] ?? '';
}

/** A name behind the first word. */
const NAMED_BEHIND = new Pattern(String.raw`\s\S*\p{Lu}\p{L}`);

function actorOf(
  { text, actor, span, anonymous }: Speaker,
  phrase: NounPhrase,
  { reader, ground }: SentenceContext,
): string | null {
  const place = span === null ? undefined : ground.named.touching(span).find((one) => one.actor.kind !== 'place');
  if (place !== undefined && place.actor.kind === 'person' && reader.offices.spelledBy(place.actor).has(phrase.head))
    return place.actor.id;
  if (anonymous || phrase.isIndefinite) return null;
  const known = actor === null ? undefined : reader.grounds.actors.get(actor);
  if (known === undefined || known.kind === 'place') return null;
  // A pronoun or a description was resolved to the actor; a name must be one of its own, and not stand for something of theirs ("the Velt administration").
  if (!NAMED_BEHIND.test(text)) return known.id;
  const spelled = reader.offices.spelledBy(known);
  const isSpelled = (word: string): boolean => spelled.has(word);
  const isIts =
    known.kind === 'person' ? isSpelled(phrase.head) : wordsOf(text).some(isSpelled) || phrase.words.some(isSpelled);
  return isIts ? known.id : null;
}

/** Bodies that have their figure from the speaker: "the ministry had its own count from her, she said". */
function receivers({ span }: Quote, { ground }: SentenceContext): string[] {
  const said = ground.report.text.slice(span.start, Math.min(span.end, span.start + LONGEST_SAID));
  const found = said.includes('from ') ? RECEIVES.exec(said) : null;
  return found === null ? [] : bodiesIn(ground, { ...span, end: span.start + found.index });
}

const LONGEST_SAID = 400;
const RECEIVES = new Pattern(
  String.raw`\b(?:had|has|have|got|gets|took|takes)\s(?:its|their|his|her|the)?\s?(?:own\s|official\s)?(?:figures?|counts?|numbers?|tolls?|data|account|information|it)\b[^.;]{0,40}\bfrom\s(?:her|him|them|me|us)\b`,
  'i',
);

const HAS_TOLD =
  /^,?\s(?:had\stold|(?:had\s|has\s)?(?:told\s(?:me|him|her|them|us|(?:the\s)?(?:police|officers|detectives|investigators|inspectors))|(?:came|come|went|gone|turned\sup)\b[^.;“"]{0,50}\bwith\s(?:the|a|an|this|that|his|her|their)\s(?:story|account|tale|statement|complaint)))\b/;
const TOLD_BY = /\b(?:told|heard|learned|learnt)\s(?:by|from)\s[^.;“"]{0,40}$/;
const TELLING = needFor(['told', 'heard', 'learned', 'learnt', 'story', 'account', 'tale', 'statement', 'complaint']);

/** Persons of whom the sentence says that they told it to its speaker, or to others before: "Mr Dray told me so", "Mr Dray had told his lawyers", "told by Ms Foss". */
function toldBy({ ground, sentence, mention, text }: SentenceContext): string[] {
  if (!meets(sentence, TELLING)) return [];
  return ground.named.touching(mention.span).flatMap(({ actor, span }) => {
    if (actor.kind !== 'person') return [];
    const before = text.slice(0, Math.max(0, span.start - mention.span.start));
    const after = text.slice(Math.max(0, span.end - mention.span.start));
    return HAS_TOLD.test(after) || TOLD_BY.test(before) ? [actor.id] : [];
  });
}

function officeWords(phrase: NounPhrase): string[] {
  return phrase.isIndefinite && !phrase.words.some((word) => SPEAKS_FOR.has(word)) ? [] : bodyWords(phrase.words);
}

const FULL_NAME = new Pattern(String.raw`\p{Lu}\p{L}+\s\p{Lu}`);

/** What kind of source a phrase names; `kind` is that of the actor it names, or null. */
export function kindOf(
  phrase: NounPhrase,
  isAnonymous: boolean,
  kind: 'person' | 'organisation' | 'place' | null,
): OriginKind {
  if (phrase.isDocument) return 'document';
  if (kind === 'person' || kind === 'organisation') return kind;
  const isBody = !phrase.isIndefinite && bodyWords([phrase.head]).length > 0;
  if ((isAnonymous && !isBody) || phrase.isIndefinite) return 'anonymous';
  if (bodyWords(phrase.words).length > 0) return 'organisation';
  return FULL_NAME.test(phrase.text) ? 'person' : 'anonymous';
}

function nameOf(phrase: string, name: string | null): string {
  const said = phrase.replace(/\s+/g, ' ').trim();
  if (name === null || said.includes(name)) return said;
  return name;
}

const PEOPLE: ReadonlySet<string> = new Set(['people', 'staff', 'personnel']);
const SEVERAL = /^(?:two|three|four|five|several|some|many|both|few)\b/i;

function isPlural({ text, head }: NounPhrase): boolean {
  return SEVERAL.test(text) || (head.endsWith('s') && !head.endsWith('ss')) || PEOPLE.has(head);
}
