import type { Quote } from '../case/attribution.ts';
import type { Span } from '../case/span.ts';
import type { SegmentedReport } from '../text/segmented.ts';
import { tokenize } from '../text/tokens.ts';
import cues from './cues.json' with { type: 'json' };
import type { Word, Wording } from './wording.ts';

/** Somebody's words as one report gives them. */
export interface Attributed {
  readonly quote: Quote;
  /** Where the report says who it is. */
  readonly where: Span;
  /** The words that tell who it is. */
  readonly who: readonly Word[];
  readonly isPlural: boolean;
  /** It refers back to somebody named before: "she", "the official". */
  readonly refersBack: boolean;
  /** A person, body or place is named. */
  readonly isNamed: boolean;
}

/** The attributions of one report by their place; made once a report. */
export interface Sources {
  readonly report: SegmentedReport;
  readonly all: readonly Attributed[];
  /** The names, by word, that stand beside an office that speaks for a body. */
  readonly spokesmen: ReadonlySet<string>;
}

/** A span that shows who speaks is cut at so many units. */
export const LONGEST = 110;
/** Two speakers are one where a word of what both are called is this alike. */
export const LIKE_SPEAKER = 0.7;
/** Words for one of a kind. */
export const ONE = new Set(['a', 'an', 'one', 'another', 'single']);
export const PRONOUNS: ReadonlySet<string> = new Set([
  'he',
  'she',
  'they',
  'it',
  'who',
  'we',
  'i',
  'her',
  'him',
  'them',
  'one',
  'others',
  'other',
]);
const TELLINGS = new Set(cues.tellings);
const MANY = new Set(['two', 'three', 'several', 'some', 'many', 'multiple', 'both', 'few']);

/** The attributions of a report, from its own quotations. Cost: linear in them and in the report. */
export function sourcesOf(report: SegmentedReport, own: readonly Quote[], wording: Wording): Sources {
  return {
    report,
    spokesmen: spokesmenIn(report),
    all: own.map((quote): Attributed => {
      const { text } = quote.speaker;
      const tokens = tokenize(text);
      const who = wording.wordsOf({ kind: 'prose', index: 0, start: 0, end: text.length, tokens });
      const heavy = who.filter(({ lexeme }) => lexeme.kind === 'word' && lexeme.weight > 0);
      const isNamed = tokens.some(({ capital }, at) => capital && (at > 0 || tokens.length === 1));
      const first = tokens[0]?.key ?? '';
      const refersBack = PRONOUNS.has(first) || (!isNamed && /^(the|that|this|its|his|her|their|another)$/.test(first));
      return { quote, where: whereSaid(quote, own), who: heavy, isPlural: isPlural(who), refersBack, isNamed };
    }),
  };
}

const OFFICES = new Set([...cues.advocates, ...cues.holders]);
/** From an office to the name, or back: "managing director Otto Lind", "Lind, who runs the yard". */
const TITLE = 3;

function spokesmenIn({ sentences }: SegmentedReport): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { tokens } of sentences) {
    for (const [at, { key }] of tokens.entries()) {
      if (!OFFICES.has(key)) continue;
      for (const near of tokens.slice(Math.max(0, at - TITLE), at + TITLE + 1)) if (near.capital) names.add(near.key);
    }
  }
  return names;
}

/** Whether a description stands for more than one: by its number, or by the ending of its head, the word before what tells more of it. */
function isPlural(who: readonly Word[]): boolean {
  const [first] = who;
  if (first === undefined) return false;
  if (MANY.has(first.token.key) || (first.token.kind === 'number' && first.token.key !== '#1')) return true;
  const end = who.findIndex(
    ({ token }, place) => place > 0 && /^(of|in|at|who|with|from|on|for|familiar|close|to|briefed)$/.test(token.key),
  );
  const at = (end < 0 ? who.length : end) - 1;
  const head = who[at]?.token;
  // A capital that begins the sentence makes no name.
  const isName = head?.capital === true && at > 0;
  return head !== undefined && !isName && /[^s]s$/.test(head.key) && !/^(a|an|the|one)$/.test(first.token.key);
}

/** Where a report says who speaks: speaker and cue, or, in what goes on without either, those of the same speaker before. */
function whereSaid(quote: Quote, own: readonly Quote[]): Span {
  const isTold = (one: Quote): boolean => one.speaker.span !== null || one.cue !== null;
  const isBefore = (one: Quote): boolean =>
    isTold(one) && one.speaker.text === quote.speaker.text && one.span.start <= quote.span.start;
  const { speaker, cue, span } = isTold(quote) ? quote : (own.findLast(isBefore) ?? quote);
  const parts = [speaker.span, cue].filter((part) => part !== null && part.report === span.report);
  const [first = span] = parts.flatMap((part) => part ?? []);
  const start = Math.min(first.start, ...parts.flatMap((part) => part?.start ?? []));
  const end = Math.max(first.end, ...parts.flatMap((part) => part?.end ?? []));
  const isTight = end - start <= LONGEST;
  return {
    report: span.report,
    start: isTight ? start : first.start,
    end: isTight ? end : Math.min(first.end, first.start + LONGEST),
  };
}

/** Whether its cue tells: "said", "according to"; not "hopes" or "is known". */
export function isTelling({ cue }: Quote, { report }: SegmentedReport): boolean {
  if (cue === null) return false;
  return tokenize(report.text, cue.start, cue.end).some(({ key }) => TELLINGS.has(key));
}

/** Whether two speakers may be one: by actor, or by a word of weight in what both are called. */
export function isOne(a: Attributed, b: Attributed, wording: Wording): boolean {
  const [x, y] = [a.quote.speaker.actor, b.quote.speaker.actor];
  if (x !== null && x === y) return true;
  return a.who.some((word) => wording.bestMatch(word, b.who, LIKE_SPEAKER) !== null);
}

/** Whether a speaker is called by "a", "an" or "one": one of a kind, or one of some told of before. */
export function isSingle({ quote }: Attributed): 'one' | 'one of them' | null {
  const [first, second, third] = tokenize(quote.speaker.text).map(({ key }) => key);
  if (first === undefined || !ONE.has(first)) return null;
  return second === 'of' && third === 'them' ? 'one of them' : 'one';
}
