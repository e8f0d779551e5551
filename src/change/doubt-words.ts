import cues from './cues.json' with { type: 'json' };
import type { Side } from './finding.ts';
import type { Word } from './wording.ts';

/** Words of doubt and of certainty. */
export const DOUBTS: ReadonlySet<string> = new Set(cues.doubts);
export const CERTAINTIES: ReadonlySet<string> = new Set(cues.certainties);

export const has = (side: Side, set: ReadonlySet<string>): boolean => first(side, set) >= 0;

/** The place of a side's first word of a set that says here what the set is for; -1 where there is none. */
export function first({ words }: Side, set: ReadonlySet<string>): number {
  return words.findIndex(({ token: { key, capital } }, at) => {
    // "May" is a month where it has a capital.
    if (!set.has(key) || (capital && key === 'may')) return false;
    return !isElse(key, words[at - 1], words[at + 1]);
  });
}

const BEING = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'widely', 'long']);
const ASKING = new Set(['what', 'who', 'whom', 'how', 'why', 'where', 'when', 'nothing', 'no', 'nobody']);
const DETERMINERS = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'in', 'by', 'at']);
const ANYBODY = new Set(['who', 'it', 'nobody', 'anybody', 'never']);

/** Whether a word says something else here: "nobody thought to ring", "the question is who knew what". */
function isElse(key: string, before: Word | undefined, after: Word | undefined): boolean {
  const [last, next] = [before?.token.key ?? '', after?.token.key ?? ''];
  if (key === 'thought') return !BEING.has(last) && (next === 'to' || next === 'of');
  if (key === 'think') return next === 'tank' || next === 'tanks';
  // "Established a base", "identified by his coat".
  if (key === 'established') return DETERMINERS.has(next);
  return key === 'knew' && (ANYBODY.has(last) || ASKING.has(next));
}
