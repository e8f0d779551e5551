import type { LedgerDecision, LedgerPartner, LedgerRelease } from '../release/ledger.ts';
import { dayOf } from '../release/proof/instant.ts';
import { conditionFacts } from '../release/proof/statement.ts';
import { safeText } from '../report/cells.ts';

const SHOWN_DIGITS = 12;
const LABEL_WIDTH = 12;

/** A ledger as lines: a partner's name, then what passed, indented. */
export function ledgerLines(partners: readonly LedgerPartner[]): readonly string[] {
  if (partners.length === 0) return ['nothing was given, received or decided'];
  return partners.flatMap(({ partner, given, received, decisions, owed }, i) => [
    ...(i === 0 ? [] : ['']),
    safeText(partner),
    ...given.flatMap(releaseLines),
    ...received.flatMap(releaseLines),
    ...decisions.map(decisionLine),
    ...owed.map((asked) => `  ${label('owed')}${safeText(asked)}`),
  ]);
}

function releaseLines(release: LedgerRelease): readonly string[] {
  const { direction, at, items, level, conditions } = release;
  const head = `${dayOf(at)}  ${items} ${items === 1 ? 'item' : 'items'}  TLP:${level}  ${release.package.slice(0, SHOWN_DIGITS)}  ${stateOf(release)}`;
  return [
    `  ${label(direction)}${head}`,
    ...conditionFacts(conditions).map((fact) => `  ${label('')}${safeText(fact)}`),
  ];
}

function stateOf({ state, acknowledged, conditions: { expires } }: LedgerRelease): string {
  const signed = acknowledged === null ? 'not acknowledged' : `acknowledged ${dayOf(acknowledged)}`;
  return state === 'expired' ? `${signed}, expired ${expires}` : signed;
}

function decisionLine({ kind, at, what, reason }: LedgerDecision): string {
  return `  ${label(kind)}${dayOf(at)}  ${safeText(`${what}: ${reason}`)}`;
}

const label = (text: string): string => text.padEnd(LABEL_WIDTH);
