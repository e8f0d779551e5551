import type { Actor } from '../../case/attribution.ts';
import type { Case } from '../../case/case.ts';
import type { Report } from '../../case/report.ts';
import type { Span } from '../../case/span.ts';
import { TLP_LEVELS } from '../item.ts';
import type { Rule } from '../rules/rules.ts';
import { spaced } from './haystack.ts';
import type { Attempt } from './leak.ts';

/** What the partner may not know, read from case and rules without a thought of how it is taken out. */
export interface Secrets {
  readonly actors: readonly Actor[];
  /** Names of outlets, and of sources who are no actors. */
  readonly names: readonly string[];
  /** How the reports describe the sources that are withheld. */
  readonly descriptions: readonly string[];
  readonly hidesUnnamed: boolean;
  readonly hidesLineage: boolean;
  /** Stretches of text that a rule withholds outright. */
  readonly texts: readonly Span[];
  readonly reports: readonly Report[];
  /** Ids of reports that are labelled as anybody's to find. */
  readonly found: ReadonlySet<string>;
  readonly unit: 'day' | 'month' | 'year';
}

const known = new WeakMap<Attempt, Secrets>();

/** Read once for all attacks of an attempt. */
export function secretsOf(attempt: Attempt): Secrets {
  const found = known.get(attempt) ?? readSecrets(attempt);
  known.set(attempt, found);
  return found;
}

function readSecrets({ kase, rules, partner }: Attempt): Secrets {
  const to = new Set([
    'everyone',
    partner.name,
    `level:${partner.level}`,
    ...partner.groups.map((group) => `group:${group}`),
  ]);
  const mine = rules.rules.filter((rule) => rule.action === 'label' || rule.to.some((name) => to.has(name)));
  const withheld = mine.filter((rule) => rule.action === 'withhold');
  const tooHigh = mine.filter(
    (rule) => rule.action === 'label' && TLP_LEVELS.indexOf(rule.level) < TLP_LEVELS.indexOf(partner.level),
  );
  const sources = withheld.flatMap((rule) => rule.sources);
  const hidden = actorsHidden(kase, mine);
  return {
    actors: hidden,
    names: [...withheld.flatMap((rule) => rule.outlets), ...sources.filter((name) => name !== 'unnamed')],
    descriptions: sources.includes('unnamed') ? unnamedSpeakers(kase) : [],
    hidesUnnamed: sources.includes('unnamed'),
    hidesLineage: !mine.some((rule) => rule.action === 'show' && rule.items.includes('lineage')),
    texts: [...textsOfSources(kase, sources), ...textsOfRules(kase, [...withheld, ...tooHigh])],
    reports: kase.reports.filter((report) => [...withheld, ...tooHigh].some((rule) => speaksOf(rule, report))),
    found: new Set(
      kase.reports
        .filter((report) =>
          mine.some((rule) => rule.action === 'label' && rule.level === 'CLEAR' && speaksOf(rule, report)),
        )
        .map(({ id }) => id),
    ),
    unit: mine.flatMap((rule) => (rule.action === 'coarsen' && rule.dates !== 'day' ? [rule.dates] : []))[0] ?? 'day',
  };
}

const isCalled = (actor: Actor, name: string): boolean =>
  [actor.name, ...actor.aliases].some((spelling) => spaced(spelling) === spaced(name));

function actorsHidden(kase: Case, rules: readonly Rule[]): readonly Actor[] {
  const names = rules.flatMap((rule) => {
    if (rule.action === 'withhold') return [...rule.actors, ...rule.sources, ...rule.outlets];
    if (rule.action === 'pseudonym') return rule.actors;
    return rule.action === 'coarsen' ? rule.places.map(({ place }) => place) : [];
  });
  return kase.actors.filter((actor) => names.some((name) => isCalled(actor, name)));
}

function speaksOf(rule: Rule, { id, publisher }: Report): boolean {
  if (rule.action !== 'withhold' && rule.action !== 'label') return false;
  const byId = rule.reports.some((name) => (name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name));
  // To withhold an outlet is to keep back its name, to label it is to label its reports.
  return (
    byId ||
    (rule.action === 'label' && rule.outlets.some((name) => publisher !== null && spaced(name) === spaced(publisher)))
  );
}

function unnamedSpeakers(kase: Case): readonly string[] {
  const quoted = kase.quotes.flatMap((quote) => [quote.speaker, ...quote.chain]);
  const told = kase.claims.flatMap((claim) => claim.mentions.flatMap((mention) => mention.chain));
  const origins = kase.claims.flatMap((claim) => claim.origins.filter((origin) => origin.kind === 'anonymous'));
  return [
    ...[...quoted, ...told].filter((one) => one.anonymous).map((one) => one.text),
    ...origins.map(({ name }) => name),
  ];
}

function textsOfSources(kase: Case, names: readonly string[]): readonly Span[] {
  const named = names.filter((name) => name !== 'unnamed');
  const actors = new Set(kase.actors.filter((one) => named.some((name) => isCalled(one, name))).map(({ id }) => id));
  const isIts = ({ text, actor, anonymous }: { text: string; actor: string | null; anonymous: boolean }): boolean =>
    (anonymous && names.includes('unnamed')) ||
    (actor !== null && actors.has(actor)) ||
    named.some((name) => spaced(name) === spaced(text));
  const quoted = kase.quotes.filter((quote) => [quote.speaker, ...quote.chain].some(isIts)).map((quote) => quote.span);
  const claimed = kase.claims.flatMap(({ mentions, origins }) => {
    const its = origins.filter((origin) =>
      isIts({ text: origin.name, actor: origin.actor, anonymous: origin.kind === 'anonymous' }),
    );
    const told = mentions.filter((mention) => mention.chain.some(isIts)).map((mention) => mention.span);
    const resting = its.length > 0 && its.length === origins.length ? mentions.map((mention) => mention.span) : [];
    return [...told, ...resting, ...its.flatMap((origin) => origin.mentions)];
  });
  return [...quoted, ...claimed];
}

function textsOfRules(kase: Case, rules: readonly Rule[]): readonly Span[] {
  const claims = rules.flatMap((rule) => (rule.action === 'withhold' || rule.action === 'label' ? rule.claims : []));
  const passages = rules.flatMap((rule) => (rule.action === 'withhold' ? rule.passages : []));
  return [
    ...kase.claims.filter(({ id }) => claims.includes(id)).flatMap(({ mentions }) => mentions.map(({ span }) => span)),
    ...passages.flatMap(({ report: name, words }) =>
      kase.reports
        .filter(({ id }) => id === name || (name.endsWith('*') && id.startsWith(name.slice(0, -1))))
        .flatMap(({ id, text }) => placesOf(text, words).map(([start, end]) => ({ report: id, start, end }))),
    ),
  ];
}

/** Where `words` stand in `text`, a word at a time. */
function placesOf(text: string, words: string): readonly (readonly [number, number])[] {
  const looked = words.trim().split(/\s+/);
  const each = [...text.matchAll(/\S+/g)];
  return each.flatMap((first, at) => {
    const last = each[at + looked.length - 1];
    if (last === undefined) return [];
    const here = looked.every((word, i) => each[at + i]?.[0].includes(word));
    return here ? [[first.index, last.index + last[0].length] as const] : [];
  });
}

const texts = new WeakMap<Case, ReadonlyMap<string, string>>();

/** The words of a span of the case. */
export function textOf(kase: Case, { report, start, end }: Span): string {
  const byReport = texts.get(kase) ?? new Map(kase.reports.map(({ id, text }) => [id, text]));
  texts.set(kase, byReport);
  return byReport.get(report)?.slice(start, end) ?? '';
}
