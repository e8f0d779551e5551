import words from './words.json' with { type: 'json' };

/** Marks of one family close one another; others may stand inside. */
export type Family = 'curly' | 'straight' | 'guillemet' | 'single';

/** One quotation mark, `[start, end)`, and what its neighbours say it does: `either` where they leave it open. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly family: Family;
  readonly side: 'open' | 'close' | 'either';
  /** Punctuation beside it shows that it closes. */
  readonly strong: boolean;
}

/** The marks of a stretch of text. `crowded` is where a run of marks too long to mean anything was passed over. */
export interface FoundMarks {
  readonly marks: readonly Mark[];
  readonly crowded: number | null;
}

const MARKS = /[“”„‟"＂«»‹›‘’‚‛']{4,}|``|''|[“”„‟"＂«»‹›‘’‚‛']/g;
const FAMILY: Readonly<Record<string, Family>> = {
  '“': 'curly',
  '”': 'curly',
  '„': 'curly',
  '‟': 'curly',
  '``': 'curly',
  "''": 'curly',
  '"': 'straight',
  '＂': 'straight',
  '«': 'guillemet',
  '»': 'guillemet',
  '‹': 'guillemet',
  '›': 'guillemet',
};
const ELISIONS = new Set(words.elisions);
const SPACE = /[\s\u00a0\u202f]/;
const BEFORE_OPEN = /[\s\u00a0\u202f([{—–\-/“”"‘'«»„:;,.…]/;
const WORD = /[\p{L}\p{N}]/u;
const STOPS_BEFORE = /[.,!?…;—–-]/;
const STOPS_AFTER = /[.,!?…;:)\]”"]/;
const LONGEST_ELISION = 8;

/** The quotation marks of `text` from `start` to `end`, apostrophes and inch signs left out. Cost: linear. */
export function marksOf(text: string, start: number, end: number): FoundMarks {
  const marks: Mark[] = [];
  let crowded: number | null = null;
  for (const match of text.slice(start, end).matchAll(MARKS)) {
    const [sign] = match;
    const at = start + match.index;
    if (sign.length > 2) crowded ??= at;
    else {
      const mark = markAt(text, at, sign);
      if (mark !== null) marks.push(mark);
    }
  }
  return { marks, crowded };
}

interface Sides {
  readonly before: string;
  readonly after: string;
}

function markAt(text: string, at: number, sign: string): Mark | null {
  const sides = { before: text[at - 1] ?? ' ', after: text[at + sign.length] ?? ' ' };
  const family = FAMILY[sign] ?? 'single';
  const side = family === 'single' ? sideOfSingle(text, at, sides) : sideOfDouble(sign, sides);
  if (side === null) return null;
  const strong = STOPS_BEFORE.test(sides.before) || STOPS_AFTER.test(sides.after) || at + sign.length >= text.length;
  return { start: at, end: at + sign.length, family, side, strong };
}

const SIDE_OF_SIGN: Readonly<Record<string, (sides: Sides) => Mark['side'] | null>> = {
  '„': () => 'open',
  '‟': () => 'open',
  '``': () => 'open',
  "''": ({ before }) => (SPACE.test(before) ? null : 'close'),
  '“': ({ after }) => (SPACE.test(after) || STOPS_AFTER.test(after) ? 'either' : 'open'),
  '”': ({ before, after }) => (SPACE.test(before) && WORD.test(after) ? 'either' : 'close'),
};

function sideOfDouble(sign: string, sides: Sides): Mark['side'] | null {
  if ('«»‹›'.includes(sign)) return sideOfGuillemet(sign, sides);
  return (SIDE_OF_SIGN[sign] ?? sideOfStraight)(sides);
}

function sideOfStraight({ before, after }: Sides): Mark['side'] {
  const spaceBefore = SPACE.test(before);
  if (SPACE.test(after) || !BEFORE_OPEN.test(before)) return spaceBefore ? 'either' : 'close';
  if (spaceBefore) return 'open';
  return STOPS_AFTER.test(after) ? 'close' : 'either';
}

/** «so» and »so«: the usual way round unless space and word say the other. */
function sideOfGuillemet(sign: string, { before, after }: Sides): Mark['side'] {
  const usual = sign === '«' || sign === '‹' ? 'open' : 'close';
  if (usual === 'open') return !SPACE.test(before) && !WORD.test(after) && !SPACE.test(after) ? 'either' : 'open';
  return SPACE.test(before) && WORD.test(after) ? 'either' : 'close';
}

function sideOfSingle(text: string, at: number, sides: Sides): Mark['side'] | null {
  const sign = text[at] ?? '';
  const wordAfter = WORD.test(sides.after) || sides.after === '[' || sides.after === '…';
  if (WORD.test(sides.before) && wordAfter) return null;
  if (sign === '‚' && !wordAfter) return null;
  if ('‘‛‚'.includes(sign)) return isElision(text, at) ? null : 'open';
  if (!wordAfter) return SPACE.test(sides.before) ? null : 'close';
  const opens = sign === "'" && BEFORE_OPEN.test(sides.before);
  return opens && !isElision(text, at) ? 'open' : null;
}

/** ’em, ’tis, ’90s */
function isElision(text: string, at: number): boolean {
  const next = /^[\p{L}\p{N}]+/u.exec(text.slice(at + 1, at + 1 + LONGEST_ELISION))?.[0] ?? '';
  return /^\d0s?$/.test(next) || ELISIONS.has(next.toLowerCase());
}
