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
const DETERMINER = /^(?:the|an?|his|her|its|their|our|one|two|three|four|five|some|several|many|another|other)$/iu;

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
  const [first = ''] = found.split(/\s/u);
  return DETERMINER.test(first) || STOPS.has(first.toLowerCase()) || /^\p{Lu}\S*\s\p{Lu}/u.test(found);
}

/** "The former |officer", "White House |officials", "U.S. and |British officials": what stands before and belongs to it, with the space behind it. */
function premodifiers(before: string): string {
  const words = before.slice(-80).split(/(?<=\s)/u);
  let kept: string[] = [];
  let accepted = '';
  for (let at = words.length - 1; at >= 0 && kept.length < MOST_LEFT; at -= 1) {
    const written = words[at] ?? '';
    const word = written.trim();
    if (
      !/^\p{L}[\p{L}.’'-]*$/u.test(word) ||
      (/[.]$/u.test(word) && !/\p{Lu}\.$/u.test(word)) ||
      !written.endsWith(' ')
    )
      break;
    if (STOPS.has(word.toLowerCase())) break;
    kept = [written, ...kept];
    if (DETERMINER.test(word)) return kept.join('');
    if (kept.every((one) => /^\p{Lu}/u.test(one) || MODIFIERS.has(one.trim().toLowerCase()))) accepted = kept.join('');
  }
  return accepted;
}

/** "U.S. and |British officials": the first of two that are named together. */
function joinedBefore(before: string, phrase: string): string {
  if (!/s$/u.test(headOf(phrase)) || DETERMINER.test(phrase.split(' ')[0] ?? '')) return '';
  return (
    /(?:^|[,;:“"]\s?|\bbut\s)(?<first>(?:\p{Lu}[\p{L}.’'-]*|\p{Ll}{3,}s)\sand\s)$/iu.exec(before.slice(-60))?.groups?.[
      'first'
    ] ?? ''
  );
}

/** Behind "according to" or "said" a description goes on to the next mark. */
function afterCue({ text, end }: CutPhrase, phrase: string): string {
  const rest = text.slice(end, end + LONGEST);
  if (/^[,;:.]/u.test(rest) || !/\p{Ll}/u.test(phrase)) return '';
  const to =
    /[,;:“”"()–—]|\.(?!\p{Lu}|\s\p{Ll})|\sand\s\p{N}|\s(?:in|by)\s(?:an?|the|his|her|its|their)\s(?:statement|interview|email|e-mail|call|text)\b|\son\s(?:\p{Lu}\p{Ll}+day|condition)\b/u.exec(
      rest,
    );
  if (to !== null) return rest.slice(0, to.index);
  return rest.length < LONGEST ? rest : '';
}

const CONNECTS = /^\s(?:of|in|at|from|for|with|close|near|familiar|briefed|involved|who|on)\b/u;

/** What stands between it and the cue behind it: "a former officer |who served there| told". */
function beforeCue({ text, end, cue }: CutPhrase): string {
  if (cue < end) return '';
  const gap = text.slice(end, cue).trimEnd();
  if (gap === '' || gap.length > 70 || /[,;:“”"().]/u.test(gap.replace(/(?<=\p{Lu})\./gu, ''))) return '';
  const words = gap.trim().split(/\s+/u);
  if (CONNECTS.test(gap)) return gap;
  return words.length <= 3 && !words.some((word) => STOPS.has(word.toLowerCase()) || /ly$/u.test(word)) ? gap : '';
}

/** "Republican |lawmakers", "several White House |hopefuls": what a description that ends in a name has lost behind it. */
function plural(rest: string, phrase: string): string {
  if (!/\p{Lu}\S*$/u.test(phrase) || /^\p{Lu}\S*\s\p{Lu}/u.test(phrase)) return '';
  return /^\s\p{Ll}{3,}s(?=[\s,.])/u.exec(rest)?.[0] ?? '';
}

/** Without what a verb, a preposition or an adverb has left at its ends. */
function trimmed(phrase: string): string {
  let words = phrase.replace(/\s+/gu, ' ').trim().split(' ');
  const relative = words.findIndex((word) => /^(?:who|which|whose|that)$/iu.test(word));
  const verb = words.findIndex(
    (word, at) => at > 0 && (relative < 0 || at < relative ? isVerb(word) : isPut(words, at)),
  );
  if (verb > 0) words = words.slice(0, verb);
  words = withoutStump(words);
  while (words.length > 1 && TRAILING.has((words.at(-1) ?? '').toLowerCase())) words = words.slice(0, -1);
  while (words.length > 1 && /^(?:from|by|to|of|with|that|and|but|or|as|after)$/iu.test(words[0] ?? ''))
    words = words.slice(1);
  return words
    .join(' ')
    .replace(/[,;:]+$/u, '')
    .replace(/\b(the|an?)\s\1\b/iu, '$1');
}

function isVerb(word: string): boolean {
  return SAYING.has(word.toLowerCase()) || /n['’]t$/u.test(word);
}

/** "a clerk who was there |put it like this". */
function isPut(words: readonly string[], at: number): boolean {
  return /^puts?$/u.test(words[at] ?? '') && words[at + 1] === 'it';
}

/** Without the first words of a relative clause that was cut: "a clerk, |who asked", "the register |that", "a call |in which a man". */
function withoutStump(words: readonly string[]): string[] {
  const at = words.findLastIndex((word) => /^(?:who|which|that|whom)$/u.test(word));
  const left = words.length - 1 - at;
  const last = words.at(-1) ?? '';
  const isPhrase = /^(?:in|of|for|to|from|by|with|at)$/u.test(words[at - 1] ?? '');
  const isStump =
    left < 2 ||
    (isPhrase && left < 3) ||
    /^(?:said|says|told|tells|claimed|claims)$/u.test(words[at + 1] ?? '') ||
    /^(?:authori[sz]ed|allowed|permitted|asked|because|he|she|they)$/u.test(last);
  if (at < 1 || !isStump) return [...words];
  return words.slice(0, isPhrase ? at - 1 : at);
}

/** A name without what was cut of its relative clause. */
export function withoutCutClause(phrase: string): string {
  if (!/\s(?:who|which|that|whom)\b/u.test(phrase)) return phrase;
  return withoutStump(phrase.split(' '))
    .join(' ')
    .replace(/[,;:]+$/u, '');
}

/**
 * Whether it reads as a description of somebody: not half of a clause ("believe the ministry"), a lone article or adverb, or a
 * singular without its article.
 */
export function isDescription(phrase: string): boolean {
  const words = phrase.split(/\s+/u);
  const first = (words[0] ?? '').replace(/['’]\p{L}*$/u, '');
  if (STOPS.has(first.toLowerCase()) || (words.length === 1 && (DETERMINER.test(first) || /ly$/u.test(first))))
    return false;
  if (/^\p{Lu}/u.test(first) || isIndefinite(phrase) || DETERMINER.test(first)) return true;
  if (/^\p{Ll}\S*\s(?:the|an?|its?|his|her|their)\s/u.test(phrase)) return false;
  const head = headOf(phrase);
  return (
    /(?:[^s]s|people|police|men|women|staff)$/u.test(head) || words.slice(0, -1).some((word) => /^\p{Lu}/u.test(word))
  );
}
