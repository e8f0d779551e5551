import type { Claim, ClaimFigure, ClaimMention, Grade, Origin, OriginKind, Stance } from '../../case/claim.ts';
import type { Derivation } from '../../case/lineage.ts';
import type { ClaimDigest } from '../../case/page-data.ts';
import type { Span } from '../../case/span.ts';
import type { CaseIndex } from './case-index.ts';
import { byCodeUnit } from './case-index.ts';
import type { ToldClaim } from './told-claim.ts';
import { counted, dayInWords } from './words.ts';

/** A mention's stance in words; a test holds them to the terminal's. */
export const STANCE_IN_WORDS: Readonly<Record<Stance, string>> = {
  asserts: 'tells it',
  denies: 'denies it',
  hedges: 'leaves it open',
};

export const ORIGIN_IN_WORDS: Readonly<Record<OriginKind, string>> = {
  person: 'person',
  organisation: 'body',
  anonymous: 'unnamed',
  document: 'document',
  outlet: 'own reporting',
};

/** The Admiralty scale's own words. */
const RELIABILITY: Readonly<Record<Grade['reliability'], string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};
const CREDIBILITY: Readonly<Record<Grade['credibility'], string>> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
};

/** `F6`. */
export const gradeOf = ({ reliability, credibility }: Grade): string => `${reliability}${credibility}`;

/** `reliability cannot be judged, probably true`. */
export const gradeInWords = ({ reliability, credibility }: Grade): string =>
  `${RELIABILITY[reliability]}, ${CREDIBILITY[credibility]}`;

/** `4 reports`. */
export const reportsInWords = ({ told }: ClaimDigest): string => counted(told.length, 'report');

/** `1 origin`, `1–2 origins`. */
export const originsInWords = ({ claim, digest }: ToldClaim): string =>
  `${digest.origins}\u00a0${claim.independentOrigins.atMost === 1 ? 'origin' : 'origins'}`;

/** What of the claims to show; the first is all. */
export const SHOWS = [
  { name: '', title: 'all', fits: () => true },
  { name: 'several', title: 'told by several reports', fits: ({ digest }) => digest.told.length > 1 },
  { name: 'thread', title: 'hanging on one thread', fits: ({ digest }) => digest.hangs },
  { name: 'independent', title: 'on two origins or more', fits: ({ claim }) => claim.independentOrigins.atLeast > 1 },
  { name: 'open', title: 'origins not established', fits: ({ claim }) => isOpen(claim) },
  { name: 'contested', title: 'contested', fits: ({ claim }) => claim.contestedBy.length > 0 },
  { name: 'circle', title: 'cited in a circle', fits: ({ claim }) => claim.circular.length > 0 },
] as const satisfies readonly {
  readonly name: string;
  readonly title: string;
  readonly fits: (told: ToldClaim) => boolean;
}[];

/** Whether the texts leave the number of origins open. */
export const isOpen = ({ independentOrigins: { atLeast, atMost } }: Claim): boolean => atLeast < atMost;

/** How to order them; the first is as they come. */
export const SORTS = [
  { name: '', title: 'most told' },
  { name: 'origins', title: 'most origins' },
  { name: 'contested', title: 'most contested' },
] as const;

/** What a reader asks for; `words` in any letters, large or small. */
export interface Asked {
  readonly show: string;
  readonly sort: string;
  readonly words: string;
}

/** The claims that fit, in the order asked for; told alike, as they came. A name that is not known shows all. n log n in the claims. */
export function claimsAsked(asked: Asked, index: CaseIndex): readonly ToldClaim[] {
  const fits: (told: ToldClaim) => boolean = SHOWS.find(({ name }) => name === asked.show)?.fits ?? (() => true);
  const words = asked.words.trim().toLowerCase();
  const found = index.claims.filter((told) => fits(told) && (words === '' || wordsIn(told, index).includes(words)));
  if (asked.sort === 'origins')
    return found.toSorted((a, b) => b.claim.independentOrigins.atLeast - a.claim.independentOrigins.atLeast);
  if (asked.sort === 'contested')
    return found.toSorted((a, b) => b.claim.contestedBy.length - a.claim.contestedBy.length);
  return found;
}

/** All that a search looks at: gist, mentions, names. */
function wordsIn({ claim, digest }: ToldClaim, { wordsOf }: CaseIndex): string {
  const names = [...claim.origins, ...claim.contestedBy].map(({ name }) => name);
  return [claim.gist, digest.restsOn, ...names, ...claim.mentions.map(({ span }) => wordsOf(span))]
    .join('\n')
    .toLowerCase();
}

/** The claims with a mention in these words, the most told first. Linear in those of the report. */
export function claimsAt({ report, start, end }: Span, { claimsOf }: CaseIndex): readonly ToldClaim[] {
  const touches = ({ span }: ClaimMention): boolean => span.report === report && span.start < end && span.end > start;
  return (claimsOf.get(report) ?? []).filter(({ claim }) => claim.mentions.some(touches));
}

/** What one report has of a claim, in the order of its text. */
export interface Telling {
  readonly report: string;
  readonly mentions: readonly ClaimMention[];
}

/** A claim's mentions by report, in the order in which they stand. */
export function tellingsOf({ mentions }: Claim): readonly Telling[] {
  return [...Map.groupBy(mentions, ({ span }) => span.report)].map(([report, found]) => ({
    report,
    mentions: found.toSorted((a, b) => a.span.start - b.span.start),
  }));
}

/** One figure that one origin gives at one time, with every place that has it. */
export interface FigureRow {
  readonly value: string;
  readonly origin: Origin | null;
  readonly said: string | null;
  readonly spans: readonly ClaimFigure['span'][];
}

/** A claim's figures side by side, those of one value, origin and time together, in the order of time; those without a time last. */
export function figureRows({ figures, origins }: Claim): readonly FigureRow[] {
  const groups = Map.groupBy(figures, ({ value, origin, said }) => JSON.stringify([value, origin, said]));
  const rows = [...groups.values()].flatMap((group): readonly FigureRow[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { value, said } = first;
    const origin = origins.find(({ id }) => id === first.origin) ?? null;
    return [{ value, origin, said, spans: group.map(({ span }) => span) }];
  });
  return rows.toSorted((a, b) => byCodeUnit(a.said ?? NO_TIME, b.said ?? NO_TIME));
}

/** After every date. */
const NO_TIME = '~';

/** `14 January 2028, 18:00`; what is no day as it stands. */
export function saidInWords(said: string | null): string {
  if (said === null) return 'no time given';
  const [, clock] = /T(\d\d:\d\d)/.exec(said) ?? [];
  return clock === undefined ? dayInWords(said) : `${dayInWords(said)}, ${clock}`;
}

/** A report on the way from an origin, with those that have it from there. */
export interface WayNode {
  readonly id: string;
  /** From the report above it; null at the top. */
  readonly from: Derivation | null;
  readonly children: readonly WayNode[];
}

/**
 * Through which reports an origin reaches the pile: each below the one that it retells, where that is on the way too or is an unseen report.
 * Every report once, whatever circles the derivations go in. Linear in the way and its derivations.
 */
export function wayOf({ through, mentions }: Origin, { parentsOf, unseen }: CaseIndex): readonly WayNode[] {
  const on = new Set([...through, ...mentions.map(({ report }) => report)]);
  const fromOf = (id: string): Derivation | null =>
    parentsOf.get(id)?.find(({ parent }) => on.has(parent) || unseen.has(parent)) ?? null;
  for (const id of on) {
    const from = fromOf(id);
    if (from !== null) on.add(from.parent);
  }
  const childrenOf = Map.groupBy(on, (id) => fromOf(id)?.parent ?? '');
  const drawn = new Set<string>();
  const nodeOf = (id: string): WayNode[] => {
    if (drawn.has(id)) return [];
    drawn.add(id);
    return [{ id, from: fromOf(id), children: (childrenOf.get(id) ?? []).flatMap(nodeOf) }];
  };
  const tops = [...on].filter((id) => fromOf(id) === null);
  // Whatever only a circle leads to stands at the top.
  return [...tops, ...on].flatMap(nodeOf).map((node) => (node.from === null ? node : { ...node, from: null }));
}
