import type { IssuedItem, LogEntry, LogEvent, SignedHead } from './log.ts';
import { byKind, COUNT, listOf, objectOf, oneOf, orNull, type Shape, TEXT } from './shape.ts';
import {
  CONDITIONS,
  HASH_SHAPE,
  INSTANT_SHAPE,
  KEY_SHAPE,
  LEVEL_SHAPE,
  RELIABILITY,
  SIGNATURE_SHAPE,
} from './shapes.ts';

type Of<K extends LogEvent['kind']> = Extract<LogEvent, { readonly kind: K }>;

const ISSUED_ITEM: Shape<IssuedItem> = objectOf<IssuedItem>({ id: TEXT, leaf: HASH_SHAPE, words: listOf(TEXT) });

const EVENT: Shape<LogEvent> = byKind<LogEvent>({
  issued: objectOf<Of<'issued'>>({
    kind: oneOf('issued'),
    package: HASH_SHAPE,
    partner: TEXT,
    partnerKey: orNull(KEY_SHAPE),
    level: LEVEL_SHAPE,
    conditions: CONDITIONS,
    items: listOf(ISSUED_ITEM),
  }),
  refused: objectOf<Of<'refused'>>({ kind: oneOf('refused'), partner: TEXT, what: TEXT, reason: TEXT }),
  overridden: objectOf<Of<'overridden'>>({ kind: oneOf('overridden'), partner: TEXT, what: TEXT, reason: TEXT }),
  received: objectOf<Of<'received'>>({
    kind: oneOf('received'),
    package: HASH_SHAPE,
    partner: TEXT,
    key: KEY_SHAPE,
    level: LEVEL_SHAPE,
    conditions: CONDITIONS,
    reliability: RELIABILITY,
    items: COUNT,
  }),
  acknowledged: objectOf<Of<'acknowledged'>>({
    kind: oneOf('acknowledged'),
    package: HASH_SHAPE,
    issuer: KEY_SHAPE,
    by: KEY_SHAPE,
  }),
});

export const LOG_ENTRY: Shape<LogEntry> = objectOf<LogEntry>({
  format: oneOf('hearsay-log'),
  version: oneOf(1),
  at: INSTANT_SHAPE,
  entry: COUNT,
  event: EVENT,
  key: KEY_SHAPE,
  previous: HASH_SHAPE,
  signature: SIGNATURE_SHAPE,
});

export const SIGNED_HEAD: Shape<SignedHead> = objectOf<SignedHead>({
  format: oneOf('hearsay-head'),
  version: oneOf(1),
  at: INSTANT_SHAPE,
  entries: COUNT,
  head: HASH_SHAPE,
  key: KEY_SHAPE,
  signature: SIGNATURE_SHAPE,
});
