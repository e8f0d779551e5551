import type { Reliability } from '../../case/claim.ts';
import type { JsonValue } from '../item.ts';
import { MOST_BYTES } from './read-canonical.ts';
import { listOf, objectOf, oneOf, optional, orNull, type Shape, shaped, TEXT } from './shape.ts';
import { DAY_SHAPE, KEY_SHAPE, RELIABILITY } from './shapes.ts';
import { accepted, type Fault, refused, type Verdict } from './verdict.ts';

interface PartnerKey {
  readonly key: string;
  /** The last day on which it counts, or null. */
  readonly expires?: string | null;
  /** The day on which it was declared lost or stolen, or null. */
  readonly revoked?: string | null;
}

interface Partner {
  readonly name: string;
  /** How far the reader trusts them; F, cannot be judged, where it is not said. */
  readonly reliability?: Reliability;
  readonly keys: readonly PartnerKey[];
}

/** Whose key is whose: written by hand, kept by the reader, and worth what the care taken over it is worth. */
export interface KnownPartners {
  readonly format: 'hearsay-partners';
  readonly version: 1;
  readonly partners: readonly Partner[];
}

const PARTNERS: Shape<KnownPartners> = objectOf<KnownPartners>({
  format: oneOf('hearsay-partners'),
  version: oneOf(1),
  partners: listOf(
    objectOf<Partner>({
      name: TEXT,
      reliability: optional(RELIABILITY),
      keys: listOf(
        objectOf<PartnerKey>({
          key: KEY_SHAPE,
          expires: optional(orNull(DAY_SHAPE)),
          revoked: optional(orNull(DAY_SHAPE)),
        }),
      ),
    }),
  ),
});

/** A list of partners from the bytes of a JSON file, in whatever spelling. A key must stand in it once. Never throws. */
export function openPartners(bytes: Uint8Array): Verdict<KnownPartners> {
  const value = parsed(bytes);
  if (value === null) return refused(faultAt('the file', 'it is no JSON'));
  const read = shaped(value, PARTNERS);
  if (!read.ok) return read;
  const keys = read.value.partners.flatMap((partner) => partner.keys.map(({ key }) => key));
  const double = keys.find((key, i) => keys.indexOf(key) !== i);
  return double === undefined ? read : refused(faultAt('partners', `${double} stands there twice`));
}

/** The holder of a key that counts today. */
export interface KeyHolder {
  readonly name: string;
  readonly reliability: Reliability;
}

/**
 * Whose key this is. Refused where nobody's, where it has expired and where it was revoked: on whatever day a package says
 * that it was sealed, since whoever has a stolen key can write any day.
 */
export function holderOf(key: string, { partners }: KnownPartners, today: string): Verdict<KeyHolder> {
  for (const { name, reliability, keys } of partners) {
    const found = keys.find((one) => one.key === key);
    if (found === undefined) continue;
    const { expires = null, revoked = null } = found;
    if (revoked !== null) return refused(keyFault('revokedKey', `${key}, of ${name}, was revoked on ${revoked}`));
    if (expires !== null && expires < today) {
      return refused(keyFault('expiredKey', `${key}, of ${name}, expired on ${expires}`));
    }
    return accepted({ name, reliability: reliability ?? 'F' });
  }
  return refused(keyFault('unknownKey', `${key} is no known partner's`));
}

function parsed(bytes: Uint8Array): JsonValue {
  if (bytes.length > MOST_BYTES) return null;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as JsonValue;
  } catch {
    return null;
  }
}

const faultAt = (where: string, message: string): Fault => ({ code: 'proof.partners', where, message });

const keyFault = (what: string, message: string): Fault => ({ code: `proof.${what}`, where: 'header, key', message });
