import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** What signs, and what its owner alone knows. */
export interface SigningKey {
  /** `ed25519:` and 64 hex digits; may be shown to anyone. */
  readonly publicKey: string;
  /** The seed of RFC 8032, 64 hex digits. */
  readonly privateKey: string;
  /** 64 hex digits from which salts and pseudonyms are derived. */
  readonly secret: string;
}

/** A public key as it is written everywhere. */
export const PUBLIC_KEY = /^ed25519:[0-9a-f]{64}$/;
/** An Ed25519 signature in hex. */
export const SIGNATURE = /^[0-9a-f]{128}$/;

const KEY_BYTES = 32;
/** What stands before the 32 bytes of a key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410, section 10). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** A key pair and a secret from 64 bytes of chance, which the caller must draw from a source fit for keys. */
export function newSigningKey(chance: Uint8Array): SigningKey {
  if (chance.length !== 2 * KEY_BYTES) throw new RangeError(`64 bytes of chance make a key, not ${chance.length}`);
  const hex = Buffer.from(chance).toString('hex');
  const privateKey = hex.slice(0, 2 * KEY_BYTES);
  return { publicKey: publicKeyOf(privateKey), privateKey, secret: hex.slice(2 * KEY_BYTES) };
}

/** The public half of a private key given as 64 hex digits. */
export function publicKeyOf(privateKey: string): string {
  const der = createPublicKey(privateObject(privateKey)).export({ format: 'der', type: 'spki' });
  return `ed25519:${der.subarray(PUBLIC_PREFIX.length).toString('hex')}`;
}

/** The Ed25519 signature (RFC 8032) of `text` as UTF-8, in hex. The same key and text always give the same signature. */
export function signText(text: string, { privateKey }: SigningKey): string {
  return sign(null, Buffer.from(text), privateObject(privateKey)).toString('hex');
}

/** Whether `publicKey` signed `text`. A key or signature that is none, false. */
export function isSignedBy(text: string, signature: string, publicKey: string): boolean {
  if (!PUBLIC_KEY.test(publicKey) || !SIGNATURE.test(signature)) return false;
  try {
    const der = Buffer.concat([PUBLIC_PREFIX, Buffer.from(publicKey.slice('ed25519:'.length), 'hex')]);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'));
  } catch {
    return false; // bytes that are no point of the curve
  }
}

function privateObject(privateKey: string): KeyObject {
  const der = Buffer.concat([PRIVATE_PREFIX, Buffer.from(privateKey, 'hex')]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}
