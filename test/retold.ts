/** An invented report and copies of it in which one sentence is otherwise, for tests of what a retelling changed. */
import type { Case } from '../src/case/case.ts';
import type { Change } from '../src/case/change.ts';
import type { Source } from '../src/case/source.ts';
import type { Span } from '../src/case/span.ts';
import { loadTables } from '../src/tables/load-tables.ts';
import { trace } from '../src/trace.ts';

const tables = loadTables();
const ENCODER = new TextEncoder();

export const FERRY: readonly string[] = [
  'The ferry Marigold struck a sandbank off Tolmere on Monday evening with 214 passengers aboard.',
  'Harbour master Edda Quill said the captain had ignored two warnings from the pilot station.',
  'Divers inspected the hull for 6 hours and found a crack 40 metres long below the waterline.',
  'The shipping company has not paid its crew since February, a union lawyer said.',
  'Investigators believe the echo sounder may have failed shortly before the accident.',
  'Its chairman Rolf Pedder denied that timber had been stacked too high on the car deck.',
  'Tugs will tow the ferry to the Brackwater yard on 14 March 2031 for repairs.',
  '“We heard a grinding noise and then everything went dark,” said passenger Tobias Wren.',
  'The mayor of Tolmere accused the shipping company of hiding the inspection report.',
  'Rescuers had the means but not the permission to board, a coastguard officer said.',
];

export const source = (path: string, text: string): Source => ({ path, bytes: ENCODER.encode(text) });

/** Sentences as a report, two a paragraph, below the line of an outlet and a day of March 2031. */
export function reportOf(path: string, sentences: readonly string[], day: number): Source {
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 2) }, (_, at) =>
    sentences.slice(2 * at, 2 * at + 2).join(' '),
  );
  const outlet = ['Tidewater Post', 'Inland Courier', 'Northern Gazette'][day % 3];
  return source(path, `${outlet}, ${day} March 2031\n\n${paragraphs.join('\n\n')}\n`);
}

export const traced = (sources: readonly Source[]): Case => trace(sources, tables);

/** The ferry's report with one sentence put for another; null leaves it out. */
export function ferryWith(at: number, sentence: string | null): readonly string[] {
  return FERRY.toSpliced(at, 1, ...(sentence === null ? [] : [sentence]));
}

export const wordsOf = ({ reports }: Case, span: Span | null): string | null =>
  span === null ? null : (reports.find(({ id }) => id === span.report)?.text.slice(span.start, span.end) ?? null);

export interface Told extends Pick<Change, 'kind' | 'severity'> {
  readonly to: string | null;
  readonly from: string | null;
}

/** What a copy of the ferry's report with these sentences changed. */
export function changesIn(sentences: readonly string[], original: readonly string[] = FERRY): readonly Told[] {
  const kase = traced([reportOf('a.txt', original, 4), reportOf('b.txt', sentences, 6)]);
  return kase.changes.map(({ kind, severity, to, from }) => ({
    kind,
    severity,
    to: wordsOf(kase, to),
    from: wordsOf(kase, from),
  }));
}
