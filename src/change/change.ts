import type { Change, ChangeKind } from '../case/change.ts';
import { overlapLength, type Span } from '../case/span.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { tokenize } from '../text/tokens.ts';
import { findingsOf } from './findings.ts';
import { groundOf } from './ground.ts';
import { Holdings } from './holdings.ts';
import { inherited, runOf } from './inherited.ts';
import type { ChangeInput } from './input.ts';
import { type Retelling, retellingsOf } from './retellings.ts';
import { agreedUpon, type Found } from './witnesses.ts';
import { Wording } from './wording.ts';

/**
 * What each retelling made different in meaning, against its parent; where that is unseen, against its fellow witnesses, of
 * which the one that the others contradict is the one that changed. Cost: linear in the aligned sentences.
 */
export function findChanges(input: ChangeInput, lexicon: Lexicon): Change[] {
  const ground = groundOf(input, new Wording(lexicon));
  const holdings = new Holdings(ground);
  const retellings = retellingsOf(input);
  const found = retellings.flatMap((retelling) =>
    findingsOf(retelling, ground, holdings).map((finding): Found => ({ retelling, finding })),
  );
  const unseen = new Set(input.unseen.map(({ id }) => id));
  const [fromWitnesses, fromParents] = [
    found.filter(({ retelling }) => unseen.has(retelling.parent)),
    found.filter((one) => !unseen.has(one.retelling.parent) && !isFromAnotherParent(one, retellings)),
  ];
  const arisen = [...fromParents, ...agreedUpon(fromWitnesses, retellings)].map(changeOf);
  const own = withIds(oncePerPlace(arisen));
  return withIds([...own, ...inherited(own, retellings)]);
}

const TYPED: ReadonlySet<ChangeKind> = new Set(['number', 'name', 'date']);

/** Whether a merged report has its figure, name or date from another of its parents: then it changed nothing. */
function isFromAnotherParent({ retelling, finding: { kind, to } }: Found, retellings: readonly Retelling[]): boolean {
  const { child, other, isMerged } = retelling;
  if (!isMerged || to === null || !TYPED.has(kind)) return false;
  const wanted = tokenize(child.report.text, to.start, to.end).map(({ key }) => key);
  return retellings.some(
    (peer) =>
      peer.child === child &&
      peer.other !== other &&
      peer.other.sentences.some((sentence) => runOf(sentence, wanted) !== null),
  );
}

function changeOf({ retelling: { child, other, parent }, finding }: Found): Change {
  const against = parent === other.report.id ? [parent] : [parent, other.report.id];
  return { id: '', ...finding, child: child.report.id, against, inheritedFrom: null };
}

/** One change a place and kind: the first of several against different reports. */
function oncePerPlace(changes: readonly Change[]): Change[] {
  const kept: Change[] = [];
  for (const change of changes) {
    const same = kept.some(
      (one) =>
        one.child === change.child &&
        one.kind === change.kind &&
        isSame(one.to, change.to) &&
        (change.to !== null || isSame(one.from, change.from)),
    );
    if (!same) kept.push(change);
  }
  return kept;
}

function isSame(a: Span | null, b: Span | null): boolean {
  return a === null || b === null ? a === b : overlapLength(a, b) > 0;
}

/** In the order of the children and their texts, each with an id from its place and kind. */
function withIds(changes: readonly Change[]): Change[] {
  return changes
    .map((change) => ({ ...change, id: idOf(change) }))
    .sort((a, b) => order(a.child, b.child) || placeOf(a) - placeOf(b) || order(a.id, b.id));
}

const placeOf = ({ to, from }: Change): number => to?.start ?? from?.start ?? 0;

function idOf(change: Change): string {
  const where = change.to === null ? `${change.from?.report}@${placeOf(change)}` : `${placeOf(change)}`;
  return `${change.child}:${where}:${change.kind}`;
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
