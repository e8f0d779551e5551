/** A small invented case with quotations and actors: what the attribute stage gives, made by hand so that every answer can be checked by eye. */
import type { Actor, Quote, Speaker } from '../../src/case/attribution.ts';
import type { Case } from '../../src/case/case.ts';
import type { Report } from '../../src/case/report.ts';
import { sampleCase, sampleDerivation, sampleReport, span } from '../sample-cases.ts';

const TEXTS = {
  'ledger.txt':
    '“The dyke will hold until spring,” Ilse Marn said. “We checked every sluice.” An engineer feared seepage.',
  'copy.txt': '“The dyke should hold until spring,” said Ilsa Marn, adding that every sluice was checked.',
  'brief.txt': 'Marn told the Ledger that the dyke would hold until spring. “Rats,” a farmer said.',
} as const;

type ReportId = keyof typeof TEXTS;

const at = (report: ReportId, words: string) => {
  const start = TEXTS[report].indexOf(words);
  if (start === -1) throw new RangeError(`${words} is not in ${report}`);
  return span(report, start, start + words.length);
};

const MARN = 'actor:person:ilse-marn';

function speaker(report: ReportId, text: string, given: Partial<Speaker> = {}): Speaker {
  return { text, span: at(report, text), actor: MARN, anonymous: false, ...given };
}

function quote(report: ReportId, words: string, given: Partial<Quote>): Quote {
  const where = at(report, words);
  const id = `${report}:${where.start}`;
  return {
    id,
    span: where,
    direct: true,
    speaker: speaker(report, 'Marn'),
    chain: [],
    cue: null,
    utterance: id,
    within: null,
    same: [],
    verdict: 'only-here',
    ...given,
  };
}

const HOLDS = [
  quote('ledger.txt', 'The dyke will hold until spring,', {
    speaker: speaker('ledger.txt', 'Ilse Marn'),
    cue: at('ledger.txt', 'said'),
    utterance: 'u1',
    same: ['copy.txt:1', 'brief.txt:21'],
    verdict: 'altered',
  }),
  quote('ledger.txt', 'We checked every sluice.', {
    speaker: { text: 'Ilse Marn', span: null, actor: MARN, anonymous: false },
    utterance: 'u1',
    verdict: 'altered',
  }),
  quote('copy.txt', 'The dyke should hold until spring,', {
    speaker: speaker('copy.txt', 'Ilsa Marn'),
    cue: at('copy.txt', 'said'),
    same: ['ledger.txt:1'],
    verdict: 'altered',
  }),
  quote('brief.txt', 'that the dyke would hold until spring', {
    direct: false,
    cue: at('brief.txt', 'told'),
    chain: [speaker('brief.txt', 'the Ledger', { actor: null })],
    same: ['ledger.txt:1'],
    verdict: 'altered',
  }),
];

const ALONE = [
  quote('ledger.txt', 'seepage', {
    direct: false,
    speaker: speaker('ledger.txt', 'An engineer', { actor: null, anonymous: true }),
  }),
  quote('brief.txt', 'Rats,', { speaker: speaker('brief.txt', 'a farmer', { actor: null, anonymous: true }) }),
];

const ACTORS: readonly Actor[] = [
  {
    id: MARN,
    name: 'Ilse Marn',
    kind: 'person',
    aliases: ['Ilsa Marn', 'Marn'],
    mentions: [at('ledger.txt', 'Ilse Marn'), at('copy.txt', 'Ilsa Marn'), at('brief.txt', 'Marn')],
  },
  {
    id: 'actor:organisation:ledger',
    name: 'the Ledger',
    kind: 'organisation',
    aliases: [],
    mentions: [at('brief.txt', 'the Ledger')],
  },
];

const REPORTS: readonly Report[] = (Object.keys(TEXTS) as ReportId[]).map((id) =>
  sampleReport(id, {
    title: `Dyke, ${id}`,
    text: TEXTS[id],
    blocks: [{ kind: 'paragraph', start: 0, end: TEXTS[id].length }],
  }),
);

/** Three reports: one with its own reporting, a copy of it and a brief; one utterance in all of them, two in one report only. */
export const SAID_CASE: Case = sampleCase(REPORTS, {
  stories: [{ id: 'story:dyke', gist: 'A dyke holds', reports: REPORTS.map(({ id }) => id) }],
  derivations: [
    sampleDerivation('copy.txt', 'ledger.txt', { kind: 'spun' }),
    sampleDerivation('brief.txt', 'ledger.txt', { kind: 'summary' }),
  ],
  quotes: [...HOLDS, ...ALONE],
  actors: ACTORS,
});
