import type { Origin, OriginCount } from '../../case/claim.ts';
import type { Span } from '../../case/span.ts';
import { likelyNumber } from './belief.ts';
import { type Folded, kinshipOf } from './folding.ts';
import { firstSpans } from './named-origin.ts';
import type { Root } from './root.ts';

const MOST_LISTED = 12;

/**
 * How many roots do not rest on one another: at most all that are likely to belong to the claim, at least as few of those
 * that surely do as are left when all that may be one are one.
 * Cost: linear in the roots that are surely apart, cubic in the others up to `MOST_OPEN` of them.
 */
function countOf(roots: readonly Root[]): { readonly atLeast: number; readonly atMost: number } {
  const { least, most } = likelyNumber(roots.map(({ belief }) => belief));
  const likeliest = roots.toSorted((a, b) => b.belief - a.belief).slice(0, least);
  return { atLeast: fewestOf(likeliest), atMost: most };
}

function fewestOf(roots: readonly Root[]): number {
  const open = roots.filter((root) => roots.some((other) => other !== root && kinshipOf(root, other) === 'open'));
  return roots.length - open.length + fewestGroups(open.slice(0, MOST_OPEN));
}

const MOST_OPEN = 12;

/** The least number of groups in which each may be one with every other: exact, by trying each group for the next root. */
function fewestGroups(open: readonly Root[]): number {
  let fewest = open.length;
  const place = (at: number, groups: readonly (readonly Root[])[]): void => {
    const root = open[at];
    if (groups.length >= fewest) return;
    if (root === undefined) {
      fewest = groups.length;
      return;
    }
    groups.forEach((group, which) => {
      if (group.every((other) => kinshipOf(root, other) === 'open'))
        place(at + 1, groups.with(which, [...group, root]));
    });
    place(at + 1, [...groups, [root]]);
  };
  place(0, []);
  return fewest;
}

/**
 * The independent origins of a claim. Outlets that name nobody are taken to have it from those that are named, so that they
 * count only where they are more; of a toll, which all may have from one official count, they make a range. `folded`: of `all` what is told, with its `origins`.
 */
export function originCount(all: Folded, folded: Folded, origins: readonly Origin[]): OriginCount {
  const { atLeast, atMost } = countOf(all.roots);
  const untold = likelyNumber(all.untold.map(({ belief }) => belief));
  const tolls = folded.untold.filter(({ readings }) => readings.some(({ tellsToll }) => tellsToll)).length;
  const own = Math.max(untold.least - tolls, Math.min(1, tolls));
  const lines = [
    ...originLines(origins),
    ...retellingLines(folded),
    ...openLines(folded, origins),
    ...untoldLines(folded, tolls > 1),
    ...doubtLines(folded, origins),
  ];
  return {
    atLeast: Math.max(1, atLeast, own),
    atMost: Math.max(1, atMost, untold.most),
    why: lines.map(({ why }) => why),
    evidence: lines.map(({ spans }) => spans),
  };
}

interface Line {
  readonly why: string;
  readonly spans: readonly Span[];
}

function originLines(origins: readonly Origin[]): Line[] {
  const shown = origins.slice(0, MOST_LISTED).map(({ name, mentions, through }) => {
    const reports = new Set(mentions.map(({ report }) => report)).size;
    return {
      why: `${name}: ${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'} in ${reports} ${reports === 1 ? 'report' : 'reports'}${through.length > 1 ? ', retold from the first' : ''}`,
      spans: firstSpans(mentions),
    };
  });
  const rest = origins.length - shown.length;
  return rest > 0 ? [...shown, { why: `and ${rest} more`, spans: [] }] : shown;
}

/** Below it an origin is told to be in doubt. */
const DOUBTFUL = 0.6;

function doubtLines({ roots }: Folded, origins: readonly Origin[]): Line[] {
  return roots.flatMap(({ belief, sources }, at) => {
    const name = origins[at]?.name;
    if (belief >= DOUBTFUL || roots.length < 2 || name === undefined || at >= MOST_LISTED) return [];
    const why = `${name} counts only if that sentence tells this claim, which is not sure`;
    return [{ why, spans: sources.slice(0, 1).map(({ span }) => span) }];
  });
}

function retellingLines({ tellings, descents }: Folded): Line[] {
  const retold = tellings.filter(({ report }) => (descents.get(report)?.from.length ?? 0) > 0);
  if (retold.length === 0) return [];
  const spans = retold.flatMap(({ readings }) => readings.slice(0, 1).map(({ mention }) => mention.span));
  return [{ why: `${retold.length} of ${tellings.length} reports that tell it have it from another of them`, spans }];
}

function openLines({ roots }: Folded, origins: readonly Origin[]): Line[] {
  const lines: Line[] = [];
  roots.forEach((root, at) => {
    roots.slice(0, at).forEach((other, before) => {
      if (kinshipOf(root, other) !== 'open' || lines.length >= MOST_LISTED) return;
      const spans = [other, root].flatMap(({ sources }) => sources.slice(0, 1).map(({ span }) => span));
      lines.push({
        why: `${origins[before]?.name ?? ''} and ${origins[at]?.name ?? ''} may be one: no text says`,
        spans,
      });
    });
  });
  return lines;
}

function untoldLines({ untold, roots }: Folded, isToll: boolean): Line[] {
  if (untold.length === 0 || (roots.length === 0 && untold.length === 1)) return [];
  const spans = untold.flatMap(({ readings }) => readings.map(({ mention }) => mention.span));
  if (roots.length >= untold.length)
    return [{ why: `${told(untold.length)} without saying from whom, and may have it from these`, spans }];
  return [
    {
      why: isToll
        ? `${told(untold.length)} without saying from whom: one official count may stand behind all`
        : `${told(untold.length)} as their own`,
      spans,
    },
  ];
}

function told(count: number): string {
  return count === 1 ? 'one outlet tells it' : `${count} outlets tell it`;
}
