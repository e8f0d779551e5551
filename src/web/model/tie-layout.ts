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

/** The middle of place `i` of `count` on an ellipse within a sheet, from the top on, clockwise. */
export function ringPlace(i: number, count: number, sheet: { readonly rx: number; readonly ry: number }): Point {
  const angle = (2 * Math.PI * i) / Math.max(1, count) - Math.PI / 2;
  return { x: sheet.rx * (1 + Math.cos(angle)), y: sheet.ry * (1 + Math.sin(angle)) };
}

/** Where the line from the middle of a box to `to` leaves it. Half its width and height are given. */
export function edgeOfBox(middle: Point, to: Point, half: { readonly width: number; readonly height: number }): Point {
  const [dx, dy] = [to.x - middle.x, to.y - middle.y];
  const share = Math.min(half.width / Math.max(Math.abs(dx), 1e-6), half.height / Math.max(Math.abs(dy), 1e-6), 1);
  return { x: middle.x + dx * share, y: middle.y + dy * share };
}
