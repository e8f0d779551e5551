import type { Bundle, Side } from './finding.ts';
import type { Word } from './wording.ts';

/** What a sentence says is so, set against what it says is not: "the wind and not the weight". */
interface Contrast {
  readonly affirmed: readonly Word[];
  readonly denied: readonly Word[];
}

/** Words of a contrast's sides that are looked at, counted from the words that join them. */
const REACH = 5;
const LEAST_WEIGHT = 0.2;
const LIKE = 0.7;
/** Behind "not" these make no contrast: "not only". */
const NOT_A_DENIAL = new Set(['only', 'just', 'merely', 'simply', 'least', 'to']);

/** Two words that join what is affirmed, before them, to what is denied, behind. */
const AFFIRMED_FIRST: readonly (readonly [string, string])[] = [
  ['and', 'not'],
  ['rather', 'than'],
  ['instead', 'of'],
  ['more', 'than'],
];

/** Where child and other hold a contrast about, each with the words that show it; null where they agree or have none. */
export function turnedContrast({
  child,
  other,
  wording,
}: Bundle): readonly [to: readonly Word[], from: readonly Word[]] | null {
  const isSaidIn = (words: readonly Word[], others: readonly Word[], lacking: readonly Word[]): boolean =>
    words.some(
      (word) => wording.bestMatch(word, others, LIKE) !== null && wording.bestMatch(word, lacking, LIKE) === null,
    );
  const own = contrastsIn(child);
  const held = own.length === 0 ? [] : contrastsIn(other);
  // What is affirmed has its verb before it, which both share; what is denied by both is the same contrast.
  const isHeld = ({ denied }: Contrast): boolean => held.some((there) => isSaidIn(denied, there.denied, []));
  for (const here of own.filter((one) => !isHeld(one))) {
    const turned = held.find(
      (there) =>
        isSaidIn(here.affirmed, there.denied, there.affirmed) || isSaidIn(here.denied, there.affirmed, there.denied),
    );
    if (turned !== undefined) return [wordsOf(child, here), wordsOf(other, turned)];
  }
  return null;
}

/** Cost: linear. */
function contrastsIn({ read, report: { report } }: Side): Contrast[] {
  const before = (at: number): readonly Word[] =>
    heavy(unparted(read.slice(Math.max(0, at - REACH), at).reverse(), report.text));
  const behind = (at: number): readonly Word[] => heavy(unparted(read.slice(at, at + REACH), report.text));
  return read.flatMap((word, at): Contrast[] => {
    const [key, next] = [word.lexeme.key, read[at + 1]?.lexeme];
    if (next === undefined) return [];
    if (AFFIRMED_FIRST.some(([one, two]) => key === one && next.key === two))
      return contrast(before(at), behind(at + 2));
    if (key !== 'not' || NOT_A_DENIAL.has(next.key)) return [];
    const but = read.findIndex((one, place) => place > at && place <= at + REACH + 1 && one.lexeme.key === 'but');
    return but < 0 ? [] : contrast(behind(but + 1), heavy(read.slice(at + 1, but)));
  });
}

/** The words as far as no mark parts them from the first; they may be in the order of the text or against it. */
function unparted(words: readonly Word[], text: string): readonly Word[] {
  const end = words.findIndex(({ token }, at) => {
    const last = words[at - 1]?.token;
    if (last === undefined) return false;
    const [from, to] = last.end <= token.start ? [last.end, token.start] : [token.end, last.start];
    return /[^\s\p{L}\p{N}'’-]/u.test(text.slice(from, to));
  });
  return end < 0 ? words : words.slice(0, end);
}

function contrast(affirmed: readonly Word[], denied: readonly Word[]): Contrast[] {
  return affirmed.length === 0 || denied.length === 0 ? [] : [{ affirmed, denied }];
}

function heavy(words: readonly Word[]): readonly Word[] {
  return words.filter(({ lexeme }) => lexeme.kind === 'word' && lexeme.weight >= LEAST_WEIGHT);
}

/** All words from the first of a contrast to its last. */
function wordsOf({ read }: Side, { affirmed, denied }: Contrast): readonly Word[] {
  const places = [...affirmed, ...denied].map((word) => read.indexOf(word));
  return read.slice(Math.min(...places), Math.max(...places) + 1);
}
