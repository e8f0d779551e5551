import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CaseContext } from './case-context.ts';
import { useAction, useKeys } from './keys.ts';
import type { CaseIndex } from './model/case-index.ts';
import { HelpDialog, SearchDialog } from './parts/dialogs.tsx';
import { SearchIcon } from './parts/marks.tsx';
import { goTo, linkTo, useRoute } from './route.ts';
import type { View } from './views/view.ts';
import { VIEWS } from './views/views.ts';

type Open = 'nothing' | 'search' | 'help';

/** The page: its head with the views on offer, the view that the address names, and the dialogs. */
export function App({ index }: { readonly index: CaseIndex }) {
  const { view: name, params } = useRoute();
  const [open, setOpen] = useState<Open>('nothing');
  const views = useMemo(() => VIEWS.filter((one) => one.has(index)), [index]);
  const view = views.find((one) => one.name === name) ?? views[0];
  const main = useRef<HTMLElement>(null);
  useAction('search', () => setOpen('search'));
  useAction('help', () => setOpen('help'));
  useKeys((number) => {
    const wanted = views[number - 1];
    if (wanted !== undefined) goTo(linkTo(wanted.name));
  });
  useArrival(view, params.get('report'), main);
  if (view === undefined) return null;
  const Shown = view.component;
  const close = (): void => setOpen('nothing');
  return (
    <CaseContext.Provider value={index}>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <Head views={views} current={view} onOpen={setOpen} />
      <main ref={main} tabIndex={-1} class={`view-${view.name}`}>
        <Shown params={params} />
      </main>
      <footer class="foot">
        <p>
          Written by {index.generator}. This file is whole: it asks nothing of any network, and no report can make it do
          anything.
        </p>
      </footer>
      {open === 'search' ? <SearchDialog onClose={close} /> : null}
      {open === 'help' ? <HelpDialog views={views} onClose={close} /> : null}
    </CaseContext.Provider>
  );
}

/** When another view or report comes up: its title for the window, its heading for those who hear it, its top for those who see it. */
function useArrival(
  view: View | undefined,
  report: string | null,
  main: { readonly current: HTMLElement | null },
): void {
  const first = useRef(true);
  useEffect(() => {
    const heading = main.current?.querySelector<HTMLElement>('h1');
    document.title = `${(heading?.textContent ?? view?.title ?? '').slice(0, 120)} · hearsay`;
    if (!first.current) {
      heading?.focus({ preventScroll: true });
      if (!/(?:at|row|change|claim)=/.test(location.hash)) scrollTo({ top: 0 });
    }
    first.current = false;
  }, [view, report]);
}

interface HeadProps {
  readonly views: readonly View[];
  readonly current: View;
  readonly onOpen: (open: Open) => void;
}

function Head({ views, current, onOpen }: HeadProps) {
  return (
    <header class="head">
      <a class="wordmark" href="#/answer">
        <svg viewBox="0 0 30 16" width="30" height="16" aria-hidden="true">
          <path d="M9 8C15 8 15 3.5 21 3.5M9 8C15 8 15 12.5 21 12.5" />
          <circle cx="5" cy="8" r="3.6" />
          <circle class="full" cx="24" cy="3.5" r="2.4" />
          <circle class="full" cx="24" cy="12.5" r="2.4" />
        </svg>
        hearsay
      </a>
      <nav aria-label="Views">
        <ul>
          {views.map((view) => (
            <li key={view.name}>
              <a href={linkTo(view.name)} aria-current={view === current ? 'page' : undefined}>
                {view.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="tools">
        <button type="button" class="tool" onClick={() => onOpen('search')} aria-keyshortcuts="/" aria-label="Search">
          <SearchIcon /> <span class="tool-name">Search</span> <kbd>/</kbd>
        </button>
        <button type="button" class="tool" onClick={() => onOpen('help')} aria-keyshortcuts="?" aria-label="Keys">
          <kbd>?</kbd>
        </button>
      </div>
    </header>
  );
}
