import type { JsonValue } from '../item.ts';
import type { Path } from './canonical-reader.ts';
import { partOf } from './read-canonical.ts';
import { accepted, type Fault, refused, type Verdict } from './verdict.ts';

/** What a value must look like to be a `T`. The first departure is a fault, with its place. */
export interface Shape<T> {
  readonly faultOf: (value: JsonValue, path: Path) => Fault | null;
  /** Of a field: it may be missing. */
  readonly missing?: 'allowed';
  /** Never there; lets shapes of different types differ. */
  readonly type?: T;
}

/** `value` as a `T`, where it has that shape. */
export function shaped<T>(value: JsonValue, shape: Shape<T>): Verdict<T> {
  const fault = shape.faultOf(value, []);
  return fault === null ? accepted(value as T) : refused(fault);
}

const shapeOf = <T>(is: (value: JsonValue) => boolean, wanted: string): Shape<T> => ({
  faultOf: (value, path) => (is(value) ? null : faultAt(path, `it should be ${wanted}`)),
});

const faultAt = (path: Path, message: string): Fault => ({ code: 'proof.form', where: partOf(path), message });

export const TEXT: Shape<string> = shapeOf((value) => typeof value === 'string', 'text');
export const ANYTHING: Shape<JsonValue> = shapeOf(() => true, 'anything');
export const COUNT: Shape<number> = shapeOf(
  (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
  'a whole number from 0 on',
);

export const matching = (pattern: RegExp, wanted: string): Shape<string> =>
  shapeOf((value) => typeof value === 'string' && pattern.test(value), wanted);

export const oneOf = <const T extends string | number>(...choices: readonly T[]): Shape<T> =>
  shapeOf(
    (value) => choices.some((choice) => choice === value),
    choices.map((one) => JSON.stringify(one)).join(' or '),
  );

export const orNull = <T>(shape: Shape<T>): Shape<T | null> => ({
  faultOf: (value, path) => (value === null ? null : shape.faultOf(value, path)),
});

/** For a field of a file that is written by hand. */
export const optional = <T>(shape: Shape<T>): Shape<T> => ({ ...shape, missing: 'allowed' });

export const listOf = <T>(shape: Shape<T>): Shape<readonly T[]> => ({
  faultOf: (value, path) => {
    if (!Array.isArray(value)) return faultAt(path, 'it should be a list');
    for (const [i, entry] of (value as readonly JsonValue[]).entries()) {
      const fault = shape.faultOf(entry, [...path, i]);
      if (fault !== null) return fault;
    }
    return null;
  },
});

/** An object with these keys and no others. */
export const objectOf = <T extends object>(
  shapes: {
    readonly [K in keyof T]-?: Shape<Exclude<T[K], undefined>>;
  },
): Shape<T> => {
  const fields = Object.entries(shapes) as readonly [string, Shape<unknown>][];
  return {
    faultOf: (value, path) => {
      if (!isObject(value)) return faultAt(path, 'it should be an object');
      const unknown = Object.keys(value).find((key) => !Object.hasOwn(shapes, key));
      if (unknown !== undefined) return faultAt([...path, unknown], 'nobody knows this key');
      for (const [key, shape] of fields) {
        const fault = fieldFault(Object.hasOwn(value, key) ? value[key] : undefined, shape, [...path, key]);
        if (fault !== null) return fault;
      }
      return null;
    },
  };
};

function fieldFault(field: JsonValue | undefined, shape: Shape<unknown>, path: Path): Fault | null {
  if (field !== undefined) return shape.faultOf(field, path);
  return shape.missing === 'allowed' ? null : faultAt(path, 'it is missing');
}

/** One of several objects, told apart by their field `kind`. */
export const byKind = <T extends { readonly kind: string }>(
  shapes: {
    readonly [K in T['kind']]: Shape<Extract<T, { readonly kind: K }>>;
  },
): Shape<T> => {
  const known = new Map<string, Shape<T>>(Object.entries(shapes) as [string, Shape<T>][]);
  return {
    faultOf: (value, path) => {
      const kind = isObject(value) && Object.hasOwn(value, 'kind') ? value['kind'] : undefined;
      const shape = typeof kind === 'string' ? known.get(kind) : undefined;
      return shape === undefined
        ? faultAt([...path, 'kind'], `it should be one of ${[...known.keys()].join(', ')}`)
        : shape.faultOf(value, path);
    },
  };
};

const isObject = (value: JsonValue): value is { readonly [key: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
