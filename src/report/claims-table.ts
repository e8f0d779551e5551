import type { Case } from '../case/case.ts';
import { cutTo, padTo, safeText } from './cells.ts';
import { behindPieces, COUNTS, countPieces } from './claim-lines.ts';
import { gradeOf, type Told, toldClaims } from './claim-summary.ts';
import { labelsOf } from './labels.ts';
import { type Line, piece, printed } from './lines.ts';
import { counted } from './pieces.ts';
import type { TerminalOptions } from './terminal.ts';

const MIN_WIDTH = 60;
const GRADE = '  grade';

const LEGEND = '≠ contested · ↻ cites back what it was told from · 1–2: the texts leave it open';

/** What the reports claim, the most told claims first: how many reports tell it, on how many origins it rests, and on whom. n log n in the claims. */
export function claimsTable(kase: Case, { color, width }: TerminalOptions): string {
  const columns = Math.max(MIN_WIDTH, width);
  const told = toldClaims(kase, labelsOf(kase));
  if (told.length === 0)
    return printed([[piece(`No claim was found in ${counted(kase.reports.length, 'report')}`)]], {
      color,
      width: columns,
    });
  const numberColumns = String(told.length).length;
  const gistColumns = columns - numberColumns - 2 - COUNTS.length - GRADE.length;
  const drawing = { columns, numberColumns, gistColumns };
  const head = piece(`${padTo('#', numberColumns)}  ${padTo('claim', gistColumns)}${COUNTS}${GRADE}`, 'dim');
  const lines = told.flatMap((one, at) => linesOf(one, at + 1, drawing));
  return printed([[piece(headline(kase, told), 'strong')], [], [head], ...lines, [], [piece(LEGEND, 'dim')]], {
    color,
    width: columns,
  });
}

function headline(kase: Case, told: readonly Told[]): string {
  const shared = told.filter(({ digest }) => digest.told.length > 1);
  const hanging = shared.filter(({ digest }) => digest.hangs).length;
  const contested = told.filter(({ claim }) => claim.contestedBy.length > 0).length;
  return `${counted(told.length, 'claim')} in ${counted(kase.reports.length, 'report')}: ${shared.length} told by two or more, ${hanging} of them on one thread; ${contested} contested`;
}

interface Drawing {
  readonly columns: number;
  readonly numberColumns: number;
  readonly gistColumns: number;
}

/** The claim with its counts and its grade, and below it whom it rests on. */
function linesOf(told: Told, number: number, { columns, numberColumns, gistColumns }: Drawing): readonly Line[] {
  const { claim, digest } = told;
  return [
    [
      piece(`${String(number).padStart(numberColumns)}  `, 'dim'),
      piece(padTo(cutTo(safeText(claim.gist), gistColumns), gistColumns)),
      ...countPieces(digest),
      piece(gradeOf(claim.grade).padStart(GRADE.length), 'dim'),
    ],
    [piece(' '.repeat(numberColumns + 4)), ...behindPieces(told, columns - numberColumns - 4)],
  ];
}
