/**
 * Fits what tells whether sentences of two outlets tell of one thing on ECB+ (Cybulska, Vossen 2014): node
 * scripts/fit-alike.ts [--write]. Prints how well pairs of topics that were left out are ranked.
 *
 * A pair is of two marked sentences of different articles on one topic; it tells of one thing where people marked a
 * happening in both as the same. Happenings that most sentences of a topic are about teach nothing of claims and are left out.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Report } from '../src/case/report.ts';
import { ALIKE_FEATURES, fillAlike } from '../src/corroborate/claims/alike.ts';
import { Likenesses } from '../src/corroborate/claims/likeness.ts';
import { type Statement, statementOf } from '../src/corroborate/claims/statement.ts';
import { loadTables } from '../src/tables/load-tables.ts';
import { Lexicon } from '../src/text/lexicon.ts';
import { logOddsRunner } from '../src/text/logistic-model.ts';
import { tokenize } from '../src/text/tokens.ts';
import { type EcbArticle, type EcbSentence, readEcb } from './ecb-corpus.ts';
import { fitLogistic } from './fit-logistic.ts';
import type { Example } from './fit-network.ts';

const { values: flags } = parseArgs({ options: { write: { type: 'boolean' }, folder: { type: 'string' } } });
const DECAY = 1e-3;
const FOLDS = 5;
/** A happening that more of the sentences about its topic tell of is the topic's, not a claim's. */
const MOST_SHARE = 0.4;
/** As many sentences of an article are read as one of a large circle has; marked ones stand among the first. */
const MOST_SENTENCES = 20;

interface Pair extends Example {
  readonly topic: string;
}

const lexicon = new Lexicon(loadTables());
const articles = readEcb(resolve(flags.folder ?? '../shared/data/ecbplus'));
const topics = [...new Set(articles.map(({ topic }) => topic))].sort();
const pairs = topics.flatMap((topic) => pairsOf(articles.filter((article) => article.topic === topic)));
evaluate();
if (flags.write) {
  const shipped = new URL('../src/corroborate/claims/alike.json', import.meta.url);
  writeFileSync(shipped, `${JSON.stringify(fitLogistic(pairs, ALIKE_FEATURES, DECAY))}\n`);
}

interface Told {
  readonly statement: Statement;
  readonly article: EcbArticle;
  readonly sentence: EcbSentence;
}

function pairsOf(topic: readonly EcbArticle[]): Pair[] {
  const told: Told[] = [];
  for (const article of topic)
    article.sentences.forEach((sentence, index) => {
      if (index >= MOST_SENTENCES && !sentence.isMarked) return;
      told.push({ statement: statementFor(sentence, told.length), article, sentence });
    });
  const likenesses = new Likenesses(told.map(({ statement }) => statement));
  const eventsOf = rareEvents(told);
  const marked = told.filter(({ sentence }) => sentence.isMarked);
  return marked.flatMap((one, at) =>
    marked.slice(at + 1).flatMap((two): Pair[] => {
      const like = likenesses.of(one.statement.at, two.statement.at);
      const isOneHappening = one.article.happening === two.article.happening;
      if (one.article === two.article || !isOneHappening || like.shared === 0) return [];
      const [ones, twos] = [eventsOf(one), eventsOf(two)];
      if (ones.length === 0 && twos.length === 0) return [];
      const label = Number(ones.some((event) => twos.includes(event)));
      return [
        {
          inputs: fillAlike(new Float64Array(ALIKE_FEATURES.length), like),
          label,
          weight: 1,
          topic: one.article.topic,
        },
      ];
    }),
  );
}

/** Looks up which of a sentence's happenings are not those that its whole topic is about. */
function rareEvents(told: readonly Told[]): (one: Told) => readonly string[] {
  const marked = told.filter(({ sentence }) => sentence.isMarked);
  const counts = new Map<string, number>();
  for (const { sentence } of marked)
    for (const event of sentence.events) counts.set(event, (counts.get(event) ?? 0) + 1);
  const all = Map.groupBy(marked, ({ article }) => article.happening);
  return ({ article, sentence }) => {
    const most = MOST_SHARE * (all.get(article.happening)?.length ?? 0);
    return [...sentence.events].filter((event) => (counts.get(event) ?? 0) <= most);
  };
}

function statementFor({ text }: EcbSentence, at: number): Statement {
  const report: Report = {
    id: `${at}`,
    path: `${at}`,
    url: null,
    title: null,
    publisher: null,
    authors: [],
    published: null,
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  };
  const sentence = { kind: 'prose', index: 0, start: 0, end: text.length, tokens: tokenize(text) } as const;
  return statementOf(at, { report, sentences: [sentence] }, sentence, { lexicon, quotes: [] });
}

/** Prints the average precision over pairs whose topics the weights never saw, and that of what they share alone. */
function evaluate(): void {
  const scores = new Map<Pair, number>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isOut = ({ topic }: Pair): boolean => topics.indexOf(topic) % FOLDS === fold;
    const run = logOddsRunner(
      fitLogistic(
        pairs.filter((pair) => !isOut(pair)),
        ALIKE_FEATURES,
        DECAY,
      ),
      ALIKE_FEATURES,
    );
    for (const pair of pairs.filter(isOut)) scores.set(pair, run(pair.inputs));
  }
  const right = pairs.filter(({ label }) => label === 1).length;
  console.log(`${pairs.length} pairs, ${right} of one thing, in ${topics.length} topics`);
  const least = ALIKE_FEATURES.indexOf('coverLeast');
  console.log(`average precision, topics left out: ${averagePrecision((pair) => scores.get(pair) ?? 0).toFixed(3)}`);
  console.log(`by the smaller share in common: ${averagePrecision(({ inputs }) => inputs[least] ?? 0).toFixed(3)}`);
}

function averagePrecision(scoreOf: (pair: Pair) => number): number {
  let [found, sum] = [0, 0];
  pairs
    .toSorted((a, b) => scoreOf(b) - scoreOf(a))
    .forEach(({ label }, at) => {
      if (label === 0) return;
      found += 1;
      sum += found / (at + 1);
    });
  return sum / found;
}
