const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
  }),
);
const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

/** The value of a number word below a hundred, or null. "one" is left a word: it is a pronoun more often than a count. */
export function numberWordValue(word: string): number | null {
  if (word === 'one') return null;
  return UNITS.get(word) ?? TENS.get(word) ?? null;
}

/** The value of "forty-one" from its two halves, or null where they make no number. */
export function compoundNumberValue(tens: string, unit: string): number | null {
  const ten = TENS.get(tens);
  const one = UNITS.get(unit);
  return ten !== undefined && one !== undefined && one < 10 ? ten + one : null;
}
