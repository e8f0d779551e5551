import type { SegmentedReport, Sentence } from '../../text/segmented.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { readingOf } from '../claims/reading.ts';
import { isNoAssertion } from '../claims/saying-nothing.ts';
import type { CorroborateInput } from '../input.ts';
import type { Drafting } from './sentences.ts';

/** A shorter sentence is a place line or a heading. */
const LEAST_TOKENS = 8;

/** What a story that one report tells is about: its first sentence of prose that stands by itself. Cost: linear in the reports. */
export function leadClaims({ reports, stories }: CorroborateInput, drafting: Drafting): ClaimDraft[] {
  const lone = new Set(stories.flatMap((story) => (story.reports.length === 1 ? story.reports : [])));
  return reports.flatMap((report) => (lone.has(report.report.id) ? leadClaim(report, drafting) : []));
}

function leadClaim(report: SegmentedReport, drafting: Drafting): ClaimDraft[] {
  const sentence = report.sentences.find((one) => tellsAlone(one, report.report.text));
  if (sentence === undefined) return [];
  return [drafting.draft(`claim:${report.report.id}:${sentence.start}:lead`, [{ report, sentence }], LEAD_WORTH)];
}

/** Whether it names somebody or something, and does not lean on what stands before it. */
function tellsAlone(sentence: Sentence, text: string): boolean {
  const { kind, tokens, start, end } = sentence;
  if (kind !== 'prose' || tokens.length < LEAST_TOKENS || readingOf(sentence).leansBack) return false;
  return tokens.some(({ capital }, at) => capital && at > 0) && !isNoAssertion(text.slice(start, end), sentence);
}

/** Behind what several reports tell. */
const LEAD_WORTH = 0;
