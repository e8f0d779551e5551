import { useMemo, useRef } from 'preact/hooks';
import { useCase } from '../case-context.ts';
import { useAction } from '../keys.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { claimsAsked, SHOWS, SORTS } from '../model/claims.ts';
import { counted, grouped } from '../model/words.ts';
import { ClaimRow } from '../parts/claim-row.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { amend } from '../route.ts';
import type { ViewProps } from './view.ts';

/** So many claims are there with all that they open to, so that the browser finds words in it. */
const WHOLE_UP_TO = 80;

/** How many stand behind each claim: a row a claim, from reports to origins. */
export function Claims({ params }: ViewProps) {
  const index = useCase();
  const [show, sort, words] = ['show', 'sort', 'words'].map((name) => params.get(name) ?? '') as [
    string,
    string,
    string,
  ];
  const found = useMemo(() => claimsAsked({ show, sort, words }, index), [index, show, sort, words]);
  const asked = params.get('claim');
  const current = found.findIndex(({ claim }) => claim.id === asked);
  /** What the reader has opened by hand, and the last of it: the list does not move under the hand. */
  const opened = useRef(new Set<string>());
  const pressed = useRef<string | null>(null);
  const hasTable = index.kase.wordTables.length > 0;
  const through = hasTable && params.get('table') !== 'off';
  const turn = (): void => amend({ table: through ? 'off' : null });
  const step = (by: 1 | -1): void => {
    const next = found[Math.max(0, Math.min(found.length - 1, current + by))];
    if (next !== undefined) amend({ claim: next.claim.id });
  };
  useAction('next', () => step(1));
  useAction('previous', () => step(-1));
  useAction('table', turn);
  useAction('leave', () => amend({ claim: null }));
  const toggled = (id: string, state: 'open' | 'closed'): void => {
    if (state === 'open') opened.current.add(id);
    else opened.current.delete(id);
    pressed.current = state === 'open' ? id : null;
    amend({ claim: state === 'open' ? id : null });
  };
  return (
    <article class="claims">
      <h1 tabIndex={-1}>{counted(index.claims.length, 'claim')}</h1>
      <p class="facts-line">{factsOf(index)}</p>
      <p class="quiet meaning">
        An origin is who saw, counted, decided or wrote it. Reports are dots, origins discs: copies count with what they
        copy. A range says that the texts do not settle it.
      </p>
      <div class="choice">
        <Choice name="show" label="Show" value={show} options={SHOWS.map((one) => optionOf(one, index))} />
        <Choice name="sort" label="In the order of" value={sort} options={SORTS} />
        <label>
          Words or names{' '}
          <input
            type="search"
            value={words}
            onInput={(event) => amend({ words: event.currentTarget.value || null, claim: null })}
          />
        </label>
        {hasTable ? (
          <label class="switch">
            <input type="checkbox" checked={through} onChange={turn} /> read spun copies through their word tables
          </label>
        ) : null}
      </div>
      <h2 class="unseen-words">{counted(found.length, 'claim')} shown</h2>
      <div role="list" class="claim-list">
        <VirtualList
          key={`${show} ${sort} ${words}`}
          count={found.length}
          estimate={92}
          at={asked === pressed.current ? -1 : current}
          render={(at) => {
            const told = found[at];
            return told === undefined ? null : (
              <div role="listitem">
                <ClaimRow
                  told={told}
                  through={through ? 'tables' : 'nothing'}
                  current={told.claim.id === asked ? 'yes' : 'no'}
                  open={opened.current.has(told.claim.id) ? 'at first' : 'later'}
                  body={found.length <= WHOLE_UP_TO ? 'at once' : 'when opened'}
                  onToggle={toggled}
                />
              </div>
            );
          }}
        />
      </div>
      {found.length === 0 ? <p class="nothing">No claim fits.</p> : null}
    </article>
  );
}

function factsOf({ claims }: CaseIndex): string {
  const count = (name: string): number =>
    claims.filter((told) => SHOWS.find((one) => one.name === name)?.fits(told) === true).length;
  const shared = count('several');
  if (shared === 0) return 'No two reports tell the same.';
  const contested = count('contested');
  return [
    `${grouped(shared)} told by several reports, of which ${grouped(count('thread'))} ${count('thread') === 1 ? 'hangs' : 'hang'} on one thread`,
    `${grouped(count('independent'))} on two origins or more`,
    ...(contested === 0 ? [] : [`${grouped(contested)} contested`]),
  ].join('; ');
}

interface Option {
  readonly name: string;
  readonly title: string;
}

function optionOf({ name, title, fits }: (typeof SHOWS)[number], { claims }: CaseIndex): Option {
  return { name, title: `${title} (${grouped(claims.filter(fits).length)})` };
}

interface ChoiceProps {
  readonly name: 'show' | 'sort';
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
}

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={(event) => amend({ [name]: event.currentTarget.value || null, claim: null })}>
        {options.map((one) => (
          <option key={one.name} value={one.name}>
            {one.title}
          </option>
        ))}
      </select>
    </label>
  );
}
