import type { Span } from '../case/span.ts';
import { LONGEST, ONE } from './attributed.ts';
import cues from './cues.json' with { type: 'json' };
import type { Bundle, Finding, Side } from './finding.ts';
import { spanOf, type Word } from './wording.ts';

const LONE = new Set(cues.informants);
const MANY = new Set([...cues.informants.map((noun) => `${noun}s`), ...cues.informantPlurals]);
const TELLINGS = new Set(cues.tellings);
/** From several people to what they tell, and from an article to its noun. */
const REACH = 5;
/** From one person to the word of telling: what is told of the person may stand between. */
const REACH_ON = 24;
/** With these, others tell them, or something is told of them. */
const PASSIVES = new Set(['was', 'were', 'is', 'are', 'been', 'being', 'be']);

/** One person who is not named made several: "a clerk said" told on as "clerks say", whatever each is called. Cost: linear. */
export function severalForOne({ child, other, retelling }: Bundle): Finding | null {
  if (other.words.some(({ token }) => MANY.has(token.key))) return null;
  const [to, from] = [manyIn(child), loneIn(other)];
  if (to === null || from === null) return null;
  const textOf = ({ report: { report } }: Side, { start, end }: Span): string => report.text.slice(start, end);
  return {
    kind: 'attribution',
    to,
    from,
    severity: retelling.kind === 'update' ? 'minor' : 'major',
    note: `${textOf(other, from)} became ${textOf(child, to)}`,
  };
}

/** Several people who tell something, from the first of them to the word of telling. */
function manyIn(side: Side): Span | null {
  const { words, report } = side;
  const at = words.findIndex(
    (word, place) => MANY.has(word.token.key) && tellsAt(words, place) !== null,
  );
  const noun = words[at];
  const end = tellsAt(words, at);
  if (noun === undefined || end === null) return null;
  const first = words[at - 1]?.token.kind === 'word' && !end.isCited ? words[at - 1] : noun;
  return spanOf(report.report.id, (first ?? noun).token, end.word.token);
}

/** The word with which people at a place tell, or they themselves where they are cited; null where they do neither. */
function tellsAt(words: readonly Word[], at: number): { readonly word: Word; readonly isCited: boolean } | null {
  const noun = words[at];
  if (noun === undefined) return null;
  const [before, twoBefore] = [words[at - 1]?.token.key ?? '', words[at - 2]?.token.key ?? ''];
  if (before === 'citing' || before === 'quoting' || (before === 'to' && twoBefore === 'according'))
    return { word: noun, isCited: true };
  const behind = words.slice(at + 1, at + 1 + REACH);
  const telling = behind.findIndex(({ token }) => TELLINGS.has(token.key));
  const word = behind[telling];
  if (word === undefined || behind.slice(0, telling).some(({ token }) => PASSIVES.has(token.key))) return null;
  return { word, isCited: false };
}

/** One person, unnamed, who tells something: as far as the word of telling, where that is not far behind. */
function loneIn({ words, report }: Side): Span | null {
  for (const [at, word] of words.entries()) {
    if (!LONE.has(word.token.key)) continue;
    const article = words.slice(Math.max(0, at - REACH), at).findLast(({ token }) => ONE.has(token.key));
    const isTelling = ({ token }: Word): boolean => TELLINGS.has(token.key);
    const telling = words.slice(at + 1, at + 1 + REACH_ON).find(isTelling);
    if (article === undefined || (telling ?? words.slice(Math.max(0, at - REACH), at).find(isTelling)) === undefined)
      continue;
    const isNear = telling !== undefined && telling.token.end - article.token.start <= LONGEST;
    return spanOf(report.report.id, article.token, (isNear ? telling : word).token);
  }
  return null;
}
