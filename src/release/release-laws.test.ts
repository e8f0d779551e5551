import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CasePlan, Variant } from '../../test/random-cases.ts';
import {
  buildCase,
  casePlan,
  claimId,
  codeOf,
  dayOf,
  firstName,
  lastName,
  NO_VARIANT,
  outletName,
  placeName,
  reportId,
} from '../../test/random-cases.ts';
import type { Case } from '../case/case.ts';
import { leaksOf } from './attacks/leaks.ts';
import { contentOf } from './content/content.ts';
import type { ReleaseContent } from './item.ts';
import { ITEM_KINDS, TLP_LEVELS } from './item.ts';
import { faultsForPartner, faultsOfRules } from './rules/faults.ts';
import { permitOf } from './rules/permit.ts';
import { readRules } from './rules/read-rules.ts';
import type { Rules } from './rules/rules.ts';

/** Fixed, so that a run can be had again; LAW_SEED=7 takes another. */
const seed = Number(process.env['LAW_SEED'] ?? 20_310_402);
const RUNS = Number(process.env['RELEASE_LAW_RUNS'] ?? 700);
const SECRET = Uint8Array.from({ length: 32 }, (_, i) => i * 7 + 1);
const PARTNER = 'Lantern Desk';
const OTHER = 'Quay Bureau';

/** What a random rules file keeps back, by number. */
interface Kept {
  readonly shows: readonly (typeof ITEM_KINDS)[number][];
  readonly unnamed: boolean;
  readonly sources: readonly number[];
  readonly actors: readonly number[];
  readonly pseudonyms: readonly number[];
  readonly outlets: readonly number[];
  readonly reports: readonly number[];
  readonly claims: readonly number[];
  readonly passages: readonly number[];
  readonly places: readonly number[];
  readonly labelled: readonly number[];
  readonly dates: 'day' | 'month' | 'year';
  readonly level: (typeof TLP_LEVELS)[number];
  readonly to: string;
}

const some = (max: number): fc.Arbitrary<readonly number[]> =>
  fc.uniqueArray(fc.integer({ min: 0, max }), { maxLength: 2 });
const kept: fc.Arbitrary<Kept> = fc.record({
  shows: fc.uniqueArray(fc.constantFrom(...ITEM_KINDS), { minLength: 3 }),
  unnamed: fc.boolean(),
  sources: some(3),
  actors: some(3),
  pseudonyms: some(3),
  outlets: some(3),
  reports: some(3),
  claims: some(8),
  passages: some(8),
  places: some(1),
  labelled: some(3),
  dates: fc.constantFrom('day', 'month', 'year'),
  level: fc.constantFrom(...TLP_LEVELS),
  to: fc.constantFrom(PARTNER, 'everyone', 'group:press'),
});

/** Only what is there: rules that match nothing are refused, and a rule that gives a kept name a pseudonym too. */
function within(plan: CasePlan, given: Kept): Kept {
  const isReport = (n: number): boolean => n < plan.reports;
  const sources = given.sources;
  const actors = given.actors.filter((n) => !sources.includes(n));
  return {
    ...given,
    sources,
    actors,
    pseudonyms: given.pseudonyms.filter((n) => !sources.includes(n) && !actors.includes(n)),
    outlets: given.outlets.filter(isReport),
    reports: given.reports.filter(isReport),
    labelled: given.level === 'RED' ? [] : given.labelled.filter(isReport),
    claims: given.claims.filter((n) => plan.facts[n]?.isClaim === true),
    passages: given.passages.filter((n) => n < plan.facts.length),
  };
}

function rulesText(plan: CasePlan, given: Kept): string {
  const name = (n: number): string => `${firstName(n, NO_VARIANT)} ${lastName(n, NO_VARIANT)}`;
  const lists = {
    sources: [...given.sources.map(name), ...(given.unnamed ? ['unnamed'] : [])],
    actors: given.actors.map(name),
    outlets: given.outlets.map((n) => outletName(n, NO_VARIANT)),
    reports: given.reports.map(reportId),
    claims: given.claims.map(claimId),
    passages: given.passages.map((n) => ({
      report: reportId((plan.facts[n]?.report ?? 0) % plan.reports),
      words: codeOf(n, NO_VARIANT),
    })),
  };
  const withheld = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  const places = given.places.map((n) => ({ place: placeName(n, NO_VARIANT), as: 'a coastal town' }));
  const coarse = {
    ...(given.dates === 'day' ? {} : { dates: given.dates }),
    ...(places.length === 0 ? {} : { places }),
  };
  const to = [given.to];
  return JSON.stringify({
    format: 'hearsay-rules',
    version: 1,
    partners: [
      { name: PARTNER, level: given.level, groups: ['press'] },
      { name: OTHER, level: given.level, groups: ['press'] },
    ],
    rules: [
      { id: 'show', to: ['everyone'], action: 'show', items: given.shows },
      { id: 'terms', to: ['everyone'], action: 'conditions', use: 'Background', onward: 'none' },
      ...(Object.keys(withheld).length === 0 ? [] : [{ id: 'keep', to, action: 'withhold', ...withheld }]),
      ...(given.pseudonyms.length === 0
        ? []
        : [{ id: 'veil', to, action: 'pseudonym', actors: given.pseudonyms.map(name) }]),
      ...(Object.keys(coarse).length === 0 ? [] : [{ id: 'blur', to, action: 'coarsen', ...coarse }]),
      ...(given.labelled.length === 0
        ? []
        : [{ id: 'guard', action: 'label', level: 'RED', reports: given.labelled.map(reportId) }]),
    ],
  });
}

function rulesOf(text: string): Rules {
  const answer = readRules(text);
  if (answer.kind !== 'rules') throw new Error(answer.refusals.map(({ message }) => message).join('\n'));
  return answer.rules;
}

function contentFor(kase: Case, rules: Rules, name: string): ReleaseContent {
  const partner = rules.partners.find((one) => one.name === name);
  if (partner === undefined) throw new Error(`no ${name}`);
  return contentOf(kase, permitOf(kase, rules, partner), SECRET);
}

/** By construction: which facts the partner may not learn of at all. */
function secretFacts(plan: CasePlan, given: Kept): ReadonlySet<number> {
  const gone = (report: number): boolean => [...given.reports, ...given.labelled].includes(report % plan.reports);
  return new Set(
    plan.facts.flatMap((fact, at) => {
      const isUnnamed = fact.speaker === null && fact.unnamed !== null;
      const isSource = (fact.speaker !== null && given.sources.includes(fact.speaker)) || (isUnnamed && given.unnamed);
      const isNamed = given.claims.includes(at) || given.passages.includes(at);
      const isOnlyInWithheld = [fact.report, ...fact.copies.map(({ report }) => report)].every(gone);
      return isSource || isNamed || isOnlyInWithheld ? [at] : [];
    }),
  );
}

/** Every word that may stand nowhere in what the partner gets. */
function secretWords(plan: CasePlan, given: Kept): readonly string[] {
  const facts = [...secretFacts(plan, given)];
  const roles = given.unnamed ? ['harbour official', 'familiar with', 'senior aide', 'retired engineer'] : [];
  const persons = [...given.sources, ...given.actors, ...given.pseudonyms];
  const fine = {
    day: /$^/,
    month: /\b\d{1,2} (?:March|April|June|September)|2034-\d\d-\d\d/,
    year: /March|April|June|September|2034-\d\d/,
  }[given.dates];
  const days = plan.facts.flatMap(({ day }, at) =>
    day === null ? [] : [`${dayOf(day, NO_VARIANT)} ${['March', 'April', 'June', 'September'][at % 4]}`],
  );
  return [
    ...facts.map((n) => codeOf(n, NO_VARIANT)),
    ...roles,
    ...persons.flatMap((n) => [firstName(n, NO_VARIANT), lastName(n, NO_VARIANT)]),
    ...given.outlets.map((n) => outletName(n, NO_VARIANT).split(' ')[0] ?? ''),
    ...given.places.map((n) => placeName(n, NO_VARIANT)),
    ...days.filter((day) => fine.test(day)),
    'folder/',
    'claim:',
    'actor:',
  ];
}

/** The same case, but for what the partner may not learn: other facts, names and days in their stead. */
function variantOf(plan: CasePlan, given: Kept): Variant {
  return {
    facts: secretFacts(plan, given),
    persons: new Set([...given.sources, ...given.actors, ...given.pseudonyms]),
    outlets: new Set(given.outlets),
    places: new Set(given.places),
    days: given.dates !== 'day',
  };
}

/** Rules that speak of the changed case as the old ones did of the old. */
function renamed(text: string, plan: CasePlan, variant: Variant): string {
  const swaps = [
    ...[...variant.persons].flatMap((n) => [
      [firstName(n, NO_VARIANT), firstName(n, variant)],
      [lastName(n, NO_VARIANT), lastName(n, variant)],
    ]),
    ...[...variant.outlets].map((n) => [outletName(n, NO_VARIANT), outletName(n, variant)]),
    ...[...variant.places].map((n) => [placeName(n, NO_VARIANT), placeName(n, variant)]),
    ...plan.facts.map((_, n) => [codeOf(n, NO_VARIANT), codeOf(n, variant)]),
  ];
  return swaps.reduce((said, [from = '', to = '']) => said.replaceAll(from, to), text);
}

const cases = fc.tuple(casePlan, kept).map(([plan, given]) => ({ plan, given: within(plan, given) }));
const check = (property: fc.IProperty<[{ plan: CasePlan; given: Kept }]>): void =>
  fc.assert(property, { seed, numRuns: RUNS });
/** What the rules must keep from happening; the other kinds are for the owner to judge. */
const NEVER = new Set(['string', 'hash', 'id', 'count', 'time', 'gap', 'unnamed', 'linking']);

describe(`laws of releases, LAW_SEED=${seed}, ${RUNS} random cases each`, { timeout: 300_000 }, () => {
  it('nothing that a partner may not know stands in what they get, and no attack finds it', () => {
    let items = 0;
    check(
      fc.property(cases, ({ plan, given }) => {
        const kase = buildCase(plan, NO_VARIANT);
        const rules = rulesOf(rulesText(plan, given));
        const partner = rules.partners[0];
        if (partner === undefined) throw new Error('no partner');
        expect([...faultsOfRules(rules), ...faultsForPartner(kase, rules, partner)]).toEqual([]);
        const content = contentFor(kase, rules, PARTNER);
        const other = contentFor(kase, rules, OTHER);
        items += content.items.length;
        const said = JSON.stringify(content.items).toLowerCase();
        expect(secretWords(plan, given).filter((word) => said.includes(word.toLowerCase()))).toEqual([]);
        expect(content.items.filter(({ kind }) => !given.shows.includes(kind))).toEqual([]);
        expect(new Set(content.items.map(({ id }) => id)).size).toBe(content.items.length);
        const leaks = leaksOf({ content, kase, rules, partner, earlier: [other] });
        expect(leaks.filter(({ kind }) => NEVER.has(kind))).toEqual([]);
      }),
    );
    expect(items).toBeGreaterThan(RUNS);
  });

  it('what a partner may not know can be anything else, and they get the same bytes', () => {
    let changed = 0;
    check(
      fc.property(cases, ({ plan, given }) => {
        const variant = variantOf(plan, given);
        const text = rulesText(plan, given);
        const kase = buildCase(plan, NO_VARIANT);
        const other = buildCase(plan, variant);
        if (JSON.stringify(kase) !== JSON.stringify(other)) changed += 1;
        const once = contentFor(kase, rulesOf(text), PARTNER);
        const again = contentFor(other, rulesOf(renamed(text, plan, variant)), PARTNER);
        expect(JSON.stringify(again)).toBe(JSON.stringify(once));
      }),
    );
    expect(changed).toBeGreaterThan(RUNS / 2);
  });

  it('what nothing keeps back is told: every fact, every name, every date', () => {
    check(
      fc.property(cases, ({ plan }) => {
        const open: Kept = {
          shows: ITEM_KINDS,
          unnamed: false,
          sources: [],
          actors: [],
          pseudonyms: [],
          outlets: [],
          reports: [],
          claims: [],
          passages: [],
          places: [],
          labelled: [],
          dates: 'day',
          level: 'RED',
          to: 'everyone',
        };
        const kase = buildCase(plan, NO_VARIANT);
        const said = JSON.stringify(contentFor(kase, rulesOf(rulesText(plan, open)), PARTNER).items);
        const facts = plan.facts.map((_, n) => codeOf(n, NO_VARIANT));
        expect(facts.filter((word) => !said.includes(word))).toEqual([]);
        for (const { publisher, published } of kase.reports) {
          expect(said).toContain(publisher ?? '');
          expect(said).toContain(published ?? '');
        }
      }),
    );
  });
});
