import type { Span } from '../../case/span.ts';
import type { CaseIndex } from './case-index.ts';
import type { Marked } from './segments.ts';

/** What is said of words in their place: somebody's words, who that is, what says so, or a time. */
export interface Annotation {
  readonly kind: 'said' | 'speaker' | 'cue' | 'time';
  /** In words, for those who ask: whose, or when. */
  readonly about: string;
}

/** The quotations and times of a report, in its own positions. Linear in those of the case. */
export function annotationsOf(report: string, { kase, actors }: CaseIndex): readonly Marked<Annotation>[] {
  const marks: Marked<Annotation>[] = [];
  const mark = (span: Span | null, kind: Annotation['kind'], about: string): void => {
    if (span?.report === report) marks.push({ start: span.start, end: span.end, value: { kind, about } });
  };
  for (const { span, speaker, cue } of kase.quotes) {
    const who = actors.get(speaker.actor ?? '')?.name ?? speaker.text;
    mark(span, 'said', `said by ${who}`);
    mark(speaker.span, 'speaker', `who speaks: ${who}`);
    mark(cue, 'cue', 'says so');
  }
  for (const { span, value } of kase.dates) mark(span, 'time', value);
  return marks;
}
