import type { Quote } from '../case/attribution.ts';
import type { Span } from '../case/span.ts';
import type { SegmentedReport, Sentence } from '../text/segmented.ts';
import { tokenize } from '../text/tokens.ts';
import {
  type Attributed,
  isOne,
  isSingle,
  isTelling,
  LIKE_SPEAKER,
  LONGEST,
  PRONOUNS,
  type Sources,
} from './attributed.ts';
import cues from './cues.json' with { type: 'json' };
import { type Bundle, type Finding, isReadThrough, type Side } from './finding.ts';
import { raised } from './raised.ts';
import type { Retelling } from './retellings.ts';
import { severalForOne } from './several.ts';
import type { Word, Wording } from './wording.ts';

const LIKE = 0.65;
/** The retold part of what somebody said must hold so many words of weight. */
const LEAST_RETOLD = 3;
const LEAST_WEIGHT = 0.12;
/** Words by which a sentence shows that it has what it says from somebody. */
const HEDGED = new Set([...cues.tellings, ...cues.doubts, ...cues.conveyings]);
const BODIES = new Set(cues.answerers);
const ADVOCATES = new Set(cues.advocates);

/** Who is said to have said it: lost, raised from one to several or from a person to a body, or put in another's mouth. */
export function changedSources(
  bundle: Bundle,
  sentence: Sentence,
  [ofChild, ofOther]: readonly [Sources, Sources],
): Finding[] {
  // A spinner turns cues and speakers into other words.
  if (bundle.retelling.kind === 'spun' || isReadThrough(bundle.other)) return [];
  const there = ofOther.all.filter(({ quote }) => touches(quote, bundle.other.words));
  const here = ofChild.all.filter(({ quote }) => touches(quote, bundle.child.words));
  const higher = raised(here, bundle) ?? severalForOne(bundle);
  if (higher !== null) return [higher];
  const isSilent = here.every(({ quote }) => !quote.direct && !isTelling(quote, bundle.child.report));
  for (const source of there) {
    if (!isRetoldTelling(source, bundle)) continue;
    const finding = isSilent ? lost(source, bundle, { sentence, ofChild }) : moved(source, here, there, bundle);
    if (finding !== null) return [finding];
  }
  return [];
}

/** Whether somebody tells something there that the child retells. */
function isRetoldTelling(source: Attributed, bundle: Bundle): boolean {
  const isTold = source.quote.direct || isTelling(source.quote, bundle.other.report);
  if (!isTold || (source.who.length === 0 && isSingle(source) === null)) return false;
  return retoldWords(source.quote.span, bundle).length >= LEAST_RETOLD;
}

/** `words`: in the order of the text. */
function touches({ span, cue, speaker }: Quote, words: readonly Word[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return false;
  return [span, cue, speaker.span].some(
    (part) =>
      part !== null &&
      part.start < last.token.end &&
      first.token.start < part.end &&
      words.some(({ token }) => token.start < part.end && part.start < token.end),
  );
}

/** Words of the child that stand for what was said, in the order of its text. */
function retoldWords(said: Span, { child, other, wording }: Bundle): Word[] {
  const words = other.words.filter(
    ({ token, lexeme }) => token.start >= said.start && token.end <= said.end && lexeme.weight >= LEAST_WEIGHT,
  );
  const found = new Set(words.flatMap((word) => wording.bestMatch(word, child.read, LIKE) ?? []));
  return child.read.filter((word) => found.has(word));
}

function lost(
  source: Attributed,
  { child, other, retelling, wording }: Bundle,
  { sentence, ofChild }: { readonly sentence: Sentence; readonly ofChild: Sources },
): Finding | null {
  if (child.words.some(({ token }) => HEDGED.has(token.key))) return null;
  const beside = ofChild.report.sentences.filter((one) => isBeside(one, sentence, ofChild.report));
  const isNear = ofChild.all.some(
    (one) =>
      beside.some(({ start, end }) => one.quote.span.start < end && start < one.quote.span.end) &&
      (isBackReference(one) || isOne(source, one, wording)),
  );
  const isNamed = source.who.some((word) => {
    const same = wording.bestMatch(word, child.read, LIKE_SPEAKER);
    return same !== null && (word.token.capital || isOwner(same));
  });
  if (isNear || isNamed || sentence.kind === 'title') return null;
  if (isLead(sentence, ofChild.report) && isNamedBehind(source, sentence, ofChild.report, wording)) return null;
  // What a firm's spokesman says, "the firm" may tell.
  if (isAdvocate(source, other) && child.words.some(({ token }) => BODIES.has(token.key))) return null;
  const name = source.quote.speaker.text;
  return {
    kind: 'attribution',
    to: {
      report: child.report.report.id,
      start: sentence.start,
      end: Math.min(sentence.end, sentence.start + LONGEST),
    },
    from: source.where,
    severity: source.quote.speaker.anonymous && retelling.kind !== 'update' ? 'major' : 'minor',
    note: `what ${name} said is told as fact`,
  };
}

/** The first sentence of a report says what it all comes to; who says so may follow. */
function isLead({ index }: Sentence, { sentences }: SegmentedReport): boolean {
  return sentences.find(({ kind }) => kind === 'prose')?.index === index;
}

/** So many sentences behind the first, its source may be named. */
const BEHIND_LEAD = 4;

function isNamedBehind({ who }: Attributed, { index }: Sentence, report: SegmentedReport, wording: Wording): boolean {
  const behind = report.sentences.slice(index + 1, index + 1 + BEHIND_LEAD);
  return behind.some((one) => {
    const words = wording.wordsOf(one);
    return who.some((word) => wording.bestMatch(word, words, LIKE_SPEAKER) !== null);
  });
}

const isBackReference = ({ quote, refersBack }: Attributed): boolean =>
  refersBack && PRONOUNS.has(tokenize(quote.speaker.text)[0]?.key ?? '');

/** The sentence before or after, in the same paragraph. */
function isBeside(one: Sentence, sentence: Sentence, { report }: SegmentedReport): boolean {
  if (Math.abs(one.index - sentence.index) > 1) return false;
  const between = report.text.slice(Math.min(one.end, sentence.end), Math.max(one.start, sentence.start));
  return !between.includes('\n');
}

/** What one is said to have said given to several, or to somebody else by name. */
function moved(
  source: Attributed,
  here: readonly Attributed[],
  there: readonly Attributed[],
  { child, other, retelling, wording }: Bundle,
): Finding | null {
  const isSame = here.some((one) => one.who.length === 0 || isOne(source, one, wording));
  const severity = retelling.kind === 'update' ? 'minor' : 'major';
  const several = here.find(
    (one) =>
      one.isPlural &&
      (isSingle(source) === 'one of them' ||
        (isSingle(source) === 'one' && isOne(source, one, wording) && !there.some((known) => known.isPlural))),
  );
  if (several !== undefined) {
    const note = `one became several: ${source.quote.speaker.text} is now ${several.quote.speaker.text}`;
    return { kind: 'attribution', to: several.where, from: source.where, severity, note };
  }
  if (isSame) return null;
  if (!source.isNamed || retelling.kind === 'spun' || retelling.kind === 'translated') return null;
  // Who speaks for a body and the body are one.
  if (isAdvocate(source, other)) return null;
  const now = here.find(
    (one) =>
      one.isNamed &&
      (!isPronoun(one, child) || isOtherSex(one, child, source, other)) &&
      isTelling(one.quote, child.report) &&
      !isOutletOf(one, retelling) &&
      retoldOverlap(one, child) &&
      !there.some((known) => isOne(known, one, wording) || known.refersBack),
  );
  if (now === undefined || here.some(({ refersBack }) => refersBack)) return null;
  return {
    kind: 'attribution',
    to: now.where,
    from: source.where,
    severity,
    note: `what ${source.quote.speaker.text} said is now from ${now.quote.speaker.text}`,
  };
}

/** Whether the speaker is the outlet whose report is retold: then the child says whom it follows. */
function isOutletOf({ who }: Attributed, { other, parent }: Retelling): boolean {
  const name = `${other.report.publisher ?? ''} ${parent}`.toLowerCase();
  return who.some(({ token }) => name.includes(token.key));
}

/** "The ministry's figure". A key is without the ending. */
const isOwner = ({ token: { start, end, key } }: Word): boolean => end - start === key.length + 2;

/** "He says": of whom, was worked out, and may have been worked out wrongly. */
function isPronoun(one: Attributed, side: Side): boolean {
  return PRONOUNS.has(calledIn(one, side) ?? 'it');
}

/** How the speaker is called where he speaks. */
function calledIn({ quote: { speaker } }: Attributed, { report: { report } }: Side): string | null {
  return speaker.span === null ? null : report.text.slice(speaker.span.start, speaker.span.end).toLowerCase();
}

/** "He said" where the other has "she said": whoever it is, it is somebody else. */
function isOtherSex(to: Attributed, child: Side, from: Attributed, other: Side): boolean {
  const [here, there] = [calledIn(to, child), calledIn(from, other)];
  return (here === 'he' && there === 'she') || (here === 'she' && there === 'he');
}

function isAdvocate({ where }: Attributed, { report: { report } }: Bundle['other']): boolean {
  return tokenize(report.text, where.start, where.end).some(({ key }) => ADVOCATES.has(key));
}

function retoldOverlap({ quote }: Attributed, { words }: Bundle['child']): boolean {
  return words.some(({ token }) => token.start < quote.span.end && quote.span.start < token.end);
}
