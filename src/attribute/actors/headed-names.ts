import { gapBefore, isPossessive, nameKey, textOf, wordAt } from './line.ts';
import type { ReadLine } from './lines.ts';
import type { Name } from './names.ts';
import { knownActor, OFFICE_AREA, OFFICE_HEAD, SMALL_HEAD } from './vocabulary.ts';

/** A name in a line of its report. */
export interface LineName {
  readonly line: ReadLine;
  readonly name: Name;
}

/** A small noun behind a name is part of it from this share of the name's uses on. */
const HEADED_SHARE = 0.4;

interface Count {
  uses: number;
  headed: number;
}

/** Takes the small noun behind a name into it where the report mostly writes it so: "the Mossgate market". Cost: linear. */
export function withSmallHeads(names: readonly LineName[]): LineName[] {
  const counts = new Map<string, Count>();
  for (const { line, name } of names) {
    const key = nameKey(line, { from: name.core, to: name.to });
    const count = counts.get(key) ?? { uses: 0, headed: 0 };
    count.uses += 1;
    if (hasSmallHead({ line, name }) && wordAt(line, name.from - 1) === 'the') count.headed += 1;
    counts.set(key, count);
  }
  return names.map((entry) => {
    if (hasOffice(entry)) return { ...entry, name: { ...entry.name, to: entry.name.to + 2 } };
    if (!hasSmallHead(entry)) return entry;
    const { line, name } = entry;
    const count = counts.get(nameKey(line, { from: name.core, to: name.to }));
    const headed = count !== undefined && count.headed >= HEADED_SHARE * count.uses;
    return headed && knownActor(textOf(line, name)) === null ? { line, name: { ...name, to: name.to + 1 } } : entry;
  });
}

/** "the Arlevale town council", "Arlevale district court" */
function hasOffice({ line, name: { from, core, to } }: LineName): boolean {
  const isSmall = [to, to + 1].every((at) => line.tokens[at]?.capital === false && gapBefore(line, at) === ' ');
  const isPlain = core === from && to - core <= 2 && !isPossessive(line, to - 1);
  return isSmall && isPlain && OFFICE_AREA.has(wordAt(line, to)) && OFFICE_HEAD.has(wordAt(line, to + 1));
}

function hasSmallHead({ line, name: { from, core, to } }: LineName): boolean {
  const next = line.tokens[to];
  if (next === undefined || next.capital || !SMALL_HEAD.has(next.key) || gapBefore(line, to) !== ' ') return false;
  return core === from && to - core <= 2 && !isPossessive(line, to - 1);
}
