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
  const to = manyIn(child);
  if (to === null || other.words.some(({ token }) => MANY.has(token.key))) return null;
  const from = loneIn(other);
  if (from === null) return null;
  const textOf = ({ report: { report } }: Side, { start, end }: Span): string => report.text.slice(start, end);
  return {
    kind: 'attribution',
    to,
    from,
    severity: retelling.kind === 'update' ? 'minor' : 'major',
    note: `${textOf(other, from)} became ${textOf(child, to)}`,
  };
}

/** Several people who tell something: from the word before them to the word of telling, or they alone where they are cited. */
function manyIn({ words, report }: Side): Span | null {
  for (const [at, noun] of words.entries()) {
    if (!MANY.has(noun.token.key)) continue;
    if (isCited(words, at)) return spanOf(report.report.id, noun.token, noun.token);
    const behind = words.slice(at + 1, at + 1 + REACH);
    const place = behind.findIndex(isTelling);
    const telling = behind[place];
    if (telling === undefined || behind.slice(0, place).some(({ token }) => PASSIVES.has(token.key))) continue;
    return spanOf(report.report.id, (words[at - 1] ?? noun).token, telling.token);
  }
  return null;
}

/** "Citing officials", "according to officials". */
function isCited(words: readonly Word[], at: number): boolean {
  const [twoBefore, before] = [words[at - 2]?.token.key, words[at - 1]?.token.key];
  return before === 'citing' || before === 'quoting' || (before === 'to' && twoBefore === 'according');
}

/** One person, unnamed, who tells something: as far as the word of telling, where that is not far behind. */
function loneIn({ words, report }: Side): Span | null {
  for (const [at, noun] of words.entries()) {
    if (!LONE.has(noun.token.key)) continue;
    const before = words.slice(Math.max(0, at - REACH), at);
    const article = before.findLast(({ token }) => ONE.has(token.key));
    const telling = words.slice(at + 1, at + 1 + REACH_ON).find(isTelling);
    if (article === undefined || (telling === undefined && !before.some(isTelling))) continue;
    const isNear = telling !== undefined && telling.token.end - article.token.start <= LONGEST;
    return spanOf(report.report.id, article.token, (isNear ? telling : noun).token);
  }
  return null;
}

const isTelling = ({ token }: Word): boolean => TELLINGS.has(token.key);
