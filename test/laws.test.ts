import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Aligner } from '../src/align/align.ts';
import { profileReport } from '../src/align/profile.ts';
import type { Case } from '../src/case/case.ts';
import type { Source } from '../src/case/source.ts';
import type { Span } from '../src/case/span.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { inferLineage } from '../src/lineage/lineage.ts';
import { caseJson } from '../src/report/case-json.ts';
import { segment } from '../src/segment/segment.ts';
import { shortlist } from '../src/shortlist/shortlist.ts';
import { loadTables } from '../src/tables/load-tables.ts';
import type { Link } from '../src/text/aligned-pair.ts';
import { Lexicon } from '../src/text/lexicon.ts';
import { addReports, trace } from '../src/trace.ts';
import { inOtherOrder, pair, pile, unrelated } from './piles.ts';

/** Fixed, so that a run can be had again; LAW_SEED=7 takes another. fast-check prints it with the piece that failed. */
const seed = Number(process.env['LAW_SEED'] ?? 20_310_402);
const RUNS = Number(process.env['LAW_RUNS'] ?? 30);
const tables = deepFreeze(loadTables());
const jsonOf = (sources: readonly Source[]): string => caseJson(trace(sources, tables), 'kept');

function check<T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>): void {
  fc.assert(property, { seed, numRuns: RUNS });
}

describe(`laws on random piles, LAW_SEED=${seed}`, () => {
  it('the order of the sources does not matter, nor does tracing twice', () => {
    check(
      fc.property(
        pile(2, 7).chain((sources) => fc.tuple(fc.constant(sources), inOtherOrder(sources))),
        ([sources, others]) => {
          const once = jsonOf(sources);
          expect(jsonOf(others)).toBe(once);
          expect(jsonOf(sources)).toBe(once);
        },
      ),
    );
  });

  it('an unrelated report changes nothing that concerns the others', () => {
    check(
      fc.property(pile(2, 6), unrelated, (sources, others) => {
        const ids = new Set(sources.map(({ path }) => path));
        const alone = trace(sources, tables);
        const together = trace([...sources, ...others], tables);
        expect(restrictedTo(ids, together)).toEqual(restrictedTo(ids, alone));
      }),
    );
  });

  it('a report added to a traced pile gives what tracing all afresh gives', () => {
    check(
      fc.property(pile(3, 6), fc.nat(5), (sources, place) => {
        const at = place % sources.length;
        const before = trace(sources.toSpliced(at, 1), tables);
        const added = addReports(before, sources.slice(at, at + 1), tables);
        expect(withoutTwinNotes(added)).toBe(withoutTwinNotes(trace(sources, tables)));
      }),
    );
  });

  it('adding to a case leaves that case as it was', () => {
    check(
      fc.property(pile(2, 4), unrelated, (sources, others) => {
        const before = deepFreeze(trace(sources, tables));
        const json = caseJson(before, 'kept');
        addReports(before, others, tables);
        expect(caseJson(before, 'kept')).toBe(json);
      }),
    );
  });

  it('every report is in one story; lineage has no cycle; what is named exists; spans are in range', () => {
    check(fc.property(pile(1, 8), (sources) => expectSound(trace(sources, tables))));
  });

  it('stages leave what they are given as it was', () => {
    check(
      fc.property(pile(2, 5), (sources) => {
        const bytes = sources.map((source) => source.bytes.slice());
        const { reports } = deepFreeze(ingest(deepFreeze(sources)));
        const lexicon = new Lexicon(tables);
        const segmented = deepFreeze(reports.map((report) => segment(report).segmented));
        const near = deepFreeze(shortlist(segmented, lexicon));
        const profiles = segmented.map((report) => profileReport(report, lexicon));
        const kept = structuredClone(profiles);
        const aligner = new Aligner(lexicon, tables.weights);
        const pairs = near.flatMap(({ a, b }) => {
          const [one, two] = [profiles[a], profiles[b]];
          return one === undefined || two === undefined ? [] : [{ a, b, pair: aligner.align(one, two) }];
        });
        expect(profiles).toEqual(kept);
        const links = structuredClone(pairs);
        inferLineage(deepFreeze({ reports: segmented, pairs, near }), lexicon, tables.weights);
        expect(pairs).toEqual(links);
        trace(sources, tables);
        expect(sources.map((source) => source.bytes)).toEqual(bytes);
      }),
    );
  });

  // not yet 'spun': a report is read through its word table from one side only.
  it.each(['plain'] as const)('align(a, b) mirrors align(b, a): %s retellings', (kind) => {
    const lexicon = new Lexicon(tables);
    const aligner = new Aligner(lexicon, tables.weights);
    check(
      fc.property(pair(kind), (sources) => {
        const [a, b] = ingest(sources).reports.map((report) => profileReport(segment(report).segmented, lexicon));
        if (a === undefined || b === undefined) throw new RangeError('a pair has two reports');
        const back = aligner.align(b, a).links.map((link): Link => ({ a: link.b, b: link.a, score: link.score }));
        expectSameLinks(back, aligner.align(a, b).links);
      }),
    );
  });
});

const digest = (bytes: Uint8Array | Int8Array): string => createHash('sha256').update(bytes).digest('hex');
const before = [digest(tables.vectors), digest(tables.neighbours)];
afterAll(() => expect([digest(tables.vectors), digest(tables.neighbours)]).toEqual(before));

function expectSameLinks(some: readonly Link[], others: readonly Link[]): void {
  const byPlace = (x: Link, y: Link): number => x.a - y.a || x.b - y.b;
  const [one, two] = [some.toSorted(byPlace), others.toSorted(byPlace)];
  expect(one.map(({ a, b }) => [a, b])).toEqual(two.map(({ a, b }) => [a, b]));
  one.forEach(({ score }, at) => {
    expect(Math.abs(score - (two[at]?.score ?? Number.NaN))).toBeLessThan(1e-6);
  });
}

/** Which of several equal texts the note calls the earlier one is settled by what ingest was given at once. */
function withoutTwinNotes(kase: Case): string {
  return caseJson({ ...kase, notes: kase.notes.filter(({ code }) => code !== 'ingest.duplicate') }, 'kept');
}

/** What a case says of these reports. What hangs them together with others would make the restriction lossy, so it throws. */
function restrictedTo(ids: ReadonlySet<string>, kase: Case): Partial<Case> {
  const concerns = (given: readonly string[]): boolean => {
    const count = given.filter((id) => ids.has(id)).length;
    if (count > 0 && count < given.length) throw new Error(`unrelated reports hang together: ${given.join(' ')}`);
    return count > 0;
  };
  const unseen = kase.unseen.filter(({ witnesses }) => concerns(witnesses));
  const witnessesOf = new Map(kase.unseen.map(({ id, witnesses }) => [id, witnesses]));
  return {
    reports: kase.reports.filter(({ id }) => ids.has(id)),
    stories: kase.stories.filter(({ reports }) => concerns(reports)),
    unseen,
    derivations: kase.derivations.filter(({ child, parent }) =>
      concerns([child, ...(witnessesOf.get(parent) ?? [parent])]),
    ),
    wordTables: kase.wordTables.filter(({ report }) => ids.has(report)),
    alignments: kase.alignments.filter(({ a, b }) => concerns([a.report, b.report])),
    passages: kase.passages.filter(({ a, b }) => concerns([a.report, b.report])),
    notes: kase.notes.filter(({ report }) => report !== null && ids.has(report)),
  };
}

/** Quotes name quotes that exist, and the same utterance is the same both ways. */
function expectSoundQuotes({ quotes, actors }: Case): void {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const known = new Set(actors.map(({ id }) => id));
  expect(byId.size).toBe(quotes.length);
  for (const { id, utterance, within, same, span, speaker, verdict } of quotes) {
    expect(byId.get(utterance)?.span.report).toBe(span.report);
    expect(within === null || byId.get(within)?.span.report === span.report).toBe(true);
    expect(same.map((other) => byId.get(other)?.same.includes(id))).toEqual(same.map(() => true));
    expect(verdict === 'only-here').toBe(same.length === 0);
    expect(speaker.actor === null || known.has(speaker.actor)).toBe(true);
  }
}

function expectSound(kase: Case): void {
  const lengths = new Map(kase.reports.map(({ id, text }) => [id, text.length]));
  const known = new Set([...lengths.keys(), ...kase.unseen.map(({ id }) => id)]);
  const alignments = new Map(kase.alignments.map((alignment) => [alignment.id, alignment]));
  expect(known.size).toBe(kase.reports.length + kase.unseen.length);
  expect(alignments.size).toBe(kase.alignments.length);
  expect(kase.stories.flatMap(({ reports }) => reports).toSorted()).toEqual([...lengths.keys()].toSorted());
  expect(
    spansOf(kase).filter(({ report, start, end }) => !(start >= 0 && start < end && end <= (lengths.get(report) ?? 0))),
  ).toEqual([]);
  expect([...kase.alignments, ...kase.passages].filter(({ a, b }) => a.report === b.report)).toEqual([]);
  expect([...kase.alignments, ...kase.passages].filter(({ score }) => !(score >= 0 && score <= 1))).toEqual([]);
  for (const { child, parent, confidence, coverage, why, alignments: ids } of kase.derivations) {
    expect(parent).not.toBe(child);
    expect(known.has(child) && known.has(parent)).toBe(true);
    expect(Math.min(confidence, coverage)).toBeGreaterThanOrEqual(0);
    expect(Math.max(confidence, coverage)).toBeLessThanOrEqual(1);
    expect(why.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !alignments.has(id))).toEqual([]);
    const sides = new Set(ids.flatMap((id) => [alignments.get(id)?.a.report, alignments.get(id)?.b.report]));
    if (lengths.has(parent) && ids.length > 0) expect(sides).toEqual(new Set([child, parent]));
  }
  const pairs = kase.derivations.map(({ child, parent }) => `${child} ${parent}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  expectSoundQuotes(kase);
  for (const { witnesses } of kase.unseen) expect(witnesses.length).toBeGreaterThan(0);
  for (const { id } of kase.reports) expect(ancestorsOf(id, kase)).not.toContain(id);
}

function spansOf(kase: Case): Span[] {
  return [
    ...kase.reports.flatMap(({ id, blocks }) => blocks.map(({ start, end }) => ({ report: id, start, end }))),
    ...[...kase.alignments, ...kase.passages].flatMap(({ a, b }) => [a, b]),
    ...kase.unseen.flatMap(({ citedBy, reconstruction }) => [
      ...citedBy,
      ...reconstruction.flatMap(({ best, others }) => [best, ...others]),
    ]),
  ];
}

function ancestorsOf(id: string, { derivations }: Case): Set<string> {
  const found = new Set<string>();
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { child, parent } of derivations) {
      if (child !== at || found.has(parent)) continue;
      found.add(parent);
      open.push(parent);
    }
  }
  return found;
}

/** Freezes all but arrays of bytes and maps, which cannot be frozen. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}
