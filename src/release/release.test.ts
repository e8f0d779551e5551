import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { sampleCase, sampleQuote, sampleReport, span } from '../../test/sample-cases.ts';
import type { Claim } from '../case/claim.ts';
import type { JsonValue } from './item.ts';
import type { ReleaseAnswer } from './release.ts';
import { release } from './release.ts';
import { readRules } from './rules/read-rules.ts';

const schema: object = JSON.parse(readFileSync(new URL('../../rules.schema.json', import.meta.url), 'utf8')) as object;
const isValid = new Ajv2020({ allowUnionTypes: true }).compile(schema);

const DRILLS = 'The line skipped its drills, mechanic Ines Tamm said.';
const STORM = 'A storm closed Ostrel on Friday.';
const BOATS = 'It keeps three boats there.';

const KASE = sampleCase(
  [
    sampleReport('a.txt', {
      title: null,
      text: `${DRILLS} ${STORM} ${BOATS}`,
      publisher: 'Harbour Post',
      published: '2031-05-09',
    }),
    sampleReport('b.txt', { title: null, text: 'Nothing moved in port on Friday.', publisher: 'Quay Times' }),
  ],
  {
    actors: [
      {
        id: 'actor:person:ines-tamm',
        name: 'Ines Tamm',
        kind: 'person',
        aliases: ['Tamm'],
        mentions: [span('a.txt', 38, 47)],
      },
      { id: 'actor:person:jon-tamm', name: 'Jon Tamm', kind: 'person', aliases: [], mentions: [] },
      { id: 'actor:place:ostrel', name: 'Ostrel', kind: 'place', aliases: [], mentions: [span('a.txt', 69, 75)] },
    ],
    quotes: [
      sampleQuote('a.txt', {
        span: span('a.txt', 0, 27),
        speaker: {
          text: 'mechanic Ines Tamm',
          span: span('a.txt', 29, 47),
          actor: 'actor:person:ines-tamm',
          anonymous: false,
        },
      }),
    ],
    dates: [{ span: span('a.txt', 79, 85), value: '2031-05-09', type: 'date', anchor: null }],
  },
);

const SHOW = { id: 'show', to: ['everyone'], action: 'show', items: ['report', 'quote', 'actor'] };
const TERMS = { id: 'terms', to: ['everyone'], action: 'conditions', use: 'Background', onward: 'organisation' };
const OPEN = { id: 'open', action: 'label', level: 'CLEAR', reports: ['*'] };

interface File {
  readonly [key: string]: JsonValue | undefined;
}

function file(rules: readonly File[], given: File = {}): File {
  const partners = [
    { name: 'Lantern Desk', level: 'AMBER', groups: ['press'] },
    { name: 'Quay Bureau', level: 'AMBER' },
  ];
  return { format: 'hearsay-rules', version: 1, partners, rules: rules as JsonValue, ...given };
}

function answerTo(rules: readonly File[], given: File = {}, to = 'Lantern Desk'): ReleaseAnswer {
  const read = readRules(JSON.stringify(file(rules, given)));
  if (read.kind === 'refused') return read;
  const secret = Uint8Array.from({ length: 32 }, (_, i) => i);
  return release(KASE, read.rules, { partner: to, secret, today: '2031-06-01', earlier: [], overrides: [] });
}

function refusals(...args: Parameters<typeof answerTo>): readonly string[] {
  const answer = answerTo(...args);
  return answer.kind === 'refused' ? answer.refusals.map(({ code, message }) => `${code} ${message}`) : [];
}

function said(...args: Parameters<typeof answerTo>): string {
  const answer = answerTo(...args);
  if (answer.kind !== 'ready') throw new Error(JSON.stringify(answer));
  return JSON.stringify(answer.content.items);
}

const rule = (id: string, fields: File): File => ({ id, to: ['everyone'], ...fields });
const BASE = [SHOW, TERMS, OPEN];

describe('a release is refused, and says which rule', () => {
  it.each<[string, readonly File[], File, RegExp]>([
    ['an unknown version', BASE, { version: 2 }, /rules.version .*is 2; this hearsay reads version 1/],
    ['an unknown field', BASE, { extra: 1 }, /rules.unknownField .*"extra"/],
    [
      'an unknown field of a rule',
      [...BASE, rule('r', { action: 'withhold', actors: ['Ines Tamm'], actor: 1 })],
      {},
      /rule "r": "actor" is not a field/,
    ],
    ['an unknown action', [...BASE, rule('r', { action: 'hide' })], {}, /rule "r": "action" should be one of show, /],
    [
      'a report that is not there',
      [...BASE, rule('r', { action: 'withhold', reports: ['c.txt'] })],
      {},
      /rules.matchesNothing rule "r": no report of this case is "c.txt"/,
    ],
    [
      'an actor who is not there',
      [...BASE, rule('r', { action: 'withhold', actors: ['Ines Tam'] })],
      {},
      /no actor of this case is "Ines Tam"/,
    ],
    [
      'a claim that is not there',
      [...BASE, rule('r', { action: 'withhold', claims: ['claim:x'] })],
      {},
      /no claim of this case is "claim:x"/,
    ],
    [
      'words that are not there',
      [...BASE, rule('r', { action: 'withhold', passages: [{ report: 'a.txt', words: 'four boats' }] })],
      {},
      /no passage of "a.txt" of this case is "four boats"/,
    ],
    [
      'an outlet that is not there',
      [...BASE, rule('r', { action: 'withhold', outlets: ['Harbor Post'] })],
      {},
      /no outlet of this case is "Harbor Post"/,
    ],
    [
      'a place that is not there',
      [...BASE, rule('r', { action: 'coarsen', places: [{ place: 'Ostrell', as: 'a port' }] })],
      {},
      /no place of this case is "Ostrell"/,
    ],
    [
      'nothing to withhold',
      [...BASE, rule('r', { action: 'withhold' })],
      {},
      /rules.empty .*rule "r": withholds nothing/,
    ],
    ['an empty list', [...BASE, rule('r', { action: 'withhold', actors: [] })], {}, /rule "r": "actors" is empty/],
    [
      'somebody unknown',
      [...BASE, { ...TERMS, id: 'r', to: ['Lantern'] }],
      {},
      /rules.unknownPartner rule "r": speaks to "Lantern"/,
    ],
    ['a group of nobody', [...BASE, { ...TERMS, id: 'r', to: ['group:radio'] }], {}, /speaks to "group:radio"/],
    [
      'two rules with one id',
      [...BASE, rule('open', { action: 'withhold', actors: ['Ines Tamm'] })],
      {},
      /two rules have the id "open"/,
    ],
    ['nothing shown', [TERMS], {}, /no rule shows Lantern Desk anything/],
    ['no conditions', [SHOW], {}, /no rule says on what conditions Lantern Desk/],
    [
      'a name withheld and renamed',
      [
        ...BASE,
        rule('r', { action: 'withhold', actors: ['Ines Tamm'] }),
        rule('s', { action: 'pseudonym', actors: ['Tamm'] }),
      ],
      {},
      /rules.contradiction rule "s": "Ines Tamm" gets a pseudonym, and rule "r" says otherwise/,
    ],
    [
      'two units of dates',
      [...BASE, rule('r', { action: 'coarsen', dates: 'month' }), rule('s', { action: 'coarsen', dates: 'year' })],
      {},
      /rule "s": dates are told by year, and rule "r"/,
    ],
    [
      'a place told twice',
      [
        ...BASE,
        rule('r', { action: 'coarsen', places: [{ place: 'Ostrel', as: 'a port' }] }),
        rule('s', { action: 'coarsen', places: [{ place: 'Ostrel', as: 'the coast' }] }),
      ],
      {},
      /rule "s": "Ostrel" is told as "the coast"/,
    ],
    [
      'a place that names itself',
      [...BASE, rule('r', { action: 'coarsen', places: [{ place: 'Ostrel', as: 'near Ostrel' }] })],
      {},
      /"near Ostrel" still says "Ostrel"/,
    ],
    [
      'two sets of conditions',
      [...BASE, { ...TERMS, id: 'r', use: 'Print' }],
      {},
      /rule "r": conditions are set, and rule "terms"/,
    ],
    ['conditions wider than the level', [SHOW, { ...TERMS, onward: 'community' }], {}, /TLP:AMBER forbids that/],
    [
      'two labels',
      [...BASE, { id: 'r', action: 'label', level: 'RED', reports: ['a.txt'] }],
      {},
      /"a.txt" is TLP:RED, and rule "open" says TLP:CLEAR/,
    ],
    [
      'conditions that ran out',
      [SHOW, { ...TERMS, expires: '2031-05-31' }],
      {},
      /rules.expired the conditions ran out/,
    ],
    [
      'no consent',
      [...BASE, rule('r', { action: 'require', needs: ['consent'], outlets: ['Harbour Post'] })],
      {},
      /rules.noConsent rule "r": Harbour Post's consent to a release to Lantern Desk is missing/,
    ],
    [
      'a consent that ran out',
      [...BASE, rule('r', { action: 'require', needs: ['consent'], outlets: ['Harbour Post'] })],
      { consents: [{ of: 'Harbour Post', by: 'Ada Roe', on: '2031-01-01', to: ['everyone'], until: '2031-05-31' }] },
      /rules.noConsent/,
    ],
    [
      'no approver',
      [...BASE, rule('r', { action: 'require', needs: ['approval'] })],
      { approvals: [{ by: 'Ada Roe', on: '2031-01-01', to: ['Quay Bureau'] }] },
      /rules.noApproval rule "r": a named approver's word/,
    ],
  ])('%s', (_, rules, given, why) => expect(refusals(rules, given).join('\n')).toMatch(why));

  it('somebody whom the rules do not know', () =>
    expect(refusals(BASE, {}, 'Lantern')).toEqual([
      'rules.unknownPartner no partner is called "Lantern"; the rules know Lantern Desk, Quay Bureau',
    ]));

  it('an override of a leak that is none', () => {
    const read = readRules(JSON.stringify(file(BASE)));
    if (read.kind === 'refused') throw new Error('refused');
    const ask = {
      partner: 'Lantern Desk',
      secret: new Uint8Array(32),
      today: '2031-06-01',
      earlier: [],
      overrides: [{ leak: 'abc', reason: 'old' }],
    };
    expect(release(KASE, read.rules, ask)).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'release.noSuchLeak' }],
    });
  });

  it('text that is no JSON', () =>
    expect(readRules('{')).toMatchObject({ kind: 'refused', refusals: [{ code: 'rules.json' }] }));
});

describe('rules.schema.json and the reader agree', () => {
  const long = [
    ...BASE,
    rule('w', {
      action: 'withhold',
      reports: ['a*'],
      claims: ['c'],
      passages: [{ report: 'a.txt', words: 'x' }],
      actors: ['A'],
      sources: ['unnamed'],
      outlets: ['O'],
    }),
    rule('p', { action: 'pseudonym', actors: ['A'] }),
    rule('c', { action: 'coarsen', dates: 'year', places: [{ place: 'A', as: 'B' }] }),
    rule('q', { action: 'require', needs: ['consent', 'approval'], sources: ['A'] }),
  ];
  const words = { of: 'A', by: 'B', on: '2031-01-01', to: ['everyone'], until: null };
  it.each<[string, File, boolean]>([
    ['all there is', file(long, { consents: [words], approvals: [words] }), true],
    ['another format', file(BASE, { format: 'hearsay-case' }), false],
    ['another version', file(BASE, { version: 2 }), false],
    ['an unknown field', file(BASE, { note: 'x' }), false],
    ['a level that is none', file(BASE, { partners: [{ name: 'A', level: 'WHITE' }] }), false],
    ['a key that is none', file(BASE, { partners: [{ name: 'A', level: 'RED', key: 'ed25519:12' }] }), false],
    ['a rule without id', file([...BASE, { to: ['everyone'], action: 'pseudonym', actors: ['A'] }]), false],
    ['a rule for nobody', file([...BASE, { id: 'r', action: 'pseudonym', actors: ['A'] }]), false],
    [
      'a label for somebody',
      file([...BASE, { id: 'r', to: ['A'], action: 'label', level: 'RED', reports: ['A'] }]),
      false,
    ],
    ['no day', file([SHOW, { ...TERMS, expires: 'soon' }]), false],
    ['blank text', file([SHOW, { ...TERMS, use: ' ' }]), false],
    ['no rules', file([]), false],
    ['a withholding of nothing', file([...BASE, rule('r', { action: 'withhold' })]), false],
    ['a coarsening of nothing', file([...BASE, rule('r', { action: 'coarsen' })]), false],
  ])('%s', (_, value, isGood) => {
    expect(readRules(JSON.stringify(value)).kind).toBe(isGood ? 'rules' : 'refused');
    expect(isValid(JSON.parse(JSON.stringify(value)))).toBe(isGood);
  });
});

describe('what a partner gets', () => {
  it('all, where nothing is kept back', () => {
    for (const words of [DRILLS, STORM, BOATS, 'Ines Tamm', 'Harbour Post', '2031-05-09'])
      expect(said(BASE)).toContain(words);
  });

  it('a name kept back takes its post along, and leaves others who share it', () => {
    const text = said([...BASE, rule('r', { action: 'withhold', actors: ['Ines Tamm'] })]);
    expect(text).toContain('drills, [a person] said.');
    expect(text).not.toMatch(/Tamm|mechanic/);
  });

  it('a source withheld leaves no sentence, no mark, and nothing that leans on it', () => {
    const text = said([...BASE, rule('r', { action: 'withhold', sources: ['Ines Tamm'] })]);
    expect(text).toContain(STORM);
    expect(text).not.toMatch(/drills|\[withheld\]/);
  });

  it('a passage withheld leaves one mark', () => {
    const passages = [
      { report: 'a.txt', words: 'skipped its drills' },
      { report: 'a.txt', words: 'A storm' },
    ];
    expect(said([...BASE, rule('r', { action: 'withhold', passages })])).toContain(`"[withheld] ${BOATS}"`);
  });

  it('a pseudonym is the same everywhere for one partner, and another for another', () => {
    const rules = [...BASE, rule('r', { action: 'pseudonym', actors: ['Ines Tamm'] })];
    const names = [said(rules), said(rules, {}, 'Quay Bureau')].map(
      (text) => new Set(text.match(/Person [0-9A-Z]{8}/g)),
    );
    expect(names.map(({ size }) => size)).toEqual([1, 1]);
    expect([...(names[0] ?? [])]).not.toEqual([...(names[1] ?? [])]);
  });

  it('dates by the month, places by their region', () => {
    const text = said([
      ...BASE,
      rule('r', { action: 'coarsen', dates: 'month', places: [{ place: 'Ostrel', as: 'a northern port' }] }),
    ]);
    expect(text).toContain('A storm closed a northern port on [May 2031].');
    expect(text).toContain('"published":"2031-05"');
    expect(text).not.toMatch(/Friday|Ostrel/);
  });

  it('nothing of what is labelled above their level', () => {
    const rules = [SHOW, TERMS, { id: 'r', action: 'label', level: 'RED', outlets: ['Harbour Post'] }];
    expect(said(rules)).not.toMatch(/drills|Harbour/);
  });

  it('with the consent that it needs, named', () => {
    const rules = [...BASE, rule('r', { action: 'require', needs: ['consent'], outlets: ['Harbour Post'] })];
    const consents = [{ of: 'Harbour Post', by: 'Ada Roe', on: '2031-01-01', to: ['group:press'] }];
    expect(answerTo(rules, { consents })).toMatchObject({ kind: 'ready', words: [{ kind: 'consent', by: 'Ada Roe' }] });
    expect(refusals(rules, { consents }, 'Quay Bureau').join()).toMatch(/rules.noConsent/);
  });

  it('nothing that another partner gave, and no count that took it in', () => {
    const mention = { span: span('a.txt', 0, 53), focus: null, stance: 'asserts' as const, chain: [] };
    const origin = {
      id: 'o',
      name: 'Harbour Post',
      kind: 'outlet' as const,
      actor: null,
      mentions: [mention.span],
      stance: 'asserts' as const,
      through: [],
    };
    const claim: Claim = {
      id: 'claim:drills',
      gist: 'x',
      mentions: [mention],
      origins: [origin],
      independentOrigins: { atLeast: 1, atMost: 3, why: [], evidence: [] },
      circular: [],
      contestedBy: [],
      figures: [],
      grade: { reliability: 'B', credibility: 2, why: [] },
    };
    const item = {
      id: 'i',
      kind: 'claim',
      body: { gist: 'Eleven drills were skipped' },
      standing: 'theirs' as const,
      claim: claim.id,
      origins: 2,
    };
    const given = {
      package: 'p',
      from: 'Quay Bureau',
      key: 'k',
      reliability: 'B' as const,
      level: 'GREEN',
      expires: null,
      issued: 't',
      received: 't',
      items: [item],
    };
    const read = readRules(JSON.stringify(file([{ ...SHOW, items: ['claim', 'report', 'lineage'] }, TERMS, OPEN])));
    if (read.kind === 'refused') throw new Error('refused');
    const ask = {
      partner: 'Lantern Desk',
      secret: new Uint8Array(32),
      today: '2031-06-01',
      earlier: [],
      overrides: [],
    };
    const counts = [
      { ...KASE, claims: [claim] },
      { ...KASE, claims: [claim], received: [given] },
    ].map((kase) => {
      const answer = release(kase, read.rules, ask);
      if (answer.kind !== 'ready') throw new Error(JSON.stringify(answer));
      expect(JSON.stringify(answer.content)).not.toMatch(/Eleven|Quay Bureau/);
      const { body } = answer.content.items.find(({ kind }) => kind === 'claim') ?? { body: {} };
      return body;
    });
    expect(counts).toMatchObject([
      { independentOrigins: { atLeast: 1, atMost: 3 }, grade: 'B2' },
      { independentOrigins: { atLeast: 1, atMost: 'not told' }, grade: 'not told' },
    ]);
  });
});
