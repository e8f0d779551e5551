import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { sealed } from '../../../test/sample-releases.ts';
import type { JsonValue } from '../item.ts';
import { fileText } from './package.ts';
import { shaped } from './shape.ts';
import { PACKAGE } from './shapes.ts';

const schema = JSON.parse(readFileSync(new URL('../../../package.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);
const read = (text: string): JsonValue => JSON.parse(text);

/** Every place in a value, as a path of keys; a list by its first entry. */
function placesOf(value: JsonValue): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const entries = Array.isArray(value) ? Object.entries(value.slice(0, 1)) : Object.entries(value);
  return [[], ...entries.flatMap(([key, inner]) => placesOf(inner as JsonValue).map((path) => [key, ...path]))];
}

/** A package with one place set to a value, or taken out. */
function changed(place: readonly string[], value: JsonValue | undefined): JsonValue {
  const whole = read(fileText({ root: sealed() })) as { [key: string]: JsonValue };
  const steps = ['root', ...place];
  const last = steps.pop() ?? '';
  const target = steps.reduce((at, step) => at[step] as { [key: string]: JsonValue }, whole);
  if (value === undefined) delete target[last];
  else target[last] = value;
  return whole['root'] ?? null;
}

describe('package.schema.json', () => {
  it('accepts what is sealed', () => {
    for (const whole of [sealed(), sealed({ items: [] })]) {
      validate(read(fileText(whole)));
      expect(validate.errors).toBeNull();
    }
  });

  // Wherever a package is wrong in form, schema and reader must agree; bodies are free.
  const places = placesOf(read(fileText(sealed()))).filter((path) => path.length > 0 && !path.includes('body'));

  it.each(places.map((path) => [path.join('.'), path] as const))('agrees with the reader on %s', (_, path) => {
    const others: readonly (JsonValue | undefined)[] = [
      undefined,
      null,
      0,
      -1,
      1.5,
      '',
      'x',
      'ed25519:',
      [],
      {},
      true,
      [0],
      { a: 1 },
    ];
    for (const other of others) {
      // Taken out of a list, an entry leaves a gap that no file can have.
      if (other === undefined && path.at(-1) === '0') continue;
      const value = changed(path, other);
      expect([path.join('.'), other, validate(value)]).toEqual([path.join('.'), other, shaped(value, PACKAGE).ok]);
    }
  });

  it('refuses a key too many wherever the reader does', () => {
    for (const path of [
      ['more'],
      ['header', 'more'],
      ['header', 'conditions', 'more'],
      ['header', 'log', 'more'],
      ['items', '0', 'more'],
    ]) {
      expect([validate(changed(path, 1)), shaped(changed(path, 1), PACKAGE).ok]).toEqual([false, false]);
    }
    expect(places.length).toBeGreaterThan(20);
  });
});
