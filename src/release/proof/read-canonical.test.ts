import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from './digest.ts';
import { MOST_BYTES, readCanonical, readLine } from './read-canonical.ts';

const SEED = 20340501;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const readCanonicalLine = (text: string) => readLine(bytesOf(text));
const faultOf = (text: string) => {
  const read = readCanonicalLine(text);
  return read.ok ? null : read.faults[0];
};

describe('readCanonical', () => {
  it('reads what canonicalText writes, to the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }), (value) => {
        const text = canonicalText(value as object);
        const read = readCanonicalLine(text);
        expect(read.ok && canonicalText(read.value as object)).toBe(text);
        expect(read.ok && read.value).toEqual(JSON.parse(text));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  // The naive oracle: what is canonical is what parsing and writing again gives back.
  it('refuses every other text, as the parser and the writer together would', () => {
    const text = canonicalText({ a: [1, -0.5, 1e21, null, true], b: { 'é\n': '"\\', z: '' }, c: {}, d: [] });
    const chars = [...'{}[]",:0189.-+eE \\/ntu\n'];
    fc.assert(
      fc.property(fc.nat(text.length), fc.constantFrom(...chars, ''), fc.constantFrom(0, 1, 2), (at, put, cut) => {
        const other = text.slice(0, at) + put + text.slice(at + cut);
        expect(readCanonicalLine(other).ok).toBe(isCanonical(other));
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });

  it.each([
    ['white space', '{"a": 1}', 'a, character 6'],
    ['keys out of order', '{"b":1,"a":2}', 'the file, character 8'],
    ['a key that stands twice', '{"a":1,"a":2}', 'the file, character 8'],
    ['another spelling of a number', '{"a":[0,1.0]}', 'a, 1, character 9'],
    ['minus nothing', '[-0]', '0, character 2'],
    ['a number too large to keep', '[12345678901234567890]', '0, character 2'],
    ['another spelling of a character', '{"items":[{"id":"\\u0061"}]}', 'item 1, id, character 17'],
    ['half a character', '["\\ud800"]', '0, character 2'],
    ['a key that is no key', '{"__proto__":{}}', 'the file, character 2'],
    ['more than one value', '{}{}', 'the file, character 3'],
    ['nothing', '', 'the file, character 1'],
    ['no JSON', 'hello', 'the file, character 1'],
  ])('refuses %s and says where', (_, text, where) => {
    expect(faultOf(text)?.where).toBe(where);
  });

  it('bounds nesting, however deep it is', () => {
    expect(faultOf('['.repeat(1_000_000))?.message).toContain('nested deeper than 64');
    expect(faultOf('{"a":'.repeat(1_000_000))?.message).toContain('nested deeper than 64');
    expect(readCanonicalLine('['.repeat(60) + ']'.repeat(60)).ok).toBe(true);
  });

  it.each([
    ['an empty file', new Uint8Array(), 'it is empty'],
    ['a huge file', new Uint8Array(MOST_BYTES + 1), `it has more than ${MOST_BYTES} bytes`],
    ['a file without its line end', bytesOf('{}'), 'the line end is missing: it was cut off or changed there'],
    ['a byte-order mark', bytesOf('\ufeff{}\n'), 'it is not as it was written: a value should stand here'],
    ['a zero', Uint8Array.of(0, 10), 'it is not as it was written: a value should stand here'],
  ])('refuses %s', (_, bytes, message) => {
    const read = readCanonical(bytes);
    expect(read.ok ? null : read.faults[0].message).toBe(message);
  });

  it('says where bytes are no UTF-8', () => {
    const bytes = bytesOf('{"header":{"a":"Müller"},"items":["ü"]}\n');
    for (const [at, where] of [
      [17, 'header, a, character 16'],
      [36, 'item 1, character 35'],
    ] as const) {
      const broken = bytes.slice();
      broken[at] = 0xff;
      const read = readCanonical(broken);
      expect(read.ok ? null : read.faults[0]).toEqual({
        code: 'proof.form',
        where,
        message: `its bytes are not UTF-8 from byte ${at + 1} on`,
      });
    }
  });

  it('is linear on what would be slow to match', () => {
    const slow = `["${'\\\\'.repeat(500_000)}"]`;
    const before = process.cpuUsage();
    expect(readCanonicalLine(slow).ok).toBe(true);
    expect(faultOf(`["${'\\"'.repeat(500_000)}`)?.message).toContain('a string has no end');
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3);
  });
});

function isCanonical(text: string): boolean {
  try {
    const value = JSON.parse(text);
    return canonicalText(value) === text;
  } catch {
    return false;
  }
}
