import type { Report } from '../../case/report.ts';
import type { Span } from '../../case/span.ts';
import { networkRunner } from '../../text/network.ts';
import type { SegmentedReport } from '../../text/segmented.ts';
import type { SpeechTable } from '../../text/speech-table.ts';
import type { Tables } from '../../text/tables.ts';
import { ACCEPT_INPUTS, acceptActs, draftActs, type RatedAct } from './acts.ts';
import { cueStretch } from './cue-choice.ts';
import { type Desk, deskFor, toolsOf } from './desk.ts';
import { HashedScorer } from './hashed-scorer.ts';
import { piecesOf } from './pieces.ts';
import { readSpeech } from './reading.ts';
import { withoutLead } from './source-lead.ts';
import type { Stretch } from './stretches.ts';
import { uninverted } from './uninverted.ts';
import { WordForms } from './word-forms.ts';

/** One attribution as the report words it: who, by which words, what. */
export interface SpeechAct {
  /** Whose it is, or null where its sentence does not say. */
  readonly source: Span | null;
  readonly cue: Span | null;
  /** From the first word of what is given as theirs to the last, quotation marks included; the cue may stand within. */
  readonly content: Span;
  /** The content without the cue and source that split it. Never empty. */
  readonly pieces: readonly Span[];
  /** 0–1: how likely the content is right, more or less. */
  readonly confidence: number;
}

/** Reported and quoted speech by report id, in order of the text. */
export type Speech = ReadonlyMap<string, readonly SpeechAct[]>;

/** What is less likely is not told: where the F1 of held-out reports is best. */
export const LEAST_CONFIDENCE = 0.4;

/**
 * Reads who says, thinks or wants what: the attributions in a report's title, paragraphs and captions (as PolNeAR defines them,
 * Newell et al. 2018), in order of the text, each by a cue, the stretch it gives as somebody's, and whose. Costs less for several
 * reports at a time, which are held until it is done. Cost: linear in the text.
 */
export function speechReader(
  tables: Pick<Tables, 'ranks' | 'speech'>,
): (reports: readonly SegmentedReport[]) => Speech {
  const { speech } = tables;
  const forms = new WordForms(tables, speech.classes);
  const tools = toolsOf(scorersOf(speech));
  const accept = networkRunner(speech.accept, ACCEPT_INPUTS);
  return (reports) => {
    const desks = reports.map((report) => deskFor(readSpeech(report, forms), tools));
    const drafts = draftActs(desks);
    const actsAt = ({ id, text }: Report, at: number): SpeechAct[] => {
      const desk = desks[at];
      if (desk === undefined) return [];
      const acts = acceptActs(desk.reading, drafts[at] ?? [], accept, LEAST_CONFIDENCE);
      return acts.map((act) => withoutLead(uninverted(speechAct(id, act, desk), text), text));
    };
    return new Map(reports.map(({ report }, at) => [report.id, actsAt(report, at)]));
  };
}

function scorersOf({ models }: SpeechTable): Desk['scorers'] {
  return {
    cue: new HashedScorer(models.cue),
    contentStart: new HashedScorer(models.contentStart),
    contentEnd: new HashedScorer(models.contentEnd),
    sourceStart: new HashedScorer(models.sourceStart),
    sourceEnd: new HashedScorer(models.sourceEnd),
    cueStart: new HashedScorer(models.cueStart),
    cueEnd: new HashedScorer(models.cueEnd),
  };
}

function speechAct(report: string, act: RatedAct, desk: Desk): SpeechAct {
  const { reading } = desk;
  const cue = cueStretch(act.cue, desk);
  const spanOf = ({ first, last }: Stretch): Span => ({
    report,
    start: reading.start[first] ?? 0,
    end: reading.end[last] ?? 0,
  });
  return {
    source: act.source === null ? null : spanOf(act.source),
    cue: spanOf(cue),
    content: spanOf(act.content),
    pieces: piecesOf(reading, act.content, [cue, ...(act.source === null ? [] : [act.source])]).map(spanOf),
    confidence: act.confidence,
  };
}
