/** A gist longer than this is cut at a word. */
const LONGEST = 160;

/** Words that tie a sentence to the one before it, and say nothing alone. */
const TIE =
  /^(?:(?:but|and|yet|still|however|meanwhile|nevertheless|instead|so|also|moreover|furthermore|therefore|thus),?\s)+/iu;

/** Words on one line without what ties them to others, cut where they are too long for a table. */
export function gistOf(text: string): string {
  const line = capital(text.replace(/\s+/g, ' ').trim().replace(TIE, ''));
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST).replace(/\s+\S*$/, '');
  return `${cut.replace(/[\s,;:–—-]+$/, '')}…`;
}

const capital = (line: string): string => line.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
