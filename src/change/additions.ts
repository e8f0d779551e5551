import type { DerivationKind } from '../case/lineage.ts';
import type { SegmentedReport, Sentence } from '../text/segmented.ts';
import type { Sources } from './attributed.ts';
import cues from './cues.json' with { type: 'json' };
import type { Finding } from './finding.ts';
import type { Retelling } from './retellings.ts';
import { isToldIn } from './told-elsewhere.ts';
import type { Wording } from './wording.ts';

/** Kinds that keep to what they retell: the others have a framing of their own. */
const FAITHFUL: ReadonlySet<DerivationKind> = new Set(['reprint', 'translated', 'spun', 'paraphrase']);
const CERTAINTIES = new Set(cues.certainties);
const LONGEST = 120;

/** Claims of the child, of a figure or of certainty, that have no counterpart in the other and that nobody is said to have made. */
export function additions({ child, other, kind, retold }: Retelling, wording: Wording, sources: Sources): Finding[] {
  if (kind === 'update') return [];
  const told = new Set(retold.map(({ sentence }) => sentence));
  const isTold = (index: number): boolean => retold.some(({ sentence }) => sentence.index === index);
  return child.sentences.flatMap((sentence): Finding[] => {
    if (sentence.kind === 'title' || told.has(sentence) || !isClaim(sentence)) return [];
    const beside = [sentence.index - 1, sentence.index + 1].filter(isTold).length;
    if (beside < (FAITHFUL.has(kind) ? 1 : 2)) return [];
    const isSaid = sources.all.some(({ quote: { span } }) => span.start < sentence.end && sentence.start < span.end);
    if (isSaid || !isAbout(other, sentence, wording) || isToldIn(other, sentence, wording)) return [];
    const end = Math.min(sentence.end, sentence.start + LONGEST);
    return [
      {
        kind: 'addition',
        to: { report: child.report.id, start: sentence.start, end },
        from: null,
        severity: 'major',
        note: 'nothing there says so, and nobody is named for it',
      },
    ];
  });
}

/** Short lines and those without a figure or a word of certainty are colour. */
function isClaim({ tokens }: Sentence): boolean {
  return tokens.length > 5 && tokens.some(({ kind, key }) => kind === 'number' || CERTAINTIES.has(key));
}

const LEAST_WEIGHT = 0.3;
const LIKE = 0.65;

/** With these a sentence begins that may be about anything. */
const EMPTY = new Set(['it', 'there', 'here', 'you', 'we', 'i']);

/** Whether it is about something of the other report: "It is two miles by boat", with no word of weight in common, is colour. */
function isAbout(other: SegmentedReport, sentence: Sentence, wording: Wording): boolean {
  const words = wording.wordsOf(sentence);
  return (
    !EMPTY.has(words[0]?.token.key ?? '') ||
    words.some(
      (word) =>
        word.lexeme.kind === 'word' &&
        word.lexeme.weight >= LEAST_WEIGHT &&
        wording.sentencesWith(word, other, LIKE).size > 0,
    )
  );
}
