import { useMemo, useState } from 'preact/hooks';
import { useCase } from '../case-context.ts';
import { useAction } from '../keys.ts';
import type { CaseIndex } from '../model/case-index.ts';
import type { Utterance } from '../model/utterances.ts';
import { utterancesOf, VERDICTS } from '../model/utterances.ts';
import { counted } from '../model/words.ts';
import { nameOfActor, speakerName } from '../parts/speaker.tsx';
import { UtteranceRow, VERDICT_IN_WORDS } from '../parts/utterance-row.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { amend } from '../route.ts';
import type { ViewProps } from './view.ts';

/** Who said what: one row an utterance, with every wording of it, the best witness first. */
export function Quotations({ params }: ViewProps) {
  const index = useCase();
  const [words, setWords] = useState('');
  const all = useMemo(() => utterancesOf(index), [index]);
  const [verdict, actor] = [params.get('verdict'), params.get('actor')];
  const shown = useMemo(
    () => all.filter((one) => isWanted(one, { verdict, actor, words, index })),
    [all, verdict, actor, words],
  );
  const hasTable = index.kase.wordTables.length > 0;
  const through = hasTable && params.get('table') !== 'off';
  const turn = (): void => amend({ table: through ? 'off' : null });
  const current = params.has('row') ? Number(params.get('row')) - 1 : -1;
  const step = (by: 1 | -1): void => {
    if (shown.length > 0) amend({ row: String(Math.max(1, Math.min(shown.length, current + 1 + by))) });
  };
  useAction('next', () => step(1));
  useAction('previous', () => step(-1));
  useAction('table', turn);
  useAction('leave', () => amend({ row: null, actor: null }));
  return (
    <article class="quotations">
      <h1 tabIndex={-1}>{counted(all.length, 'utterance')}</h1>
      <p class="facts-line">
        {VERDICTS.map(
          (one) => `${all.filter((utterance) => utterance.verdict === one).length} ${VERDICT_IN_WORDS[one]}`,
        ).join(', ')}
      </p>
      <div class="choice">
        <label>
          Show{' '}
          <select
            value={verdict ?? ''}
            onChange={(event) => amend({ verdict: event.currentTarget.value || null, row: null })}
          >
            <option value="">all</option>
            {VERDICTS.map((one) => (
              <option key={one} value={one}>
                {VERDICT_IN_WORDS[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          Speaker or words{' '}
          <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
        {hasTable ? (
          <label class="switch">
            <input type="checkbox" checked={through} onChange={turn} /> read spun copies through their word tables
          </label>
        ) : null}
        {actor === null ? null : (
          <button type="button" class="plain-button" onClick={() => amend({ actor: null, row: null })}>
            said by {nameOfActor(actor, index)} only ×
          </button>
        )}
      </div>
      <div role="list">
        <VirtualList
          key={`${verdict} ${actor} ${words}`}
          count={shown.length}
          estimate={180}
          at={current}
          render={(at) => {
            const utterance = shown[at];
            return utterance === undefined ? null : (
              <UtteranceRow
                utterance={utterance}
                through={through ? 'tables' : 'nothing'}
                current={at === current ? 'yes' : 'no'}
              />
            );
          }}
        />
      </div>
      {shown.length === 0 ? <p class="nothing">No utterance fits.</p> : null}
    </article>
  );
}

interface Wanted {
  readonly verdict: string | null;
  readonly actor: string | null;
  readonly words: string;
  readonly index: CaseIndex;
}

function isWanted({ verdict: found, wordings }: Utterance, { verdict, actor, words, index }: Wanted): boolean {
  if (verdict !== null && verdict !== found) return false;
  const pieces = wordings.flatMap((wording) => wording.pieces);
  if (actor !== null && !pieces.some(({ speaker, chain }) => [speaker, ...chain].some((one) => one.actor === actor)))
    return false;
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return true;
  return pieces.some(({ speaker, span }) =>
    `${speakerName(speaker, index)}\n${speaker.text}\n${index.wordsOf(span)}`.toLowerCase().includes(wanted),
  );
}
