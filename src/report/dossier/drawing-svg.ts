import { cutTo } from '../cells.ts';
import { escaped } from '../page/escape.ts';
import type { Drawing, DrawnEdge, DrawnNode } from './document.ts';

const BOX = { width: 206, height: 44 } as const;
const STEP = { x: 262, y: 58 } as const;
const MARGIN = 2;
const LABEL_COLUMNS = 28;
const DETAIL_COLUMNS = 34;

/** A drawing as SVG whose colours come from the page's style. What it shows stands beside it as a list, so that it is an image to screen readers. */
export function drawingSvg({ nodes, edges, columns, rows }: Drawing): string {
  const width = (columns - 1) * STEP.x + BOX.width + 2 * MARGIN;
  const height = Math.ceil((rows - 1) * STEP.y) + BOX.height + 2 * MARGIN;
  const lines = edges.map((edge) => edgePath(edge, nodes)).join('');
  const boxes = nodes.map(nodeBox).join('');
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Lineage drawn from left to right; the list below says the same.">${lines}${boxes}</svg>`;
}

const xOf = ({ column }: DrawnNode): number => MARGIN + column * STEP.x;
const yOf = ({ row }: DrawnNode): number => MARGIN + Math.round(row * STEP.y);

function nodeBox(node: DrawnNode): string {
  const [x, y] = [xOf(node), yOf(node)];
  const box = `<rect class="${node.look}" x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="3"/>`;
  const label = `<text x="${x + 10}" y="${y + 18}">${escaped(cutTo(node.label, LABEL_COLUMNS))}</text>`;
  const detail = `<text class="detail" x="${x + 10}" y="${y + 35}">${escaped(cutTo(node.detail, DETAIL_COLUMNS))}</text>`;
  return box + label + detail;
}

function edgePath({ from, to, look }: DrawnEdge, nodes: readonly DrawnNode[]): string {
  const [start, end] = [nodes[from], nodes[to]];
  if (start === undefined || end === undefined) return '';
  const [x1, y1] = [xOf(start) + BOX.width, yOf(start) + BOX.height / 2];
  const [x2, y2] = [xOf(end), yOf(end) + BOX.height / 2];
  const bend = Math.max(24, (x2 - x1) / 2);
  return `<path class="${look}" d="M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}"/>`;
}
