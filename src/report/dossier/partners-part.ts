import type { ReceivedItem, ReceivedPackage, ReceivedStanding } from '../../case/received.ts';
import { RELIABILITY_IN_WORDS } from '../admiralty.ts';
import { counted } from '../pieces.ts';
import type { Part, Rich, Section } from './document.ts';
import { firstOf, heading, list, paragraph, soft, text, words } from './rich.ts';
import type { Writing } from './writing.ts';

const LISTED = 60;

const STANDING_IN_WORDS: Readonly<Record<ReceivedStanding, string>> = {
  theirs: '',
  likeOurs: 'may be what you gave away yourself, in other words',
  ours: 'is what you gave away yourself: it confirms nothing, and is not counted',
};

/** What partners gave, each as what they say and no fact of the case. No section where nothing was received. */
export function partnersPart(writing: Writing): readonly Section[] {
  const packages = writing.kase.received ?? [];
  if (packages.length === 0) return [];
  const parts = packages.flatMap((one): readonly Part[] => [
    heading(text(one.from)),
    paragraph(text(headOf(one))),
    list(firstOf(told(one), LISTED, (item) => lineOf(item, writing), 'the case file has them all')),
  ]);
  return [{ id: 'partners', title: 'What partners gave', parts }];
}

const told = ({ items }: ReceivedPackage): readonly ReceivedItem[] => items.filter(({ kind }) => kind === 'claim');

function headOf({ level, expires, issued, received, reliability, items }: ReceivedPackage): string {
  const kinds = [...Map.groupBy(items, ({ kind }) => kind)].map(([kind, all]) => `${all.length} × ${kind}`);
  const until = expires === null ? '' : `, to be used until ${expires}`;
  const rated = `${reliability}, ${RELIABILITY_IN_WORDS[reliability]}`;
  return `TLP:${level}${until}. Sealed ${issued}, received ${received}. Reliability: ${rated}. ${counted(items.length, 'item')}: ${kinds.join(', ')}.`;
}

/** What a partner claims, in their words, and how that stands to the claims here. */
function lineOf({ body, claim, origins, standing }: ReceivedItem, { kase }: Writing): Rich {
  const ours = kase.claims.find(({ id }) => id === claim);
  const stands = STANDING_IN_WORDS[standing];
  return [
    words(gistOf(body)),
    ...(ours === undefined ? [] : [text(` – tells what is told here: ${ours.gist}`)]),
    ...(origins === 0 ? [] : [soft(`; ${origins === 1 ? 'one origin' : `up to ${origins} origins`} by their account`)]),
    ...(stands === '' ? [] : [soft(`; ${stands}`)]),
  ];
}

/** A partner's item may have any shape. */
function gistOf(body: unknown): string {
  const gist = typeof body === 'object' && body !== null && 'gist' in body ? body.gist : null;
  return typeof gist === 'string' ? gist : 'a claim without words';
}
