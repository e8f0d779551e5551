import type { WrittenDate } from './calendar.ts';
import { datesIn, timesIn } from './calendar.ts';
import { isLabel, isOutletName } from './names.ts';
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
/** `TOWN, May 30, 2033. /Some Agency/.`, as the agencies of Eastern Europe write it. */
const SLASHED =
  /^(?<head>[^()/\n]{2,60}?)\.?\s\/(?<slug>\p{Lu}[^()/\n]{1,40})\/\s?[.:–—-]{0,2}\s{1,2}(?=["“‘'«\p{Lu}])/u;
const DASHED = /^(?<head>[^()\n]{2,60}?)\s{0,2}(?:--|[–—]|(?<=\s)-)\s{1,2}(?=["“‘'«\p{Lu}\d])/u;

/** The dateline that `text` opens with, or null. Looks at the first 130 code units only. */
export function datelineOf(text: string): Dateline | null {
  const head = text.slice(0, 130);
  const slugged = head.includes('(') ? SLUGGED.exec(head) : null;
  const slug = slugged?.groups?.['slug'];
  if (
    slugged !== null &&
    slug !== undefined &&
    isSlug(slug, slugged.groups?.['dash']) &&
    isPlaceAndDate(slugged.groups?.['head'] ?? '', 'withSlug')
  ) {
    return { length: slugged[0].trimEnd().length, slug };
  }
  const slashed = head.includes(' /') ? SLASHED.exec(head) : null;
  if (slashed !== null && isPlaceAndDate(slashed.groups?.['head'] ?? '', 'withSlug'))
    return { length: slashed[0].trimEnd().length, slug: slashed.groups?.['slug'] ?? null };
  const dashed = /[–—]|-[-\s]/u.test(head) ? DASHED.exec(head) : null;
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
  const dates = datesIn(head);
  const rest = withoutMoments(head, dates);
  const places = rest
    .split(/[,/]/u)
    .map((place) => place.trim().replace(/\.$/u, ''))
    .filter((place) => place !== '');
  if (places.length === 0) return form === 'withSlug';
  if (isLabel(places[0] ?? '') || (form === 'bare' && isOutletName(places[0] ?? ''))) return false;
  if (places.length > 4 || !places.every(isPlaceShaped)) return false;
  if (form === 'withSlug') return true;
  const first = places[0] ?? '';
  const caps = /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u.test(first) && !/\d/u.test(first);
  return caps || dates.length > 0 || places.length > 1;
}

/** `TOWN, May 4, 2031 14:22 GMT` without its date and times. */
function withoutMoments(head: string, dates: readonly WrittenDate[]): string {
  let rest = head;
  const times = timesIn(head).filter((time) => !dates.some((date) => time.start < date.end && date.start < time.end));
  for (const { start, end } of [...dates, ...times].sort((a, b) => b.start - a.start))
    rest = rest.slice(0, start) + rest.slice(end);
  return rest;
}

function isPlaceShaped(place: string): boolean {
  const parts = place.split(/\s+/u);
  return (
    parts.length <= 4 &&
    parts.every((part) => /^(?:\p{Lu}[\p{L}.'’-]*|of|the|de|la|al|el|and|del|di|upon|on|sur)$/u.test(part)) &&
    /^\p{Lu}/u.test(place)
  );
}
