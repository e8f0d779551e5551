import type { Quote } from '../case/attribution.ts';
import type { ChangeSeverity } from '../case/change.ts';
import type { Sentence } from '../text/segmented.ts';
import cues from './cues.json' with { type: 'json' };
import type { Finding } from './finding.ts';
import type { Retelling } from './retellings.ts';
import { isToldIn } from './told-elsewhere.ts';
import type { Wording } from './wording.ts';

const DENIALS = new Set(cues.denials);
const NEGATORS = new Set(cues.negators);
const QUANTIFIERS = new Set(cues.quantifiers);
const TELLINGS = new Set(cues.tellings);
const ADVOCATES = new Set(cues.advocates);
const SILENCES = new Set(cues.silences);
const CAVEATS = new Set(cues.caveats);
/** What was left out counts as left out only where what stands beside it, so many sentences off, was told. */
const BESIDE = 2;
/** "Doctors dispute that" comes back in too many words to be missed for sure. */
const LEAST_TOKENS = 5;
const LONGEST = 120;

interface Left {
  readonly severity: ChangeSeverity;
  readonly what: string;
}

const PASSED_OVER: Left = { severity: 'minor', what: 'a sentence that the others tell' };

/** Denials, caveats and refusals to comment that a retelling leaves out although it tells what stands beside them. */
export function omissions(
  { child, other, parent, kind, untold }: Retelling,
  wording: Wording,
  said: readonly Quote[],
): Finding[] {
  if (kind === 'update') return [];
  // Against a fellow witness anything may be missing that others then bear out; a parent's plain sentence may be cut.
  const isBesideFellows = parent !== other.report.id && kind !== 'spun';
  const missing = new Set(untold);
  const isTold = (index: number): boolean => {
    const sentence = other.sentences[index];
    return sentence !== undefined && sentence.kind === 'prose' && !missing.has(sentence);
  };
  const { text } = other.report;
  return untold.flatMap((sentence): Finding[] => {
    if (sentence.kind === 'title' || !besides(sentence.index).some(isTold)) return [];
    if (sentence.tokens.length < LEAST_TOKENS) return [];
    const isAlone = isTold(sentence.index - 1) && isTold(sentence.index + 1);
    const left = whatWasLeft(sentence, text, said) ?? (isAlone && isBesideFellows ? PASSED_OVER : null);
    if (left === null || isToldIn(child, sentence, wording)) return [];
    const end = Math.min(sentence.end, sentence.start + LONGEST);
    return [
      {
        kind: 'omission',
        to: null,
        from: { report: other.report.id, start: sentence.start, end },
        severity: left.severity,
        note: `${left.what} is left out`,
      },
    ];
  });
}

function besides(index: number): number[] {
  return Array.from({ length: BESIDE }, (_, step) => [index - step - 1, index + step + 1]).flat();
}

function whatWasLeft({ tokens, start, end }: Sentence, text: string, said: readonly Quote[]): Left | null {
  const words = text.slice(start, end).toLowerCase();
  const holds = (set: ReadonlySet<string>): boolean => tokens.some(({ key }) => set.has(key));
  const own = said.filter((quote) => isWhole(quote, { start, end }));
  if (isDenial(tokens) || isSaidNotSo(tokens, own)) return { severity: 'major', what: 'a denial' };
  if (holds(CAVEATS) || cues.caveatPhrases.some((phrase) => words.includes(phrase)))
    return { severity: 'major', what: 'a caveat' };
  return null;
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
  if (said.length === 0) return false;
  const telling = tokens.findIndex(({ key }) => TELLINGS.has(key));
  if (isSilence(tokens)) return false;
  if (telling >= 0 && tokens.slice(telling + 1, telling + OPENING).some(isNegation)) return true;
  const reach = tokens.some(({ key }) => ADVOCATES.has(key)) ? tokens.length : OPENING;
  return said.some(({ span }) =>
    tokens
      .filter(({ start, end }) => start >= span.start && end <= span.end)
      .slice(0, reach)
      .some(isNegation),
  );
}

/** "Could not comment", "would not say": that denies nothing. */
function isSilence(tokens: Sentence['tokens']): boolean {
  const at = tokens.findIndex(isNegation);
  return at >= 0 && tokens.slice(at + 1, at + 3).some(({ key }) => SILENCES.has(key));
}

const isNegation = ({ key }: { readonly key: string }): boolean =>
  NEGATORS.has(key) || QUANTIFIERS.has(key) || key.endsWith("n't");

/** A denial that is not itself denied ("not in dispute"). */
function isDenial(tokens: Sentence['tokens']): boolean {
  return tokens.some(
    ({ key }, at) => DENIALS.has(key) && !tokens.slice(Math.max(0, at - 3), at).some((one) => NEGATORS.has(one.key)),
  );
}
