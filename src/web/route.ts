import { useEffect, useState } from 'preact/hooks';

/** Where the reader is: a view and what it looks at. It is the page's whole state, kept in the address behind `#`. */
export interface Route {
  readonly view: string;
  readonly params: URLSearchParams;
}

export type Params = Readonly<Record<string, string | readonly string[] | null>>;

/** The address of a view: `#/compare?of=a.txt&with=b.txt`. Parameters that are null are left out. */
export function linkTo(view: string, params: Params = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    const values = typeof value === 'string' ? [value] : (value ?? []);
    for (const one of values) search.append(name, one);
  }
  const query = search.toString();
  return `#/${view}${query === '' ? '' : `?${query}`}`;
}

function routeOf(hash: string): Route {
  const [, view = '', query = ''] = /^#\/([^?]*)\??(.*)$/s.exec(hash) ?? [];
  return { view, params: new URLSearchParams(query) };
}

/** The route as it is, and as it comes to be. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash);
}

/** Goes to an address, leaving the present one behind it. */
export function goTo(link: string): void {
  location.hash = link;
}

/** Changes parameters of the present address without a step in the history: a switch, a row, a focus. */
export function amend(changes: Params): void {
  const { view, params } = routeOf(location.hash);
  const kept: Record<string, readonly string[]> = {};
  for (const name of new Set(params.keys())) kept[name] = params.getAll(name);
  history.replaceState(null, '', linkTo(view, { ...kept, ...changes }));
  dispatchEvent(new HashChangeEvent('hashchange'));
}
