import type { ClaimMention, Contest } from '../../case/claim.ts';
import { Pattern } from '../../text/pattern.ts';
import { fold } from './folding.ts';
import { sentenceAt, sentenceIs } from './ground.ts';
import { originsOf } from './named-origin.ts';
import { type Reading, readMention } from './reading.ts';
import type { Root } from './root.ts';
import { kinship } from './same-origin.ts';
import type { Reader, Source } from './source.ts';
import { meets, needFor } from './words-in.ts';

const KEPT = new Pattern(
  String.raw`\b(?:kept|keeps|keeping|honou?red|honou?rs|fulfilled|abided by|abides by|complied with|complies with|stood by|stands by|lived up to|met)\b[^.]{0,40}\b(?:commitments?|promises?|pledges?|word|obligations?|vows?|undertakings?|agreement|deal|terms|part)\b`,
  'i',
);
/** What it begins with. */
const KEEPING = needFor(
  'kept keeps keeping honoured honored honours honors fulfilled abided abides complied complies stood stands lived met'.split(
    ' ',
  ),
);
const TURN = /^["“]?(?:But|However|Yet|Still|Nonetheless|Nevertheless|Instead)\b/u;

/**
 * Who denies a claim, one entry an origin: those who say so, and those whose account stands against a commitment said to be kept.
 * Where the claim rests on one of `roots` alone, that one does not contest it: what he says against something is said against
 * something else, and so is what the one outlet that tells the claim tells in its own name.
 */
export function contestsOf(readings: readonly Reading[], reader: Reader, roots: readonly Root[]): Contest[] {
  const [only = null, ...more] = roots;
  const teller = more.length > 0 ? null : only;
  const denying = readings.filter((one) => one.mention.stance === 'denies' && !isInWordsOf(teller, one));
  const against = readings
    .filter(({ mention }) => mention.stance !== 'denies')
    .flatMap((reading) => {
      const turned = brokenPromise(reading, reader);
      return turned === null || isClaim(turned, reading, readings) ? [] : [turned];
    });
  const known = new Set(denying.map(({ mention }) => `${mention.span.report}:${mention.span.start}`));
  const all = [
    ...denying,
    ...against.filter(({ mention }) => !known.has(`${mention.span.report}:${mention.span.start}`)),
  ];
  if (all.length === 0) return [];
  const folded = fold(all, reader);
  const denied = folded.roots.length > 0 ? folded.roots : folded.untold;
  const others = denied.filter((one) => !isOneOutlet(teller, one));
  return originsOf(others, folded, reader.grounds).map(({ id, name, mentions }) => ({ name, origin: id, mentions }));
}

/** Whether it is the very person or outlet: who speaks for one body may well deny what another of it says. */
const isOneOf = ({ actor, name }: Source, { sources }: Root): boolean =>
  sources.some((other) => (actor === null ? other.name === name : other.actor === actor));

/** Whether a sentence gives what it says as the words of the one who tells the claim. */
function isInWordsOf(teller: Root | null, { sources }: Reading): boolean {
  return teller !== null && sources.length > 0 && sources.every((source) => isOneOf(source, teller));
}

/** Whether both are nobody but the same outlet. */
function isOneOutlet(teller: Root | null, { sources }: Root): boolean {
  return teller !== null && sources.every((source) => source.kind === 'outlet' && isOneOf(source, teller));
}

/** Whether the sentence that turns against a promise is rather what is claimed than the promise is. */
function isClaim(turned: Reading, promise: Reading, readings: readonly Reading[]): boolean {
  const { report, start } = turned.mention.span;
  const own = readings.find(({ mention: { span } }) => span.report === report && span.start === start);
  return own !== undefined && own.membership > promise.membership;
}

/** The sentence behind "says it has kept its promise" that turns against it and names somebody else. */
function brokenPromise(reading: Reading, reader: Reader): Reading | null {
  const ground = reader.grounds.reports.get(reading.mention.span.report);
  if (ground === undefined || !meets(sentenceIs(ground, reading.mention.span), KEEPING)) return null;
  if (!KEPT.test(reading.text)) return null;
  const sentence = sentenceAt(ground, reading.mention.span.start);
  const next = sentence === null ? undefined : ground.sentences[sentence.index + 1];
  if (next === undefined || !TURN.test(ground.report.text.slice(next.start, next.end))) return null;
  const span = { report: ground.report.id, start: next.start, end: next.end };
  const mention: ClaimMention = { span, focus: null, stance: 'denies', chain: [] };
  const turned = readMention(mention, reader);
  const isOther =
    turned?.sources.some((one) => reading.sources.every((source) => kinship(one, source) !== 'same')) ?? false;
  return isOther ? turned : null;
}
