import type { Actor } from '../../case/attribution.ts';
import type { OriginKind } from '../../case/claim.ts';
import type { Span } from '../../case/span.ts';
import { Pattern } from '../../text/pattern.ts';
import { bodiesIn, rolesOf } from './bodies.ts';
import type { Ground } from './ground.ts';
import { headOf, type NounPhrase, nounPhrase } from './noun-phrase.ts';
import { isOutletName } from './outlets.ts';
import phrases from './phrases.json' with { type: 'json' };
import type { SentenceContext, Source } from './source.ts';
import { isOccasion } from './speaker-phrase.ts';
import { bodyWords, genderOf, wordsOf } from './vocabulary.ts';
import { meets, type Need, needFor } from './words-in.ts';

/** Anything but a mark that ends a phrase; the stops of initials ("U.S.") end none. */
const WITHIN = String.raw`(?:[^,.;:“”"()]|(?<=(?<!\p{L})\p{Lu})\.(?=\p{Lu}|\s\p{Ll}))`;
const SAID =
  'said|says|say|told|tells|confirmed|confirms|believes?|believed|added|wrote|writes|reported|stated|disclosed|recalled|insisted|explained|let slip';
const UNNAMED = String.raw`(?:(?:an?|one|two|three|four|several|another)\s[\p{L}’'-]+|some(?:body|one))(?:(?!\sthat\s)${WITHIN}){0,80}?`;
const NAMED = String.raw`(?:the\s(?:[\p{L}’'-]+\s){0,4}?|)\p{Lu}[\p{L}’'-]+(?:\s(?:of\s|for\s|the\s)?\p{Lu}[\p{L}’'-]+){0,5}`;
/** Words that a sentence may begin with and no name does. */
const NO_NAME =
  '(?!(?:In|On|At|By|As|For|From|With|Under|During|Since|When|While|If|But|And|Of|To|After|Before|Until|Last|Late|Early|Asked|Then|Now|Yet)\\b)';
const COUNTS = 'puts?|places?|counts?|counted|gives?|gave|estimates?|estimated|makes|lists?|recorded|has|have';
const FIGURE = 'count|figure|figures|toll|tally|account|estimate|numbers?|reckoning|total';
const VIEW = 'reckoning|count|account|estimate|telling';
const LONGEST = 1_200;
const SAYS_IT = 'said|says|say|confirmed|wrote';
const ADMITS = 'confirmed|confirms|admitted|admits|conceded|concedes|acknowledged|acknowledges';
const TOLD = 'told|tells|informed';
const SAID_IT = 'said|says|reported|confirmed';
const NOT_HIS = '(?:and|but|who|which|that|what|it|he|she|they|is|was|were)';
/** "Its chairman", "the miller’s wife": somebody by what he is to what was named before. */
const HIS = String.raw`(?:(?!${NOT_HIS}\s)[\p{L}’'-]+\s){0,5}?(?!${NOT_HIS}\s)[\p{L}’'-]+`;
const KNOWN = String.raw`(?:the|its|their|his|her)\s${HIS}`;
/** "Velt Mills’ director". */
const KNOWN_OF = String.raw`(?:\p{Lu}[\p{L}-]+\s){0,3}\p{Lu}[\p{L}-]+['’]s?\s${HIS}`;
const HAS_SAID = 'told|tells|said|says|say|added';
const QUOTES = 'citing|cited|cites|cite|quoting|quoted|quotes|quote';
const PERSONS = phrases.persons.join('|');

/** A way of giving a source, with the group `who`, or `fellow` where it has two; without its need it does not match. */
interface Way {
  readonly pattern: Pattern;
  readonly need: Need | null;
  /** Without these characters it does not match either. */
  readonly hint: string;
}

/** The need of each alternation of words: many ways share one. */
const needed = new Map<string, Need>();

/** Ways of giving a source that need no quotation. */
const WAYS: readonly Way[] = [
  // quoted two clerks as saying that …
  way(
    String.raw`\b(?:${QUOTES})\s(?<who>${WITHIN}{3,90}?)(?:,\s[^,.;:“”"]{3,80},)?\sas\s(?:saying|stating|telling|confirming|claiming|having)\b`,
    'i',
    QUOTES,
  ),
  // …, citing two senior clerks; not "citing safety reasons"
  way(
    String.raw`\b(?:citing|quoting)\s(?<who>(?:(?!(?:and|or|but|that)\s)[\p{L}\p{N}’'-]+\s){0,5}?(?:${PERSONS})(?![\p{L}’'-])(?:\s(?:of|in|at|from|for|with|close|near|familiar|who)\s${WITHIN}{2,70}?)?)(?=\s(?:and|but|as|whom)\s|[,;:“"(]|\.(?!\p{Lu}|\s\p{Ll})|$)`,
    'i',
    QUOTES,
  ),
  way(String.raw`\b(?:${SAYS_IT})\s(?<who>${UNNAMED})(?=[,;:“"]|\.(?!\p{Lu}|\s\p{Ll})|$)`, 'i', SAYS_IT),
  way(String.raw`,\s(?<who>${NAMED})\s(?:${SAID_IT})\b`, '', SAID_IT),
  way(String.raw`,\s(?<who>${NAMED})(?:\sof\sthe\s(?:[\p{L}’'-]+\s){0,3}?[\p{L}’'-]+)?\s(?:${TOLD})\s\p{L}`, '', TOLD),
  way(String.raw`,\s(?:says|said)\s(?<who>${NAMED})(?=[,;]|\.(?!\p{Lu}|\s\p{Ll})|$)`, '', 'says|said'),
  way(String.raw`^(?<who>${UNNAMED})(?:,?(?:\sand)?\swho\s[^,]{1,120},?){0,2}\s(?:${SAID})\b`, 'i', SAID),
  way(String.raw`,\s(?<who>${UNNAMED})\s(?:${SAID})\b`, 'i', SAID),
  // …, its chairman, Mara Velt, told the radio
  way(String.raw`,\s(?:${KNOWN}|${KNOWN_OF}),\s(?<who>${NAMED}),\s(?:ha[sd]\s)?(?:${HAS_SAID})\b`, '', HAS_SAID, ','),
  // …, the miller’s wife has told the paper
  way(String.raw`,\s(?<who>${KNOWN})\s(?:ha(?:s|ve|d)\s)?(?:${HAS_SAID})\b`, 'i', HAS_SAID, ','),
  // …, which a clerk of the office tells us was closed
  way(
    String.raw`\b(?:which|whom)\s(?<who>(?:an?|one|two|three|four|several|another)\s(?:[\p{L}’'-]+\s){0,5}?[\p{L}’'-]+)\s(?:${SAID})\b`,
    'i',
    SAID,
  ),
  // Mara Velt, whose barge lay there, said it had …
  way(
    String.raw`^${NO_NAME}(?<who>${NAMED})(?:,\s[^,;:“”"]{1,120}){1,2},\s(?:ha(?:s|ve|d)\s)?(?:${SAID})\b`,
    '',
    SAID,
    ',',
  ),
  // …, said the clerk who keeps the keys
  way(
    String.raw`,\s(?:${SAYS_IT})\s(?<who>${KNOWN}\swho(?:se)?\s${WITHIN}{2,80}?)(?=[,;]|\.(?!\p{Lu}|\s\p{Ll})|$)`,
    '',
    SAYS_IT,
    ',',
  ),
  way(String.raw`^(?<who>${NAMED})\s(?:${ADMITS})\sthat\b`, '', ADMITS),
  way(
    String.raw`\b(?:according to|as per(?!\s(?:tradition|usual|custom|plan|schedule)\b))\s(?<who>${WITHIN}{3,70}?)(?=\sand\s\p{N}|[,;:“"(]|\.(?!\p{Lu}|\s\p{Ll})|$)`,
    'i',
    'according|per',
  ),
  way(
    String.raw`^(?<who>${NAMED})(?:,\swho\s[^,]{1,120},)?\s[^.;“"]{1,200}?\b(?:by|in)\s(?:his|her|their|its)\s(?:own\s)?(?:${VIEW})\b`,
    '',
    VIEW,
  ),
  // by Ms Orme’s account and that of Mara Velt
  way(
    String.raw`\b(?:by|in|on)\s(?<who>${NAMED})['’]s?\s(?:own\s)?(?:${VIEW})\b|\band\s(?:by\s)?that\sof\s(?<fellow>${NAMED})`,
    '',
    VIEW,
  ),
  way(
    String.raw`^(?<who>The\s(?:[\p{L}’'-]+\s){0,7}?[\p{L}’'-]+)(?:,\swhich\s[^,]{1,120},)?(?<!\bt(?:ook|akes?|aken|aking))\s(?:${COUNTS})\s(?:[\p{L}]+\s){0,4}?(?:at\s)?\p{N}`,
    '',
    COUNTS,
    'The ',
  ),
  way(
    String.raw`\b(?<who>the\s(?:[\p{L}-]+\s){0,3}[\p{L}-]+)['’]s?\s(?:own\s|official\s)?(?:${FIGURE})\b`,
    'i',
    FIGURE,
  ),
  way(
    String.raw`\b(?:in|on|by)\sthe\s(?:${FIGURE})\sof\s(?:both\s)?(?<who>[^,.;:“”"()]{3,70}?)(?=\sand\s\p{N}|[,.;]|$)`,
    'i',
    FIGURE,
  ),
  { pattern: new Pattern(String.raw`\p{N}\s\((?<who>\p{L}[^()]{2,40})\)`, 'i'), need: null, hint: ' (' },
];

/** `needs`: an alternation of words, some with a last letter that may lack ("puts?"), some of two words ("let slip"). */
function way(pattern: string, flags: 'i' | '', needs: string, hint = ''): Way {
  const known = needed.get(needs);
  const words = needs
    .split('|')
    .flatMap((word) =>
      word.endsWith('?') ? [word.slice(0, -2), word.slice(0, -1)] : (word.split(' ').at(-1) ?? word),
    );
  const need = known ?? needFor(words);
  needed.set(needs, need);
  return { pattern: new Pattern(pattern, flags), need, hint };
}

/** Sources that the sentence names in other ways than by a verb of saying that was recognised, its focus first. Cost: linear in the sentence. */
export function describedSources(context: SentenceContext): Source[] {
  const { span, focus } = context.mention;
  if (context.part !== null) return sourcesWithin(context.part, context);
  const within = focus === null ? [] : sourcesWithin(focus, context);
  return within.length > 0 ? within : sourcesWithin(span, context);
}

/** "A rigger who worked there |has| told": of the verb, not of who said it. */
const AUXILIARY = /\s(?:has|have|had|also|only|later)$/;

function sourcesWithin(wanted: Span, context: SentenceContext): Source[] {
  const { text: all } = context.ground.report;
  const text = all.slice(wanted.start, Math.min(wanted.end, wanted.start + LONGEST));
  for (const { pattern, need, hint } of WAYS) {
    if ((need !== null && !meets(context.sentence, need)) || !text.includes(hint)) continue;
    const found = pattern.all(text).map((match) => {
      const who = (match.groups?.['who'] ?? match.groups?.['fellow'] ?? '').trim().replace(AUXILIARY, '');
      return { who, start: wanted.start + match.index + match[0].indexOf(who) };
    });
    const sources = found
      .filter(({ who }) => who.length > 2 && !isOccasion(who, headOf(who)) && !isOutletName(who, context.ground.outlet))
      .flatMap(twoBodies)
      .map(({ who, start }) => sourceFrom(who, start, context));
    if (sources.length > 0) return sources;
  }
  return [];
}

/** Where a description stands, in its report. */
interface Placed {
  readonly who: string;
  readonly start: number;
}

const TWO = new Pattern(String.raw`^(?<one>the\s[\p{L}’'-]+)\sand\s(?<two>the\s[\p{L}’'-]+)(?:\stogether)?$`, 'i');

/** "both the hospital and the mortuary": two bodies that give one count are two sources. */
function twoBodies({ who, start }: Placed): Placed[] {
  const found = TWO.exec(who);
  const [one, two] = [found?.groups?.['one'] ?? '', found?.groups?.['two'] ?? ''];
  const [first, second] = [bodyWords(wordsOf(one)), bodyWords(wordsOf(two))];
  if (first.length === 0 || second.length === 0 || first.some((word) => second.includes(word))) return [{ who, start }];
  return [
    { who: one, start },
    { who: two, start: start + who.indexOf(two, one.length) },
  ];
}

const PLURAL = /^(?:two|three|four|several)\b|s$/i;

function sourceFrom(who: string, start: number, { ground, isOwn, reader, mention }: SentenceContext): Source {
  const span = { report: ground.report.id, start, end: start + who.length };
  const phrase = nounPhrase(who);
  const place = ground.named.touching(span).find((one) => one.actor.kind !== 'place');
  const actor = phrase.isIndefinite ? null : (place?.actor ?? bySurname(who, start, ground));
  const named = phrase.isIndefinite ? [] : bodiesIn(ground, span);
  const office = actor?.kind === 'person' ? reader.offices.of(actor) : named;
  return {
    kind: kindOf(phrase, actor?.kind ?? null),
    name: who,
    called: who,
    actor: actor?.id ?? null,
    report: ground.report.id,
    span,
    bodies: new Set(office),
    relays: new Set(),
    roles: rolesOf(phrase, actor ?? undefined, reader.offices),
    gender: genderOf(ground.report.text.slice(start, mention.span.end)),
    isPlural: PLURAL.test(who),
    isFirstHand: isOwn,
    ownsUp: false,
    quotes: new Set(),
  };
}

const SURNAME = new Pattern(String.raw`^\p{Lu}[\p{L}’'-]+$`);

/** The person named last before by whose last name alone `who` is called: "Orme confirmed that …". */
function bySurname(who: string, start: number, { named }: Ground): Actor | null {
  if (!SURNAME.test(who)) return null;
  const before = named.items.findLast(
    ({ actor, span }) => actor.kind === 'person' && span.start < start && actor.name.endsWith(` ${who}`),
  );
  return before?.actor ?? null;
}

const CAPITAL = new Pattern(String.raw`\p{Lu}`);

function kindOf(phrase: NounPhrase, kind: 'person' | 'organisation' | 'place' | null): OriginKind {
  if (phrase.isDocument) return 'document';
  if (kind === 'person' || kind === 'organisation') return kind;
  if (phrase.isIndefinite) return 'anonymous';
  return bodyWords(phrase.words).length > 0 || CAPITAL.test(phrase.text.slice(4)) ? 'organisation' : 'anonymous';
}
