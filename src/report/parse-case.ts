import type { Case } from '../case/case.ts';
import { caseCheck } from './case-checks.ts';
import type { TextRule } from './case-json.ts';
import { checkReferences } from './case-references.ts';
import { Malformed } from './checks.ts';

/** A case read back, or why it is none. `texts` is `withheld` where the file was written with `--no-text`: every `text` is then empty. */
export type ParsedCase =
  | { readonly ok: true; readonly kase: Case; readonly texts: TextRule }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads a case file. Nothing of it is believed: the value is built anew from the keys that a case has, each checked for its kind, and
 * every span and id for what it points to. Keys that are not a case's are left behind. Linear in the file; depth is that of a case,
 * whatever the file's. The same case comes out as went into `caseJson`.
 */
export function parseCase(json: string): ParsedCase {
  const value = fromJson(json);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return no('it is no JSON object');
  const { format, version }: { format?: unknown; version?: unknown } = value;
  if (format !== 'hearsay-case') return no('it is not a case file; `hearsay trace PATH… --json FILE` writes one');
  if (version !== 1)
    return no(`it has version ${JSON.stringify(version)} of the case format, and this hearsay reads version 1`);
  try {
    const kase = caseCheck(value, '');
    const texts = textRuleOf(value);
    checkReferences(kase, texts);
    return { ok: true, kase, texts };
  } catch (error) {
    if (error instanceof Malformed) return no(error.message);
    throw error;
  }
}

const no = (problem: string): ParsedCase => ({ ok: false, problem });

function fromJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** All reports have their texts, or none. */
function textRuleOf({ reports }: { readonly reports?: unknown }): TextRule {
  const given = (Array.isArray(reports) ? reports : []).map((report: object) => Object.hasOwn(report, 'text'));
  if (given.every((has) => has)) return 'kept';
  if (given.some((has) => has)) throw new Malformed('some reports have their texts and some have not');
  return 'withheld';
}
