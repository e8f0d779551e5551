import stopWords from './stopWords.json' with { type: 'json' };

const LOOKED_AT = 2000;
const LANGUAGES = Object.entries(stopWords).map(([language, words]) => ({ language, words: new Set(words.split(' ')) }));

/** Scripts that one language, or nearly one, is written in. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];

/**
 * The language as BCP 47, `und` where the first 2,000 code units do not settle it: by script, else by
 * which language's commonest words fill the text most (Grefenstette 1995). Not to be believed under ten words.
 */
export function languageOf(text: string): string {
  const head = text.slice(0, LOOKED_AT);
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return 'und';
  for (const [language, script] of SCRIPTS) if ((head.match(script)?.length ?? 0) > (language === 'ja' ? 0.1 : 0.3) * letters) return language;
  const words = head.toLowerCase().match(/\p{L}+/gu) ?? [];
  const shares = LANGUAGES.map((one) => ({ language: one.language, share: words.filter((word) => one.words.has(word)).length / words.length }));
  shares.sort((a, b) => b.share - a.share || (a.language < b.language ? -1 : 1));
  const [best, second] = shares;
  if (best === undefined || second === undefined || words.length < 8) return 'und';
  return best.share >= 0.12 && best.share >= 1.15 * second.share ? best.language : 'und';
}
