import type { Change } from '../../case/change.ts';
import { useCase } from '../case-context.ts';
import { byCodeUnit } from '../model/case-index.ts';
import { CHANGE_IN_WORDS, countedBySeverity } from '../model/changes.ts';
import { counted, kindInWords, listed } from '../model/words.ts';
import { ChangeItem } from '../parts/change-item.tsx';
import { nameOf, ReportName } from '../parts/report-name.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { amend } from '../route.ts';
import type { ViewProps } from './view.ts';

/** What each copy did: its changes by kind, report by report. */
export function Changes({ params }: ViewProps) {
  const index = useCase();
  const { changes, changesOf } = index;
  const all = [...changesOf.keys()].toSorted(byCodeUnit);
  const asked = params.get('report') ?? '';
  const shown = changesOf.has(asked) ? [asked] : all;
  return (
    <article class="changes">
      <h1 tabIndex={-1}>{counted(changes.length, 'change')}</h1>
      <p class="facts-line">
        {countedBySeverity(changes)}, in {counted(all.length, 'report')}
      </p>
      <div class="choice">
        <label>
          Show{' '}
          <select
            value={changesOf.has(asked) ? asked : ''}
            onChange={(event) => amend({ report: event.currentTarget.value || null })}
          >
            <option value="">all reports</option>
            {all.map((id) => (
              <option key={id} value={id}>
                {nameOf(id, index)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <VirtualList
        key={asked}
        count={shown.length}
        estimate={400}
        at={-1}
        render={(at) => <Audit id={shown[at] ?? ''} changes={changesOf.get(shown[at] ?? '') ?? []} />}
      />
    </article>
  );
}

/** What one copy did. */
function Audit({ id, changes }: { readonly id: string; readonly changes: readonly Change[] }) {
  const index = useCase();
  const [own, taken] = [null, 'taken over'].map((from) =>
    changes.filter(({ inheritedFrom }) => (inheritedFrom === null) === (from === null)),
  );
  const made = (index.parentsOf.get(id) ?? []).map((one) => `${kindInWords(one)} of ${nameOf(one.parent, index)}`);
  return (
    <section class="audit">
      <h2>
        <ReportName id={id} />
      </h2>
      <p class="story-count">
        <bdi>{listed(made)}</bdi> · {countedBySeverity(own ?? [])}
        {taken === undefined || taken.length === 0 ? null : `, ${taken.length} taken over`}
      </p>
      {[...byKind(own ?? [])].map(([kind, group]) => (
        <ChangeGroup key={kind} name={kind} changes={group} />
      ))}
      <ChangeGroup name="taken over" changes={taken ?? []} />
    </section>
  );
}

/** The most frequent kind first. */
function byKind(changes: readonly Change[]): readonly (readonly [string, readonly Change[]])[] {
  return [...Map.groupBy(changes, ({ kind }) => CHANGE_IN_WORDS[kind])].toSorted(
    ([a, one], [b, two]) => two.length - one.length || byCodeUnit(a, b),
  );
}

function ChangeGroup({ name, changes }: { readonly name: string; readonly changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <h3>
        {name} <span class="figure">{changes.length}</span>
      </h3>
      <ul class="change-list">
        {changes.map((change) => (
          <ChangeItem key={change.id} change={change} child="known" />
        ))}
      </ul>
    </>
  );
}
