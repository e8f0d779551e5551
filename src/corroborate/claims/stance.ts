import type { Stance } from '../../case/claim.ts';
import { leansBack, readsAsDenial, readsAsDoubt } from './reading.ts';
import type { Statement } from './statement.ts';

/**
 * How each statement of a claim stands to it. The core tells the claim: it can doubt, not deny. A sentence that goes on, in
 * quotation marks or leaning back, from one that denies denies too. Cost: linear.
 */
export function stancesOf(statements: readonly Statement[], core: ReadonlySet<Statement>): readonly Stance[] {
  let before: { readonly statement: Statement; readonly stance: Stance } | null = null;
  return statements.map((statement) => {
    const stance: Stance = core.has(statement) ? coreStance(statement) : otherStance(statement, before);
    before = { statement, stance };
    return stance;
  });
}

const coreStance = (statement: Statement): Stance => (readsAsDoubt(statement) ? 'hedges' : 'asserts');

function otherStance(
  statement: Statement,
  before: { readonly statement: Statement; readonly stance: Stance } | null,
): Stance {
  if (readsAsDenial(statement)) return 'denies';
  if (before?.stance === 'denies' && goesOn(before.statement, statement)) return 'denies';
  return readsAsDoubt(statement) ? 'hedges' : 'asserts';
}

function goesOn(before: Statement, statement: Statement): boolean {
  const isNext = before.report === statement.report && statement.sentence.index === before.sentence.index + 1;
  return isNext && (statement.quoted > 0.5 || leansBack(statement));
}
