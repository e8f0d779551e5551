import { type Told, toldClaims, withLabels } from '../claim-summary.ts';
import { counted } from '../pieces.ts';
import { gradeInFull, originCount, originLine } from './claim-words.ts';
import type { Part, Rich, Section } from './document.ts';
import { heading, list, paragraph, soft, strong, text } from './rich.ts';
import type { Writing } from './writing.ts';

const DETAILED = 40;

/** Each claim with the origins it rests on, most told first. */
export function claimsPart(writing: Writing): Section {
  const told = toldClaims(writing.kase, writing.labels);
  const hidden = told.length - DETAILED;
  const more = hidden > 0 ? [paragraph(soft(`… and ${counted(hidden, 'claim')} more; --csv has them all`))] : [];
  const parts = told.slice(0, DETAILED).flatMap((one) => claimParts(one, writing));
  const none = [paragraph(text('The case holds no claims.'))];
  return {
    id: 'origins',
    title: writing.claim === null ? 'Claims and their origins' : 'Origins',
    parts: told.length === 0 ? none : [...parts, ...more],
  };
}

function claimParts({ claim, digest }: Told, writing: Writing): readonly Part[] {
  const { labels, citations } = writing;
  const { independentOrigins: count, origins, grade } = claim;
  const whole = writing.claim === null;
  const why = count.why.map(
    (line, i): Rich => [text(withLabels(line, claim, labels)), ...citations.cite(count.evidence[i] ?? [])],
  );
  const answer = paragraph(
    text(`${counted(digest.told.length, 'report')}, ${originCount(count)}. `),
    strong('Grade '),
    text(gradeInFull(grade)),
    ...citations.cite(claim.mentions.map(({ span }) => span)),
  );
  const rests = origins.map((origin) => originLine(origin, claim, writing));
  return [
    ...(whole ? [heading(text(claim.gist)), answer] : []),
    ...(rests.length === 0 ? [paragraph(text('On whom it rests is not told.'))] : [list(rests)]),
    ...(whole && why.length > 0 ? [paragraph(strong('Counted so because:')), list(why)] : []),
    ...(whole
      ? []
      : [paragraph(strong('Where it is told:'), ...citations.cite(claim.mentions.map(({ span }) => span)))]),
  ];
}
