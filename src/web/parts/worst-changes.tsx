import { useCase } from '../case-context.ts';
import { countedBySeverity } from '../model/changes.ts';
import { counted } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { ChangeItem } from './change-item.tsx';

const SHOWN = 8;

/** What the retellings changed, the worst first. */
export function WorstChanges() {
  const { changes } = useCase();
  if (changes.length === 0) return null;
  const more = changes.length - SHOWN;
  return (
    <section class="worst-changes">
      <h2>What was changed</h2>
      <p class="story-count">{countedBySeverity(changes)}</p>
      <ul class="change-list">
        {changes.slice(0, SHOWN).map((change) => (
          <ChangeItem key={change.id} change={change} child="named" />
        ))}
      </ul>
      <p>
        <a href={linkTo('changes')}>{more > 0 ? `${counted(more, 'more change')}, by report` : 'By report'}</a>
      </p>
    </section>
  );
}
