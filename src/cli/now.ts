import { DAY, INSTANT } from '../release/proof/instant.ts';
import { ShellError } from '../shell-error.ts';
import type { Invocation } from './flags.ts';

/** Now, to the second in UTC, or what `--today` says: a day or a time. The only look at the clock. */
export function nowOf(flags: Invocation['flags']): string {
  const asked = flags.get('today');
  if (asked === undefined) return `${new Date().toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`;
  const instant = DAY.test(asked) ? `${asked}T00:00:00Z` : asked;
  if (INSTANT.test(instant)) return instant;
  throw new ShellError(
    'flags.choice',
    `--today takes 2034-05-01 or 2034-05-01T12:00:00Z, not ${JSON.stringify(asked)}`,
  );
}
