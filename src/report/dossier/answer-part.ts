import { type Told, toldClaims } from '../claim-summary.ts';
import { forestOf } from '../forest.ts';
import { counted, headline } from '../pieces.ts';
import { countedBySeverity, worstFirst } from '../worst-changes.ts';
import { claimLine, gradeInFull, originCount } from './claim-words.ts';
import type { Part, Rich, Section } from './document.ts';
import { firstOf, lead, list, paragraph, strong, text } from './rich.ts';
import type { Writing } from './writing.ts';

const STORIES = 30;
const THREADS = 8;

/** What a reader wants first: how many sources there truly are, and what is wrong with what was told. */
export function answerPart(writing: Writing): Section {
  const parts = writing.claim === null ? ofPile(writing) : ofClaim(writing);
  return { id: 'answer', title: 'Answer', parts };
}

function ofPile(writing: Writing): readonly Part[] {
  const { kase, labels } = writing;
  const told = toldClaims(kase, labels);
  const stories = forestOf(kase).stories.map(({ gist, reportCount, tops }): Rich => {
    const pieces = `${counted(tops.length, 'piece')} of reporting`;
    return [strong(gist), text(`: ${counted(reportCount, 'report')}, ${pieces}`)];
  });
  return [
    lead(text(headline(kase, labels))),
    ...(stories.length < 2
      ? []
      : [list(firstOf(stories, STORIES, (story) => story, 'the lineage below has them all'))]),
    paragraph(text(changesInWords(writing))),
    ...claimsInWords(told, writing),
  ];
}

function changesInWords({ kase }: Writing): string {
  const changes = worstFirst(kase);
  if (changes.length === 0) return 'No retelling was found to change what it retells.';
  const children = new Set(changes.map(({ child }) => child)).size;
  return `Retellings changed what they retell: ${countedBySeverity(changes)}, in ${counted(children, 'report')}.`;
}

function claimsInWords(told: readonly Told[], writing: Writing): readonly Part[] {
  if (told.length === 0)
    return [paragraph(text('The case holds no claims, so that origins are counted for reports only.'))];
  const threads = told.filter(({ digest }) => digest.hangs);
  const several = told.filter(({ claim }) => claim.independentOrigins.atLeast > 1).length;
  const open = told.filter(
    ({ claim: { independentOrigins } }) => independentOrigins.atLeast < independentOrigins.atMost,
  ).length;
  const contested = told.filter(({ claim }) => claim.contestedBy.length > 0).length;
  const count = [
    `${threads.length} told by several reports that all have it from one origin`,
    `${several} with two independent origins or more`,
    `${open} with a number that the texts leave open`,
    `${contested} contested`,
  ];
  const parts: Part[] = [paragraph(text(`Of ${counted(told.length, 'claim')}: ${count.join('; ')}.`))];
  if (threads.length > 0) {
    parts.push(paragraph(text('These hang on one thread:')));
    parts.push(list(firstOf(threads, THREADS, (one) => claimLine(one, writing), 'see the claims below')));
  }
  return parts;
}

function ofClaim(writing: Writing): readonly Part[] {
  const { claim, kase, labels, citations } = writing;
  const told = toldClaims(kase, labels).find((one) => one.claim.id === claim?.id);
  if (told === undefined) return [];
  const { digest } = told;
  const { grade, independentOrigins } = told.claim;
  const who = digest.restsOn === '' ? '' : `: ${digest.restsOn}`;
  return [
    lead(text(`${counted(digest.told.length, 'report')} → ${originCount(independentOrigins)}${who}`)),
    ...(independentOrigins.why.length === 0
      ? []
      : [
          list(
            independentOrigins.why.map((why, i) => [
              text(why),
              ...citations.cite(independentOrigins.evidence[i] ?? []),
            ]),
          ),
        ]),
    paragraph(strong('Grade: '), text(gradeInFull(grade))),
    paragraph(
      text(
        told.claim.contestedBy.length === 0
          ? 'Nobody in these reports contests it.'
          : `Contested by ${told.claim.contestedBy.map(({ name }) => name).join(', ')}.`,
      ),
    ),
  ];
}
