/** Hand-made cases for tests: small piles whose every answer can be checked by eye. */
import type { Quote } from '../src/case/attribution.ts';
import type { Case } from '../src/case/case.ts';
import type { Change } from '../src/case/change.ts';
import type { Derivation } from '../src/case/lineage.ts';
import type { Report } from '../src/case/report.ts';
import type { Span } from '../src/case/span.ts';

export const span = (report: string, start: number, end: number): Span => ({ report, start, end });

export function sampleReport(id: string, given: Partial<Report> = {}): Report {
  const text = given.text ?? `The ferry ${id} left the harbour late.`;
  return {
    id,
    path: id,
    url: null,
    title: `Ferry ${id}`,
    publisher: null,
    authors: [],
    published: null,
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    ...given,
  };
}

export function sampleDerivation(child: string, parent: string, given: Partial<Derivation> = {}): Derivation {
  return {
    child,
    parent,
    kind: 'paraphrase',
    direction: 'established',
    confidence: 0.9,
    coverage: 0.8,
    why: [`${child} retells ${parent} throughout`],
    evidence: [[]],
    alignments: [],
    ...given,
  };
}

/** A quotation of a report's first nine characters, by somebody named. */
export function sampleQuote(report: string, given: Partial<Quote> = {}): Quote {
  const id = `${report}:0:said`;
  return {
    id,
    span: span(report, 0, 9),
    direct: true,
    speaker: { text: 'Marta Kettleby', span: null, actor: null, anonymous: false },
    chain: [],
    cue: null,
    utterance: id,
    within: null,
    same: [],
    verdict: 'only-here',
    ...given,
  };
}

/** A number that a report changed in its first nine characters, against the first nine of another. */
export function sampleChange(child: string, parent: string, given: Partial<Change> = {}): Change {
  return {
    id: `${child}:0:${given.kind ?? 'number'}`,
    kind: 'number',
    to: span(child, 0, 9),
    from: span(parent, 0, 9),
    child,
    against: [parent],
    severity: 'major',
    note: 'one figure became another',
    inheritedFrom: null,
    ...given,
  };
}

/** A case of these reports, empty but for what is given. */
export function sampleCase(reports: readonly Report[], given: Partial<Case> = {}): Case {
  return {
    format: 'hearsay-case',
    version: 1,
    reports,
    stories: [],
    unseen: [],
    derivations: [],
    wordTables: [],
    alignments: [],
    passages: [],
    changes: [],
    quotes: [],
    dates: [],
    claims: [],
    events: [],
    actors: [],
    relations: [],
    notes: [],
    ...given,
  };
}

const FERRY = [
  sampleReport('p1.txt', { text: 'Nan ferry sank pinch its cargo. No one drowned.' }),
  sampleReport('p2.txt', { text: 'The ferry foundered with what it carried. No one has drowned.' }),
  sampleReport('p3.txt', { text: 'A boat went down. Nobody died.' }),
  sampleReport('p4.txt', {
    text: 'Coast Radio says the ferry sank with its cargo.',
    publisher: 'Morning Post',
    published: '2031-04-02',
  }),
];

/** One story: an unseen report with four retellings; and one report that stands alone. Every field that is filled today is filled. */
export const FERRY_CASE: Case = sampleCase(
  [...FERRY, sampleReport('solo.txt', { text: 'Bread is cheaper in spring.' })],
  {
    stories: [
      { id: 'story:ferry', gist: 'A ferry sinks off the cape', reports: FERRY.map((report) => report.id) },
      { id: 'story:bread', gist: 'Bread is cheaper', reports: ['solo.txt'] },
    ],
    unseen: [
      {
        id: 'unseen:coast-radio',
        publisher: 'Coast Radio',
        citedBy: [span('p4.txt', 0, 11)],
        witnesses: FERRY.map((report) => report.id),
        reconstruction: [{ best: span('p4.txt', 17, 47), others: [span('p1.txt', 0, 31)] }],
      },
    ],
    derivations: [
      sampleDerivation('p1.txt', 'unseen:coast-radio', {
        kind: 'spun',
        coverage: 0.97,
        alignments: ['p1.txt:0~p2.txt:0'],
      }),
      sampleDerivation('p2.txt', 'unseen:coast-radio', {
        kind: 'translated',
        coverage: 0.91,
        why: ['turned phrases as translation leaves them'],
      }),
      sampleDerivation('p3.txt', 'unseen:coast-radio', {
        kind: 'summary',
        coverage: 0.999,
        confidence: 0.65,
        why: ['the gist, in half the words'],
      }),
      sampleDerivation('p4.txt', 'unseen:coast-radio', { kind: 'secondary', coverage: 0.71, why: ['says so'] }),
    ],
    wordTables: [
      {
        report: 'p1.txt',
        parent: 'unseen:coast-radio',
        words: [
          { there: 'with', here: 'pinch', count: 4, rate: 0.9 },
          { there: 'the', here: 'nan', count: 9, rate: 1 },
          { there: 'harbour', here: 'seaport', count: 1, rate: 0.5 },
          { there: 'boat', here: 'vessel', count: 2, rate: 0.8 },
        ],
        share: 0.2,
      },
    ],
    alignments: [
      { id: 'p1.txt:0~p2.txt:0', a: span('p1.txt', 0, 31), b: span('p2.txt', 0, 41), kind: 'spun', score: 0.88 },
      {
        id: 'p2.txt:42~p1.txt:32',
        a: span('p2.txt', 42, 61),
        b: span('p1.txt', 32, 47),
        kind: 'translated',
        score: 0.93,
      },
    ],
    passages: [{ a: span('p1.txt', 0, 47), b: span('p2.txt', 0, 61), kind: 'spun', score: 0.9 }],
    notes: [
      { level: 'info', code: 'ingest.noDate', report: 'p1.txt', message: 'no date was found' },
      {
        level: 'warning',
        code: 'shell.unreadable',
        report: null,
        message: 'p9.txt was not read: no permission to read or write it',
      },
    ],
  },
);

/** b retells a, c retells b, and d took from both c and another report e. */
export const CHAIN_CASE: Case = sampleCase(
  ['a', 'b', 'c', 'd', 'e'].map((id) => sampleReport(`${id}.txt`)),
  {
    stories: [
      { id: 'story:chain', gist: 'A chain of ferries', reports: ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'] },
    ],
    derivations: [
      sampleDerivation('b.txt', 'a.txt', { kind: 'reprint', coverage: 1 }),
      sampleDerivation('c.txt', 'b.txt'),
      sampleDerivation('d.txt', 'c.txt', { coverage: 0.6 }),
      sampleDerivation('d.txt', 'e.txt', { coverage: 0.3, kind: 'excerpt' }),
    ],
  },
);

/** Two reports that share some text, nobody knowing which came first, beside two that stand for themselves. */
export const UNDIRECTED_CASE: Case = sampleCase(
  ['u', 'v', 'w', 'x'].map((id) => sampleReport(`${id}.txt`)),
  {
    stories: [
      { id: 'story:u', gist: 'A shared official count', reports: ['u.txt', 'v.txt'] },
      { id: 'story:w', gist: 'Rain', reports: ['w.txt'] },
      { id: 'story:x', gist: 'Wind', reports: ['x.txt'] },
    ],
    derivations: [sampleDerivation('v.txt', 'u.txt', { direction: 'notEstablished', coverage: 0.3 })],
  },
);

/** So many reports, each its own story. */
export function manyAlone(count: number): Case {
  const reports = Array.from({ length: count }, (_, i) => sampleReport(`r${String(i).padStart(3, '0')}.txt`));
  return sampleCase(reports, {
    stories: reports.map(({ id }) => ({ id: `story:${id}`, gist: `Ferry ${id}`, reports: [id] })),
  });
}
