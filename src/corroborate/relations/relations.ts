import type { Actor } from '../../case/attribution.ts';
import type { WordTable } from '../../case/lineage.ts';
import type { Relation } from '../../case/relation.ts';
import type { Span } from '../../case/span.ts';
import type { SegmentedReport, Sentence } from '../../text/segmented.ts';
import type { CorroborateInput } from '../input.ts';
import type { Clause, Party } from './clause.ts';
import { isCue } from './cues.ts';
import type { Found } from './found.ts';
import { type Item, itemsOf, type Mention, type Named, type Wording } from './items.ts';
import { joined, type Telling } from './join.ts';
import { nominalAt } from './nominal.ts';
import { postAt } from './posts.ts';
import { roleAt } from './roles.ts';
import { isRegion, placesOf, type StandsFor, standingIn, withAdjectives } from './sides.ts';
import { verbalAt } from './verbal.ts';

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
  const mentions = mentionsByReport(input.actors);
  const meanings = meaningsByReport(input.wordTables);
  const told = input.reports.flatMap((segmented) => {
    const { id } = segmented.report;
    return tellingsOf(segmented, mentions.get(id) ?? [], meanings.get(id) ?? NO_MEANINGS);
  });
  return joined(told, input.quotes);
}

function mentionsByReport(actors: readonly Actor[]): Map<string, Mention[]> {
  const byReport = new Map<string, Mention[]>();
  for (const actor of actors) {
    for (const { report, start, end } of actor.mentions) {
      const list = byReport.get(report);
      if (list === undefined) byReport.set(report, [{ actor, start, end }]);
      else list.push({ actor, start, end });
    }
  }
  for (const list of byReport.values()) list.sort((a, b) => a.start - b.start || b.end - a.end);
  return byReport;
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
  mentions: readonly Mention[],
  meant: Wording['meant'],
): Telling[] {
  const found: Telling[] = [];
  const places = placesOf(mentions);
  const standsFor = standingIn(places);
  let next = 0;
  for (const sentence of sentences) {
    while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next += 1;
    const names: Mention[] = [];
    for (let at = next; (mentions[at]?.start ?? Number.POSITIVE_INFINITY) < sentence.end; at += 1) {
      pushApart(names, mentions[at]);
    }
    const own = names.length === 0 ? names : withAdjectives(sentence, names, places);
    if (isWorthReading(report.text, sentence, own) && hasCue(sentence, meant)) {
      const clause = { items: itemsOf({ text: report.text, meant }, sentence, own), titled: isTitled(sentence) };
      for (const one of foundIn(clause)) found.push(...tellings(one, { report: report.id, standsFor }));
    }
  }
  return found;
}

function pushApart(mentions: Mention[], mention: Mention | undefined): void {
  if (mention !== undefined && mention.start >= (mentions.at(-1)?.end ?? 0)) mentions.push(mention);
}

function hasCue({ tokens }: Sentence, meant: Wording['meant']): boolean {
  for (const { key } of tokens) if (isCue(meant.size === 0 ? key : (meant.get(key) ?? key))) return true;
  return false;
}

function isWorthReading(text: string, sentence: Sentence, mentions: readonly Mention[]): boolean {
  const [first] = mentions;
  if (first === undefined || mentions.every(({ actor }) => actor === first.actor)) return false;
  return sentence.tokens.length <= LONGEST_SENTENCE && !isQuestion(text, sentence);
}

/** Whether nothing but closing marks stands behind its question mark. */
function isQuestion(text: string, { start, end }: Sentence): boolean {
  let last = end - 1;
  while (last >= start && /["”’')\s]/u.test(text[last] ?? '')) last -= 1;
  return last >= start && text[last] === '?';
}

function isTitled({ kind, tokens }: Sentence): boolean {
  const capitals = tokens.filter(({ capital }) => capital).length;
  return kind === 'title' || capitals > TITLED_SHARE * tokens.length;
}

interface Cued {
  readonly clause: Clause;
  readonly found: Found;
  /** The word that says it. */
  readonly cue: Item;
}

function foundIn(clause: Clause): Cued[] {
  const all: Cued[] = [];
  for (const [at, cue] of clause.items.entries()) {
    if (cue.kind !== 'word' || !isCue(cue.key)) continue;
    const earlier = all.at(-1)?.found ?? null;
    const found =
      verbalAt(clause, at, earlier) ?? nominalAt(clause, at, earlier) ?? roleAt(clause, at) ?? postAt(clause, at);
    if (found !== null && !isOfBarePlace(clause, found)) all.push({ clause, found, cue });
  }
  return all;
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
