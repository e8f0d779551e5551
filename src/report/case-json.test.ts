import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { CHAIN_CASE, FERRY_CASE, manyAlone, sampleCase, UNDIRECTED_CASE } from '../../test/sample-cases.ts';
import { CASE_SHAPE, caseJson } from './case-json.ts';

interface Json {
  [key: string]: Json;
}

const read = (json: string): Json => JSON.parse(json);
const schema = read(readFileSync(new URL('../../case.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

/** The ferry case as JSON with one place, `a.0.b`, set to a value, or taken out where there is none. */
function broken(place: string, value?: unknown): unknown {
  const kase = read(caseJson(FERRY_CASE, 'kept'));
  const steps = place.split('.');
  const last = steps.pop() ?? '';
  const target = steps.reduce<Json | undefined>((at, step) => at?.[step], kase);
  if (target === undefined) throw new RangeError(`no place ${place} in the case`);
  if (value === undefined) delete target[last];
  else Object.assign(target, { [last]: value });
  return kase;
}

describe('case.schema.json', () => {
  it.each([FERRY_CASE, CHAIN_CASE, UNDIRECTED_CASE, sampleCase([]), manyAlone(20)])(
    'accepts what is written (%#)',
    (kase) => {
      validate(read(caseJson(kase, 'kept')));
      expect(validate.errors).toBe(null);
    },
  );

  it('accepts a case without texts, and fields that were added', () => {
    expect(validate(read(caseJson(FERRY_CASE, 'withheld')))).toBe(true);
    expect(validate(broken('reports.0.mood', 'calm'))).toBe(true);
    expect(validate(broken('weather', ['fine']))).toBe(true);
  });

  it.each([
    ['format', 'other'],
    ['version', 2],
    ['notes', undefined],
    ['reports.0.id', undefined],
    ['reports.0.text', 3],
    ['reports.0.published', 'last week'],
    ['reports.0.blocks.0.kind', 'footnote'],
    ['reports.0.blocks.0.start', -1],
    ['reports.0.blocks.0.end', 1.5],
    ['stories.0.reports', []],
    ['unseen.0.witnesses', []],
    ['unseen.0.citedBy.0', { report: 'p4.txt', start: 0 }],
    ['unseen.0.reconstruction.0.best', null],
    ['derivations.0.kind', 'stolen'],
    ['derivations.0.direction', 'backwards'],
    ['derivations.0.confidence', 1.2],
    ['derivations.0.coverage', '97 %'],
    ['derivations.0.why', 'because'],
    ['wordTables.0.words.0.rate', -0.1],
    ['alignments.0.kind', 'alike'],
    ['alignments.0.b', undefined],
    ['passages.0.score', null],
    ['changes', [{ id: 'x' }]],
    ['notes.0.level', 'fatal'],
    ['notes.0.code', 'nodots'],
  ])('refuses a case with %s = %j', (place, value) => expect(validate(broken(place, value))).toBe(false));

  it('knows the same keys as the types, in the same order', () => {
    expect(Object.keys(schema['properties'] ?? {})).toEqual(Object.keys(CASE_SHAPE));
    for (const [field, shape] of Object.entries(CASE_SHAPE)) {
      if (shape === null) continue;
      const name = schema['properties']?.[field]?.['items']?.['$ref']?.toString().split('/').at(-1) ?? '';
      expect([field, ...Object.keys(schema['$defs']?.[name]?.['properties'] ?? {})]).toEqual([
        field,
        ...Object.keys(shape),
      ]);
    }
  });
});

describe('caseJson', () => {
  it('gives the same bytes whatever the order of keys, and reads back as it was', () => {
    const turned = {
      ...Object.fromEntries(Object.entries(FERRY_CASE).toReversed()),
      reports: FERRY_CASE.reports.map((report) => ({
        ...report,
        ...Object.fromEntries(Object.entries(report).toReversed()),
      })),
    };
    expect(caseJson({ ...FERRY_CASE, ...turned }, 'kept')).toBe(caseJson(FERRY_CASE, 'kept'));
    expect(JSON.parse(caseJson(FERRY_CASE, 'kept'))).toEqual(FERRY_CASE);
  });

  it('writes an entry a line', () => {
    const lines = caseJson(FERRY_CASE, 'kept').split('\n');
    expect(lines[0]).toBe('{');
    expect(lines.filter((line) => line.startsWith('{"child":'))).toHaveLength(4);
  });

  it('leaves out texts, and only them, where they are withheld', () => {
    const withheld = read(caseJson(FERRY_CASE, 'withheld'));
    expect(withheld['reports']).toEqual(FERRY_CASE.reports.map(({ text: _, ...rest }) => rest));
    expect({ ...withheld, reports: FERRY_CASE.reports }).toEqual(FERRY_CASE);
  });

  it('keeps fields that it does not know', () => {
    const added = { ...FERRY_CASE, weather: ['fine'] };
    expect(JSON.parse(caseJson(added, 'kept'))).toEqual(added);
  });

  it('escapes what a terminal would obey', () => {
    const [report] = FERRY_CASE.reports;
    const kase = sampleCase(report === undefined ? [] : [{ ...report, text: 'a\u009b2J\u202eb' }]);
    expect(caseJson(kase, 'kept')).toContain('"a\\u009b2J\\u202eb"');
    expect(JSON.parse(caseJson(kase, 'kept'))).toEqual(kase);
  });
});
