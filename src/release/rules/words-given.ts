import type { Case } from '../../case/case.ts';
import type { Permit } from './permit.ts';
import { isAction, rulesFor } from './permit.ts';
import type { Approval, Consent, Need, Refusal, Rules } from './rules.ts';
import { isAddressed } from './rules.ts';
import { actorsNamed, reportsOfOutlet, sameName, UNNAMED, unseenOfOutlet } from './targets.ts';

/** A consent or an approval that a release rests on. */
export interface WordGiven {
  readonly kind: Need;
  readonly of: string | null;
  readonly by: string;
  readonly on: string;
}

export interface WordsGiven {
  readonly given: readonly WordGiven[];
  readonly missing: readonly Refusal[];
}

/** Whose word the release rests on, and whose it lacks. `today` is a day, ISO 8601. What is withheld altogether needs nobody's. */
export function wordsGiven(kase: Case, rules: Rules, permit: Permit, today: string): WordsGiven {
  const given: WordGiven[] = [];
  const missing: Refusal[] = [];
  for (const rule of rulesFor(rules, permit.partner).filter(isAction('require'))) {
    const named = [
      ...rule.outlets.filter((name) => hasMaterialOf(kase, permit, name)),
      ...rule.sources.filter((name) => isHeard(kase, permit, name)),
    ];
    const asked = rule.outlets.length + rule.sources.length === 0 ? [null] : named;
    for (const need of rule.needs) {
      for (const of of asked) {
        const word = records(rules, need).find((one) => fits(one, of, permit, today));
        if (word !== undefined) given.push({ kind: need, of, by: word.by, on: word.on });
        else missing.push(lacking(rule.id, need, of, permit));
      }
    }
  }
  return { given, missing };
}

const records = (rules: Rules, need: Need): readonly (Consent | Approval)[] =>
  need === 'consent' ? rules.consents : rules.approvals;

function fits(word: Consent | Approval, of: string | null, permit: Permit, today: string): boolean {
  const sameThing = of === null ? word.of === null : word.of !== null && sameName(word.of, of);
  return (
    sameThing &&
    isAddressed(word.to, permit.partner) &&
    word.on <= today &&
    (word.until === null || today <= word.until)
  );
}

function lacking(rule: string, need: Need, of: string | null, permit: Permit): Refusal {
  const whose = of === null ? '' : ` of what comes from ${of}`;
  const what = need === 'consent' ? `${of}'s consent to a release` : `a named approver's word for a release${whose}`;
  const message = `rule "${rule}": ${what} to ${permit.partner.name} is missing, or does not hold today`;
  return { code: need === 'consent' ? 'rules.noConsent' : 'rules.noApproval', rule, message };
}

/** Whether something goes out that the outlet wrote, or that was made from what it wrote. */
function hasMaterialOf(kase: Case, permit: Permit, outlet: string): boolean {
  const reached = new Set([...reportsOfOutlet(kase, outlet), ...unseenOfOutlet(kase, outlet)]);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const { child, parent } of kase.derivations) if (reached.has(parent)) reached.add(child);
  }
  return kase.reports.some(({ id }) => reached.has(id) && !permit.reports.has(id));
}

function isHeard(kase: Case, permit: Permit, source: string): boolean {
  if (source === UNNAMED) return permit.unnamedSources === 'told';
  return (
    !actorsNamed(kase, source).some(({ id }) => permit.sources.actors.has(id)) &&
    !permit.sources.names.some((name) => sameName(name, source))
  );
}
