import { Pattern } from '../../text/pattern.ts';
import { headOf, isIndefinite } from './noun-phrase.ts';
import { MODIFIERS, SAYING, STOPS, TRAILING } from './vocabulary.ts';

/** A speaker that may have been cut, in its sentence: all positions are in `text`. */
export interface CutPhrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the words begin that give it what is said; -1 where there are none. */
  readonly cue: number;
}

const LONGEST = 130;
/** Words to the left that may belong to it. */
const MOST_LEFT = 4;
const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an his her its their our one two three four five some several many another other'.split(' '),
);
const TWO_CAPITALS = new Pattern(String.raw`^\p{Lu}\S*\s\p{Lu}`);
const CAPITAL_FIRST = new Pattern(String.raw`^\p{Lu}`);

function isDeterminer(word: string): boolean {
  return DETERMINERS.has(word.toLowerCase());
}

/**
 * The whole description of which a part was found: "two people" of "two people familiar with the plan", "officer" of "the
 * former officer". Cost: linear in its length.
 */
export function wholePhrase(cut: CutPhrase): string {
  const found = cut.text.slice(cut.start, cut.end);
  const near = isClosed(found) ? '' : premodifiers(cut.text.slice(0, cut.start));
  const left = `${joinedBefore(cut.text.slice(0, cut.start - near.length), trimmed(near + found))}${near}`;
  const right = cut.cue >= 0 && cut.cue < cut.start ? afterCue(cut, left + found) : beforeCue(cut);
  const lost = right === '' && cut.cue !== cut.end + 1 ? plural(cut.text.slice(cut.end), found) : '';
  return trimmed(`${left}${found}${right}${lost}`);
}

/** Whether nothing can be missing to its left: it has its article, is a name, or began before itself. */
function isClosed(found: string): boolean {
  const first = (found.split(/\s/, 1)[0] ?? '').toLowerCase();
  return DETERMINERS.has(first) || STOPS.has(first) || TWO_CAPITALS.test(found);
}

const BEHIND_BLANK = /(?<=\s)/;
/** A word, not one at the end of a sentence. */
const BEFORE_IT = new Pattern(String.raw`^(?=\p{L})[\p{L}.’'-]*(?:[\p{L}’'-]|\p{Lu}\.)$`);

/** "The former |officer", "White House |officials", "U.S. and |British officials": what stands before and belongs to it, with the space behind it. */
function premodifiers(before: string): string {
  const words = before.slice(-80).split(BEHIND_BLANK);
  let kept: string[] = [];
  let accepted = '';
  for (let at = words.length - 1; at >= 0 && kept.length < MOST_LEFT; at -= 1) {
    const written = words[at] ?? '';
    const word = written.trim();
    if (!written.endsWith(' ') || !BEFORE_IT.test(word) || STOPS.has(word.toLowerCase())) break;
    kept = [written, ...kept];
    if (isDeterminer(word)) return kept.join('');
    if (kept.every((one) => CAPITAL_FIRST.test(one) || MODIFIERS.has(one.trim().toLowerCase())))
      accepted = kept.join('');
  }
  return accepted;
}

const AND_BEFORE = /\sand\s$/i;
const FIRST_OF_TWO = new Pattern(
  String.raw`(?:^|[,;:“"]\s?|\bbut\s)(?<first>(?:\p{Lu}[\p{L}.’'-]*|\p{Ll}{3,}s)\sand\s)$`,
  'i',
);

/** "U.S. and |British officials": the first of two that are named together. */
function joinedBefore(before: string, phrase: string): string {
  if (!AND_BEFORE.test(before) || isDeterminer(phrase.split(' ', 1)[0] ?? '') || !headOf(phrase).endsWith('s'))
    return '';
  return FIRST_OF_TWO.exec(before.slice(-60))?.groups?.['first'] ?? '';
}

const MARK_FIRST = /^[,;:.]/;
const SMALL = new Pattern(String.raw`\p{Ll}`);
const ENDS = new Pattern(
  String.raw`[,;:“”"()–—]|\.(?!\p{Lu}|\s\p{Ll})|\sand\s\p{N}|\s(?:in|by)\s(?:an?|the|his|her|its|their)\s(?:statement|interview|email|e-mail|call|text)\b|\son\s(?:\p{Lu}\p{Ll}+day|condition)\b`,
);

/** Behind "according to" or "said" a description goes on to the next mark. */
function afterCue({ text, end }: CutPhrase, phrase: string): string {
  const rest = text.slice(end, end + LONGEST);
  if (MARK_FIRST.test(rest) || !SMALL.test(phrase)) return '';
  const to = ENDS.exec(rest);
  if (to !== null) return rest.slice(0, to.index);
  return rest.length < LONGEST ? rest : '';
}

const CONNECTS = /^\s(?:of|in|at|from|for|with|close|near|familiar|briefed|involved|who|on)\b/;
/** A mark that ends a phrase; the stops of initials end none. */
const PARTS = new Pattern(String.raw`[,;:“”"()]|(?<!\p{Lu})\.`);

/** What stands between it and the cue behind it: "a former officer |who served there| told". */
function beforeCue({ text, end, cue }: CutPhrase): string {
  if (cue < end) return '';
  const gap = text.slice(end, cue).trimEnd();
  if (gap === '' || gap.length > 70 || PARTS.test(gap)) return '';
  if (CONNECTS.test(gap)) return gap;
  const words = gap.trim().split(/\s+/);
  return words.length <= 3 && !words.some((word) => STOPS.has(word.toLowerCase()) || word.endsWith('ly')) ? gap : '';
}

const CAPITAL_LAST = new Pattern(String.raw`\p{Lu}\S*$`);
const SEVERAL = new Pattern(String.raw`^\s\p{Ll}{3,}s(?=[\s,.])`);

/** "Republican |lawmakers", "several White House |hopefuls": what a description that ends in a name has lost behind it. */
function plural(rest: string, phrase: string): string {
  if (!CAPITAL_LAST.test(phrase) || TWO_CAPITALS.test(phrase)) return '';
  return SEVERAL.exec(rest)?.[0] ?? '';
}

const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'that']);
const LEADING: ReadonlySet<string> = new Set('from by to of with that and but or as after'.split(' '));
const MARKS_LAST = /[,;:]+$/;
const TWICE = /\b(the|an?)\s\1\b/i;

/** Without what a verb, a preposition or an adverb has left at its ends. */
function trimmed(phrase: string): string {
  const spoken = phrase.trim().split(/\s+/);
  const folded = spoken.map((word) => word.toLowerCase());
  const relative = folded.findIndex((word) => RELATIVES.has(word));
  const verb = spoken.findIndex(
    (word, at) => at > 0 && (relative < 0 || at < relative ? isVerb(word) : isPut(spoken, at)),
  );
  const words = withoutStump(verb > 0 ? spoken.slice(0, verb) : spoken);
  let end = words.length;
  while (end > 1 && TRAILING.has(folded[end - 1] ?? '')) end -= 1;
  let start = 0;
  while (start < end - 1 && LEADING.has(folded[start] ?? '')) start += 1;
  return words.slice(start, end).join(' ').replace(MARKS_LAST, '').replace(TWICE, '$1');
}

const NEGATED = /n['’]t$/;
const PUT = /^puts?$/;

function isVerb(word: string): boolean {
  return SAYING.has(word.toLowerCase()) || NEGATED.test(word);
}

/** "a clerk who was there |put it like this". */
function isPut(words: readonly string[], at: number): boolean {
  return PUT.test(words[at] ?? '') && words[at + 1] === 'it';
}

const STUMPS: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom']);
const BEFORE_STUMP: ReadonlySet<string> = new Set('in of for to from by with at'.split(' '));
const SAID: ReadonlySet<string> = new Set('said says told tells claimed claims'.split(' '));
const CUT: ReadonlySet<string> = new Set(
  'authorised authorized allowed permitted asked because he she they'.split(' '),
);

/** Without the first words of a relative clause that was cut: "a clerk, |who asked", "the register |that", "a call |in which a man". */
function withoutStump(words: readonly string[]): readonly string[] {
  const at = words.findLastIndex((word) => STUMPS.has(word));
  const left = words.length - 1 - at;
  const isPhrase = BEFORE_STUMP.has(words[at - 1] ?? '');
  const isStump = left < 2 || (isPhrase && left < 3) || SAID.has(words[at + 1] ?? '') || CUT.has(words.at(-1) ?? '');
  if (at < 1 || !isStump) return words;
  return words.slice(0, isPhrase ? at - 1 : at);
}

const HAS_STUMP = /\s(?:who|which|that|whom)\b/;

/** A name without what was cut of its relative clause. */
export function withoutCutClause(phrase: string): string {
  return HAS_STUMP.test(phrase) ? withoutStump(phrase.split(' ')).join(' ').replace(MARKS_LAST, '') : phrase;
}

const CLAUSE = new Pattern(String.raw`^\p{Ll}\S*\s(?:the|an?|its?|his|her|their)\s`);
const PLURAL = /(?:[^s]s|people|police|men|women|staff)$/;

/**
 * Whether it reads as a description of somebody: not half of a clause ("believe the ministry"), a lone article or adverb, or a
 * singular without its article.
 */
export function isDescription(phrase: string): boolean {
  const words = phrase.split(/\s+/);
  const first = (words[0] ?? '').replace(/['’]\p{L}*$/u, '');
  const small = first.toLowerCase();
  if (STOPS.has(small) || (words.length === 1 && (DETERMINERS.has(small) || first.endsWith('ly')))) return false;
  if (CAPITAL_FIRST.test(first) || DETERMINERS.has(small) || isIndefinite(phrase)) return true;
  if (CLAUSE.test(phrase)) return false;
  return PLURAL.test(headOf(phrase)) || words.slice(0, -1).some((word) => CAPITAL_FIRST.test(word));
}
