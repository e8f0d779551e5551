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
    const digest = createHmac('sha256', this.#secret)
      .update(JSON.stringify([this.#partner, ...parts]))
      .digest();
    const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    return Array.from({ length: count }, (_, at) => LETTERS[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)]).join(
      '',
    );
  }
}
