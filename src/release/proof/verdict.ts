/** Why a package, an item, a log or a key is not accepted, and where in it the reason lies. */
export interface Fault {
  /** Dotted, as in notes: `proof.signature`. */
  readonly code: string;
  /** In words: "header", "item 3 (i-4f)", "line 7", "byte 120". */
  readonly where: string;
  readonly message: string;
}

/** What a check comes to: the value, or every fault found, the gravest first. */
export type Verdict<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly [Fault, ...Fault[]] };

export const accepted = <T>(value: T): Verdict<T> => ({ ok: true, value });

export const refused = (...faults: readonly [Fault, ...Fault[]]): Verdict<never> => ({ ok: false, faults });

/** `value` where there is no fault. */
export function verdictOf<T>(value: T, faults: readonly Fault[]): Verdict<T> {
  const [first, ...others] = faults;
  return first === undefined ? accepted(value) : refused(first, ...others);
}

/** A fault as one line for people. */
export const faultLine = ({ where, message }: Fault): string => `${where}: ${message}`;

const LONGEST_SHOWN = 60;

/** What somebody else's file says, as JSON and cut: a fault is told in a line. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}
