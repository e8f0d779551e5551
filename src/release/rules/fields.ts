import type { Refusal } from './rules.ts';

/**
 * The fields of one JSON object, each asked for by name and kind. What is missing, of another kind or never asked for becomes a refusal that
 * says where; the value given back then is an empty one, so that reading goes on and all faults are told at once.
 */
export class Fields {
  readonly #given: ReadonlyMap<string, unknown>;
  readonly #asked = new Set<string>();
  readonly #where: string;
  readonly #refusals: Refusal[];

  constructor(value: unknown, where: string, refusals: Refusal[]) {
    this.#where = where;
    this.#refusals = refusals;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) this.refuse('rules.field', 'should be an object');
    this.#given = new Map(isObject ? Object.entries(value) : []);
  }

  refuse(code: string, fault: string): void {
    this.#refusals.push({ code, rule: this.#where, message: `${this.#where}: ${fault}` });
  }

  text(name: string): string {
    const value = this.#take(name);
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.refuse('rules.field', `"${name}" should be text`);
    return '';
  }

  /** Text, or null where the field is missing or null. */
  textOrNull(name: string): string | null {
    const value = this.#take(name);
    return value === undefined || value === null ? null : this.text(name);
  }

  day(name: string): string {
    const text = this.text(name);
    if (text !== '' && !isDay(text))
      this.refuse('rules.field', `"${name}" should be a day like 2034-05-20, not "${text}"`);
    return text;
  }

  dayOrNull(name: string): string | null {
    const value = this.#take(name);
    return value === undefined || value === null ? null : this.day(name);
  }

  choice<const T extends string>(name: string, choices: readonly T[], otherwise: T): T {
    const value = this.#take(name);
    const found = choices.find((choice) => choice === value);
    if (found === undefined) this.refuse('rules.field', `"${name}" should be one of ${choices.join(', ')}`);
    return found ?? otherwise;
  }

  /** Texts; none where the field is missing. An empty list is a refusal: it would be a rule that says nothing. */
  texts(name: string): readonly string[] {
    return this.list(name).flatMap((value) => {
      if (typeof value === 'string' && value.trim() !== '') return [value];
      this.refuse('rules.field', `"${name}" should hold texts only`);
      return [];
    });
  }

  choices<const T extends string>(name: string, choices: readonly T[]): readonly T[] {
    return this.list(name).flatMap((value) => {
      const found = choices.find((choice) => choice === value);
      if (found === undefined) this.refuse('rules.field', `"${name}" should hold some of ${choices.join(', ')}`);
      return found === undefined ? [] : [found];
    });
  }

  list(name: string): readonly unknown[] {
    const value = this.#take(name);
    if (value === undefined) return [];
    if (!Array.isArray(value)) this.refuse('rules.field', `"${name}" should be a list`);
    else if (value.length > 0) return value;
    else this.refuse('rules.field', `"${name}" is empty; leave it out`);
    return [];
  }

  has(name: string): boolean {
    return this.#given.has(name);
  }

  /** The fields of an object that stands in this one. */
  inner(value: unknown, name: string): Fields {
    return new Fields(value, `${this.#where}, ${name}`, this.#refusals);
  }

  /** A field of any kind, undefined where it is missing. */
  any(name: string): unknown {
    return this.#take(name);
  }

  /** To be called last: refuses what was never asked for. */
  end(): void {
    for (const name of this.#given.keys()) {
      if (!this.#asked.has(name)) this.refuse('rules.unknownField', `"${name}" is not a field that hearsay knows here`);
    }
  }

  #take(name: string): unknown {
    this.#asked.add(name);
    return this.#given.get(name);
  }
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(text: string): boolean {
  const [, month = '', day = ''] = /^\d{4}-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return Number(day) >= 1 && Number(day) <= (DAYS[Number(month) - 1] ?? 0);
}
