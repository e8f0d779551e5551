import { HASH } from './digest.ts';
import { publicKeyOf, type SigningKey } from './keys.ts';
import { fileText } from './package.ts';
import { readAs } from './read-package.ts';
import { matching, objectOf, oneOf, type Shape } from './shape.ts';
import { KEY_SHAPE } from './shapes.ts';
import { accepted, refused, type Verdict } from './verdict.ts';

interface KeyFile extends SigningKey {
  readonly format: 'hearsay-key';
  readonly version: 1;
}

// Without the word for it: what is told of a bad key file must not hold a piece of the key.
const HIDDEN = matching(HASH, '64 hex digits');

const KEY_FILE: Shape<KeyFile> = objectOf<KeyFile>({
  format: oneOf('hearsay-key'),
  version: oneOf(1),
  privateKey: HIDDEN,
  publicKey: KEY_SHAPE,
  secret: HIDDEN,
});

/** What a key file holds, for its owner's eyes only. */
export const keyFileText = (key: SigningKey): string => fileText({ ...key, format: 'hearsay-key', version: 1 });

/** The key in the bytes of a key file. Never throws. */
export function openKeyFile(bytes: Uint8Array): Verdict<SigningKey> {
  const read = readAs(bytes, 'hearsay-key', KEY_FILE);
  if (!read.ok) return read;
  const { publicKey, privateKey, secret } = read.value;
  if (publicKeyOf(privateKey) === publicKey) return accepted({ publicKey, privateKey, secret });
  return refused({ code: 'proof.key', where: 'publicKey', message: 'it is not the public half of the private key' });
}
