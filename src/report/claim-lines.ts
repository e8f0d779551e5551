import type { Case } from '../case/case.ts';
import { cutTo, padTo, safeText, widthOf } from './cells.ts';
import { type Told, toldClaims } from './claim-summary.ts';
import type { Labels } from './labels.ts';
import { type Line, type Piece, piece } from './lines.ts';
import { counted } from './pieces.ts';

const INDENT = 4;
const GIST_SHARE = 0.42;
const FEWEST_COLUMNS = 10;

/**
 * The claims that most reports tell, with how many reports and origins stand behind each, in at most `limit` lines beside the heading, and
 * how many hang on one origin. Nothing where no two reports tell the same. n log n in the claims.
 */
export function claimLines(
  kase: Case,
  labels: Labels,
  { width, limit }: { readonly width: number; readonly limit: number },
): readonly Line[] {
  const shared = toldClaims(kase, labels).filter(({ digest }) => digest.told.length > 1);
  if (shared.length === 0) return [];
  const gistColumns = Math.floor((width - INDENT) * GIST_SHARE);
  const head: Line = [
    piece(`  ${padTo('Most-told claims', gistColumns + INDENT - 2)}`, 'strong'),
    piece('  reports  origins', 'dim'),
  ];
  const lines = shared.slice(0, limit).map((told) => claimLine(told, gistColumns, width));
  return [head, ...lines, hangingLine(shared)];
}

function claimLine(told: Told, gistColumns: number, width: number): Line {
  const { claim, digest } = told;
  const start = [
    piece(' '.repeat(INDENT)),
    piece(padTo(cutTo(safeText(claim.gist), gistColumns), gistColumns)),
    piece(`  ${String(digest.told.length).padStart(7)}`),
    piece(`  ${digest.origins.padStart(7)}   `, digest.hangs ? 'warn' : 'good'),
  ];
  return [...start, ...behindPieces(told, width - start.reduce((sum, { text }) => sum + widthOf(text), 0))];
}

/** Whom a claim rests on, and what speaks against taking it as it stands, in about `room` columns. */
export function behindPieces({ claim, digest }: Told, room: number): readonly Piece[] {
  const { contestedBy, circular } = claim;
  const circle = circular.length === 0 ? '' : ' ↻';
  const names = contestedBy.map(({ name }) => safeText(name)).join(', ');
  const contest =
    names === '' ? '' : ` ≠ ${cutTo(names, Math.max(FEWEST_COLUMNS, Math.floor((room - circle.length) / 2)))}`;
  const left = Math.max(FEWEST_COLUMNS, room - widthOf(circle) - widthOf(contest));
  return [piece(cutTo(safeText(digest.restsOn), left), 'dim'), piece(circle, 'warn'), piece(contest, 'warn')];
}

function hangingLine(shared: readonly Told[]): Line {
  const hanging = shared.filter(({ digest }) => digest.hangs).length;
  const contested = shared.filter(({ claim }) => claim.contestedBy.length > 0).length;
  const threads = hanging === 1 ? 'hangs on one thread' : 'hang on one thread each';
  const circular = shared.filter(({ claim }) => claim.circular.length > 0).length;
  const contests = contested === 0 ? '' : `; ${contested} contested (≠)`;
  const circles = circular === 0 ? '' : `; ${circular} cited in a circle (↻)`;
  return [
    piece(`    ${counted(shared.length, 'claim')} told by two reports or more; `, 'dim'),
    piece(
      `${hanging === 0 ? 'none' : hanging} ${hanging === 0 ? 'hangs on one thread' : threads}`,
      hanging === 0 ? 'dim' : 'warn',
    ),
    piece(`${contests}${circles}`, 'dim'),
  ];
}
