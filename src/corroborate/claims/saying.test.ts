import { expect, it } from 'vitest';
import { sampleReport } from '../../../test/sample-cases.ts';
import type { Quote } from '../../case/attribution.ts';
import { segment } from '../../segment/segment.ts';
import { loadWordTables } from '../../tables/load-tables.ts';
import { Lexicon } from '../../text/lexicon.ts';
import { type Saying, sayingOf } from './saying.ts';
import { statementOf } from './statement.ts';

const lexicon = new Lexicon(loadWordTables());

/** How a sentence's speaker puts it. `|` begins what is said, and `[` and `]` stand around the cue. */
function saying(marked: string): Saying {
  const text = marked.replace(/[[\]|]/g, '');
  const placeOf = (mark: string): number => marked.slice(0, marked.indexOf(mark)).replace(/[[\]|]/g, '').length;
  const quote = {
    speaker: { text: 'Hanna Moyle' },
    span: { report: 'a', start: placeOf('|'), end: text.length },
    cue: { report: 'a', start: placeOf('['), end: placeOf(']') },
  } as Quote;
  const blocks = [{ kind: 'paragraph', start: 0, end: text.length }] as const;
  const report = segment(sampleReport('a', { text, blocks })).segmented;
  const [sentence] = report.sentences;
  if (sentence === undefined) throw new RangeError('no sentence');
  return sayingOf(statementOf(0, report, sentence, { lexicon, quotes: [quote] }));
}

it('what is said of something that was not so is a negation', () => {
  for (const text of [
    'Hanna Moyle [said] |no barge had left the basin.',
    'Hanna Moyle [insists] |nobody opened the lower gate.',
    'The keeper [said] |that not one lamp was lit.',
    'The keeper [told] us |he had not seen the ledger.',
    'The keeper [says] |she didn’t sell the horses.',
  ])
    expect(saying(text).negates, text).toBe(true);
});

it('advice, silence, what is not known and what is negated further on are none', () => {
  for (const text of [
    'Hanna Moyle [said] |nobody should drink from the well.',
    'Hanna Moyle [said] |she would not comment on the lower gate.',
    'The keeper [said] |it was not known who had lit the lamps.',
    'The keeper [said] |the ferry was a small and old one and never late.',
    'The keeper [calls] it |a wish, not a plan.',
    'The keeper [said] |the clerk, who was not on duty, had the key.',
  ])
    expect(saying(text).negates, text).toBe(false);
});

it('a speaker denies where the word for what he does is one of denial', () => {
  expect(saying('Hanna Moyle [rejected] |a report that the basin was drained.').denies).toBe(true);
  expect(saying('Hanna Moyle [did not dispute] |that the basin was drained.').denies).toBe(false);
  expect(saying('Hanna Moyle [said] |the other keeper had denied it all week.').denies).toBe(false);
});
