import type { Actor } from '../../case/attribution.ts';
import type { Span } from '../../case/span.ts';
import { foldWord } from '../../text/fold.ts';
import type { Grounds } from './ground.ts';
import { inOrder } from './order.ts';
import type { Source } from './source.ts';

/** Trust from here on: the report's words went through another language, or through a spinner. */
const TRANSLATED = 4;
const SPUN = 5;

/** How far from the source's own words its description is: 0 kept or reworded, 1 translated, 2 put through a spinner. */
export function distortion({ report }: Source, { trust }: Grounds): number {
  const least = trust(report);
  if (least >= SPUN) return 2;
  return least >= TRANSLATED ? 1 : 0;
}

/** Whether a person's name as the case has it stands in translated or spun reports alone. */
export function isDistorted(actor: Actor, grounds: Grounds): boolean {
  if (actor.kind !== 'person') return false;
  // Mostly the first mention settles it.
  return actor.mentions.slice(0, MOST_MENTIONS).every((mention) => {
    return grounds.trust(mention.report) >= TRANSLATED || !textAt(mention, grounds).includes(actor.name);
  });
}

/** The full name that the other reports give most often, the shorter of two; the case's where they give none. */
export function faithfulName(actor: Actor, grounds: Grounds): string {
  const names = faithful(actor, grounds).filter((name) => /^\p{Lu}\S*(?:\s\p{Lu}\S*)+$/u.test(name));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length || inOrder(a, b));
  return best?.[0] ?? actor.name;
}

const MOST_MENTIONS = 60;

function faithful({ mentions }: Actor, grounds: Grounds): string[] {
  return mentions
    .slice(0, MOST_MENTIONS)
    .filter(({ report }) => grounds.trust(report) < TRANSLATED)
    .map((mention) => textAt(mention, grounds));
}

function textAt({ report, start, end }: Span, { reports }: Grounds): string {
  return reports.get(report)?.report.text.slice(start, end) ?? '';
}

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** What a source is called, a spun report's words put back as far as its table goes. Cost: linear in the words. */
export function toldName({ called, report }: Source, { unspun }: Grounds): string {
  const table = unspun.get(report);
  if (table === undefined) return called;
  const read = called.replace(WORD, (word) => {
    // The letters of "U.S." are no words.
    const there = word.length === 1 ? undefined : table.get(foldWord(word));
    return there === undefined ? word : sized(there, word);
  });
  return read === called ? called : withArticles(read);
}

function sized(there: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? there.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : there;
}

/** "a" and "an" as the next word's first letter wants them. */
function withArticles(text: string): string {
  return text.replace(/\b(a)n?(?=\s([\p{L}]+))/giu, (_, article: string, next: string) =>
    soundsOpen(next) ? `${article}n` : article,
  );
}

function soundsOpen(word: string): boolean {
  if (/^(?:uni|use|usu|eu|one|ut[io])/iu.test(word) || /^U[.\p{Lu}]/u.test(word)) return false;
  return /^[aeiou]/iu.test(word) || /^(?:hour|honest|honou?r|heir)/iu.test(word);
}
