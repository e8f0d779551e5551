import { describe, expect, it } from 'vitest';
import { CHAIN_CASE, FERRY_CASE, manyAlone, sampleCase, UNDIRECTED_CASE } from '../../test/sample-cases.ts';
import { caseJson } from './case-json.ts';
import { parseCase } from './parse-case.ts';

interface Json {
  [key: string]: Json;
}

/** The ferry case as JSON with one place, `a.0.b`, set to a value, or taken out where there is none. */
function broken(place: string, value?: unknown): string {
  const kase = JSON.parse(caseJson(FERRY_CASE, 'kept')) as Json;
  const steps = place.split('.');
  const last = steps.pop() ?? '';
  const target = steps.reduce<Json | undefined>((at, step) => at?.[step], kase);
  if (target === undefined) throw new RangeError(`no place ${place} in the case`);
  if (value === undefined) delete target[last];
  else Object.assign(target, { [last]: value });
  return JSON.stringify(kase);
}

const problemOf = (json: string): string => {
  const parsed = parseCase(json);
  return parsed.ok ? 'none' : parsed.problem;
};

describe('parseCase', () => {
  it.each([FERRY_CASE, CHAIN_CASE, UNDIRECTED_CASE, sampleCase([]), manyAlone(20)])(
    'gives back what was written (%#)',
    (kase) => {
      expect(parseCase(caseJson(kase, 'kept'))).toEqual({ ok: true, kase, texts: 'kept' });
    },
  );

  it('says that texts were withheld', () => {
    const parsed = parseCase(caseJson(FERRY_CASE, 'withheld'));
    expect(parsed).toMatchObject({ ok: true, texts: 'withheld' });
    expect(parsed.ok && parsed.kase.reports.map(({ text }) => text).join('')).toBe('');
  });

  it.each([
    ['', 'it is no JSON object'],
    ['null', 'it is no JSON object'],
    ['[]', 'it is no JSON object'],
    ['{"format":', 'it is no JSON object'],
    ['{}', 'it is not a case file; `hearsay trace PATH… --json FILE` writes one'],
    ['{"format":"hearsay-page","version":1}', 'it is not a case file; `hearsay trace PATH… --json FILE` writes one'],
    ['{"format":"hearsay-case","version":7}', 'it has version 7 of the case format, and this hearsay reads version 1'],
    ['{"format":"hearsay-case","version":1}', 'reports should be a list and is missing'],
  ])('refuses %s', (json, problem) => expect(problemOf(json)).toBe(problem));

  it.each([
    ['notes', undefined, 'notes should be a list and is missing'],
    ['notes', 'none', 'notes should be a list and is a string'],
    ['reports.0', null, 'reports[0] should be an object and is null'],
    ['reports.0.id', '', 'reports[0].id is empty'],
    ['reports.0.text', 3, 'reports[0].text should be a text and is a number'],
    ['reports.1.text', undefined, 'some reports have their texts and some have not'],
    ['reports.0.published', 'last week', 'reports[0].published is not a day or time of ISO 8601'],
    ['reports.0.blocks.0.start', -1, 'reports[0].blocks[0].start should be a whole number from 0 on and is a number'],
    ['derivations.0.kind', 'stolen', /^derivations\[0\]\.kind is none of update, /],
    ['derivations.0.coverage', 1.5, 'derivations[0].coverage should be a number from 0 to 1 and is a number'],
    ['derivations.0.parent', 'gone.txt', /names "gone\.txt", which is not a report or unseen report of the case$/],
    ['stories.0.reports', ['gone.txt'], /names "gone\.txt", which is not a report of the case$/],
    ['unseen.0.citedBy.0.end', 1e6, /^a span \d+–1000000 lies outside of /],
    ['unseen.0.citedBy.0.report', 'gone.txt', 'a span lies in "gone.txt", which is not a report of the case'],
    ['alignments.0.a', { report: 'p1.txt', start: 9, end: 3 }, /^a span 9–3 lies outside of /],
    ['reports.0.blocks.0.end', 1e6, /lies outside of /],
  ])('refuses a case with %s = %j', (place, value, problem) => {
    expect(problemOf(broken(place, value))).toMatch(problem);
  });

  it('refuses an id that stands twice', () => {
    const kase = sampleCase([...FERRY_CASE.reports, ...FERRY_CASE.reports.slice(0, 1)]);
    expect(problemOf(caseJson(kase, 'kept'))).toMatch(/^reports has ".*" twice$/);
  });

  it('leaves behind what no case has, and never touches a prototype', () => {
    const json = caseJson(FERRY_CASE, 'kept').replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{}},"weather":["fine"],',
    );
    expect(parseCase(json)).toEqual({ ok: true, kase: FERRY_CASE, texts: 'kept' });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(problemOf('{"__proto__":{"format":"hearsay-case","version":1}}')).toMatch(/^it is not a case file/);
  });

  it('is not moved by depth', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(problemOf(deep)).toBe('it is no JSON object');
    expect(parseCase(caseJson(FERRY_CASE, 'kept').replace('{', `{"deep":${deep},`)).ok).toBe(true);
    expect(problemOf(`{"format":"hearsay-case","version":1,"reports":${deep}}`)).toBe(
      'reports[0] should be an object and is a list',
    );
  });
});
