/**
 * Fits tables/speech.bin and tables/speech.json on PolNeAR's training part beside this repository, and prints how models
 * fitted on four fifths of its files do on the last fifth, for each fifth: node scripts/fit-speech.ts [--write].
 */
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ACCEPT_INPUTS, acceptActs, type DraftAct, draftActs } from '../src/attribute/speech/acts.ts';
import { deskFor, type Tools, toolsOf } from '../src/attribute/speech/desk.ts';
import { HashedScorer } from '../src/attribute/speech/hashed-scorer.ts';
import { LEAST_CONFIDENCE } from '../src/attribute/speech/speech.ts';
import { WordForms } from '../src/attribute/speech/word-forms.ts';
import { loadWordTables } from '../src/tables/load-tables.ts';
import { type Network, networkRunner } from '../src/text/network.ts';
import { type HashedModel, SPEECH_MODELS, type SpeechModelName } from '../src/text/speech-table.ts';
import { type Example, fitNetwork } from './fit-network.ts';
import { type GoldReport, readGold } from './speech-gold.ts';
import { fitLearners, quantised } from './speech-learners.ts';
import { pairActs, type SpeechScore, scoreActs, scoreLine } from './speech-score.ts';
import { wordClasses } from './word-classes.ts';

const FOLDS = 5;
const TRAIN = resolve('../shared/data/polnear-train');

type Models = Readonly<Record<SpeechModelName, HashedModel>>;

/** A report with the drafts of models that were fitted without it. */
interface Drafted {
  readonly gold: GoldReport;
  readonly fold: number;
  readonly drafts: readonly DraftAct[];
}

function fitModels(reports: readonly GoldReport[]): Models {
  const learners = fitLearners(reports);
  return Object.fromEntries(SPEECH_MODELS.map((name) => [name, quantised(learners[name])])) as Models;
}

function draftAll(reports: readonly GoldReport[]): Drafted[] {
  const found: Drafted[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const models = fitModels(reports.filter((_, at) => at % FOLDS !== fold));
    const scorers = Object.fromEntries(SPEECH_MODELS.map((name) => [name, new HashedScorer(models[name])]));
    const tools = toolsOf(scorers as Tools['scorers']);
    for (const report of reports.filter((_, at) => at % FOLDS === fold)) {
      found.push({
        gold: report,
        fold,
        drafts: draftActs([deskFor(report.reading, tools)]).flat(),
      });
    }
    console.error(`fold ${fold + 1} of ${FOLDS}`);
  }
  return found;
}

/** An act is right when its content agrees with one that was marked; of several that do, the best. */
function fitAccept(entries: readonly Drafted[]): Network {
  const examples = entries.flatMap(({ gold, drafts }): Example[] => {
    const right = pairActs(gold, drafts);
    return drafts.map((draft) => ({ inputs: draft.inputs, label: right.has(draft) ? 1 : 0, weight: 1 }));
  });
  return fitNetwork(examples, { inputs: ACCEPT_INPUTS, units: 10, epochs: 12, decay: 0.0001 });
}

function scoreFolds(entries: readonly Drafted[], least: number): SpeechScore[] {
  const scores: SpeechScore[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const accept = acceptOf[fold];
    if (accept === undefined) continue;
    for (const { gold, drafts } of entries.filter((entry) => entry.fold === fold)) {
      scores.push(scoreActs(gold, acceptActs(gold.reading, drafts, accept, least)));
    }
  }
  return scores;
}

function write(models: Models, accept: Network): void {
  const file = (name: string): string => fileURLToPath(new URL(`../tables/${name}`, import.meta.url));
  const about = Object.fromEntries(
    SPEECH_MODELS.map((name) => [name, { buckets: models[name].weights.length, scale: models[name].scale }]),
  );
  writeFileSync(
    file('speech.bin'),
    Buffer.concat([classes, ...SPEECH_MODELS.map((name) => new Uint8Array(models[name].weights))]),
  );
  writeFileSync(file('speech.json'), `${JSON.stringify({ classes: classes.length, models: about, accept })}\n`);
}

if (!existsSync(TRAIN)) {
  console.error('fit-speech: nothing to fit on: ../shared/data/polnear-train is not beside this repository');
  process.exit(2);
}
const tables = loadWordTables();
const classes = wordClasses(tables);
const marked = readGold(TRAIN, new WordForms(tables, classes));
const drafted = draftAll(marked);
const acceptOf = Array.from({ length: FOLDS }, (_, fold) =>
  networkRunner(fitAccept(drafted.filter((entry) => entry.fold !== fold)), ACCEPT_INPUTS),
);
for (const least of [0.32, 0.36, 0.38, 0.4, 0.44]) {
  console.log(`${least === LEAST_CONFIDENCE ? '→' : ' '} from ${least}: ${scoreLine(scoreFolds(drafted, least))}`);
}
if (process.argv.includes('--write')) write(fitModels(marked), fitAccept(drafted));
