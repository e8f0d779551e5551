import type { ComponentChildren } from 'preact';
import type { Derivation } from '../../case/lineage.ts';
import { useCase } from '../case-context.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { CERTAINTY_IN_WORDS, certaintyOf, counted, kindInWords, percent, plain } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { Bar } from './marks.tsx';
import { nameOf, ReportName } from './report-name.tsx';

const LONGEST_REASON = 600;

/** The address where a derivation's words stand side by side: with its parent, or with its fellow witnesses where nobody has that. */
function compareLink({ child, parent }: Derivation): string {
  return linkTo('compare', { child, parent });
}

/** One step from a parent to a child: what it is, how much and how sure; opens to its reasons. */
export function Statement({
  derivation,
  open,
}: {
  readonly derivation: Derivation;
  readonly open: 'at first' | 'later';
}) {
  const index = useCase();
  const { child, parent, coverage, confidence, why, alignments } = derivation;
  const openness = certaintyOf(derivation) === 'open' ? CERTAINTY_IN_WORDS.open : '';
  const first = why.find((reason) => !/^\d+ % of (?:it|those)/.test(reason)) ?? why[0] ?? '';
  return (
    <details class="statement" open={open === 'at first'}>
      <summary>
        <span class="statement-who">
          <bdi>{nameOf(child, index)}</bdi>
        </span>{' '}
        <span class="statement-kind">
          {kindInWords(derivation)} <span class="of">of</span> <bdi>{nameOf(parent, index)}</bdi>
          {openness === '' ? null : <span class="doubt">, {openness}</span>}
          <span class="statement-first">{briefly(first, derivation, index)}</span>
        </span>{' '}
        <span class="statement-share">
          <Bar ratio={coverage} /> <span class="figure">{percent(coverage)}</span>
          <span class="unseen-words"> of its prose</span>
        </span>
      </summary>
      <div class="statement-body">
        <ul class="reasons">
          {why.map((reason) => (
            <li key={reason}>
              <Reason text={reason} child={child} />
            </li>
          ))}
        </ul>
        <p class="statement-facts">
          <a href={compareLink(derivation)}>Side by side</a>
          <span>{counted(alignments.length, 'sentence pair')}</span>
          <span>confidence {percent(confidence)}</span>
          <ReportName id={child} />
        </p>
      </div>
    </details>
  );
}

/** The chief reason in a line: a spun copy's table, else the first there is, with reports called by their short names. */
function briefly(reason: string, { child, kind }: Derivation, { tablesOf, labelOf, storyOf }: CaseIndex): string {
  const [table] = kind === 'spun' ? (tablesOf.get(child) ?? []) : [];
  if (table !== undefined && table.words.length > 0) {
    const most = table.words.toSorted((a, b) => b.count - a.count).slice(0, 3);
    const pairs = most.map(({ here, there }) => `${plain(here, 30)} for ${plain(there, 30)}`);
    return `a fixed word table of ${table.words.length}: ${pairs.join(', ')} …`;
  }
  const named = (storyOf.get(child)?.reports ?? []).filter((id) => reason.includes(id));
  return plain(
    named.reduce((text, id) => text.replaceAll(id, labelOf(id)), reason),
    160,
  );
}

/** A reason with the reports it names as links to them. */
function Reason({ text, child }: { readonly text: string; readonly child: string }) {
  const { storyOf } = useCase();
  const ids = (storyOf.get(child)?.reports ?? []).filter((id) => text.includes(id));
  let parts: readonly ComponentChildren[] = [plain(text, LONGEST_REASON)];
  for (const id of ids) {
    parts = parts.flatMap((part) => (typeof part === 'string' ? withLinks(part, id) : [part]));
  }
  return <>{parts}</>;
}

function withLinks(text: string, id: string): readonly ComponentChildren[] {
  return text
    .split(plain(id))
    .flatMap((part, i) => (i === 0 ? [part] : [<ReportName key={`${id}${i}`} id={id} />, part]));
}
