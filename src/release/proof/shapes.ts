import type { Reliability } from '../../case/claim.ts';
import { type Conditions, ITEM_KINDS, TLP_LEVELS } from '../item.ts';
import { HASH } from './digest.ts';
import { DAY, INSTANT } from './instant.ts';
import { PUBLIC_KEY, SIGNATURE } from './keys.ts';
import type { LogHead, PackageHeader, ReleasePackage, SealedItem, SingleItem } from './package.ts';
import { ANYTHING, COUNT, listOf, matching, objectOf, oneOf, orNull, type Shape, TEXT } from './shape.ts';

export const HASH_SHAPE = matching(HASH, '64 hex digits');
export const SIGNATURE_SHAPE = matching(SIGNATURE, '128 hex digits');
export const KEY_SHAPE = matching(PUBLIC_KEY, 'ed25519: and 64 hex digits');
export const INSTANT_SHAPE = matching(INSTANT, 'a time as in 2034-05-01T12:00:00Z');
export const DAY_SHAPE = matching(DAY, 'a day as in 2034-05-01');
export const LEVEL_SHAPE = oneOf(...TLP_LEVELS);
export const RELIABILITY: Shape<Reliability> = oneOf('A', 'B', 'C', 'D', 'E', 'F');

export const CONDITIONS: Shape<Conditions> = objectOf<Conditions>({
  use: TEXT,
  onward: oneOf('none', 'organisation', 'community', 'anyone'),
  expires: orNull(DAY_SHAPE),
  reciprocity: orNull(TEXT),
});

const LOG_HEAD: Shape<LogHead> = objectOf<LogHead>({ entries: COUNT, head: HASH_SHAPE });

const HEADER: Shape<PackageHeader> = objectOf<PackageHeader>({
  conditions: CONDITIONS,
  issued: INSTANT_SHAPE,
  items: COUNT,
  key: KEY_SHAPE,
  level: LEVEL_SHAPE,
  log: LOG_HEAD,
  partner: TEXT,
  partnerKey: orNull(KEY_SHAPE),
  root: HASH_SHAPE,
});

const ITEM: Shape<SealedItem> = objectOf<SealedItem>({
  body: ANYTHING,
  id: TEXT,
  kind: oneOf(...ITEM_KINDS),
  salt: HASH_SHAPE,
});

const SEAL = { header: HEADER, headerHash: HASH_SHAPE, signature: SIGNATURE_SHAPE, version: oneOf(1) };

export const PACKAGE: Shape<ReleasePackage> = objectOf<ReleasePackage>({
  ...SEAL,
  format: oneOf('hearsay-package'),
  items: listOf(ITEM),
  leaves: listOf(HASH_SHAPE),
});

export const SINGLE_ITEM: Shape<SingleItem> = objectOf<SingleItem>({
  ...SEAL,
  format: oneOf('hearsay-item'),
  index: COUNT,
  item: ITEM,
  path: listOf(HASH_SHAPE),
});
