import type { Block } from '../../case/report.ts';
import type { SegmentedReport } from '../../text/segmented.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { SpeechAct } from '../speech/speech.ts';
import { type Marked, pairMarks } from './marked.ts';
import { type FoundMarks, marksOf } from './marks.ts';
import type { Passage } from './piece.ts';

const READ_BLOCKS: ReadonlySet<Block['kind']> = new Set(['title', 'paragraph', 'caption']);

interface Found {
  readonly passage: Passage;
  /** Where marks were too crowded to read. */
  readonly at: number | null;
}

/** The blocks that can hold quotations, each with its marks paired, its sentences and its speech. Cost: linear. */
export function passagesOf({ report, sentences }: SegmentedReport, acts: readonly SpeechAct[]): Found[] {
  const { text } = report;
  const blocks = report.blocks.filter(({ kind }) => READ_BLOCKS.has(kind));
  const found = blocks.map(({ start, end }) => marksOf(text, start, end));
  const startsIn = inTurn(sentences, ({ start }) => start);
  const actsIn = inTurn(acts, ({ content }) => content.start);
  return blocks.map((block, index) => {
    const own = startsIn(block);
    const sentencesHere = block.kind === 'caption' ? sentencesOf(text, block.start, block.end) : own;
    const { marks, crowded } = found[index] ?? NO_MARKS;
    const marked = markedOf(text, { block, marks, following: found[index + 1] });
    const starts = sentencesHere.map(({ start }) => start);
    return { passage: { text, ...block, marked, starts, acts: actsIn(block) }, at: crowded };
  });
}

/** Hands out what lies in one block after another; both are in order. */
function inTurn<Thing>(things: readonly Thing[], startOf: (thing: Thing) => number): (block: Block) => Thing[] {
  let next = 0;
  return ({ start, end }) => {
    const mine: Thing[] = [];
    for (let thing = things[next]; thing !== undefined && startOf(thing) < end; thing = things[next]) {
      if (startOf(thing) >= start) mine.push(thing);
      next += 1;
    }
    return mine;
  };
}

const NO_MARKS: FoundMarks = { marks: [], crowded: null };

interface Marking {
  readonly block: Block;
  readonly marks: FoundMarks['marks'];
  readonly following: FoundMarks | undefined;
}

function markedOf(text: string, { block, marks, following }: Marking): readonly Marked[] {
  if (marks.length === 0) return [];
  const [next] = following?.marks ?? [];
  const opensNext = next !== undefined && text.slice(block.end, next.start).trim() === '';
  return pairMarks(marks, { text, start: block.start, end: block.end, next: opensNext ? next : null });
}
