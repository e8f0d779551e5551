import { cutTo, padTo, widthOf } from '../cells.ts';
import { nodesOf, type StoryTrees, type TreeNode } from '../forest.ts';
import type { Labels } from '../labels.ts';
import { kindInWords, percent } from '../words.ts';
import type { Drawing, DrawnEdge, DrawnNode } from './document.ts';

/** More than this and a drawing is no help. */
const MOST_NODES = 60;
const SURE = 0.8;
const LABEL_COLUMNS = 44;
/** Rows left free between two trees. */
const TREE_GAP = 0.5;

/** A story's lineage drawn from left to right, or null where it has too many reports to be looked at. Linear. */
export function drawingOf({ tops }: StoryTrees, labels: Labels): Drawing | null {
  const all = tops.flatMap(nodesOf);
  if (all.length > MOST_NODES) return null;
  const nodes: DrawnNode[] = [];
  let free = 0;
  const place = (node: TreeNode, column: number): number => {
    const at = nodes.push(drawn(node, column, labels)) - 1;
    const rows = node.children.map((child) => place(child, column + 1));
    const [first] = rows;
    const row = first === undefined ? free++ : (first + (rows.at(-1) ?? first)) / 2;
    nodes[at] = { ...drawn(node, column, labels), row };
    return row;
  };
  for (const [i, top] of tops.entries()) {
    if (i > 0) free += TREE_GAP;
    place(top, 0);
  }
  return {
    nodes,
    edges: edgesOf(all, nodes),
    columns: Math.max(1, ...nodes.map(({ column }) => column + 1)),
    rows: Math.max(1, free),
    lines: treeLines(tops, labels),
  };
}

function drawn({ id, unseen, from }: TreeNode, column: number, labels: Labels): DrawnNode {
  const detail = from === null ? ofTop(unseen === null) : `${kindInWords(from)}, ${percent(from.coverage)}`;
  return { id, label: labels.of(id), detail, column, row: 0, look: unseen === null ? 'solid' : 'hollow' };
}

const ofTop = (here: boolean): string => (here ? 'own reporting' : 'nobody here has it');

function edgesOf(all: readonly TreeNode[], nodes: readonly DrawnNode[]): readonly DrawnEdge[] {
  const places = new Map(nodes.map(({ id }, at) => [id, at]));
  return all.flatMap(({ id, from, also }) =>
    [...(from === null ? [] : [from]), ...also].flatMap(({ parent, direction, confidence }): DrawnEdge[] => {
      const [start, end] = [places.get(parent), places.get(id)];
      const sure = direction === 'established' && confidence >= SURE;
      return start === undefined || end === undefined
        ? []
        : [{ from: start, to: end, look: sure ? 'solid' : 'dashed' }];
    }),
  );
}

/** `├─ 03-echo   reprint, 98 %`, a line a report. */
function treeLines(tops: readonly TreeNode[], labels: Labels): readonly string[] {
  const lines: { readonly head: string; readonly detail: string }[] = [];
  const walk = (node: TreeNode, own: string, below: string): void => {
    const mark = node.from === null ? `${node.unseen === null ? '●' : '⊘'} ` : '';
    const also = node.also.map(({ parent }) => `; also from ${labels.of(parent)}`).join('');
    lines.push({ head: `${own}${mark}${labels.of(node.id)}`, detail: `${drawn(node, 0, labels).detail}${also}` });
    node.children.forEach((child, i) => {
      const last = i === node.children.length - 1;
      walk(child, `${below}${last ? '└─ ' : '├─ '}`, `${below}${last ? '   ' : '│  '}`);
    });
  };
  for (const top of tops) walk(top, '', '');
  const width = Math.min(LABEL_COLUMNS, Math.max(0, ...lines.map(({ head }) => widthOf(head))));
  return lines.map(({ head, detail }) => `${padTo(cutTo(head, width), width)}  ${detail}`);
}
