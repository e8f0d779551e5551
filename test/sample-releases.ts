import type { JsonValue, ReleaseContent, ReleaseItem } from '../src/release/item.ts';
import { newSigningKey, type SigningKey } from '../src/release/proof/keys.ts';
import { type LogEvent, logLine } from '../src/release/proof/log.ts';
import { EMPTY_LOG, type LogHead, type ReleasePackage } from '../src/release/proof/package.ts';
import { sealRelease } from '../src/release/proof/seal.ts';

/** A key whose bytes all count up from `first`: the same in every run. */
export const keyFrom = (first: number): SigningKey =>
  newSigningKey(Uint8Array.from({ length: 64 }, (_, i) => (first + i) % 256));

export const OUR_KEY = keyFrom(1);
export const THEIR_KEY = keyFrom(101);

export const ISSUED = '2034-05-01T12:00:00Z';

const claim = (id: string, body: JsonValue): ReleaseItem => ({ id, kind: 'claim', body });

export const ITEMS: readonly ReleaseItem[] = [
  claim('c-1', { gist: 'The ferry to Varnholt sails without a second engineer.', origins: { atLeast: 1, atMost: 2 } }),
  claim('c-2', {
    gist: 'Three of the five lifeboats failed the inspection in April.',
    origins: { atLeast: 1, atMost: 1 },
  }),
  {
    id: 'a-1',
    kind: 'actor',
    body: { name: 'Tobias Lindqvist', role: 'harbour master', aliases: ['Lindqvist', 'Tob. Lindqvist ⚓'] },
  },
  { id: 'e-1', kind: 'event', body: { what: 'The ferry ran aground off Varnholt', date: '2034-04-12', toll: -0.5 } },
  { id: 'r-1', kind: 'relation', body: ['a-1', null, true, 1e21] },
];

export const CONTENT: ReleaseContent = {
  partner: 'Calder Desk',
  level: 'AMBER',
  conditions: {
    use: 'to check before print',
    onward: 'organisation',
    expires: '2034-12-31',
    reciprocity: 'what comes of it',
  },
  items: ITEMS,
};

export const sealed = (content: Partial<ReleaseContent> = {}, log: LogHead = EMPTY_LOG): ReleasePackage =>
  sealRelease({ ...CONTENT, ...content }, { key: OUR_KEY, issued: ISSUED, log, partnerKey: THEIR_KEY.publicKey });

/** The lines of a log of these events, and its head. */
export function logOf(
  events: readonly LogEvent[],
  key: SigningKey = OUR_KEY,
): { readonly lines: readonly string[]; readonly head: LogHead } {
  let head = EMPTY_LOG;
  const lines = events.map((event) => {
    const next = logLine(event, head, { key, at: ISSUED });
    head = next.head;
    return next.line;
  });
  return { lines, head };
}

export const logBytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join(''));
