/** hearsay as a library: what reads no file is pure; `loadTables` and `loadPassageTables` read the tables that ship with the package, `loadBundle` the page's code. */

export type { PreparedText } from './align/passages/prepared-text.ts';
export { loadBundle } from './bundle/load-bundle.ts';
export type { Alignment, AlignmentKind, Passage } from './case/alignment.ts';
export type { Actor, ActorKind, Quote, QuoteVerdict, Speaker, TimeExpression, TimeKind } from './case/attribution.ts';
export type { Case } from './case/case.ts';
export type { Change, ChangeKind, ChangeSeverity } from './case/change.ts';
export type {
  CircularCitation,
  Claim,
  ClaimFigure,
  ClaimMention,
  Contest,
  Grade,
  Origin,
  OriginCount,
  OriginKind,
  Stance,
} from './case/claim.ts';
export type {
  ComparedText,
  Comparison,
  PassageKind,
  SentencePair,
  TextPassage,
  TextSpan,
} from './case/comparison.ts';
export type {
  Derivation,
  DerivationKind,
  Direction,
  ReconstructedPassage,
  Story,
  Unseen,
  WordTable,
  WordTableEntry,
} from './case/lineage.ts';
export type { Note, NoteLevel } from './case/note.ts';
export type { ReceivedItem, ReceivedPackage, ReceivedStanding } from './case/received.ts';
export type { Block, BlockKind, Report } from './case/report.ts';
export type { Source, SourceMeta, SourceRating } from './case/source.ts';
export type { Span } from './case/span.ts';
export { overlapLength } from './case/span.ts';
export type { PassageTables } from './compare.ts';
export { Comparer, compareSources } from './compare.ts';

export type { PrintedDossier } from './pdf/print-dossier.ts';
export { printDossier } from './pdf/print-dossier.ts';
export type { Conditions, ItemKind, JsonValue, ReleaseContent, ReleaseItem, TlpLevel } from './release/item.ts';
export { preview } from './release/preview.ts';

export { newSigningKey, type SigningKey } from './release/proof/keys.ts';
export { fileText, type LogHead, type ReleasePackage, type SingleItem } from './release/proof/package.ts';
export { openPackage, openSingle } from './release/proof/read-package.ts';
export { type Sealing, sealRelease } from './release/proof/seal.ts';
export type { Fault, Verdict } from './release/proof/verdict.ts';
export { singleItem } from './release/proof/verify-package.ts';
export type { ReleaseAnswer, ReleaseAsk } from './release/release.ts';
export { release } from './release/release.ts';
export { readRules } from './release/rules/read-rules.ts';
export type { Rules } from './release/rules/rules.ts';
export type { TextRule } from './report/case-json.ts';
export { caseJson } from './report/case-json.ts';
export { changesCsv, changesJsonl } from './report/change-rows.ts';
export { changesMarkdown } from './report/changes-markdown.ts';
export { claimReport } from './report/claim-report.ts';
export { claimsCsv, claimsJsonl } from './report/claim-rows.ts';
export { claimsTable } from './report/claims-table.ts';
export { comparisonReport } from './report/comparison.ts';
export { comparisonHtml } from './report/comparison-html.ts';
export { comparisonJson, pairLine } from './report/comparison-json.ts';
export type { Dossier } from './report/dossier/document.ts';
export type { DossierOptions, MadeDossier } from './report/dossier/dossier.ts';
export { makeDossier } from './report/dossier/dossier.ts';
export { dossierHtml } from './report/dossier/dossier-html.ts';
export { dossierMarkdown } from './report/dossier/dossier-markdown.ts';
export type { ErrorRates } from './report/dossier/error-rates.ts';
export type { Ratings } from './report/dossier/ratings.ts';
export type { Subject } from './report/dossier/scope.ts';
export type { TableName } from './report/dossier/tables.ts';
export { tableCsv } from './report/dossier/tables.ts';
export type { PackOptions } from './report/page/pack.ts';
export type { BundledText, PageBundle } from './report/page/page.ts';
export { pageReport } from './report/page/page.ts';
export { pairReport } from './report/pair.ts';
export type { ParsedCase } from './report/parse-case.ts';
export { parseCase } from './report/parse-case.ts';
export type { Pieces } from './report/pieces.ts';
export { piecesOf } from './report/pieces.ts';
export { quotesCsv, quotesJsonl } from './report/quote-rows.ts';
export { quotesTable } from './report/quotes-table.ts';
export type { TerminalOptions } from './report/terminal.ts';
export { terminalReport } from './report/terminal.ts';
export { SecondReader } from './second-reader.ts';
export { loadErrorRates } from './tables/load-error-rates.ts';
export { loadPassageTables, loadTables } from './tables/load-tables.ts';
export type { Tables } from './text/tables.ts';
export { bestWitnessFirst } from './text/witnesses.ts';
export type { Beside, OnProgress, TraceOptions } from './trace.ts';
export { addReports, trace, traceBeside, traceReports } from './trace.ts';
