import type { Case } from '../../case/case.ts';
import type { Conditions, TlpLevel } from '../item.ts';
import { TLP_LEVELS } from '../item.ts';
import { isAction, rulesFor } from './permit.ts';
import type { Partner, Refusal, Rule, Rules } from './rules.ts';
import { actorsNamed, isOutlet, isSpeakerNamed, placesOf, reportsNamed, sameName, UNNAMED } from './targets.ts';

const fault = (code: string, rule: Rule | null, message: string): Refusal => ({
  code,
  rule: rule?.id ?? null,
  message: rule === null ? message : `rule "${rule.id}": ${message}`,
});

/** What is wrong with the rules as a whole, whatever the case: addressees that nobody is, two things with one name. */
export function faultsOfRules(rules: Rules): readonly Refusal[] {
  const names = rules.partners.map(({ name }) => name);
  const groups = rules.partners.flatMap((partner) => partner.groups);
  const known = new Set([
    'everyone',
    ...names,
    ...groups.map((group) => `group:${group}`),
    ...TLP_LEVELS.map((level) => `level:${level}`),
  ]);
  const addressed = [...rules.rules, ...rules.consents, ...rules.approvals];
  return [
    ...doubles(names).map((name) => fault('rules.twice', null, `two partners are called "${name}"`)),
    ...doubles(rules.rules.map(({ id }) => id)).map((id) =>
      fault('rules.twice', null, `two rules have the id "${id}"`),
    ),
    ...addressed.flatMap((one) =>
      one.to
        .filter((name) => !known.has(name))
        .map((name) =>
          fault(
            'rules.unknownPartner',
            'action' in one ? one : null,
            `speaks to "${name}", and no partner, group or level is called so`,
          ),
        ),
    ),
  ];
}

const doubles = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];

/** What is wrong with the rules that speak to this partner, for this case: what matches nothing, and what contradicts. */
export function faultsForPartner(kase: Case, rules: Rules, partner: Partner): readonly Refusal[] {
  const mine = rulesFor(rules, partner);
  return [
    ...mine.flatMap((rule) => unmatched(kase, rule)),
    ...missing(mine, partner),
    ...contradictions(kase, mine, partner),
  ];
}

function unmatched(kase: Case, rule: Rule): readonly Refusal[] {
  const says = (kind: string, name: string) =>
    fault('rules.matchesNothing', rule, `no ${kind} of this case is "${name}"`);
  const {
    reports = [],
    claims = [],
    passages = [],
    actors = [],
    sources = [],
    outlets = [],
    places = [],
  } = everyTarget(rule);
  return [
    ...reports.filter((name) => reportsNamed(kase, name).length === 0).map((name) => says('report', name)),
    ...claims.filter((id) => !kase.claims.some((claim) => claim.id === id)).map((id) => says('claim', id)),
    ...passages
      .filter((one) => placesOf(kase, one).length === 0)
      .map((one) => says(`passage of "${one.report}"`, one.words)),
    ...actors.filter((name) => actorsNamed(kase, name).length === 0).map((name) => says('actor', name)),
    ...sources.filter((name) => !isSource(kase, name)).map((name) => says('source', name)),
    ...outlets.filter((name) => !isOutlet(kase, name)).map((name) => says('outlet', name)),
    ...places.filter(({ place }) => actorsNamed(kase, place).length === 0).map(({ place }) => says('place', place)),
  ];
}

const isSource = (kase: Case, name: string): boolean =>
  name === UNNAMED || actorsNamed(kase, name).length > 0 || isSpeakerNamed(kase, name);

interface AnyTargets {
  readonly id: string;
  readonly reports?: readonly string[];
  readonly claims?: readonly string[];
  readonly passages?: readonly { readonly report: string; readonly words: string }[];
  readonly actors?: readonly string[];
  readonly sources?: readonly string[];
  readonly outlets?: readonly string[];
  readonly places?: readonly { readonly place: string; readonly as: string }[];
}

const everyTarget = (rule: Rule): AnyTargets => rule;

function missing(mine: readonly Rule[], partner: Partner): readonly Refusal[] {
  return [
    ...(mine.some(isAction('show'))
      ? []
      : [fault('rules.showsNothing', null, `no rule shows ${partner.name} anything`)]),
    ...(mine.some(isAction('conditions'))
      ? []
      : [fault('rules.noConditions', null, `no rule says on what conditions ${partner.name} gets it`)]),
  ];
}

function contradictions(kase: Case, mine: readonly Rule[], partner: Partner): readonly Refusal[] {
  const withheld = mine.filter(isAction('withhold'));
  const pseudonyms = mine.filter(isAction('pseudonym'));
  const coarsened = mine.filter(isAction('coarsen'));
  const conditions = mine.filter(isAction('conditions'));
  const clash = (a: Rule, b: Rule, what: string) =>
    fault('rules.contradiction', b, `${what}, and rule "${a.id}" says otherwise`);
  const keptNames = withheld.flatMap((rule) =>
    [...rule.actors, ...rule.sources, ...rule.outlets].map((name) => ({ rule, name })),
  );
  const places = coarsened.flatMap((rule) => rule.places.map((one) => ({ rule, ...one })));
  return [
    ...keptNames.flatMap(({ rule, name }) => [
      ...pseudonyms
        .filter((other) => other.actors.some((actor) => isOne(kase, actor, name)))
        .map((other) => clash(rule, other, `"${name}" gets a pseudonym`)),
      ...places
        .filter(({ place }) => isOne(kase, place, name))
        .map((one) => clash(rule, one.rule, `"${name}" is told as "${one.as}"`)),
    ]),
    ...pairs(places)
      .filter(([a, b]) => isOne(kase, a.place, b.place) && a.as !== b.as)
      .map(([a, b]) => clash(a.rule, b.rule, `"${b.place}" is told as "${b.as}"`)),
    ...places
      .filter(({ place, as }) => kase.actors.length > 0 && isSaidIn(kase, place, as))
      .map((one) => fault('rules.contradiction', one.rule, `"${one.as}" still says "${one.place}"`)),
    ...pairs(coarsened.filter((rule) => rule.dates !== 'day'))
      .filter(([a, b]) => a.dates !== b.dates)
      .map(([a, b]) => clash(a, b, `dates are told by ${b.dates}`)),
    ...pairs(conditions)
      .filter(([a, b]) => !isSameConditions(a, b))
      .map(([a, b]) => clash(a, b, 'conditions are set')),
    ...conditions
      .filter((rule) => isTooWide(rule.onward, partner.level))
      .map((rule) =>
        fault(
          'rules.contradiction',
          rule,
          `may be passed on to "${rule.onward}", and TLP:${partner.level} forbids that`,
        ),
      ),
    ...labelled(kase, mine),
  ];
}

function labelled(kase: Case, mine: readonly Rule[]): readonly Refusal[] {
  const labels = mine.filter(isAction('label'));
  const named = labels.flatMap((rule) =>
    [...rule.reports.flatMap((name) => reportsNamed(kase, name)), ...rule.claims].map((id) => ({ rule, id })),
  );
  return pairs(named)
    .filter(([a, b]) => a.id === b.id && a.rule.level !== b.rule.level)
    .map(([a, b]) =>
      fault(
        'rules.contradiction',
        b.rule,
        `"${b.id}" is TLP:${b.rule.level}, and rule "${a.rule.id}" says TLP:${a.rule.level}`,
      ),
    );
}

function isOne(kase: Case, a: string, b: string): boolean {
  if (sameName(a, b)) return true;
  const ids = new Set(actorsNamed(kase, a).map(({ id }) => id));
  return actorsNamed(kase, b).some(({ id }) => ids.has(id));
}

const isSaidIn = (kase: Case, place: string, as: string): boolean =>
  actorsNamed(kase, place).some((actor) =>
    [actor.name, ...actor.aliases].some((name) => as.toLowerCase().includes(name.toLowerCase())),
  );

/** TLP 2.0: RED stays with the recipients, AMBER with their organisation and its clients, GREEN in the community. */
const WIDEST: Readonly<Record<TlpLevel, Conditions['onward']>> = {
  RED: 'none',
  'AMBER+STRICT': 'organisation',
  AMBER: 'organisation',
  GREEN: 'community',
  CLEAR: 'anyone',
};
const WIDTHS: readonly Conditions['onward'][] = ['none', 'organisation', 'community', 'anyone'];

const isTooWide = (onward: Conditions['onward'], level: TlpLevel): boolean =>
  WIDTHS.indexOf(onward) > WIDTHS.indexOf(WIDEST[level]);

const isSameConditions = (a: Conditions, b: Conditions): boolean =>
  a.use === b.use && a.onward === b.onward && a.expires === b.expires && a.reciprocity === b.reciprocity;

function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((a, at) => list.slice(at + 1).map((b) => [a, b] as const));
}
