import { spellingSimilarity } from '../text/edit-distance.ts';
import { soundOf } from '../text/fold.ts';
import type { SegmentedReport } from '../text/segmented.ts';
import type { Bundle, Finding, Side } from './finding.ts';
import { spanOf, type Word } from './wording.ts';

/** Two spellings of one name share this much of their sound. */
const LIKE_SOUND = 0.6;
const LEAST_WEIGHT = 0.3;

/** Names that the one report has and the other lacks in all its text. */
export interface OwnNames {
  readonly child: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
}

/** The keys of capitalised words of one report that another lacks. */
export function namesLacking(report: SegmentedReport, lacking: SegmentedReport): Set<string> {
  const known = new Set(lacking.sentences.flatMap(({ tokens }) => tokens.map(({ key }) => key)));
  const names = report.sentences.flatMap(({ tokens }) => tokens.filter(({ capital }, at) => capital && at > 0));
  return new Set(names.map(({ key }) => key).filter((key) => !known.has(key)));
}

/** Names put for others: where a new one stands beside the same name as one that is gone. One spelled as it sounds is no change. */
export function changedNames({ child, other, retelling }: Bundle, own: OwnNames): Finding[] {
  const here = namesIn(child, own.child);
  const there = namesIn(other, own.other);
  const taken = new Set<Word>();
  return here.flatMap((to): Finding[] => {
    const from = there.find((name) => !taken.has(name) && !soundAlike(to, name) && isBeside(to, name, child, other));
    if (from === undefined) return [];
    taken.add(from);
    const [text, textOther] = [child.report.report.text, other.report.report.text];
    const isGarbled = retelling.kind === 'translated' || retelling.kind === 'spun';
    return [
      {
        kind: 'name',
        to: spanOf(child.report.report.id, to.token, to.token),
        from: spanOf(other.report.report.id, from.token, from.token),
        severity: isGarbled || retelling.kind === 'update' ? 'minor' : 'major',
        note: `${textOther.slice(from.token.start, from.token.end)} became ${text.slice(to.token.start, to.token.end)}`,
      },
    ];
  });
}

function namesIn({ words }: Side, own: ReadonlySet<string>): Word[] {
  return words.filter(
    ({ token, lexeme }, at) =>
      token.capital && at > 0 && lexeme.kind === 'word' && lexeme.weight >= LEAST_WEIGHT && own.has(token.key),
  );
}

function soundAlike({ token: a }: Word, { token: b }: Word): boolean {
  const [x, y] = [soundOf(a.key), soundOf(b.key)];
  return x.length > 2 && y.length > 2 && x[0] === y[0] && spellingSimilarity(x, y) >= LIKE_SOUND;
}

/** Whether both follow the same capitalised word, as in a given name before two surnames. */
function isBeside(to: Word, from: Word, child: Side, other: Side): boolean {
  const before = ({ words }: Side, word: Word): Word | undefined => words[words.indexOf(word) - 1];
  const [x, y] = [before(child, to), before(other, from)];
  return (
    x !== undefined &&
    y !== undefined &&
    x.token.capital &&
    x.token.key === y.token.key &&
    x.lexeme.weight >= LEAST_WEIGHT
  );
}
