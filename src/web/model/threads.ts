import type { Claim, Origin } from '../../case/claim.ts';
import type { ToldClaim } from './told-claim.ts';

/** Where a thread of the small drawing runs: from a report on its left to an origin on its right, both as heights in pixels. */
export interface Thread {
  readonly report: number;
  readonly origin: number;
}

/** A claim as a small drawing: a dot a report, a disc an origin, a thread from each report to whom it has the claim from. */
export interface Threads {
  readonly height: number;
  readonly reports: readonly number[];
  readonly origins: readonly number[];
  readonly threads: readonly Thread[];
  /** What joins the discs: nothing, one thread where they rest on each other, or the question whether they do. */
  readonly joined: 'apart' | 'one' | 'open';
}

const MOST_REPORTS = 12;
const MOST_ORIGINS = 5;
const REPORT_STEP = 6;
const ORIGIN_STEP = 12;
const EDGE = 5;

/**
 * The drawing of a claim: at most 12 reports and 5 origins of those who tell it. Where there is one origin, every report hangs on it; where
 * there are several, one of which the texts do not say whom it has it from hangs on none. Linear in its mentions.
 */
export function threadsOf({ claim, digest }: ToldClaim): Threads {
  const origins = claim.origins.filter(({ stance }) => stance !== 'denies').slice(0, MOST_ORIGINS);
  const reports = byOrigin(digest.told, origins).slice(0, MOST_REPORTS);
  const tall = Math.max((reports.length - 1) * REPORT_STEP, (origins.length - 1) * ORIGIN_STEP, 0);
  const heights = (count: number, step: number): readonly number[] =>
    Array.from({ length: count }, (_, i) => EDGE + tall / 2 + (i - (count - 1) / 2) * step);
  const reportHeights = heights(reports.length, REPORT_STEP);
  const originHeights = heights(origins.length, ORIGIN_STEP);
  const threads = reports.flatMap((report, i) =>
    origins.flatMap((origin, j): readonly Thread[] =>
      origins.length === 1 || reaches(origin, report)
        ? [{ report: reportHeights[i] ?? 0, origin: originHeights[j] ?? 0 }]
        : [],
    ),
  );
  return {
    height: tall + 2 * EDGE,
    reports: reportHeights,
    origins: originHeights,
    threads,
    joined: origins.length < 2 ? 'apart' : joinedBy(claim),
  };
}

const reaches = ({ mentions, through }: Origin, report: string): boolean =>
  through.includes(report) || mentions.some((span) => span.report === report);

/** Reports of one origin beside each other, so that threads cross as little as may be. */
function byOrigin(told: readonly string[], origins: readonly Origin[]): readonly string[] {
  const placeOf = (report: string): number => {
    const at = origins.findIndex((origin) => reaches(origin, report));
    return at === -1 ? origins.length : at;
  };
  return told.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function joinedBy({ independentOrigins: { atLeast, atMost } }: Claim): Threads['joined'] {
  if (atLeast < atMost) return 'open';
  return atMost === 1 ? 'one' : 'apart';
}
