import type { Conditions, ReleaseItem, TlpLevel } from '../item.ts';
import { canonicalText, hashOf } from './digest.ts';
import { leafHash } from './merkle.ts';

/** An item with what keeps its hash from being guessed. */
export interface SealedItem extends ReleaseItem {
  /** 64 hex digits; unlike for every item and partner. */
  readonly salt: string;
}

/** Where a log stood: how many entries it had, and the hash of the last. */
export interface LogHead {
  readonly entries: number;
  /** 64 hex digits, all 0 for an empty log. */
  readonly head: string;
}

/** Where every log starts. */
export const EMPTY_LOG: LogHead = { entries: 0, head: '0'.repeat(64) };

/** What is signed: all that holds for the package as a whole. */
export interface PackageHeader {
  readonly conditions: Conditions;
  /** When it was sealed, by the issuer's clock: `2034-05-01T12:00:00Z`. */
  readonly issued: string;
  /** How many items there are. */
  readonly items: number;
  /** The issuer's public key. */
  readonly key: string;
  readonly level: TlpLevel;
  /** The issuer's log just before this release was entered. */
  readonly log: LogHead;
  readonly partner: string;
  /** The partner's public key where the issuer knows it: then nobody else can receive it. */
  readonly partnerKey: string | null;
  /** Of the Merkle tree over the items, 64 hex digits. */
  readonly root: string;
}

/** A header with its seal; `headerHash` is what a package is called by. */
export interface SealedHeader {
  readonly header: PackageHeader;
  /** Stands there so that a changed header can be told from a changed signature. */
  readonly headerHash: string;
  readonly signature: string;
}

/** A release as it goes to a partner; `package.schema.json` describes it. */
export interface ReleasePackage extends SealedHeader {
  readonly format: 'hearsay-package';
  readonly version: 1;
  readonly items: readonly SealedItem[];
  /** The hash of each item, so that a changed item can be told from its neighbours. */
  readonly leaves: readonly string[];
}

/** One item of a package, which can be shown without the others. */
export interface SingleItem extends SealedHeader {
  readonly format: 'hearsay-item';
  readonly version: 1;
  /** Counted from 0. */
  readonly index: number;
  readonly item: SealedItem;
  /** From its leaf to the header's root, the lowest hash first. */
  readonly path: readonly string[];
}

export const headerHashOf = (header: PackageHeader): string => hashOf(header);

/** What the issuer signs: format and version with the header's hash, so that no signature serves for anything else. */
export const signedText = (headerHash: string): string => `hearsay-package 1\n${headerHash}`;

/** The leaf of an item: everything but the salt, in canonical form, behind the salt. */
export function leafOf({ salt, id, kind, body }: SealedItem): string {
  return leafHash(salt, canonicalText({ body, id, kind }));
}

/** The one form in which packages, items, acknowledgements and heads are written: canonical JSON and a line end. */
export const fileText = (value: object): string => `${canonicalText(value)}\n`;
