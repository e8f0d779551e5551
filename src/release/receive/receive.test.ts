import { describe, expect, it } from 'vitest';
import { FERRY_CASE } from '../../../test/sample-cases.ts';
import { CONTENT, ISSUED, ITEMS, keyFrom, logBytes, logOf, OUR_KEY, THEIR_KEY } from '../../../test/sample-releases.ts';
import type { Case } from '../../case/case.ts';
import type { Claim } from '../../case/claim.ts';
import type { ReleaseContent, ReleaseItem } from '../item.ts';
import { issuedEvent } from '../proof/issued.ts';
import type { LogEvent } from '../proof/log.ts';
import { openLog } from '../proof/open-log.ts';
import { EMPTY_LOG, type ReleasePackage } from '../proof/package.ts';
import { sealRelease } from '../proof/seal.ts';
import { faultLine } from '../proof/verdict.ts';
import { type Admitted, admit, type Knowledge } from './admit.ts';
import { receive } from './receive.ts';

/** What Varnholt Post (their key) gives to us. */
const theirs = (items: readonly ReleaseItem[], content: Partial<ReleaseContent> = {}): ReleasePackage =>
  sealRelease(
    { ...CONTENT, partner: 'us', ...content, items },
    { key: THEIR_KEY, issued: ISSUED, log: EMPTY_LOG, partnerKey: OUR_KEY.publicKey },
  );

const claim = (id: string, gist: string, atMost = 1): Claim => ({
  id,
  gist,
  mentions: [],
  origins: [],
  independentOrigins: { atLeast: 1, atMost, why: ['one crew'], evidence: [[]] },
  circular: [],
  contestedBy: [],
  figures: [],
  grade: { reliability: 'F', credibility: 6, why: [] },
});

const KASE: Case = {
  ...FERRY_CASE,
  claims: [
    claim('k1', 'The ferry sailed to Varnholt without its second engineer on board.', 2),
    claim('k2', 'Four lifeboats of the ferry failed the inspection of last April.'),
  ],
};

const said = (id: string, gist: string, independentOrigins: ReleaseItem['body'] = 'not told'): ReleaseItem => ({
  id,
  kind: 'claim',
  body: { gist, independentOrigins },
});

const knowledge = (events: readonly LogEvent[] = [], today = '2034-05-02'): Knowledge => {
  const log = openLog(logBytes(logOf(events).lines));
  if (!log.ok) throw new Error(faultLine(log.faults[0]));
  const partners = [
    { name: 'Varnholt Post', reliability: 'B' as const, keys: [{ key: THEIR_KEY.publicKey, expires: '2034-12-31' }] },
  ];
  return {
    partners: { format: 'hearsay-partners', version: 1, partners },
    ownKey: OUR_KEY.publicKey,
    log: log.value,
    today,
  };
};

const refusals = (given: ReleasePackage, known: Knowledge): readonly string[] => {
  const admitted = admit(given, known);
  return admitted.ok ? [] : admitted.faults.map(({ code }) => code);
};

const admitted = (given: ReleasePackage): Admitted => ({ given, from: 'Varnholt Post', reliability: 'B' });

/** The case with what they give, and what we gave before. */
const taken = (items: readonly ReleaseItem[], before: readonly ReleaseItem[] = [], kase = KASE): Case => {
  const ours = sealRelease(
    { ...CONTENT, items: before },
    { key: OUR_KEY, issued: ISSUED, log: EMPTY_LOG, partnerKey: null },
  );
  const { entries } = knowledge([issuedEvent(ours, OUR_KEY)]).log;
  return receive(kase, admitted(theirs(items)), { key: OUR_KEY, entries, at: '2034-05-02T08:00:00Z' });
};

const countOf = (kase: Case, id: string) => {
  const { atLeast, atMost } = kase.claims.find((one) => one.id === id)?.independentOrigins ?? {
    atLeast: -1,
    atMost: -1,
  };
  return [atLeast, atMost];
};

describe('admit', () => {
  it('takes what a known partner made out to us', () => {
    const given = theirs(ITEMS);
    expect(admit(given, knowledge())).toEqual({ ok: true, value: admitted(given) });
  });

  it.each([
    [
      'an unknown key',
      theirs(ITEMS),
      { ...knowledge(), partners: { ...knowledge().partners, partners: [] } },
      ['proof.unknownKey'],
    ],
    [
      'an expired key',
      theirs(ITEMS, { conditions: { ...CONTENT.conditions, expires: null } }),
      knowledge([], '2035-01-01'),
      ['proof.expiredKey'],
    ],
    [
      'expired conditions',
      theirs(ITEMS, { conditions: { ...CONTENT.conditions, expires: '2034-05-01' } }),
      knowledge(),
      ['receive.expired'],
    ],
    [
      'a package for another',
      theirs(ITEMS),
      { ...knowledge(), ownKey: keyFrom(50).publicKey },
      ['receive.otherPartner'],
    ],
    [
      'our own release',
      theirs(ITEMS),
      { ...knowledge(), ownKey: THEIR_KEY.publicKey },
      ['receive.ownRelease', 'receive.otherPartner'],
    ],
  ])('refuses %s', (_, given, known, codes) => expect(refusals(given, known)).toEqual(codes));

  it('takes conditions on their last day', () => {
    expect(
      refusals(theirs(ITEMS, { conditions: { ...CONTENT.conditions, expires: '2034-05-02' } }), knowledge()),
    ).toEqual([]);
  });

  it('refuses what came before, and says when', () => {
    const given = theirs(ITEMS);
    const { key, level, conditions, items } = given.header;
    const received: LogEvent = {
      kind: 'received',
      package: given.headerHash,
      partner: 'Varnholt Post',
      key,
      level,
      conditions,
      reliability: 'B',
      items,
    };
    const again = admit(given, knowledge([received]));
    expect(again.ok ? [] : again.faults.map(faultLine)).toEqual([
      `the package: it was received before, on ${ISSUED} (line 1 of the log)`,
    ]);
  });

  it('tells every reason', () => {
    const given = theirs(ITEMS, { conditions: { ...CONTENT.conditions, expires: '2034-05-01' } });
    expect(refusals(given, { ...knowledge([], '2035-01-01'), ownKey: keyFrom(50).publicKey })).toEqual([
      'proof.expiredKey',
      'receive.otherPartner',
      'receive.expired',
    ]);
  });
});

describe('receive', () => {
  it('keeps what the partner says as what they say, and changes nothing else', () => {
    const kase = taken(ITEMS);
    const { received, claims, notes, ...rest } = kase;
    const { claims: _, notes: __, ...before } = KASE;
    expect(rest).toEqual(before);
    expect(notes).toEqual(KASE.notes);
    expect(received?.map(({ items, ...one }) => ({ ...one, items: items.length }))).toEqual([
      {
        package: theirs(ITEMS).headerHash,
        from: 'Varnholt Post',
        key: THEIR_KEY.publicKey,
        reliability: 'B',
        level: 'AMBER',
        expires: '2034-12-31',
        issued: ISSUED,
        received: '2034-05-02T08:00:00Z',
        items: ITEMS.length,
      },
    ]);
    expect(received?.[0]?.items.map(({ body }) => body)).toEqual(ITEMS.map(({ body }) => body));
    expect(claims).toHaveLength(KASE.claims.length);
  });

  it('counts a partner’s origins as not established: at most one more, at least as before', () => {
    const kase = taken([said('x1', 'Without a second engineer the ferry sailed to Varnholt, says the crew.')]);
    expect(countOf(kase, 'k1')).toEqual([1, 3]);
    expect(countOf(kase, 'k2')).toEqual([1, 1]);
    expect(kase.claims[0]?.independentOrigins.why.at(-1)).toMatch(
      /^Varnholt Post \(B\) tells it too, .* not established$/,
    );
    expect(kase.claims[0]?.independentOrigins.evidence).toHaveLength(2);
  });

  it.each([
    [{ atLeast: 2, atMost: 3 }, 5],
    [{ atLeast: 2, atMost: 'not told' }, 3],
    [{ atLeast: 0, atMost: 0 }, 3],
    [{ atMost: 1e9 }, 101],
    [{ atMost: -4 }, 3],
    [{ atMost: 1.5 }, 3],
    [null, 3],
  ])('takes %j for their count', (count, atMost) => {
    const kase = taken([said('x1', 'The ferry sailed to Varnholt without its second engineer.', count)]);
    expect(countOf(kase, 'k1')).toEqual([1, atMost]);
  });

  it('does not take a denial, another number or a few shared words for the same claim', () => {
    const kase = taken([
      said('x1', 'The ferry did not sail to Varnholt without its second engineer on board.'),
      said('x2', 'Two lifeboats of the ferry failed the inspection of last April.'),
      said('x3', 'The ferry sailed home.'),
      { id: 'x4', kind: 'event', body: { gist: 'The ferry sailed to Varnholt without its second engineer on board.' } },
      { id: 'x5', kind: 'claim', body: ['The ferry sailed to Varnholt without its second engineer on board.'] },
    ]);
    expect(kase.received?.[0]?.items.map((item) => item.claim)).toEqual([null, null, null, null, null]);
    expect(kase.claims).toEqual(KASE.claims);
  });

  it('counts a partner once, however often they say it', () => {
    const item = (id: string) => said(id, 'The ferry sailed to Varnholt without its second engineer.');
    const once = taken([item('x1'), item('x2')]);
    expect(countOf(once, 'k1')).toEqual([1, 3]);
    expect(countOf(taken([item('x3')], [], once), 'k1')).toEqual([1, 3]);
  });

  it('knows our own by its id and by its words, counts it for nothing, and says so', () => {
    const ours = said('o1', 'The ferry sailed to Varnholt without its second engineer on board.');
    for (const back of [
      { ...ours, body: { gist: 'Something else' } },
      { ...ours, id: 'y9' },
    ]) {
      const kase = taken([back], [ours]);
      expect(kase.received?.[0]?.items[0]?.standing).toBe('ours');
      expect(countOf(kase, 'k1')).toEqual([1, 2]);
      expect(kase.notes.at(-1)).toMatchObject({ code: 'receive.circular', level: 'warning' });
      expect(kase.notes.at(-1)?.message).toContain('is what you gave Calder Desk: it confirms nothing');
    }
  });

  it('says that a rewording may be our own, and leaves it in the upper count', () => {
    const ours = said('o1', 'The ferry sailed to Varnholt without its second engineer on board.');
    const kase = taken(
      [said('y1', 'Aboard was no mate: to Varnholt the ferry sailed without the second engineer, harbour people say.')],
      [ours],
    );
    expect(kase.received?.[0]?.items[0]?.standing).toBe('likeOurs');
    expect(kase.notes.at(-1)?.message).toContain('may be your own in other words');
  });

  it('is the same for the same input', () => {
    expect(taken(ITEMS, ITEMS)).toEqual(taken(ITEMS, ITEMS));
  });
});
