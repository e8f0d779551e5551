import { byCodeUnit } from './case-index.ts';
import type { Drawn } from './ties.ts';

/** Rounds of exchanging places; each only shortens, and a few settle it. */
const ROUNDS = 12;

/**
 * The order in which actors stand on a ring so that those tied stand near each other: from the order given, any two change places while
 * that shortens the ties. The same for the same ties. Cubic in the actors drawn, who are few.
 */
export function ringOrder({ actors, ties }: Drawn): readonly string[] {
  const ring = byNeighbours(actors, ties);
  const links = ties.map(({ a, b, stance }) => [a, b, stance === 'neither' ? 1 : 3] as const);
  const length = (): number => {
    const at = new Map(ring.map((id, i) => [id, i]));
    return links.reduce(
      (sum, [a, b, weight]) => sum + weight * distance(at.get(a) ?? 0, at.get(b) ?? 0, ring.length),
      0,
    );
  };
  let best = length();
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = best;
    for (let i = 0; i < ring.length; i += 1) {
      for (let j = i + 1; j < ring.length; j += 1) {
        exchange(ring, i, j);
        const now = length();
        if (now < best) best = now;
        else exchange(ring, i, j);
      }
    }
    if (best === before) break;
  }
  return ring;
}

/** Each actor followed by those tied to it. */
function byNeighbours(actors: readonly string[], ties: Drawn['ties']): string[] {
  const placed = new Set<string>();
  const place = (id: string): void => {
    if (placed.has(id)) return;
    placed.add(id);
    const near = ties.flatMap(({ a, b }) => {
      if (a === id) return [b];
      return b === id ? [a] : [];
    });
    for (const next of near.toSorted(byCodeUnit)) place(next);
  };
  for (const actor of actors) place(actor);
  return [...placed];
}

/** Squared half-way round is farthest. */
function distance(one: number, other: number, size: number): number {
  const steps = Math.abs(one - other);
  return Math.min(steps, size - steps) ** 2;
}

function exchange(ring: string[], i: number, j: number): void {
  const [one, other] = [ring[i], ring[j]];
  if (one === undefined || other === undefined) return;
  ring[i] = other;
  ring[j] = one;
}

/** Pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels; `roundness` 1 for an ellipse, the less, the nearer to a rectangle, where boxes at top and bottom keep apart. */
interface Ring {
  readonly rx: number;
  readonly ry: number;
  readonly roundness: number;
}

/** The place `i` of `count` on a ring, from the top on, clockwise, counted from the ring's own left and top. */
export function ringPlace(i: number, count: number, { rx, ry, roundness }: Ring): Point {
  const angle = (2 * Math.PI * i) / Math.max(1, count) - Math.PI / 2;
  const cosine = Math.cos(angle);
  const across = Math.abs(cosine) < 1e-9 ? 0 : Math.sign(cosine) * Math.abs(cosine) ** roundness;
  return { x: rx * (1 + across), y: ry * (1 + Math.sin(angle)) };
}

/** Where the line from the middle of a box to `to` leaves it. Half its width and height are given. */
export function edgeOfBox(middle: Point, to: Point, half: { readonly width: number; readonly height: number }): Point {
  const [dx, dy] = [to.x - middle.x, to.y - middle.y];
  const share = Math.min(half.width / Math.max(Math.abs(dx), 1e-6), half.height / Math.max(Math.abs(dy), 1e-6), 1);
  return { x: middle.x + dx * share, y: middle.y + dy * share };
}
