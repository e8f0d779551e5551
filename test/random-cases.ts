/** Random cases with every field filled, of invented words, for which it is known by construction what each rule makes a secret. */
import fc from 'fast-check';
import type { Actor, Quote, Speaker, TimeExpression } from '../src/case/attribution.ts';
import type { Case } from '../src/case/case.ts';
import type { Claim, ClaimMention, Origin } from '../src/case/claim.ts';
import type { Span } from '../src/case/span.ts';
import { sampleCase, sampleDerivation, sampleReport } from './sample-cases.ts';

const PERSONS = 4;
const OUTLETS = 4;
const PLACES = 2;
const MONTHS = ['March', 'April', 'June', 'September'];
const ROLES = ['former harbour official', 'person familiar with the plans', 'senior aide', 'retired engineer'];

/** Something that is said to be so: a sentence in its first report, and what others make of it. */
export interface FactPlan {
  readonly report: number;
  /** A person's number, or null: somebody whose name is kept back, or the report itself. */
  readonly speaker: number | null;
  readonly unnamed: number | null;
  readonly place: number | null;
  readonly day: number | null;
  /** Reports that tell it too: `aligned` reworded, `loose` word for word and without an alignment. */
  readonly copies: readonly { readonly report: number; readonly how: 'aligned' | 'loose'; readonly credits: boolean }[];
  readonly isClaim: boolean;
}

export interface CasePlan {
  readonly reports: number;
  readonly facts: readonly FactPlan[];
  /** `child` retells `parent`; -1 is an unseen report. */
  readonly derivations: readonly { readonly child: number; readonly parent: number }[];
  readonly days: readonly number[];
}

const reportNumber = fc.integer({ min: 0, max: OUTLETS - 1 });
const factPlan: fc.Arbitrary<FactPlan> = fc.record({
  report: reportNumber,
  speaker: fc.option(fc.integer({ min: 0, max: PERSONS - 1 })),
  unnamed: fc.option(fc.integer({ min: 0, max: ROLES.length - 1 }), { freq: 1 }),
  place: fc.option(fc.integer({ min: 0, max: PLACES - 1 })),
  day: fc.option(fc.integer({ min: 1, max: 28 })),
  copies: fc.array(
    fc.record({ report: reportNumber, how: fc.constantFrom('aligned', 'loose'), credits: fc.boolean() }),
    { maxLength: 2 },
  ),
  isClaim: fc.boolean(),
});

export const casePlan: fc.Arbitrary<CasePlan> = fc.record({
  reports: fc.integer({ min: 2, max: OUTLETS }),
  facts: fc.array(factPlan, { minLength: 2, maxLength: 9 }),
  derivations: fc.array(fc.record({ child: reportNumber, parent: fc.integer({ min: -1, max: OUTLETS - 1 }) }), {
    maxLength: 4,
  }),
  days: fc.array(fc.integer({ min: 1, max: 28 }), { minLength: OUTLETS, maxLength: OUTLETS }),
});

/** What is changed in a case without a partner's being allowed to notice: other words, names and days for what is secret. */
export interface Variant {
  readonly facts: ReadonlySet<number>;
  readonly persons: ReadonlySet<number>;
  readonly outlets: ReadonlySet<number>;
  readonly places: ReadonlySet<number>;
  readonly days: boolean;
}

export const NO_VARIANT: Variant = {
  facts: new Set(),
  persons: new Set(),
  outlets: new Set(),
  places: new Set(),
  days: false,
};

/** A word of a kind, the same for the same number; no two numbers share one, and none is English. */
function wordFor(kind: string, at: number): string {
  const parts = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'zo'];
  let rest = at;
  let word = '';
  for (let i = 0; i < 4; i += 1) {
    word += parts[rest % parts.length];
    rest = Math.floor(rest / parts.length);
  }
  return `${kind}${word}`;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const shift = (numbers: ReadonlySet<number>, at: number): number => (numbers.has(at) ? at + 700 : at);

/** The word that a fact and its retellings have and nothing else. */
export const codeOf = (fact: number, variant: Variant): string => wordFor('q', shift(variant.facts, fact));
export const firstName = (person: number, variant: Variant): string =>
  capital(wordFor('h', shift(variant.persons, person)));
export const lastName = (person: number, variant: Variant): string =>
  capital(wordFor('k', shift(variant.persons, person)));
export const outletName = (outlet: number, variant: Variant): string =>
  `${capital(wordFor('w', shift(variant.outlets, outlet)))} Courier`;
export const placeName = (place: number, variant: Variant): string =>
  capital(wordFor('y', shift(variant.places, place)));
export const reportId = (report: number): string => `folder/r${report}.txt`;
export const claimId = (fact: number): string => `claim:${fact}a7`;

const DAY_SHIFT = 28;
export const dayOf = (day: number, variant: Variant): number => (variant.days ? ((day + 12) % DAY_SHIFT) + 1 : day);
const monthOf = (fact: number): number => fact % MONTHS.length;
const MONTH_NUMBERS = ['03', '04', '06', '09'];

interface Piece {
  readonly text: string;
  readonly mark?: 'speaker' | 'place' | 'date' | 'quote' | 'code';
}

interface Told {
  readonly fact: number;
  readonly report: string;
  readonly span: Span;
  readonly marks: ReadonlyMap<string, Span>;
  readonly credits: boolean;
  readonly telling: number;
  /** 0 for the first telling, then as the plan has them. */
  readonly copy: number;
}

/** Sentences of a fact; `telling` differs from copy to copy, so that reworded ones share no words but names and the code. */
function sentenceOf(
  plan: FactPlan,
  at: number,
  { telling, credits, variant }: { telling: number; credits: boolean; variant: Variant },
): readonly Piece[] {
  const longer = variant.facts.has(at) ? ` ${wordFor('j', at)} ${wordFor('j', at + 50)} ${wordFor('j', at + 90)}` : '';
  const filler = (n: number): string => wordFor('x', shift(variant.facts, at) * 40 + telling * 8 + n);
  const where: readonly Piece[] =
    plan.place === null ? [] : [{ text: ' near ' }, { text: placeName(plan.place, variant), mark: 'place' }];
  const when: readonly Piece[] =
    plan.day === null
      ? []
      : [{ text: ' on ' }, { text: `${dayOf(plan.day, variant)} ${MONTHS[monthOf(at)]} 2034`, mark: 'date' }];
  const body: readonly Piece[] = [
    { text: `the ${filler(1)} ${codeOf(at, variant)} ${filler(2)} ${filler(3)}${longer} ${filler(4)}`, mark: 'quote' },
    ...where,
    ...when,
  ];
  const who = sayerOf(plan, variant);
  if (!credits || who === null) return [{ text: 'Then ' }, ...body, { text: '.' }];
  return [{ text: who, mark: 'speaker' }, { text: ' said that ' }, ...body, { text: '.' }];
}

function sayerOf({ speaker, unnamed }: FactPlan, variant: Variant): string | null {
  if (speaker !== null) return `${firstName(speaker, variant)} ${lastName(speaker, variant)}`;
  return unnamed === null ? null : `A ${ROLES[unnamed]}`;
}

/** The case of a plan. */
export function buildCase(plan: CasePlan, variant: Variant): Case {
  const writers = Array.from(
    { length: plan.reports },
    (_, n) => new Writer(reportId(n), `Headline ${wordFor('t', n)} of the ${wordFor('t', n + 9)}`),
  );
  const told: Told[] = [];
  plan.facts.forEach((one, at) => {
    const put = (report: number, telling: number, credits: boolean): void => {
      const writer = writers[report % plan.reports];
      if (writer !== undefined)
        told.push({
          fact: at,
          credits,
          telling,
          copy: told.filter((other) => other.fact === at).length,
          ...writer.write(sentenceOf(one, at, { telling, credits, variant })),
        });
    };
    put(one.report, 0, true);
    one.copies.forEach(({ report, how, credits }, n) => {
      if (report % plan.reports !== one.report % plan.reports) put(report, how === 'loose' ? 0 : n + 1, credits);
    });
  });
  const dated = told.filter(({ marks }) => marks.has('date'));
  return sampleCase(
    writers.map(({ id, title, text, paragraph }, n) =>
      sampleReport(id, {
        title,
        text,
        publisher: outletName(n, variant),
        authors: [`${capital(wordFor('z', n))} Pen`],
        published: `2034-05-${String(dayOf(plan.days[n] ?? 1, variant)).padStart(2, '0')}`,
        blocks: [{ kind: 'title', start: 0, end: title.length }, paragraph],
      }),
    ),
    {
      stories: [{ id: 'story:one', gist: writers[0]?.title ?? '', reports: writers.map(({ id }) => id) }],
      unseen: [{ id: 'unseen:one', publisher: null, citedBy: [], witnesses: [], reconstruction: [] }],
      derivations: derivationsOf(plan),
      alignments: alignmentsOf(told),
      quotes: told.flatMap((one) => quoteOf(plan, one)),
      dates: dated.flatMap((one) => dateOf(plan, one, variant)),
      claims: plan.facts.flatMap((one, at) => (one.isClaim ? [claimOf(plan, at, told, variant)] : [])),
      events: dated.map((one, n) => ({
        id: `event:${one.fact}:${n}`,
        kind: 'happening' as const,
        what: 'what it was',
        date: dateOf(plan, one, variant)[0]?.value ?? null,
        place: placeActor(plan.facts[one.fact]?.place ?? null),
        actors: [],
        mentions: [
          {
            span: one.span,
            when: one.marks.get('date') ?? null,
            date: dateOf(plan, one, variant)[0]?.value ?? null,
            said: null,
          },
        ],
        conflicts: [],
      })),
      actors: actorsOf(plan, told, variant),
      relations: relationsOf(plan, told),
    },
  );
}

class Writer {
  readonly id: string;
  readonly title: string;
  text: string;

  constructor(id: string, title: string) {
    this.id = id;
    this.title = title;
    this.text = `${title}\n\n`;
  }

  get paragraph(): { readonly kind: 'paragraph'; readonly start: number; readonly end: number } {
    return { kind: 'paragraph', start: this.title.length + 2, end: this.text.length };
  }

  write(pieces: readonly Piece[]): Pick<Told, 'report' | 'span' | 'marks'> {
    if (!this.text.endsWith('\n')) this.text += ' ';
    const start = this.text.length;
    const marks = new Map<string, Span>();
    for (const { text, mark } of pieces) {
      if (mark !== undefined)
        marks.set(mark, { report: this.id, start: this.text.length, end: this.text.length + text.length });
      this.text += text;
    }
    return { report: this.id, span: { report: this.id, start, end: this.text.length }, marks };
  }
}

const personId = (person: number): string => `actor:person:p${person}`;
const placeActor = (place: number | null): string | null => (place === null ? null : `actor:place:q${place}`);

function speakerOf(plan: FactPlan, { marks, credits }: Told, text: string): Speaker | null {
  if (!credits || (plan.speaker === null && plan.unnamed === null)) return null;
  return {
    text,
    span: marks.get('speaker') ?? null,
    actor: plan.speaker === null ? null : personId(plan.speaker),
    anonymous: plan.speaker === null,
  };
}

function textOfSpeaker(plan: FactPlan): string {
  return plan.speaker === null ? `a ${ROLES[plan.unnamed ?? 0]}` : 'the speaker';
}

function quoteOf(plan: CasePlan, told: Told): readonly Quote[] {
  const one = plan.facts[told.fact];
  const span = told.marks.get('quote');
  const speaker = one === undefined ? null : speakerOf(one, told, textOfSpeaker(one));
  if (span === undefined || speaker === null) return [];
  const id = `quote:${told.fact}:${told.copy}`;
  return [
    {
      id,
      span,
      direct: false,
      speaker,
      chain: [],
      cue: null,
      utterance: id,
      within: null,
      same: [],
      verdict: 'only-here',
    },
  ];
}

function dateOf(plan: CasePlan, told: Told, variant: Variant): readonly TimeExpression[] {
  const span = told.marks.get('date');
  const day = plan.facts[told.fact]?.day;
  if (span === undefined || day === undefined || day === null) return [];
  const value = `2034-${MONTH_NUMBERS[monthOf(told.fact)]}-${String(dayOf(day, variant)).padStart(2, '0')}`;
  return [{ span, value, type: 'date', anchor: null }];
}

function alignmentsOf(told: readonly Told[]): Case['alignments'] {
  return told.flatMap((one, at) => {
    const first = told.find((other) => other.fact === one.fact);
    if (first === undefined || one.telling === 0) return [];
    return [{ id: `${at}~`, a: one.span, b: first.span, kind: 'paraphrased' as const, score: 0.9 }];
  });
}

function claimOf(plan: CasePlan, at: number, all: readonly Told[], variant: Variant): Claim {
  const one = plan.facts[at];
  const told = all.filter(({ fact: number }) => number === at);
  const mentions: ClaimMention[] = told.map((place) => {
    const speaker = one === undefined ? null : speakerOf(one, place, textOfSpeaker(one));
    return { span: place.span, focus: null, stance: 'asserts', chain: speaker === null ? [] : [speaker] };
  });
  const spans = told.map(({ span }) => span);
  return {
    id: claimId(at),
    gist: `gist with ${codeOf(at, variant)}`,
    mentions,
    origins: one === undefined ? [] : [originOf(one, spans, variant)],
    independentOrigins: { atLeast: 1, atMost: 1, why: [`why with ${codeOf(at, variant)}`], evidence: [[]] },
    circular: [],
    contestedBy: [],
    figures: [],
    grade: { reliability: 'B', credibility: 2, why: [] },
  };
}

function originOf({ speaker, unnamed, report }: FactPlan, mentions: readonly Span[], variant: Variant): Origin {
  const base = { mentions, stance: 'asserts' as const, through: [] };
  if (speaker !== null) {
    return {
      ...base,
      id: `origin:p${speaker}`,
      name: sayerOf({ speaker } as FactPlan, variant) ?? '',
      kind: 'person',
      actor: personId(speaker),
    };
  }
  if (unnamed !== null)
    return { ...base, id: `origin:u${unnamed}`, name: `a ${ROLES[unnamed]}`, kind: 'anonymous', actor: null };
  return { ...base, id: `origin:o${report}`, name: outletName(report, variant), kind: 'outlet', actor: null };
}

function actorsOf(plan: CasePlan, told: readonly Told[], variant: Variant): readonly Actor[] {
  const mentionsOf = (mark: string, is: (one: FactPlan) => boolean): readonly Span[] =>
    told.flatMap(({ fact: number, marks }) => {
      const one = plan.facts[number];
      const span = marks.get(mark);
      return one === undefined || span === undefined || !is(one) ? [] : [span];
    });
  const persons = Array.from({ length: PERSONS }, (_, n) => ({
    id: personId(n),
    name: `${firstName(n, variant)} ${lastName(n, variant)}`,
    kind: 'person' as const,
    aliases: [lastName(n, variant)],
    mentions: mentionsOf('speaker', ({ speaker }) => speaker === n),
  }));
  const places = Array.from({ length: PLACES }, (_, n) => ({
    id: placeActor(n) ?? '',
    name: placeName(n, variant),
    kind: 'place' as const,
    aliases: [],
    mentions: mentionsOf('place', ({ place }) => place === n),
  }));
  return [...persons, ...places];
}

function relationsOf(plan: CasePlan, told: readonly Told[]): Case['relations'] {
  return told.flatMap(({ fact: number, span, credits }, at) => {
    const one = plan.facts[number];
    const place = placeActor(one?.place ?? null);
    if (!credits || one === undefined || one.speaker === null || place === null) return [];
    return [
      {
        id: `relation:${at}`,
        from: personId(one.speaker),
        to: place,
        sign: 1 as const,
        label: 'speaks of',
        modality: 'told' as const,
        mutual: false,
        mentions: [span],
        quotes: [],
      },
    ];
  });
}

function derivationsOf({ derivations, reports }: CasePlan): Case['derivations'] {
  return derivations
    .filter(({ child, parent }) => child < reports && parent < child)
    .map(({ child, parent }) =>
      sampleDerivation(reportId(child), parent < 0 ? 'unseen:one' : reportId(parent), { why: ['why it is so'] }),
    )
    .filter(
      (one, at, all) => all.findIndex((other) => other.child === one.child && other.parent === one.parent) === at,
    );
}
