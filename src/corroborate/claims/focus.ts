import type { Span } from '../../case/span.ts';
import { clausesOf } from './clauses.ts';
import type { Statement } from './statement.ts';

/** A claim as its other statements word it. */
export type Wording = ReadonlyMap<string, number>;

/** The terms of a claim's statements by weight and share. Cost: linear. */
export function wordingOf(statements: readonly Statement[]): Wording {
  const wording = new Map<string, number>();
  for (const { terms } of statements)
    for (const { key, weight } of terms) wording.set(key, (wording.get(key) ?? 0) + (weight + 0.1) / statements.length);
  return wording;
}

/**
 * The clause of a statement that tells the claim rather than the others it is a mention of, or null where that is all of it.
 * Cost: the statement's words × the claims.
 */
export function focusOf(statement: Statement, own: Wording, others: readonly Wording[]): Span | null {
  if (others.length === 0) return null;
  const clauses = keyedClauses(statement);
  if (clauses.length < 2) return null;
  const score = (clause: KeyedClause): number =>
    sumOf(clause, own) - Math.max(...others.map((other) => sumOf(clause, other)));
  const scores = clauses.map(score);
  const best = Math.max(...scores);
  return best > 0 ? (clauses[scores.indexOf(best)]?.clause ?? null) : null;
}

interface KeyedClause {
  readonly clause: Span;
  readonly keys: readonly string[];
  /** What its words weigh in a claim, worked out once a claim: all of a statement's claims ask. */
  readonly sums: Map<Wording, number>;
}

function sumOf({ keys, sums }: KeyedClause, wording: Wording): number {
  const known = sums.get(wording);
  if (known !== undefined) return known;
  const sum = keys.reduce((total, key) => total + (wording.get(key) ?? 0), 0);
  sums.set(wording, sum);
  return sum;
}

/** Worked out once a statement, which may be a mention of many claims. */
const keyed = new WeakMap<Statement, readonly KeyedClause[]>();

function keyedClauses(statement: Statement): readonly KeyedClause[] {
  const known = keyed.get(statement);
  if (known !== undefined) return known;
  const found = clausesOf(statement).map((clause) => ({
    clause,
    keys: keysIn(clause, statement),
    sums: new Map(),
  }));
  keyed.set(statement, found);
  return found;
}

function keysIn({ start, end }: Span, { sentence, lexemes }: Statement): readonly string[] {
  const keys: string[] = [];
  sentence.tokens.forEach((token, at) => {
    if (token.start < start || token.end > end) return;
    keys.push(token.kind === 'number' ? token.key : (lexemes[at]?.stem ?? token.key));
  });
  return keys;
}
