import type { Change } from '../../case/change.ts';
import type { EventConflict } from '../../case/event.ts';
import type { Span } from '../../case/span.ts';
import { dayKey, refines } from './extent.ts';
import type { Telling } from './telling.ts';

type Value = EventConflict['values'][number];

/** What tellings of one event give differently: its date, its tolls, its place. The value that most give first. */
export function conflictsOf(tellings: readonly Telling[], changes: readonly Change[]): readonly EventConflict[] {
  return [...dateConflict(tellings), ...tollConflicts(tellings), ...placeConflicts(tellings, changes)];
}

/** A date that says the same more roughly is none against the others. */
function dateConflict(tellings: readonly Telling[]): readonly EventConflict[] {
  if (tellings.every(({ date }) => date === null || date === tellings[0]?.date)) return [];
  const given = tellings.flatMap(({ date, when }) =>
    date === null || when === null ? [] : [{ value: date.replace(/[~?%]/g, ''), span: when }],
  );
  const all = valuesOf(given);
  const values = all.filter(({ value }) => !all.some((one) => refines(one.value, value)));
  const days = new Set(values.map(({ value }) => dayKey(value)));
  return days.size > 1 ? [{ kind: 'date', values }] : [];
}

/** One conflict for each harm, since the dead and the injured are two counts. */
function tollConflicts(tellings: readonly Telling[]): readonly EventConflict[] {
  const told = tellings.flatMap((one) => one.tolls);
  if (told.length < 2) return [];
  const tolls = Map.groupBy(told, ({ harm }) => harm);
  return (['killed', 'injured', 'missing'] as const).flatMap((harm): readonly EventConflict[] => {
    const values = valuesOf((tolls.get(harm) ?? []).map(({ number, span }) => ({ value: `${number} ${harm}`, span })));
    return values.length > 1 ? [{ kind: 'toll', values }] : [];
  });
}

/** Places of different names may be one within the other: only a change of place that a retelling made is a conflict. */
function placeConflicts(tellings: readonly Telling[], changes: readonly Change[]): readonly EventConflict[] {
  const inside = (span: Span): boolean => tellings.some((one) => contains(one.span, span));
  return changes.flatMap(({ to, from }): readonly EventConflict[] =>
    to === null || from === null || !inside(to) || !inside(from)
      ? []
      : [{ kind: 'place', values: [from, to].map((span) => ({ value: '', spans: [span] })) }],
  );
}

/** Each value with its places; the one that most places give comes first, else the one that is met first. */
function valuesOf(given: readonly { readonly value: string; readonly span: Span }[]): readonly Value[] {
  return [...Map.groupBy(given, ({ value }) => value)]
    .map(([value, found]) => ({ value, spans: found.map(({ span }) => span) }))
    .sort((a, b) => b.spans.length - a.spans.length);
}

const contains = (outer: Span, inner: Span): boolean =>
  outer.report === inner.report && outer.start <= inner.start && inner.end <= outer.end;
