import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sampleCase, sampleDerivation, sampleQuote, sampleReport, span } from '../../../test/sample-cases.ts';
import type { Claim } from '../../case/claim.ts';
import type { JsonValue, ReleaseContent, ReleaseItem } from '../item.ts';
import { readRules } from '../rules/read-rules.ts';
import type { Rules } from '../rules/rules.ts';
import type { LeakKind } from './leak.ts';
import { leaksOf } from './leaks.ts';

const SECRET_SENTENCE = 'The ferry company skipped eleven lifeboat drills, a former dock clerk said.';
const OPEN_SENTENCE = 'Berit Holm runs the ferry company from an office above the fish market in Ostrel since spring.';
const TEXT = `${SECRET_SENTENCE} ${OPEN_SENTENCE}`;
const quoteEnd = SECRET_SENTENCE.indexOf(', a former');

const CLAIM: Claim = {
  id: 'claim:drills',
  gist: 'x',
  mentions: [],
  origins: [],
  independentOrigins: { atLeast: 2, atMost: 2, why: [], evidence: [] },
  circular: [],
  contestedBy: [],
  figures: [],
  grade: { reliability: 'B', credibility: 2, why: [] },
};

const KASE = sampleCase(
  [
    sampleReport('north/first.txt', { text: TEXT, publisher: 'Harbour Post', published: '2031-05-09' }),
    sampleReport('north/second.txt', {
      text: `${OPEN_SENTENCE} It opened at nine on 9 May 2031.`,
      publisher: 'Quay Times',
    }),
  ],
  {
    actors: [
      {
        id: 'actor:person:berit-holm',
        name: 'Berit Holm',
        kind: 'person',
        aliases: ['Holm'],
        mentions: [span('north/first.txt', 76, 86)],
      },
      { id: 'actor:place:ostrel', name: 'Ostrel', kind: 'place', aliases: [], mentions: [] },
    ],
    quotes: [
      sampleQuote('north/first.txt', {
        span: span('north/first.txt', 0, quoteEnd),
        speaker: {
          text: 'a former dock clerk',
          span: span('north/first.txt', quoteEnd + 2, quoteEnd + 21),
          actor: null,
          anonymous: true,
        },
      }),
    ],
    dates: [
      {
        span: span('north/second.txt', OPEN_SENTENCE.length + 22, OPEN_SENTENCE.length + 32),
        value: '2031-05-09',
        type: 'date',
        anchor: null,
      },
    ],
    derivations: [sampleDerivation('north/second.txt', 'unseen:wire')],
    claims: [CLAIM],
  },
);

const KEEPS = {
  names: { action: 'withhold', actors: ['Berit Holm'] },
  unnamed: { action: 'withhold', sources: ['unnamed'] },
  report: { action: 'withhold', reports: ['north/first.txt'] },
  outlet: { action: 'withhold', outlets: ['Harbour Post'] },
  months: { action: 'coarsen', dates: 'month' },
} as const;

function rulesWith(...names: readonly (keyof typeof KEEPS)[]): Rules {
  const answer = readRules(
    JSON.stringify({
      format: 'hearsay-rules',
      version: 1,
      partners: [
        { name: 'Lantern Desk', level: 'GREEN' },
        { name: 'Quay Bureau', level: 'GREEN' },
      ],
      rules: names.map((name) => ({ id: name, to: ['everyone'], ...KEEPS[name] })),
    }),
  );
  if (answer.kind !== 'rules') throw new Error(JSON.stringify(answer.refusals));
  return answer.rules;
}

const item = (kind: ReleaseItem['kind'], body: JsonValue, id = 'ZKQ7M2'): ReleaseItem => ({ id, kind, body });

function content(items: readonly ReleaseItem[], partner = 'Lantern Desk'): ReleaseContent {
  return { partner, level: 'GREEN', conditions: { use: 'x', onward: 'none', expires: null, reciprocity: null }, items };
}

interface Planted {
  readonly rules: Rules;
  readonly items: readonly ReleaseItem[];
  readonly earlier?: readonly ReleaseContent[];
  readonly kase?: typeof KASE;
}

function kindsFound({ rules, items, earlier = [], kase = KASE }: Planted): readonly LeakKind[] {
  const [partner] = rules.partners;
  if (partner === undefined) throw new Error('no partner');
  return [...new Set(leaksOf({ content: content(items), kase, rules, partner, earlier }).map(({ kind }) => kind))];
}

const hash = (text: string, algorithm: string): string => createHash(algorithm).update(text).digest('hex');

describe('attacks find what is planted', () => {
  it.each<[string, LeakKind, Planted]>([
    [
      'a name in a value',
      'string',
      { rules: rulesWith('names'), items: [item('claim', { gist: 'It was Berit Holm who ran it' })] },
    ],
    ['a surname alone', 'string', { rules: rulesWith('names'), items: [item('claim', { gist: 'Holm ran it' })] }],
    [
      'a name in another case',
      'string',
      { rules: rulesWith('names'), items: [item('claim', { gist: 'by BERIT HOLM' })] },
    ],
    ['a name in a key', 'string', { rules: rulesWith('names'), items: [item('claim', { 'Berit Holm': 1 })] }],
    ['a name in an id', 'string', { rules: rulesWith('names'), items: [item('claim', {}, 'actor-berit-holm-x')] }],
    [
      'a name run together',
      'string',
      { rules: rulesWith('names'), items: [item('claim', { at: 'https://x.test/beritholm' })] },
    ],
    ['an outlet', 'string', { rules: rulesWith('outlet'), items: [item('report', { publisher: 'harbour post' })] }],
    [
      'a source as described',
      'string',
      { rules: rulesWith('unnamed'), items: [item('quote', { speaker: 'the former dock clerk' })] },
    ],
    [
      'four withheld words',
      'string',
      { rules: rulesWith('unnamed'), items: [item('claim', { gist: 'They skipped eleven lifeboat drills' })] },
    ],
    [
      'a hash for an id',
      'hash',
      { rules: rulesWith('names'), items: [item('actor', {}, hash('Berit Holm', 'sha256').slice(0, 16))] },
    ],
    [
      'a hash in a value',
      'hash',
      { rules: rulesWith('names'), items: [item('actor', { who: hash('berit holm', 'md5') })] },
    ],
    [
      'a hash of an id',
      'hash',
      { rules: rulesWith('report'), items: [item('report', {}, hash('north/first.txt', 'sha1'))] },
    ],
    ['a path', 'id', { rules: rulesWith('names'), items: [item('report', { from: 'north/first.txt' })] }],
    ['an id of the case', 'id', { rules: rulesWith('names'), items: [item('claim', {}, 'claim:drills')] }],
    [
      'ids that count',
      'id',
      { rules: rulesWith('names'), items: [item('claim', {}, 'c-1'), item('claim', {}, 'c-3')] },
    ],
    [
      'more origins than shown',
      'count',
      { rules: rulesWith('unnamed'), items: [item('claim', { origins: [{}], independentOrigins: { atLeast: 2 } })] },
    ],
    [
      'fewer origins than shown',
      'count',
      {
        rules: rulesWith('unnamed'),
        items: [item('claim', { origins: [{}, {}], independentOrigins: { atLeast: 1 } })],
      },
    ],
    [
      'more reports than shown',
      'count',
      { rules: rulesWith('unnamed'), items: [item('claim', { reports: { told: 1, all: 3 } })] },
    ],
    ['a grade from what is hidden', 'count', { rules: rulesWith('unnamed'), items: [item('claim', { grade: 'B2' })] }],
    ['a day in digits', 'time', { rules: rulesWith('months'), items: [item('report', { published: '2031-05-09' })] }],
    [
      'a day in words',
      'time',
      { rules: rulesWith('months'), items: [item('claim', { gist: 'It opened on the 9th of May' })] },
    ],
    ['a weekday', 'time', { rules: rulesWith('months'), items: [item('claim', { gist: 'It opened on Friday' })] }],
    ['a position', 'gap', { rules: rulesWith('names'), items: [item('quote', { span: { start: 40, end: 50 } })] }],
    [
      'a mark with a length',
      'gap',
      { rules: rulesWith('names'), items: [item('report', { text: 'So [withheld: 12 words] it was' })] },
    ],
    [
      'marks side by side',
      'gap',
      { rules: rulesWith('names'), items: [item('report', { text: 'So [withheld] [withheld] it was' })] },
    ],
    [
      'blackened words',
      'gap',
      { rules: rulesWith('names'), items: [item('report', { text: 'It was █████ who did' })] },
    ],
    [
      'an unnamed source the case missed',
      'unnamed',
      { rules: rulesWith('unnamed'), items: [item('report', { text: 'It sank, two officials briefed on it said.' })] },
    ],
    [
      'words of a withheld report',
      'searchable',
      { rules: rulesWith('report'), items: [item('report', { text: OPEN_SENTENCE })] },
    ],
    [
      'words of a withheld outlet',
      'searchable',
      { rules: rulesWith('outlet'), items: [item('report', { text: OPEN_SENTENCE })] },
    ],
    [
      'words beside what is withheld',
      'searchable',
      { rules: rulesWith('unnamed'), items: [item('report', { text: OPEN_SENTENCE })] },
    ],
    [
      'an id that another partner has',
      'linking',
      { rules: rulesWith('names'), items: [item('claim', {})], earlier: [content([item('claim', {})], 'Quay Bureau')] },
    ],
    [
      'a pseudonym that another partner has',
      'linking',
      {
        rules: rulesWith('names'),
        items: [item('claim', { gist: 'Person 7KQ2MXTA' }, 'A')],
        earlier: [content([item('claim', { gist: 'Person 7KQ2MXTA' }, 'B')], 'Quay Bureau')],
      },
    ],
    [
      'a name that went out earlier',
      'difference',
      { rules: rulesWith('names'), items: [], earlier: [content([item('claim', { gist: 'Berit Holm' })])] },
    ],
    [
      'what was withdrawn',
      'difference',
      { rules: rulesWith('names'), items: [], earlier: [content([item('claim', {})])] },
    ],
    [
      'a mask that fell',
      'difference',
      {
        rules: rulesWith('months'),
        items: [item('claim', { gist: 'Berit ran it' })],
        earlier: [content([item('claim', { gist: '[a person] ran it' })])],
      },
    ],
  ])('%s: %s', (_, kind, planted) => expect(kindsFound(planted)).toContain(kind));

  it('two texts that come from one report, where the release does not say so', () => {
    const shared =
      'Berit Holm runs the ferry company from an office above the fish market. She has three boats left and sells tickets for two of them.';
    const kase = sampleCase(
      [sampleReport('a.txt', { text: shared }), sampleReport('b.txt', { text: `At noon. ${shared}` })],
      {
        derivations: [sampleDerivation('a.txt', 'unseen:wire'), sampleDerivation('b.txt', 'unseen:wire')],
      },
    );
    const texts = [item('report', { text: shared }, 'A'), item('report', { text: `At noon. ${shared}` }, 'B')];
    const rules = rulesWith('months');
    expect(kindsFound({ rules, kase, items: texts })).toEqual(['commonSource']);
    const told = [item('lineage', { child: 'A', parent: 'C' }, 'L'), item('lineage', { child: 'B', parent: 'C' }, 'M')];
    expect(kindsFound({ rules, kase, items: [...texts, ...told] })).toEqual([]);
  });

  it('find nothing in what may be told', () => {
    const items = [
      item('claim', {
        gist: 'A boat was late',
        origins: [{}],
        independentOrigins: { atLeast: 1, atMost: 'not told' },
        reports: { told: 1, all: 'not told' },
        grade: 'not told',
      }),
      item(
        'report',
        { title: 'Late boat', text: 'A boat was late [withheld] in May 2031.', published: '2031-05' },
        'Q8V',
      ),
    ];
    expect(kindsFound({ rules: rulesWith('names', 'unnamed', 'months', 'outlet'), items })).toEqual([]);
  });
});
