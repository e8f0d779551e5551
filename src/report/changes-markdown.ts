import type { Case } from '../case/case.ts';
import type { Change } from '../case/change.ts';
import type { Span } from '../case/span.ts';
import { cutTo, safeText } from './cells.ts';
import { labelsOf } from './labels.ts';
import { byCodeUnit } from './order.ts';
import { counted } from './pieces.ts';
import { kindInWords } from './words.ts';
import { againstOf, CHANGE_IN_WORDS, countedByKind, countedBySeverity, worstFirst } from './worst-changes.ts';

const WORD_COLUMNS = 160;

/** What audits are written with. */
interface Writing {
  readonly kase: Case;
  /** Safe in Markdown. */
  readonly nameOf: (id: string) => string;
  readonly wordsOf: (span: Span | null) => string;
  readonly reports: ReadonlySet<string>;
}

/**
 * What each retelling changed as Markdown: a section a report with its own changes, the worst first, and what it took over. Reports'
 * words are escaped, so that they stand as text. n log n in the changes.
 */
export function changesMarkdown(kase: Case): string {
  const labels = labelsOf(kase);
  const texts = new Map(kase.reports.map(({ id, text }) => [id, text]));
  const writing: Writing = {
    kase,
    nameOf: (id) => escaped(labels.of(id)),
    wordsOf: (span) => (span === null ? '' : wordsIn((texts.get(span.report) ?? '').slice(span.start, span.end))),
    reports: new Set(texts.keys()),
  };
  const own = worstFirst(kase);
  const ownOf = Map.groupBy(own, ({ child }) => child);
  const takenOf = Map.groupBy(
    kase.changes.filter(({ inheritedFrom }) => inheritedFrom !== null),
    ({ child }) => child,
  );
  const children = [...new Set([...ownOf.keys(), ...takenOf.keys()])].toSorted(byCodeUnit);
  const total = `${countedBySeverity(own)}, in ${ownOf.size} of ${counted(kase.reports.length, 'report')}.`;
  const sections = children.map((id) =>
    auditOf(id, { own: ownOf.get(id) ?? [], taken: takenOf.get(id) ?? [] }, writing),
  );
  return `${['# What each retelling changed', own.length === 0 ? 'No change was found.' : total, ...sections].join('\n\n')}\n`;
}

interface Audited {
  readonly own: readonly Change[];
  readonly taken: readonly Change[];
}

function auditOf(id: string, { own, taken }: Audited, writing: Writing): string {
  const { kase, nameOf } = writing;
  const parents = kase.derivations.filter(({ child }) => child === id);
  const what = parents.map((derivation) => `${kindInWords(derivation)} of ${nameOf(derivation.parent)}`).join('; ');
  const count = own.length === 0 ? 'Nothing changed by itself.' : `${countedBySeverity(own)}: ${countedByKind(own)}.`;
  const parts = [`## ${nameOf(id)}`, `${what}. ${count}`, own.map((change) => itemOf(change, writing)).join('\n')];
  if (taken.length > 0) parts.push('Taken over:', taken.map((change) => takenItem(change, writing)).join('\n'));
  return parts.filter((part) => part !== '').join('\n\n');
}

function itemOf(change: Change, { nameOf, wordsOf, reports }: Writing): string {
  const { to, from, kind, severity, note } = change;
  const whose = againstOf(change, reports).map(nameOf).join(', ');
  const words = [to, from].flatMap((span) => (span === null ? [] : [wordsOf(span)])).join(' ⇠ ');
  const mark = severity === 'major' ? '▲ ' : '';
  return `- ${mark}**${CHANGE_IN_WORDS[kind]}**: ${words} (${whose}); ${wordsIn(note, 'bare')}`;
}

function takenItem({ to, note, inheritedFrom }: Change, { kase, nameOf, wordsOf }: Writing): string {
  const arisen = kase.changes.find(({ id }) => id === inheritedFrom);
  return `- ${wordsOf(to)} from ${nameOf(arisen?.child ?? '')}; ${wordsIn(note, 'bare')}`;
}

function wordsIn(text: string, marks: 'quoted' | 'bare' = 'quoted'): string {
  const words = escaped(cutTo(safeText(text), WORD_COLUMNS));
  return marks === 'quoted' ? `“${words}”` : words;
}

/** Text that Markdown reads as itself: no markup, link or HTML (CommonMark 0.31, section 2.4). */
function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (sign) => (/[.,;:'()%/"?-]/.test(sign) ? sign : `\\${sign}`));
}
