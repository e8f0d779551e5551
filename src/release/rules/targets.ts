import type { Actor } from '../../case/attribution.ts';
import type { Case } from '../../case/case.ts';
import type { Span } from '../../case/span.ts';
import { foldWord } from '../../text/fold.ts';
import type { PassageTarget } from './rules.ts';

/** The word that stands for every source whose name a report keeps back. */
export const UNNAMED = 'unnamed';

const folded = (name: string): string => foldWord(name).replace(/\s+/g, ' ').trim();

export const sameName = (a: string, b: string): boolean => folded(a) === folded(b);

/** Ids of the reports that `pattern` names: an id, or the beginning of ids with `*` behind it. */
export function reportsNamed(kase: Case, pattern: string): readonly string[] {
  const ids = kase.reports.map((report) => report.id);
  return pattern.endsWith('*')
    ? ids.filter((id) => id.startsWith(pattern.slice(0, -1)))
    : ids.filter((id) => id === pattern);
}

export function actorsNamed(kase: Case, name: string): readonly Actor[] {
  return kase.actors.filter((actor) => [actor.name, ...actor.aliases].some((spelling) => sameName(spelling, name)));
}

/** Whether some speaker is called so, though no actor is. */
export function isSpeakerNamed(kase: Case, name: string): boolean {
  const speakers = kase.quotes.flatMap((quote) => [quote.speaker, ...quote.chain]);
  const told = kase.claims.flatMap((claim) => claim.mentions.flatMap((mention) => mention.chain));
  return [...speakers, ...told].some((speaker) => sameName(speaker.text, name));
}

/** Whether a report, an unseen report or an actor is the outlet called so. */
export function isOutlet(kase: Case, name: string): boolean {
  return (
    reportsOfOutlet(kase, name).length > 0 ||
    unseenOfOutlet(kase, name).length > 0 ||
    actorsNamed(kase, name).length > 0
  );
}

export function reportsOfOutlet(kase: Case, name: string): readonly string[] {
  return kase.reports.filter(({ publisher }) => publisher !== null && sameName(publisher, name)).map(({ id }) => id);
}

export function unseenOfOutlet(kase: Case, name: string): readonly string[] {
  return kase.unseen.filter(({ publisher }) => publisher !== null && sameName(publisher, name)).map(({ id }) => id);
}

/** Every place where the words stand in the report, white space aside. */
export function placesOf(kase: Case, { report: pattern, words }: PassageTarget): readonly Span[] {
  const escaped = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const looked = new RegExp(escaped.join('\\s+'), 'gu');
  return reportsNamed(kase, pattern).flatMap((id) => {
    const text = kase.reports.find((report) => report.id === id)?.text ?? '';
    return [...text.matchAll(looked)].map(({ 0: found, index }) => ({
      report: id,
      start: index,
      end: index + found.length,
    }));
  });
}
