import type { Actor } from '../../case/attribution.ts';
import type { Relation } from '../../case/relation.ts';
import type { Span } from '../../case/span.ts';
import type { SegmentedReport, Sentence } from '../../text/segmented.ts';
import type { CorroborateInput } from '../input.ts';
import type { Clause } from './clause.ts';
import type { Found } from './found.ts';
import { type Item, itemsOf, type Mention } from './items.ts';
import { joined, type Telling } from './join.ts';
import { nominalAt } from './nominal.ts';
import { roleAt } from './roles.ts';
import { type StandsFor, statesOf } from './sides.ts';
import { verbalAt } from './verbal.ts';

/** A sentence of more words is a list or a table, not one clause after another. */
const LONGEST_SENTENCE = 120;
const TITLED_SHARE = 0.6;

/**
 * Who the reports say acts with, against or on whom: one relation for each pair, label and sign, with every place that says so. Linear in the text.
 * Read by rules over word classes within a clause, precision before reach: what no rule reads for certain is left out.
 */
export function findRelations(input: CorroborateInput): Relation[] {
  const mentions = mentionsByReport(input.actors);
  const tellings = input.reports.flatMap((report) => tellingsOf(report, mentions.get(report.report.id) ?? []));
  return joined(tellings, input.quotes);
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

function tellingsOf({ report, sentences }: SegmentedReport, mentions: readonly Mention[]): Telling[] {
  const found: Telling[] = [];
  const standsFor = statesOf(mentions);
  let next = 0;
  for (const sentence of sentences) {
    while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next += 1;
    const own: Mention[] = [];
    for (let at = next; (mentions[at]?.start ?? Number.POSITIVE_INFINITY) < sentence.end; at += 1)
      pushApart(own, mentions[at]);
    if (isWorthReading(report.text, sentence, own)) {
      const clause = { items: itemsOf(report.text, sentence, own), titled: isTitled(sentence) };
      for (const one of foundIn(clause)) found.push(...tellings(one, { report: report.id, standsFor }));
    }
  }
  return found;
}

function pushApart(mentions: Mention[], mention: Mention | undefined): void {
  if (mention !== undefined && mention.start >= (mentions.at(-1)?.end ?? 0)) mentions.push(mention);
}

function isWorthReading(text: string, sentence: Sentence, mentions: readonly Mention[]): boolean {
  const [first] = mentions;
  if (first === undefined || mentions.every(({ actor }) => actor === first.actor)) return false;
  return sentence.tokens.length <= LONGEST_SENTENCE && !/\?["”’')\s]*$/u.test(text.slice(sentence.start, sentence.end));
}

function isTitled({ kind, tokens }: Sentence): boolean {
  const capitals = tokens.filter(({ capital }) => capital).length;
  return kind === 'title' || capitals > TITLED_SHARE * tokens.length;
}

interface Cued {
  readonly found: Found;
  /** The word that says it. */
  readonly cue: Item;
}

function foundIn(clause: Clause): Cued[] {
  const all: Cued[] = [];
  for (const [at, cue] of clause.items.entries()) {
    if (cue.kind !== 'word') continue;
    const earlier = all.at(-1)?.found ?? null;
    const found = verbalAt(clause, at, earlier) ?? nominalAt(clause, at, earlier) ?? roleAt(clause, at);
    if (found !== null) all.push({ found, cue });
  }
  return all;
}

interface Setting {
  readonly report: string;
  readonly standsFor: StandsFor;
}

/** A relation for each of those who act with each acted on; their words reach from the first name or cue to the last. */
function tellings({ found, cue }: Cued, { report, standsFor }: Setting): Telling[] {
  const { from, to, family, modality, mutual } = found;
  return from.actors.flatMap((one) =>
    to.actors.flatMap((other): Telling[] => {
      const actor = standsFor(one.actor);
      const object = mutual ? standsFor(other.actor) : other.actor;
      if (actor === object) return [];
      const start = Math.min(one.start, other.start, cue.start);
      const span: Span = { report, start, end: Math.max(one.end, other.end, cue.end) };
      return [{ from: actor.id, to: object.id, family, modality, mutual, span }];
    }),
  );
}
