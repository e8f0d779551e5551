import type { Gist } from './gist.ts';
import type { Grown } from './grow.ts';
import { lengthOf, overlapOf, type Pairing } from './stretch.ts';

/** A passage and how likely it is no chance, 0 to 1. */
export interface Judged extends Pairing {
  readonly score: number;
  readonly found: { readonly kind: 'grown'; readonly grown: Grown } | { readonly kind: 'gist'; readonly gist: Gist };
}

/** Told from this score on. */
const LEAST_PASSAGE = 0.65;
const LEAST_GIST = 0.4;
/** A gist is believed from here on where it joins two passages or more into one, … */
const LEAST_JOINING = 0.05;
const INSIDE = 0.6;
/** … unless so much of it is copied: that is no telling in short. */
const MOST_COPIED = 0.5;
/** Two passages are one told twice if they share so much of the shorter, on both sides; or so much on one. */
const SHARED_BOTH = 0.3;
const SHARED_ONE = 0.5;

/** The passages to tell; none is told twice. */
export function select(passages: readonly Judged[], gists: readonly Judged[]): Judged[] {
  const kept: Judged[] = [];
  const sure = gists.filter(({ score }) => score >= LEAST_GIST).sort(byScore);
  for (const gist of sure) if (!kept.some((other) => isClash(gist, other))) kept.push(gist);
  for (const passage of passages.filter(({ score }) => score >= LEAST_PASSAGE).sort(byEvidence)) {
    if (!kept.some((other) => isClash(passage, other))) kept.push(passage);
  }
  const likely = gists.filter(({ score }) => score >= LEAST_JOINING && score < LEAST_GIST).sort(byScore);
  return likely.reduce(joined, kept);
}

/** The passages with those inside the gist put together to it, if there are several and no gist yet. */
function joined(kept: Judged[], gist: Judged): Judged[] {
  if (kept.some((other) => other.found.kind === 'gist')) return kept;
  const inside = kept.filter((passage) => isInside(passage, gist));
  return inside.length < 2 || copiedRatio(gist, inside) > MOST_COPIED
    ? kept
    : [...kept.filter((passage) => !inside.includes(passage)), gist];
}

/** How much of the gist's short side is copied, by passages that lie in it. */
function copiedRatio(gist: Judged, inside: readonly Judged[]): number {
  if (gist.found.kind !== 'gist') return 0;
  const { short } = gist.found.gist;
  let copied = 0;
  for (const { a, b, found } of inside) {
    if (found.kind === 'grown' && found.grown.wording === 0) copied += overlapOf(short.text === a.text ? a : b, short);
  }
  return copied / lengthOf(short);
}

function isInside(passage: Judged, { a, b }: Judged): boolean {
  return (
    overlapOf(passage.a, a) >= INSIDE * lengthOf(passage.a) && overlapOf(passage.b, b) >= INSIDE * lengthOf(passage.b)
  );
}

/** What has most evidence first: a passage goes before a part of it that is a little surer. */
function byEvidence(one: Judged, other: Judged): number {
  return evidenceFor(other) - evidenceFor(one) || byScore(one, other);
}

function evidenceFor({ score, found }: Judged): number {
  return found.kind === 'grown' ? score * (found.grown.scoreA + found.grown.scoreB) : score;
}

function byScore(one: Judged, other: Judged): number {
  return other.score - one.score || one.a.start - other.a.start || one.b.start - other.b.start;
}

function isClash(one: Judged, other: Judged): boolean {
  const sharedA = overlapOf(one.a, other.a) / Math.min(lengthOf(one.a), lengthOf(other.a));
  const sharedB = overlapOf(one.b, other.b) / Math.min(lengthOf(one.b), lengthOf(other.b));
  if (other.found.kind === 'gist') {
    const { short } = other.found.gist;
    return (short.text === one.a.text ? sharedA : sharedB) >= SHARED_BOTH;
  }
  return Math.min(sharedA, sharedB) >= SHARED_BOTH || Math.max(sharedA, sharedB) >= SHARED_ONE;
}
