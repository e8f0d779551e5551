import { useLayoutEffect, useRef } from 'preact/hooks';

/** What keys do. The help lists this table in its order. */
export const KEYS = [
  { action: 'search', keys: ['/'], help: 'search titles, outlets and texts' },
  { action: 'help', keys: ['?'], help: 'show this help' },
  { action: 'next', keys: ['j', 'n'], help: 'next sentence pair, report of the drawing, event, or marked sentence' },
  { action: 'previous', keys: ['k', 'p'], help: 'the one before it' },
  { action: 'nextChange', keys: ['c', '.'], help: 'side by side: next change' },
  { action: 'previousChange', keys: ['v', ','], help: 'side by side: the change before it' },
  { action: 'open', keys: ['o'], help: 'open what is marked: side by side, or its counterparts' },
  { action: 'later', keys: [']'], help: 'next report' },
  { action: 'earlier', keys: ['['], help: 'report before it' },
  { action: 'table', keys: ['t'], help: 'read a spun copy through its word table, or as it stands' },
  { action: 'swap', keys: ['x'], help: 'side by side: let the other report lead' },
  { action: 'leave', keys: ['Escape'], help: 'close what is open, or let go of what is marked' },
] as const;

export type Action = (typeof KEYS)[number]['action'];

type Handler = () => void;

const handlers = new Map<Action, Handler[]>();
let singleKeys: 'on' | 'off' = 'on';

/** Keys of one letter can be switched off, for readers whose software speaks or types for them. */
export function setSingleKeys(state: 'on' | 'off'): void {
  singleKeys = state;
}

export const singleKeysState = (): 'on' | 'off' => singleKeys;

/** Does `handler` on a key of `action` while the component is there; the latest to come is asked first. */
export function useAction(action: Action, handler: Handler): void {
  const latest = useRef(handler);
  latest.current = handler;
  useLayoutEffect(() => {
    const call = (): void => latest.current();
    const list = handlers.get(action) ?? [];
    handlers.set(action, [...list, call]);
    return () => {
      handlers.set(
        action,
        (handlers.get(action) ?? []).filter((one) => one !== call),
      );
    };
  }, [action]);
}

/** Listens for keys; a digit goes to the view of that number. */
export function useKeys(toView: (number: number) => void): void {
  const latest = useRef(toView);
  latest.current = toView;
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (isMeant(event) && (acts(event.key) || goes(event.key, latest.current))) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

/** Whether a key is for the page, and not for a field, a dialog or the browser. */
function isMeant({ key, target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented || inDialog()) return false;
  return key === 'Escape' || (singleKeys === 'on' && !isTyping(target));
}

function acts(key: string): boolean {
  const action = KEYS.find(({ keys }) => keys.some((one) => one === key))?.action;
  const handler = action === undefined ? undefined : handlers.get(action)?.at(-1);
  handler?.();
  return handler !== undefined;
}

function goes(key: string, toView: (number: number) => void): boolean {
  if (!/^[1-9]$/.test(key)) return false;
  toView(Number(key));
  return true;
}

const inDialog = (): boolean => document.querySelector('dialog[open]') !== null;

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea');
}
