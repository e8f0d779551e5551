import type { Quote, QuoteVerdict } from '../../case/attribution.ts';
import { useCase } from '../case-context.ts';
import type { CaseIndex } from '../model/case-index.ts';
import type { Marked } from '../model/segments.ts';
import type { Utterance, Wording } from '../model/utterances.ts';
import { wordDiff } from '../model/word-diff.ts';
import { counted, plain } from '../model/words.ts';
import { placeLink } from './naming.tsx';
import { nameOf } from './report-name.tsx';
import type { ReadText } from './report-text.tsx';
import { Position, readText, Words } from './report-text.tsx';
import { SpeakerName } from './speaker.tsx';

export const VERDICT_IN_WORDS: Readonly<Record<QuoteVerdict, string>> = {
  altered: 'worded differently',
  verbatim: 'word for word the same',
  'only-here': 'in one report only',
};

interface Props {
  readonly utterance: Utterance;
  readonly through: 'tables' | 'nothing';
  readonly current: 'yes' | 'no';
}

/** An utterance: who speaks, through whom, and every wording, each with what differs from the best. */
export function UtteranceRow({ utterance, through, current }: Props) {
  const index = useCase();
  const { wordings, verdict } = utterance;
  const pieces = wordings.flatMap((wording) => wording.pieces);
  const speaker = (pieces.find((piece) => piece.speaker.actor !== null) ?? pieces[0])?.speaker;
  const chain = pieces.find((piece) => piece.chain.length > 0)?.chain ?? [];
  const reads = wordings.map((wording) => readWording(wording, through, index));
  return (
    <div
      class={current === 'yes' ? 'utterance current' : 'utterance'}
      role="listitem"
      aria-current={current === 'yes' ? 'true' : undefined}
    >
      <div class="utterance-who">
        <p class="utterance-speaker">{speaker === undefined ? null : <SpeakerName speaker={speaker} />}</p>
        {chain.map((one) => (
          <p key={one.text} class="quiet">
            by way of <SpeakerName speaker={one} />
          </p>
        ))}
        {speaker?.anonymous === true ? <p class="quiet">name kept back</p> : null}
        <p class={`quiet verdict-${verdict}`}>{verdictOf(utterance)}</p>
      </div>
      <ul class="wording-list">
        {wordings.map((wording, i) => (
          <li key={wording.report} class={i === 0 ? 'wording best' : 'wording'}>
            <WordingLine wording={wording} read={reads[i] ?? EMPTY} best={i === 0 ? null : (reads[0] ?? null)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function verdictOf({ wordings, verdict }: Utterance): string {
  if (wordings.length === 1) return VERDICT_IN_WORDS['only-here'];
  return `${counted(wordings.length, 'report')}, ${VERDICT_IN_WORDS[verdict]}`;
}

const EMPTY: ReadText = { text: '', restored: [] };

/** The pieces of a wording as one text, an ellipsis where the report has a cue or a break between them. */
function readWording({ report, pieces }: Wording, through: Props['through'], index: CaseIndex): ReadText {
  const table = through === 'tables' ? index.restoringOf(report) : null;
  let text = '';
  const restored: Marked<ReadText['restored'][number]['value']>[] = [];
  for (const piece of pieces) {
    const read = readText(wordsOf(piece, index), table);
    if (text !== '') text += ' … ';
    const from = text.length;
    text += read.text;
    restored.push(...read.restored.map((mark) => ({ ...mark, start: mark.start + from, end: mark.end + from })));
  }
  return { text, restored };
}

const wordsOf = ({ span }: Quote, index: CaseIndex): string => index.wordsOf(span).trim();

interface LineProps {
  readonly wording: Wording;
  readonly read: ReadText;
  /** The best witness's words, or null for those themselves. */
  readonly best: ReadText | null;
}

function WordingLine({ wording: { report, pieces }, read, best }: LineProps) {
  const index = useCase();
  const [first] = pieces;
  if (first === undefined) return null;
  const direct = pieces.some((piece) => piece.direct);
  const said = first.cue === null ? '' : plain(index.wordsOf(first.cue), 40);
  const cue = /\p{L}/u.test(said) ? said : '';
  const differing = best === null ? [] : (wordDiff(best.text, read.text)?.b ?? []);
  return (
    <>
      <p class="counterpart-of">
        <a class="report-name" href={placeLink(first.span)}>
          <bdi>{nameOf(report, index)}</bdi>
        </a>
        <span>{direct ? 'between marks' : 'reported'}</span>
        {cue === '' ? null : <bdi class="cue">{cue}</bdi>}
      </p>
      <p class={direct ? 'wording-words direct' : 'wording-words'} dir="auto">
        {index.texts === 'withheld' ? <Position {...first.span} /> : <Words read={read} differing={differing} />}
      </p>
    </>
  );
}
