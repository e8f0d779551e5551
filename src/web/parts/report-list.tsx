import { useMemo, useState } from 'preact/hooks';
import { useCase } from '../case-context.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { counted, kindInWords } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { Disc } from './marks.tsx';
import { discOf, nameOf, outletAndDay, titleOf } from './report-name.tsx';
import { VirtualList } from './virtual-list.tsx';

/** Every report of the pile, and those behind it, to be filtered by title, outlet, name or kind. */
export function ReportList() {
  const index = useCase();
  const [filter, setFilter] = useState('');
  const all = useMemo(() => [...index.kase.unseen, ...index.kase.reports].map(({ id }) => entryOf(id, index)), [index]);
  const wanted = filter.trim().toLowerCase();
  const found = useMemo(() => all.filter((entry) => entry.words.includes(wanted)), [all, wanted]);
  return (
    <article class="report-list">
      <h1 tabIndex={-1}>{counted(index.kase.reports.length, 'report')}</h1>
      <p class="choice">
        <label>
          Show those with{' '}
          <input
            type="search"
            value={filter}
            onInput={(event) => setFilter(event.currentTarget.value)}
            placeholder="title, outlet, date, kind"
          />
        </label>
        <span class="quiet" role="status">
          {wanted === '' ? '' : counted(found.length, 'found', 'found')}
        </span>
      </p>
      <div role="list">
        <VirtualList
          key={wanted}
          count={found.length}
          estimate={64}
          at={-1}
          render={(at) => {
            const entry = found[at];
            return entry === undefined ? null : <Entry entry={entry} />;
          }}
        />
      </div>
      {found.length === 0 ? <p class="nothing">No report has “{filter}” in its title, outlet, date or kind.</p> : null}
    </article>
  );
}

interface ListEntry {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly kind: 'own' | 'unseen' | 'retelling';
  /** What the filter looks at. */
  readonly words: string;
}

function entryOf(id: string, index: CaseIndex): ListEntry {
  const [main] = index.parentsOf.get(id) ?? [];
  const unseen = index.unseen.get(id);
  const name = nameOf(id, index);
  const title =
    unseen === undefined
      ? titleOf(id, index)
      : `known through ${counted(unseen.witnesses.length, 'witness', 'witnesses')}`;
  const made = main === undefined ? '' : `${kindInWords(main)} of ${nameOf(main.parent, index)}`;
  const about = [made, outletAndDay(id, index)].filter((part) => part !== '').join(' · ');
  const kind = discOf(id, index);
  return { id, name, title, about, kind, words: `${name}\n${id}\n${title}\n${about}`.toLowerCase() };
}

function Entry({ entry: { id, name, title, about, kind } }: { readonly entry: ListEntry }) {
  return (
    <div class="listed" role="listitem">
      <a href={linkTo('reading', { report: id })}>
        <span class="listed-name">
          <Disc of={kind} /> <bdi>{name}</bdi>
        </span>{' '}
        <span class="listed-title">
          <bdi>{title}</bdi>
        </span>{' '}
        <span class="listed-about">
          <bdi>{about}</bdi>
        </span>
      </a>
    </div>
  );
}
