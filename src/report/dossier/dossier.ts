import type { Case } from '../../case/case.ts';
import type { TextRule } from '../case-json.ts';
import { labelsOf } from '../labels.ts';
import { counted } from '../pieces.ts';
import { answerPart } from './answer-part.ts';
import { changesPart } from './changes-part.ts';
import { Citations } from './citations.ts';
import { citedOnly } from './cited-only.ts';
import { claimsPart } from './claims-part.ts';
import { dissentPart } from './dissent-part.ts';
import type { Dossier } from './document.ts';
import type { ErrorRates } from './error-rates.ts';
import { lineagePart } from './lineage-part.ts';
import { methodPart } from './method-part.ts';
import { notesPart } from './notes-part.ts';
import { partnersPart } from './partners-part.ts';
import { quotationsPart } from './quotations-part.ts';
import type { Ratings } from './ratings.ts';
import { printable } from './rich.ts';
import { type Scope, type Subject, scopeOf } from './scope.ts';
import { sourcesPart } from './sources-part.ts';
import { timelinePart } from './timeline-part.ts';
import { wouldChangePart } from './would-change-part.ts';
import type { Writing } from './writing.ts';

export interface DossierOptions {
  readonly subject: Subject;
  /** `withheld`: places are cited, and no words of reports but titles and gists. */
  readonly texts: TextRule;
  readonly ratings: Ratings;
  readonly rates: ErrorRates;
}

/** A dossier, or why there is none. */
export type MadeDossier =
  | { readonly ok: true; readonly dossier: Dossier }
  | { readonly ok: false; readonly problem: string };

/**
 * A case, a story or a claim written up: the answer first, then what it rests on. Each statement cites the places whose words it rests on. The
 * same case gives the same dossier. About linear in the case; long lists are cut, with how many were left out.
 */
export function makeDossier(kase: Case, options: DossierOptions): MadeDossier {
  const found = scopeOf(kase, options.subject);
  if (!found.ok) return found;
  const { scope } = found;
  const labels = labelsOf(kase);
  const citations = new Citations(kase, labels, options.texts);
  const { texts, ratings, rates } = options;
  const writing: Writing = { kase: scope.kase, claim: scope.claim, labels, citations, texts, ratings, rates };
  const sections = [
    answerPart(writing),
    wouldChangePart(writing),
    claimsPart(writing),
    dissentPart(writing),
    changesPart(writing),
    timelinePart(writing),
    lineagePart(writing),
    quotationsPart(writing),
    sourcesPart(writing),
    ...partnersPart(writing),
    methodPart(writing),
    notesPart(writing),
  ];
  const title = printable(scope.title);
  return {
    ok: true,
    dossier: { title, subtitle: subtitleOf(scope), ...citedOnly({ sections, places: citations.places }) },
  };
}

function subtitleOf({ kase, claim }: Scope): string {
  const count = counted(kase.reports.length, 'report');
  return claim === null ? `Dossier of ${count}` : `Dossier of one claim, told in ${count} or what they come from`;
}
