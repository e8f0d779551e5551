import type { DerivationKind } from '../case/lineage.ts';
import type { AlignedPair, Substitution } from '../text/aligned-pair.ts';
import { spellingSimilarity } from '../text/edit-distance.ts';
import { soundOf } from '../text/fold.ts';
import { logisticRunner } from '../text/logistic-model.ts';
import { mayMean, standsFor } from './citations.ts';
import { saysItIsCut, saysItIsTranslated } from './cut-down.ts';
import { type Holding, weigh } from './holding.ts';
import { KIND_FEATURES, type KindModels, LEARNED_KINDS } from './kind-features.ts';
import { namesOutlet } from './naming.ts';
import { speaksForItself } from './own-person.ts';
import type { Pile } from './pile.ts';
import { plausibility, type Signs } from './plausibility.ts';
import { orderKept } from './relatedness.ts';
import type { Relative } from './relatives.ts';
import type { WordedReport } from './worded.ts';

/** One report that a child is compared with, and the pair as the aligner left it. */
export interface Witness {
  readonly relative: Relative;
  readonly pair: AlignedPair;
}

/** A child with its parent, or with its fellow witnesses where the parent is unseen. */
export interface Compared {
  readonly index: number;
  readonly witnesses: readonly Witness[];
  /** The outlet that the parent is, so far as known. */
  readonly outlet: string | null;
}

export function kindFeatures(pile: Pile, { index, witnesses, outlet }: Compared): Float64Array {
  const own = pile.reports[index];
  const others = witnesses.flatMap(({ relative }) => pile.reports[relative.index] ?? []);
  if (own === undefined || others.length === 0)
    throw new RangeError(`no report ${index} among ${pile.reports.length}, or nothing to compare it with`);
  const holding = consensusOf(
    own,
    witnesses.map(({ relative }) => relative.forth),
  );
  const { publisher } = own.segmented.report;
  const citations = pile.citations[index] ?? [];
  const cited = outlet === null ? 0 : namesOutlet(own.segmented.report, citations, outlet);
  const credited =
    outlet !== null &&
    citations.some(
      ({ name, kind }) =>
        kind === 'credit' && mayMean(name, outlet) && !(publisher !== null && mayMean(name, publisher)),
    );
  const longest = others.reduce((one, two) => (two.total > one.total ? two : one));
  return Float64Array.from([
    holding.kept,
    holding.covered,
    Math.max(...witnesses.map(({ relative }) => relative.back.covered)),
    Math.max(...witnesses.map(({ pair }) => orderKept(pair.links))),
    Math.log((own.total * holding.covered + 1) / (longest.total + 1)),
    Math.log(meanLength(own) / meanLength(longest)),
    quotesKept(own, holding),
    holding.marksKept,
    Math.log1p(respelledNames(own, holding)),
    Math.max(...witnesses.map((witness) => strangeTableShare(own, witness))),
    cited,
    Number(credited),
    cited * (1 - holding.covered),
    own.oddness - Math.min(...others.map(({ oddness }) => oddness)),
  ]);
}

/** What the witnesses explain together: a word counts as kept where any of them has it. */
function consensusOf(own: WordedReport, holdings: readonly Holding[]): Holding {
  const [first, ...rest] = holdings;
  if (first !== undefined && rest.length === 0) return first;
  const stemsAgainst = new Map<number, Set<string>>();
  for (const holding of holdings) {
    for (const [sentence, stems] of holding.stemsAgainst)
      stemsAgainst.set(sentence, new Set([...(stemsAgainst.get(sentence) ?? []), ...stems]));
  }
  return weigh(own, stemsAgainst, new Set(holdings.flatMap(({ otherStems }) => [...otherStems])));
}

/** How many names of the report the other spells otherwise, going by their sound: a translator's mark. */
function respelledNames(own: WordedReport, { stemsAgainst, otherStems }: Holding): number {
  const respelled = new Set<string>();
  for (const [sentence, stems] of stemsAgainst) {
    const unknown = (own.sentences[sentence] ?? []).filter(
      ({ stem, marked, weight }) => marked && weight > 0.6 && !stem.startsWith('#') && !otherStems.has(stem),
    );
    if (unknown.length === 0) continue;
    const sounds = [...stems].map(soundOf).filter((sound) => sound.length > 2);
    for (const { stem } of unknown) {
      const sound = soundOf(stem);
      if (sound.length > 2 && sounds.some((other) => other[0] === sound[0] && spellingSimilarity(sound, other) >= 0.6))
        respelled.add(stem);
    }
  }
  return respelled.size;
}

/** The table share of a pair, where the report and not its witness is the one with the strange words. */
function strangeTableShare(own: WordedReport, { relative, pair }: Witness): number {
  const isStranger = relative.forth.strangeness >= relative.back.strangeness - 0.02;
  return isStranger ? tableShare(own, relative.forth, substitutionsOf(own, pair)) : 0;
}

function substitutionsOf(own: WordedReport, pair: AlignedPair): readonly Substitution[] {
  return pair.a.report.id === own.segmented.report.id ? pair.substitutionsA : pair.substitutionsB;
}

/** Words a sentence, at least 1. */
function meanLength({ sentences }: WordedReport): number {
  return Math.max(1, sentences.reduce((sum, words) => sum + words.length, 0) / (sentences.length || 1));
}

/** 0–1: which share of the quoted words of retelling sentences the other has too; a half where nothing is quoted. A translator changes them, a rewriter does not. */
function quotesKept(own: WordedReport, { stemsAgainst }: Holding): number {
  let quoted = 0;
  let kept = 0;
  for (const [sentence, stems] of stemsAgainst) {
    for (const word of own.sentences[sentence] ?? []) {
      if (!word.quoted || word.weight === 0) continue;
      quoted += 1;
      if (stems.has(word.stem)) kept += 1;
    }
  }
  return quoted < 5 ? 0.5 : kept / quoted;
}

/** 0–1: which share of the words that the other lacks a fixed table explains. High in a spun copy: a rewriter has no table. */
export function tableShare(own: WordedReport, { stemsAgainst }: Holding, table: readonly Substitution[]): number {
  const here = new Set(table.map((entry) => entry.here));
  let changed = 0;
  let explained = 0;
  own.segmented.sentences.forEach(({ tokens }, sentence) => {
    const stems = stemsAgainst.get(sentence);
    if (stems === undefined) return;
    tokens.forEach(({ key }, at) => {
      if (stems.has(own.sentences[sentence]?.[at]?.stem ?? '')) return;
      changed += 1;
      if (here.has(key)) explained += 1;
    });
  });
  return changed < 10 ? 0 : explained / changed;
}

/** A later version by the same outlet keeps so much of the sentences that it takes over. */
const UPDATE_KEPT = 0.7;
/** From this much on two texts are one but for framing: word for word. */
const VERBATIM = 0.93;

interface Judged {
  readonly kind: DerivationKind;
  readonly sure: number;
}

/** How a report was made from what it is compared with, and how sure that is (0–1). */
export function kindOf(pile: Pile, compared: Compared, models: KindModels): Judged {
  const own = pile.reports[compared.index]?.segmented.report;
  const isCutDown = own !== undefined && saysItIsCut(own);
  const plain = plainKind(compared, own?.publisher ?? null, isCutDown ? 'excerpt' : 'reprint');
  if (plain !== null) return { kind: plain, sure: 0.95 };
  const features = kindFeatures(pile, compared);
  if (isCutDown && features[KIND_FEATURES.indexOf('credited')] === 1) return { kind: 'excerpt', sure: 0.9 };
  const scores = LEARNED_KINDS.map((kind) => ({ kind, score: logisticRunner(models[kind], KIND_FEATURES)(features) }));
  const signs: Signs = {
    featureOf: (name) => features[KIND_FEATURES.indexOf(name)] ?? 0,
    isTranslated: own !== undefined && saysItIsTranslated(own),
    isPersonal: speaksForItself(pile.reports[compared.index]),
  };
  const best = scores
    .map((one) => ({ ...one, score: one.score * plausibility(one.kind, signs) }))
    .reduce((one, two) => (two.score > one.score ? two : one));
  return { kind: best.kind, sure: best.score / scores.reduce((sum, { score }) => sum + score, 0.001) };
}

/** What needs no fitting: a later version by the same outlet, and a text that goes word for word. */
function plainKind(
  { witnesses, outlet }: Compared,
  publisher: string | null,
  whole: 'reprint' | 'excerpt',
): DerivationKind | null {
  const [first] = witnesses;
  if (first === undefined) return null;
  const { forth, back } = first.relative;
  const isSameOutlet =
    publisher !== null && outlet !== null && (standsFor(publisher, outlet) || standsFor(outlet, publisher));
  if (isSameOutlet && forth.kept > UPDATE_KEPT) return 'update';
  if (witnesses.length !== 1 || forth.kept < VERBATIM || forth.covered <= 0.8) return null;
  return back.covered >= 0.45 ? whole : 'excerpt';
}
