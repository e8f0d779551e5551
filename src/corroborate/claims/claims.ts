import type { ClaimMention } from '../../case/claim.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { ClaimModels } from '../../text/tables.ts';
import type { CorroborateInput } from '../input.ts';
import { chainOf } from './chain.ts';
import { type Circle, circlesOf } from './circle.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { focusOf, type Wording, wordingOf } from './focus.ts';
import { gistOf } from './gist.ts';
import { rowsOf, type Scored, scored } from './scored.ts';
import { stancesOf } from './stance.ts';
import { type Star, starsOf } from './stars.ts';
import type { Statement } from './statement.ts';
import shipped from './weights.json' with { type: 'json' };
import { bestWitness, distancesOf } from './witness.ts';

/** So many claims of a story are told, the likeliest to matter first. */
const MOST_CLAIMS = 40;

/**
 * What the reports of each story claim, the main claims first. A story that one report tells has none: nothing there says a
 * thing twice. Cost: square in the sentences of a story and the reports beside it, of which no more than some hundreds are read.
 */
export function findClaims(input: CorroborateInput, lexicon: Lexicon, models: ClaimModels = shipped): ClaimDraft[] {
  const distances = distancesOf(input.derivations);
  return circlesOf(input, lexicon).flatMap((circle) => {
    const found = scored(rowsOf(circle, input.alignments), models);
    return draftsOf(circle, found, { lexicon, distances });
  });
}

interface Sources {
  readonly lexicon: Lexicon;
  readonly distances: ReadonlyMap<string, number>;
}

/** A claim with its statements. */
interface Told {
  readonly worth: number;
  readonly core: readonly Statement[];
  /** By place. */
  readonly statements: readonly Statement[];
  readonly wording: Wording;
}

function draftsOf(circle: Circle, found: Scored, sources: Sources): ClaimDraft[] {
  const inside = new Set(circle.story.reports);
  const stars = starsOf(found).filter(({ core }) => found.groups[core]?.some(({ span }) => inside.has(span.report)));
  const told = stars.slice(0, MOST_CLAIMS).map((star) => toldBy(star, found));
  const claimsOf = new Map<Statement, Told[]>();
  for (const claim of told)
    for (const statement of claim.statements) claimsOf.set(statement, [...(claimsOf.get(statement) ?? []), claim]);
  const ids = new Set<string>();
  return told.map((claim) => {
    const mentions = mentionsOf(claim, claimsOf, sources);
    const witness = bestWitness(claim.core, sources.distances);
    const focus = mentions.find(({ span }) => span === witness?.span)?.focus ?? witness?.span;
    const gist = gistOf(
      witness === null || focus === undefined ? '' : witness.report.report.text.slice(focus.start, focus.end),
    );
    return { id: newId(claim.core, ids), gist, story: circle.story.id, mentions, worth: claim.worth };
  });
}

function toldBy({ worth, core, groups }: Star, found: Scored): Told {
  const coreGroup = found.groups[core] ?? [];
  const all = new Set(groups.flatMap((at) => found.groups[at] ?? []));
  const statements = [...all].sort((a, b) => a.at - b.at);
  return { worth, core: coreGroup, statements, wording: wordingOf(coreGroup) };
}

function mentionsOf(
  claim: Told,
  claimsOf: ReadonlyMap<Statement, readonly Told[]>,
  { lexicon }: Sources,
): ClaimMention[] {
  const stances = stancesOf(claim.statements, new Set(claim.core));
  return claim.statements.map((statement, at) => {
    const others = (claimsOf.get(statement) ?? []).filter((other) => other !== claim).map(({ wording }) => wording);
    const focus = focusOf(statement, claim.wording, others, lexicon);
    const chain = chainOf(focus ?? statement.span, statement.quotes);
    return { span: statement.span, focus, stance: stances[at] ?? 'asserts', chain };
  });
}

/** After the place of the core's first statement that has given no other claim its id. */
function newId(core: readonly Statement[], ids: Set<string>): string {
  const places = core.map(({ span }) => `claim:${span.report}:${span.start}`);
  const free = places.find((id) => !ids.has(id)) ?? `${places[0]}:${ids.size}`;
  ids.add(free);
  return free;
}
