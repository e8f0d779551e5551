import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../../test/sample-cases.ts';
import type { Span } from '../../case/span.ts';
import { segment } from '../../segment/segment.ts';
import { loadTables } from '../../tables/load-tables.ts';
import type { SegmentedReport } from '../../text/segmented.ts';
import { type SpeechAct, speechReader } from './speech.ts';

const speechInAll = speechReader(loadTables());

function speechIn(segmented: SegmentedReport): readonly SpeechAct[] {
  return speechInAll([segmented]).get(segmented.report.id) ?? [];
}

function actsOf(text: string): readonly SpeechAct[] {
  const report = sampleReport('one.txt', { text });
  return speechIn(segment(report).segmented);
}

/** Each act as "source | cue | content". */
function told(text: string): string[] {
  const words = (span: Span | null): string => (span === null ? '–' : text.slice(span.start, span.end));
  return actsOf(text).map(({ source, cue, content }) => [source, cue, content].map(words).join(' | '));
}

describe('speechReader', () => {
  it.each([
    ['The mayor said the bridge would open in June.', 'The mayor | said | the bridge would open in June'],
    ['Marta Velde said that no eel had been seen.', 'Marta Velde | said | that no eel had been seen'],
    ['“The weir is safe,” said Marta Velde.', 'Marta Velde | said | “The weir is safe,”'],
    ['"The weir is safe," she told reporters.', 'she | told | "The weir is safe,"'],
    ["''The weir is safe,'' she told reporters.", "she | told | ''The weir is safe,''"],
    ['According to the harbour office, two boats sank.', 'the harbour office | According to | two boats sank'],
    ['Two boats sank, according to the harbour office.', 'the harbour office | according to | Two boats sank'],
    [
      '“The weir,” Velde said, “is as safe as any church.”',
      'Velde | said | “The weir,” Velde said, “is as safe as any church.”',
    ],
    ['The council denied that it had closed the ford.', 'The council | denied | that it had closed the ford'],
    ['Velde believes the eels will return.', 'Velde | believes | the eels will return'],
    ['A clerk told the court that she had lost the ledger.', 'A clerk | told | that she had lost the ledger'],
    ['The ford is closed, officials said on Monday.', 'officials | said | The ford is closed'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it.each([
    ['Two years after the flood, clerks say the weir is rotten.', 'clerks'],
    ['While clerks say the weir is rotten, nobody has looked.', 'clerks'],
  ])('leaves what leads up to a source out of it: %s', (text, source) => {
    expect(told(text).map((line) => line.split(' | ')[0])).toContain(source);
  });

  it('runs a quotation on over paragraphs that each open it anew', () => {
    const text = 'Velde said: “The weir is old.\n\n“It leaks. It always has.”\n\nThe gate was shut.';
    const blocks = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
      kind: 'paragraph' as const,
      start: index,
      end: index + line.length,
    }));
    const [act] = speechIn(segment(sampleReport('one.txt', { text, blocks })).segmented);
    expect(act && text.slice(act.content.start, act.content.end)).toContain('It always has.”');
  });

  it('reads headlines and captions, and leaves bylines be', () => {
    const text = 'Weir is safe, says Velde\n\nBy a man who said it rained\n\nVelde said the gate was new.';
    const kinds = ['title', 'byline', 'caption'] as const;
    const blocks = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }, at) => ({
      kind: kinds[at] ?? ('paragraph' as const),
      start: index,
      end: index + line.length,
    }));
    const acts = speechIn(segment(sampleReport('one.txt', { text, blocks })).segmented);
    expect(acts.map(({ content }) => text.slice(content.start, content.end))).toEqual([
      'Weir is safe',
      'the gate was new',
    ]);
  });

  it('gives the pieces of what its cue splits', () => {
    const text = '“The weir,” Velde said, “is as safe as any church.”';
    const pieces = actsOf(text).flatMap((act) => act.pieces.map(({ start, end }) => text.slice(start, end)));
    expect(pieces).toEqual(['“The weir,”', '“is as safe as any church.”']);
  });

  it('finds nothing where nobody says anything', () => {
    expect(told('The bridge is made of stone. It crosses the river at Hobb.')).toEqual([]);
  });
});

describe('laws', () => {
  const piece = fc.constantFrom(
    'said',
    'Marta Velde',
    'the mayor',
    'that',
    'according to',
    'told',
    'the weir is safe',
    ',',
    '.',
    '“',
    '”',
    '"',
    '’',
    "'",
    ':',
    '—',
    '\n\n',
    'קול',
    '🐟',
  );
  const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));

  it('keeps spans within the text, in order, and pieces clear of source and cue', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const acts = actsOf(text);
        for (const act of acts) {
          const spans = [act.source, act.cue, act.content, ...act.pieces].filter((span) => span !== null);
          for (const { start, end } of spans) expect(0 <= start && start < end && end <= text.length).toBe(true);
          for (const { start, end } of act.pieces) {
            expect(start >= act.content.start && end <= act.content.end).toBe(true);
          }
          expect(act.confidence >= 0 && act.confidence <= 1).toBe(true);
        }
        const starts = acts.map(({ content }) => content.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { seed: 2018, numRuns: 200 },
    );
  });

  it('says the same again, whatever it has read in between', () => {
    const [one, two] = ['The mayor said it was late.', '“Eels,” he said.'].map(
      (text, at) => segment(sampleReport(`${at}.txt`, { text })).segmented,
    );
    if (one === undefined || two === undefined) throw new Error('no reports');
    const first = speechIn(one);
    expect(first).not.toEqual([]);
    speechIn(two);
    expect(speechIn(one)).toEqual(first);
  });

  it('says of several reports at a time what it says of each', () => {
    const reports = [
      'The mayor said it was late.',
      'It rained.',
      '“Eels,” he said. “The weir,” said Velde, “leaks.”',
    ].map((text, at) => segment(sampleReport(`${at}.txt`, { text })).segmented);
    const each = reports.map((report) => [report.report.id, speechIn(report)] as const);
    expect([...speechInAll(reports)]).toEqual(each);
    expect([...speechInAll([...reports].reverse())].reverse()).toEqual(each);
  });

  it.each([
    ['ten thousand marks', '"'.repeat(10_000)],
    ['no punctuation', 'the mayor said that the weir is safe '.repeat(1000)],
    ['a quotation that nothing closes', `“${'the weir is safe and so is the bridge. '.repeat(3000)}`],
    ['right to left', 'אמר ראש העיר "הסכר בטוח". '.repeat(3000)],
    ['cues alone', 'said '.repeat(20_000)],
    ['colons', ': '.repeat(20_000)],
  ])(
    'ends in time: %s',
    (_name, text) => {
      actsOf(text);
    },
    10_000,
  );
});
