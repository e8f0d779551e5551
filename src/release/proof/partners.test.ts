import { describe, expect, it } from 'vitest';
import { keyFrom, OUR_KEY, THEIR_KEY } from '../../../test/sample-releases.ts';
import { holderOf, openPartners } from './partners.ts';
import { faultLine, type Verdict } from './verdict.ts';

const [FIRST, OLD, LOST] = [THEIR_KEY.publicKey, keyFrom(9).publicKey, keyFrom(17).publicKey];
const LIST = {
  format: 'hearsay-partners',
  version: 1,
  partners: [
    {
      name: 'Varnholt Post',
      reliability: 'B',
      keys: [{ key: FIRST }, { key: OLD, expires: '2034-05-01' }, { key: LOST, revoked: '2034-04-01', expires: null }],
    },
    { name: 'Nobody yet', keys: [] },
    { name: 'Calder Desk', keys: [{ key: OUR_KEY.publicKey }] },
  ],
};

const open = (value: unknown) => openPartners(new TextEncoder().encode(JSON.stringify(value)));
const told = (verdict: Verdict<unknown>) => (verdict.ok ? verdict.value : verdict.faults.map(faultLine).join());
const opened = open(LIST);
if (!opened.ok) throw new Error(faultLine(opened.faults[0]));
const partners = opened.value;

describe('holderOf', () => {
  it('knows whose key counts', () => {
    expect(told(holderOf(FIRST, partners, '2034-05-01'))).toEqual({ name: 'Varnholt Post', reliability: 'B' });
    expect(told(holderOf(OLD, partners, '2034-05-01'))).toEqual({ name: 'Varnholt Post', reliability: 'B' });
    expect(told(holderOf(OUR_KEY.publicKey, partners, '2034-05-01'))).toEqual({
      name: 'Calder Desk',
      reliability: 'F',
    });
  });

  it.each([
    ['nobody’s', keyFrom(33).publicKey, `${keyFrom(33).publicKey} is no known partner's`],
    ['expired', OLD, `${OLD}, of Varnholt Post, expired on 2034-05-01`],
    ['revoked', LOST, `${LOST}, of Varnholt Post, was revoked on 2034-04-01`],
  ])('refuses a key that is %s', (_, key, message) => {
    expect(told(holderOf(key, partners, '2034-05-02'))).toBe(`header, key: ${message}`);
  });
});

describe('openPartners', () => {
  it.each([
    ['no JSON', 'x', 'the file: it is no JSON'],
    ['nothing', '', 'the file: it is no JSON'],
    ['another thing', '[]', 'the file: it should be an object'],
    [
      'a misspelt field',
      '{"format":"hearsay-partners","version":1,"partners":[{"name":"A","keys":[],"revoked":null}]}',
      'partners, 0.revoked: nobody knows this key',
    ],
    [
      'a key that is none',
      '{"format":"hearsay-partners","version":1,"partners":[{"name":"A","keys":[{"key":"x"}]}]}',
      'partners, 0.keys.0.key: it should be ed25519: and 64 hex digits',
    ],
    ['a later version', '{"format":"hearsay-partners","version":2,"partners":[]}', 'version: it should be 1'],
    ['a prototype', '{"__proto__":{"partners":[]},"format":"hearsay-partners","version":1}', 'the file: it should be'],
  ])('refuses %s', (_, text, fault) => {
    expect(told(openPartners(new TextEncoder().encode(text)))).toContain(fault.replace('the file: it should be', ''));
    expect(openPartners(new TextEncoder().encode(text)).ok).toBe(false);
  });

  it('refuses a key that two have', () => {
    const double = { ...LIST, partners: [...LIST.partners, { name: 'Copy', keys: [{ key: FIRST }] }] };
    expect(told(open(double))).toBe(`partners: ${FIRST} stands there twice`);
  });
});
