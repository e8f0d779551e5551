import type { Unseen } from '../../case/lineage.ts';
import type { Span } from '../../case/span.ts';
import { useCase } from '../case-context.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { counted, plain } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { nameOf } from './report-name.tsx';

const AROUND = 70;
const SHOWN = 12;

/** Where the pile's reports name an unseen report, each place in its words. */
export function Naming({ unseen }: { readonly unseen: Unseen }) {
  const { citedBy } = unseen;
  if (citedBy.length === 0) {
    return <p class="naming-none">Inferred from what its {counted(unseen.witnesses.length, 'retelling')} share.</p>;
  }
  const naming = new Set(citedBy.map((span) => span.report));
  return (
    <details class="naming">
      <summary>
        Named in {counted(citedBy.length, 'place')} by {counted(naming.size, 'report')}
      </summary>
      <Places spans={citedBy} most={SHOWN} />
    </details>
  );
}

interface PlacesProps {
  readonly spans: readonly Span[];
  /** So many are listed; how many more there are is said. */
  readonly most: number;
}

/** Places one below the other, each with its words. */
export function Places({ spans, most }: PlacesProps) {
  const more = spans.length - most;
  return (
    <ul class="places">
      {spans.slice(0, most).map((span) => (
        <li key={`${span.report}:${span.start}`}>
          <Place span={span} />
        </li>
      ))}
      {more > 0 ? <li class="quiet">and {counted(more, 'more place')}</li> : null}
    </ul>
  );
}

/** Words in their place: what stands before and after them, and the way to it. */
export function Place({ span }: { readonly span: Span }) {
  const index = useCase();
  const { before, words, after } = inPlace(span, index);
  return (
    <>
      <a class="place" href={placeLink(span)}>
        <bdi>{nameOf(span.report, index)}</bdi>
      </a>{' '}
      {words === '' ? (
        <span class="position">
          characters {span.start}–{span.end}
        </span>
      ) : (
        <q class="place-words">
          <bdi>
            {before}
            <b>{words}</b>
            {after}
          </bdi>
        </q>
      )}
    </>
  );
}

export const placeLink = ({ report, start, end }: Span): string => linkTo('reading', { report, at: `${start}-${end}` });

function inPlace({ report, start, end }: Span, { reports }: CaseIndex) {
  const text = reports.get(report)?.text ?? '';
  const from = Math.max(0, start - AROUND);
  const before = text.slice(from, start);
  const after = text.slice(end, end + AROUND);
  return {
    before: from === 0 ? flat(before) : `…${flat(before.slice(before.search(/\s/) + 1))}`,
    words: plain(text.slice(start, end)),
    after: end + AROUND >= text.length ? flat(after) : `${flat(after.slice(0, Math.max(0, after.search(/\s\S*$/))))}…`,
  };
}

/** On one line, but with the spaces at its ends. */
const flat = (text: string): string => plain(`|${text}|`, 4 * AROUND).slice(1, -1);
