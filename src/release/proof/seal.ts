import type { ReleaseContent, ReleaseItem } from '../item.ts';
import { canonicalText, keyedDigest } from './digest.ts';
import { INSTANT } from './instant.ts';
import { type SigningKey, signText } from './keys.ts';
import { rootOf } from './merkle.ts';
import { headerHashOf, type LogHead, leafOf, type PackageHeader, type ReleasePackage, signedText } from './package.ts';

/** What sealing needs beside the content; nothing of it is read from the machine. */
export interface Sealing {
  readonly key: SigningKey;
  /** UTC to the second: `2034-05-01T12:00:00Z`. */
  readonly issued: string;
  /** The issuer's log before this release is entered. */
  readonly log: LogHead;
  /** The partner's public key, or null where it is not known. */
  readonly partnerKey: string | null;
}

/**
 * Signs a release. The same content, key, log and time give the same bytes (`fileText`). The order of items is kept.
 * Throws a RangeError where two items share an id, a body has no canonical form or the time has another form. Linear.
 */
export function sealRelease(content: ReleaseContent, { key, issued, log, partnerKey }: Sealing): ReleasePackage {
  if (!INSTANT.test(issued)) throw new RangeError(`issued must look like 2034-05-01T12:00:00Z, not ${issued}`);
  checkIds(content.items);
  const { partner, level, conditions } = content;
  const saltOf = (item: ReleaseItem): string =>
    keyedDigest(key.secret, 'salt', canonicalText({ issued, item, log, partner }));
  const items = content.items.map(({ id, kind, body }) => ({ body, id, kind, salt: saltOf({ body, id, kind }) }));
  const leaves = items.map(leafOf);
  const header: PackageHeader = {
    conditions,
    issued,
    items: items.length,
    key: key.publicKey,
    level,
    log,
    partner,
    partnerKey,
    root: rootOf(leaves),
  };
  const headerHash = headerHashOf(header);
  const signature = signText(signedText(headerHash), key);
  return { format: 'hearsay-package', header, headerHash, items, leaves, signature, version: 1 };
}

function checkIds(items: readonly ReleaseItem[]): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) throw new RangeError(`two items have the id ${id}`);
    seen.add(id);
  }
}
