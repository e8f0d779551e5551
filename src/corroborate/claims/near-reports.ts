import type { Story } from '../../case/lineage.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { SegmentedReport } from '../../text/segmented.ts';
import type { CorroborateInput } from '../input.ts';

/** By the id of a story that more than one report tells: the reports beside it that belong to its circle, by id. A plain value. */
export type NearReports = ReadonlyMap<string, readonly string[]>;

/** A name this rare tells what a report is about. */
const RARE = 0.8;
/** A report that has no story but its own belongs to a circle if it shares so much weight of rare names, in all and of its own. */
const LEAST_SHARED = 2;
const LEAST_SHARE = 0.15;
/** And if it came out within so many days of one of the story's, where both are dated. */
const MOST_DAYS = 21;

/** Which reports speak of the same people and things as a story and have none but their own. It takes the whole pile. Cost: linear in the tokens, and stories × the reports that share their names. */
export function nearReports(
  { reports, stories }: Pick<CorroborateInput, 'reports' | 'stories'>,
  lexicon: Lexicon,
): NearReports {
  const told = stories.filter((story) => story.reports.length > 1);
  if (told.length === 0) return new Map();
  const byId = new Map(reports.map((report) => [report.report.id, report]));
  const names = new Map(reports.map((report) => [report.report.id, rareNames(report, lexicon)]));
  const lone = stories.flatMap((story) => (story.reports.length === 1 ? story.reports : []));
  const holders = holdersOf(lone, names);
  return new Map(
    told.map((story) => {
      const near = sharing(story, names, holders).filter((id) => isNear(byId.get(id), story, byId));
      return [story.id, near.sort()];
    }),
  );
}

/** A report's rare names, each once, in the order of its text. */
interface Names {
  readonly keys: readonly string[];
  /** How rare each is. */
  readonly weights: readonly number[];
}

const NO_NAMES: Names = { keys: [], weights: [] };

function rareNames({ sentences }: SegmentedReport, lexicon: Lexicon): Names {
  const seen = new Set<string>();
  const [keys, weights]: [string[], number[]] = [[], []];
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      if (!token.capital || seen.has(token.key)) continue;
      seen.add(token.key);
      const { key, weight } = lexicon.lexemeOf(token);
      if (weight < RARE) continue;
      keys.push(key);
      weights.push(weight);
    }
  }
  return { keys, weights };
}

/** Of these reports those that have a name, by name. */
function holdersOf(ids: readonly string[], names: ReadonlyMap<string, Names>): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const id of ids) {
    for (const name of names.get(id)?.keys ?? []) {
      const known = holders.get(name);
      if (known === undefined) holders.set(name, [id]);
      else known.push(id);
    }
  }
  return holders;
}

/** Of the holders those outside a story that share enough of the names which at least two of its reports have. */
function sharing(
  { reports }: Story,
  names: ReadonlyMap<string, Names>,
  holders: ReadonlyMap<string, readonly string[]>,
): string[] {
  const counts = new Map<string, number>();
  for (const id of reports) for (const name of names.get(id)?.keys ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
  const near = new Set([...common].flatMap((name) => holders.get(name) ?? []));
  return [...near].filter((id) => {
    if (reports.includes(id)) return false;
    const { keys, weights } = names.get(id) ?? NO_NAMES;
    let [shared, all] = [0, 0];
    for (let at = 0; at < keys.length; at += 1) {
      const weight = weights[at] ?? 0;
      all += weight;
      if (common.has(keys[at] ?? '')) shared += weight;
    }
    return shared >= LEAST_SHARED && shared >= LEAST_SHARE * all;
  });
}

function isNear(
  report: SegmentedReport | undefined,
  { reports }: Story,
  byId: ReadonlyMap<string, SegmentedReport>,
): boolean {
  const own = dayOf(report);
  const others = reports.flatMap((id) => dayOf(byId.get(id)) ?? []);
  return own === null || others.length === 0 || others.some((day) => Math.abs(day - own) <= MOST_DAYS);
}

const DAY = 86_400_000;

function dayOf(report: SegmentedReport | undefined): number | null {
  const published = report?.report.published?.slice(0, 10);
  const time = published === undefined ? Number.NaN : Date.parse(`${published}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / DAY;
}
