import type { Change } from '../../case/change.ts';
import type { Span } from '../../case/span.ts';
import { againstOf, CHANGE_IN_WORDS, countedByKind, countedBySeverity, worstFirst } from '../worst-changes.ts';
import type { Piece, Rich, Section } from './document.ts';
import { firstOf, list, paragraph, soft, strong, text, words } from './rich.ts';
import type { Writing } from './writing.ts';

const LISTED = 80;

/** What each retelling changed, the worst first; what it took over from its parent is not told again. */
export function changesPart(writing: Writing): Section {
  const changes = worstFirst(writing.kase);
  const none = 'No retelling was found to change what it retells.';
  const summary =
    changes.length === 0
      ? none
      : `${countedBySeverity(changes)}: ${countedByKind(changes)}. ▲ marks what misleads a reader.`;
  const reports = new Set(writing.kase.reports.map(({ id }) => id));
  const items = firstOf(
    changes,
    LISTED,
    (change) => item(change, reports, writing),
    '--csv --table changes has them all',
  );
  return {
    id: 'changes',
    title: 'What was changed, worst first',
    parts: [paragraph(text(summary)), ...(items.length === 0 ? [] : [list(items)])],
  };
}

function item(change: Change, reports: ReadonlySet<string>, writing: Writing): Rich {
  const { labels, citations } = writing;
  const { to, from, kind, severity, note, child } = change;
  const whose = againstOf(change, reports)
    .map((id) => labels.of(id))
    .join(', ');
  return [
    strong(`${severity === 'major' ? '▲ ' : ''}${labels.of(child)}, ${CHANGE_IN_WORDS[kind]}: `),
    ...side(to, writing),
    ...(to === null || from === null ? [] : [text(' where ')]),
    ...(from === null ? [] : [text(`${whose} has `)]),
    ...side(from, writing),
    // A note may repeat the words.
    soft(writing.texts === 'withheld' ? '' : `; ${note}`),
    ...citations.cite([to, from].filter((span) => span !== null)),
  ];
}

function side(span: Span | null, { citations }: Writing): readonly Piece[] {
  if (span === null) return [];
  const kept = citations.wordsOf(span);
  return kept === null ? [soft('(words left out)')] : [words(kept)];
}
