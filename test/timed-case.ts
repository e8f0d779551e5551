/** A small invented case with events: what the corroborate stage gives, made by hand so that every answer can be checked by eye. */
import type { Actor } from '../src/case/attribution.ts';
import type { Case } from '../src/case/case.ts';
import type { EventMention, StoryEvent } from '../src/case/event.ts';
import { sampleCase, sampleDerivation, sampleReport, span } from './sample-cases.ts';

const TEXTS = {
  'gazette.txt':
    'The lock at Sell burst on Monday night, killing 6 people. It was rebuilt in 2019. Engineers will empty the basin in June. The keeper said on Tuesday that a bolt had gone.',
  'copy.txt': 'The lock at Sell burst on Sunday night, killing 16 people. It was rebuilt in 2019.',
  'alone.txt': 'A choir sang at Marl about two years ago. A fair comes in May.',
} as const;

type ReportId = keyof typeof TEXTS;

const at = (report: ReportId, words: string) => {
  const start = TEXTS[report].indexOf(words);
  if (start === -1) throw new RangeError(`${words} is not in ${report}`);
  return span(report, start, start + words.length);
};

const SAID: Readonly<Record<ReportId, string | null>> = {
  'gazette.txt': '2031-03-05',
  'copy.txt': '2031-03-08',
  'alone.txt': null,
};

function mention(report: ReportId, words: string, [when, date]: readonly [string, string]): EventMention {
  return { span: at(report, words), when: at(report, when), date, said: SAID[report] };
}

const SELL = 'actor:place:sell';

const EVENTS: readonly StoryEvent[] = [
  {
    id: 'event:00000001',
    kind: 'happening',
    what: 'The lock was rebuilt',
    date: '2019',
    place: null,
    actors: [],
    mentions: [
      mention('copy.txt', 'It was rebuilt in 2019', ['2019', '2019']),
      mention('gazette.txt', 'It was rebuilt in 2019', ['2019', '2019']),
    ],
    conflicts: [],
  },
  {
    id: 'event:00000002',
    kind: 'happening',
    what: 'A choir sang at Marl',
    date: '2029~',
    place: null,
    actors: [],
    mentions: [mention('alone.txt', 'A choir sang at Marl about two years ago', ['about two years ago', '2029~'])],
    conflicts: [],
  },
  {
    id: 'event:00000003',
    kind: 'happening',
    what: 'The lock at Sell burst, killing 6 people',
    date: '2031-03-03',
    place: SELL,
    actors: [SELL],
    mentions: [
      mention('copy.txt', 'The lock at Sell burst on Sunday night, killing 16 people', ['Sunday night', '2031-03-02']),
      mention('gazette.txt', 'The lock at Sell burst on Monday night, killing 6 people', [
        'Monday night',
        '2031-03-03',
      ]),
    ],
    conflicts: [
      {
        kind: 'date',
        values: [
          { value: '2031-03-02', spans: [at('copy.txt', 'Sunday night')] },
          { value: '2031-03-03', spans: [at('gazette.txt', 'Monday night')] },
        ],
      },
      {
        kind: 'toll',
        values: [
          { value: '6 killed', spans: [at('gazette.txt', 'killing 6')] },
          { value: '16 killed', spans: [at('copy.txt', 'killing 16')] },
        ],
      },
    ],
  },
  {
    id: 'event:00000004',
    kind: 'statement',
    what: 'The keeper said that a bolt had gone',
    date: '2031-03-04',
    place: null,
    actors: [],
    mentions: [mention('gazette.txt', 'The keeper said on Tuesday that a bolt had gone', ['Tuesday', '2031-03-04'])],
    conflicts: [],
  },
  {
    id: 'event:00000005',
    kind: 'plan',
    what: 'Engineers will empty the basin',
    date: '2031-06',
    place: null,
    actors: [],
    mentions: [mention('gazette.txt', 'Engineers will empty the basin in June', ['June', '2031-06'])],
    conflicts: [],
  },
  {
    id: 'event:00000006',
    kind: 'plan',
    what: 'A fair comes',
    date: 'XXXX-05',
    place: null,
    actors: [],
    mentions: [mention('alone.txt', 'A fair comes in May', ['May', 'XXXX-05'])],
    conflicts: [],
  },
];

const ACTORS: readonly Actor[] = [
  { id: SELL, name: 'Sell', kind: 'place', aliases: [], mentions: [at('gazette.txt', 'Sell'), at('copy.txt', 'Sell')] },
];

const REPORTS = (Object.keys(TEXTS) as ReportId[]).map((id) =>
  sampleReport(id, { title: `Lock, ${id}`, text: TEXTS[id], published: SAID[id] }),
);

/** A report with a copy that has another day and another toll, and one on something else. */
export const TIMED_CASE: Case = sampleCase(REPORTS, {
  stories: [
    { id: 'story:lock', gist: 'A lock bursts', reports: ['copy.txt', 'gazette.txt'] },
    { id: 'story:choir', gist: 'A choir sings', reports: ['alone.txt'] },
  ],
  derivations: [sampleDerivation('copy.txt', 'gazette.txt', { kind: 'reprint' })],
  events: EVENTS,
  actors: ACTORS,
});
