import type { WordTable } from '../../case/lineage.ts';
import { counted, percent, plain } from '../model/words.ts';

const MOST_WORDS = 400;

/** What a spun copy puts for what, the most used first: the evidence that it was spun. */
export function WordTableList({ table }: { readonly table: WordTable }) {
  const words = table.words.toSorted((a, b) => b.count - a.count).slice(0, MOST_WORDS);
  return (
    <details class="word-table">
      <summary>
        Its word table: {counted(table.words.length, 'word')}, {percent(table.share)} of its running words
      </summary>
      <ol>
        {words.map(({ here, there, count }) => (
          <li key={`${here} ${there}`}>
            <bdi class="word-here">{plain(here, 60)}</bdi> <span class="word-for">for</span>{' '}
            <bdi>{plain(there, 60)}</bdi> <span class="figure word-count">{count}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
