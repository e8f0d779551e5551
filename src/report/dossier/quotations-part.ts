import { counted } from '../pieces.ts';
import { type Utterance, utterancesIn, type Wording } from '../utterances.ts';
import type { Piece, Rich, Section } from './document.ts';
import { firstOf, list, paragraph, soft, strong, text, words } from './rich.ts';
import type { Writing } from './writing.ts';

const LISTED = 80;
const WORDINGS = 4;

/** Who said what, in the wording of the best witness; where reports word it otherwise, theirs below. Those that more reports have come first. */
export function quotationsPart(writing: Writing): Section {
  const utterances = utterancesIn(writing.kase);
  const direct = utterances.filter(({ wordings: [best] }) => best.pieces[0]?.direct === true);
  const inOrder = direct.toSorted((a, b) => b.wordings.length - a.wordings.length);
  const altered = direct.filter(isAltered).length;
  const items = firstOf(inOrder, LISTED, (one) => item(one, writing), '--csv --table quotes has them all');
  const reported = utterances.length - direct.length;
  return {
    id: 'quotations',
    title: 'Quotations',
    parts: [
      paragraph(
        text(
          `${counted(direct.length, 'utterance')} between quotation marks, ${altered} of them worded differently in some report; ${reported} reported in other words (--csv --table quotes has all). Each in the wording of the report most likely to have kept it.`,
        ),
      ),
      ...(items.length === 0 ? [] : [list(items)]),
    ],
  };
}

const isAltered = ({ wordings }: Utterance): boolean => wordings.some(({ pieces }) => pieces[0]?.verdict === 'altered');

function item({ wordings }: Utterance, writing: Writing): Rich {
  const { labels, citations } = writing;
  const [best, ...others] = wordings;
  const speaker = best.pieces[0]?.speaker;
  const chain = best.pieces[0]?.chain.map(({ text: name }) => name).filter((name) => name !== '') ?? [];
  const unnamed = speaker?.anonymous === true ? ', not named' : '';
  const through = chain.length === 0 ? '' : `, through ${chain.join(', who had it from ')}`;
  const differing = others.filter(({ pieces }) => pieces[0]?.verdict === 'altered');
  const alike = others.filter(({ pieces }) => pieces[0]?.verdict !== 'altered');
  return [
    strong(speaker === undefined || speaker.text === '' ? 'nobody named' : speaker.text),
    soft(`${unnamed}${through}: `),
    ...said(best, writing),
    soft(` ${labels.of(best.report)}`),
    ...citations.cite(best.pieces.map(({ span }) => span)),
    ...(alike.length === 0 ? [] : [soft(`; alike in ${alike.map(({ report }) => labels.of(report)).join(', ')}`)]),
    ...differing
      .slice(0, WORDINGS)
      .flatMap(
        (wording): Rich => [
          text('; otherwise in '),
          text(labels.of(wording.report)),
          text(': '),
          ...said(wording, writing),
          ...citations.cite(wording.pieces.map(({ span }) => span)),
        ],
      ),
  ];
}

/** The words of an utterance, or that they are left out. */
function said({ words: given, pieces }: Wording, { citations }: Writing): readonly Piece[] {
  const [first] = pieces;
  const kept = first === undefined ? null : citations.wordsOf(first.span);
  return kept === null ? [soft('(words left out)')] : [words(given)];
}
