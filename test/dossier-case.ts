/** A hand-made case with all that a dossier tells of: claims, origins, dissent, events, an unseen report, hostile text and many scripts. */
import type { Case } from '../src/case/case.ts';
import type { Claim, Origin } from '../src/case/claim.ts';
import type { StoryEvent } from '../src/case/event.ts';
import type { Report } from '../src/case/report.ts';
import type { Span } from '../src/case/span.ts';
import { sampleCase, sampleChange, sampleDerivation, sampleQuote, sampleReport } from './sample-cases.ts';

const TEXTS = {
  'a-ledger.txt':
    'The lock gate at Ferrow gave way on Tuesday and drowned two boatmen, harbour master Ilse Brandt said. “We had no warning at all,” she said.',
  'b-echo.txt':
    'The lock gate at Ferrow gave way on Tuesday and drowned three boatmen, harbour master Ilse Brandt said. “We had some warning,” she said.',
  'c-digest.txt':
    'A former engineer told the Delta Post that the gate had rusted through for years. The port company denies that the gate was rusty. It may be weeks until barges move.',
  'd-scripts.txt':
    'قال المسؤول إن البوابة كانت صدئة (2031). פקידה אמרה שהשער חלוד. हिन्दी में क्षत्रिय कि द्वार जंग खा चुका था। 汉字報道 ひらがな 한국어. Ворота заржавели. e\u0301 a\u0308\u0323 👩‍👩‍👧 🇫🇷 😀',
  'e-hostile.txt':
    '<script>alert(1)</script> | a | b | [click](http://evil.example) **bold** `code` www.evil.example #set page(fill: red) =SUM(A1) \u202egnp.exe \u0007 $x \\ " \' & _it_ ~~x~~ [^1] user@evil.example',
} as const;

type Name = keyof typeof TEXTS;

/** Where these words stand in a report. */
export function placeOf(report: Name, words: string): Span {
  const start = TEXTS[report].indexOf(words);
  if (start < 0) throw new RangeError(`${report} lacks ${JSON.stringify(words)}`);
  return { report, start, end: start + words.length };
}

const made = (id: Name, given: Partial<Report>): Report => sampleReport(id, { text: TEXTS[id], ...given });

const REPORTS: readonly Report[] = [
  made('a-ledger.txt', {
    title: 'Lock gate fails',
    publisher: 'Quay Ledger',
    published: '2031-04-02',
    authors: ['Una Pell'],
  }),
  made('b-echo.txt', { title: 'Three drown at lock', publisher: 'Ferrow Echo', published: '2031-04-03' }),
  made('c-digest.txt', { title: 'Gate was rusty', publisher: 'Canal Digest', url: 'https://digest.example/gate' }),
  made('d-scripts.txt', { title: 'البوابة 汉字 द्वार', publisher: 'Ворота', language: 'ar' }),
  made('e-hostile.txt', {
    title: '</title><img src=x onerror=alert(1)> | [x](javascript:alert(2))',
    publisher: '@cmd|calc',
  }),
];

const UNSEEN = 'unseen:delta-post:c-digest.txt';

const RUSTED = placeOf(
  'c-digest.txt',
  'A former engineer told the Delta Post that the gate had rusted through for years.',
);
const DENIED = placeOf('c-digest.txt', 'The port company denies that the gate was rusty.');

const origin = (id: string, given: Partial<Origin>): Origin => ({
  id,
  name: id,
  kind: 'person',
  actor: null,
  mentions: [],
  stance: 'asserts',
  through: [],
  ...given,
});

const TWO = placeOf('a-ledger.txt', 'two');
const THREE = placeOf('b-echo.txt', 'three');

const DROWNED: Claim = {
  id: 'claim:drowned',
  gist: 'The lock gate at Ferrow gave way and drowned boatmen',
  mentions: (['a-ledger.txt', 'b-echo.txt'] as const).map((id) => ({
    span: placeOf(id, TEXTS[id].slice(0, TEXTS[id].indexOf('said.') + 5)),
    focus: null,
    stance: 'asserts',
    chain: [],
  })),
  origins: [
    origin('brandt', {
      name: 'harbour master Ilse Brandt',
      mentions: [placeOf('a-ledger.txt', 'Ilse Brandt said')],
      through: ['a-ledger.txt'],
    }),
  ],
  independentOrigins: { atLeast: 1, atMost: 1, why: ['b-echo.txt comes from a-ledger.txt'], evidence: [[TWO, THREE]] },
  circular: [],
  contestedBy: [],
  figures: [
    { span: TWO, value: '2', origin: 'brandt', said: '2031-04-02' },
    { span: THREE, value: '3', origin: null, said: null },
  ],
  grade: { reliability: 'F', credibility: 3, why: ['one origin'] },
};

const RUSTY: Claim = {
  id: 'claim:rusty',
  gist: 'The gate had rusted through for years',
  mentions: [
    { span: RUSTED, focus: null, stance: 'asserts', chain: [] },
    { span: DENIED, focus: null, stance: 'denies', chain: [] },
    { span: placeOf('d-scripts.txt', 'Ворота заржавели.'), focus: null, stance: 'hedges', chain: [] },
  ],
  origins: [
    origin('engineer', { name: 'a former engineer', kind: 'anonymous', mentions: [RUSTED], through: [UNSEEN] }),
    origin('official', {
      name: 'the official',
      kind: 'anonymous',
      mentions: [placeOf('d-scripts.txt', 'قال المسؤول إن البوابة كانت صدئة')],
      through: ['d-scripts.txt'],
    }),
    origin('port', {
      name: 'the port company',
      kind: 'organisation',
      mentions: [DENIED],
      stance: 'denies',
      through: ['c-digest.txt'],
    }),
  ],
  independentOrigins: {
    atLeast: 1,
    atMost: 2,
    why: ['the official may have it from the engineer'],
    evidence: [[RUSTED]],
  },
  circular: [
    {
      report: 'd-scripts.txt',
      cites: UNSEEN,
      span: placeOf('d-scripts.txt', 'Ворота'),
      note: 'it gives back what it was told',
    },
  ],
  contestedBy: [{ name: 'the port company', origin: 'port', mentions: [DENIED] }],
  figures: [],
  grade: { reliability: 'F', credibility: 4, why: ['contested'] },
};

const EVENT: StoryEvent = {
  id: 'event:gate',
  kind: 'happening',
  what: 'The lock gate gave way',
  date: '2031-04-01',
  place: 'actor:ferrow',
  actors: [],
  mentions: [
    {
      span: placeOf('a-ledger.txt', 'gave way on Tuesday'),
      when: placeOf('a-ledger.txt', 'on Tuesday'),
      date: '2031-04-01',
      said: '2031-04-02',
    },
  ],
  conflicts: [
    {
      kind: 'toll',
      values: [
        { value: '2', spans: [TWO] },
        { value: '3', spans: [THREE] },
      ],
    },
  ],
};

const quoteAt = (id: string, span: Span, given: Parameters<typeof sampleQuote>[1] = {}) =>
  sampleQuote(span.report, {
    id,
    span,
    utterance: id,
    speaker: { text: 'Ilse Brandt', span: null, actor: null, anonymous: false },
    ...given,
  });

const QUOTES = [
  quoteAt('q1', placeOf('a-ledger.txt', 'We had no warning at all,'), { same: ['q2'], verdict: 'altered' }),
  quoteAt('q2', placeOf('b-echo.txt', 'We had some warning,'), { same: ['q1'], verdict: 'altered' }),
  quoteAt('q3', placeOf('d-scripts.txt', 'البوابة كانت صدئة'), {
    speaker: { text: 'المسؤول', span: null, actor: null, anonymous: true },
  }),
  quoteAt('q4', placeOf('e-hostile.txt', '<script>alert(1)</script> | a | b | [click](http://evil.example)'), {
    speaker: { text: '<b>**Nobody**</b> | https://evil.example', span: null, actor: null, anonymous: false },
  }),
  quoteAt(
    'q5',
    placeOf('e-hostile.txt', '=SUM(A1) \u202egnp.exe \u0007 $x \\ " \' & _it_ ~~x~~ [^1] user@evil.example'),
  ),
];

export const DOSSIER_CASE: Case = sampleCase(REPORTS, {
  stories: [
    {
      id: 'story:gate',
      gist: 'Lock gate fails',
      reports: ['a-ledger.txt', 'b-echo.txt', 'c-digest.txt', 'd-scripts.txt'],
    },
    { id: 'story:hostile', gist: '<h1>Hostile</h1> | **story**', reports: ['e-hostile.txt'] },
  ],
  unseen: [
    {
      id: UNSEEN,
      publisher: 'Delta Post',
      citedBy: [placeOf('c-digest.txt', 'Delta Post')],
      witnesses: ['c-digest.txt', 'd-scripts.txt'],
      reconstruction: [],
    },
  ],
  derivations: [
    sampleDerivation('b-echo.txt', 'a-ledger.txt', {
      kind: 'reprint',
      coverage: 0.97,
      evidence: [[placeOf('b-echo.txt', 'The lock gate')]],
    }),
    sampleDerivation('c-digest.txt', UNSEEN, { kind: 'secondary', confidence: 0.7 }),
    sampleDerivation('d-scripts.txt', UNSEEN, { kind: 'translated', direction: 'notEstablished', coverage: 0.4 }),
  ],
  changes: [
    sampleChange('b-echo.txt', 'a-ledger.txt', { to: THREE, from: TWO, note: 'two became three' }),
    sampleChange('b-echo.txt', 'a-ledger.txt', {
      kind: 'omission',
      to: null,
      from: placeOf('a-ledger.txt', 'at all'),
      severity: 'minor',
      note: '“at all” is gone',
    }),
  ],
  quotes: QUOTES,
  claims: [DROWNED, RUSTY],
  events: [EVENT],
  actors: [{ id: 'actor:ferrow', name: 'Ferrow', kind: 'place', aliases: [], mentions: [] }],
  notes: [
    { level: 'warning', code: 'ingest.odd', report: 'e-hostile.txt', message: 'e-hostile.txt: <i>odd</i> | [^9]' },
  ],
});
