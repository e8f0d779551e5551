import { isTailFurniture } from './furniture.ts';
import { isBio, isHouseAd, opensWithHouse } from './house.ts';
import type { Piece } from './layout.ts';
import { isPersonShaped } from './names.ts';

/** The last lines again, now that the publisher is known: what the house says of itself is no part of the report. */
export function withTail(pieces: readonly Piece[], publisher: string | null): readonly Piece[] {
  const out = [...pieces];
  let last = true;
  for (let i = out.length - 1, seen = 0; i > 0 && seen < 12; i -= 1, seen += 1) {
    const here = out[i];
    if (here === undefined) break;
    if (here.kind === 'boilerplate' || here.kind === 'caption') {
      last = last && here.kind === 'caption';
      continue;
    }
    if (here.kind !== 'paragraph' || !isTail(out, i, last ? 'last' : 'beforeLast', publisher)) break;
    out[i] = { ...here, kind: 'boilerplate' };
    last = false;
  }
  return out;
}

function isTail(pieces: readonly Piece[], at: number, place: 'last' | 'beforeLast', publisher: string | null): boolean {
  const text = pieces[at]?.text ?? '';
  if (isTailFurniture(text)) return true;
  if (isHouseAd(text, place, publisher) && !isOfStory(pieces, at, publisher)) return true;
  return isBio(text, pieces[at - 1]?.text ?? '') || isNameAboveBio(text, pieces[at + 1]);
}

/** The line names what three paragraphs or more name as well, and does not open with the house: advice or comment, no advertisement. */
function isOfStory(pieces: readonly Piece[], at: number, publisher: string | null): boolean {
  const text = pieces[at]?.text ?? '';
  if (opensWithHouse(text, publisher)) return false;
  const names = text.match(/(?<!\p{L})\p{Lu}\p{Ll}{4,30}(?!\p{L})/gu) ?? [];
  const others = pieces.slice(0, Math.min(at, 40)).filter((piece) => piece.kind === 'paragraph');
  return names.some(
    (name) =>
      !(publisher ?? '').includes(name) &&
      !COMMON.test(name) &&
      others.filter((piece) => piece.text.includes(name)).length >= 3,
  );
}

const COMMON =
  /^(?:About|After|Could|Every|First|Please|Should|Their|There|These|Those|Today|Watch|Where|Which|While|Would|Write|Other)$/u;

function isNameAboveBio(text: string, next: Piece | undefined): boolean {
  return next?.kind === 'boilerplate' && isPersonShaped(text) && next.text.startsWith(text);
}
