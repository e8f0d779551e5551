import type { WordTable } from '../../case/lineage.ts';
import type { Relation } from '../../case/relation.ts';
import type { Span } from '../../case/span.ts';
import type { SegmentedReport, Sentence } from '../../text/segmented.ts';
import type { CorroborateInput } from '../input.ts';
import { type NamedPlace, namedPlaces } from '../named-places.ts';
import type { Clause, Party } from './clause.ts';
import { CUE, cuesOf } from './cues.ts';
import type { Found } from './found.ts';
import { type Item, itemsOf, type Named, type Wording } from './items.ts';
import { joined, type Telling } from './join.ts';
import { nominalAt } from './nominal.ts';
import { postAt } from './posts.ts';
import { roleAt } from './roles.ts';
import { adjectivesOf, isRegion, placesOf, type StandsFor, standingIn, withAdjectives } from './sides.ts';
import { togetherAt, verbalAt } from './verbal.ts';

/** A sentence of more words is a list or a table, not one clause after another. */
const LONGEST_SENTENCE = 120;
const TITLED_SHARE = 0.6;
const LEAST_RATE = 0.6;
const NO_MEANINGS: ReadonlyMap<string, string> = new Map();

/**
 * Who the reports say acts with, against or on whom: one relation for each pair, label and sign, with every place that says so. Linear in the text.
 * Read by rules over word classes within a clause, precision before reach: what no rule reads for certain is left out.
 */
export function findRelations(input: CorroborateInput): Relation[] {
  const named = namedPlaces(input.actors);
  const meanings = meaningsByReport(input.wordTables);
  const told = input.reports.flatMap((segmented) => {
    const { id } = segmented.report;
    return tellingsOf(segmented, named.get(id) ?? [], meanings.get(id) ?? NO_MEANINGS);
  });
  return joined(told, input.quotes);
}

/** What a spun copy's words stand for, where that is nearly always so. */
function meaningsByReport(tables: readonly WordTable[]): Map<string, ReadonlyMap<string, string>> {
  const byReport = new Map<string, ReadonlyMap<string, string>>();
  for (const { report, words } of tables) {
    const sure = words.filter(({ rate }) => rate >= LEAST_RATE);
    byReport.set(report, new Map(sure.map(({ here, there }) => [here, there])));
  }
  return byReport;
}

function tellingsOf(
  { report, sentences }: SegmentedReport,
  named: readonly NamedPlace[],
  meant: Wording['meant'],
): Telling[] {
  const found: Telling[] = [];
  const places = placesOf(named);
  const standsFor = standingIn(places);
  const adjectives = adjectivesOf(places);
  let next = 0;
  for (const sentence of sentences) {
    while ((named[next]?.span.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next += 1;
    const names: NamedPlace[] = [];
    for (let at = next; (named[at]?.span.start ?? Number.POSITIVE_INFINITY) < sentence.end; at += 1) {
      pushApart(names, named[at]);
    }
    if (names.length === 0 || sentence.tokens.length > LONGEST_SENTENCE || !mayRelate(sentence, meant)) continue;
    const own = withAdjectives(sentence, names, adjectives);
    if (own.every(({ actor }) => actor === own[0]?.actor) || isQuestion(report.text, sentence)) continue;
    const { text } = report;
    const clause = { text, items: itemsOf({ text, meant }, sentence, own), titled: isTitled(sentence) };
    for (const one of foundIn(clause)) found.push(...tellings(one, { report: report.id, standsFor }));
  }
  return found;
}

/** Whether a word of it may say a relation. */
const mayRelate = ({ tokens }: Sentence, meant: Wording['meant']): boolean =>
  meant.size > 0 || tokens.some((token) => cuesOf(token) !== 0);

/** Of names that overlap the first, of those that begin in one place the longest. */
function pushApart(names: NamedPlace[], place: NamedPlace | undefined): void {
  if (place === undefined) return;
  const { span } = place;
  const last = names.length === 0 ? undefined : names[names.length - 1]?.span;
  if (last?.start === span.start && span.end > last.end) names.pop();
  else if (last !== undefined && span.start < last.end) return;
  names.push(place);
}

/** Whether nothing but closing marks stands behind its question mark. */
function isQuestion(text: string, { start, end }: Sentence): boolean {
  let last = end - 1;
  while (last >= start && /["”’')\s]/u.test(text[last] ?? '')) last -= 1;
  return last >= start && text[last] === '?';
}

function isTitled({ kind, tokens }: Sentence): boolean {
  if (kind === 'title') return true;
  let capitals = 0;
  for (const { capital } of tokens) if (capital) capitals += 1;
  return capitals > TITLED_SHARE * tokens.length;
}

interface Cued {
  readonly clause: Clause;
  readonly found: Found;
  /** The word that says it. */
  readonly cue: Item;
}

function foundIn(clause: Clause): Cued[] {
  const { items } = clause;
  const all: Cued[] = [];
  const first = items.findIndex(isActor);
  const last = items.findLastIndex(isActor);
  for (let at = 0; at < items.length; at += 1) {
    const cue = items[at];
    if (cue === undefined || cue.kind === 'actor' || cue.kind === 'mark') continue;
    const cues = cuesOf(cue) & (at < first ? BEFORE_NAMES : EVERY_CUE) & (at > last ? BEHIND_NAMES : EVERY_CUE);
    const found = foundAt(clause, at, cues, all.at(-1)?.found ?? null);
    if (found !== null && !isOfBarePlace(clause, found)) all.push({ clause, found, cue });
  }
  return all;
}

const isActor = ({ kind }: Item): boolean => kind === 'actor';

const EVERY_CUE = CUE.verb | CUE.together | CUE.noun | CUE.role | CUE.post;
/** Of two names one stands before the word that says what they are to each other, but of "talks between Velmark and Orsay". */
const BEFORE_NAMES = CUE.noun;
/** What a verb does to somebody stands before his name. */
const BEHIND_NAMES = EVERY_CUE & ~CUE.verb;

function foundAt(clause: Clause, at: number, cues: number, earlier: Found | null): Found | null {
  if (cues === 0) return null;
  return (
    ((cues & CUE.verb) === 0 ? null : verbalAt(clause, at, earlier)) ??
    ((cues & CUE.together) === 0 ? null : togetherAt(clause, at)) ??
    ((cues & CUE.noun) === 0 ? null : nominalAt(clause, at, earlier)) ??
    ((cues & CUE.role) === 0 ? null : roleAt(clause, at)) ??
    ((cues & CUE.post) === 0 ? null : postAt(clause, at))
  );
}

/** "arrested Marl", where Marl is a town. */
function isOfBarePlace({ items }: Clause, { family, to }: Found): boolean {
  const last = items[to.end - 1];
  return family.bodies && last?.kind === 'actor' && last.actor.kind === 'place';
}

interface Setting {
  readonly report: string;
  readonly standsFor: StandsFor;
}

/** A relation for each of those who act with each acted on; their words reach from the first name or cue to the last. */
function tellings({ clause, found, cue }: Cued, { report, standsFor }: Setting): Telling[] {
  const { from, to, family, modality, mutual } = found;
  return from.actors.flatMap((one) =>
    to.actors.flatMap((other): Telling[] => {
      const actor = standsFor(one.actor);
      const object = mutual ? standsFor(other.actor) : other.actor;
      if (actor === object || isRegion(actor) || (mutual && isRegion(object))) return [];
      const start = Math.min(one.start, other.start, cue.start);
      const ends = [endOf(clause, from, one), endOf(clause, to, other), cue.end];
      const span: Span = { report, start, end: Math.max(...ends) };
      return [{ from: actor.id, to: object.id, family, modality, mutual, span }];
    }),
  );
}

/** The end of the name, with what is the actor's behind it where it stands alone: "Orsay" of a list, "Orsay's plan". */
const endOf = ({ items }: Clause, { actors, end }: Party, named: Named): number =>
  actors.length > 1 ? named.end : Math.max(named.end, items[end - 1]?.end ?? 0);
