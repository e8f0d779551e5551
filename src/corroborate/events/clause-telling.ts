import type { TimeExpression } from '../../case/attribution.ts';
import type { EventKind } from '../../case/event.ts';
import { isAhead } from './ahead.ts';
import type { Stretch, Words } from './clauses.ts';
import { actorsIn } from './named.ts';
import { isStatement, saidOn } from './speech.ts';
import { stemsOf } from './stems.ts';
import type { Sheet, Telling } from './telling.ts';
import { tollsOf } from './tolls.ts';
import { FUNCTION_WORDS, LOOSE_FIRST, SUBJECTS } from './vocabulary.ts';
import { lineOf } from './wording.ts';

/** A clause with the tokens that give one of its dates (`own`), and those that give any (`all`). */
export interface DatedClause {
  readonly clause: Stretch;
  /** Where it was looked for. */
  readonly region: Stretch;
  readonly own: readonly Stretch[];
  readonly all: readonly Stretch[];
  readonly expression: TimeExpression;
}

/** What a clause tells of one of its dates. */
export function datedTelling(sheet: Sheet, { clause, region, own, all, expression }: DatedClause): Telling {
  const words = wordsOf(sheet);
  const told = clauseTelling(sheet, clause, all);
  const { span: when, value: date } = expression;
  const said = saidOn(sheet, when);
  const kind = isStatement(sheet.quotes, told.span, when) ? 'statement' : kindOf(words, clause, { date, said });
  return { ...told, when, date, said, kind, lineOf: () => lineOf(words, standing(sheet, [clause, region]), own) };
}

const kindOf = (
  words: Words,
  clause: Stretch,
  times: { readonly date: string; readonly said: string | null },
): EventKind => (isAhead(words, clause, times) ? 'plan' : 'happening');

/** What a sentence without a date tells, where it tells a toll or is to be held against one with a date. */
export function undatedTelling(sheet: Sheet, aligned: 'aligned' | 'alone'): readonly Telling[] {
  const whole = { from: 0, to: sheet.sentence.tokens.length };
  const isToll = aligned === 'alone' && tollsOf(wordsOf(sheet), whole, sheet.of.report.id).length > 0;
  return aligned === 'aligned' || isToll ? [clauseTelling(sheet, whole, [])] : [];
}

function clauseTelling(sheet: Sheet, clause: Stretch, dated: readonly Stretch[]): Telling {
  const { of, sentence } = sheet;
  const words = wordsOf(sheet);
  const [first, last] = [sentence.tokens[clause.from], sentence.tokens[clause.to - 1]];
  const { id, published, text } = of.report;
  const span = { report: id, start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
  return {
    span,
    sentence: { report: id, start: sentence.start, end: sentence.end },
    when: null,
    date: null,
    said: published?.slice(0, 10) ?? null,
    kind: 'happening',
    lineOf: () => lineOf(words, clause, []),
    isWhole: isWhole(sheet, clause),
    stemsOf: remembered(() => stemsOf(sheet, clause, dated)),
    ...actorsIn(sheet.named, span, text),
    tolls: tollsOf(words, clause, id),
    isSole: true,
  };
}

function remembered<Value>(find: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => {
    known ??= { value: find() };
    return known.value;
  };
}

/** Tokens up to which a line is taken from more than the clause. */
const MOST_TO_STAND = 30;

/** The first of some stretches, or else the sentence, that can stand alone and is not too long; the first where none can. */
function standing(sheet: Sheet, stretches: readonly [Stretch, ...Stretch[]]): Stretch {
  const whole = { from: 0, to: sheet.sentence.tokens.length };
  const canStand = ({ from, to }: Stretch): boolean => to - from <= MOST_TO_STAND && isWhole(sheet, { from, to });
  return [...stretches, whole].find(canStand) ?? stretches[0];
}

/** Whether a stretch begins where its sentence does, or with what may be a subject; a joining word may stand before that. */
function isWhole({ sentence: { tokens } }: Sheet, { from }: Stretch): boolean {
  const [first, second] = [tokens[from], tokens[from + 1]];
  const opening = LOOSE_FIRST.has(first?.key ?? '') ? second : first;
  if (from === 0 || opening === undefined) return true;
  return SUBJECTS.has(opening.key) || (opening.capital && !FUNCTION_WORDS.has(opening.key));
}

const wordsOf = ({ of, sentence }: Sheet): Words => ({ text: of.report.text, tokens: sentence.tokens });
