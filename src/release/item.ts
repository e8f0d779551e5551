/** A value that JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The levels of the Traffic Light Protocol 2.0, the most guarded first. */
export const TLP_LEVELS = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type TlpLevel = (typeof TLP_LEVELS)[number];

/** What can be handed on. */
export const ITEM_KINDS = [
  'story',
  'report',
  'quote',
  'claim',
  'event',
  'actor',
  'relation',
  'lineage',
  'change',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** One thing that goes to a partner and can be verified alone. Holds nothing but what the partner may read. */
export interface ReleaseItem {
  /** Says nothing of the case: unlinkable across partners. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly body: JsonValue;
}

/** What the partner takes on with a release. */
export interface Conditions {
  /** What it may be used for, in words. */
  readonly use: string;
  /** To whom it may be passed on. */
  readonly onward: 'none' | 'organisation' | 'community' | 'anyone';
  /** The day after which it may not be used, ISO 8601, or null. */
  readonly expires: string | null;
  /** What is asked for in return, in words, or null. */
  readonly reciprocity: string | null;
}

/** What one partner gets, before it is sealed. */
export interface ReleaseContent {
  readonly partner: string;
  readonly level: TlpLevel;
  readonly conditions: Conditions;
  readonly items: readonly ReleaseItem[];
}
