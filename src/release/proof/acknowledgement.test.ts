import { describe, expect, it } from 'vitest';
import { ISSUED, OUR_KEY, sealed, THEIR_KEY } from '../../../test/sample-releases.ts';
import { acknowledge, checkAgainst, openAcknowledgement } from './acknowledgement.ts';
import { keyFileText, openKeyFile } from './key-file.ts';
import { fileText } from './package.ts';
import { faultLine, type Verdict } from './verdict.ts';

const bytesOf = (value: object): Uint8Array => new TextEncoder().encode(fileText(value));
const faultsOf = (verdict: Verdict<unknown>): readonly string[] => (verdict.ok ? [] : verdict.faults.map(faultLine));

const whole = sealed();
const given = acknowledge(whole, { key: THEIR_KEY, at: ISSUED });
const { partnerKey, conditions } = whole.header;
const released = { package: whole.headerHash, issuer: OUR_KEY.publicKey, partnerKey, conditions };

describe('an acknowledgement', () => {
  it('opens and fits its package', () => {
    expect(faultsOf(openAcknowledgement(bytesOf(given)))).toEqual([]);
    expect(faultsOf(checkAgainst(given, released))).toEqual([]);
    expect(faultsOf(checkAgainst(given, { ...released, partnerKey: null }))).toEqual([]);
  });

  it('has no bit that does not count', () => {
    const bytes = bytesOf(given);
    const accepted = Array.from({ length: bytes.length * 8 }, (_, bit) => bit).filter((bit) => {
      const flipped = bytes.slice();
      flipped[Math.floor(bit / 8)] = (flipped[Math.floor(bit / 8)] ?? 0) ^ (1 << (bit % 8));
      return openAcknowledgement(flipped).ok;
    });
    expect(accepted).toEqual([]);
  });

  it.each([
    ['another package', { ...released, package: '0'.repeat(64) }, 'package: it is for another package'],
    ['another issuer', { ...released, issuer: THEIR_KEY.publicKey }, 'issuer: the package is by another key'],
    [
      'a package made out to another',
      { ...released, partnerKey: OUR_KEY.publicKey },
      'key: the package was made out to another key',
    ],
    [
      'other conditions',
      { ...released, conditions: { ...conditions, expires: null } },
      'conditions: they are not those of the package',
    ],
  ])('does not fit %s', (_, other, fault) => expect(faultsOf(checkAgainst(given, other))).toEqual([fault]));

  it('by another hand is refused', () => {
    expect(faultsOf(openAcknowledgement(bytesOf({ ...given, key: OUR_KEY.publicKey })))).toEqual([
      'signature: it is not by the key that it names, or what it signs was changed',
    ]);
  });
});

describe('a key file', () => {
  it('gives back its key', () => {
    expect(openKeyFile(new TextEncoder().encode(keyFileText(OUR_KEY)))).toEqual({ ok: true, value: OUR_KEY });
  });

  it('is refused where its halves do not fit, without a word of the private one', () => {
    const mixed = { ...OUR_KEY, publicKey: THEIR_KEY.publicKey };
    const faults = faultsOf(openKeyFile(new TextEncoder().encode(keyFileText(mixed))));
    expect(faults).toEqual(['publicKey: it is not the public half of the private key']);
    const broken = keyFileText(OUR_KEY).replace(OUR_KEY.privateKey, `${OUR_KEY.privateKey}0`);
    expect(faultsOf(openKeyFile(new TextEncoder().encode(broken)))).toEqual(['privateKey: it should be 64 hex digits']);
  });
});
