import { datesIn } from './calendar.ts';
import words from './words.json' with { type: 'json' };

/** A wire dateline at a paragraph's head: "PORT VALE, Ostria, May 4 (Some Wire) -- ". */
export interface Dateline {
  /** How many code units of the paragraph it takes, its dash included. */
  readonly length: number;
  /** What stands in the parentheses, usually the agency. */
  readonly slug: string | null;
}

const AGENCY = new Set(words.agencies);
const SLUGGED = /^(?<head>[^()\n]{0,80}?)\s?\((?<slug>[^()\n]{2,40})\)\s{0,2}(?<dash>--|[-–—])?\s{0,2}(?=\S)/u;
const DASHED = /^(?<head>[^()\n]{2,60}?)\s{0,2}(?:--|[–—]|(?<=\s)-)\s{1,2}(?=["“‘'«\p{Lu}\d])/u;

/** The dateline that `text` opens with, or null. Looks at the first 130 code units only. */
export function datelineOf(text: string): Dateline | null {
  const head = text.slice(0, 130);
  const slugged = SLUGGED.exec(head);
  const slug = slugged?.groups?.['slug'];
  if (
    slugged !== null &&
    slug !== undefined &&
    isSlug(slug, slugged.groups?.['dash']) &&
    isPlaceAndDate(slugged.groups?.['head'] ?? '', 'withSlug')
  ) {
    return { length: slugged[0].trimEnd().length, slug };
  }
  const dashed = DASHED.exec(head);
  if (dashed !== null && isPlaceAndDate(dashed.groups?.['head'] ?? '', 'bare'))
    return { length: dashed[0].trimEnd().length, slug: null };
  return null;
}

function isSlug(slug: string, dash: string | undefined): boolean {
  if (/^[RDI]-/u.test(slug)) return false;
  if (dash === undefined) return AGENCY.has(slug);
  return /^[\p{Lu}\p{Lt}d][\p{L}\d.&'’/ -]*$/u.test(slug);
}

/** `Town`, `TOWN, Country`, `TOWN, May 4, 2031`, nothing else. */
function isPlaceAndDate(head: string, form: 'withSlug' | 'bare'): boolean {
  let rest = head;
  const dates = datesIn(head);
  for (const date of [...dates].reverse()) rest = rest.slice(0, date.start) + rest.slice(date.end);
  const places = rest
    .split(/[,/]/u)
    .map((place) => place.trim().replace(/\.$/u, ''))
    .filter((place) => place !== '');
  if (places.length === 0) return form === 'withSlug';
  if (places.length > 4 || !places.every(isPlaceShaped)) return false;
  if (form === 'withSlug') return true;
  const first = places[0] ?? '';
  const caps = /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u.test(first) && !/\d/u.test(first);
  return caps || dates.length > 0 || places.length > 1;
}

function isPlaceShaped(place: string): boolean {
  const parts = place.split(/\s+/u);
  return (
    parts.length <= 4 &&
    parts.every((part) => /^(?:\p{Lu}[\p{L}.'’-]*|of|the|de|la|al|el|and|del|di|upon|on|sur)$/u.test(part)) &&
    /^\p{Lu}/u.test(place)
  );
}
