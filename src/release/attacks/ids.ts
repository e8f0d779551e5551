import { strawsOf } from './haystack.ts';
import type { Attack } from './leak.ts';
import { leak } from './leak.ts';

/** Ids that say where they come from: a path, a position or an id of the case, a count. */
export const idAttack: Attack = ({ content, kase }) => {
  const paths = kase.reports.flatMap(({ id, path, url }) => [id, path ?? id, url ?? id]).filter(isTelling);
  const things = [
    kase.unseen,
    kase.stories,
    kase.claims,
    kase.events,
    kase.actors,
    kase.quotes,
    kase.changes,
    kase.relations,
  ];
  const others = things.flatMap((list) => list.map(({ id }) => id));
  const known = new Set(others.filter(isTelling));
  const each = [...new Set(paths)];
  const inside = strawsOf(content).flatMap(({ item, text }) => {
    const tokens = [text, ...text.split(/[\s"“”(),;]+/)].filter((token) => known.has(token));
    return [...new Set([...tokens, ...each.filter((id) => text.includes(id))])].map((id) =>
      leak('id', item, `the case's own id “${id}” stands in it`),
    );
  });
  return [...inside, ...counters(content.items.map(({ id }) => id))];
};

const isTelling = (id: string): boolean => /[./:_\d-]/.test(id) && id.length > 3;

/** Ids that are the same but for a number count something. */
function counters(ids: readonly string[]) {
  const stems = Map.groupBy(ids, (id) => id.replace(/\d+$/, ''));
  return [...stems].flatMap(([stem, same]) =>
    same.length > 1 && same.every((id) => id !== stem)
      ? same.map((id) => leak('id', id, `“${id}” counts: ${same.length} ids differ in a number alone`))
      : [],
  );
}
