import type { Conditions } from '../item.ts';
import { canonicalText, hashOf } from './digest.ts';
import { isSignedBy, signText } from './keys.ts';
import type { Writing } from './log.ts';
import type { ReleasePackage } from './package.ts';
import { readAs } from './read-package.ts';
import { COUNT, objectOf, oneOf, type Shape } from './shape.ts';
import { CONDITIONS, HASH_SHAPE, INSTANT_SHAPE, KEY_SHAPE, SIGNATURE_SHAPE } from './shapes.ts';
import { type Fault, refused, type Verdict, verdictOf } from './verdict.ts';

/** A partner's word, signed, that a package came and on which conditions. */
export interface Acknowledgement {
  readonly format: 'hearsay-acknowledgement';
  readonly version: 1;
  /** When it was signed, by the signer's clock. */
  readonly at: string;
  readonly conditions: Conditions;
  /** Whose package it was, by key. */
  readonly issuer: string;
  readonly items: number;
  /** The signer's. */
  readonly key: string;
  readonly package: string;
  readonly signature: string;
}

const ACKNOWLEDGEMENT: Shape<Acknowledgement> = objectOf<Acknowledgement>({
  format: oneOf('hearsay-acknowledgement'),
  version: oneOf(1),
  at: INSTANT_SHAPE,
  conditions: CONDITIONS,
  issuer: KEY_SHAPE,
  items: COUNT,
  key: KEY_SHAPE,
  package: HASH_SHAPE,
  signature: SIGNATURE_SHAPE,
});

/** Signs for a package's conditions. The package should have been verified. The same input gives the same bytes. */
export function acknowledge({ header, headerHash }: ReleasePackage, { key, at }: Writing): Acknowledgement {
  const unsigned = {
    at,
    conditions: header.conditions,
    format: 'hearsay-acknowledgement' as const,
    issuer: header.key,
    items: header.items,
    key: key.publicKey,
    package: headerHash,
    version: 1 as const,
  };
  return { ...unsigned, signature: signText(signedText(unsigned), key) };
}

/** An acknowledgement from its bytes, its signature verified. Never throws. */
export function openAcknowledgement(bytes: Uint8Array): Verdict<Acknowledgement> {
  const read = readAs(bytes, 'hearsay-acknowledgement', ACKNOWLEDGEMENT);
  if (!read.ok) return read;
  const { signature, ...unsigned } = read.value;
  if (isSignedBy(signedText(unsigned), signature, unsigned.key)) return read;
  return refused(faultIn('signature', 'it is not by the key that it names, or what it signs was changed'));
}

/** What of a release an acknowledgement must fit; a package's header and a log's entry both have it. */
export interface Released {
  readonly package: string;
  readonly issuer: string;
  readonly partnerKey: string | null;
  readonly conditions: Conditions;
}

/** Whether it signs for this release, on these conditions, by the partner to whom it was made out. */
export function checkAgainst(given: Acknowledgement, released: Released): Verdict<Acknowledgement> {
  const faults: Fault[] = [];
  if (given.package !== released.package) faults.push(faultIn('package', 'it is for another package'));
  if (given.issuer !== released.issuer) faults.push(faultIn('issuer', 'the package is by another key'));
  if (canonicalText(given.conditions) !== canonicalText(released.conditions)) {
    faults.push(faultIn('conditions', 'they are not those of the package'));
  }
  if (released.partnerKey !== null && given.key !== released.partnerKey) {
    faults.push(faultIn('key', 'the package was made out to another key'));
  }
  return verdictOf(given, faults);
}

const signedText = (unsigned: Omit<Acknowledgement, 'signature'>): string =>
  `hearsay-acknowledgement 1\n${hashOf(unsigned)}`;

const faultIn = (where: string, message: string): Fault => ({ code: 'proof.acknowledgement', where, message });
