import type { Stance } from '../../case/claim.ts';
import type { Group } from './groups.ts';
import { haveOneSpeaker } from './speaker.ts';
import type { Statement } from './statement.ts';

/** A denial is no further behind what it denies. */
const FURTHEST = 2;

/**
 * Whether a core's words of denial are the claim itself ("no siren sounded"): fewer than half of its statements stand soon
 * behind one of the star's that somebody else asserts. Cost: the product of the core's statements and the star's.
 */
export function deniesNothing(core: Group, stances: ReadonlyMap<Statement, Stance>): boolean {
  const asserting = [...stances].flatMap(([one, stance]) => (stance === 'asserts' && !core.includes(one) ? [one] : []));
  const answering = core.filter((one) =>
    asserting.some((other) => standsBehind(one, other) && !haveOneSpeaker(one, other)),
  );
  return answering.length * 2 < core.length;
}

function standsBehind(one: Statement, other: Statement): boolean {
  const gap = one.sentence.index - other.sentence.index;
  return one.span.report === other.span.report && gap >= 1 && gap <= FURTHEST;
}
