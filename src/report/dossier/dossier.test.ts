import { describe, expect, it } from 'vitest';
import { DOSSIER_CASE, placeOf } from '../../../test/dossier-case.ts';
import { CHAIN_CASE, FERRY_CASE, manyAlone, sampleCase, UNDIRECTED_CASE } from '../../../test/sample-cases.ts';
import { SAMPLE_RATES } from '../../../test/sample-rates.ts';
import type { Case } from '../../case/case.ts';
import type { Dossier, Piece } from './document.ts';
import { type DossierOptions, makeDossier } from './dossier.ts';
import { dossierMarkdown } from './dossier-markdown.ts';
import { NO_RATINGS } from './ratings.ts';
import { printable } from './rich.ts';

const OPTIONS: DossierOptions = { subject: { kind: 'case' }, texts: 'kept', ratings: NO_RATINGS, rates: SAMPLE_RATES };

function dossierOf(kase: Case, given: Partial<DossierOptions> = {}): Dossier {
  const made = makeDossier(kase, { ...OPTIONS, ...given });
  if (!made.ok) throw new RangeError(made.problem);
  return made.dossier;
}

/** All pieces of a dossier, of one section or of all. */
function piecesOf({ sections }: Dossier, id?: string): readonly Piece[] {
  return sections
    .filter((section) => id === undefined || section.id === id)
    .flatMap(({ parts }) =>
      parts.flatMap((part) => {
        if (part.kind === 'list') return part.items.flat();
        if (part.kind === 'table') return part.rows.flat(2);
        return part.kind === 'drawing' ? [] : part.content;
      }),
    );
}

const said = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'cite' ? '' : piece.text)).join('');

const sectionText = (dossier: Dossier, id: string): string => said(piecesOf(dossier, id));

describe('makeDossier', () => {
  const whole = dossierOf(DOSSIER_CASE);

  it('says the answer first, then what would change it', () => {
    expect(whole.sections.map(({ id }) => id)).toEqual([
      'answer',
      'would-change',
      'origins',
      'dissent',
      'changes',
      'timeline',
      'lineage',
      'quotations',
      'sources',
      'method',
      'notes',
    ]);
    expect(sectionText(whole, 'answer')).toMatch(/^5 reports → 3–4 pieces of reporting/);
  });

  it.each([DOSSIER_CASE, FERRY_CASE, CHAIN_CASE, UNDIRECTED_CASE, sampleCase([]), manyAlone(100)])(
    'cites only places that it lists, with the words that stand there (%#)',
    (kase) => {
      const dossier = dossierOf(kase);
      const cited = piecesOf(dossier).flatMap((piece) => (piece.kind === 'cite' ? piece.places : []));
      expect(dossier.places.map(({ number }) => number)).toEqual(dossier.places.map((_, i) => i + 1));
      expect(new Set(cited)).toEqual(new Set(dossier.places.map(({ number }) => number)));
      const texts = kase.reports.map(({ text }) => text);
      for (const { range, words } of dossier.places) {
        const [start = 0, end = 0] = range.split('–').map(Number);
        expect(texts.map((text) => printable(text.slice(start, end)))).toContain(words);
      }
    },
  );

  it('says what partners gave as what they say, and on a claim only what tells of it', () => {
    const item = { kind: 'claim', standing: 'theirs', origins: 0 } as const;
    const claim = DOSSIER_CASE.claims[0]?.id ?? '';
    const received = {
      package: 'aa',
      from: 'Delta Desk',
      key: 'ed25519:00',
      reliability: 'C',
      level: 'AMBER',
      expires: '2034-05-01',
      issued: '2034-02-01T00:00:00Z',
      received: '2034-02-02T00:00:00Z',
      items: [
        { ...item, id: '1', body: { gist: 'The gate <b>broke</b>.' }, claim, origins: 2 },
        { ...item, id: '2', body: { gist: 'The barges wait.' }, claim: null, standing: 'ours' },
        { ...item, id: '3', body: [null], claim: null },
      ],
    } as const;
    const kase: Case = { ...DOSSIER_CASE, received: [received] };
    const all = sectionText(dossierOf(kase), 'partners');
    expect(all).toContain('TLP:AMBER, to be used until 2034-05-01');
    expect(all).toMatch(/The gate <b>broke<\/b>\. – tells what is told here: .+; up to 2 origins by their account/);
    expect(all).toMatch(/The barges wait\.; is what you gave away yourself/);
    expect(all).toContain('a claim without words');
    const one = sectionText(dossierOf(kase, { subject: { kind: 'claim', id: claim } }), 'partners');
    expect(one).toContain('The gate');
    expect(one).not.toContain('The barges wait');
    expect(sectionText(whole, 'partners')).toBe('');
  });

  it('lists no place that only a cut list cites', () => {
    const events = Array.from({ length: 200 }, (_, i) => ({
      ...(DOSSIER_CASE.events[0] ?? {
        kind: 'happening' as const,
        what: '',
        date: null,
        place: null,
        actors: [],
        conflicts: [],
      }),
      id: `event:${i}`,
      conflicts: [],
      mentions: [
        { span: { report: 'a-ledger.txt', start: 0, end: (i % 130) + 1 }, when: null, date: null, said: null },
      ],
    }));
    const dossier = dossierOf({ ...DOSSIER_CASE, events });
    const cited = piecesOf(dossier).flatMap((piece) => (piece.kind === 'cite' ? piece.places : []));
    expect(new Set(cited)).toEqual(new Set(dossier.places.map(({ number }) => number)));
  });

  it.each([FERRY_CASE, DOSSIER_CASE])('is the same for the same case, and leaves it as it was (%#)', (kase) => {
    const before = JSON.stringify(kase);
    expect(dossierOf(structuredClone(kase))).toEqual(dossierOf(kase));
    expect(JSON.stringify(kase)).toBe(before);
  });

  it.each([
    ['The original by Delta Post, which nobody here has: 2 reports come from it'],
    ['Which came first, d-scripts or Delta Post'],
    ['whether a former engineer and the official rest on one another. The texts allow 1 to 2 independent origins'],
    ['which the port company contests: a record that neither side wrote'],
    ['A second origin that does not rest on harbour master Ilse Brandt: 1 claim hangs on it alone, The lock gate'],
    ['The name of a former engineer, or what they saw: 1 claim rests on them'],
    ['told with 2 and 3: a count with its day and whoever made it'],
    ['A date for c-digest, d-scripts, e-hostile'],
    ['A recording or transcript of what Ilse Brandt said: no two of 2 reports quote it alike'],
  ])('says what would change it: %s', (line) => expect(sectionText(whole, 'would-change')).toContain(line));

  it('asks for nothing where nothing is open', () => {
    const [first] = DOSSIER_CASE.reports;
    const settled = dossierOf(sampleCase(first === undefined ? [] : [first]));
    expect(sectionText(settled, 'would-change')).toBe(
      'Nothing in the case points to a document or a witness that would settle more.',
    );
  });

  it('tells dissent: figures, denials, doubts, circles and conflicts of events', () => {
    const dissent = sectionText(whole, 'dissent');
    expect(dissent).toContain('figures differ: 2 (harbour master Ilse Brandt; 2031-04-02); 3');
    expect(dissent).toContain('contested by the port company');
    expect(dissent).toContain('left open');
    expect(dissent).toContain('no confirmation: d-scripts cites Delta Post');
    expect(dissent).toContain('toll told differently: 2; 3');
  });

  it('rates sources by the reader’s list alone', () => {
    expect(sectionText(whole, 'sources')).not.toMatch(/Reliability: [A-F],/);
    const rated = dossierOf(DOSSIER_CASE, {
      ratings: new Map([
        ['Quay Ledger', 'B'],
        ['c-digest.txt', 'E'],
      ]),
    });
    expect(sectionText(rated, 'sources')).toContain('Reliability: B, usually reliable.');
    expect(sectionText(rated, 'sources')).toContain('Reliability: E, unreliable.');
    expect(sectionText(rated, 'sources')).toContain('Reliability: not rated.');
  });

  it('shows measured figures, and that a figure was not measured', () => {
    expect(sectionText(whole, 'method')).toContain('9 of 10');
    const rates = { ...SAMPLE_RATES, sets: [...SAMPLE_RATES.sets, { name: 'families', piles: 1, counts: {} }] };
    expect(sectionText(dossierOf(DOSSIER_CASE, { rates }), 'method')).toContain('not measured');
    expect(sectionText(whole, 'method')).not.toContain('how a retelling was made');
  });
});

describe('subjects', () => {
  it('writes up a story alone', () => {
    const gate = dossierOf(DOSSIER_CASE, { subject: { kind: 'story', id: 'story:gate' } });
    expect(gate.title).toBe('Lock gate fails');
    expect(JSON.stringify(gate)).not.toContain('e-hostile');
    expect(dossierOf(DOSSIER_CASE, { subject: { kind: 'story', id: 'gate' } })).toEqual(gate);
  });

  it('writes up a claim with what it comes from and nothing else', () => {
    const claim = dossierOf(DOSSIER_CASE, { subject: { kind: 'claim', id: 'claim:drowned' } });
    expect(claim.title).toBe('The lock gate at Ferrow gave way and drowned boatmen');
    expect(sectionText(claim, 'answer')).toMatch(/^2 reports → 1 independent origin: harbour master Ilse Brandt/);
    expect(sectionText(claim, 'changes')).toContain('three');
    expect(JSON.stringify(claim)).not.toContain('rusted');
    const [two] = claim.places.filter(({ words }) => words === 'two');
    expect(two?.range).toBe(`${placeOf('a-ledger.txt', 'two').start}–${placeOf('a-ledger.txt', 'two').end}`);
  });

  it.each([
    [{ kind: 'story', id: 'storm' } as const, 'no story storm; its stories are story:gate, story:hostile'],
    [{ kind: 'story', id: 'story' } as const, 'more than one story story; its stories are story:gate, story:hostile'],
    [{ kind: 'claim', id: 'x' } as const, 'no claim x; its claims are claim:drowned, claim:rusty'],
  ])('refuses %j', (subject, problem) => {
    expect(makeDossier(DOSSIER_CASE, { ...OPTIONS, subject })).toEqual({ ok: false, problem });
  });

  it('says so where a case has none', () => {
    const made = makeDossier(FERRY_CASE, { ...OPTIONS, subject: { kind: 'claim', id: 'x' } });
    expect(made).toEqual({ ok: false, problem: 'no claim x; it has no claims' });
  });
});

describe('without texts', () => {
  it('cites places and repeats no words of reports', () => {
    const bare = dossierOf(DOSSIER_CASE, { texts: 'withheld' });
    expect(bare.places.every(({ words }) => words === null)).toBe(true);
    expect(bare.places.map(({ range }) => range)).toEqual(dossierOf(DOSSIER_CASE).places.map(({ range }) => range));
    const written = dossierMarkdown(bare);
    for (const words of [
      'We had no warning',
      'We had some warning',
      'warning at all',
      '“at all”',
      'alert(1)</script>',
      'صدئة',
    ]) {
      expect(written).not.toContain(words);
    }
    expect(written).toContain('(words left out)');
  });
});
