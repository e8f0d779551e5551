/** A small invented case with changes: what the change stage gives, made by hand so that every answer can be checked by eye. */
import type { Case } from '../src/case/case.ts';
import type { Change } from '../src/case/change.ts';
import type { Report } from '../src/case/report.ts';
import { sampleCase, sampleChange, sampleDerivation, sampleReport, span } from './sample-cases.ts';

const TEXTS = {
  'canal.txt': 'Nine barges sank, the warden said. He denied any neglect.',
  'reprint.txt': 'Ninety barges sank. *Bold* divers wept.',
  'second.txt': 'Ninety barges sank, it is claimed.',
} as const;

type ReportId = keyof typeof TEXTS;

const at = (report: ReportId, words: string) => {
  const start = TEXTS[report].indexOf(words);
  if (start === -1) throw new RangeError(`${words} is not in ${report}`);
  return span(report, start, start + words.length);
};

const REPORTS: readonly Report[] = (Object.keys(TEXTS) as ReportId[]).map((id) =>
  sampleReport(id, {
    title: `Canal, ${id}`,
    text: TEXTS[id],
    blocks: [{ kind: 'paragraph', start: 0, end: TEXTS[id].length }],
  }),
);

const NUMBER: Change = sampleChange('reprint.txt', 'canal.txt', {
  to: at('reprint.txt', 'Ninety'),
  from: at('canal.txt', 'Nine'),
  note: 'Nine became Ninety',
});

const CHANGES: readonly Change[] = [
  sampleChange('reprint.txt', 'canal.txt', {
    id: 'reprint.txt:20:addition',
    kind: 'addition',
    to: at('reprint.txt', '*Bold* divers wept'),
    from: null,
    severity: 'minor',
    note: 'told by no other',
  }),
  NUMBER,
  sampleChange('reprint.txt', 'canal.txt', {
    id: 'reprint.txt:canal.txt@35:omission',
    kind: 'omission',
    to: null,
    from: at('canal.txt', 'He denied any neglect'),
    note: 'a denial is left out',
  }),
  {
    ...NUMBER,
    id: 'second.txt:0:number',
    child: 'second.txt',
    to: at('second.txt', 'Ninety'),
    inheritedFrom: NUMBER.id,
  },
];

/** A report, a reprint that changed a number, left a denial out and added a sentence, and a copy of that which took the number over. */
export const CHANGED_CASE: Case = sampleCase(REPORTS, {
  stories: [{ id: 'story:canal', gist: 'Barges sink', reports: REPORTS.map(({ id }) => id) }],
  derivations: [
    sampleDerivation('reprint.txt', 'canal.txt', { kind: 'reprint' }),
    sampleDerivation('second.txt', 'reprint.txt'),
  ],
  alignments: [
    {
      id: 'one',
      a: at('canal.txt', 'Nine barges sank, the warden said.'),
      b: at('reprint.txt', 'Ninety barges sank.'),
      kind: 'edited',
      score: 0.9,
    },
    {
      id: 'two',
      a: at('reprint.txt', 'Ninety barges sank.'),
      b: at('second.txt', 'Ninety barges sank, it is claimed.'),
      kind: 'edited',
      score: 0.9,
    },
  ],
  changes: CHANGES,
});
