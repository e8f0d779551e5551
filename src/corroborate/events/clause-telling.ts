import type { EventKind } from '../../case/event.ts';
import type { Span } from '../../case/span.ts';
import { isAhead } from './ahead.ts';
import type { DatedPlace } from './dated.ts';
import { actorsIn } from './named.ts';
import { isStatement, saidOn } from './speech.ts';
import type { DatedSheet, Sheet, Telling } from './telling.ts';
import { tollsOf } from './tolls.ts';
import { isWhole } from './wording.ts';
import type { Stretch } from './words.ts';

/** A clause with the places that give one of its dates (`own`), the finest first, and the tokens that give any (`all`). */
export interface DatedClause {
  readonly clause: Stretch;
  /** Where it was looked for. */
  readonly region: Stretch;
  readonly own: readonly [DatedPlace, ...DatedPlace[]];
  readonly all: readonly Stretch[];
  /** Whether it has no other date. */
  readonly isSole: boolean;
}

/** What a clause tells of one of its dates. */
export function datedTelling(sheet: DatedSheet, { clause, region, own, all, isSole }: DatedClause): Telling {
  const { of, sentence, words } = sheet;
  const { span: when, value: date } = own[0].expression;
  const said = saidOn(sheet, own[0].quote);
  const span = spanOf(sheet, clause);
  return {
    span,
    sentence,
    clause,
    when,
    date,
    dated: all,
    said,
    kind: kindOf(sheet, { clause, span, when }, { date, said }),
    line: { words, stretches: [clause, region], dated: own.map(({ tokens }) => tokens) },
    isWhole: isWhole(words, clause),
    ...actorsIn(sheet.named, span, of.report.text),
    tolls: tollsOf(words, clause, of.report.id),
    // A title is too short to tell.
    isSole: isSole && sentence.kind === 'prose',
  };
}

function kindOf(
  { quotes, words }: DatedSheet,
  { clause, span, when }: { readonly clause: Stretch; readonly span: Span; readonly when: Span },
  times: { readonly date: string; readonly said: string | null },
): EventKind {
  if (isStatement(quotes, span, when)) return 'statement';
  return isAhead(words, clause, times) ? 'plan' : 'happening';
}

/** What a sentence without a date tells, where it tells a toll or is to be held against one with a date. */
export function undatedTelling(sheet: Sheet, aligned: 'aligned' | 'alone'): readonly Telling[] {
  const { of, sentence, named } = sheet;
  const { id, published, text } = of.report;
  const whole = { from: 0, to: sentence.tokens.length };
  const tolls = tollsOf({ text, tokens: sentence.tokens }, whole, id);
  if (aligned === 'alone' && tolls.length === 0) return [];
  const span = spanOf(sheet, whole);
  return [
    {
      span,
      sentence,
      clause: whole,
      when: null,
      date: null,
      dated: [],
      said: published?.slice(0, 10) ?? null,
      kind: 'happening',
      line: null,
      isWhole: true,
      ...actorsIn(named, span, text),
      tolls,
      isSole: true,
    },
  ];
}

function spanOf({ of, sentence }: Sheet, { from, to }: Stretch): Span {
  const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
  return { report: of.report.id, start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
}
