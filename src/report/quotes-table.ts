import type { QuoteVerdict, Speaker } from '../case/attribution.ts';
import type { Case } from '../case/case.ts';
import { cutTo, padTo, safeText, widthOf } from './cells.ts';
import { type Labels, labelsOf } from './labels.ts';
import { type Line, piece, printed } from './lines.ts';
import { counted } from './pieces.ts';
import type { TerminalOptions } from './terminal.ts';
import { type Utterance, utterancesIn, type Wording } from './utterances.ts';

const MIN_WIDTH = 60;
const SPEAKER_COLUMNS = 22;
const REPORT_SHARE = 0.26;

const MARK: Readonly<Record<QuoteVerdict, string>> = { 'only-here': '', verbatim: '=', altered: '≠' };

/** Who said what, an utterance a line: the speaker, the words of the best witness, and the reports that have it. Linear in the quotes. */
export function quotesTable(kase: Case, { color, width }: TerminalOptions): string {
  const columns = Math.max(MIN_WIDTH, width);
  const labels = labelsOf(kase);
  const utterances = utterancesIn(kase);
  const reportColumns = Math.floor(columns * REPORT_SHARE);
  const wordColumns = columns - SPEAKER_COLUMNS - reportColumns - 4;
  const lines = utterances.map((one) => lineOf(one, labels, wordColumns));
  return printed([[piece(headline(kase, utterances), 'strong')], [], ...lines, [], [piece(LEGEND, 'dim')]], {
    color,
    width: columns,
  });
}

const LEGEND =
  '“…” quoted, the rest reported · * unnamed · = word for word in another report too · ≠ other words there';

function headline(kase: Case, utterances: readonly Utterance[]): string {
  const shared = utterances.filter(({ wordings }) => wordings.length > 1).length;
  return `${counted(utterances.length, 'utterance')} in ${counted(kase.reports.length, 'report')}, ${shared} of them in more than one`;
}

function lineOf({ wordings }: Utterance, labels: Labels, wordColumns: number): Line {
  const [best] = wordings;
  const [first] = best.pieces;
  const speaker = first === undefined ? '' : speakerInWords(first.speaker);
  const words = cutTo(wordsOf(best), wordColumns);
  const reports = [...new Map([...wordings].reverse().map((one) => [one.report, one])).values()].reverse();
  const names = reports.map((one) => `${labels.of(one.report)}${markOf(one)}`).join(' ');
  return [
    piece(`${padTo(cutTo(speaker, SPEAKER_COLUMNS), SPEAKER_COLUMNS)}  `, 'name'),
    piece(`${words}${' '.repeat(Math.max(0, wordColumns - widthOf(words)))}  `),
    piece(names, reports.some((wording) => markOf(wording) === MARK.altered) ? 'warn' : 'dim'),
  ];
}

/** Reported words as they stand, quoted ones between marks. */
function wordsOf({ pieces, words }: Wording): string {
  const safe = safeText(words);
  return pieces[0]?.direct === true ? `“${safe}”` : safe;
}

function markOf({ pieces }: Wording): string {
  return MARK[pieces[0]?.verdict ?? 'only-here'];
}

/** "Marta Vell", "a former official*". */
function speakerInWords({ text, anonymous }: Speaker): string {
  return `${safeText(text) || 'nobody named'}${anonymous ? '*' : ''}`;
}
