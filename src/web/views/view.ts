import type { ComponentType } from 'preact';
import type { CaseIndex } from '../model/case-index.ts';

/** What a view is given: the parameters of its address, which are all its state. */
export interface ViewProps {
  readonly params: URLSearchParams;
}

/** One view of a case. A view whose data the case lacks is not offered. */
export interface View {
  /** Its name in the address. */
  readonly name: string;
  readonly title: string;
  readonly has: (index: CaseIndex) => boolean;
  readonly component: ComponentType<ViewProps>;
}
