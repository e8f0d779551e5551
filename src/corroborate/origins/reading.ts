import type { ClaimMention } from '../../case/claim.ts';
import type { Span } from '../../case/span.ts';
import { Pattern } from '../../text/pattern.ts';
import { type Cited, citedIn } from './citing.ts';
import { describedSources } from './described.ts';
import { type Ground, outletOf, sentenceAt, sentenceIs } from './ground.ts';
import { nounPhrase } from './noun-phrase.ts';
import { outletForms, outletIn, spellsOut } from './outlets.ts';
import { PlaceMemory } from './place-memory.ts';
import { kindOf, quotedSources } from './quoted-source.ts';
import type { Reader, SentenceContext, Source } from './source.ts';
import { DOUBT_WORDS, isBelief, isDoubt, isToll, TOLL_WORDS } from './vocabulary.ts';
import { meets, needFor } from './words-in.ts';
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
  readonly tellsToll: boolean;
  /** It says that nothing is established. */
  readonly isDoubt: boolean;
  /** How likely its mention belongs to the claim, 0 to 1. */
  readonly membership: number;
  readonly isTitle: boolean;
}

const FIRST_HAND = new Pattern(
  String.raw`\b(?:told|tells|telling|shown to|showed|given to|seen by|read by|allowed to read)\s(?:us|me|this newspaper|this website|reporters of this)\b|\b(?:our|this newspaper['’]s)\s(?:reporter|correspondent|photographer|own count)|\b(?:reporters?|correspondents?|photographers?)\s(?:of|for|from)\s(?:this newspaper|this website|ours)\b|\b(?:we|this newspaper)\s(?:has\s|have\s)?(?:saw|seen|counted|read|watched|found)\b`,
  'i',
);
/** What it cannot match without. */
const FIRST_HAND_NEED = needFor(['us', 'me', 'newspaper', 'website', 'reporters', 'ours', 'our', 'we']);
const TOLL_NEED = needFor(TOLL_WORDS);
const DOUBT_NEED = needFor(DOUBT_WORDS);
const OBSERVED = new Pattern(
  String.raw`\b(?:reporters?|correspondents?|photographers?|journalists?)\b[^.;“"]{0,90}?\b(?:saw|counted|witnessed|watched|found|wrote down)\b|\bwe\s(?:saw|counted|watched)\b`,
  'i',
);

/** Reads a mention. Cost: linear in its sentence and what stands in it. */
export function readMention(mention: ClaimMention, reader: Reader, part: Span | null = null): Reading | null {
  const reading = readAlone(mention, reader, part);
  if (reading === null || reading.sources.length > 0 || reading.isTitle) return reading;
  return goesOn(reading, reader) ? { ...reading, sources: sourcesBefore(mention, reader, 'anywhere') } : reading;
}

/** Whether it tells what somebody said who was named before it. */
function goesOn({ mention, text }: Reading, { grounds }: Reader): boolean {
  const ground = grounds.reports.get(mention.span.report);
  return ground !== undefined && meets(sentenceIs(ground, mention.span), PRONOUN) && GOES_ON.test(text);
}

/** With "she'd" and the like, which are tokens of their own. */
const PRONOUN = needFor([
  ...['it', 'his', 'her', 'their'],
  ...['he', 'she', 'they'].flatMap((word) => ['', "'d", "'ll", "'ve", "'re"].map((ending) => `${word}${ending}`)),
]);
const GOES_ON = new Pattern(
  String.raw`^(?:he|she|they)\b|^it\s(?:also\s|then\s)?(?:says?|said|adds?|added|puts?|gives?|gave|lists?|listed|shows?|showed|notes?|noted|has|had|calls?|called|warns?|warned)\b|\b(?:he|she|they|it)\s(?:also\s)?(?:said|says|told|tells|adds|added|writes|wrote|recalls|recalled|puts?|placed|gives|gave|estimates|estimated|reckons|reckoned|insists|insisted|explained|remembers|remembered|counts|counted)\b|\b(?:by|in)\s(?:his|her|their)\s(?:own\s)?(?:count|telling|account|view|reckoning|words|estimate)\b`,
  'i',
);
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
  const isHedged = mention.stance === 'hedges' && meets(sentenceIs(ground, mention.span), DOUBT_NEED);
  return { ...words, mention, isDoubt: isHedged && isDoubt(words.text), membership: 1 };
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
  const isOwn = outletIn(text, ground.outlet) >= 0 || (meets(sentence, FIRST_HAND_NEED) && FIRST_HAND.test(text));
  const context = { mention, ground, sentence, text, part, isOwn, reader };
  const quoted = quotedSources(context).filter(({ actor }) => !isTitle || actor !== null);
  const written = isTitle ? [] : writtenSources(context);
  const described = isTitle || quoted.length + written.length > 0 ? [] : describedSources(context);
  const cited = citedIn(
    mention.span,
    reader.grounds,
    quoted.map(({ name }) => name),
  );
  const observed = observation(context, cited.ids);
  const named = joined(written, [...quoted, ...described]).filter(({ name }) => !isOutlet(name, cited, reader));
  const sources = observed.length > 0 ? observed : named;
  const tellsToll = meets(sentence, TOLL_NEED) && isToll(text);
  return { text, sources, cites: cited.ids, isFirstHand: isOwn && sources.length > 0, tellsToll, isTitle };
}

const LONG = /\s\S+\s/;

/** Whether a source is one of the outlets that the sentence cites: then it says whom the report follows, not who knows. */
function isOutlet(name: string, { ids, noun }: Cited, { grounds }: Reader): boolean {
  const bare = name.replace(/^(?:the|that)\s(?:(?:news|wire|press)\s)?/iu, '').replace(/\s(?:news\s)?agency$/iu, '');
  if (ids.length > 0 && noun !== null && bare.toLowerCase() === noun) return true;
  return ids.some((id) => {
    const forms = grounds.reports.get(id)?.outlet ?? outletForms(grounds.unseen.get(id)?.publisher ?? null);
    return forms.some((form) => form.replace(/^the\s/u, '') === bare) || (LONG.test(bare) && spellsOut(bare, forms));
  });
}

/** What the outlet's own people saw or asked for themselves, or those of an outlet that it follows: "a TNS photographer saw". */
function observation(context: SentenceContext, cites: readonly string[]): Source[] {
  const { mention, ground, text, isOwn, reader } = context;
  if (isOwn && (OBSERVED.test(text) || isInquiry(text, context))) return [outletSource(ground, mention.span, true)];
  if (cites.length === 0 || !OBSERVED.test(text)) return [];
  const [by] = cites.flatMap((id) => outletOf(id, reader.grounds) ?? []);
  const own = outletSource(ground, mention.span);
  return by === undefined ? [] : [{ ...own, name: by, called: by }];
}

const ASKED = needFor(
  'telephoned phoned rang called visited surveyed polled counted checked tested measured calls visits interviewed documented compiled recorded gathered published'.split(
    ' ',
  ),
);
const ASKING = new Pattern(
  String.raw`\s(?:ha(?:s|ve|d)\s)?(?:today\s|also\s|now\s)?(?:telephoned|phoned|rang|called|visited|surveyed|polled|counted|checked|tested|measured|interviewed|documented|compiled|recorded|gathered|published\s(?:the|a)\s(?:names?|list|count|findings|results))\b`,
  'i',
);
const CALLS = /\b(?:calls|visits)\sby\s(?:this\snewspaper|our\sreporters?)\b/i;

/** "Of nine mills that the Post telephoned": whether the outlet found it out by itself. */
function isInquiry(text: string, { ground, sentence }: SentenceContext): boolean {
  if (!meets(sentence, ASKED)) return false;
  const forms = [...ground.outlet.map((form) => form.replace(/^the\s/u, '')), 'this newspaper', ' we'];
  const isBy = (before: string): boolean => forms.some((form) => before.endsWith(form));
  return CALLS.test(text) || ASKING.all(text).some(({ index }) => isBy(text.slice(0, index)));
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

/** A source that two ways of reading found is given once, the written one first; "a researcher and two notes" are two. */
function joined(written: readonly Source[], quoted: readonly Source[]): Source[] {
  const others = quoted.flatMap((source) => {
    const doc = written.find(({ span }) => span.start < source.span.end && source.span.start < span.end);
    if (doc === undefined) return [source];
    const [first = '', ...rest] = source.name.split(/\sand\s/u);
    const isBefore = source.span.start < doc.span.start && rest.length > 0 && first.length > 2;
    const phrase = nounPhrase(first);
    return isBefore && !phrase.isDocument
      ? [{ ...source, name: first, called: first, kind: kindOf(phrase, true, null) }]
      : [];
  });
  const actors = quoted.flatMap(({ actor }) => actor ?? []);
  return [...others, ...written.map((doc) => ({ ...doc, relays: new Set([...doc.relays, ...actors]) }))];
}

/** Whether a reading stands for its claim: it asserts it, or holds it likely. */
export function countsAsTelling({ mention, text, isDoubt: doubts }: Reading): boolean {
  return mention.stance === 'asserts' || (mention.stance === 'hedges' && !doubts && isBelief(text));
}
