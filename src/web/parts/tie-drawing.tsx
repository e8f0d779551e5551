import { useMemo } from 'preact/hooks';
import { useCase } from '../case-context.ts';
import { edgeOfBox, type Point, ringOrder, ringPlace } from '../model/tie-layout.ts';
import { type Drawn, mentionsOf, type Tie } from '../model/ties.ts';
import { counted } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { nameOfActor } from './speaker.tsx';
import { STANCE_IN_WORDS, STANCE_PATHS } from './tie-marks.tsx';

/** Pixels: the box of a name, and the radii of the ring on which their middles stand. */
export interface RingSizes {
  readonly width: number;
  readonly height: number;
  readonly rx: number;
  readonly ry: number;
  /** 1 for an ellipse; the less, the nearer to a rectangle. */
  readonly roundness: number;
  /** How far a line is drawn to the middle of the ring: a share of that way, and at most a share of its own length. */
  readonly bend: { readonly ofWay: number; readonly ofLength: number };
  /** Actors drawn at once. */
  readonly most: number;
}

export const WIDE_RING: RingSizes = {
  width: 168,
  height: 50,
  rx: 410,
  ry: 240,
  roundness: 1,
  bend: { ofWay: 0.45, ofLength: 0.38 },
  most: 12,
};
export const NARROW_RING: RingSizes = {
  width: 104,
  height: 46,
  rx: 108,
  ry: 265,
  roundness: 0.4,
  bend: { ofWay: 1.2, ofLength: 0.34 },
  most: 8,
};
/** Pixels across a sheet of paper. */
const PAPER = 620;
interface Props {
  readonly drawn: Drawn;
  /** Those looked at: what is not theirs fades. */
  readonly chosen: readonly string[];
  readonly sizes: RingSizes;
}

/** Who is with and against whom, on a ring. The list beside it says the same. */
export function TieDrawing({ drawn, chosen, sizes }: Props) {
  const order = useMemo(() => ringOrder(drawn), [drawn]);
  const places = new Map(order.map((id, i) => [id, middleOf(i, order.length, sizes)]));
  const width = 2 * sizes.rx + sizes.width;
  const height = 2 * sizes.ry + sizes.height;
  const isLit = litBy(chosen);
  const near = new Set([...chosen, ...drawn.ties.filter(isLit).flatMap(({ a, b }) => [a, b])]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <section class="stemma ring" aria-label="Who is with and against whom, drawn" tabIndex={0}>
      <div
        class="stemma-sheet"
        style={{ width: `${width}px`, height: `${height}px`, '--print-zoom': Math.min(1, PAPER / width).toFixed(3) }}
      >
        <svg class="stemma-lines" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {drawn.ties
            .toSorted((one, other) => Number(isLit(one)) - Number(isLit(other)) || rank(one) - rank(other))
            .map((tie) => (
              <TieLine
                key={`${tie.a} ${tie.b}`}
                tie={tie}
                places={places}
                sizes={sizes}
                lit={isLit(tie) ? 'lit' : 'faded'}
              />
            ))}
        </svg>
        {order.map((id) => (
          <ActorBox
            key={id}
            id={id}
            ties={drawn.ties.filter(({ a, b }) => a === id || b === id)}
            at={places.get(id) ?? { x: 0, y: 0 }}
            sizes={sizes}
            state={stateOf(id, chosen, near)}
          />
        ))}
      </div>
    </section>
  );
}

const rank = ({ stance }: Tie): number => (stance === 'neither' ? 0 : 1);

/** One looked at: its ties. Several: those between them. */
function litBy(chosen: readonly string[]): (tie: Tie) => boolean {
  if (chosen.length === 0) return () => true;
  const there = new Set(chosen);
  return chosen.length === 1 ? ({ a, b }) => there.has(a) || there.has(b) : ({ a, b }) => there.has(a) && there.has(b);
}

function stateOf(id: string, chosen: readonly string[], near: ReadonlySet<string>): string {
  if (chosen.includes(id)) return 'focused';
  return chosen.length === 0 || near.has(id) ? '' : 'faded';
}

function middleOf(i: number, count: number, sizes: RingSizes): Point {
  const { x, y } = ringPlace(i, count, sizes);
  return { x: x + sizes.width / 2, y: y + sizes.height / 2 };
}

interface BoxProps {
  readonly id: string;
  readonly ties: readonly Tie[];
  readonly at: Point;
  readonly sizes: RingSizes;
  readonly state: string;
}

function ActorBox({ id, ties, at, sizes: { width, height }, state }: BoxProps) {
  const index = useCase();
  const place = {
    left: `${at.x - width / 2}px`,
    top: `${at.y - height / 2}px`,
    width: `${width}px`,
    height: `${height}px`,
  };
  return (
    <a
      class={`node ring-node ${state}`}
      style={place}
      href={linkTo('relations', { of: id })}
      title={nameOfActor(id, index)}
      aria-current={state === 'focused' ? 'true' : undefined}
    >
      <span class="ring-name">
        <bdi>{nameOfActor(id, index)}</bdi>
      </span>
      <span class="unseen-words"> {counted(ties.length, 'tie')} drawn</span>
    </a>
  );
}

interface LineProps {
  readonly tie: Tie;
  readonly places: ReadonlyMap<string, Point>;
  readonly sizes: RingSizes;
  readonly lit: 'lit' | 'faded';
}

const fixed = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** From box to box, bent towards the middle of the ring, its mark at half way. */
function TieLine({ tie, places, sizes, lit }: LineProps) {
  const [a, b] = [places.get(tie.a), places.get(tie.b)];
  if (a === undefined || b === undefined) return null;
  const middle = { x: sizes.rx + sizes.width / 2, y: sizes.ry + sizes.height / 2 };
  const half = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const [inX, inY] = [middle.x - half.x, middle.y - half.y];
  const { ofWay, ofLength } = sizes.bend;
  const share = Math.min(ofWay, (ofLength * Math.hypot(a.x - b.x, a.y - b.y)) / Math.max(1, Math.hypot(inX, inY)));
  const bend = { x: half.x + inX * share, y: half.y + inY * share };
  const box = { width: sizes.width / 2 + 3, height: sizes.height / 2 + 3 };
  const [start, end] = [edgeOfBox(a, bend, box), edgeOfBox(b, bend, box)];
  const mark = { x: (start.x + 2 * bend.x + end.x) / 4, y: (start.y + 2 * bend.y + end.y) / 4 };
  const thickness = Math.min(3.5, 1.25 + 0.4 * Math.log2(mentionsOf(tie)));
  return (
    <g class={`tie stance-${tie.stance} ${lit}`}>
      <title>{STANCE_IN_WORDS[tie.stance]}</title>
      <path class="tie-line" d={`M${fixed(start)}Q${fixed(bend)} ${fixed(end)}`} stroke-width={thickness.toFixed(2)} />
      {tie.tips.a ? <Tip at={start} from={bend} /> : null}
      {tie.tips.b ? <Tip at={end} from={bend} /> : null}
      <g class="tie-mark" transform={`translate(${fixed(mark)})`}>
        <circle r="8" />
        <path d={STANCE_PATHS[tie.stance]} />
      </g>
    </g>
  );
}

function Tip({ at, from }: { readonly at: Point; readonly from: Point }) {
  const degrees = (Math.atan2(at.y - from.y, at.x - from.x) * 180) / Math.PI;
  return (
    <path class="tie-tip" d="M1 0L-9 -4.5V4.5z" transform={`translate(${fixed(at)}) rotate(${degrees.toFixed(1)})`} />
  );
}
