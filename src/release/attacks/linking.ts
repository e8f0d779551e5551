import { strawsOf } from './haystack.ts';
import type { Attack } from './leak.ts';
import { leak } from './leak.ts';

const PSEUDONYM = /\b(?:Person|Organisation|Place) [0-9A-HJKMNP-TV-Z]{4,}\b/g;

/** Ids and pseudonyms that another partner has too: two partners who meet can then join what each was told. */
export const linkingAttack: Attack = ({ content, earlier }) =>
  earlier
    .filter((other) => other.partner !== content.partner)
    .flatMap((other) => {
      const theirs = marksOf(other);
      return [...marksOf(content)]
        .filter(([mark]) => theirs.has(mark))
        .map(([mark, item]) => leak('linking', item, `“${mark}” stands in a release to ${other.partner} too`));
    });

function marksOf(content: Parameters<Attack>[0]['content']): ReadonlyMap<string, string> {
  const marks = new Map(content.items.map(({ id }) => [id, id]));
  for (const { item, text } of strawsOf(content)) for (const [name] of text.matchAll(PSEUDONYM)) marks.set(name, item);
  return marks;
}
