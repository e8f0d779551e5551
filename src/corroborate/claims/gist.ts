/** A gist longer than this is cut, at the end of a clause where one lies near, else at a word. */
const LONGEST = 160;
const LEAST_CUT = 125;

/** Words that tie a sentence to the one before it, and say nothing alone. */
const TIE =
  /^(?:(?:but|and|yet|still|however|meanwhile|nevertheless|instead|so|also|moreover|furthermore|therefore|thus),?\s)+/iu;

/** What a page or a newsletter writes above a summary, run on into it. */
const LABEL =
  /^(?:(?:[Ss]tory )?[Hh]ighlights|[Kk]ey [Pp]oints|[Ii]n [Bb]rief|[Ww]hy it matters)(?::\s+|\s+(?=\p{Lu}))/u;

/** Words on one line without what ties them to others, cut where they are too long for a table. Cost: linear. */
export function gistOf(text: string): string {
  const line = capital(text.replace(/\s+/g, ' ').trim().replace(LABEL, '').replace(TIE, ''));
  if (line.length <= LONGEST) return line;
  const word = line.slice(0, LONGEST).replace(/\s+\S*$/, '');
  const clause = word.slice(0, Math.max(0, word.lastIndexOf(', '), word.lastIndexOf('; ')));
  return `${closed((clause.length >= LEAST_CUT ? clause : word).replace(/[\s,;:–—-]+$/, ''))}…`;
}

const capital = (line: string): string => line.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Without a quotation mark that the cut has left open at the very end. */
function closed(line: string): string {
  return line.replace(/\s[“"‘«]$/u, '');
}

/** How a clause begins that leans on the one before or behind it. */
const LEANS =
  /^(?:and\s+|or\s+|but\s+)?(?:which|who|whom|whose|that|because|after|before|while|whereas|although|though|if|when|since|until|unless|despite|nor)\b/iu;
/** A clause is told alone if it is so long, or so large a share of its sentence. */
const LEAST_LENGTH = 40;
const LEAST_SHARE = 0.6;

/** How one that stands behind another must begin to have a subject of its own. */
const SUBJECT =
  /^(?:\p{Lu}|\p{N}|[“"‘]|(?:the|an?|this|that|these|those|his|her|its|their|our|my|he|she|it|they|we|i|you|there|some|many|several|most|all|no|both|one|two|three|four|five|six|seven|eight|nine|ten)\b)/u;

/** Whether a clause of a sentence can be told without the rest: no half of a quotation, no subordinate clause, no scrap. Cost: linear. */
export function standsAlone(clause: string, sentence: string): boolean {
  const bare = clause.replace(TIE, '');
  if (LEANS.test(bare) || !isBalanced(clause)) return false;
  if (!sentence.startsWith(clause) && !SUBJECT.test(bare)) return false;
  return clause.length >= LEAST_LENGTH || clause.length >= LEAST_SHARE * sentence.length;
}

const PAIRS = [
  ['“', '”'],
  ['«', '»'],
  ['(', ')'],
] as const;

function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return PAIRS.every(([open, close]) => count(open) === count(close)) && count('"') % 2 === 0;
}
