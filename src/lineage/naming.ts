import type { Report } from '../case/report.ts';
import { Pattern } from '../text/pattern.ts';
import { type Citation, standsFor } from './citations.ts';
import words from './citing.json' with { type: 'json' };
import { citesByName } from './following.ts';

const CARRIED = new Pattern(`\\b(?:${words.carried.join('|')})\\s(?:the\\s)?(?:[\\p{Ll}-]+\\s){0,2}$`, 'i');
const OF_ITSELF = new Pattern(`^\\s(?:${words.ofItself.join('|')})\\b`);
/** Longer than any of the words before, and behind. */
const BEFORE_UNITS = 48;
const AFTER_UNITS = 60;

/** Names an outlet only where the outlet names itself. */
const CARRIED_ALONG = 0.25;
/** Names it otherwise, if not as its source. */
const SPOKEN_OF = 0.5;

/**
 * 0 to 1: how firmly a report names an outlet that is not its own as the one it follows. "She told the Post" and "the Post has
 * seen it" stand in the Post's own report and are carried along by any copy, so that by themselves they say little; "the Post
 * reported" does not.
 */
export function namesOutlet({ text, publisher }: Report, citations: readonly Citation[], outlet: string): number {
  if (publisher !== null && standsFor(outlet, publisher)) return citesByName(citations, publisher, outlet);
  const isCarried = (start: number, end: number): boolean =>
    CARRIED.test(text.slice(Math.max(0, start - BEFORE_UNITS), start)) ||
    OF_ITSELF.test(text.slice(end, end + AFTER_UNITS));
  const own = citations.filter(({ span }) => !isCarried(span.start, span.end));
  const name = outlet.replace(/^The /, '');
  const places = placesOf(text, name);
  if (citesByName(own, publisher, outlet) > 0) return citesByName(citations, publisher, outlet);
  if (places.some((at) => !isCarried(at, at + name.length))) return SPOKEN_OF;
  return places.length > 0 || citesByName(citations, publisher, outlet) > 0 ? CARRIED_ALONG : 0;
}

/** Where a name stands in a text, the first few times. */
function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(name, at + name.length))
    places.push(at);
  return places;
}

const MOST_PLACES = 50;
