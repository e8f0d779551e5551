import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useCase } from '../case-context.ts';
import { KEYS, setSingleKeys, singleKeysState } from '../keys.ts';
import { searched } from '../model/search.ts';
import { counted } from '../model/words.ts';
import { goTo, linkTo } from '../route.ts';
import type { View } from '../views/view.ts';
import { Place, placeLink } from './naming.tsx';
import { nameOf, titleOf } from './report-name.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A dialog over the page while it is there; Escape, a press beside it or its button closes it. */
function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the next frame, so that what is typed right after the key that opened it lands in its field.
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does by key what a press beside the dialog does
    <dialog
      ref={dialog}
      class="dialog"
      aria-label={title}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <div class="dialog-sheet">
        <header>
          <h2>{title}</h2>
          <button type="button" class="plain-button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** Search in titles, outlets, names and texts. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const index = useCase();
  const [query, setQuery] = useState('');
  const found = useMemo(() => searched(query, index), [query, index]);
  const list = useRef<HTMLUListElement>(null);
  const go = (link: string): void => {
    onClose();
    goTo(link);
  };
  const first = found[0];
  return (
    <Dialog title="Search" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (first !== undefined) go(linkOf(first));
        }}
      >
        <input
          autofocus
          class="search-field"
          type="search"
          aria-label="Search titles, outlets and texts"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            list.current?.querySelector('a')?.focus();
          }}
        />
      </form>
      <p class="quiet" role="status">
        {statusOf(query, found.length, index.texts)}
      </p>
      <ul class="found" ref={list}>
        {found.map((one) => (
          <li key={`${one.report} ${one.span?.start ?? ''}`}>
            {one.span === null ? (
              <a class="place" href={linkOf(one)} onClick={onClose}>
                <bdi>{nameOf(one.report, index)}</bdi>{' '}
                <span class="report-title">
                  <bdi>{titleOf(one.report, index)}</bdi>
                </span>
              </a>
            ) : (
              <span onClickCapture={onClose}>
                <Place span={one.span} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function linkOf({ report, span }: ReturnType<typeof searched>[number]): string {
  return span === null ? linkTo('reading', { report }) : placeLink(span);
}

function statusOf(query: string, count: number, texts: 'kept' | 'withheld'): string {
  const where = texts === 'withheld' ? ' The texts were left out of this file: titles, outlets and names only.' : '';
  if (query.trim().length < 2) return `Two letters or more.${where}`;
  return `${count === 0 ? 'Nothing found.' : `${counted(count, 'place')}; Enter goes to the first.`}${where}`;
}

/** The keys, and the switch for those of one letter. */
export function HelpDialog({ views, onClose }: { readonly views: readonly View[]; readonly onClose: () => void }) {
  const [single, setSingle] = useState(singleKeysState());
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl class="keys">
        <div>
          <dt>
            {views.map((_, i) => (
              <kbd key={i}>{i + 1}</kbd>
            ))}
          </dt>
          <dd>{views.map(({ title }) => title).join(', ')}</dd>
        </div>
        {KEYS.map(({ action, keys, help }) => (
          <div key={action}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key === 'Escape' ? 'Esc' : key}</kbd>
              ))}
            </dt>
            <dd>{help}</dd>
          </div>
        ))}
      </dl>
      <label class="switch">
        <input
          type="checkbox"
          checked={single === 'on'}
          onChange={(event) => {
            const state = event.currentTarget.checked ? 'on' : 'off';
            setSingleKeys(state);
            setSingle(state);
          }}
        />{' '}
        keys of one letter or sign are on
      </label>
      <p class="quiet">
        The address of this page holds what is shown: keep or send it with the file to come back to the same place.
      </p>
    </Dialog>
  );
}
