import type { Quote } from '../../case/attribution.ts';
import type { Note } from '../../case/note.ts';
import type { SegmentedReport } from '../../text/segmented.ts';
import { withBorrowedVoices } from './borrowed-voices.ts';
import { directQuotes } from './direct-quotes.ts';
import type { Flaw } from './marked.ts';
import { passagesOf } from './passages.ts';
import type { Piece } from './piece.ts';
import { PieceReader } from './piece-reader.ts';
import type { Reading } from './reading.ts';
import { withReported } from './reported-quotes.ts';
import { Speakers } from './speakers.ts';

/** A report's direct quotations, before they are compared with other reports', and what was mended. */
export interface ReportQuotes {
  readonly quotes: readonly Quote[];
  readonly notes: readonly Note[];
}

/** The direct quotations of one report. Cost: linear in its text. */
export function quotesOfReport(segmented: SegmentedReport, reading: Reading): ReportQuotes {
  const { report } = segmented;
  const reader = new PieceReader(report.id, report.text, reading);
  const crowded: number[] = [];
  for (const { passage, at } of passagesOf(segmented, reading.acts)) {
    if (at !== null) crowded.push(at);
    reader.read(passage);
  }
  const pieces = withBorrowedVoices(reader.pieces, report.text);
  const told = [...pieces, ...reader.reported].flatMap(({ voice }) => (voice === null ? [] : [voice]));
  const voices = [...told, ...reader.heardOf];
  const speakers = new Speakers(reading.mentioned, voices);
  const direct = directQuotes(pieces, report.id, speakers);
  return {
    quotes: withReported(direct, reader.reported, { id: report.id, text: report.text, speakers }),
    notes: notesOn(report.id, pieces, crowded.length),
  };
}

const MENDED: Readonly<Record<Flaw, string>> = {
  unclosed: 'not closed; read to the end of the paragraph',
  unopened: 'closed but not opened; read from where the one before ended',
  torn: 'torn open; its pieces were put together as they stand',
};

function notesOn(report: string, pieces: readonly Piece[], crowdedCount: number): Note[] {
  const flaws = (['torn', 'unclosed', 'unopened'] as const).flatMap((flaw) => {
    const count = pieces.filter(({ marked }) => marked.flaw === flaw).length;
    const message = `${report}: ${count} ${count === 1 ? 'quotation is' : 'quotations are'} ${MENDED[flaw]}`;
    return count === 0 ? [] : [{ level: 'info' as const, code: `quotations.${flaw}`, report, message }];
  });
  const message = `${report}: quotation marks that follow one another without words were passed over`;
  return crowdedCount === 0 ? flaws : [...flaws, { level: 'warning', code: 'quotations.crowded', report, message }];
}
