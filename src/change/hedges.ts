import type { Span } from '../case/span.ts';
import { Places } from '../text/places.ts';
import { addedCertainty } from './certainties.ts';
import cues from './cues.json' with { type: 'json' };
import { CERTAINTIES, DOUBTS, first, has } from './doubt-words.ts';
import { type Bundle, type Finding, isReadThrough, type Side } from './finding.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import { spanOf, type Word } from './wording.ts';

/** A doubt is about the next few words; some of them must be found again, or the clause was dropped whole. */
const REACH = 8;
const LIKE = 0.65;
const LEAST_FOUND = 2;
const LEAST_WEIGHT = 0.12;
const AROUND = 4;

/** Doubts that were dropped, and certainty that was put in. */
export function hedgeChanges(bundle: Bundle): Finding[] {
  return [...droppedDoubt(bundle), ...addedCertainty(bundle), ...droppedBounds(bundle)];
}

function droppedDoubt(bundle: Bundle): Finding[] {
  const { child, other } = bundle;
  if (!has(other, DOUBTS) || has(child, DOUBTS) || (isReadThrough(child) && !has(child, CERTAINTIES))) return [];
  const at = first(other, DOUBTS);
  const own = other.words[at];
  if (own === undefined || bundle.wording.bestMatch(own, child.read, 0.75) !== null) return [];
  if (own.lexeme.stem === 'suggest' && other.words[at + 1]?.token.key !== 'that') return [];
  if (foundAgain(bundle, other.words.slice(at + 1, at + 1 + REACH)).length < LEAST_FOUND) return [];
  const kept = foundAgain(bundle, other.words.slice(Math.max(0, at - AROUND), at + 1 + REACH));
  const [start, end] = [kept[0], kept.at(-1)];
  if (start === undefined || end === undefined) return [];
  return [
    {
      kind: 'hedge',
      to: clauseFrom(child, start, end),
      from: spanOf(
        other.report.report.id,
        own.token,
        (other.words[Math.min(other.words.length - 1, at + AROUND)] ?? own).token,
      ),
      severity: bundle.retelling.kind === 'update' ? 'minor' : 'major',
      note: `the doubt in “${own.token.key}” is gone`,
    },
  ];
}

const LONGEST = 110;

/** From one word to another, and on to the mark that ends the clause where that is near: what is now told without doubt. */
function clauseFrom({ report: { report } }: Side, from: Word, until: Word): Span {
  const { start } = from.token;
  const behind = report.text.slice(until.token.end, start + LONGEST);
  const rest = behind.search(/[,:.](?!\d)|[;!?\n–—]/);
  return { report: report.id, start, end: until.token.end + Math.max(0, rest) };
}

/** Words of the child that stand for these, in the order of its text. */
function foundAgain({ child, wording }: Bundle, words: readonly Word[]): Word[] {
  const heavy = words.filter(({ lexeme }) => lexeme.weight >= LEAST_WEIGHT);
  const found = new Set(heavy.flatMap((word) => wording.bestMatch(word, child.read, LIKE) ?? []));
  return child.read.filter((word) => found.has(word));
}

const BOUNDS = Object.entries(cues.bounds);
const LENGTHS = new Set(
  Object.entries(cues.sizes).flatMap(([unit, [dimension]]) => (dimension === 'length' ? [unit] : [])),
);

/** The same number without its "at least" or "up to". */
function droppedBounds({ child, other }: Bundle): Finding[] {
  const there = quantitiesOf(other, Places.none).map((from) => ({ from, bound: boundOf(other, from) }));
  if (there.every(({ bound }) => bound === null)) return [];
  return quantitiesOf(child, Places.none).flatMap((to): Finding[] => {
    const known = there.find((one) => one.from.value === to.value);
    if (known === undefined || known.bound === null || boundOf(child, to) !== null) return [];
    const { from, bound } = known;
    return [
      {
        kind: 'hedge',
        to: to.span,
        from: { ...from.span, start: from.span.start - bound.length - 1 },
        severity: 'minor',
        note: `“${bound}” is gone`,
      },
    ];
  });
}

/** The words before a figure that make it a bound; "dragged over 41 km" may tell a way and no bound. */
function boundOf({ report }: Side, { span: { start }, unit }: Quantity): string | null {
  const before = report.report.text
    .slice(Math.max(0, start - 20), start)
    .toLowerCase()
    .trimEnd();
  const bound = BOUNDS.map(([words]) => words).find((words) => before.endsWith(words)) ?? null;
  return bound === 'over' && LENGTHS.has(unit ?? '') ? null : bound;
}
