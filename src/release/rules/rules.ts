import type { Conditions, ItemKind, TlpLevel } from '../item.ts';

/** Somebody who gets releases. */
export interface Partner {
  readonly name: string;
  /** What they are cleared for: material labelled so or less guarded. */
  readonly level: TlpLevel;
  readonly groups: readonly string[];
  /** Their public key: with it nobody else can receive what is released to them. */
  readonly key: string | null;
}

/** Words of a report that a rule speaks of: all of `words`, wherever they stand in it. */
export interface PassageTarget {
  readonly report: string;
  readonly words: string;
}

/** What a rule speaks of. Reports by id or an id's beginning with `*`; actors, sources and outlets by name; `unnamed` is every unnamed source. */
export interface Targets {
  readonly reports: readonly string[];
  readonly claims: readonly string[];
  readonly passages: readonly PassageTarget[];
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  readonly outlets: readonly string[];
}

export type DateUnit = 'day' | 'month' | 'year';
export type Need = 'consent' | 'approval';

interface RuleHead {
  readonly id: string;
  /** Partners' names, `group:NAME`, `level:LEVEL` or `everyone`. */
  readonly to: readonly string[];
}

/** Kinds of item that may go. What no rule shows does not go. */
export interface ShowRule extends RuleHead {
  readonly action: 'show';
  readonly items: readonly ItemKind[];
}

/** What the partner may not learn of: reports, claims and passages as a whole, sources with all that rests on them; of actors and outlets the name. */
export interface WithholdRule extends RuleHead, Targets {
  readonly action: 'withhold';
}

/** Actors who get another name, the same in every release to one partner, another for each partner. */
export interface PseudonymRule extends RuleHead {
  readonly action: 'pseudonym';
  readonly actors: readonly string[];
}

/** How fine dates are told, and what is said for a place. */
export interface CoarsenRule extends RuleHead {
  readonly action: 'coarsen';
  readonly dates: DateUnit;
  readonly places: readonly { readonly place: string; readonly as: string }[];
}

/** How guarded something is, whoever asks (`to` is `everyone`). What is labelled CLEAR anyone can find anyhow. What is more guarded than a partner's level is withheld. */
export interface LabelRule extends RuleHead {
  readonly action: 'label';
  readonly level: TlpLevel;
  readonly reports: readonly string[];
  readonly claims: readonly string[];
  readonly outlets: readonly string[];
}

/** Whose word a release needs. With neither outlets nor sources: every release to these partners. */
export interface RequireRule extends RuleHead {
  readonly action: 'require';
  readonly needs: readonly Need[];
  readonly outlets: readonly string[];
  readonly sources: readonly string[];
}

/** What the partner takes on. */
export interface ConditionsRule extends RuleHead, Conditions {
  readonly action: 'conditions';
}

export type Rule = ShowRule | WithholdRule | PseudonymRule | CoarsenRule | LabelRule | RequireRule | ConditionsRule;

/** An originator's leave to pass its material on. */
export interface Consent {
  /** An outlet or a source, as the rule that requires it names it. */
  readonly of: string;
  readonly by: string;
  /** ISO 8601, a day. */
  readonly on: string;
  /** Partners' names, `group:NAME`, `level:LEVEL` or `everyone`. */
  readonly to: readonly string[];
  /** The last day on which it holds, or null. */
  readonly until: string | null;
}

/** Somebody's word that a release may go. */
export interface Approval {
  readonly by: string;
  readonly on: string;
  readonly to: readonly string[];
  /** The outlet or source that it was asked for, or null for the release as a whole. */
  readonly of: string | null;
  readonly until: string | null;
}

/** A rules file, read and checked. */
export interface Rules {
  readonly format: 'hearsay-rules';
  readonly version: 1;
  readonly partners: readonly Partner[];
  readonly rules: readonly Rule[];
  readonly consents: readonly Consent[];
  readonly approvals: readonly Approval[];
}

/** Why no release is made. `rule`: the id of the rule that it comes from, or null. */
export interface Refusal {
  readonly code: string;
  readonly rule: string | null;
  readonly message: string;
}

/** Whether `to` names this partner. */
export function isAddressed(to: readonly string[], partner: Partner): boolean {
  return to.some(
    (name) =>
      name === 'everyone' ||
      name === partner.name ||
      name === `level:${partner.level}` ||
      (name.startsWith('group:') && partner.groups.includes(name.slice('group:'.length))),
  );
}
