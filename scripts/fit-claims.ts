/**
 * Fits what finds claims on ../shared/families and their hidden twins: node scripts/fit-claims.ts [--write]
 *
 * Each family and its twin is left out in turn for the printed figure and for scripts/folds, which `npm run measure` reads; the
 * weights that ship are fitted on all. Run scripts/fit-align.ts and scripts/fit-lineage.ts first: the families are traced with
 * the folds that those left. A folder of traced cases (NAME.json) may be named after `--cases` to save the time.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Case } from '../src/case/case.ts';
import { circlesOf } from '../src/corroborate/claims/circle.ts';
import { CORE_FEATURES } from '../src/corroborate/claims/core-features.ts';
import type { Group } from '../src/corroborate/claims/groups.ts';
import { MEMBER_FEATURES } from '../src/corroborate/claims/member-features.ts';
import { type Rows, rowsOf, scored } from '../src/corroborate/claims/scored.ts';
import { STANCE_FEATURES, stanceFeatures } from '../src/corroborate/claims/stance-features.ts';
import { starsOf } from '../src/corroborate/claims/stars.ts';
import { trace } from '../src/index.ts';
import { segment } from '../src/segment/segment.ts';
import { loadTables } from '../src/tables/load-tables.ts';
import { Lexicon } from '../src/text/lexicon.ts';
import type { ClaimModels, Weights } from '../src/text/tables.ts';
import { type Family, type GoldMention, loadFamilies, placeOf } from './families.ts';
import { fitLogistic } from './fit-logistic.ts';
import type { Example } from './fit-network.ts';

interface Place {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

interface Mention extends Place {
  readonly stance: string;
}

interface Sample {
  readonly fold: string;
  readonly rows: Rows;
  /** The mentions of each claim in the gold. */
  readonly claims: readonly (readonly Mention[])[];
}

const { values: flags } = parseArgs({ options: { write: { type: 'boolean' }, cases: { type: 'string' } } });
const DECAY = 1e-3;
/** Of the stance models, which have fewer examples. */
const STANCE_DECAY = 2e-3;
/** What an example counts whose core is not the best group of its claim. */
const OTHER_CORE = 0.2;
const tables = loadTables();
const lexicon = new Lexicon(tables);
const samples = loadFamilies().flatMap(samplesOf);
const folds = [...new Set(samples.map(({ fold }) => fold))];
const models = new Map(folds.map((fold) => [fold, fit(samples.filter((sample) => sample.fold !== fold))]));
evaluate();
if (flags.write) {
  const shipped = new URL('../src/corroborate/claims/weights.json', import.meta.url);
  writeFileSync(shipped, `${JSON.stringify(fit(samples))}\n`);
  for (const [fold, claims] of models) {
    const url = new URL(`folds/${fold}.json`, import.meta.url);
    writeFileSync(url, JSON.stringify({ ...(JSON.parse(readFileSync(url, 'utf8')) as Weights), claims }));
  }
}

function caseOf({ name, fold, texts }: Family): Case {
  const cached = join(flags.cases ?? '', `${name}.json`);
  if (flags.cases !== undefined && existsSync(cached)) return JSON.parse(readFileSync(cached, 'utf8')) as Case;
  const weights = JSON.parse(readFileSync(new URL(`folds/${fold}.json`, import.meta.url), 'utf8')) as Weights;
  const encoder = new TextEncoder();
  const sources = [...texts].map(([id, text]) => ({ path: `${id}.txt`, bytes: encoder.encode(text) }));
  return trace(sources, { ...tables, weights });
}

/** One sample a circle: each is a pile for itself. */
function samplesOf(family: Family): Sample[] {
  const kase = caseOf(family);
  const fileOf = new Map(family.gold.reports.map(({ id, file }) => [id, file.replace(/^.*\//, '')]));
  const place = ({ stance, ...span }: GoldMention): Mention => {
    const [start, end] = placeOf(family.texts, span);
    return { report: fileOf.get(span.report) ?? '', start, end, stance };
  };
  const claims = family.gold.claims.map(({ mentions }) => mentions.map(place));
  const input = { ...kase, reports: kase.reports.map((report) => segment(report).segmented) };
  return circlesOf(input, lexicon).map((circle) => ({
    fold: family.fold,
    rows: rowsOf(circle, kase.alignments),
    claims,
  }));
}

/** As the families' scorer has it. */
function isSame(a: Place, b: Place): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const [short, long] = [a.end - a.start, b.end - b.start].sort((x, y) => x - y);
  return a.report === b.report && shared >= 0.5 * (short ?? 0) && shared >= 0.34 * (long ?? 0);
}

function hits(places: readonly Place[], claim: readonly Place[]): number {
  return places.filter((place) => claim.some((mention) => isSame(place, mention))).length;
}

function placesOf(group: Group): readonly Place[] {
  return group.map(({ span }) => span);
}

function f1(places: readonly Place[], claim: readonly Place[]): number {
  return (2 * hits(places, claim)) / (places.length + claim.length);
}

/** The group that is most nearly the claim, or -1. */
function coreOf(groups: readonly Group[], claim: readonly Place[]): number {
  const fits = groups.map((group) => f1(placesOf(group), claim));
  const best = Math.max(0, ...fits);
  return best === 0 ? -1 : fits.indexOf(best);
}

function fit(learned: readonly Sample[]): ClaimModels {
  return {
    core: fitLogistic(learned.flatMap(coreExamples), CORE_FEATURES, DECAY),
    member: fitLogistic(learned.flatMap(memberExamples), MEMBER_FEATURES, DECAY),
    denies: fitLogistic(learned.flatMap(stanceExamples('denies')), STANCE_FEATURES, STANCE_DECAY),
    hedges: fitLogistic(learned.flatMap(stanceExamples('hedges')), STANCE_FEATURES, STANCE_DECAY),
  };
}

function coreExamples({ rows: { groups, cores }, claims }: Sample): Example[] {
  const right = new Set(claims.map((claim) => coreOf(groups, claim)));
  return cores.map((inputs, at) => ({ inputs, label: Number(right.has(at)), weight: 1 }));
}

function memberExamples({ rows: { groups, members }, claims }: Sample): Example[] {
  return claims.flatMap((claim) => {
    const isMember = groups.map((group) => 2 * hits(placesOf(group), claim) >= group.length);
    const best = coreOf(groups, claim);
    return groups.flatMap((_, core) => {
      if (!isMember[core] && core !== best) return [];
      const scale = core === best ? 1 : OTHER_CORE;
      return members.partnersOf(core).map((other) => ({
        inputs: members.rowOf(core, other),
        label: Number(isMember[other]),
        weight: scale * Math.sqrt(groups[other]?.length ?? 1),
      }));
    });
  });
}

/** The statements that the gold has among a claim's mentions, each as its group stands to the claim's best. */
function stanceExamples(stance: string): (sample: Sample) => Example[] {
  return ({ rows: { groups, likenesses }, claims }) =>
    claims.flatMap((claim) => {
      const core = groups[coreOf(groups, claim)];
      return groups.flatMap((group) =>
        group.flatMap((statement) => {
          const mention = claim.find((one) => isSame(statement.span, one));
          if (mention === undefined || core === undefined) return [];
          const inputs = stanceFeatures(statement, group, core, likenesses);
          return [{ inputs, label: Number(mention.stance === stance), weight: 1 }];
        }),
      );
    });
}

/** Prints the mean best F1 of the gold claims' mentions, each fold by weights that never saw it. */
function evaluate(): void {
  let [sum, count] = [0, 0];
  for (const { fold, rows, claims } of samples) {
    const own = models.get(fold);
    if (own === undefined) continue;
    const stars = starsOf(scored(rows, own)).map(({ groups }) =>
      groups.flatMap((at) => placesOf(rows.groups[at] ?? [])),
    );
    for (const claim of claims) sum += Math.max(0, ...stars.map((star) => f1(star, claim)));
    count += claims.length;
  }
  console.log(`claims, left out: mean best F1 ${(sum / count).toFixed(3)} over ${count}`);
}
