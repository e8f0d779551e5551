import type { Case } from '../case/case.ts';
import { wrapTo } from './cells.ts';
import { changeLines } from './change-lines.ts';
import { claimLines } from './claim-lines.ts';
import type { Forest, StoryTrees } from './forest.ts';
import { forestOf } from './forest.ts';
import type { Labels } from './labels.ts';
import { labelsOf } from './labels.ts';
import type { Color, Line } from './lines.ts';
import { piece, printed } from './lines.ts';
import { noteLines } from './note-lines.ts';
import { counted, headline } from './pieces.ts';
import { storyLines } from './story-lines.ts';

export interface TerminalOptions {
  readonly color: Color;
  /** Columns. */
  readonly width: number;
}

/** The answer stays on about one screen, however long the pile. */
const STORY_LINES = 30;
const NOTE_LINES = 5;
const CHANGE_LINES = 8;
const CLAIM_LINES = 5;
/** A story is cut to so many lines where others wait behind it. */
const LINES_A_STORY = 14;
/** Fewer lines of a story than this say nothing. */
const FEWEST_LINES = 4;
const ALONE_NAMED = 8;
const MIN_WIDTH = 40;

/**
 * A case as text for a terminal: the answer in the first line, then each story as a tree from its origin to its retellings, the reports that
 * stand alone, what the retellings changed, the claims that most reports tell, and the notes. At most about 55 lines. Nothing of a report's own text reaches the terminal but as printable characters.
 */
export function terminalReport(kase: Case, options: TerminalOptions): string {
  const labels = labelsOf(kase);
  const forest = forestOf(kase);
  const width = Math.max(MIN_WIDTH, options.width);
  const sections = [
    wrapTo(headline(kase, labels), width).map((text): Line => [piece(text, 'strong')]),
    ...storySections(forest, kase, labels),
    aloneLines(forest, labels, width),
    changeLines(kase, labels, { width, limit: CHANGE_LINES }),
    claimLines(kase, labels, { width, limit: CLAIM_LINES }),
    noteLines(kase.notes, labels, NOTE_LINES),
  ].filter((lines) => lines.length > 0);
  return printed(
    sections.flatMap((lines, i) => (i === 0 ? lines : [[], ...lines])),
    { color: options.color, width },
  );
}

function storySections(forest: Forest, kase: Case, labels: Labels): readonly (readonly Line[])[] {
  const sections: (readonly Line[])[] = [];
  let left = STORY_LINES;
  for (const [i, story] of forest.stories.entries()) {
    const waiting = forest.stories.slice(i + 1);
    if (left < FEWEST_LINES) return [...sections, moreStories([story, ...waiting])];
    const room = waiting.length === 0 ? left : Math.min(left, LINES_A_STORY);
    const lines = cutStory(storyLines(story, kase, labels), room);
    sections.push(lines);
    left -= lines.length + 1;
  }
  return sections;
}

function cutStory(lines: readonly Line[], room: number): readonly Line[] {
  if (lines.length <= room) return lines;
  const hidden = lines.length - room + 1;
  return [...lines.slice(0, room - 1), [piece(`    … and ${hidden} more (see --json)`, 'dim')]];
}

function moreStories(stories: readonly StoryTrees[]): readonly Line[] {
  const reports = stories.reduce((sum, story) => sum + story.reportCount, 0);
  const noun = stories.length === 1 ? 'story' : 'stories';
  return [[piece(`  … and ${stories.length} more ${noun} of ${counted(reports, 'report')} (see --json)`, 'dim')]];
}

/** The reports that neither retell another nor are retold. */
function aloneLines({ alone }: Forest, labels: Labels, width: number): readonly Line[] {
  if (alone.length === 0) return [];
  const more = alone.length - ALONE_NAMED;
  const names =
    alone.slice(0, ALONE_NAMED).map(labels.of).join(', ') + (more > 0 ? ` … and ${more} more (see --json)` : '');
  const verb = alone.length === 1 ? 'stands' : 'stand';
  const sentence = `${counted(alone.length, 'report')} ${verb} alone: ${names}`;
  return wrapTo(sentence, width - 4).map((text, i): Line => [piece(`${i === 0 ? '  ' : '    '}${text}`)]);
}
