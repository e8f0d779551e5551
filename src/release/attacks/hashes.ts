import { createHash, createHmac } from 'node:crypto';
import { strawsOf } from './haystack.ts';
import type { Attack, Attempt } from './leak.ts';
import { leak } from './leak.ts';
import { secretsOf, textOf } from './secrets.ts';

const ALGORITHMS = ['md5', 'sha1', 'sha256', 'sha512'] as const;
const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const RFC4648 = 'abcdefghijklmnopqrstuvwxyz234567';
/** 48 bits of a digest in hex: fewer are met by chance. A shorter token is compared whole, one under 8 letters not at all. */
const PREFIX = 12;
const PREFIX_BYTES = 9;
const SHORTEST = 8;

/**
 * Anything in the release that is the beginning of an unkeyed hash of something withheld, or of one keyed with what the partner knows. Who can
 * guess the name can then check the guess. Cost: withheld things × hashes.
 */
export const hashAttack: Attack = (attempt) => {
  const tokens = new Map<string, { item: string; token: string }>();
  const lengths = new Set<number>();
  for (const { item, text } of strawsOf(attempt.content)) {
    for (const [token] of text.matchAll(/[0-9A-Za-z_+/-]{8,128}/g)) {
      const prefix = token.slice(0, PREFIX).toLowerCase();
      tokens.set(prefix, { item, token });
      lengths.add(prefix.length);
    }
  }
  const each = [...lengths].filter((length) => length >= SHORTEST);
  return guesses(attempt).flatMap((guess) =>
    digests(guess, attempt.partner.name).flatMap((digest) => {
      const found = each.map((length) => tokens.get(digest.slice(0, length))).find((one) => one !== undefined);
      return found === undefined
        ? []
        : [leak('hash', found.item, `“${found.token}” is a hash of “${guess}”: who guesses it can check`)];
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

/** How each hash begins in every usual spelling. */
function digests(text: string, partner: string): readonly string[] {
  return ALGORITHMS.flatMap((algorithm) => {
    const plain = createHash(algorithm).update(text).digest();
    const keyed = createHmac(algorithm, partner).update(text).digest();
    return [plain, keyed].flatMap((digest) => {
      const bytes = digest.subarray(0, PREFIX_BYTES);
      const spelled = [
        bytes.toString('hex'),
        bytes.toString('base64').toLowerCase(),
        bytes.toString('base64url').toLowerCase(),
      ];
      return [...spelled, base32(bytes, CROCKFORD), base32(bytes, RFC4648)].map((one) => one.slice(0, PREFIX));
    });
  });
}

function base32(bytes: Uint8Array, letters: string): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => letters[Number.parseInt(five, 2)]).join('');
}
