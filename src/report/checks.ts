/** Turns a value out of JSON into a `T` of its own, or throws `Malformed`. `at` says where in the file the value stands. */
export type Check<T> = (value: unknown, at: string) => T;

/** A value is not what its place asks for. Never leaves the parser that uses these checks. */
export class Malformed extends Error {}

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
};

const wrong = (at: string, wanted: string, value: unknown): Malformed =>
  new Malformed(`${at} should be ${wanted} and is ${value === undefined ? 'missing' : kindOf(value)}`);

export const string: Check<string> = (value, at) => {
  if (typeof value !== 'string') throw wrong(at, 'a text', value);
  return value;
};

/** A text with something in it. */
export const name: Check<string> = (value, at) => {
  if (string(value, at) === '') throw new Malformed(`${at} is empty`);
  return string(value, at);
};

export function matching(form: RegExp, inWords: string): Check<string> {
  return (value, at) => {
    if (!form.test(string(value, at))) throw new Malformed(`${at} is not ${inWords}`);
    return string(value, at);
  };
}

export const boolean: Check<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw wrong(at, 'true or false', value);
  return value;
};

/** A whole number from 0 on. */
export const count: Check<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw wrong(at, 'a whole number from 0 on', value);
  }
  return value;
};

/** 0 to 1. */
export const ratio: Check<number> = (value, at) => {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) throw wrong(at, 'a number from 0 to 1', value);
  return value;
};

export function oneOf<const T extends string | number>(...choices: readonly T[]): Check<T> {
  return (value, at) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new Malformed(`${at} is none of ${choices.join(', ')}`);
    return found;
  };
}

export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value, at) => (value === null ? null : check(value, at));
}

/** For a key that may be missing, and then stays so. */
export function orMissing<T>(check: Check<T>): Check<T | undefined> {
  return (value, at) => (value === undefined ? undefined : check(value, at));
}

/** What somebody else wrote: kept as it is, and believed by nobody. */
export const anything: Check<unknown> = (value, at) => {
  if (value === undefined) throw wrong(at, 'there', value);
  return value;
};

export function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw wrong(at, 'a list', value);
    return value.map((entry, i) => check(entry, `${at}[${i}]`));
  };
}

/** A check for each key of `T`. */
export type Checks<T> = { readonly [K in keyof T]-?: Check<T[K]> };

/** A new object with the keys of `checks` and no others: what the file has besides is left behind, `__proto__` too. */
export function objectOf<T extends object>(checks: Checks<T>): Check<T> {
  const entries = Object.entries(checks) as readonly (readonly [string, Check<unknown>])[];
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(at, 'an object', value);
    const given: Readonly<Record<string, unknown>> = { ...value };
    const found = entries.flatMap(([key, check]) => {
      const own = check(Object.hasOwn(value, key) ? given[key] : undefined, at === '' ? key : `${at}.${key}`);
      return own === undefined ? [] : [[key, own]];
    });
    return Object.fromEntries(found) as T;
  };
}
