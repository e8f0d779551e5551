import type { Case } from '../case/case.ts';
import { cutTo, padTo, safeText, widthOf } from './cells.ts';
import { behindPieces } from './claim-lines.ts';
import { gradeInWords, shortIdOf, type Told, toldClaims } from './claim-summary.ts';
import { labelsOf } from './labels.ts';
import { type Line, piece, printed } from './lines.ts';
import { counted } from './pieces.ts';
import type { TerminalOptions } from './terminal.ts';

const MIN_WIDTH = 70;
const GIST_SHARE = 0.42;

const LEGEND = '≠ contested · ↻ cites back what it was told from · 1–2: the texts leave it open';

/** What the reports claim, a claim a line, the most told first: how many reports tell it, on how many origins it rests, and on whom. n log n in the claims. */
export function claimsTable(kase: Case, { color, width }: TerminalOptions): string {
  const columns = Math.max(MIN_WIDTH, width);
  const told = toldClaims(kase, labelsOf(kase));
  const idColumns = told.reduce((most, { claim }) => Math.max(most, widthOf(shortIdOf(claim.id))), 2);
  const gistColumns = Math.floor((columns - idColumns) * GIST_SHARE);
  const drawing = { columns, idColumns, gistColumns };
  const head = piece(
    `${padTo('id', idColumns)}  ${padTo('claim', gistColumns)}  reports  origins  grade  rests on`,
    'dim',
  );
  const lines = told.map((one) => lineOf(one, drawing));
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
  readonly idColumns: number;
  readonly gistColumns: number;
}

function lineOf(told: Told, { columns, idColumns, gistColumns }: Drawing): Line {
  const { claim, digest } = told;
  const start = [
    piece(`${padTo(shortIdOf(claim.id), idColumns)}  `, 'dim'),
    piece(padTo(cutTo(safeText(claim.gist), gistColumns), gistColumns)),
    piece(`  ${String(digest.told.length).padStart(7)}`),
    piece(`  ${digest.origins.padStart(7)}`, digest.hangs ? 'warn' : 'good'),
    piece(`  ${gradeInWords(claim.grade).padEnd(5)}  `, 'dim'),
  ];
  return [...start, ...behindPieces(told, columns - start.reduce((sum, { text }) => sum + widthOf(text), 0))];
}
