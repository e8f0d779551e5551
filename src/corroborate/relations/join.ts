import type { Quote } from '../../case/attribution.ts';
import type { Relation, RelationModality, RelationSign } from '../../case/relation.ts';
import type { Span } from '../../case/span.ts';
import type { Places } from '../../text/places.ts';
import { quotePlaces } from '../quotes-by-report.ts';
import type { Family } from './cues.ts';
import { verbForms } from './inflect.ts';

/** One place that says that one acts with, against or on another. */
export interface Telling {
  readonly from: string;
  readonly to: string;
  readonly family: Family;
  readonly modality: RelationModality;
  readonly mutual: boolean;
  readonly span: Span;
}

/** The tellings of each pair, label and sign as one relation. Sorted by its id, its mentions by place: the order of reports has no effect. */
export function joined(tellings: readonly Telling[], quotes: readonly Quote[]): Relation[] {
  const groups = new Map<string, Telling[]>();
  for (const telling of tellings.map(inOrder)) {
    const id = idOf(telling);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [telling]);
    else group.push(telling);
  }
  const quotesOf = quotePlaces(quotes);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, group]) => relationOf(id, group, quotesOf));
}

/** Of what both do to each other, the one whose id comes first is `from`. */
function inOrder(telling: Telling): Telling {
  const { from, to, mutual } = telling;
  return mutual && to < from ? { ...telling, from: to, to: from } : telling;
}

const idOf = (telling: Telling): string =>
  `relation:${telling.from}>${telling.to}:${labelOf(telling).replaceAll(' ', '-')}${telling.mutual ? ':mutual' : ''}`;

function relationOf(id: string, group: readonly Telling[], quotesOf: (report: string) => Places<Quote>): Relation[] {
  const [first] = group;
  if (first === undefined) return [];
  const mentions = apart(group.map(({ span }) => span));
  const said = mentions.flatMap((span) =>
    quotesOf(span.report)
      .touching(span)
      .filter((quote) => holds(quote, span)),
  );
  return [
    {
      id,
      from: first.from,
      to: first.to,
      sign: signOf(first),
      label: labelOf(first),
      modality: first.modality,
      mutual: first.mutual,
      mentions,
      quotes: [...new Set(said.map((quote) => quote.id))].sort(),
    },
  ];
}

/** Of one report. */
const holds = ({ span: { start, end } }: Quote, span: Span): boolean => start <= span.start && span.end <= end;

function placed(a: Span, b: Span): number {
  if (a.report === b.report) return a.start - b.start || b.end - a.end;
  return a.report < b.report ? -1 : 1;
}

/** In order of place, without those that lie within another. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort(placed)) {
    const last = kept.at(-1);
    if (last === undefined || last.report !== span.report || span.start >= last.end) kept.push(span);
  }
  return kept;
}

/** A plan counts as the act, what is only weighed or possible as neither; a refusal or an end as against. */
function signOf({ family, modality }: Telling): RelationSign {
  if (modality === 'considered' || modality === 'possible') return 0;
  return modality === 'refused' || modality === 'ended' ? -1 : family.sign;
}

/** In the active voice, a word or two: "attacks", "considers cooperating with". */
function labelOf({ family, modality }: Telling): string {
  const key = `${modality} ${family.label}`;
  const label = LABELS.get(key) ?? labelFor(family, modality);
  LABELS.set(key, label);
  return label;
}

/** Few: families by modalities. */
const LABELS = new Map<string, string>();

function labelFor({ label }: Family, modality: RelationModality): string {
  const [verb = '', ...rest] = label.split(' ');
  const { base, third, gerund } = verbForms(verb);
  const withRest = (...words: string[]): string => [...words, ...rest].join(' ');
  switch (modality) {
    case 'told':
      return withRest(third);
    case 'planned':
      return withRest('plans', 'to', base);
    case 'considered':
      return withRest('considers', gerund);
    case 'possible':
      return withRest('may', base);
    case 'refused':
      return withRest('refuses', 'to', base);
    case 'ended':
      return withRest('stops', gerund);
  }
}
