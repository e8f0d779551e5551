import type { Piece } from './layout.ts';
import { countWords, inTitleCase, isPersonShaped } from './names.ts';

/** Who wrote the report, as its bylines name them, each once, in order. */
export function authorsOf(pieces: readonly Piece[], publisher: string | null): readonly string[] {
  const bylines = pieces.slice(0, 16).filter((piece) => piece.kind === 'byline');
  const named = bylines.flatMap((piece) => {
    const segments = piece.credit?.segments ?? [];
    const authors = segments.filter((segment) => segment.kind === 'author').map((segment) => segment.text);
    const [first] = segments;
    const alone =
      authors.length === 0 && first !== undefined && isLikelyPerson(first.text, publisher) && first.kind === 'name';
    return alone ? first.text.split(/\s+(?:and|&)\s+/u) : authors;
  });
  return [
    ...new Set(named.map(tidied).filter((name) => name !== '' && name !== publisher && countWords(name, 6) <= 6)),
  ];
}

/** `Ana Bell, Some Outlet, 4 May`: the first name of a credit line that is not the outlet's. */
function isLikelyPerson(name: string, publisher: string | null): boolean {
  return isPersonShaped(name.replace(/\s+and\s+.*$/u, '')) && name.toLowerCase() !== publisher?.toLowerCase();
}

function tidied(name: string): string {
  const plain = name.replace(/^(?:and|with)\s+/iu, '').replace(/[\s,.;]+$/u, '');
  return inTitleCase(withoutPlace(plain), '');
}

/** `Ana Bell in Tarn`: her name. */
function withoutPlace(name: string): string {
  const who = name.replace(/\s(?:in|at|from)\s\p{Lu}.*$/u, '');
  return isPersonShaped(who) ? who : name;
}
