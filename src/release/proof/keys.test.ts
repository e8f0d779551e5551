import { describe, expect, it } from 'vitest';
import { OUR_KEY, THEIR_KEY } from '../../../test/sample-releases.ts';
import { isSignedBy, newSigningKey, publicKeyOf, signText } from './keys.ts';

describe('keys', () => {
  // RFC 8032, section 7.1, first test.
  it('has the public half that RFC 8032 gives, and its signature of nothing', () => {
    const privateKey = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
    expect(publicKeyOf(privateKey)).toBe('ed25519:d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    expect(signText('', { ...OUR_KEY, privateKey })).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
  });

  it('accepts its own signature, and no other text, key or signature', () => {
    const signature = signText('one', OUR_KEY);
    expect(isSignedBy('one', signature, OUR_KEY.publicKey)).toBe(true);
    expect(isSignedBy('two', signature, OUR_KEY.publicKey)).toBe(false);
    expect(isSignedBy('one', signature, THEIR_KEY.publicKey)).toBe(false);
    expect(isSignedBy('one', signText('one', THEIR_KEY), OUR_KEY.publicKey)).toBe(false);
    expect(isSignedBy('one', signature.toUpperCase(), OUR_KEY.publicKey)).toBe(false);
    expect(isSignedBy('one', '', OUR_KEY.publicKey)).toBe(false);
    expect(isSignedBy('one', signature, 'ed25519:')).toBe(false);
    expect(isSignedBy('one', signature, `ed25519:${'ff'.repeat(32)}`)).toBe(false);
  });

  it('keeps the secret apart from what signs', () => {
    expect(OUR_KEY.secret).not.toBe(OUR_KEY.privateKey);
    expect(() => newSigningKey(new Uint8Array(32))).toThrow('64 bytes of chance make a key, not 32');
  });
});
