import { stemmer } from 'stemmer';
import { tokenize } from '../../text/tokens.ts';
import type { JsonValue } from '../item.ts';
import { keyedDigest } from './digest.ts';
import type { SigningKey } from './keys.ts';
import type { LogEvent } from './log.ts';
import type { ReleasePackage } from './package.ts';

/** The log's entry for a release: who got what on which conditions, and how to know it again. */
export function issuedEvent({ header, headerHash, items, leaves }: ReleasePackage, key: SigningKey): LogEvent {
  const { partner, partnerKey, level, conditions } = header;
  return {
    kind: 'issued',
    package: headerHash,
    partner,
    partnerKey,
    level,
    conditions,
    items: items.map(({ id, body }, i) => ({ id, leaf: leaves[i] ?? '', words: wordPrints(body, key) })),
  };
}

/** Shorter words are mostly those that every text has. */
const SHORTEST_WORD = 4;
/** Of a longer text those with the lowest digests stand for all (bottom-k, Broder 1997). */
const MOST_PRINTS = 128;
const PRINT_DIGITS = 16;

/**
 * Digests of the words of all texts in a body: stems of longer words, and numbers, each once and in no order that tells
 * anything. Under the key's secret, so that whoever reads the log cannot try out which words were given away. Linear.
 */
export function wordPrints(body: JsonValue, { secret }: SigningKey): readonly string[] {
  const digests = [...bodyWords(body)].map((word) => keyedDigest(secret, 'word', word).slice(0, PRINT_DIGITS));
  return digests.toSorted().slice(0, MOST_PRINTS);
}

/** The words by which a body is compared with another: stems of longer words, and numbers, of all texts in it. */
export function bodyWords(body: JsonValue): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of textsOf(body)) {
    for (const { kind, key } of tokenize(text)) {
      if (kind === 'number') words.add(key);
      else if (key.length >= SHORTEST_WORD) words.add(stemmer(key));
    }
  }
  return words;
}

/** Texts of more than one word; single words are mostly ids, kinds and dates. */
function textsOf(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return /\s/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
