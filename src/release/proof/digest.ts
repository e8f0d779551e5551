import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { JsonValue } from '../item.ts';

/** 64 lower-case hex digits: the only spelling of a hash, a salt or a secret here, so that no two texts mean one value. */
export const HASH = /^[0-9a-f]{64}$/;

/**
 * The canonical form of RFC 8785: one text for one value, keys by UTF-16 code unit, numbers as ECMAScript writes them.
 * Throws a RangeError where there is none: NaN, infinities, `undefined`, a lone surrogate. Linear but for sorting keys.
 */
export function canonicalText(value: JsonValue | object): string {
  const text = canonicalOrNull(value);
  if (text === undefined || text === null) throw new RangeError('a value that JSON cannot hold has no canonical form');
  return text;
}

function canonicalOrNull(value: unknown): string | undefined | null {
  try {
    return canonicalize(value);
  } catch {
    return null;
  }
}

/** SHA-256 (FIPS 180-4) of the parts one after another, in hex. Text counts as UTF-8. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

export const hashOf = (value: JsonValue | object): string => sha256(canonicalText(value));

/** What one secret is used for; digests for one purpose say nothing of those for another. */
export type Purpose = 'salt' | 'pseudonym' | 'word';

/**
 * HMAC-SHA-256 (RFC 2104) of a text under a key file's secret, in hex: the same for the same secret, purpose and text, and
 * without the secret neither to be told from chance nor to be checked by guessing the text.
 */
export function keyedDigest(secret: string, purpose: Purpose, text: string): string {
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(`hearsay ${purpose}\n`).update(text).digest('hex');
}
