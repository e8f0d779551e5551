import type { Derivation } from '../../case/lineage.ts';
import { forestOf, nodesOf, type StoryTrees, type TreeNode } from '../forest.ts';
import { counted } from '../pieces.ts';
import { kindInWords, percent } from '../words.ts';
import type { Part, Rich, Section } from './document.ts';
import { drawingOf } from './drawing.ts';
import { heading, list, paragraph, soft, strong, text } from './rich.ts';
import { type Writing, withNames } from './writing.ts';

const STORIES = 30;
const STEPS = 60;
const ALONE = 60;

/** Who made what from what: a drawing a story, and each step with its reasons. */
export function lineagePart(writing: Writing): Section {
  const { stories, alone } = forestOf(writing.kase);
  const hidden = stories.length - STORIES;
  const names = alone.slice(0, ALONE).map((id) => writing.labels.of(id));
  const more = alone.length - names.length;
  return {
    id: 'lineage',
    title: 'Lineage',
    parts: [
      ...stories.slice(0, STORIES).flatMap((story) => storyParts(story, writing)),
      ...(hidden > 0 ? [paragraph(soft(`… and ${hidden} more; export each by --story`))] : []),
      ...(alone.length === 0
        ? []
        : [
            paragraph(
              strong(`${counted(alone.length, 'report')} ${alone.length === 1 ? 'stands' : 'stand'} alone: `),
              text(names.join(', ')),
              soft(more > 0 ? ` and ${more} more` : ''),
            ),
          ]),
    ],
  };
}

function storyParts(story: StoryTrees, writing: Writing): readonly Part[] {
  const nodes = story.tops.flatMap(nodesOf);
  const steps = nodes.filter(({ from }) => from !== null);
  const drawing = drawingOf(story, writing.labels);
  const hidden = steps.length - STEPS;
  const items = steps.slice(0, STEPS).flatMap((node) => stepsOf(node, writing));
  return [
    heading(text(story.gist)),
    ...(drawing === null
      ? [paragraph(soft(`${counted(nodes.length, 'report')}: too many to be drawn`))]
      : [{ kind: 'drawing' as const, drawing }]),
    ...(items.length === 0 ? [] : [list(items)]),
    ...(hidden > 0 ? [paragraph(soft(`… and ${hidden} more steps; the case file has them`))] : []),
  ];
}

function stepsOf({ from, also }: TreeNode, writing: Writing): readonly Rich[] {
  return [...(from === null ? [] : [from]), ...also].map((derivation) => stepOf(derivation, writing));
}

function stepOf(derivation: Derivation, writing: Writing): Rich {
  const { kase, labels, citations } = writing;
  const { child, parent, coverage, confidence, direction, why, evidence } = derivation;
  const open = direction === 'established' ? '' : '; which came first is not established';
  const witnesses = kase.unseen.find(({ id }) => id === parent)?.witnesses ?? [];
  const reasons = why.flatMap((line, i) => [
    text(`${i === 0 ? ' ' : '; '}${withNames(line, [child, parent, ...witnesses], writing)}`),
    ...citations.cite(evidence[i] ?? []),
  ]);
  return [
    strong(labels.of(child)),
    text(
      ` ← ${labels.of(parent)}: ${kindInWords(derivation)}, ${percent(coverage)} of its prose, confidence ${percent(confidence)}${open}.`,
    ),
    ...reasons,
  ];
}
