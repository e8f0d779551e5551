import type { Span } from '../../case/span.ts';
import { clausesOf } from './clauses.ts';
import type { Statement } from './statement.ts';

/** A claim as its other statements word it: what each stem weighs in it. */
export type Wording = ReadonlyMap<number, number>;

/** The terms of a claim's statements by weight and share. Cost: linear. */
export function wordingOf(statements: readonly Statement[]): Wording {
  const wording = new Map<number, number>();
  for (const { terms } of statements)
    for (const { stemId, weight } of terms)
      wording.set(stemId, (wording.get(stemId) ?? 0) + (weight + 0.1) / statements.length);
  return wording;
}

/**
 * The clause of a statement that tells the claim rather than the others it is a mention of, or null where that is all of it.
 * Cost: the statement's words × the claims.
 */
export function focusOf(statement: Statement, own: Wording, others: readonly Wording[]): Span | null {
  if (others.length === 0) return null;
  const clauses = wordedClauses(statement);
  if (clauses.length < 2) return null;
  const score = (clause: WordedClause): number =>
    sumOf(clause, own) - Math.max(...others.map((other) => sumOf(clause, other)));
  const scores = clauses.map(score);
  const best = Math.max(...scores);
  return best > 0 ? (clauses[scores.indexOf(best)]?.clause ?? null) : null;
}

interface WordedClause {
  readonly clause: Span;
  /** Of its words. */
  readonly stemIds: readonly number[];
  /** What its words weigh in a claim, worked out once a claim: all of a statement's claims ask. */
  readonly sums: Map<Wording, number>;
}

function sumOf({ stemIds, sums }: WordedClause, wording: Wording): number {
  const known = sums.get(wording);
  if (known !== undefined) return known;
  const sum = stemIds.reduce((total, stemId) => total + (wording.get(stemId) ?? 0), 0);
  sums.set(wording, sum);
  return sum;
}

/** Worked out once a statement, which may be a mention of many claims. */
const worded = new WeakMap<Statement, readonly WordedClause[]>();

function wordedClauses(statement: Statement): readonly WordedClause[] {
  const known = worded.get(statement);
  if (known !== undefined) return known;
  const found = clausesOf(statement).map((clause) => ({
    clause,
    stemIds: stemsIn(clause, statement),
    sums: new Map(),
  }));
  worded.set(statement, found);
  return found;
}

function stemsIn({ start, end }: Span, { sentence, lexemes }: Statement): readonly number[] {
  const { tokens } = sentence;
  return lexemes.flatMap(({ stemId }, at) =>
    (tokens[at]?.start ?? start) < start || (tokens[at]?.end ?? end) > end ? [] : [stemId],
  );
}
