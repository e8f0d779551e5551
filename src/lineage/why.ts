import type { DerivationKind } from '../case/lineage.ts';
import { publishedOrder } from './dates.ts';
import { type Compared, KIND_FEATURES, kindFeatures } from './kinds.ts';
import type { Parentage } from './parentage.ts';
import type { Pile } from './pile.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The reasons for a derivation, in words, the weightiest first. */
export function reasonsFor(
  pile: Pile,
  compared: Compared,
  kind: DerivationKind,
  parentage: Parentage | null,
): string[] {
  const values = kindFeatures(pile, compared);
  const value = (name: (typeof KIND_FEATURES)[number]): number => values[KIND_FEATURES.indexOf(name)] ?? 0;
  const others = compared.witnesses
    .map(({ relative }) => pile.reports[relative.index]?.segmented.report.id ?? '')
    .join(', ');
  const from =
    parentage === null ? `its fellow ${compared.witnesses.length === 1 ? 'witness' : 'witnesses'} ${others}` : others;
  return [
    `${percent(value('covered'))} of it retells sentences of ${from}`,
    ...wordingReasons(kind, value),
    ...(value('credited') === 1 ? [`carries a credit or rights notice of ${compared.outlet}`] : []),
    ...(value('cites') > 0 && compared.outlet !== null ? [`names ${compared.outlet} as its source`] : []),
    ...(parentage === null ? [] : orderReasons(pile, parentage)),
  ];
}

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

function orderReasons(pile: Pile, { index, relative }: Parentage): string[] {
  const [own, other] = [pile.reports[index]?.segmented.report, pile.reports[relative.index]?.segmented.report];
  if (own === undefined || other === undefined) return [];
  const dated = publishedOrder(other, own) < 0 ? [`dated ${own.published}, the other ${other.published}`] : [];
  const asymmetry = relative.back.covered < 0.8 && relative.forth.covered > relative.back.covered + 0.1;
  return [...dated, ...(asymmetry ? [`the other has more: only ${percent(relative.back.covered)} of it is here`] : [])];
}
