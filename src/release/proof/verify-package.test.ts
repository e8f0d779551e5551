import { describe, expect, it } from 'vitest';
import { ITEMS, OUR_KEY, sealed, THEIR_KEY } from '../../../test/sample-releases.ts';
import { signText } from './keys.ts';
import { fileText, headerHashOf, type ReleasePackage, type SingleItem, signedText } from './package.ts';
import { openPackage, openSingle } from './read-package.ts';
import { faultLine, type Verdict } from './verdict.ts';
import { singleItem } from './verify-package.ts';

const bytesOf = (value: object): Uint8Array => new TextEncoder().encode(fileText(value));
const faultsOf = (verdict: Verdict<unknown>): readonly string[] => (verdict.ok ? [] : verdict.faults.map(faultLine));
const open = (given: object) => faultsOf(openPackage(bytesOf(given)));

function single(id: string, from: ReleasePackage = sealed()): SingleItem {
  const taken = singleItem(from, id);
  if (!taken.ok) throw new Error(faultsOf(taken).join());
  return taken.value;
}

describe('a package', () => {
  const whole = sealed();
  const { header, items, leaves } = whole;
  const [first, second, ...rest] = items;
  const [firstLeaf, secondLeaf, ...otherLeaves] = leaves;

  it('opens as it was sealed', () => expect(open(whole)).toEqual([]));

  it.each([
    [
      'an item is changed',
      { ...whole, items: [{ ...first, body: 'no' }, second, ...rest] },
      ['item 1 ("c-1"): it was changed after it was sealed'],
    ],
    [
      'two items change places',
      { ...whole, items: [second, first, ...rest] },
      ['item 1 ("c-2"): it was sealed as item 2', 'item 2 ("c-1"): it was sealed as item 1'],
    ],
    [
      'items and hashes change places',
      { ...whole, items: [second, first, ...rest], leaves: [secondLeaf, firstLeaf, ...otherLeaves] },
      ['items: items were left out, added or put in another order after the package was sealed'],
    ],
    [
      'an item is taken out',
      { ...whole, items: [first, ...rest] },
      [
        'items: there are 4 items and 5 hashes of items',
        'item 2 ("a-1"): it was sealed as item 3',
        'item 3 ("e-1"): it was sealed as item 4',
        'item 4 ("r-1"): it was sealed as item 5',
      ],
    ],
    [
      'the end is cut off, hashes too',
      { ...whole, items: items.slice(0, 3), leaves: leaves.slice(0, 3) },
      [
        'leaves: there are 3, and the header speaks of 5 items',
        'items: items were left out, added or put in another order after the package was sealed',
      ],
    ],
    [
      'an item stands twice',
      { ...whole, items: [...items, first], leaves: [...leaves, firstLeaf] },
      [
        'leaves: there are 6, and the header speaks of 5 items',
        'item 6 ("c-1"): an item before it has the same id',
        'items: items were left out, added or put in another order after the package was sealed',
      ],
    ],
    [
      'a hash is changed',
      { ...whole, leaves: [secondLeaf, secondLeaf, ...otherLeaves] },
      [
        'hash of item 1: it was changed after the package was sealed',
        'leaves: the list of hashes was changed after the package was sealed',
      ],
    ],
    [
      'a condition is eased',
      { ...whole, header: { ...header, conditions: { ...header.conditions, onward: 'anyone' } } },
      ['header: it was changed after the package was signed'],
    ],
    [
      'it is made out to another',
      { ...whole, header: { ...header, partner: 'Varnholt Post' } },
      ['header: it was changed after the package was signed'],
    ],
    [
      'the hash of the header is changed',
      { ...whole, headerHash: '0'.repeat(64) },
      ['headerHash: it was changed after the package was signed'],
    ],
    [
      'the signature is changed',
      { ...whole, signature: '0'.repeat(128) },
      ['signature: it is not by the key that the header names'],
    ],
    [
      'another key is put in the place of the signer’s',
      { ...whole, header: { ...header, key: THEIR_KEY.publicKey } },
      ['header: it was changed after the package was signed'],
    ],
  ])('is refused where %s', (_, given, faults) => expect(open(given)).toEqual(faults));

  it('is refused where somebody else signed the same header', () => {
    const signature = signText(signedText(headerHashOf(header)), THEIR_KEY);
    expect(open({ ...whole, signature })).toEqual(['signature: it is not by the key that the header names']);
  });

  it.each([
    [
      'another format',
      { ...whole, format: 'hearsay-case' },
      'format: it should be "hearsay-package", and is "hearsay-case"',
    ],
    ['no format', [], 'format: it should be "hearsay-package", and is nothing'],
    ['a later version', { ...whole, version: 2 }, 'version: 2 is unknown here; this hearsay reads version 1'],
    ['a key too many', { ...whole, extra: 1 }, 'extra: nobody knows this key'],
    ['a prototype’s key', { ...whole, constructor: 1 }, 'constructor: nobody knows this key'],
    ['a key too few', { ...whole, leaves: undefined }, 'leaves: it is missing'],
    ['an item of another type', { ...whole, items: ['c-1'] }, 'item 1: it should be an object'],
    [
      'an item of an unknown kind',
      { ...whole, items: [{ ...first, kind: 'rumour' }] },
      'item 1, kind: it should be "story" or "report" or "quote" or "claim" or "event" or "actor" or "relation" or "lineage" or "change"',
    ],
    ['items that are no list', { ...whole, items: {} }, 'items: it should be a list'],
    [
      'a number in words',
      { ...whole, header: { ...header, items: '5' } },
      'header, items: it should be a whole number from 0 on',
    ],
    ['a signature in capitals', { ...whole, signature: 'A'.repeat(128) }, 'signature: it should be 128 hex digits'],
    [
      'a time of another form',
      { ...whole, header: { ...header, issued: '2034-05-01' } },
      'header, issued: it should be a time as in 2034-05-01T12:00:00Z',
    ],
  ])('is refused with %s', (_, given, fault) => expect(open(given)).toEqual([fault]));
});

describe('a single item', () => {
  it.each(ITEMS.map(({ id }) => id))('%s opens without the others, and says nothing of them', (id) => {
    const taken = single(id);
    expect(faultsOf(openSingle(bytesOf(taken)))).toEqual([]);
    const others = sealed().items.filter((item) => item.id !== id);
    for (const { salt } of others) expect(fileText(taken)).not.toContain(salt);
    expect(fileText(taken)).not.toContain(`"id":"${others[0]?.id}"`);
  });

  it('of a package of one opens too', () => {
    expect(faultsOf(openSingle(bytesOf(single('c-1', sealed({ items: ITEMS.slice(0, 1) })))))).toEqual([]);
  });

  it.each([
    ['its body', (one: SingleItem) => ({ ...one, item: { ...one.item, body: 1 } })],
    ['its salt', (one: SingleItem) => ({ ...one, item: { ...one.item, salt: '0'.repeat(64) } })],
    ['its place', (one: SingleItem) => ({ ...one, index: one.index + 1 })],
    ['its path', (one: SingleItem) => ({ ...one, path: one.path.slice(1) })],
    ['its package', (one: SingleItem) => ({ ...one, path: single('c-1', sealed({ partner: 'Varnholt Post' })).path })],
  ])('is refused with another in the place of %s', (_, change) => {
    const [fault = ''] = faultsOf(openSingle(bytesOf(change(single('c-1')))));
    expect(fault).toMatch(/^item \d \("c-1"\): it, its place or its path was changed after it was sealed$/);
  });

  it('is refused under a changed header', () => {
    const one = single('c-1');
    const given = { ...one, header: { ...one.header, level: 'CLEAR' } };
    expect(faultsOf(openSingle(bytesOf(given)))).toEqual(['header: it was changed after the package was signed']);
  });

  it('is none where the package has no such item', () => {
    expect(faultsOf(singleItem(sealed(), 'c-9'))).toEqual(['items: none has the id "c-9"']);
  });
});

describe('one flipped bit', () => {
  const text = fileText(sealed({ items: ITEMS.slice(0, 3) }));
  const bytes = new TextEncoder().encode(text);
  const part = (from: string, to: string): readonly [number, number] => [
    Buffer.byteLength(text.slice(0, text.indexOf(from) + from.length)),
    Buffer.byteLength(text.slice(0, text.indexOf(to))),
  ];
  const parts: readonly (readonly [string, readonly [number, number]])[] = [
    ['format', part('"format":', ',"header":')],
    ['header', part('"header":', ',"headerHash":')],
    ['headerHash', part('"headerHash":', ',"items":[')],
    ['item 1', part('"items":[', ',{"body":{"gist":"Three')],
    ['item 2', part('Three', ',{"body":{"aliases"')],
    ['item 3', part('"aliases"', '],"leaves":')],
    ['hash of item', part('"leaves":[', '],"signature":')],
    ['signature', part('"signature":', ',"version":')],
    ['version', part('"version":', '}\n')],
  ];
  const partAt = (at: number): string | undefined => parts.find(([, [start, end]]) => at >= start && at < end)?.[0];

  it('anywhere in a package is found, and told where it is', { timeout: 120_000 }, () => {
    const missed: string[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const at = Math.floor(bit / 8);
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit % 8));
      const opened = openPackage(flipped);
      const where = opened.ok ? 'accepted' : opened.faults[0].where;
      const expected = partAt(at) ?? '';
      if (where === 'accepted' || !where.startsWith(expected))
        missed.push(`bit ${bit}, in ${expected}: told in ${where}`);
    }
    expect(missed).toEqual([]);
    expect(bytes.length).toBeGreaterThan(1600);
    expect(new Set(Array.from(bytes.keys(), partAt)).size).toBe(parts.length + 1);
  });

  it('anywhere in a single item is found', { timeout: 60_000 }, () => {
    const one = bytesOf(single('c-2'));
    const accepted = Array.from({ length: one.length * 8 }, (_, bit) => bit).filter((bit) => {
      const flipped = one.slice();
      flipped[Math.floor(bit / 8)] = (flipped[Math.floor(bit / 8)] ?? 0) ^ (1 << (bit % 8));
      return openSingle(flipped).ok;
    });
    expect(accepted).toEqual([]);
    expect(OUR_KEY.publicKey).toBe(sealed().header.key);
  });
});
