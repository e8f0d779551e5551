import type { Reliability } from '../../case/claim.ts';
import type { Conditions, TlpLevel } from '../item.ts';
import { hashOf, sha256 } from './digest.ts';
import { type SigningKey, signText } from './keys.ts';
import { EMPTY_LOG, fileText, type LogHead } from './package.ts';

/** What the log keeps of an item that was given away: enough to know it when it comes back, and none of its words. */
export interface IssuedItem {
  readonly id: string;
  /** The hash under which the package has it. */
  readonly leaf: string;
  /** Keyed digests of its words; see `wordPrints`. */
  readonly words: readonly string[];
}

/** What a log tells. `package` is always a `headerHash`. */
export type LogEvent =
  | {
      readonly kind: 'issued';
      readonly package: string;
      readonly partner: string;
      readonly partnerKey: string | null;
      readonly level: TlpLevel;
      readonly conditions: Conditions;
      readonly items: readonly IssuedItem[];
    }
  /** Something was asked for and not given. */
  | { readonly kind: 'refused'; readonly partner: string; readonly what: string; readonly reason: string }
  /** Somebody set a refusal aside, and said why. */
  | { readonly kind: 'overridden'; readonly partner: string; readonly what: string; readonly reason: string }
  | {
      readonly kind: 'received';
      readonly package: string;
      readonly partner: string;
      /** The issuer's. */
      readonly key: string;
      readonly level: TlpLevel;
      readonly conditions: Conditions;
      readonly reliability: Reliability;
      readonly items: number;
    }
  /** Conditions were signed for: ours by the partner, or the partner's by us. */
  | {
      readonly kind: 'acknowledged';
      readonly package: string;
      /** Who gave the package, by key. */
      readonly issuer: string;
      /** Who signed for its conditions. */
      readonly by: string;
    };

/** One line of a log. Each names the hash of the line before it, so that none can be taken out, put in or moved. */
export interface LogEntry {
  readonly format: 'hearsay-log';
  readonly version: 1;
  readonly at: string;
  /** Counted from 1, as lines are. */
  readonly entry: number;
  readonly event: LogEvent;
  readonly key: string;
  /** The hash of the line before; zeros for the first. */
  readonly previous: string;
  readonly signature: string;
}

/** How long a log was, signed: with it, entries cut off at its end are missed. */
export interface SignedHead extends LogHead {
  readonly format: 'hearsay-head';
  readonly version: 1;
  readonly at: string;
  readonly key: string;
  readonly signature: string;
}

/** Who writes, and when; the time comes from the caller. */
export interface Writing {
  readonly key: SigningKey;
  /** `2034-05-01T12:00:00Z` */
  readonly at: string;
}

/** The line for an event, with its line end, and where the log stands after it. The same input gives the same line. */
export function logLine(
  event: LogEvent,
  after: LogHead,
  { key, at }: Writing,
): { readonly line: string; readonly head: LogHead } {
  const unsigned = {
    at,
    entry: after.entries + 1,
    event,
    format: 'hearsay-log' as const,
    key: key.publicKey,
    previous: after.head,
    version: 1 as const,
  };
  const line = fileText({ ...unsigned, signature: signText(signedLine(unsigned), key) } satisfies LogEntry);
  return { line, head: { entries: unsigned.entry, head: lineHash(line.trimEnd()) } };
}

/** A head to keep apart from its log. */
export function signedHead({ entries, head }: LogHead, { key, at }: Writing): SignedHead {
  const unsigned = { at, entries, format: 'hearsay-head' as const, head, key: key.publicKey, version: 1 as const };
  return { ...unsigned, signature: signText(signedHeadText(unsigned), key) };
}

export const signedLine = (entry: Omit<LogEntry, 'signature'>): string => `hearsay-log 1\n${hashOf(entry)}`;

export const signedHeadText = (head: Omit<SignedHead, 'signature'>): string => `hearsay-head 1\n${hashOf(head)}`;

/** What the next line names as `previous`: the hash of this one, signature and all. */
export const lineHash = (line: string): string => sha256(line);

/** Where a log of these lines stands. */
export const headOf = (lines: readonly string[]): LogHead =>
  lines.length === 0 ? EMPTY_LOG : { entries: lines.length, head: lineHash(lines.at(-1) ?? '') };
