import { type LineName, withSmallHeads } from './headed-names.ts';
import { signsAt } from './kind-signs.ts';
import { gapBefore, hasPossessiveEnd, type Line, nameKey, nameWords, wordAt } from './line.ts';
import type { ReadLine } from './lines.ts';
import { addSigns, type NameUse, NO_SIGNS } from './name-use.ts';
import { type Name, namesIn } from './names.ts';
import { nounsAt } from './nouns.ts';
import { isNoName, nameAtOpening } from './ordinary.ts';
import type { Reading } from './reading.ts';
import { runsOf } from './runs.ts';
import { smallBodiesIn } from './small-bodies.ts';
import {
  type Gender,
  genderOf,
  HONORIFIC,
  knownActor,
  NOT_ALONE,
  ORGANISATION_HEAD,
  PARTICLE,
  PLACE_HEAD,
  QUANTITY,
  SPEECH_VERB,
  spellingKey,
} from './vocabulary.ts';
import { opensSentence } from './word-use.ts';

/** A place that opens a dateline is one with this weight. */
const DATELINE_SIGN = 4;

/** The names in running prose. Cost: linear. */
export function usesInProse(reading: Reading): NameUse[] {
  const names = namesInProse(reading.lines);
  const sure = new Set(
    names.filter(({ line, name }) => !opensSentence(line, name.from)).map(({ line, name }) => coreKey(line, name)),
  );
  const kept = names.flatMap(({ line, name }) =>
    partedAtAnd(line, name, sure)
      .flatMap((half) => partedBehindOf(line, half, sure))
      .flatMap((part): LineName[] => {
        const seen = opensSentence(line, part.from) ? nameAtOpening(reading, line, part, sure) : part;
        return seen === null || isNoName(reading, line, seen) ? [] : [{ line, name: seen }];
      }),
  );
  const prose = reading.lines.filter(({ manner }) => manner === 'prose');
  const small = smallBodiesIn(prose).map(({ line, stretch: { from, to } }) =>
    useAt(reading, line, { from, core: from, to }),
  );
  const named = withSmallHeads(kept).map(({ line, name }) => {
    const use = useAt(reading, line, name);
    const dated = line.manner === 'dateline' && name.from === 0;
    return dated ? { ...use, signs: addSigns(use.signs, { ...NO_SIGNS, place: DATELINE_SIGN }) } : use;
  });
  return [...named, ...small];
}

function namesInProse(lines: readonly ReadLine[]): LineName[] {
  const names: LineName[] = [];
  for (const line of lines) {
    if (line.manner === 'echo') continue;
    for (const run of runsOf(line)) for (const name of namesIn(line, run)) names.push({ line, name });
  }
  return names;
}

function coreKey(line: Line, { core, to }: Name): string {
  return nameKey(line, { from: core, to });
}

/** "Marlow and Fenwick Air" are two where the report has one of them alone. */
function partedAtAnd(line: Line, name: Name, sure: ReadonlySet<string>): readonly Name[] {
  if (name.core !== name.from || wordAt(line, name.core + 1) !== 'and') return [name];
  const right = name.core + 2;
  const parts = [
    { ...name, to: name.core + 1 },
    { ...name, from: right, core: right },
  ];
  return parts.some((part) => sure.has(coreKey(line, part))) ? parts : [name];
}

/** "the mayor of Arlemont Hanna Moyle" names two, where the report has the first word alone as a name. */
function partedBehindOf(line: Line, name: Name, sure: ReadonlySet<string>): readonly Name[] {
  const { from, core, to } = name;
  if (core !== from || to - from < 3 || wordAt(line, from - 1) !== 'of') return [name];
  const place = { ...name, to: from + 1 };
  const isHead = ORGANISATION_HEAD.has(wordAt(line, to - 1)) || PLACE_HEAD.has(wordAt(line, to - 1));
  return sure.has(coreKey(line, place)) && !isHead ? [place, { ...name, from: from + 1, core: from + 1 }] : [name];
}

/** Most words of a name that is looked for in a headline. */
const LONGEST_NAME = 7;

/** In headlines, bylines and furniture: the names that `known` has, with an honorific before them. Cost: linear. */
export function usesInEcho(reading: Reading, known: ReadonlySet<string>): NameUse[] {
  return reading.lines.flatMap((line) => (line.manner === 'echo' ? echoesIn(reading, line, known) : []));
}

function echoesIn(reading: Reading, line: ReadLine, known: ReadonlySet<string>): NameUse[] {
  const uses: NameUse[] = [];
  let free = 0;
  for (let at = 0; at < line.tokens.length; ) {
    const to = knownEnd(line, at, known);
    if (to === null) {
      at += 1;
      continue;
    }
    const title = at > free && HONORIFIC.has(wordAt(line, at - 1)) && /^\.? $/.test(gapBefore(line, at) ?? '');
    uses.push(useAt(reading, line, { from: title ? at - 1 : at, core: at, to }));
    free = to;
    at = to;
  }
  return uses;
}

function knownEnd(line: Line, at: number, known: ReadonlySet<string>): number | null {
  if (line.tokens[at]?.capital !== true) return null;
  let end = at + 1;
  while (end < line.tokens.length && end - at < LONGEST_NAME && NAME_GAP.test(gapBefore(line, end) ?? '')) end += 1;
  for (let to = end; to > at; to -= 1) if (known.has(nameKey(line, { from: at, to }))) return to;
  return null;
}

const NAME_GAP = /^(?:[-‑ ]|\. ?| & ?|['’] ?)$/;

/** The use of a name at a place, with what speaks for its kind there. */
function useAt(reading: Reading, line: Line, name: Name): NameUse {
  const { report } = reading;
  const { text, tokens } = line;
  const [first, core, last] = [tokens[name.from], tokens[name.core], tokens[name.to - 1]];
  if (first === undefined || core === undefined || last === undefined) throw new RangeError(`no name at ${name.from}`);
  const end = endOf(line, name, core.start, last.end);
  const spelling = text.slice(core.start, end);
  const known = knownActor(spelling);
  const words = nameWords(line, { from: name.core, to: name.to });
  const title = tokens.slice(name.from, name.core).map(({ key }) => key);
  return {
    report: report.id,
    start: first.start,
    end,
    core: core.start,
    key: words.join(' '),
    words,
    title,
    gender: genderOfAny(title) ?? (words.length > 1 ? genderOf(words[0] ?? '') : null),
    acronym: isAcronym(spellingKey(spelling)),
    definite: wordAt(line, name.from - 1) === 'the',
    signs: signsAt({ line, name, words, known, isPlain: isPlain(reading, words) }),
    nouns: nounsAt(line, name),
    known,
  };
}

function isAcronym(spelling: string): boolean {
  const second = spelling[1] ?? '';
  const isWord = second >= 'a' && second <= 'z';
  return !isWord && /^(?:\p{Lu}\.?){2,7}$/u.test(spelling);
}

/** Whether the report has a word of the name in small letters too, as of "Social Security" but hardly of a person's name. */
function isPlain({ wordUse }: Reading, words: readonly string[]): boolean {
  return words.some((word) => wordUse.of(word).small > 0 && !PARTICLE.has(word));
}

/** Where a name ends: before a possessive ending, behind the last stop of "U.S.". */
function endOf(line: Line, name: Name, start: number, end: number): number {
  const { text } = line;
  const last = line.tokens[name.to - 1];
  if (last !== undefined && hasPossessiveEnd(text, last) && !(isSaint(line, name) && isWhole(line, name.to)))
    return end - 2;
  return text[end] === '.' && /^(?:\p{Lu}\.)+\p{Lu}$/u.test(text.slice(start, end)) ? end + 1 : end;
}

function isSaint(line: Line, { core, to }: Name): boolean {
  return to - core > 1 && SAINT.has(wordAt(line, core));
}

const SAINT = new Set(['st', 'saint']);

/** A possessive with nothing behind it that it could own is part of the name: "at St Hubert's and elsewhere". */
function isWhole(line: Line, at: number): boolean {
  const next = line.tokens[at];
  const gap = gapBefore(line, at);
  if (next === undefined || gap === null) return true;
  if (gap !== ' ') return !/["“‘(]/.test(gap);
  return !next.capital && (NOT_ALONE.has(next.key) || SPEECH_VERB.has(next.key)) && !QUANTITY.has(next.key);
}

function genderOfAny(words: readonly string[]): Gender | null {
  for (const word of words) {
    const gender = genderOf(word);
    if (gender !== null) return gender;
  }
  return null;
}
