import type { Comparison, PassageKind, TextSpan } from '../case/comparison.ts';
import { foldWord } from '../text/fold.ts';
import { padTo, safeText, widthOf, wrapTo } from './cells.ts';
import { type ComparisonRow, namesOf, type PassageRows, rowsOf, sharedRatio } from './comparison-rows.ts';
import type { Line, Piece } from './lines.ts';
import { piece, printed } from './lines.ts';
import { counted } from './pieces.ts';
import type { TerminalOptions } from './terminal.ts';
import { percent } from './words.ts';

const MIN_WIDTH = 40;
const PASSAGES_SHOWN = 40;
const ROWS_SHOWN = 30;
const PAIRS_SHOWN = 30;
/** Of a row, on either side. */
const UNITS_SHOWN = 4_000;
const NOTES_SHOWN = 5;

export const PASSAGE_IN_WORDS: Readonly<Record<PassageKind, string>> = {
  identical: 'word for word',
  edited: 'edited',
  paraphrased: 'reworded',
  summary: 'told in short',
};

/**
 * Two texts side by side, as text for a terminal: their passages sentence by sentence, then the pairs of sentences that lie
 * in none. Words that the other side of a row lacks are coloured. Nothing of the texts reaches the terminal but as printable characters.
 */
export function comparisonReport(comparison: Comparison, options: TerminalOptions): string {
  const width = Math.max(MIN_WIDTH, options.width);
  const { passages, pairsOutside } = rowsOf(comparison);
  const view = { comparison, column: Math.floor((width - 5) / 2) };
  const hidden = passages.length - PASSAGES_SHOWN;
  const sections: (readonly Line[])[] = [
    wrapTo(answer(comparison), width).map((text): Line => [piece(text, 'strong')]),
    ...passages.slice(0, PASSAGES_SHOWN).map((passage, at) => passageLines(passage, at + 1, view)),
    ...(hidden > 0 ? [[[piece(`… and ${counted(hidden, 'passage')} more (see --json)`, 'dim')]]] : []),
    outsideLines(pairsOutside, view),
    comparison.notes
      .slice(0, NOTES_SHOWN)
      .flatMap(({ message }) => wrapTo(`! ${safeText(message)}`, width).map((text): Line => [piece(text, 'warn')])),
  ].filter((lines) => lines.length > 0);
  return printed(
    sections.flatMap((lines, at) => (at === 0 ? lines : [[], ...lines])),
    { color: options.color, width },
  );
}

/** The answer in a sentence. */
export function answer(comparison: Comparison): string {
  const { a, b, passages, sentencePairs } = comparison;
  const [nameA, nameB] = namesOf(comparison);
  if (passages.length > 0) {
    const [ofA, ofB] = [
      sharedRatio(
        passages.map((passage) => passage.a),
        a.text.length,
      ),
      sharedRatio(
        passages.map((passage) => passage.b),
        b.text.length,
      ),
    ];
    return `${nameA} and ${nameB} share ${counted(passages.length, 'passage')}: ${percent(ofA)} of ${nameA}, ${percent(ofB)} of ${nameB}`;
  }
  if (sentencePairs.length === 0)
    return `${nameA} and ${nameB} share no passage, and no sentence of one retells the other`;
  return `${nameA} and ${nameB} share no passage, but ${counted(sentencePairs.length, 'pair')} of sentences tell the same`;
}

interface View {
  readonly comparison: Comparison;
  /** Terminal columns of each side. */
  readonly column: number;
}

function passageLines({ passage, rows }: PassageRows, number: number, { comparison, column }: View): readonly Line[] {
  const [nameA, nameB] = namesOf(comparison);
  const place = (name: string, { start, end }: TextSpan): string => `${name} ${start}–${end}`;
  const head: Line = [
    piece(`${number}  `, 'strong'),
    piece(PASSAGE_IN_WORDS[passage.kind], 'name'),
    piece(`, ${percent(passage.score)}  `),
    piece(`${place(nameA, passage.a)} · ${place(nameB, passage.b)}`, 'dim'),
  ];
  const hidden = rows.length - ROWS_SHOWN;
  const shown = rows.slice(0, ROWS_SHOWN).flatMap((row) => rowLines(row, { comparison, column }));
  const rest: readonly Line[] = hidden > 0 ? [[piece(`  … and ${counted(hidden, 'row')} more`, 'dim')]] : [];
  return [head, ...shown, ...rest];
}

function outsideLines(pairs: ReturnType<typeof rowsOf>['pairsOutside'], view: View): readonly Line[] {
  if (pairs.length === 0) return [];
  const hidden = pairs.length - PAIRS_SHOWN;
  return [
    [piece(`${counted(pairs.length, 'pair')} of sentences outside of passages`, 'strong')],
    ...pairs
      .slice(0, PAIRS_SHOWN)
      .flatMap((pair) => [
        [piece(`  ${PASSAGE_IN_WORDS[pair.kind]}, ${percent(pair.score)}`, 'dim')],
        ...rowLines(pair, view),
      ]),
    ...(hidden > 0 ? [[piece(`  … and ${hidden} more (see --json)`, 'dim')]] : []),
  ];
}

function rowLines(row: ComparisonRow, { comparison, column }: View): readonly Line[] {
  const [textA, textB] = [shownText(comparison.a.text, row.a), shownText(comparison.b.text, row.b)];
  const [wordsA, wordsB] = [foldedWords(textA), foldedWords(textB)];
  const [linesA, linesB] = [wrapTo(textA, column), wrapTo(textB, column)];
  return Array.from({ length: Math.max(linesA.length, linesB.length) }, (_, at): Line => {
    const [left, right] = [linesA[at] ?? '', linesB[at] ?? ''];
    return [
      piece('  '),
      ...painted(left, row.b === null ? null : wordsB, 'bad'),
      piece(padTo('', column - widthOf(left))),
      piece(' │ ', 'dim'),
      ...painted(right, row.a === null ? null : wordsA, 'good'),
    ];
  });
}

function shownText(text: string, span: TextSpan | null): string {
  if (span === null) return '';
  const end = Math.min(span.end, span.start + UNITS_SHOWN);
  return `${safeText(text.slice(span.start, end))}${end < span.end ? ' …' : ''}`;
}

const WORD = /[\p{L}\p{N}]+/gu;

function foldedWords(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(WORD), ([word]) => foldWord(word)));
}

/** A line in pieces: words that `others` lack in `style`; without others, the line stands alone and is dim. */
function painted(line: string, others: ReadonlySet<string> | null, style: 'good' | 'bad'): readonly Piece[] {
  if (others === null) return [piece(line, 'dim')];
  const pieces: Piece[] = [];
  let reached = 0;
  for (const { 0: word, index } of line.matchAll(WORD)) {
    if (others.has(foldWord(word))) continue;
    pieces.push(piece(line.slice(reached, index)), piece(word, style));
    reached = index + word.length;
  }
  return [...pieces, piece(line.slice(reached))].filter(({ text }) => text !== '');
}
