import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { FERRY_CASE } from '../../../test/sample-cases.ts';
import { ISSUED, ITEMS, OUR_KEY, sealed } from '../../../test/sample-releases.ts';
import type { Case } from '../../case/case.ts';
import type { ReceivedItem } from '../../case/received.ts';
import { caseJson } from '../../report/case-json.ts';
import { parseCase } from '../../report/parse-case.ts';
import { receive } from './receive.ts';

const schema = JSON.parse(readFileSync(new URL('../../../case.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

/** A body that looks like a span of no report, which must move nobody. */
const ODD = { report: 'nowhere.txt', start: 9, end: 1, deep: [[[{ a: null }]]] };
const given = sealed({ items: [...ITEMS, { id: 'odd', kind: 'change', body: ODD }] });
const kase = receive(
  FERRY_CASE,
  { given, from: 'Varnholt Post', reliability: 'C' },
  { key: OUR_KEY, entries: [], at: ISSUED },
);

/** The case with one field of its first received item set otherwise. */
function withItem(change: Partial<Record<keyof ReceivedItem, unknown>>): string {
  const value = JSON.parse(caseJson(kase, 'kept'));
  Object.assign(value.received[0].items[0], change);
  return JSON.stringify(value);
}

describe('a case with what was received', () => {
  it('is written and read back as it was, and fits the schema', () => {
    const read = parseCase(caseJson(kase, 'kept'));
    expect(read).toEqual({ ok: true, kase, texts: 'kept' });
    validate(JSON.parse(caseJson(kase, 'kept')));
    expect(validate.errors).toBeNull();
  });

  it('stays without the field where nothing was received', () => {
    const read = parseCase(caseJson(FERRY_CASE, 'kept'));
    expect(read.ok && Object.hasOwn(read.kase, 'received' satisfies keyof Case)).toBe(false);
  });

  it.each([
    ['a standing that there is none of', { standing: 'true' }],
    ['a claim that the case lacks', { claim: 'no such claim' }],
    ['origins below nothing', { origins: -1 }],
    ['no id', { id: null }],
  ])('is refused with %s', (_, change) => expect(parseCase(withItem(change)).ok).toBe(false));
});
