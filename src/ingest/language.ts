import stopWords from './stop-words.json' with { type: 'json' };

const LOOKED_AT = 2000;
/** Most texts show their language in so many code units that the rest need not be read. */
const GLANCE = 400;

/** How much of a text the best language's words must fill, and how far it must lead the next. */
interface Least {
  readonly shareRatio: number;
  readonly leadRatio: number;
}

const ENOUGH: Least = { shareRatio: 0.12, leadRatio: 1.15 };
const CLEAR: Least = { shareRatio: 0.25, leadRatio: 1.8 };
const LANGUAGES = Object.keys(stopWords).sort();
const SPEAKERS = speakersByWord();

/** Scripts that one language, or nearly one, is written in, and the share of the letters that settles it. */
const SCRIPTS: readonly (readonly [string, number, RegExp])[] = [
  ['ja', 0.1, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', 0.3, /\p{Script=Hangul}/gu],
  ['zh', 0.3, /\p{Script=Han}/gu],
  ['el', 0.3, /\p{Script=Greek}/gu],
  ['he', 0.3, /\p{Script=Hebrew}/gu],
  ['th', 0.3, /\p{Script=Thai}/gu],
  ['hi', 0.3, /\p{Script=Devanagari}/gu],
];

function speakersByWord(): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>();
  for (const [language, words] of Object.entries(stopWords)) {
    for (const word of new Set(words.split(' ')))
      map.set(word, [...(map.get(word) ?? []), LANGUAGES.indexOf(language)]);
  }
  return map;
}

/**
 * The language as BCP 47, `und` where the first 2,000 code units do not settle it: by script, else by
 * which language's commonest words fill the text most (Grefenstette 1995). Not to be believed under ten words.
 */
export function languageOf(text: string): string {
  const short = text.length > GLANCE ? byWords(wordsIn(text.slice(0, GLANCE)), CLEAR) : 'und';
  if (short !== 'und') return short;
  const head = text.slice(0, LOOKED_AT);
  const words = wordsIn(head);
  return byScript(head) ?? (words.length < 8 ? 'und' : byWords(words, ENOUGH));
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function byScript(head: string): string | null {
  const foreign = head.match(/[\u0370-\uffff]/gu)?.length ?? 0;
  if (foreign < 8) return null;
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  const found = SCRIPTS.find(([, share, script]) => (head.match(script)?.length ?? 0) > Math.max(3, share * letters));
  return found?.[0] ?? null;
}

function byWords(words: readonly string[], least: Least): string {
  const counts = new Array<number>(LANGUAGES.length).fill(0);
  for (const word of words)
    for (const language of SPEAKERS.get(word) ?? []) counts[language] = (counts[language] ?? 0) + 1;
  const ranked = counts
    .map((count, language) => ({ count, language }))
    .sort((a, b) => b.count - a.count || a.language - b.language);
  const [best, second] = ranked;
  if (best === undefined || second === undefined) return 'und';
  return best.count >= least.shareRatio * words.length && best.count >= least.leadRatio * second.count
    ? (LANGUAGES[best.language] ?? 'und')
    : 'und';
}
