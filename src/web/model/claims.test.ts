import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIMED_CASE } from '../../../test/claimed-case.ts';
import { FERRY_CASE, sampleDerivation, span } from '../../../test/sample-cases.ts';
import type { Case } from '../../case/case.ts';
import type { Grade, Origin } from '../../case/claim.ts';
import { CREDIBILITY_IN_WORDS, RELIABILITY_IN_WORDS } from '../../report/admiralty.ts';
import * as terminal from '../../report/claim-summary.ts';
import { packed } from '../../report/page/pack.ts';
import type { CaseIndex } from './case-index.ts';
import { indexed } from './case-index.ts';
import type { WayNode } from './claims.ts';
import {
  claimsAsked,
  claimsAt,
  figureRows,
  gradeInWords,
  originsInWords,
  SHOWS,
  STANCE_IN_WORDS,
  saidInWords,
  tellingsOf,
  wayOf,
} from './claims.ts';
import { threadsOf } from './threads.ts';

const indexOf = (kase: Case): CaseIndex => indexed(packed(kase, { texts: 'kept', generator: 'test' }));
const INDEX = indexOf(CLAIMED_CASE);
const gists = (asked: Partial<Parameters<typeof claimsAsked>[0]>, index = INDEX): readonly string[] =>
  claimsAsked({ show: '', sort: '', words: '', ...asked }, index).map(({ claim }) => claim.gist);

const [LOST, RUSTED, DARK, DENIAL] = INDEX.claims.map(({ claim }) => claim.gist);

function origin(through: readonly string[]): Origin {
  return { id: 'o', name: 'o', kind: 'person', actor: null, mentions: [], stance: 'asserts', through };
}

const drawn = (nodes: readonly WayNode[]): string =>
  nodes.map(({ id, children }) => (children.length === 0 ? id : `${id}(${drawn(children)})`)).join(' ');

describe('claimsAsked', () => {
  it.each([
    ['', [LOST, RUSTED, DARK, DENIAL]],
    ['several', [LOST, RUSTED, DARK]],
    ['thread', [LOST]],
    ['independent', [RUSTED]],
    ['open', [DARK]],
    ['contested', [LOST, RUSTED]],
    ['circle', [LOST]],
    ['no such choice', [LOST, RUSTED, DARK, DENIAL]],
  ])('shows those that are %j, the most told first', (show, wanted) => expect(gists({ show })).toEqual(wanted));

  it('has a title for each choice and no two of one name', () => {
    expect(new Set(SHOWS.map(({ name }) => name)).size).toBe(SHOWS.length);
  });

  it('puts those on most origins first where that is asked for', () => {
    expect(gists({ sort: 'origins' })[0]).toBe(RUSTED);
  });

  it('finds words of a mention, of an origin and of one who contests', () => {
    expect(gists({ words: ' TEMPEST ' })).toEqual([LOST]);
    expect(gists({ words: 'deckhand' })).toEqual([RUSTED]);
    expect(gists({ words: 'coastguard' })).toEqual([LOST]);
    expect(gists({ words: 'nobody says this' })).toEqual([]);
  });
});

describe('claimsAt', () => {
  it('gives the claims that a stretch tells', () => {
    const at = (start: number, end: number) =>
      claimsAt(span('gazette.txt', start, end), INDEX).map(({ claim }) => claim.gist);
    expect(at(0, 10)).toEqual([LOST]);
    expect(at(100, 140)).toEqual([RUSTED, DENIAL]);
    expect(claimsAt(span('none.txt', 0, 9), INDEX)).toEqual([]);
  });
});

describe('figureRows and tellingsOf', () => {
  it('set figures side by side, those of one value, origin and time together', () => {
    const claim = INDEX.claims[0]?.claim;
    if (claim === undefined) throw new Error('no claim');
    const again = { ...claim, figures: [...claim.figures, ...claim.figures] };
    expect(
      figureRows(again).map(({ value, origin: who, said, spans }) => [value, who?.name, said, spans.length]),
    ).toEqual([
      ['9', 'harbour master Iva Brandl', '2031-03-02', 2],
      ['11', 'the coastguard', null, 2],
    ]);
    expect(tellingsOf(claim).map(({ report }) => report)).toEqual([
      'copy.txt',
      'digest.txt',
      'gazette.txt',
      'wire.txt',
    ]);
  });
});

it.each([
  ['2031-03-02', '2 March 2031'],
  ['2031-03-02T18:00', '2 March 2031, 18:00'],
  ['2031-W09', '2031-W09'],
  [null, 'no time given'],
])('saidInWords(%j) is %j', (said, words) => expect(saidInWords(said)).toBe(words));

describe('wayOf', () => {
  it('hangs copies below what they copy', () => {
    expect(drawn(wayOf(origin(['gazette.txt', 'copy.txt', 'digest.txt', 'wire.txt']), INDEX))).toBe(
      'gazette.txt(copy.txt digest.txt) wire.txt',
    );
  });

  it('goes through an unseen report that nobody listed', () => {
    expect(drawn(wayOf(origin(['p1.txt', 'p4.txt']), indexOf(FERRY_CASE)))).toBe('unseen:coast-radio(p1.txt p4.txt)');
  });

  it('has every report once, whatever the derivations', () => {
    const ids = CLAIMED_CASE.reports.map(({ id }) => id);
    const step = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 9 }), fc.uniqueArray(fc.constantFrom(...ids)), (steps, through) => {
        const derivations = steps.map(([child, parent]) => sampleDerivation(child, parent));
        const nodes = drawn(wayOf(origin(through), indexOf({ ...CLAIMED_CASE, derivations })));
        expect(
          nodes
            .split(/[() ]+/)
            .filter((id) => id !== '')
            .toSorted(),
        ).toEqual(through.toSorted());
      }),
      { seed: 11 },
    );
  });
});

describe('threadsOf', () => {
  const threads = INDEX.claims.map(threadsOf);

  it('has a dot a report, a disc an origin of those who tell it, and a thread between them', () => {
    expect(
      threads.map(({ reports, origins, threads: all, joined }) => [reports.length, origins.length, all.length, joined]),
    ).toEqual([
      [3, 1, 3, 'apart'],
      [3, 2, 3, 'apart'],
      [2, 2, 2, 'open'],
      [1, 1, 1, 'apart'],
    ]);
  });

  it('keeps within its height, however many there are', () => {
    const [told] = INDEX.claims;
    if (told === undefined) throw new Error('no claim');
    const many = Array.from({ length: 500 }, (_, i) => `r${i}`);
    const origins = many.map((id) => ({ ...origin([id]), id, mentions: [span(id, 0, 1)] }));
    const {
      height,
      reports,
      origins: discs,
    } = threadsOf({
      claim: { ...told.claim, origins },
      digest: { ...told.digest, told: many },
    });
    expect(height).toBeLessThan(80);
    for (const y of [...reports, ...discs]) expect(y >= 4 && y <= height - 4).toBe(true);
  });
});

it('says what the terminal says', () => {
  expect(STANCE_IN_WORDS).toEqual(terminal.STANCE_IN_WORDS);
  for (const reliability of ['A', 'B', 'C', 'D', 'E', 'F'] as const)
    for (const credibility of [1, 2, 3, 4, 5, 6] as const) {
      const grade: Grade = { reliability, credibility, why: [] };
      expect(gradeInWords(grade)).toBe(terminal.gradeInWords(grade));
    }
  expect(INDEX.claims.map(originsInWords)).toEqual(
    ['1 origin', '2 origins', '1–2 origins', '1 origin'].map((text) => text.replace(' ', '\u00a0')),
  );
});

describe('gradeInWords', () => {
  const reliabilities = Object.keys(RELIABILITY_IN_WORDS) as Grade['reliability'][];
  const credibilities = Object.keys(CREDIBILITY_IN_WORDS).map(Number) as Grade['credibility'][];

  it.each(reliabilities)('says %s and each credibility as the terminal does', (reliability) => {
    for (const credibility of credibilities)
      expect(gradeInWords({ reliability, credibility, why: [] })).toBe(
        `${RELIABILITY_IN_WORDS[reliability]}, ${CREDIBILITY_IN_WORDS[credibility]}`,
      );
  });
});
