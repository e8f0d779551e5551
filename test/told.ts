import type { Alignment } from '../src/case/alignment.ts';
import type { Actor, Quote } from '../src/case/attribution.ts';
import type { Claim, Stance } from '../src/case/claim.ts';
import type { Derivation, DerivationKind } from '../src/case/lineage.ts';
import type { Report } from '../src/case/report.ts';
import type { SourceRating } from '../src/case/source.ts';
import type { Span } from '../src/case/span.ts';
import type { CorroborateInput } from '../src/corroborate/input.ts';
import { withOrigins } from '../src/corroborate/origins/origins.ts';
import { segment } from '../src/segment/segment.ts';

/**
 * A report as a test writes it. In `text` a sentence's source stands in braces before what it says: "{Mara Velt} said the
 * dam held." gives a reported quotation from the next word on. `denies`, `hedges`: begin of sentences with that stance.
 */
export interface Told {
  readonly id: string;
  readonly text: string;
  readonly publisher?: string;
  readonly from?: string;
  readonly kind?: DerivationKind;
  readonly published?: string;
  readonly denies?: string;
  readonly hedges?: string;
}

/** The claim that all sentences of all reports make, traced from what the tests give. */
export function claimOf(
  told: readonly Told[],
  more: Partial<CorroborateInput> = {},
  ratings: readonly SourceRating[] = [],
  membership?: readonly number[],
): Claim {
  const input = { ...inputOf(told), ...more };
  const stanceOf = new Map(told.map((one) => [one.id, one]));
  const mentions = [...input.reports]
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
    .filter(({ report }) => stanceOf.has(report.id))
    .flatMap(({ report, sentences }) =>
      sentences.map(({ start, end }) => ({
        span: { report: report.id, start, end },
        focus: null,
        stance: stanceIn(report.text.slice(start, end), stanceOf.get(report.id)),
        chain: [],
      })),
    );
  const [claim] = withOrigins(
    [{ id: 'claim:1', gist: 'it is so', story: 'story:1', mentions, worth: 1, ...(membership && { membership }) }],
    input,
    ratings,
  );
  if (claim === undefined) throw new RangeError('no claim came back for 1 draft');
  return claim;
}

function stanceIn(text: string, told: Told | undefined): Stance {
  if (told?.denies !== undefined && text.startsWith(told.denies)) return 'denies';
  return told?.hedges !== undefined && text.startsWith(told.hedges) ? 'hedges' : 'asserts';
}

/** What the stages before would have found: names in braces are persons, bodies where they are one word or begin with The, unnamed where small or with an article. */
export function inputOf(told: readonly Told[]): CorroborateInput {
  const read = told.map((one) => ({ told: one, ...unbraced(one) }));
  const reports = read.map(({ told: one, text }) => segment(reportOf(one, text)).segmented);
  const actors = new Map<string, Actor>();
  for (const { named } of read) for (const { name, span } of named) addActor(actors, name, span);
  const byId = new Map(reports.map((one) => [one.report.id, one]));
  const alignments = told.flatMap(({ id, from }) => {
    const [child, parent] = [byId.get(id), byId.get(from ?? '')];
    return (child?.sentences ?? []).flatMap((a, at): Alignment[] => {
      const b = parent?.sentences[at];
      if (b === undefined || from === undefined) return [];
      const spans = { a: { report: id, start: a.start, end: a.end }, b: { report: from, start: b.start, end: b.end } };
      return [{ id: `${id}:${at}~${from}:${at}`, ...spans, kind: 'edited', score: 0.9 }];
    });
  });
  return {
    reports,
    stories: [{ id: 'story:1', gist: '', reports: told.map(({ id }) => id).sort() }],
    unseen: [],
    derivations: told.flatMap((one) => derivationOf(one)),
    wordTables: [],
    alignments,
    quotes: read.flatMap(({ quotes }) => quotes),
    dates: [],
    actors: [...actors.values()],
    changes: [],
  };
}

function derivationOf({ id, from, kind }: Told): Derivation[] {
  if (from === undefined) return [];
  const rest = {
    direction: 'established',
    confidence: 0.9,
    coverage: 1,
    why: [],
    evidence: [],
    alignments: [],
  } as const;
  return [{ child: id, parent: from, kind: kind ?? 'reprint', ...rest }];
}

function reportOf({ id, publisher, published }: Told, text: string): Report {
  const block = { kind: 'paragraph' as const, start: 0, end: text.length };
  const head = { id, path: id, url: null, title: null, publisher: publisher ?? null, authors: [] };
  return { ...head, published: published ?? null, language: 'en', text, blocks: [block] };
}

interface Unbraced {
  readonly text: string;
  readonly named: readonly { readonly name: string; readonly span: Span }[];
  readonly quotes: readonly Quote[];
}

function unbraced({ id, text: marked }: Told): Unbraced {
  let text = '';
  const named: { name: string; span: Span }[] = [];
  const quotes: Quote[] = [];
  for (const piece of marked.split(/(\{[^}]*\})/)) {
    if (!piece.startsWith('{')) {
      text += piece;
      continue;
    }
    const name = piece.slice(1, -1);
    const span = { report: id, start: text.length, end: text.length + name.length };
    text += name;
    const isNamed = /^\p{Lu}/u.test(name) && !/^(?:An?|Two|Three|One)\s/.test(name);
    if (isNamed) named.push({ name, span });
    quotes.push(quoteBy(name, span, isNamed));
  }
  return { text, named, quotes: quotes.map((quote) => saidUpTo(quote, text)) };
}

function quoteBy(name: string, span: Span, isNamed: boolean): Quote {
  const speaker = { text: name, span, actor: isNamed ? actorId(name) : null, anonymous: !isNamed };
  const id = `${span.report}:${span.start}:reported`;
  const none = { direct: false, chain: [], cue: null, within: null, same: [], verdict: 'only-here' } as const;
  return { id, span, speaker, utterance: id, ...none };
}

/** The content begins behind the verb, which is the next word or the next two ("were told"), and ends with the sentence. */
function saidUpTo(quote: Quote, text: string): Quote {
  const { report } = quote.span;
  const verb = /^(?:(?:was|were|has|had) )?\S+ /u.exec(text.slice(quote.span.end + 1))?.[0] ?? '';
  const after = quote.span.end + 1 + verb.length;
  const stop = text.indexOf('.', after);
  const cue = { report, start: quote.span.end + 1, end: after - 1 };
  return { ...quote, cue, span: { report, start: after, end: stop < 0 ? text.length : stop } };
}

function actorId(name: string): string {
  return `actor:${name.toLowerCase().replaceAll(' ', '-')}`;
}

function addActor(actors: Map<string, Actor>, name: string, span: Span): void {
  const id = actorId(name);
  const known = actors.get(id);
  const kind = /^The |^\S+$/.test(name) ? ('organisation' as const) : ('person' as const);
  actors.set(id, { id, name, kind, aliases: [], mentions: [...(known?.mentions ?? []), span] });
}
