import type { Alignment, Passage } from '../case/alignment.ts';
import type { Actor, Quote, Speaker, TimeExpression } from '../case/attribution.ts';
import type { Case } from '../case/case.ts';
import type { Change } from '../case/change.ts';
import type {
  CircularCitation,
  Claim,
  ClaimFigure,
  ClaimMention,
  Contest,
  Grade,
  Origin,
  OriginCount,
} from '../case/claim.ts';
import type { EventConflict, EventMention, StoryEvent } from '../case/event.ts';
import type { Derivation, ReconstructedPassage, Story, Unseen, WordTable, WordTableEntry } from '../case/lineage.ts';
import type { Note } from '../case/note.ts';
import type { ReceivedItem, ReceivedPackage } from '../case/received.ts';
import type { Relation } from '../case/relation.ts';
import type { Block, Report } from '../case/report.ts';
import type { Span } from '../case/span.ts';

/** The keys of `T` in the order in which they are written; null where a value is written as it is. */
type Shape<T> = [T] extends [never]
  ? null
  : T extends readonly (infer Entry)[]
    ? Shape<Entry>
    : T extends object
      ? { readonly [K in keyof T]-?: Shape<T[K]> }
      : null;

const SPAN: Shape<Span> = { report: null, start: null, end: null };
const BLOCK: Shape<Block> = { kind: null, start: null, end: null };
const REPORT: Shape<Report> = {
  id: null,
  path: null,
  url: null,
  title: null,
  publisher: null,
  authors: null,
  published: null,
  language: null,
  text: null,
  blocks: BLOCK,
};
const STORY: Shape<Story> = { id: null, gist: null, reports: null };
const PASSAGE_OF_UNSEEN: Shape<ReconstructedPassage> = { best: SPAN, others: SPAN };
const UNSEEN: Shape<Unseen> = {
  id: null,
  publisher: null,
  citedBy: SPAN,
  witnesses: null,
  reconstruction: PASSAGE_OF_UNSEEN,
};
const DERIVATION: Shape<Derivation> = {
  child: null,
  parent: null,
  kind: null,
  direction: null,
  confidence: null,
  coverage: null,
  why: null,
  evidence: SPAN,
  alignments: null,
};
const WORD: Shape<WordTableEntry> = { there: null, here: null, count: null, rate: null };
const WORD_TABLE: Shape<WordTable> = { report: null, parent: null, words: WORD, share: null };
const ALIGNMENT: Shape<Alignment> = { id: null, a: SPAN, b: SPAN, kind: null, score: null };
const PASSAGE: Shape<Passage> = { a: SPAN, b: SPAN, kind: null, score: null };
const CHANGE: Shape<Change> = {
  id: null,
  kind: null,
  to: SPAN,
  from: SPAN,
  child: null,
  against: null,
  severity: null,
  note: null,
  inheritedFrom: null,
};
const SPEAKER: Shape<Speaker> = { text: null, span: SPAN, actor: null, anonymous: null };
const QUOTE: Shape<Quote> = {
  id: null,
  span: SPAN,
  direct: null,
  speaker: SPEAKER,
  chain: SPEAKER,
  cue: SPAN,
  utterance: null,
  within: null,
  same: null,
  verdict: null,
};
const DATE: Shape<TimeExpression> = { span: SPAN, value: null, type: null, anchor: null };
const ACTOR: Shape<Actor> = { id: null, name: null, kind: null, aliases: null, mentions: SPAN };
const CLAIM_MENTION: Shape<ClaimMention> = { span: SPAN, focus: SPAN, stance: null, chain: SPEAKER };
const ORIGIN: Shape<Origin> = {
  id: null,
  name: null,
  kind: null,
  actor: null,
  mentions: SPAN,
  stance: null,
  through: null,
};
const ORIGIN_COUNT: Shape<OriginCount> = { atLeast: null, atMost: null, why: null, evidence: SPAN };
const CIRCULAR: Shape<CircularCitation> = { report: null, cites: null, span: SPAN, note: null };
const CONTEST: Shape<Contest> = { name: null, origin: null, mentions: SPAN };
const FIGURE: Shape<ClaimFigure> = { span: SPAN, value: null, origin: null, said: null };
const GRADE: Shape<Grade> = { reliability: null, credibility: null, why: null };
const CLAIM: Shape<Claim> = {
  id: null,
  gist: null,
  mentions: CLAIM_MENTION,
  origins: ORIGIN,
  independentOrigins: ORIGIN_COUNT,
  circular: CIRCULAR,
  contestedBy: CONTEST,
  figures: FIGURE,
  grade: GRADE,
};
const EVENT_MENTION: Shape<EventMention> = { span: SPAN, when: SPAN, date: null, said: null };
const EVENT_CONFLICT: Shape<EventConflict> = { kind: null, values: { value: null, spans: SPAN } };
const EVENT: Shape<StoryEvent> = {
  id: null,
  what: null,
  date: null,
  place: null,
  actors: null,
  mentions: EVENT_MENTION,
  conflicts: EVENT_CONFLICT,
};
const RELATION: Shape<Relation> = { id: null, from: null, to: null, sign: null, label: null, mentions: SPAN };
const RECEIVED_ITEM: Shape<ReceivedItem> = {
  id: null,
  kind: null,
  body: null,
  standing: null,
  claim: null,
  origins: null,
};
const RECEIVED: Shape<ReceivedPackage> = {
  package: null,
  from: null,
  key: null,
  reliability: null,
  level: null,
  expires: null,
  issued: null,
  received: null,
  items: RECEIVED_ITEM,
};
const NOTE: Shape<Note> = { level: null, code: null, report: null, message: null };

/** Every key of a case in its order; `case.schema.json` has the same keys, which a test holds it to. */
export const CASE_SHAPE: Shape<Case> = {
  format: null,
  version: null,
  reports: REPORT,
  stories: STORY,
  unseen: UNSEEN,
  derivations: DERIVATION,
  wordTables: WORD_TABLE,
  alignments: ALIGNMENT,
  passages: PASSAGE,
  changes: CHANGE,
  quotes: QUOTE,
  dates: DATE,
  claims: CLAIM,
  events: EVENT,
  actors: ACTOR,
  relations: RELATION,
  received: RECEIVED,
  notes: NOTE,
};

/** `withheld` leaves the field `text` out of every report; all else stays. */
export type TextRule = 'kept' | 'withheld';

/**
 * A case as JSON: keys in the order of the types, an entry a line, so that the same case gives the same bytes and two cases can be compared by line.
 * Linear in the case's size.
 */
export function caseJson(kase: Case, text: TextRule): string {
  const reports = text === 'kept' ? kase.reports : kase.reports.map(withoutText);
  const fields = Object.entries(inOrder({ ...kase, reports }, CASE_SHAPE) as object);
  return `{\n${fields.map(([key, value]) => `${JSON.stringify(key)}: ${fieldJson(value)}`).join(',\n')}\n}\n`;
}

function withoutText(report: Report): Omit<Report, 'text'> {
  const { text: _, ...rest } = report;
  return rest;
}

function fieldJson(value: unknown): string {
  if (!Array.isArray(value)) return harmless(JSON.stringify(value));
  if (value.length === 0) return '[]';
  return `[\n${value.map((entry) => harmless(JSON.stringify(entry))).join(',\n')}\n]`;
}

/** A copy with the keys of `shape` first and in its order; keys that it does not know follow as they are. */
function inOrder(value: unknown, shape: object | null): unknown {
  if (shape === null || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => inOrder(entry, shape));
  const known = Object.entries(shape) as [string, object | null][];
  const given = new Map<string, unknown>(Object.entries(value));
  const ordered = known.filter(([key]) => given.has(key)).map(([key, inner]) => [key, inOrder(given.get(key), inner)]);
  const added = [...given].filter(([key]) => !Object.hasOwn(shape, key));
  return Object.fromEntries([...ordered, ...added]);
}

/** JSON that is safe to print: escapes what JSON lets through but a terminal obeys: C1 controls, line separators, bidirectional controls. The parsed value is the same. */
export function harmless(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
