import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CaseIndex } from './model/case-index.ts';

export const CaseContext = createContext<CaseIndex | null>(null);

/** The case that the page shows. Throws outside of it. */
export function useCase(): CaseIndex {
  const index = useContext(CaseContext);
  if (index === null) throw new Error('no case around this component');
  return index;
}
