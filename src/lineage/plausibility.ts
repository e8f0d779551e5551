import type { KIND_FEATURES, LearnedKind } from './kind-features.ts';

/** What a report shows of itself and of what it is compared with, as far as it forbids a kind. */
export interface Signs {
  readonly featureOf: (name: (typeof KIND_FEATURES)[number]) => number;
  /** Its own lines say that it is a translation. */
  readonly isTranslated: boolean;
  /** Its writer says `I`. */
  readonly isPersonal: boolean;
}

/**
 * What a kind's score counts for: 1, or little where the report lacks what the kind cannot be without. A secondary report says
 * whom it follows, and more than once where nearly all of it follows; a summary is short, impersonal, and terse where it names
 * whom it sums up; a spun copy shows a table and nothing else does; who follows every sentence in its place and puts the
 * quotations otherwise has translated, and so has who says so.
 */
export function plausibility(kind: LearnedKind, signs: Signs): number {
  return isPlausible(kind, signs) ? 1 : IMPLAUSIBLE;
}

function isPlausible(kind: LearnedKind, signs: Signs): boolean {
  const { featureOf } = signs;
  if (kind === 'spun') return featureOf('tableShare') >= FAINT_TABLE && featureOf('oddness') >= FAINT_ODDNESS;
  if (isTabled(featureOf('tableShare'), featureOf('oddness'))) return false;
  if (kind === 'translated') return featureOf('kept') <= MOST_KEPT;
  if (kind === 'secondary') return follows(signs);
  if (kind === 'summary') return isShort(signs) && !isFaithful(signs);
  return kind === 'paraphrase' ? !isFaithful(signs) : isWordForWord(signs);
}

/** A reprint or an excerpt, which no translation can be. A copy of an unseen report has few words of a spun fellow's, and some of any other's. */
function isWordForWord(signs: Signs): boolean {
  const { featureOf, isTranslated } = signs;
  const isOtherwise = featureOf('kept') < COPY_KEPT && featureOf('oddness') > -FAINT_ODDNESS;
  return !isTranslated && !(isOtherwise && isFaithful(signs));
}

function isTabled(table: number, oddness: number): boolean {
  return table > SURE_TABLE || (table > FAINT_TABLE && oddness > SURE_ODDNESS);
}

/** Names the other's outlet, and again where it has next to nothing of its own: once more where its writer says `I`, else more than that. */
function follows({ featureOf, isPersonal }: Signs): boolean {
  const again = isPersonal ? NAMED_TWICE : NAMED_THRICE;
  return featureOf('cites') >= (featureOf('covered') >= NEARLY_ALL ? again : NAMED);
}

function isShort({ featureOf, isPersonal }: Signs): boolean {
  if (isPersonal || featureOf('derivedLength') > MOST_OF) return false;
  return featureOf('cites') < NAMED || (featureOf('sentenceLength') <= TERSE && featureOf('cites') <= NAMED_ONCE);
}

/** Every sentence in its place, the quotations in other words: no rewriter does that, nor does one who sums up. */
function isFaithful({ featureOf, isTranslated }: Signs): boolean {
  const quotes = featureOf('quotesKept');
  const isWhole = featureOf('covered') >= WHOLE && featureOf('sameOrder') >= IN_ORDER;
  return isWhole && (isTranslated || (quotes < QUOTES_KEPT && quotes !== UNQUOTED));
}

const IMPLAUSIBLE = 0.01;
/** Names the other's outlet, and not only as that one names itself. */
const NAMED = 0.5;
/** Who names the other's outlet twice follows it. */
const NAMED_ONCE = 0.55;
const NAMED_TWICE = 0.6;
const NAMED_THRICE = 0.7;
const NEARLY_ALL = 0.9;
/** Logarithm: a summary has well under half of what it sums up; two thirds are no summary. */
const MOST_OF = -0.4;
/** Logarithm: a summary's sentences are shorter than those that it sums up by a fifth or more. */
const TERSE = -0.22;
const FAINT_TABLE = 0.06;
const SURE_TABLE = 0.22;
const FAINT_ODDNESS = 0.03;
const SURE_ODDNESS = 0.07;
/** Translated back, a text has a good part of its words otherwise. */
const MOST_KEPT = 0.85;
/** Of the words of an unseen report's copy its fellows have this much and more, where they are not spun. */
const COPY_KEPT = 0.65;
const WHOLE = 0.95;
const IN_ORDER = 0.98;
const QUOTES_KEPT = 0.8;
/** What the measure of quotations is where hardly anything is quoted. */
const UNQUOTED = 0.5;
