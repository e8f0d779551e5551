/** A small invented case with claims: what the corroborate stage gives, made by hand so that every answer can be checked by eye. */
import type { Actor, Speaker } from '../src/case/attribution.ts';
import type { Case } from '../src/case/case.ts';
import type { Claim, ClaimMention, Origin, Stance } from '../src/case/claim.ts';
import type { Report } from '../src/case/report.ts';
import type { Span } from '../src/case/span.ts';
import { sampleCase, sampleDerivation, sampleReport, span } from './sample-cases.ts';

const TEXTS = {
  'gazette.txt':
    'Nine boats were lost in the storm, harbour master Iva Brandl said. The chain was rusted, a deckhand said. The Harbour Board denied that.',
  'copy.txt':
    'Nine vessels were lost in the tempest, harbour master Iva Brandl said. A deckhand says the chain was rusted.',
  'digest.txt': 'A storm took nine boats, according to the Gazette. The lamp was out.',
  'wire.txt':
    'Eleven boats were lost, the coastguard counted. Our reporter saw rust on the chain. The lamp was out, it is thought.',
} as const;

type ReportId = keyof typeof TEXTS;

const at = (report: ReportId, words: string): Span => {
  const start = TEXTS[report].indexOf(words);
  if (start === -1) throw new RangeError(`${words} is not in ${report}`);
  return span(report, start, start + words.length);
};

const IVA = 'actor:person:iva-brandl';

const named = (report: ReportId, text: string, given: Partial<Speaker> = {}): Speaker => ({
  text,
  span: at(report, text),
  actor: null,
  anonymous: false,
  ...given,
});

function mention(where: Span, stance: Stance = 'asserts', chain: readonly Speaker[] = []): ClaimMention {
  return { span: where, focus: null, stance, chain };
}

function origin(id: string, given: Partial<Origin> & Pick<Origin, 'name' | 'kind' | 'mentions' | 'through'>): Origin {
  return { id, actor: null, stance: 'asserts', ...given };
}

/** A claim that nobody contests, in one report, on the word of its outlet, but for what is given. */
export function sampleClaim(id: string, where: Span, given: Partial<Claim> = {}): Claim {
  return {
    id,
    gist: 'The lamp was out',
    mentions: [mention(where)],
    origins: [
      origin(`${id}:1`, { name: 'the outlet itself', kind: 'outlet', mentions: [where], through: [where.report] }),
    ],
    independentOrigins: { atLeast: 1, atMost: 1, why: ['one report tells it'], evidence: [[]] },
    circular: [],
    contestedBy: [],
    figures: [],
    grade: { reliability: 'F', credibility: 6, why: ['one origin, of whom nothing is known'] },
    ...given,
  };
}

const NINE = {
  gazette: at('gazette.txt', 'Nine boats were lost in the storm, harbour master Iva Brandl said.'),
  copy: at('copy.txt', 'Nine vessels were lost in the tempest, harbour master Iva Brandl said.'),
  digest: at('digest.txt', 'A storm took nine boats, according to the Gazette.'),
  wire: at('wire.txt', 'Eleven boats were lost, the coastguard counted.'),
} as const;

/** Three reports tell it and all have it from one person; a fourth has another figure; one cites its own source back. */
const LOST: Claim = {
  id: 'claim:1a2b3c4d',
  gist: 'Nine boats were lost in the storm',
  mentions: [
    mention(NINE.copy, 'asserts', [named('copy.txt', 'Iva Brandl', { actor: IVA })]),
    mention(NINE.digest, 'asserts', [named('digest.txt', 'the Gazette')]),
    {
      ...mention(NINE.gazette, 'asserts', [named('gazette.txt', 'Iva Brandl', { actor: IVA })]),
      focus: at('gazette.txt', 'Nine boats were lost in the storm'),
    },
    mention(NINE.wire, 'denies', [named('wire.txt', 'the coastguard')]),
  ],
  origins: [
    origin('claim:1a2b3c4d:1', {
      name: 'harbour master Iva Brandl',
      kind: 'person',
      actor: IVA,
      mentions: [NINE.copy, NINE.digest, NINE.gazette],
      through: ['gazette.txt', 'copy.txt', 'digest.txt'],
    }),
    origin('claim:1a2b3c4d:2', {
      name: 'the coastguard',
      kind: 'organisation',
      mentions: [NINE.wire],
      stance: 'denies',
      through: ['wire.txt'],
    }),
  ],
  independentOrigins: {
    atLeast: 1,
    atMost: 1,
    why: ['copy.txt and digest.txt retell gazette.txt', 'gazette.txt has it from harbour master Iva Brandl'],
    evidence: [[NINE.copy, NINE.digest], [at('gazette.txt', 'harbour master Iva Brandl said')]],
  },
  circular: [
    {
      report: 'digest.txt',
      cites: 'gazette.txt',
      span: at('digest.txt', 'according to the Gazette'),
      note: 'digest.txt names the Gazette, from which it was made',
    },
  ],
  contestedBy: [{ name: 'the coastguard (11)', origin: 'claim:1a2b3c4d:2', mentions: [NINE.wire] }],
  figures: [
    { span: at('gazette.txt', 'Nine'), value: '9', origin: 'claim:1a2b3c4d:1', said: '2031-03-02' },
    { span: at('wire.txt', 'Eleven'), value: '11', origin: 'claim:1a2b3c4d:2', said: null },
  ],
  grade: { reliability: 'F', credibility: 5, why: ['one origin', 'the coastguard has another figure'] },
};

const RUST = {
  gazette: at('gazette.txt', 'The chain was rusted, a deckhand said.'),
  denial: at('gazette.txt', 'The Harbour Board denied that.'),
  copy: at('copy.txt', 'A deckhand says the chain was rusted.'),
  wire: at('wire.txt', 'Our reporter saw rust on the chain.'),
} as const;

/** Two origins that do not rest on each other, and a body that denies it. */
const RUSTED: Claim = {
  id: 'claim:5e6f7a8b',
  gist: 'The chain was rusted',
  mentions: [
    mention(RUST.copy, 'asserts', [named('copy.txt', 'A deckhand', { anonymous: true })]),
    mention(RUST.gazette, 'asserts', [named('gazette.txt', 'a deckhand', { anonymous: true })]),
    mention(RUST.denial, 'denies', [named('gazette.txt', 'The Harbour Board')]),
    mention(RUST.wire),
  ],
  origins: [
    origin('claim:5e6f7a8b:1', {
      name: 'a deckhand, through gazette',
      kind: 'anonymous',
      mentions: [RUST.copy, RUST.gazette],
      through: ['gazette.txt', 'copy.txt'],
    }),
    origin('claim:5e6f7a8b:2', { name: 'wire itself', kind: 'outlet', mentions: [RUST.wire], through: ['wire.txt'] }),
    origin('claim:5e6f7a8b:3', {
      name: 'the Harbour Board',
      kind: 'organisation',
      mentions: [RUST.denial],
      stance: 'denies',
      through: ['gazette.txt'],
    }),
  ],
  independentOrigins: {
    atLeast: 2,
    atMost: 2,
    why: ['a deckhand and a reporter of wire.txt saw it, each for themselves'],
    evidence: [[RUST.gazette, RUST.wire]],
  },
  circular: [],
  contestedBy: [{ name: 'the Harbour Board', origin: 'claim:5e6f7a8b:3', mentions: [RUST.denial] }],
  figures: [],
  grade: { reliability: 'F', credibility: 2, why: ['two independent origins'] },
};

const LAMP = {
  digest: at('digest.txt', 'The lamp was out.'),
  wire: at('wire.txt', 'The lamp was out, it is thought.'),
} as const;

/** Two reports tell it, one of them with doubt, and whether they have it from one origin is not established. */
const DARK: Claim = sampleClaim('claim:9c0d1e2f', LAMP.digest, {
  mentions: [mention(LAMP.digest), mention(LAMP.wire, 'hedges')],
  origins: [
    origin('claim:9c0d1e2f:1', {
      name: 'digest itself',
      kind: 'outlet',
      mentions: [LAMP.digest],
      through: ['digest.txt'],
    }),
    origin('claim:9c0d1e2f:2', {
      name: 'wire itself',
      kind: 'outlet',
      mentions: [LAMP.wire],
      stance: 'hedges',
      through: ['wire.txt'],
    }),
  ],
  independentOrigins: { atLeast: 1, atMost: 2, why: ['both may rest on one who is not named'], evidence: [[]] },
});

const DENIAL = sampleClaim('claim:3a4b5c6d', RUST.denial, { gist: 'The Harbour Board denied that' });

const ACTORS: readonly Actor[] = [
  {
    id: IVA,
    name: 'Iva Brandl',
    kind: 'person',
    aliases: [],
    mentions: [at('gazette.txt', 'Iva Brandl'), at('copy.txt', 'Iva Brandl')],
  },
];

const REPORTS: readonly Report[] = (Object.keys(TEXTS) as ReportId[]).map((id) =>
  sampleReport(id, {
    title: `Storm, ${id}`,
    text: TEXTS[id],
    blocks: [{ kind: 'paragraph', start: 0, end: TEXTS[id].length }],
  }),
);

/** A report, a spun copy and a summary of it, and one that stands for itself; four claims, one of each sort. */
export const CLAIMED_CASE: Case = sampleCase(REPORTS, {
  stories: [{ id: 'story:storm', gist: 'A storm takes boats', reports: REPORTS.map(({ id }) => id) }],
  derivations: [
    sampleDerivation('copy.txt', 'gazette.txt', { kind: 'spun' }),
    sampleDerivation('digest.txt', 'gazette.txt', { kind: 'summary' }),
  ],
  claims: [DENIAL, DARK, RUSTED, LOST],
  actors: ACTORS,
});
