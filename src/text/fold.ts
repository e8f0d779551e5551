/** A word without case, accents or curly apostrophes: what two spellings must share to be one word. */
export function foldWord(word: string): string {
  if (!/[^\x20-\x7e]/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'");
}

/** No name is longer; a longer "word" is none, and one letter a million times would exhaust the matcher. */
const LONGEST_NAME = 100;

/**
 * A name as it sounds, roughly: the letters that there-and-back translation and transliteration confuse are made one
 * (c k q, v w, i j y, s z x, f ph), doubled letters and a closing e are dropped.
 */
export function soundOf(name: string): string {
  const letters = name
    .slice(0, LONGEST_NAME)
    .replace(/'s$|[^a-z]/g, '')
    .replace(/ph/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/ck|[cq]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[jy]/g, 'i')
    .replace(/(?<=.)h/g, '')
    .replace(/(.)\1+/g, '$1');
  return letters.length > 3 ? letters.replace(/e$/, '') : letters;
}
