/**
 * Fits the lineage weights (related, direction, accept) of tables/weights.json on ../shared/families and their hidden twins, each family
 * and its twin left out in turn for the printed figures: node scripts/fit-lineage.ts [--write]. Run scripts/fit-align.ts first: it reads
 * scripts/folds, where that left the aligner's weights of each fold, and adds its own beside them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Aligner } from '../src/align/align.ts';
import { profileReport } from '../src/align/profile.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { ACCEPT_FEATURES, acceptFeatures, bestCandidate, type Chosen } from '../src/lineage/candidates.ts';
import { DIRECTION_FEATURES, directionFeatures } from '../src/lineage/direction.ts';
import { KIND_FEATURES, type KindModels, LEARNED_KINDS } from '../src/lineage/kind-features.ts';
import { type Compared, kindFeatures, kindOf, type Witness } from '../src/lineage/kinds.ts';
import { makePile, type Pile } from '../src/lineage/pile.ts';
import { RELATED_FEATURES } from '../src/lineage/relatedness.ts';
import { RELATED, type Relative, type Relatives, relativesOf } from '../src/lineage/relatives.ts';
import { nameUnseen } from '../src/lineage/unseen-name.ts';
import { segment } from '../src/segment/segment.ts';
import { type Candidate, shortlist } from '../src/shortlist/shortlist.ts';
import { loadWordTables } from '../src/tables/load-tables.ts';
import { Lexicon } from '../src/text/lexicon.ts';
import { type LogisticModel, logisticRunner } from '../src/text/logistic-model.ts';
import type { Weights } from '../src/text/tables.ts';
import { type Family, type GoldReport, loadFamilies } from './families.ts';
import { fitLogistic } from './fit-logistic.ts';
import type { Example } from './fit-network.ts';

const foldFile = (fold: string): URL => new URL(`folds/${fold}.json`, import.meta.url);
const readWeights = (url: URL): Weights => JSON.parse(readFileSync(url, 'utf8')) as Weights;

interface Sample {
  readonly family: Family;
  readonly pile: Pile;
  readonly gold: readonly GoldReport[];
  readonly candidates: readonly Candidate[];
}

interface Models {
  readonly related: LogisticModel;
  readonly direction: LogisticModel;
  readonly accept: LogisticModel;
  readonly kinds: KindModels;
}

const lexicon = new Lexicon(loadWordTables());
const samples = loadFamilies().map(sampleOf);
const folds = [...new Set(samples.map(({ family }) => family.fold))];
const models = new Map(folds.map((fold) => [fold, fit(samples.filter(({ family }) => family.fold !== fold))]));
evaluate();
if (process.argv.includes('--write')) {
  for (const [fold, fitted] of models)
    writeFileSync(foldFile(fold), JSON.stringify({ ...readWeights(foldFile(fold)), ...fitted }));
  const url = new URL('../tables/weights.json', import.meta.url);
  writeFileSync(url, `${JSON.stringify({ ...readWeights(url), ...fit(samples) })}\n`);
}

function sampleOf(family: Family): Sample {
  const aligner = new Aligner(lexicon, readWeights(foldFile(family.fold)));
  const encoder = new TextEncoder();
  const { reports } = ingest([...family.texts].map(([id, text]) => ({ path: id, bytes: encoder.encode(text) })));
  const segmented = reports.map((report) => segment(report).segmented);
  const profiles = segmented.map((report) => profileReport(report, lexicon));
  const candidates = shortlist(segmented, lexicon);
  const pairs = candidates.flatMap(({ a, b }) => {
    const [one, two] = [profiles[a], profiles[b]];
    return one === undefined || two === undefined ? [] : [{ a, b, pair: aligner.align(one, two) }];
  });
  const gold = reports.map(({ id }) => {
    const found = family.gold.reports.find((report) => report.id === id);
    if (found === undefined) throw new RangeError(`${family.name} has no gold for ${id}`);
    return found;
  });
  return { family, pile: makePile(segmented, pairs, lexicon), gold, candidates };
}

function ancestorsOf({ gold }: Sample, index: number): Set<string> {
  const seen = new Set<string>();
  const todo = [...(gold[index]?.derivesFrom ?? [])];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    todo.push(...(gold.find((report) => report.id === id)?.derivesFrom ?? []));
  }
  return seen;
}

type Kinship = 'parent' | 'child' | 'ancestor' | 'descendant' | 'siblings' | 'none';

/** What report `b` is to report `a`. */
function kinshipOf(sample: Sample, a: number, b: number): Kinship {
  const [one, two] = [sample.gold[a], sample.gold[b]];
  if (one === undefined || two === undefined) return 'none';
  if (one.derivesFrom.includes(two.id)) return 'parent';
  if (two.derivesFrom.includes(one.id)) return 'child';
  const [ofA, ofB] = [ancestorsOf(sample, a), ancestorsOf(sample, b)];
  if (ofA.has(two.id)) return 'ancestor';
  if (ofB.has(one.id)) return 'descendant';
  return [...ofA].some((id) => ofB.has(id)) ? 'siblings' : 'none';
}

function relatedExamples(sample: Sample): Example[] {
  return sample.pile.relations.map(({ a, b, features }) => {
    const kinship = kinshipOf(sample, a, b);
    const isNear = kinship === 'parent' || kinship === 'child';
    const isFaint = kinship !== 'none' && !isNear && (features[0] ?? 0) < 0.2;
    return { inputs: features, label: kinship === 'none' ? 0 : 1, weight: isFaint ? 0.1 : 1 };
  });
}

function directionExamples(sample: Sample, relatives: Relatives): Example[] {
  return relatives.flatMap((list, index) =>
    list.flatMap((relative) => {
      const kinship = kinshipOf(sample, index, relative.index);
      if (kinship === 'none' || kinship === 'siblings') return [];
      const label = kinship === 'parent' || kinship === 'ancestor' ? 1 : 0;
      return [{ inputs: directionFeatures(sample.pile, index, relative), label, weight: 1 }];
    }),
  );
}

function chosenOf(sample: Sample, relatives: Relatives, index: number, direction: LogisticModel): Chosen | null {
  const run = logisticRunner(direction, DIRECTION_FEATURES);
  const directed = new Map(
    (relatives[index] ?? []).map((relative): [Relative, number] => [
      relative,
      run(directionFeatures(sample.pile, index, relative)),
    ]),
  );
  const before = [...directed]
    .filter(([{ related }, value]) => related >= RELATED && value >= 0.5)
    .map(([relative]) => relative);
  const best = bestCandidate(sample.pile, index, before);
  return best === null ? null : { relative: best.relative, directed: directed.get(best.relative) ?? 0, before };
}

function acceptExamples(
  sample: Sample,
  relatives: Relatives,
  direction: LogisticModel,
): (Example & { readonly index: number; readonly other: number })[] {
  const all = relatives.map((_, index) => {
    const chosen = chosenOf(sample, relatives, index, direction);
    return chosen === null ? [] : [chosen];
  });
  return relatives.flatMap((_, index) => {
    const [chosen] = all[index] ?? [];
    if (chosen === undefined || kinshipOf(sample, index, chosen.relative.index) === 'none') return [];
    const rivals = (relatives[index] ?? []).filter(
      (rival) => !['child', 'descendant'].includes(kinshipOf(sample, index, rival.index)),
    );
    const label = kinshipOf(sample, index, chosen.relative.index) === 'parent' ? 1 : 0;
    return [
      {
        inputs: acceptFeatures(sample.pile, relatives, index, { relative: chosen.relative, rivals }),
        label,
        weight: 1,
        index,
        other: chosen.relative.index,
      },
    ];
  });
}

function relativesIn(sample: Sample, related: LogisticModel): Relatives {
  const run = logisticRunner(related, RELATED_FEATURES);
  return relativesOf(sample.pile, ({ features }) => run(features));
}

/** A report compared with its parent, or with the fellow witnesses of the unseen report that it was made from. */
function comparisons(
  sample: Sample,
  relatives: Relatives,
): { readonly compared: Compared; readonly gold: string; readonly fromUnseen: boolean }[] {
  const fellows = sample.gold.flatMap(({ derivesFrom }, at) => (derivesFrom.includes('unseen') ? [at] : []));
  const unseenName = nameUnseen(sample.pile, fellows)?.name ?? null;
  return sample.gold.flatMap((report, index) => {
    if (report.kind === 'merged' || report.kind === 'update') return [];
    const withPair = (wanted: (other: number) => boolean): Witness[] =>
      (relatives[index] ?? []).flatMap((relative) => {
        const pair = sample.pile.relationOf(index, relative.index)?.pair;
        return pair === undefined || relative.related < RELATED || !wanted(relative.index) ? [] : [{ relative, pair }];
      });
    const parents = withPair((other) => kinshipOf(sample, index, other) === 'parent');
    const witnesses = report.derivesFrom.includes('unseen') ? withPair((other) => fellows.includes(other)) : [];
    const seen = parents.map((witness) => {
      const outlet = sample.pile.reports[witness.relative.index]?.segmented.report.publisher ?? null;
      return { compared: { index, witnesses: [witness], outlet }, gold: report.kind, fromUnseen: false };
    });
    const unseen =
      witnesses.length === 0
        ? []
        : [{ compared: { index, witnesses, outlet: unseenName }, gold: report.kind, fromUnseen: true }];
    return [...seen, ...unseen];
  });
}

function fitKinds(train: readonly { readonly sample: Sample; readonly relatives: Relatives }[]): KindModels {
  const rows = train.flatMap(({ sample, relatives }) =>
    comparisons(sample, relatives).map(({ compared, gold }) => ({ inputs: kindFeatures(sample.pile, compared), gold })),
  );
  const fitted = LEARNED_KINDS.map((kind) => {
    const examples = rows.map(({ inputs, gold }) => ({ inputs, label: gold === kind ? 1 : 0, weight: 1 }));
    return [kind, fitLogistic(examples, KIND_FEATURES, 1e-2)] as const;
  });
  return Object.fromEntries(fitted) as KindModels;
}

function fit(train: readonly Sample[]): Models {
  const related = fitLogistic(train.flatMap(relatedExamples), RELATED_FEATURES, 1e-2);
  const withRelatives = train.map((sample) => ({ sample, relatives: relativesIn(sample, related) }));
  const direction = fitLogistic(
    withRelatives.flatMap(({ sample, relatives }) => directionExamples(sample, relatives)),
    DIRECTION_FEATURES,
    3e-3,
  );
  const accept = fitLogistic(
    withRelatives.flatMap(({ sample, relatives }) => acceptExamples(sample, relatives, direction)),
    ACCEPT_FEATURES,
    1e-2,
  );
  return { related, direction, accept, kinds: fitKinds(withRelatives) };
}

/** A family with the models that were fitted without it; `count` notes whether one judgement of theirs was right. */
interface Trial {
  readonly sample: Sample;
  readonly relatives: Relatives;
  readonly fitted: Models;
  readonly count: (key: string, hit: boolean) => void;
}

function evaluate(): void {
  const keys = ['unrelated', 'related', 'siblings', 'kind', 'kindOfUnseen', 'direction', 'chosen', 'accept'];
  const tally = new Map(keys.map((key) => [key, { hits: 0, of: 0 }]));
  const count = (key: string, hit: boolean): void => {
    const { hits, of } = tally.get(key) ?? { hits: 0, of: 0 };
    tally.set(key, { hits: hits + Number(hit), of: of + 1 });
  };
  for (const sample of samples) {
    const fitted = models.get(sample.family.fold);
    if (fitted === undefined) continue;
    const trial: Trial = { sample, relatives: relativesIn(sample, fitted.related), fitted, count };
    tryDirection(trial);
    tryKinds(trial);
    tryRelated(trial);
    tryAccept(trial);
  }
  for (const [key, { hits, of }] of tally) console.log(`${key} ${hits}/${of} ${(hits / of).toFixed(3)}`);
  printModels(fit(samples));
}

function tryDirection({ sample, relatives, fitted, count }: Trial): void {
  const direct = logisticRunner(fitted.direction, DIRECTION_FEATURES);
  for (const { inputs, label } of directionExamples(sample, relatives))
    count('direction', direct(inputs) >= 0.5 === (label === 1));
}

function tryKinds({ sample, relatives, fitted, count }: Trial): void {
  for (const { compared, gold, fromUnseen } of comparisons(sample, relatives)) {
    const { kind, sure } = kindOf(sample.pile, compared, fitted.kinds);
    count(fromUnseen ? 'kindOfUnseen' : 'kind', kind === gold);
    if (kind === gold) continue;
    const by = compared.witnesses.map(({ relative }) => nameOf(sample, relative.index));
    const inputs = listed(KIND_FEATURES, kindFeatures(sample.pile, compared)).join(' ');
    console.log(
      `kind    ${sample.family.name} ${nameOf(sample, compared.index)} by ${by} got ${kind} ${sure.toFixed(2)} ${inputs}`,
    );
  }
}

function tryRelated({ sample, fitted, count }: Trial): void {
  const isRelated = logisticRunner(fitted.related, RELATED_FEATURES);
  for (const { a, b, features } of sample.pile.relations) {
    const kinship = kinshipOf(sample, a, b);
    const score = isRelated(features);
    if (kinship === 'none') count('unrelated', score < 0.5);
    else count(kinship === 'siblings' ? 'siblings' : 'related', score >= 0.5);
    if (score >= 0.5 !== (kinship === 'none') || kinship === 'siblings') continue;
    const inputs = listed(RELATED_FEATURES, features).join(' ');
    const names = `${nameOf(sample, a)} ${nameOf(sample, b)}`;
    console.log(`related ${sample.family.name} ${names} ${kinship} ${score.toFixed(2)} ${inputs}`);
  }
}

function tryAccept({ sample, relatives, fitted, count }: Trial): void {
  const accepts = logisticRunner(fitted.accept, ACCEPT_FEATURES);
  for (const { inputs, label, index, other } of acceptExamples(sample, relatives, fitted.direction)) {
    const wanted = sample.gold[index]?.derivesFrom ?? [];
    const asked = `${sample.family.name} ${nameOf(sample, index)} of ${wanted}`;
    if (wanted.some((id) => id !== 'unseen')) {
      count('chosen', label === 1);
      if (label === 0) console.log(`chosen  ${asked} got ${nameOf(sample, other)}`);
    }
    const score = accepts(inputs);
    const hit = score >= 0.5 === (label === 1);
    count('accept', hit);
    if (hit && !process.argv.includes('--all')) continue;
    const values = listed(ACCEPT_FEATURES, inputs).join(' ');
    console.log(`accept  ${asked} with ${nameOf(sample, other)} ${score.toFixed(2)} ${values}`);
  }
}

function printModels(fitted: Models): void {
  const all = Object.entries({ ...fitted, ...fitted.kinds });
  for (const [key, { inputs, weights, bias }] of all.filter(
    (entry): entry is [string, LogisticModel] => 'bias' in entry[1],
  ))
    console.log(key, listed(inputs, weights).join(', '), `bias ${bias.toFixed(2)}`);
}

function nameOf({ gold }: Sample, index: number): string {
  return `${gold[index]?.id}(${gold[index]?.kind})`;
}

/** Each name with its value. */
function listed(names: readonly string[], values: ArrayLike<number>): string[] {
  return names.map((name, at) => `${name} ${(values[at] ?? 0).toFixed(2)}`);
}
