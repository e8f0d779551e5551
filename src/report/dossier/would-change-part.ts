import type { Case } from '../../case/case.ts';
import type { Claim, Origin } from '../../case/claim.ts';
import type { Derivation } from '../../case/lineage.ts';
import { foldWord } from '../../text/fold.ts';
import { toldClaims } from '../claim-summary.ts';
import { nameOfUnseen } from '../labels.ts';
import { counted } from '../pieces.ts';
import { type Utterance, utterancesIn } from '../utterances.ts';
import type { Rich, Section } from './document.ts';
import { list, paragraph, soft, strong, text } from './rich.ts';
import type { Writing } from './writing.ts';

const LISTED = 40;
/** Of each sort that concerns claims: a list of everything is no help. */
const CLAIMS = 8;
const NAMES = 4;
const RECORDINGS = 5;
const ORIGINS = 8;

/** What, if somebody had it, would settle what is open here or might overturn what is not. Worked out from the case alone. */
export function wouldChangePart(writing: Writing): Section {
  const { kase, labels } = writing;
  const claims = toldClaims(kase, labels).map(({ claim }) => claim);
  const items = [
    ...unseenOriginals(writing),
    ...openDirections(kase, writing),
    ...claims
      .filter(isOpen)
      .slice(0, CLAIMS)
      .map((claim) => openCount(claim, writing)),
    ...claims
      .filter(({ contestedBy }) => contestedBy.length > 0)
      .slice(0, CLAIMS)
      .map((claim) => contested(claim)),
    ...onlyOrigins(claims, writing),
    ...unnamed(claims, writing),
    ...conflicts(writing),
    ...undated(writing),
    ...torn(writing),
  ];
  const hidden = items.length - LISTED;
  const shown: readonly Rich[] =
    hidden > 0 ? [...items.slice(0, LISTED), [soft(`… and ${hidden} more of the kind`)]] : items;
  const none = paragraph(text('Nothing in the case points to a document or a witness that would settle more.'));
  return { id: 'would-change', title: 'What would change it', parts: [items.length === 0 ? none : list(shown)] };
}

function unseenOriginals({ kase, labels, citations }: Writing): readonly Rich[] {
  return kase.unseen.map((unseen) => {
    const whose =
      unseen.publisher === null
        ? 'The report that nobody here has'
        : `The original by ${nameOfUnseen(unseen)}, which nobody here has`;
    const through = unseen.witnesses.map((id) => labels.of(id)).join(', ');
    return [
      text(
        `${whose}: ${counted(unseen.witnesses.length, 'report')} come from it (${through}). It would show which of them kept its words, and on whom it rests.`,
      ),
      ...citations.cite(unseen.citedBy),
    ];
  });
}

function openDirections({ derivations }: Case, { labels }: Writing): readonly Rich[] {
  return derivations
    .filter(({ direction }) => direction === 'notEstablished')
    .map(({ child, parent }: Derivation) => [
      text(`Which came first, ${labels.of(child)} or ${labels.of(parent)}: a copy of either with its day and hour.`),
    ]);
}

const isOpen = ({ independentOrigins: { atLeast, atMost } }: Claim): boolean => atLeast < atMost;

const telling = ({ origins }: Claim): readonly Origin[] => origins.filter(({ stance }) => stance !== 'denies');

/** Several reports and one origin; with few claims, one report will do. */
const hangsOnOne = ({ independentOrigins: { atMost }, origins }: Claim): boolean => atMost === 1 && origins.length > 0;

function openCount(claim: Claim, { citations }: Writing): Rich {
  const { atLeast, atMost, evidence } = claim.independentOrigins;
  const names = telling(claim)
    .map(({ name }) => name)
    .slice(0, NAMES);
  const whom = names.length > 1 ? `whether ${names.join(' and ')} rest on one another` : 'on whom it rests';
  return [
    text('For '),
    strong(claim.gist),
    text(
      `: ${whom}. The texts allow ${atLeast} to ${atMost} independent origins; a document that says where they have it would settle it.`,
    ),
    ...citations.cite(evidence.flat()),
  ];
}

function contested({ gist, contestedBy }: Claim): Rich {
  const who = contestedBy
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .slice(0, NAMES)
    .join(', ');
  return [
    text('For '),
    strong(gist),
    text(`, which ${who === '' ? 'is contested' : `${who} contests`}: a record that neither side wrote.`),
  ];
}

/** Whom claims hang on alone, those with the most claims first. */
function onlyOrigins(claims: readonly Claim[], { citations }: Writing): readonly Rich[] {
  const groups = grouped(claims.filter(hangsOnOne));
  return groups.slice(0, ORIGINS).map(([name, all]) => {
    const count = all.length;
    const kept = all.some(({ origin }) => origin.kind === 'anonymous') ? ' (not named), or their name' : '';
    return [
      text('A second origin that does not rest on '),
      strong(name),
      text(
        `${kept}: ${counted(count, 'claim')} ${count === 1 ? 'hangs' : 'hang'} on it alone, ${count === 1 ? '' : 'such as '}`,
      ),
      soft(all[0]?.claim.gist ?? ''),
      ...citations.cite(all.flatMap(({ origin }) => origin.mentions.slice(0, 1))),
    ];
  });
}

interface Resting {
  readonly claim: Claim;
  readonly origin: Origin;
}

/** Claims by the first origin that tells them, the most first; claims come in the order of how much they are told. */
function grouped(claims: readonly Claim[]): readonly (readonly [name: string, all: readonly Resting[]])[] {
  const all = claims.flatMap((claim) =>
    telling(claim)
      .slice(0, 1)
      .map((origin): Resting => ({ claim, origin })),
  );
  return [...Map.groupBy(all, ({ origin }) => origin.name)].toSorted(([, one], [, two]) => two.length - one.length);
}

/** Origins without a name behind claims that have others too, each once. */
function unnamed(claims: readonly Claim[], { citations }: Writing): readonly Rich[] {
  const all = claims
    .filter((claim) => !hangsOnOne(claim))
    .flatMap((claim) =>
      telling(claim)
        .filter(({ kind }) => kind === 'anonymous')
        .map((origin): Resting => ({ claim, origin })),
    );
  return [...Map.groupBy(all, ({ origin }) => origin.name)]
    .slice(0, ORIGINS)
    .map(([name, ones]) => [
      text('The name of '),
      strong(name),
      text(`, or what they saw: ${resting(ones.map(({ claim }) => claim.id))} on them, and nobody can ask.`),
      ...citations.cite(ones.flatMap(({ origin }) => origin.mentions.slice(0, 1))),
    ]);
}

/** `1 claim rests`, `2 claims rest`. */
function resting(claims: readonly string[]): string {
  const count = new Set(claims).size;
  return `${counted(count, 'claim')} ${count === 1 ? 'rests' : 'rest'}`;
}

function conflicts({ kase, citations }: Writing): readonly Rich[] {
  const SETTLES = {
    date: 'a dated record',
    toll: 'a count with its day and whoever made it',
    place: 'a record of the place',
  } as const;
  return kase.events.flatMap(({ what, conflicts: open }) =>
    open.map(
      ({ kind, values }): Rich => [
        text('For '),
        strong(what),
        text(`, told with ${values.map(({ value }) => value).join(' and ')}: ${SETTLES[kind]}.`),
        ...citations.cite(values.flatMap(({ spans }) => spans.slice(0, 1))),
      ],
    ),
  );
}

function undated({ kase, labels }: Writing): readonly Rich[] {
  const reports = kase.reports.filter(({ published }) => published === null).map(({ id }) => labels.of(id));
  const named = reports.slice(0, CLAIMS).join(', ');
  const more = reports.length > CLAIMS ? ` and ${reports.length - CLAIMS} more` : '';
  const dates: readonly Rich[] =
    reports.length === 0
      ? []
      : [[text(`A date for ${named}${more}: without one, who came first is judged from the wording alone.`)]];
  const events = kase.events.filter(({ date }) => date === null).slice(0, CLAIMS);
  return [...dates, ...events.map(({ what }): Rich => [text('A date for '), strong(what), text('.')])];
}

/** Quotations that no two reports have alike: only a recording tells what was said. */
function torn({ kase, citations }: Writing): readonly Rich[] {
  const differing = utterancesIn(kase).filter(
    ({ wordings }) =>
      wordings.length > 1 &&
      wordings.every(({ pieces }) => pieces[0]?.direct === true && pieces[0].verdict === 'altered'),
  );
  const speakerOf = ({ wordings: [best] }: Utterance): string => best.pieces[0]?.speaker.text ?? '';
  // One recording may hold several utterances, and a speaker named in two ways is no two.
  const bySpeaker = Map.groupBy(differing, (one) => foldWord(speakerOf(one)));
  const firsts = [...bySpeaker.values()].flatMap((ones) => ones.slice(0, 1));
  return firsts.slice(0, RECORDINGS).map((utterance) => {
    const { wordings } = utterance;
    const speaker = speakerOf(utterance);
    return [
      text(
        `A recording or transcript of what ${speaker === '' ? 'was said' : `${speaker} said`}: no two of ${counted(wordings.length, 'report')} quote it alike.`,
      ),
      ...citations.cite(wordings.flatMap(({ pieces }) => pieces.slice(0, 1).map(({ span }) => span))),
    ];
  });
}
