import type { Case } from '../case/case.ts';
import type { Leak } from './attacks/leak.ts';
import type { Override } from './attacks/leaks.ts';
import { leaksOf, settled } from './attacks/leaks.ts';
import { contentOf } from './content/content.ts';
import type { ReleaseContent } from './item.ts';
import { faultsForPartner, faultsOfRules } from './rules/faults.ts';
import { permitOf } from './rules/permit.ts';
import type { Refusal, Rules } from './rules/rules.ts';
import type { WordGiven } from './rules/words-given.ts';
import { wordsGiven } from './rules/words-given.ts';

/** What is asked for. Everything that a pure function cannot know is passed in. */
export interface ReleaseAsk {
  readonly partner: string;
  /** The owner's secret, 16 bytes or more: ids and pseudonyms are made with it. */
  readonly secret: Uint8Array;
  /** The day, ISO 8601: consents and conditions run out. */
  readonly today: string;
  /** What went out before, to whomever, as it can be read by who got it. */
  readonly earlier: readonly ReleaseContent[];
  readonly overrides: readonly Override[];
}

/** `refused`: nothing may be written. `ready`: may go; `overridden` holds what was let pass, and why. */
export type ReleaseAnswer =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | {
      readonly kind: 'leaking' | 'ready';
      readonly content: ReleaseContent;
      readonly words: readonly WordGiven[];
      readonly leaks: readonly Leak[];
      readonly overridden: readonly { readonly leak: Leak; readonly reason: string }[];
    };

/** What `partner` gets of a case under these rules, and what they could infer from it. Pure; cost: see `contentOf` and `leaksOf`. */
export function release(kase: Case, rules: Rules, ask: ReleaseAsk): ReleaseAnswer {
  const partner = rules.partners.find(({ name }) => name === ask.partner);
  if (partner === undefined) return refused([unknownPartner(rules, ask.partner)]);
  const faults = [...faultsOfRules(rules), ...faultsForPartner(kase, rules, partner)];
  if (faults.length > 0) return refused(faults);
  const permit = permitOf(kase, rules, partner);
  const { given, missing } = wordsGiven(kase, rules, permit, ask.today);
  const late = expired(permit.conditions.expires, ask.today);
  if (missing.length + late.length > 0) return refused([...missing, ...late]);
  const content = contentOf(kase, permit, ask.secret);
  const found = leaksOf({ content, kase, rules, partner, earlier: ask.earlier });
  const { leaks, overridden, unknown } = settled(found, ask.overrides);
  if (unknown.length > 0) return refused(unknown);
  return { kind: leaks.length > 0 ? 'leaking' : 'ready', content, words: given, leaks, overridden };
}

const refused = (refusals: readonly Refusal[]): ReleaseAnswer => ({ kind: 'refused', refusals });

function unknownPartner(rules: Rules, name: string): Refusal {
  const known = rules.partners.map((partner) => partner.name).join(', ') || 'nobody';
  return {
    code: 'rules.unknownPartner',
    rule: null,
    message: `no partner is called "${name}"; the rules know ${known}`,
  };
}

function expired(expires: string | null, today: string): readonly Refusal[] {
  if (expires === null || expires >= today) return [];
  return [{ code: 'rules.expired', rule: null, message: `the conditions ran out on ${expires}` }];
}
