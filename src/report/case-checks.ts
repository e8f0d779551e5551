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
import {
  anything,
  boolean,
  type Check,
  count,
  listOf,
  matching,
  name,
  objectOf,
  oneOf,
  orMissing,
  orNull,
  ratio,
  string,
} from './checks.ts';

// Each type of the case has its check here, key by key, so that a key added to a type and not here is an error of types.

const names = listOf(string);
const span = objectOf<Span>({ report: name, start: count, end: count });
const spans = listOf(span);
const wordAlike = oneOf('identical', 'edited', 'spun', 'translated', 'paraphrased');
const stance = oneOf('asserts', 'denies', 'hedges');

const report = objectOf<Report>({
  id: name,
  path: orNull(string),
  url: orNull(string),
  title: orNull(string),
  publisher: orNull(string),
  authors: names,
  published: orNull(matching(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}.{0,40})?$/, 'a day or time of ISO 8601')),
  language: name,
  text: (value, at) => (value === undefined ? '' : string(value, at)),
  blocks: listOf(
    objectOf<Block>({
      kind: oneOf('title', 'byline', 'dateline', 'paragraph', 'caption', 'boilerplate'),
      start: count,
      end: count,
    }),
  ),
});

const story = objectOf<Story>({ id: name, gist: string, reports: names });

const unseen = objectOf<Unseen>({
  id: name,
  publisher: orNull(string),
  citedBy: spans,
  witnesses: names,
  reconstruction: listOf(objectOf<ReconstructedPassage>({ best: span, others: spans })),
});

const derivation = objectOf<Derivation>({
  child: name,
  parent: name,
  kind: oneOf('update', 'reprint', 'excerpt', 'spun', 'translated', 'paraphrase', 'summary', 'secondary'),
  direction: oneOf('established', 'notEstablished'),
  confidence: ratio,
  coverage: ratio,
  why: names,
  evidence: listOf(spans),
  alignments: names,
});

const wordTable = objectOf<WordTable>({
  report: name,
  parent: name,
  words: listOf(objectOf<WordTableEntry>({ there: string, here: string, count, rate: ratio })),
  share: ratio,
});

const alignment = objectOf<Alignment>({ id: name, a: span, b: span, kind: wordAlike, score: ratio });
const passage = objectOf<Passage>({ a: span, b: span, kind: wordAlike, score: ratio });

const change = objectOf<Change>({
  id: name,
  kind: oneOf('number', 'name', 'date', 'place', 'negation', 'hedge', 'attribution', 'quote', 'omission', 'addition'),
  to: orNull(span),
  from: orNull(span),
  child: name,
  against: names,
  severity: oneOf('major', 'minor'),
  note: string,
  inheritedFrom: orNull(string),
});

const speaker = objectOf<Speaker>({ text: string, span: orNull(span), actor: orNull(string), anonymous: boolean });

const quote = objectOf<Quote>({
  id: name,
  span,
  direct: boolean,
  speaker,
  chain: listOf(speaker),
  cue: orNull(span),
  utterance: string,
  within: orNull(string),
  same: names,
  verdict: oneOf('only-here', 'verbatim', 'altered'),
});

const date = objectOf<TimeExpression>({
  span,
  value: string,
  type: oneOf('date', 'time', 'duration', 'set'),
  anchor: orNull(string),
});

const origin = objectOf<Origin>({
  id: name,
  name: string,
  kind: oneOf('person', 'organisation', 'anonymous', 'document', 'outlet'),
  actor: orNull(string),
  mentions: spans,
  stance,
  through: names,
});

const claim = objectOf<Claim>({
  id: name,
  gist: string,
  mentions: listOf(objectOf<ClaimMention>({ span, focus: orNull(span), stance, chain: listOf(speaker) })),
  origins: listOf(origin),
  independentOrigins: objectOf<OriginCount>({ atLeast: count, atMost: count, why: names, evidence: listOf(spans) }),
  circular: listOf(objectOf<CircularCitation>({ report: name, cites: name, span, note: string })),
  contestedBy: listOf(objectOf<Contest>({ name: string, origin: orNull(string), mentions: spans })),
  figures: listOf(objectOf<ClaimFigure>({ span, value: string, origin: orNull(string), said: orNull(string) })),
  grade: objectOf<Grade>({
    reliability: oneOf('A', 'B', 'C', 'D', 'E', 'F'),
    credibility: oneOf(1, 2, 3, 4, 5, 6),
    why: names,
  }),
});

const conflict = objectOf<EventConflict>({
  kind: oneOf('date', 'toll', 'place'),
  values: listOf(objectOf<EventConflict['values'][number]>({ value: string, spans })),
});

const event = objectOf<StoryEvent>({
  id: name,
  what: string,
  date: orNull(string),
  place: orNull(string),
  actors: names,
  mentions: listOf(objectOf<EventMention>({ span, when: orNull(span), date: orNull(string), said: orNull(string) })),
  conflicts: listOf(conflict),
});

const actor = objectOf<Actor>({
  id: name,
  name: string,
  kind: oneOf('person', 'organisation', 'place'),
  aliases: names,
  mentions: spans,
});

const relation = objectOf<Relation>({
  id: name,
  from: name,
  to: name,
  sign: oneOf(-1, 0, 1),
  label: string,
  mentions: spans,
});

const note = objectOf<Note>({
  level: oneOf('info', 'warning', 'error'),
  code: matching(/^[a-z][A-Za-z0-9]*(?:\.[a-zA-Z0-9]+)+$/, 'a dotted code'),
  report: orNull(string),
  message: string,
});

const received = objectOf<ReceivedPackage>({
  package: matching(/^[0-9a-f]{64}$/, '64 hex digits'),
  from: string,
  key: string,
  reliability: oneOf('A', 'B', 'C', 'D', 'E', 'F'),
  level: string,
  expires: orNull(string),
  issued: string,
  received: string,
  items: listOf(
    objectOf<ReceivedItem>({
      id: string,
      kind: string,
      body: anything,
      standing: oneOf('theirs', 'likeOurs', 'ours'),
      claim: orNull(string),
      origins: count,
    }),
  ),
});

/** The shape of a whole case; what its spans and ids point to is another check. */
export const caseCheck: Check<Case> = objectOf<Case>({
  format: oneOf('hearsay-case'),
  version: oneOf(1),
  reports: listOf(report),
  stories: listOf(story),
  unseen: listOf(unseen),
  derivations: listOf(derivation),
  wordTables: listOf(wordTable),
  alignments: listOf(alignment),
  passages: listOf(passage),
  changes: listOf(change),
  quotes: listOf(quote),
  dates: listOf(date),
  claims: listOf(claim),
  events: listOf(event),
  actors: listOf(actor),
  relations: listOf(relation),
  received: orMissing(listOf(received)),
  notes: listOf(note),
});
