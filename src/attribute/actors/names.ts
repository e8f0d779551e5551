import { gapBefore, isPossessive, type Line, type Stretch, textOf, withoutPossessive, wordAt } from './line.ts';
import {
  BARE_ADJECTIVE,
  GIVEN_NAME,
  HONORIFIC,
  isDemonym,
  knownActor,
  NOT_ACTOR_HEAD,
  NOT_ACTOR_START,
  ORGANISATION_HEAD,
  OUTLET_HEAD,
  PLACE_HEAD,
  TITLE,
  TITLE_MODIFIER,
} from './vocabulary.ts';

/** One name as it stands: positions of tokens in its line, `[from, to)`. */
export interface Name extends Stretch {
  /** First token of the name proper, behind any title. */
  readonly core: number;
}

/** The names in a run: parted at possessives, titles set apart from what they stand before, adjectives of peoples left out. */
export function namesIn(line: Line, run: Stretch): Name[] {
  // A word by itself is not parted, and shouts nothing.
  if (run.to - run.from === 1) return titledPieces(line, run);
  return possessivePieces(line, run)
    .flatMap((piece) => hyphenPieces(line, withoutLetter(line, piece)))
    .flatMap((piece) => titledPieces(line, piece))
    .filter((name) => mayBeActor(line, name));
}

/** Not the name of an event, a law or a work, and no shouting. */
function mayBeActor(line: Line, { core, to }: Name): boolean {
  if (to - core < 2) return true;
  if (knownActor(textOf(line, { from: core, to })) !== null) return true;
  if (NOT_ACTOR_HEAD.has(wordAt(line, to - 1)) || NOT_ACTOR_START.has(wordAt(line, core))) return false;
  return to - core < 3 || !/^[\p{Lu}\s-]+$/u.test(textOf(line, { from: core, to }));
}

function possessivePieces(line: Line, { from, to }: Stretch): Stretch[] {
  const pieces: Stretch[] = [];
  let start = from;
  for (let at = from; at < to - 1; at += 1) {
    if (!isPossessive(line, at) || ownsHead(line, { from: start, to: at + 1 }, to)) continue;
    pieces.push({ from: start, to: at + 1 });
    start = at + 1;
  }
  return [...pieces, { from: start, to }];
}

/** "St. Hubert's Hospital" is one name, "Russia's Parliament" is none. */
function ownsHead(line: Line, owner: Stretch, end: number): boolean {
  const head = wordAt(line, owner.to);
  if (end !== owner.to + 1 || !(ORGANISATION_HEAD.has(head) || PLACE_HEAD.has(head))) return false;
  return knownActor(withoutPossessive(textOf(line, owner))) === null;
}

/** "R-Fenwick" behind a senator's name. */
function withoutLetter(line: Line, run: Stretch): Stretch {
  const tied = wordAt(line, run.from).length === 1 && gapBefore(line, run.from + 1) === '-';
  return tied && run.to > run.from + 1 ? { from: run.from + 1, to: run.to } : run;
}

/** "Israel-Hamas war": two known names tied by a hyphen are two. */
function hyphenPieces(line: Line, { from, to }: Stretch): Stretch[] {
  for (let at = from + 1; at < to; at += 1) {
    if (!/^[-‑]$/.test(gapBefore(line, at) ?? '')) continue;
    const pieces = [
      { from, to: at },
      { from: at, to },
    ];
    const whole = knownActor(textOf(line, { from, to })) !== null;
    if (!whole && pieces.every((piece) => knownActor(textOf(line, piece)) !== null)) return pieces;
  }
  return [{ from, to }];
}

/** A title and who bears it, with whatever stands before it as a name of its own. */
function titledPieces(line: Line, { from, to }: Stretch): Name[] {
  const core = titleEnd(line, { from, to });
  if (core === null) return plain(line, { from, to });
  let first = core;
  while (first > from && isTitleWord(wordAt(line, first - 1))) first -= 1;
  while (first < core && IN_TITLE.has(wordAt(line, first))) first += 1;
  const before = first > from ? plain(line, { from, to: withoutSmallEnd(line, from, first) }) : [];
  return core === to ? before : [...before, ...titled(line, { from: first, core, to })];
}

function titled(line: Line, name: Name): Name[] {
  if (name.to - name.core === 1 && isDemonym(wordAt(line, name.core))) return [];
  const known = knownActor(textOf(line, { from: name.core, to: name.to }));
  return [known?.kind === 'place' ? { ...name, from: name.core } : name];
}

const IN_TITLE = new Set(['of', 'the', 'and', 'for']);

function isTitleWord(word: string): boolean {
  return TITLE.has(word) || TITLE_MODIFIER.has(word) || IN_TITLE.has(word);
}

/** The position behind the last word of a title: `to` where the run is a title and nothing else, null where it holds none. */
function titleEnd(line: Line, { from, to }: Stretch): number | null {
  let end: number | null = null;
  for (let at = from; at < to; at += 1) {
    const word = wordAt(line, at);
    // "M." is Monsieur at the beginning and an initial within.
    if (!TITLE.has(word) || (word === 'm' && at > from)) continue;
    // "told the Courier"
    if (at === from && at === to - 1 && at > 0 && OUTLET_HEAD.has(word)) continue;
    end = wordAt(line, at + 1) === 'of' && at + 1 < to ? officeEnd(line, at, to) : at + 1;
    if (!HONORIFIC.has(word) && isBody(line, end, to)) return null;
  }
  return end;
}

/** "General Hospital", "Chief Industries": what stands behind the word for a title is no person. */
function isBody(line: Line, end: number, to: number): boolean {
  const last = wordAt(line, to - 1);
  return to - end === 1 && ORGANISATION_HEAD.has(last) && !GIVEN_NAME.has(last);
}

/** "Secretary of State", "Minister of the Interior", "Governor of Ohio": one word behind "of", and what modifies titles. */
function officeEnd(line: Line, at: number, to: number): number {
  let end = at + (wordAt(line, at + 2) === 'the' ? 4 : 3);
  if (BARE_ADJECTIVE.has(wordAt(line, end - 1))) end += 1;
  while (end < to && TITLE_MODIFIER.has(wordAt(line, end))) end += 1;
  return Math.min(end, to);
}

function withoutSmallEnd({ tokens }: Line, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && tokens[end - 1]?.capital !== true) end -= 1;
  return end;
}

/** A run without a title. The adjective of a people goes, unless it is part of a body's name ("American Medical Association"). */
function plain(line: Line, run: Stretch): Name[] {
  if (knownActor(withoutPossessive(textOf(line, run))) !== null) return [{ ...run, core: run.from }];
  const last = wordAt(line, run.to - 1);
  const keeps = run.to - run.from > 1 && (ORGANISATION_HEAD.has(last) || PLACE_HEAD.has(last));
  const { from, to } = withoutSmallStart(line, keeps ? run : withoutDemonyms(line, run));
  if (from >= to || isOnlyTitle(line, { from, to })) return [];
  return [{ from, core: from, to }];
}

function withoutDemonyms(line: Line, run: Stretch): Stretch {
  let { from, to } = run;
  while (from < to && isDemonym(wordAt(line, from))) from += 1;
  while (to > from + 1 && !GIVEN_NAME.has(wordAt(line, from)) && isDemonym(wordAt(line, to - 1))) to -= 1;
  return { from, to };
}

function withoutSmallStart(line: Line, { from, to }: Stretch): Stretch {
  let start = from;
  while (start < to && line.tokens[start]?.capital !== true && !/^[ae]l$/.test(wordAt(line, start))) start += 1;
  return { from: start, to };
}

function isOnlyTitle({ tokens }: Line, { from, to }: Stretch): boolean {
  // "told the Courier"
  if (to - from === 1 && from > 0 && OUTLET_HEAD.has(tokens[from]?.key ?? '')) return false;
  return tokens.slice(from, to).every(({ key }) => TITLE_MODIFIER.has(key) || TITLE.has(key));
}
