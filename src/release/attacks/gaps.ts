import type { JsonValue } from '../item.ts';
import { isList, strawsOf } from './haystack.ts';
import type { Attack, Leak } from './leak.ts';
import { leak } from './leak.ts';

const POSITION = /^(?:start|end|offset|length|index|position|number|rank|page|line|at)$/i;
/** An unknown year is no mark of a gap: EDTF writes it so. */
const OPEN_YEAR = /^XXXX-\d{2}(?:-\d{2})?$/;
const SIZED_MARK = /\[withheld[^\]]+\]|[█▇■▮]{2,}|[xX]{4,}|_{4,}|\[withheld\]\s*\[withheld\]/u;

/** Positions and lengths of the case's own texts, and marks that say how much they stand for. */
export const gapAttack: Attack = ({ content }) => [
  ...content.items.flatMap((item) => positions(item.id, item.body)),
  ...strawsOf(content).flatMap(({ item, text }) => {
    const mark = OPEN_YEAR.test(text) ? undefined : SIZED_MARK.exec(text)?.[0];
    return mark === undefined ? [] : [leak('gap', item, `the mark “${mark}” says how much is gone`)];
  }),
];

function positions(item: string, value: JsonValue): readonly Leak[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isList(value)) return value.flatMap((one) => positions(item, one));
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'number' && POSITION.test(key)
      ? [leak('gap', item, `"${key}": ${inner} is a place in a text of which parts are gone`)]
      : positions(item, inner),
  );
}
