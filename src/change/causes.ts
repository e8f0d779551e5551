import cues from './cues.json' with { type: 'json' };
import type { Bundle, Side } from './finding.ts';
import type { Word } from './wording.ts';

/** What a sentence says came of something, before the word for it, and what it came of, behind. */
interface Cause {
  readonly effect: readonly Word[];
  readonly cause: readonly Word[];
}

const LINKS = new Set(cues.causes);
/** So many words on either side are looked at. */
const REACH = 12;
const LEAST_WEIGHT = 0.2;
const LIKE = 0.65;
/** So many words of the one's effect must be the other's cause, and so many of its cause the other's effect. */
const LEAST_TURNED = 2;

/** Where child and other tell that one thing came of another, the other way about, each with the words that show it; null where they do not. */
export function turnedCauses({
  child,
  other,
  wording,
}: Bundle): readonly [to: readonly Word[], from: readonly Word[]] | null {
  const there = causesIn(other);
  const shared = (a: readonly Word[], b: readonly Word[]): number =>
    a.filter((word) => wording.bestMatch(word, b, LIKE) !== null).length;
  for (const here of there.length === 0 ? [] : causesIn(child)) {
    const was = there.find((one) => {
      const turned = [shared(here.effect, one.cause), shared(here.cause, one.effect)];
      const kept = shared(here.effect, one.effect) + shared(here.cause, one.cause);
      return Math.min(...turned) >= 1 && Math.max(...turned) >= LEAST_TURNED && kept === 0;
    });
    if (was !== undefined) return [wordsOf(child, here), wordsOf(other, was)];
  }
  return null;
}

/** Cost: linear. */
function causesIn({ read }: Side): Cause[] {
  return read.flatMap((word, at): Cause[] => {
    if (!LINKS.has(word.lexeme.key)) return [];
    const [effect, cause] = [heavy(read.slice(Math.max(0, at - REACH), at)), heavy(read.slice(at + 1, at + 1 + REACH))];
    return effect.length < LEAST_TURNED || cause.length < LEAST_TURNED ? [] : [{ effect, cause }];
  });
}

function heavy(words: readonly Word[]): readonly Word[] {
  return words.filter(({ lexeme }) => lexeme.kind === 'word' && lexeme.weight >= LEAST_WEIGHT);
}

function wordsOf({ read }: Side, { effect, cause }: Cause): readonly Word[] {
  const places = [...effect, ...cause].map((word) => read.indexOf(word));
  return read.slice(Math.min(...places), Math.max(...places) + 1);
}
