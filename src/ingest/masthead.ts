import type { WrittenDate } from './calendar.ts';
import type { Credit, Segment } from './credit.ts';
import { SPEECH } from './furniture.ts';
import { countWords, isBodyName, isDescription, isLabel, isOutletName, isTheName, wordsOf } from './names.ts';

const LONGEST_NAME = 6;
/** Words without a capital inside a masthead's name, of the languages that mastheads are left in. */
const INSIDE =
  /^(?:&|a|af|and|at|au|auf|aus|da|das|de|del|der|des|di|die|do|du|e|el|et|for|från|from|im|in|la|las|le|les|los|nach|of|og|och|on|over|per|sur|the|till|to|und|van|vom|von|with|y)$/u;

/** The name of a masthead line, where another piece of it says that it is something printed, sent or posted; null where none does. */
export function describedName({ segments }: Credit): string | null {
  const names = segments.filter(({ kind, text }) => (kind === 'name' || kind === 'label') && isMastheadShaped(text));
  const first = names.find(({ text }) => !isLabel(text) && !isDescription(text));
  if (first === undefined) return null;
  const isDescribed = segments.some((other) => other !== first && other.kind !== 'author' && isDescription(other.text));
  return isDescribed ? first.text : null;
}

function isMastheadShaped(text: string): boolean {
  const parts = wordsOf(text.slice(0, 120));
  return (
    parts.length <= LONGEST_NAME &&
    parts.every((part, at) => /^[\p{Lu}\d]/u.test(part) || (at > 0 && INSIDE.test(part)))
  );
}

const LONGEST_LINE = 24;

/**
 * `The Lamp, one sheet, 6 May 2031. Free. Printed by hand.`: a line that opens with an outlet and is stamped with a full date
 * standing by itself is a masthead, whatever else it says.
 */
export function isStamped(line: string, credit: Credit): boolean {
  const [first] = credit.segments;
  if (first === undefined || first.before !== '^' || countWords(line, LONGEST_LINE) > LONGEST_LINE) return false;
  if (SPEECH.test(line) || !(isHouse(first) || describedName(credit) === first.text)) return false;
  return credit.dates.some((date) => date.year !== null && standsApart(line, date));
}

function isHouse({ kind, text }: Segment): boolean {
  return kind === 'outlet' || isOutletName(text) || isTheName(text) || isBodyName(text);
}

/** Parted off on both sides, and not by commas alone, as in running prose. */
function standsApart(line: string, { start, end }: WrittenDate): boolean {
  const head = line.slice(0, start).replace(/(?:published|posted|released|updated)(?: on)?:?\s*$/iu, '');
  const before = /[.,;:|·•–—(/]?\s*$/u.exec(head)?.[0].trim() ?? '';
  const after = /^\s*[.,;:|·•–—)/]?/u.exec(line.slice(end))?.[0].trim() ?? '';
  const ends = line.slice(end).trim() === '';
  return before !== '' && (ends || (after !== '' && !(before === ',' && after === ',')));
}
