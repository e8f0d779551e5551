import { describe, expect, it } from 'vitest';
import { CONTENT, logBytes, OUR_KEY, sealed, THEIR_KEY } from '../../test/sample-releases.ts';
import { ledgerOf } from './ledger.ts';
import { issuedEvent } from './proof/issued.ts';
import { type LogEntry, type LogEvent, logLine } from './proof/log.ts';
import { openLog } from './proof/open-log.ts';
import { EMPTY_LOG } from './proof/package.ts';

/** Entries of one day each, from 1 May on. */
function entriesOf(events: readonly LogEvent[]): readonly LogEntry[] {
  let head = EMPTY_LOG;
  const lines = events.map((event, i) => {
    const next = logLine(event, head, { key: OUR_KEY, at: `2034-05-0${i + 1}T12:00:00Z` });
    head = next.head;
    return next.line;
  });
  const log = openLog(logBytes(lines));
  return log.ok ? log.value.entries : [];
}

const given = sealed();
const issued = issuedEvent(given, OUR_KEY);
const acknowledged: LogEvent = {
  kind: 'acknowledged',
  package: given.headerHash,
  issuer: OUR_KEY.publicKey,
  by: THEIR_KEY.publicKey,
};
const received: LogEvent = {
  kind: 'received',
  package: 'b'.repeat(64),
  partner: 'Calder Desk',
  key: THEIR_KEY.publicKey,
  level: 'GREEN',
  conditions: { ...CONTENT.conditions, expires: null, reciprocity: null },
  reliability: 'C',
  items: 2,
};
const refused: LogEvent = {
  kind: 'refused',
  partner: 'Varnholt Post',
  what: 'r-7',
  reason: 'it would give a name away',
};

const only = (events: readonly LogEvent[], today = '2034-06-01') => ledgerOf(entriesOf(events), today)[0];

describe('ledgerOf', () => {
  it('tells what was given, and that nobody has signed for it', () => {
    expect(only([issued])).toEqual({
      partner: 'Calder Desk',
      given: [
        {
          direction: 'given',
          package: given.headerHash,
          partner: 'Calder Desk',
          at: '2034-05-01T12:00:00Z',
          level: 'AMBER',
          items: 5,
          conditions: CONTENT.conditions,
          state: 'unacknowledged',
          acknowledged: null,
        },
      ],
      received: [],
      decisions: [],
      owed: ['what comes of it'],
    });
  });

  it('tells when it was signed for, and when it expired', () => {
    expect(only([issued, acknowledged])?.given[0]).toMatchObject({
      state: 'acknowledged',
      acknowledged: '2034-05-02T12:00:00Z',
    });
    expect(only([issued, acknowledged], '2034-12-31')?.given[0]?.state).toBe('acknowledged');
    expect(only([issued, acknowledged], '2035-01-01')?.given[0]).toMatchObject({
      state: 'expired',
      acknowledged: '2034-05-02T12:00:00Z',
    });
  });

  it('takes anything that came later for what was asked in return, and nothing that came before', () => {
    expect(only([issued, received])).toMatchObject({ owed: [], received: [{ items: 2, state: 'unacknowledged' }] });
    expect(only([received, issued])?.owed).toEqual(['what comes of it']);
  });

  it('keeps partners and decisions apart', () => {
    const ledger = ledgerOf(
      entriesOf([refused, issued, { ...refused, kind: 'overridden', partner: 'Calder Desk' }]),
      '2034-06-01',
    );
    expect(ledger.map(({ partner, decisions }) => [partner, decisions.map(({ kind }) => kind)])).toEqual([
      ['Varnholt Post', ['refused']],
      ['Calder Desk', ['overridden']],
    ]);
    expect(ledgerOf([], '2034-06-01')).toEqual([]);
  });
});
