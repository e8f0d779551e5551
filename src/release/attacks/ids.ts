import { strawsOf } from './haystack.ts';
import type { Attack } from './leak.ts';
import { leak } from './leak.ts';

/** Ids that say where they come from: a path, a position or an id of the case, a count. */
export const idAttack: Attack = ({ content, kase }) => {
  const own = [
    ...kase.reports.flatMap(({ id, path, url }) => [id, path ?? id, url ?? id]),
    ...[...kase.unseen, ...kase.stories, ...kase.claims, ...kase.events, ...kase.actors].map(({ id }) => id),
    ...[...kase.quotes, ...kase.changes, ...kase.relations].map(({ id }) => id),
  ].filter((id) => /[./:_\d-]/.test(id) && id.length > 3);
  const known = [...new Set(own)];
  const inside = strawsOf(content).flatMap(({ item, text }) =>
    known.filter((id) => text.includes(id)).map((id) => leak('id', item, `the case's own id “${id}” stands in it`)),
  );
  return [...inside, ...counters(content.items.map(({ id }) => id))];
};

/** Ids that are the same but for a number count something. */
function counters(ids: readonly string[]) {
  const stems = Map.groupBy(ids, (id) => id.replace(/\d+$/, ''));
  return [...stems].flatMap(([stem, same]) =>
    same.length > 1 && same.every((id) => id !== stem)
      ? same.map((id) => leak('id', id, `“${id}” counts: ${same.length} ids differ in a number alone`))
      : [],
  );
}
