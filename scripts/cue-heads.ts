import type { GoldReport } from './speech-gold.ts';

/**
 * The main word of each act's cue, a list a report: of the words marked as its cue the one whose stem most often stands in
 * cues against elsewhere.
 */
export function cueHeads(gold: readonly GoldReport[]): number[][] {
  const inside = new Map<number, number>();
  const all = new Map<number, number>();
  for (const { reading, acts } of gold) {
    for (const stem of reading.stem) add(all, stem);
    for (const { cue } of acts) for (let at = cue.first; at <= cue.last; at += 1) add(inside, reading.stem[at] ?? 0);
  }
  const odds = (stem: number): number => ((inside.get(stem) ?? 0) + 0.1) / ((all.get(stem) ?? 0) + 2);
  return gold.map(({ reading, acts }) =>
    acts.map(({ cue }) => {
      let head = cue.first;
      for (let at = cue.first + 1; at <= cue.last; at += 1) {
        if (odds(reading.stem[at] ?? 0) > odds(reading.stem[head] ?? 0)) head = at;
      }
      return head;
    }),
  );
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
