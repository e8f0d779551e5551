/**
 * Fits what finds claims on ../shared/families and their hidden twins: node scripts/fit-claims.ts [--stances] [--write]
 *
 * Each family and its twin is left out in turn for the printed figure and for scripts/folds, which `npm run measure` reads; the
 * weights that ship are fitted on all. Run scripts/fit-align.ts and scripts/fit-lineage.ts first: the families are traced with
 * the folds that those left. A folder of traced cases (NAME.json) may be named after `--cases` to save the time, and
 * must be where the inputs of a model have changed: the old weights do not fit them. `--stances` keeps the models of cores and members
 * as they are and fits those of stances alone.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Case } from '../src/case/case.ts';
import { nearTo } from '../src/corroborate/claims/answers.ts';
import { type Circle, circlesOf } from '../src/corroborate/claims/circle.ts';
import { CORE_FEATURES } from '../src/corroborate/claims/core-features.ts';
import type { Group } from '../src/corroborate/claims/groups.ts';
import { mainStars } from '../src/corroborate/claims/main-stars.ts';
import { MEMBER_FEATURES } from '../src/corroborate/claims/member-features.ts';
import { type Rows, rowsOf, scored } from '../src/corroborate/claims/scored.ts';
import { type Setting, settingsOf } from '../src/corroborate/claims/setting.ts';
import { pickerOf, STANCE_INPUTS } from '../src/corroborate/claims/stance.ts';
import {
  type Bearing,
  bearingOf,
  closer,
  fillStance,
  STANCE_FEATURES,
} from '../src/corroborate/claims/stance-features.ts';
import { type Reach, type Star, starsOf } from '../src/corroborate/claims/stars.ts';
import { trace } from '../src/index.ts';
import { segment } from '../src/segment/segment.ts';
import { loadTables } from '../src/tables/load-tables.ts';
import { Lexicon } from '../src/text/lexicon.ts';
import type { ClaimModels, Weights } from '../src/text/tables.ts';
import { type Family, type GoldMention, loadFamilies, placeOf } from './families.ts';
import { fitLogistic } from './fit-logistic.ts';
import type { Example } from './fit-network.ts';
import { signOf } from './stance-signs.ts';

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
  readonly circle: Circle;
  readonly rows: Rows;
  /** The mentions of each claim in the gold. */
  readonly claims: readonly (readonly Mention[])[];
}

const { values: flags } = parseArgs({
  options: { write: { type: 'boolean' }, stances: { type: 'boolean' }, cases: { type: 'string' } },
});
const DECAY = 1e-3;
/** Of the models of stance, which have fewer examples: of members, and of answers. */
const STANCE_DECAY = 2e-2;
const ANSWER_DECAY = 6e-3;
/** Stances are learned on fewer stars than are told: more of their groups are another's than the core of a star of their own. */
const FEWER: Reach = { member: 0.38, taken: 0.65 };
/** A star that fits a claim less is about something else. */
const LEAST_FIT = 0.2;
/** What an example counts whose core is not the best group of its claim. */
const OTHER_CORE = 0.2;
const tables = loadTables();
const lexicon = new Lexicon(tables);
const samples = loadFamilies().flatMap(samplesOf);
const folds = [...new Set(samples.map(({ fold }) => fold))];
const shipped = new URL('../src/corroborate/claims/weights.json', import.meta.url);
const bases = new Map(folds.map((fold) => [fold, flags.stances ? keptBase(fold) : fitBase(without(fold))]));
const tellings = samples.map((sample) => ({ fold: sample.fold, told: toldIn(sample, baseOf(sample.fold)) }));
const models = new Map(
  folds.map((fold) => [fold, { ...baseOf(fold), ...fitStances(tellings.filter((one) => one.fold !== fold)) }]),
);
evaluate();
if (flags.write) {
  const base = flags.stances ? baseIn(readJson<ClaimModels>(shipped)) : fitBase(samples);
  writeFileSync(shipped, `${JSON.stringify({ ...base, ...fitStances(tellings) })}\n`);
  for (const [fold, claims] of models) {
    writeFileSync(foldFile(fold), JSON.stringify({ ...readJson<Weights>(foldFile(fold)), claims }));
  }
}

function readJson<Shape>(file: URL): Shape {
  return JSON.parse(readFileSync(file, 'utf8')) as Shape;
}

function foldFile(fold: string): URL {
  return new URL(`folds/${fold}.json`, import.meta.url);
}

function without(fold: string): Sample[] {
  return samples.filter((sample) => sample.fold !== fold);
}

/** The models of cores and members that a fold left before. */
function keptBase(fold: string): Base {
  const { claims } = readJson<Weights>(foldFile(fold));
  if (claims === undefined) throw new RangeError(`no models without ${fold}`);
  return baseIn(claims);
}

function baseIn({ core, member }: ClaimModels): Base {
  return { core, member };
}

function caseOf({ name, fold, texts }: Family): Case {
  const cached = join(flags.cases ?? '', `${name}.json`);
  if (flags.cases !== undefined && existsSync(cached)) return JSON.parse(readFileSync(cached, 'utf8')) as Case;
  const weights = readJson<Weights>(foldFile(fold));
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
  return Array.from(circlesOf(input, lexicon), (circle) => ({
    fold: family.fold,
    circle,
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

type Base = Pick<ClaimModels, 'core' | 'member'>;

function fitBase(learned: readonly Sample[]): Base {
  return {
    core: fitLogistic(learned.flatMap(coreExamples), CORE_FEATURES, DECAY),
    member: fitLogistic(learned.flatMap(memberExamples), MEMBER_FEATURES, DECAY),
  };
}

function baseOf(fold: string): Base {
  const base = bases.get(fold);
  if (base === undefined) throw new RangeError(`no models without ${fold}`);
  return base;
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

/** A statement as it stands to the star that is most nearly a claim of the gold. */
interface Telling {
  /** Its `STANCE_FEATURES`. */
  readonly row: Float64Array;
  readonly isMember: boolean;
  /** In the gold; null where the claim lacks it. */
  readonly stance: string | null;
  /** How nearly the star is the claim. */
  readonly weight: number;
}

/** Stars, members and answers as they are found by models that never saw the sample. */
function toldIn({ circle, rows, claims }: Sample, base: Base): Telling[] {
  const found = scored(rows, base);
  const stars = mainStars(found, circle, FEWER);
  const settingOf = settingsOf(found, stars);
  return mates(stars, found.groups, claims).flatMap(({ star, claim, weight }) => {
    const setting = settingOf(star);
    return bearingsOf(star, found.groups, setting)
      .map(closer)
      .flatMap((bearing) =>
        bearing.group.map((statement): Telling => {
          const stance = claim.find((mention) => isSame(statement.span, mention))?.stance ?? null;
          const row = fillStance(new Float64Array(STANCE_FEATURES.length), statement, bearing, rows.likenesses);
          return { row, isMember: bearing.isMember, stance, weight };
        }),
      );
  });
}

/** Those of a star's groups, and of those that may answer it. */
function bearingsOf(star: Star, groups: readonly Group[], setting: Setting): Bearing[] {
  const near = nearTo(setting, groups);
  const answers = groups.flatMap((_, at) => (near[at] === 1 ? [at] : []));
  return [...star.groups, ...answers].map((at) => bearingOf(groups[at] ?? [], at, setting));
}

interface Mates {
  readonly star: Star;
  readonly claim: readonly Mention[];
  readonly weight: number;
}

/** Each claim with a star of its own, the best fit first, as the families' scorer does it. */
function mates(stars: readonly Star[], groups: readonly Group[], claims: Sample['claims']): Mates[] {
  const pairs = stars.flatMap((star) => {
    const places = placesOf([...new Set(star.groups.flatMap((at) => groups[at] ?? []))]);
    return claims
      .map((claim) => ({ star, claim, weight: f1(places, claim) }))
      .filter(({ weight }) => weight >= LEAST_FIT);
  });
  const taken = new Set<unknown>();
  return pairs
    .sort((a, b) => b.weight - a.weight)
    .filter(({ star, claim }) => {
      if (taken.has(star) || taken.has(claim)) return false;
      taken.add(star).add(claim);
      return true;
    });
}

function fitStances(learned: readonly { readonly told: readonly Telling[] }[]): Omit<ClaimModels, keyof Base> {
  const told = learned.flatMap((one) => one.told);
  const fit = (model: keyof typeof STANCE_INPUTS, stance: 'denies' | 'hedges', isMember: (one: Telling) => boolean) => {
    const names = STANCE_INPUTS[model];
    const pick = pickerOf(names);
    const examples = told.filter(isMember).map((one) => ({
      inputs: pick(one.row, new Float64Array(names.length)),
      label: Number(one.stance === stance),
      weight: one.weight,
    }));
    const decay = model.startsWith('answer') ? ANSWER_DECAY : STANCE_DECAY;
    return fitLogistic(
      examples,
      names,
      decay,
      names.map((name) => signOf(name, stance)),
    );
  };
  return {
    denies: fit('denies', 'denies', (one) => one.isMember),
    hedges: fit('hedges', 'hedges', (one) => one.isMember),
    answerDenies: fit('answerDenies', 'denies', (one) => !one.isMember),
    answerHedges: fit('answerHedges', 'hedges', (one) => !one.isMember),
  };
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
