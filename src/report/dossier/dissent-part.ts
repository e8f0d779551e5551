import type { Claim, ClaimMention } from '../../case/claim.ts';
import { toldClaims } from '../claim-summary.ts';
import type { Rich, Section } from './document.ts';
import { list, paragraph, soft, strong, text } from './rich.ts';
import type { Writing } from './writing.ts';

const LISTED = 60;

/** Who contests what, which figures differ, and who confirms only what comes from itself. */
export function dissentPart(writing: Writing): Section {
  const claims = toldClaims(writing.kase, writing.labels).map(({ claim }) => claim);
  const items = claims.flatMap((claim) => [
    ...contests(claim, writing),
    ...figures(claim, writing),
    ...circles(claim, writing),
  ]);
  const conflicts = writing.kase.events.flatMap((event) =>
    event.conflicts.map(
      ({ kind, values }): Rich => [
        strong(event.what),
        text(` – ${kind} told differently:`),
        ...values.flatMap(({ value, spans }, i) => [
          text(`${i === 0 ? ' ' : '; '}${value}`),
          ...writing.citations.cite(spans),
        ]),
      ],
    ),
  );
  const all = [...items, ...conflicts];
  const hidden = all.length - LISTED;
  const shown: readonly Rich[] =
    hidden > 0 ? [...all.slice(0, LISTED), [soft(`… and ${hidden} more; --csv has them all`)]] : all;
  const none = paragraph(
    text('No report denies or doubts what another tells, gives another figure, or cites back what comes from itself.'),
  );
  return { id: 'dissent', title: 'Dissent', parts: [all.length === 0 ? none : list(shown)] };
}

function contests(claim: Claim, { citations }: Writing): readonly Rich[] {
  const named = claim.contestedBy.map(
    ({ name, mentions }): Rich => [
      strong(claim.gist),
      text(` – contested by ${name === '' ? 'somebody not named' : name}`),
      ...citations.cite(mentions),
    ],
  );
  const doubting = claim.mentions.filter(({ stance }) => stance === 'hedges');
  return doubting.length === 0 ? named : [...named, doubts(claim, doubting, citations)];
}

function doubts(claim: Claim, mentions: readonly ClaimMention[], citations: Writing['citations']): Rich {
  return [strong(claim.gist), text(' – left open'), ...citations.cite(mentions.map(({ span }) => span))];
}

function figures({ gist, figures: given, origins }: Claim, { citations }: Writing): readonly Rich[] {
  const byValue = [...Map.groupBy(given, ({ value }) => value)];
  if (byValue.length < 2) return [];
  const names = new Map(origins.map(({ id, name }) => [id, name]));
  const told = byValue.flatMap(([value, ones], i) => {
    const who = [...new Set(ones.flatMap(({ origin }) => (origin === null ? [] : (names.get(origin) ?? []))))].join(
      ', ',
    );
    const when = [...new Set(ones.flatMap(({ said }) => said ?? []))].join(', ');
    const detail = [who, when].filter((part) => part !== '').join('; ');
    return [
      text(`${i === 0 ? ' ' : '; '}${value}${detail === '' ? '' : ` (${detail})`}`),
      ...citations.cite(ones.map(({ span }) => span)),
    ];
  });
  return [[strong(gist), text(' – figures differ:'), ...told]];
}

function circles({ gist, circular }: Claim, { labels, citations }: Writing): readonly Rich[] {
  return circular.map(({ report, cites, span, note }) => [
    strong(gist),
    text(` – no confirmation: ${labels.of(report)} cites ${labels.of(cites)}; ${note}`),
    ...citations.cite([span]),
  ]);
}
