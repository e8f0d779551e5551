import type { Case } from '../../case/case.ts';
import type { Span } from '../../case/span.ts';
import type { Conditions, ItemKind, TlpLevel } from '../item.ts';
import { TLP_LEVELS } from '../item.ts';
import type { DateUnit, Partner, Rule, Rules } from './rules.ts';
import { isAddressed } from './rules.ts';
import { actorsNamed, placesOf, reportsNamed, reportsOfOutlet, UNNAMED } from './targets.ts';

/** What one partner may learn of one case, every rule resolved to ids. */
export interface Permit {
  readonly partner: Partner;
  readonly conditions: Conditions;
  readonly shows: ReadonlySet<ItemKind>;
  /** Ids of reports and of claims that the partner may not learn of. */
  readonly reports: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly passages: readonly Span[];
  /** Ids of actors whose name is kept back. */
  readonly actors: ReadonlySet<string>;
  /** Ids of actors, and names of speakers who are no actors: the partner may not learn that they said anything. */
  readonly sources: { readonly actors: ReadonlySet<string>; readonly names: readonly string[] };
  readonly unnamedSources: 'told' | 'withheld';
  /** Names. */
  readonly outlets: readonly string[];
  /** Ids of actors. */
  readonly pseudonyms: ReadonlySet<string>;
  readonly dates: DateUnit;
  /** What is said for a place, by the actor's id. */
  readonly places: ReadonlyMap<string, string>;
}

/** The rules that speak to this partner. */
export const rulesFor = (rules: Rules, partner: Partner): readonly Rule[] =>
  rules.rules.filter((rule) => isAddressed(rule.to, partner));

export const isAction =
  <A extends Rule['action']>(action: A) =>
  (rule: Rule): rule is Extract<Rule, { action: A }> =>
    rule.action === action;

/** Rules that were found sound for this case (`faultsOf`), resolved. Cost: rules × case. */
export function permitOf(kase: Case, rules: Rules, partner: Partner): Permit {
  const mine = rulesFor(rules, partner);
  const withheld = mine.filter(isAction('withhold'));
  const labels = mine.filter(isAction('label')).filter((rule) => isAbove(rule.level, partner.level));
  const sources = withheld.flatMap((rule) => rule.sources);
  const outlets = withheld.flatMap((rule) => rule.outlets);
  const named = sources.filter((name) => name !== UNNAMED);
  const sourceActors = idsOfActors(kase, named);
  const coarsened = mine.filter(isAction('coarsen'));
  return {
    partner,
    conditions: conditionsOf(mine),
    shows: new Set(mine.filter(isAction('show')).flatMap((rule) => rule.items)),
    reports: new Set([
      ...[...withheld, ...labels].flatMap((rule) => rule.reports.flatMap((name) => reportsNamed(kase, name))),
      ...labels.flatMap((rule) => rule.outlets.flatMap((name) => reportsOfOutlet(kase, name))),
    ]),
    claims: new Set([...withheld, ...labels].flatMap((rule) => rule.claims)),
    passages: withheld.flatMap((rule) => rule.passages.flatMap((target) => placesOf(kase, target))),
    // Who may not be known as a source is not named at all: a name without words of theirs would still be looked up.
    actors: new Set([
      ...idsOfActors(
        kase,
        withheld.flatMap((rule) => rule.actors),
      ),
      ...sourceActors,
    ]),
    sources: { actors: sourceActors, names: named },
    unnamedSources: sources.includes(UNNAMED) ? 'withheld' : 'told',
    outlets,
    pseudonyms: idsOfActors(
      kase,
      mine.filter(isAction('pseudonym')).flatMap((rule) => rule.actors),
    ),
    dates: coarsened.map((rule) => rule.dates).find((unit) => unit !== 'day') ?? 'day',
    places: new Map(
      coarsened.flatMap((rule) =>
        rule.places.flatMap(({ place, as }) => actorsNamed(kase, place).map(({ id }) => [id, as] as const)),
      ),
    ),
  };
}

/** Whether a thing so labelled is too guarded for a partner cleared for `level`. */
const isAbove = (label: TlpLevel, level: TlpLevel): boolean => TLP_LEVELS.indexOf(label) < TLP_LEVELS.indexOf(level);

/** Whether anything is kept back whose absence a count could betray. */
export function keepsBack(permit: Permit): boolean {
  const { reports, claims, passages, sources, unnamedSources } = permit;
  return reports.size + claims.size + passages.length + sources.names.length > 0 || unnamedSources === 'withheld';
}

const idsOfActors = (kase: Case, names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => actorsNamed(kase, name).map(({ id }) => id)));

function conditionsOf(rules: readonly Rule[]): Conditions {
  const rule = rules.find(isAction('conditions'));
  if (rule === undefined) throw new RangeError('no conditions: ask faultsOf before permitOf');
  return { use: rule.use, onward: rule.onward, expires: rule.expires, reciprocity: rule.reciprocity };
}
