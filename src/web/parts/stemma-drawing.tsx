import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useCase } from '../case-context.ts';
import type { CaseIndex } from '../model/case-index.ts';
import type { StemmaEdge, StemmaNode } from '../model/stemma.ts';
import { lineOf, stemmaOf } from '../model/stemma.ts';
import { CERTAINTY_IN_WORDS, certaintyOf, kindInWords, percent } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { Disc } from './marks.tsx';
import { discOf, nameOf, titleOf } from './report-name.tsx';
import { useMedia } from './use-media.ts';

/** Pixels: a node's size, and the distance from one to the next. */
interface Sizes {
  readonly width: number;
  readonly height: number;
  readonly columnPitch: number;
  readonly rowPitch: number;
}

const WIDE: Sizes = { width: 288, height: 84, columnPitch: 400, rowPitch: 100 };
const NARROW: Sizes = { width: 138, height: 50, columnPitch: 176, rowPitch: 62 };

/** Pixels across a sheet of paper: a wider drawing is printed smaller. */
const PAPER = 620;

/** More reports than this are not drawn at once: the drawing keeps to the one looked at and what it hangs together with. */
export const MOST_DRAWN = 250;

interface Props {
  readonly reports: readonly string[];
  /** The report looked at: the rest fades. */
  readonly focus: string | null;
  readonly label: string;
}

/** Which report came from which, drawn from left to right. The list beside it says the same. */
export function StemmaDrawing({ reports, focus, label }: Props) {
  const index = useCase();
  const sizes = useMedia('(max-width: 40rem)') ? NARROW : WIDE;
  const stemma = useMemo(() => stemmaOf(reports, index), [reports, index]);
  const lit = useMemo(() => (focus === null ? null : lineOf(focus, index)), [focus, index]);
  const at = new Map(stemma.nodes.map((node) => [node.id, node]));
  const width = (stemma.columns - 1) * sizes.columnPitch + sizes.width;
  const height = (stemma.rows - 1) * sizes.rowPitch + sizes.height;
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = sheet.current?.querySelector('.node.focused');
    if (focus !== null) node?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [focus]);
  const isFaded = (id: string): boolean => lit !== null && !lit.has(id);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <section class="stemma" aria-label={label} tabIndex={0}>
      <div
        class="stemma-sheet"
        ref={sheet}
        style={{ width: `${width}px`, height: `${height}px`, '--print-zoom': Math.min(1, PAPER / width).toFixed(3) }}
      >
        <svg class="stemma-lines" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {stemma.edges.map((edge) => {
            const from = at.get(edge.derivation.parent);
            const to = at.get(edge.derivation.child);
            if (from === undefined || to === undefined) return null;
            const faded = isFaded(from.id) || isFaded(to.id) ? ' faded' : '';
            return <Line key={`${from.id} ${to.id}`} edge={edge} ends={[from, to]} sizes={sizes} faded={faded} />;
          })}
        </svg>
        {stemma.nodes.map((node) => (
          <Node key={node.id} node={node} sizes={sizes} state={stateOf(node.id, focus, isFaded(node.id))} />
        ))}
      </div>
    </section>
  );
}

type NodeState = 'plain' | 'focused' | 'faded';

function stateOf(id: string, focus: string | null, faded: boolean): NodeState {
  if (id === focus) return 'focused';
  return faded ? 'faded' : 'plain';
}

function Node({ node, sizes, state }: { readonly node: StemmaNode; readonly sizes: Sizes; readonly state: NodeState }) {
  const index = useCase();
  const { id } = node;
  const place = {
    left: `${node.column * sizes.columnPitch}px`,
    top: `${node.row * sizes.rowPitch}px`,
    width: `${sizes.width}px`,
    height: `${sizes.height}px`,
  };
  const story = index.storyOf.get(id) ?? index.storyOf.get(index.unseen.get(id)?.witnesses[0] ?? '');
  const kind = discOf(id, index);
  return (
    <a
      class={`node node-${kind} ${state}`}
      style={place}
      href={linkTo('lineage', { story: story?.id ?? null, focus: id })}
      aria-current={state === 'focused' ? 'true' : undefined}
    >
      <span class="node-name">
        <Disc of={kind} /> <bdi>{nameOf(id, index)}</bdi>
      </span>{' '}
      <span class="node-about">{aboutNode(id, index)}</span>{' '}
      {index.unseen.has(id) ? null : (
        <span class="node-title">
          <bdi>{titleOf(id, index)}</bdi>
        </span>
      )}
    </a>
  );
}

function aboutNode(id: string, index: CaseIndex): string {
  const [main] = index.parentsOf.get(id) ?? [];
  if (main !== undefined) return `${kindInWords(main)}, ${percent(main.coverage)}`;
  return index.unseen.has(id) ? 'not in the pile' : 'own reporting';
}

interface LineProps {
  readonly edge: StemmaEdge;
  readonly ends: readonly [from: StemmaNode, to: StemmaNode];
  readonly sizes: Sizes;
  readonly faded: string;
}

function Line({ edge, ends: [from, to], sizes, faded }: LineProps) {
  const certainty = certaintyOf(edge.derivation);
  const x2 = to.column * sizes.columnPitch;
  const y2 =
    to.row * sizes.rowPitch + sizes.height / 2 + (edge.rank === 'main' ? 0 : 12 * Math.sign(from.row - to.row));
  const thickness = 1 + 1.75 * edge.derivation.coverage;
  return (
    <g class={`line line-${certainty}${faded}`}>
      <title>{CERTAINTY_IN_WORDS[certainty]}</title>
      <path d={pathOf(from, { x2, y2 }, sizes)} stroke-width={thickness.toFixed(2)} />
      {certainty === 'open' ? null : <path class="tip" d={`M${x2 - 1} ${y2}l-7 -4v8z`} />}
    </g>
  );
}

/** From the right of one node to the left of another: down in the gap beside the first, along between the rows. */
function pathOf(from: StemmaNode, { x2, y2 }: { readonly x2: number; readonly y2: number }, sizes: Sizes): string {
  const x1 = from.column * sizes.columnPitch + sizes.width;
  const y1 = from.row * sizes.rowPitch + sizes.height / 2;
  const gap = sizes.columnPitch - sizes.width;
  if (x2 - x1 <= gap + 1 && x2 > x1) {
    const middle = (x1 + x2) / 2;
    return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2 - 7} ${y2}`;
  }
  const between = y2 + Math.sign(y1 - y2 || 1) * (sizes.rowPitch / 2 - 8);
  const [near, far] = [x1 + gap, x2 - gap];
  return `M${x1} ${y1}C${x1 + gap / 2} ${y1} ${x1 + gap / 2} ${between} ${near} ${between}H${far}C${far + gap / 2} ${between} ${far + gap / 2} ${y2} ${x2 - 7} ${y2}`;
}
