/** A gist longer than this is cut at a word. */
const LONGEST = 160;

/** Words on one line, cut where they are too long for a table. */
export function gistOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST).replace(/\s+\S*$/, '');
  return `${cut.replace(/[\s,;:–—-]+$/, '')}…`;
}
