import type { DerivationKind } from '../case/lineage.ts';
import type { Report } from '../case/report.ts';
import type { Span } from '../case/span.ts';
import { type Citation, standsFor } from './citations.ts';
import { publishedOrder } from './dates.ts';
import { KIND_FEATURES } from './kind-features.ts';
import { type Compared, kindFeatures } from './kinds.ts';
import type { Parentage } from './parentage.ts';
import type { Pile } from './pile.ts';
import { statedDay } from './stated-day.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** One reason, and the words that it rests on: none where it rests on the aligned sentences. */
export interface Reason {
  readonly text: string;
  readonly words: readonly Span[];
}

/** What a child was judged by: a parent in the pile, or the fellow copy that was found not to be its parent, if any was. */
export type Judged =
  | { readonly kind: 'parent'; readonly parentage: Parentage }
  | { readonly kind: 'unseen'; readonly doubted: Parentage | null };

/** The reasons for a derivation, the weightiest first. */
export function reasonsFor(pile: Pile, compared: Compared, kind: DerivationKind, judged: Judged): Reason[] {
  const values = kindFeatures(pile, compared);
  const value = (name: (typeof KIND_FEATURES)[number]): number => values[KIND_FEATURES.indexOf(name)] ?? 0;
  const others = compared.witnesses.map(({ relative }) => idOf(pile, relative.index)).join(', ');
  const fellows = `its fellow ${compared.witnesses.length === 1 ? 'witness' : 'witnesses'} ${others}`;
  const { parentage, doubted } = { parentage: null, doubted: null, ...judged };
  return [
    unquoted(`${percent(value('covered'))} of it retells sentences of ${parentage === null ? fellows : others}`),
    ...wordingReasons(kind, value).map(unquoted),
    ...citingReasons(pile, compared, { credited: value('credited') === 1, cites: value('cites') > 0 }),
    ...(parentage === null ? [] : orderReasons(pile, parentage).map(unquoted)),
    ...(doubted === null ? [] : againstReasons(pile, doubted, 'not made from that')),
    ...(parentage === null ? [] : againstReasons(pile, parentage, 'evidence against this parent')),
  ];
}

const unquoted = (text: string): Reason => ({ text, words: [] });

const idOf = (pile: Pile, index: number): string => pile.reports[index]?.segmented.report.id ?? '';

function citingReasons(
  pile: Pile,
  { index, outlet }: Compared,
  { credited, cites }: { readonly credited: boolean; readonly cites: boolean },
): Reason[] {
  if (outlet === null) return [];
  const naming = (pile.citations[index] ?? []).filter(({ name }) => standsFor(name, outlet));
  const words = (wanted: Citation['kind']): Span[] =>
    naming.filter(({ kind }) => kind === wanted).map(({ span }) => span);
  return [
    ...(credited ? [{ text: `carries a credit or rights notice of ${outlet}`, words: words('credit') }] : []),
    ...(cites ? [{ text: `names ${outlet} as its source`, words: words('follow') }] : []),
  ];
}

/** So many words are named in a line; all of them are marked. */
const WORDS_NAMED = 4;

/** Agreements of a report and another witness against one that might have been its parent. */
function againstReasons(pile: Pile, { index, relative, against }: Parentage, verdict: string): Reason[] {
  const text = pile.reports[index]?.segmented.report.text;
  if (text === undefined || against === null || against.weight < LEAST_AGAINST) return [];
  const named = against.words.slice(0, WORDS_NAMED).map(({ start, end }) => `“${text.slice(start, end)}”`);
  const more = against.words.length - named.length;
  const shared = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const [witness, other] = [idOf(pile, against.witness), idOf(pile, relative.index)];
  return [{ text: `shares ${shared} with ${witness}, which ${other} lacks: ${verdict}`, words: against.words }];
}

/** Weaker agreements are told by nobody: one such word may be chance. */
const LEAST_AGAINST = 0.8;

function wordingReasons(kind: DerivationKind, value: (name: (typeof KIND_FEATURES)[number]) => number): string[] {
  const kept = percent(value('kept'));
  switch (kind) {
    case 'reprint':
    case 'excerpt':
      return [`${kept} of those words, weighed by rarity, are the same`];
    case 'update':
      return ['the same outlet, a later version'];
    case 'spun':
      return [`a fixed table explains ${percent(value('tableShare'))} of the words it changed`];
    case 'translated':
      return value('respelled') > 0.5
        ? [
            `sentence for sentence in the same order, with ${Math.round(Math.expm1(value('respelled')))} names spelled otherwise`,
          ]
        : ['sentence for sentence in the same order, in other words even inside quotations'];
    case 'paraphrase':
      return [`reworded sentence by sentence: ${kept} of the words kept`];
    case 'summary':
      return ['a short item: its sentences each gather what the other tells at length'];
    case 'secondary':
      return ['retells in its own framing'];
  }
}

function dayOf(report: Report): string {
  const day = statedDay(report) ?? '';
  return day.startsWith('--') ? `${day.slice(2)} without a year` : day;
}

function orderReasons(pile: Pile, { index, relative }: Parentage): string[] {
  const [own, other] = [pile.reports[index]?.segmented.report, pile.reports[relative.index]?.segmented.report];
  if (own === undefined || other === undefined) return [];
  const dated = publishedOrder(other, own) < 0 ? [`dated ${dayOf(own)}, the other ${dayOf(other)}`] : [];
  const asymmetry = relative.back.covered < 0.8 && relative.forth.covered > relative.back.covered + 0.1;
  return [...dated, ...(asymmetry ? [`the other has more: only ${percent(relative.back.covered)} of it is here`] : [])];
}
