import { createHmac } from 'node:crypto';
import type { ItemKind } from '../item.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ID_LETTERS = 26;
const PSEUDONYM_LETTERS = 8;

/**
 * Names that nobody without the owner's secret can make or compare: HMAC-SHA-256 (RFC 2104) over the partner's name and the thing's id, in
 * Crockford's base 32. The same in every release to one partner; two partners' have nothing in common.
 */
export class Unlinkable {
  readonly #secret: Uint8Array;
  readonly #partner: string;
  readonly #made = new Map<string, string>();

  constructor(secret: Uint8Array, partner: string) {
    if (secret.length < 16) throw new RangeError(`the secret has ${secret.length} bytes, 16 are needed`);
    this.#secret = secret;
    this.#partner = partner;
  }

  /** 130 bits. */
  id(kind: ItemKind, key: string): string {
    return this.#letters(['id', kind, key], ID_LETTERS);
  }

  /** 40 bits: one chance in a million that two of 1,000 actors share one. */
  pseudonym(actor: string): string {
    return this.#letters(['pseudonym', actor], PSEUDONYM_LETTERS);
  }

  #letters(parts: readonly string[], count: number): string {
    const named = JSON.stringify([this.#partner, ...parts]);
    const known = this.#made.get(named);
    if (known !== undefined) return known;
    const made = base32(createHmac('sha256', this.#secret).update(named).digest()).slice(0, count);
    this.#made.set(named, made);
    return made;
  }
}

function base32(bytes: Uint8Array): string {
  let letters = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) letters += LETTERS[(held >> (bits - 5)) & 31];
  }
  return letters;
}
