/** More values than any row has. */
const MOST_VALUES = 64;

/** Which values make a feature: up to three, by their names. */
export type Template<Name extends string> = readonly [Name] | readonly [Name, Name] | readonly [Name, Name, Name];

/** Templates as places in the row of values: three a template, place 0 (which holds nothing) where it has fewer. */
export interface Templates {
  readonly places: Int32Array;
  /** For each template what sets it apart from others of the same values. */
  readonly salts: Int32Array;
}

/** A row of named values, all 0. Filled anew for each token or choice, so that reading a text makes no garbage. */
export function valueRow(): Int32Array {
  return new Int32Array(MOST_VALUES);
}

/** The feature that a template makes of the values as they are, as a hash. */
export function featureOf(values: Int32Array, { places, salts }: Templates, template: number): number {
  const at = 3 * template;
  let hash = Math.imul((values[places[at] ?? 0] ?? 0) ^ (salts[template] ?? 0), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ (values[places[at + 1] ?? 0] ?? 0), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 13) ^ (values[places[at + 2] ?? 0] ?? 0), 0x297a2d39);
  return hash ^ (hash >>> 16);
}

/** Where each named value has its place in the row, from 1. */
export function valuePlaces<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  if (names.length >= MOST_VALUES) throw new RangeError(`${names.length} values, room for ${MOST_VALUES - 1}`);
  return Object.fromEntries(names.map((name, at) => [name, at + 1])) as Record<Name, number>;
}

/** `first` numbers the templates: two lists that are added to one row need numbers of their own. */
export function templates<Name extends string>(
  places: Readonly<Record<Name, number>>,
  first: number,
  list: readonly Template<Name>[],
): Templates {
  return {
    places: Int32Array.from(list.flatMap((names) => [0, 1, 2].map((at) => placeOf(places, names[at])))),
    salts: Int32Array.from(list, (_, template) => Math.imul(first + 3 * template, 0x9e3779b1)),
  };
}

/** Of some templates those that need no other values than those at `known` places. */
export function templatesOf({ places, salts }: Templates, known: readonly number[]): Templates {
  const isKnown = (place: number): boolean => place === 0 || known.includes(place);
  const kept = [...salts.keys()].filter((at) => places.subarray(3 * at, 3 * at + 3).every(isKnown));
  return {
    places: Int32Array.from(kept.flatMap((at) => [...places.subarray(3 * at, 3 * at + 3)])),
    salts: Int32Array.from(kept, (at) => salts[at] ?? 0),
  };
}

function placeOf<Name extends string>(places: Readonly<Record<Name, number>>, name: Name | undefined): number {
  return name === undefined ? 0 : places[name];
}

/** What a column holds at a place, 0 beyond its ends. */
export function pick(column: Int32Array, place: number): number {
  return column[place] ?? 0;
}

/** One number for two or three small ones, below 64 each but the first. */
export function join(a: number, b: number, c = 0): number {
  return (a * 64 + b) * 64 + c;
}

/** Distances one by one up to eight, then by doublings. */
export function distanceBucket(distance: number): number {
  if (distance <= 8) return distance;
  if (distance <= 11) return 9;
  if (distance <= 15) return 10;
  if (distance <= 22) return 11;
  if (distance <= 32) return 12;
  return distance <= 64 ? 13 : 14;
}
