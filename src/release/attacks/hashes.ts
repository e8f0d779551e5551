import { createHash, createHmac } from 'node:crypto';
import { strawsOf } from './haystack.ts';
import type { Attack, Attempt } from './leak.ts';
import { leak } from './leak.ts';
import { secretsOf, textOf } from './secrets.ts';

const ALGORITHMS = ['md5', 'sha1', 'sha256', 'sha512'] as const;
const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const RFC4648 = 'abcdefghijklmnopqrstuvwxyz234567';
/** 32 bits of a digest in hex: fewer are met by chance. */
const PREFIX = 8;

/**
 * Anything in the release that is the beginning of an unkeyed hash of something withheld, or of one keyed with what the partner knows. Who can
 * guess the name can then check the guess. Cost: withheld things × hashes.
 */
export const hashAttack: Attack = (attempt) => {
  const tokens = new Map<string, { item: string; token: string }>();
  for (const { item, text } of strawsOf(attempt.content)) {
    for (const [token] of text.matchAll(/[0-9A-Za-z_+/-]{8,128}/g)) {
      tokens.set(token.slice(0, PREFIX).toLowerCase(), { item, token });
    }
  }
  return guesses(attempt).flatMap((guess) =>
    digests(guess, attempt.partner.name).flatMap((digest) => {
      const found = tokens.get(digest.slice(0, PREFIX));
      const isIts = found !== undefined && digest.startsWith(found.token.toLowerCase().replace(/=+$/, ''));
      return isIts
        ? [leak('hash', found.item, `“${found.token}” is a hash of “${guess}”: who guesses it can check`)]
        : [];
    }),
  );
};

function guesses(attempt: Attempt): readonly string[] {
  const { kase } = attempt;
  const secrets = secretsOf(attempt);
  const names = [
    ...secrets.actors.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...secrets.names,
    ...secrets.descriptions,
  ];
  const ids = [...kase.reports, ...kase.claims, ...kase.actors, ...kase.quotes, ...kase.unseen].map(({ id }) => id);
  const texts = [...secrets.texts.map((span) => textOf(kase, span)), ...secrets.reports.map(({ text }) => text)];
  const all = [...names, ...ids, ...texts];
  return [...new Set([...all, ...names.map((name) => name.toLowerCase())])];
}

function digests(text: string, partner: string): readonly string[] {
  return ALGORITHMS.flatMap((algorithm) => {
    const plain = createHash(algorithm).update(text).digest();
    const keyed = createHmac(algorithm, partner).update(text).digest();
    return [plain, keyed].flatMap((bytes) => [
      bytes.toString('hex'),
      bytes.toString('base64').replace(/=+$/, '').toLowerCase(),
      bytes.toString('base64url').toLowerCase(),
      base32(bytes, CROCKFORD),
      base32(bytes, RFC4648),
    ]);
  });
}

function base32(bytes: Uint8Array, letters: string): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => letters[Number.parseInt(five, 2)]).join('');
}
