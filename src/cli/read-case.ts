import { readFileSync, statSync } from 'node:fs';
import type { ParsedCase } from '../report/parse-case.ts';
import { parseCase } from '../report/parse-case.ts';
import { reasonOf, ShellError } from '../shell-error.ts';

/** Larger files are refused: as one string they come near to what the engine can hold. A case of 833 articles has 33 MB. */
const MAX_CASE_BYTES = 500_000_000;

/** Reads a case file and checks it whole. Throws `input.none` where it cannot be read or is no case. */
export function readCase(file: string): Extract<ParsedCase, { ok: true }> {
  const parsed = parseCase(textOf(file));
  if (parsed.ok) return parsed;
  throw new ShellError('input.none', `${file} cannot be used: ${parsed.problem}`);
}

function textOf(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > MAX_CASE_BYTES) {
      throw new ShellError(
        'input.none',
        `${file} cannot be used: it has ${size} bytes, over the limit of ${MAX_CASE_BYTES}`,
      );
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof ShellError) throw error;
    const reason = error instanceof TypeError ? 'it is not UTF-8' : reasonOf(error);
    throw new ShellError('input.none', `${file} cannot be read: ${reason}`, error);
  }
}
