import { Actors } from './actors.tsx';
import { Changes } from './changes.tsx';
import { Compare } from './compare.tsx';
import { Lineage } from './lineage.tsx';
import { Overview } from './overview.tsx';
import { Quotations } from './quotations.tsx';
import { Reading } from './reading.tsx';
import { Timeline } from './timeline.tsx';
import type { View } from './view.ts';

/** The views in the order in which they are offered; the first is where a reader starts. A new view is one entry and one component. */
export const VIEWS: readonly View[] = [
  { name: 'answer', title: 'Answer', has: () => true, component: Overview },
  { name: 'lineage', title: 'Lineage', has: ({ kase }) => kase.stories.length > 0, component: Lineage },
  { name: 'compare', title: 'Side by side', has: ({ kase }) => kase.alignments.length > 0, component: Compare },
  { name: 'reading', title: 'Reading', has: () => true, component: Reading },
  { name: 'changes', title: 'Changes', has: ({ kase }) => kase.changes.length > 0, component: Changes },
  { name: 'quotations', title: 'Quotations', has: ({ kase }) => kase.quotes.length > 0, component: Quotations },
  { name: 'timeline', title: 'Timeline', has: ({ kase }) => kase.events.length > 0, component: Timeline },
  { name: 'actors', title: 'Actors', has: ({ kase }) => kase.actors.length > 0, component: Actors },
];
