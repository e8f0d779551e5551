import type { Span } from '../../case/span.ts';
import { Pattern } from '../../text/pattern.ts';
import { bodiesIn } from './bodies.ts';
import { sentenceAt } from './ground.ts';
import { endsInName } from './noun-phrase.ts';
import { isOutletName } from './outlets.ts';
import type { SentenceContext, Source } from './source.ts';
import { DOCUMENTS } from './vocabulary.ts';
import { meets, type Need, needFor } from './words-in.ts';

const NOUNS = [...DOCUMENTS].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
/** "a letter", "the state inspection report", "city records": up to six words that end in a document's noun. */
const WORD = String.raw`(?!(?:and|or|in|of|to|by|that|which|from|with|according|for|on|at|as|said|the|an?|seen|who|has|have|is|was)\s)[\p{L}\p{N}’'-]+`;
/** Nouns that make of the one before them a body or a person: "the audit office", "a record company". */
const MAKES_BODY = String.raw`(?![\s-](?:office|offices|bureau|chamber|board|committee|commission|agency|service|department|authority|society|company|firm|house|shop|keeper|clerk|officer|office’s|body|team|union|tower|makers?|stores?)\b)`;
const PHRASE = String.raw`(?:(?:an?|the|one|two|three|its|his|her|their|this|that)\s)?(?:${WORD}\s){0,5}(?:${NOUNS}|report)\b${MAKES_BODY}(?:\s(?:of|at|from)\s(?:the\s)?(?:St\.\s)?[\p{L}’'-]+(?:\s(?:of|at|from)\s(?:the\s)?(?:St\.\s)?[\p{L}’'-]+)?(?:\s\p{Lu}[\p{L}’'-]+){0,3})?(?:\s(?:published|issued|released|kept|held|sent)\sby\s(?:the\s)?(?:\p{Lu}[\p{L}’'-]+\s?){1,4})?`;
/** "the harbour office’s tables": not "on the table". */
const TABLE = String.raw`(?:(?:the|its|their)\s)?(?:${WORD}\s){0,4}(?:tables?|charts?|statistics|figures|data)\b(?:\s(?:of|(?:published|issued|released|compiled|kept)\sby)\sthe(?:\s[\p{L}’'-]+){1,3}(?=[,.;\s]))?`;
/** A way of giving a document, with the group `doc`; it matches only where its need is met and its hint does. */
interface Way {
  readonly pattern: Pattern;
  readonly need: Need | null;
  readonly hint: Pattern | null;
  /** It begins with the document. */
  readonly opens?: true;
}

const words = (line: string): string[] => line.split(' ');
const WAYS: readonly Way[] = [
  {
    // according to a register that …; on the strength of internal messages; citing a copy
    pattern: new Pattern(
      String.raw`\b(?:according to|on the strength of|citing|learned from|emerges from|based on|going by|as (?:indicated|stated|shown) (?:by|in))\s(?<doc>${PHRASE}|${TABLE})`,
      'i',
    ),
    need: needFor(words('according strength citing learned emerges based going indicated stated shown')),
    hint: null,
  },
  {
    // a note seen by …, a report, a copy of which …
    pattern: new Pattern(
      String.raw`(?<doc>${PHRASE})(?=,?\s(?:that\swas\s|that\s|which\s(?:was\s|were\s)?|a\s(?:copy|page)\sof\swhich)?[^.;]{0,60}?\b(?:seen|obtained|reviewed|consulted|viewed|examined|inspected|shown|read|lies before|(?:has|have)\s(?:been\s)?(?:shown|seen)))`,
      'i',
    ),
    need: null,
    hint: new Pattern('seen|obtained|reviewed|consulted|viewed|examined|inspected|shown|read|lies before', 'i'),
  },
  {
    // has read the message
    pattern: new Pattern(
      String.raw`\b(?:has|have|had)\s(?:also\s)?(?:read|seen|obtained|reviewed|examined|viewed)\s(?<doc>${PHRASE})`,
      'i',
    ),
    need: needFor(words('read seen obtained reviewed examined viewed')),
    hint: null,
  },
  {
    // showed us a letter
    pattern: new Pattern(
      String.raw`\b(?:showed|shown|gave|handed|sent)\s(?:(?!(?:and|or|then|but)\s)[\p{L}’'-]+\s){1,4}?(?<doc>an?\s(?:[\p{L}’'-]+\s){0,3}?(?:${NOUNS}))\b`,
      'i',
    ),
    need: needFor(words('showed shown gave handed sent')),
    hint: null,
  },
  {
    // read out a line of her list
    pattern: new Pattern(
      String.raw`\bread\s(?:out|aloud)\s(?:(?!(?:and|or|then|but)\s)[\p{L}’'-]+\s){0,4}?(?<doc>(?:an?|the|its|his|her|their)\s(?:${WORD}\s){0,3}?(?:${NOUNS}))\b`,
      'i',
    ),
    need: null,
    hint: new Pattern(String.raw`\bread\s(?:out|aloud)\s`, 'i'),
  },
  {
    // City records show …
    opens: true,
    pattern: new Pattern(
      String.raw`^(?<doc>${PHRASE})(?=(?:\.?\s\p{N}{1,2}\b)?(?:[^.,;]{0,50}?|,[^.,;]{0,80},)\s(?:shows?|lists?|gives?|puts?|says?|sets?|records?|contains?|finds?|found|states?|stated|notes|noted|warns?|warned|concludes?|concluded|ha(?:s|ve)(?!\s(?:(?:also|already|since|now|not)\s)?(?:been|gone|come|become|\p{L}+ed)\b))\b)`,
      'i',
    ),
    need: needFor(
      words(
        'show shows list lists give gives put puts say says set sets record records contain contains find finds found state states stated notes noted warn warns warned conclude concludes concluded has have',
      ),
    ),
    hint: null,
  },
  {
    // the Weather Office’s published readings
    pattern: new Pattern(
      String.raw`(?<doc>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,4}['’]s?\s(?:${WORD}\s){0,2}?(?:${NOUNS}|bulletin|figures|peak|data|count|estimate|website))\b`,
    ),
    need: null,
    hint: new Pattern(String.raw`['’]s?\s`),
  },
  {
    // …, an internal paper shows
    pattern: new Pattern(
      String.raw`,\s(?<doc>${PHRASE})\s(?:shows?|showed|reveals?|suggests?|says?|indicates?|states?|notes?|concludes?|finds?)(?=[.,;]|$)`,
      'i',
    ),
    need: needFor(
      words(
        'show shows showed reveal reveals suggest suggests say says indicate indicates state states note notes conclude concludes find finds',
      ),
    ),
    hint: null,
  },
  {
    // …, says the schedule of …
    pattern: new Pattern(String.raw`,\s(?:says?|shows?)\s(?<doc>${PHRASE})`, 'i'),
    need: needFor(words('say says show shows')),
    hint: null,
  },
  {
    // …, as the published tables show; as can be read in the roster
    pattern: new Pattern(
      String.raw`\bas\s(?:(?:can|could|may)\sbe\s(?:read|seen)\s(?:in|from)\s(?<doc>${PHRASE}|${TABLE})|(?<shown>${PHRASE}|${TABLE})(?:\s(?:shown|given|seen|read)\s(?:to|by)\s(?:the\s)?[\p{L}’'-]+)?\s(?:shows?|showed|proves?|proved|confirms?|confirmed|records?|has|puts?)\b)`,
      'i',
    ),
    need: needFor(
      words('read seen show shows showed prove proves proved confirm confirms confirmed record records has put puts'),
    ),
    hint: new Pattern(String.raw`\bas\s`, 'i'),
  },
  {
    // …, by the harbour office’s books; per the bureau’s chart
    pattern: new Pattern(
      String.raw`,\s(?:by|per)\s(?<doc>the\s(?:${WORD}\s){0,3}[\p{L}-]+['’]s?\s(?:${WORD}\s){0,2}?(?:${NOUNS}|figures|data|tables?|charts?))\b`,
      'i',
    ),
    need: null,
    hint: new Pattern(String.raw`,\s(?:by|per)\sthe\s`, 'i'),
  },
  {
    // The note, headed …, proposes
    pattern: new Pattern(
      String.raw`^(?<doc>The\s(?:${WORD}\s){0,2}(?:${NOUNS}))${MAKES_BODY}(?=[,\s])(?!\s(?:is|was|are|were|will|would|has|have|had|can|could|may|might|must|should|does|did|comes?|came|goes|went|stands?|stood|hangs?|hung|lies|lay)\b)`,
    ),
    need: null,
    hint: new Pattern(String.raw`^The\s`),
  },
  {
    // has noted nine leaks in her logbook
    pattern: new Pattern(
      String.raw`\b(?:entered|recorded|noted|logged|listed|registered|jotted)\b[^.;“"]{0,90}?\sin\s(?<doc>(?:his|her|its|their|the)\s(?:${WORD}\s){0,3}?(?:${NOUNS}))\b${MAKES_BODY}`,
      'i',
    ),
    need: needFor(words('entered recorded noted logged listed registered jotted')),
    hint: new Pattern(String.raw`\sin\s(?:his|her|its|their|the)\s`, 'i'),
  },
  {
    // in a letter …
    pattern: new Pattern(String.raw`^(?:in|by)\s(?<doc>${PHRASE})`, 'i'),
    need: null,
    hint: new Pattern(String.raw`^(?:in|by)\s`, 'i'),
  },
];
const LONGEST = 1_200;
const NAMED = [
  ...DOCUMENTS,
  'report',
  'table',
  'tables',
  'chart',
  'charts',
  'statistics',
  'figures',
  'peak',
  'data',
  'count',
  'counts',
  'estimate',
  'website',
];
const NAMES_ONE = new Pattern(String.raw`\b(?:${NAMED.join('|')})\b`, 'i');
/** What `NAMES_ONE` needs, as tokens: of "e-mail" what stands behind the hyphen. */
const NAMING = needFor(NAMED.map((noun) => noun.slice(noun.lastIndexOf('-') + 1)));

/** `PHRASE` has an article and so many words before its noun. */
const MOST_BEFORE_NOUN = 6;

const blanksIn = (text: string): number => text.split(/\s/).length - 1;

/** Documents that the sentence rests on in words that need no verb of saying. Cost: linear in the sentence. */
export function writtenSources(context: SentenceContext): Source[] {
  const { ground, sentence, mention, text, isOwn } = context;
  const found: Source[] = [];
  // Most sentences name no document, and the patterns are slow.
  const first = meets(sentence, NAMING) ? NAMES_ONE.exec(text) : null;
  if (first === null) return found;
  const mayOpen = blanksIn(text.slice(0, first.index)) <= MOST_BEFORE_NOUN;
  for (const { pattern, need, hint, opens } of WAYS) {
    if ((opens === true && !mayOpen) || (need !== null && !meets(sentence, need)) || hint?.test(text) === false)
      continue;
    for (const match of pattern.all(text.slice(0, LONGEST))) {
      const doc = match.groups?.['doc'] ?? match.groups?.['shown'] ?? '';
      const start = mention.span.start + match.index + match[0].indexOf(doc);
      const span = { report: ground.report.id, start, end: start + doc.length };
      const isKnown = found.some((other) => other.span.start < span.end && span.start < other.span.end);
      if (!isKnown && !endsInName(doc) && !isOutletName(doc, ground.outlet))
        found.push(documentSource(doc, span, { context, isOwn }));
    }
  }
  return found;
}

/** "readings |that the Weather Office publishes|": whose a document is may stand just behind it; to whom it went is none of its. */
function clauseEnd(end: number, { ground, mention }: SentenceContext): number {
  const rest = ground.report.text.slice(end, Math.min(end + 40, mention.span.end));
  return (
    end +
    (/^(?:(?!\b(?:seen|obtained|read|reviewed|viewed|shown|which|who|to)\b)[^,.;:“"])*/u.exec(rest)?.[0].length ?? 0)
  );
}

/** "Her order book, which she read out": hers who was named before, and no second origin unless the outlet saw it. */
const READ_OUT = /^(?:his|her|their)\s/i;
const SEEN = /\b(?:seen|saw|examined|inspected|viewed|obtained|shown)\b/i;

function sentenceBefore({ ground, mention }: SentenceContext): number {
  const at = sentenceAt(ground, mention.span.start)?.index ?? 0;
  return ground.sentences[at - 1]?.start ?? mention.span.start;
}

const WRITTEN_BY = new Pattern(
  String.raw`^[^.;“"]{0,60}?\b(?:(?:signed|written|sent|drafted|penned)\s(?:off\s)?by|from)\s`,
  'i',
);
/** So far behind the words that lead to it a writer's name may begin: "by the ministry's director-general, Mara Velt". */
const LONGEST_TITLE = 70;

/** "A letter dated 2 May and signed by the warden, Mara Velt": who wrote it is no second origin. */
function writerOf({ end }: Span, { ground, mention }: SentenceContext): string[] {
  const rest = ground.report.text.slice(end, mention.span.end);
  const from = end + (WRITTEN_BY.exec(rest)?.[0].length ?? rest.length);
  const near = { start: from, end: Math.min(from + LONGEST_TITLE, mention.span.end) };
  const named = ground.named.touching(near).find(({ actor, span }) => actor.kind === 'person' && span.start >= from);
  return named === undefined ? [] : [named.actor.id];
}

function documentSource(
  doc: string,
  span: Span,
  { context, isOwn }: { readonly context: SentenceContext; readonly isOwn: boolean },
): Source {
  const { ground, mention } = context;
  const isReadOut = READ_OUT.test(doc) && !SEEN.test(context.text);
  const before = { start: isReadOut ? sentenceBefore(context) : mention.span.start, end: span.start };
  const shower = ground.named
    .touching(before)
    .filter(
      ({ actor, span: place }) => actor.kind === 'person' && place.start >= before.start && place.end <= before.end,
    );
  return {
    kind: 'document',
    name: doc.trim(),
    called: doc.trim(),
    actor: null,
    report: ground.report.id,
    span,
    bodies: new Set(bodiesIn(ground, { ...span, end: clauseEnd(span.end, context) })),
    relays: new Set([...shower.map(({ actor }) => actor.id), ...writerOf(span, context)]),
    roles: new Set(),
    gender: null,
    isPlural: false,
    isFirstHand: isOwn,
    ownsUp: false,
    quotes: new Set(),
  };
}
