import type { Quote } from '../case/attribution.ts';
import type { ChangeSeverity } from '../case/change.ts';
import type { Sentence } from '../text/segmented.ts';
import type { Token } from '../text/tokens.ts';
import cues from './cues.json' with { type: 'json' };

const DENIALS = new Set(cues.denials);
const NEGATORS = new Set(cues.negators);
const QUANTIFIERS = new Set(cues.quantifiers);
const TELLINGS = new Set(cues.tellings);
const MAINTAINING = new Set(cues.maintaining);
const ADVOCATES = new Set(cues.advocates);
const SILENCES = new Set(cues.silences);
const SILENT = new Set(cues.silentVerbs);
const CAVEATS = new Set(cues.caveats);
const CHECKS = new Set(cues.checks);

export interface Left {
  readonly severity: ChangeSeverity;
  readonly what: string;
}

/** What a sentence answers to what stands before it, if anything; `said` are the utterances of its report. Cost: linear. */
export function answerIn({ tokens, start, end }: Sentence, text: string, said: readonly Quote[]): Left | null {
  const words = text.slice(start, end).toLowerCase();
  const own = said.filter((quote) => isWhole(quote, { start, end }));
  if (isDenial(tokens) || isSaidNotSo(tokens, own) || cues.denialPhrases.some((phrase) => words.includes(phrase)))
    return { severity: 'major', what: 'a denial' };
  if (isCaveat(tokens) || cues.caveatPhrases.some((phrase) => words.slice(0, OPENING_LENGTH).includes(phrase)))
    return { severity: 'major', what: 'a caveat' };
  return null;
}

/** A caveat is what the sentence says, not what is added to something else: it begins within so many code units. */
const OPENING_LENGTH = 90;
/** From a negation to what it denies that anybody could do: "could not be independently confirmed". */
const REACH = 4;

function isCaveat(tokens: Sentence['tokens']): boolean {
  return tokens.some(
    ({ key }, at) =>
      CAVEATS.has(key) ||
      (CHECKS.has(key) &&
        tokens.slice(Math.max(0, at - REACH), at).some((one, place, all) => isNegation(one, place, all))),
  );
}

/** Whether a sentence denies something in any words. */
export function isDenying({ tokens }: Sentence): boolean {
  return isDenial(tokens) || tokens.some(isNegation);
}

/** Said in this sentence, and no marked fragment of it. */
function isWhole({ direct, span }: Quote, sentence: Pick<Sentence, 'start' | 'end'>): boolean {
  const isIn = span.start < sentence.end && sentence.start < span.end;
  return isIn && (!direct || 2 * (span.end - span.start) >= sentence.end - sentence.start);
}

/** So many words in, what somebody says is said to be not so. */
const OPENING = 5;

/** Whether somebody says that something is not so: at the start of what he says, or, of one who speaks for another, anywhere in it. */
function isSaidNotSo(tokens: Sentence['tokens'], said: readonly Quote[]): boolean {
  if (isSilence(tokens)) return false;
  const maintained = tokens.findIndex(({ key }) => MAINTAINING.has(key));
  if (maintained >= 0 && tokens.slice(maintained + 1, maintained + OPENING).some(isNegation)) return true;
  if (said.length === 0) return false;
  const telling = tokens.findIndex(({ key }) => TELLINGS.has(key));
  if (telling >= 0 && tokens.slice(telling + 1, telling + OPENING).some(isNegation)) return true;
  const reach = tokens.some(({ key }) => ADVOCATES.has(key)) ? tokens.length : OPENING;
  return said.some(({ span }) =>
    tokens
      .filter(({ start, end }) => start >= span.start && end <= span.end)
      .slice(0, reach)
      .some(isNegation),
  );
}

const TIES = new Set(['that', 'this', 'those', 'these']);

/** "Declined to comment on that": of what stands before it. */
export function isSilenceOnThat(tokens: Sentence['tokens']): boolean {
  return isSilence(tokens) && tokens.slice(-2).some(({ key }) => TIES.has(key));
}

/** "Could not comment", "declined to say": that denies nothing. */
export function isSilence(tokens: Sentence['tokens']): boolean {
  const at = tokens.findIndex((token, place) => SILENT.has(token.key) || isNegation(token, place, tokens));
  return at >= 0 && tokens.slice(at + 1, at + 1 + REACH).some(({ key }) => SILENCES.has(key));
}

/** Not of what somebody is told or asks to do, or of anybody: "not to be named", "you cannot miss it". */
const isNegation = ({ key }: Token, at: number, tokens: readonly Token[]): boolean =>
  (NEGATORS.has(key) || QUANTIFIERS.has(key) || key.endsWith("n't")) &&
  tokens[at + 1]?.key !== 'to' &&
  tokens[at - 1]?.key !== 'to' &&
  tokens[at - 1]?.key !== 'you';

/** A denial that is not itself denied ("not in dispute"). */
function isDenial(tokens: Sentence['tokens']): boolean {
  return tokens.some(
    ({ key }, at) => DENIALS.has(key) && !tokens.slice(Math.max(0, at - 3), at).some((one) => NEGATORS.has(one.key)),
  );
}
