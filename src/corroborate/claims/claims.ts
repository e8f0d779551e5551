import type { ClaimMention } from '../../case/claim.ts';
import type { Note } from '../../case/note.ts';
import type { Span } from '../../case/span.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { ClaimModels } from '../../text/tables.ts';
import type { CorroborateInput } from '../input.ts';
import { type AnsweredStar, answersBy } from './answers.ts';
import { chainOf } from './chain.ts';
import { type Circle, circlesOf } from './circle.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { focusOf, type Wording, wordingOf } from './focus.ts';
import { gistOf, standsAlone } from './gist.ts';
import type { Group } from './groups.ts';
import { mainStars } from './main-stars.ts';
import { rowsOf, type Scored, scored } from './scored.ts';
import { settingsOf } from './setting.ts';
import { type StanceReader, stanceReader } from './stance.ts';
import type { Statement } from './statement.ts';
import shipped from './weights.json' with { type: 'json' };
import { bestWitness, distancesOf } from './witness.ts';

/** The claims of a pile, and what was left unread for the bound. */
export interface FoundClaims {
  readonly drafts: readonly ClaimDraft[];
  readonly notes: readonly Note[];
}

/**
 * What the reports of each story claim, the main claims first. A story that one report tells has none: nothing there says a
 * thing twice. Cost: square in the sentences of a story and the reports beside it, of which no more than some hundreds are read;
 * a note says of which stories.
 */
export function claimsIn(input: CorroborateInput, lexicon: Lexicon, models: ClaimModels = shipped): FoundClaims {
  const distances = distancesOf(input.derivations);
  const aligned = Map.groupBy(input.alignments, ({ a }) => a.report);
  const drafts: ClaimDraft[] = [];
  const notes: Note[] = [];
  for (const circle of circlesOf(input, lexicon)) {
    const reports = new Set(circle.statements.map(({ span }) => span.report));
    const rows = rowsOf(
      circle,
      [...reports].flatMap((report) => aligned.get(report) ?? []),
    );
    const reader = stanceReader(models, rows.likenesses);
    drafts.push(...draftsOf(circle, scored(rows, models), { distances, reader }));
    notes.push(...boundNotes(circle));
  }
  return { drafts, notes };
}

/** The claims alone. */
export function findClaims(input: CorroborateInput, lexicon: Lexicon, models?: ClaimModels): readonly ClaimDraft[] {
  return claimsIn(input, lexicon, models).drafts;
}

function boundNotes({ story, statements, sentenceCount }: Circle): Note[] {
  if (statements.length === sentenceCount) return [];
  const message = `${story.id}: claims were looked for in ${statements.length} of ${sentenceCount} sentences, the first of each report`;
  return [{ level: 'warning', code: 'claims.longStory', report: null, message }];
}

interface Sources {
  readonly distances: ReadonlyMap<string, number>;
  readonly reader: StanceReader;
}

/** A claim with its statements. */
interface Told {
  readonly worth: number;
  readonly core: Group;
  /** By place. */
  readonly statements: readonly Statement[];
  readonly stances: AnsweredStar['stances'];
  readonly wording: Wording;
  readonly membership: ReadonlyMap<Statement, number>;
}

function draftsOf(circle: Circle, found: Scored, sources: Sources): ClaimDraft[] {
  const stars = mainStars(found, circle);
  const settingOf = settingsOf(found, stars);
  const answered = answersBy(found, sources.reader);
  const told = stars.map((star) => toldBy(answered(star, settingOf(star)), found));
  const claimsOf = new Map<Statement, Told[]>();
  for (const claim of told)
    for (const statement of claim.statements) claimsOf.set(statement, [...(claimsOf.get(statement) ?? []), claim]);
  const ids = new Set<string>();
  const drafts = told.map((claim): ClaimDraft => {
    const mentions = mentionsOf(claim, claimsOf);
    const witness = bestWitness(claim.core, sources.distances);
    const focus = mentions.find(({ span }) => span === witness?.span)?.focus ?? null;
    return {
      id: newId(claim.core, ids),
      gist: witness === null ? '' : gistIn(witness, focus),
      story: circle.story.id,
      mentions,
      worth: claim.worth,
      membership: claim.statements.map((statement) => claim.membership.get(statement) ?? 0),
    };
  });
  return onceAGist(drafts);
}

/** The words that tell a claim best: the clause about it where that can be told alone. */
function gistIn({ text, span }: Statement, focus: Span | null): string {
  const clause = focus === null ? text : text.slice(focus.start - span.start, focus.end - span.start);
  return gistOf(standsAlone(clause, text) ? clause : text);
}

/** Two claims with one gist are one to a reader: the first, which matters more, stands for both. */
function onceAGist(drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const known = new Set<string>();
  return drafts.filter(({ gist }) => {
    const isNew = gist === '' || !known.has(gist);
    known.add(gist);
    return isNew;
  });
}

function toldBy({ worth, core, groups, stances, links }: AnsweredStar, found: Scored): Told {
  const coreGroup = found.groups[core] ?? [];
  const membership = new Map<Statement, number>();
  for (const at of groups)
    for (const statement of found.groups[at] ?? [])
      membership.set(statement, Math.max(membership.get(statement) ?? 0, links.get(at) ?? 0));
  const statements = [...membership.keys()].sort((a, b) => a.at - b.at);
  return {
    worth,
    core: coreGroup,
    statements,
    stances,
    wording: wordingOf(coreGroup),
    membership,
  };
}

function mentionsOf(claim: Told, claimsOf: ReadonlyMap<Statement, readonly Told[]>): ClaimMention[] {
  return claim.statements.map((statement) => {
    const others = (claimsOf.get(statement) ?? []).filter((other) => other !== claim).map(({ wording }) => wording);
    const focus = focusOf(statement, claim.wording, others);
    const chain = chainOf(focus ?? statement.span, statement.quotes);
    const stance = claim.stances.get(statement) ?? 'asserts';
    return { span: statement.span, focus, stance, chain };
  });
}

/** After the place of the core's first statement that has given no other claim its id. */
function newId(core: readonly Statement[], ids: Set<string>): string {
  const places = core.map(({ span }) => `claim:${span.report}:${span.start}`);
  const free = places.find((id) => !ids.has(id)) ?? `${places[0]}:${ids.size}`;
  ids.add(free);
  return free;
}
