import { useState } from 'preact/hooks';
import type { Relation } from '../../case/relation.ts';
import { useCase } from '../case-context.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { byCodeUnit } from '../model/case-index.ts';
import type { Stance, Ties } from '../model/ties.ts';
import { counted, listed, plain } from '../model/words.ts';
import { amend, linkTo } from '../route.ts';
import { Places } from './naming.tsx';
import { nameOfActor, speakerName } from './speaker.tsx';
import { STANCE_IN_WORDS, StanceMark } from './tie-marks.tsx';
import { VirtualList } from './virtual-list.tsx';

const PLACES_SHOWN = 8;
const STANCES: readonly Stance[] = ['against', 'with', 'neither'];

interface Props {
  readonly ties: Ties;
  readonly chosen: readonly string[];
  /** The only stance to list, or null. */
  readonly stance: string | null;
}

function stanceOfSign(sign: Relation['sign']): Stance {
  if (sign === 0) return 'neither';
  return sign < 0 ? 'against' : 'with';
}

/** Every relation in words, those against and with first; each opens to the words that say so. */
export function TieList({ ties, chosen, stance }: Props) {
  const index = useCase();
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const shown = relationsOf(ties, chosen).filter(
    (one) =>
      (stance === null || stanceOfSign(one.sign) === stance) && inWords(one, index).toLowerCase().includes(wanted),
  );
  return (
    <section class="tie-list" aria-label="Relations, as a list">
      <h2>{counted(shown.length, 'relation')}</h2>
      <div class="choice">
        <label>
          Show{' '}
          <select value={stance ?? ''} onChange={(event) => amend({ stance: event.currentTarget.value || null })}>
            <option value="">all</option>
            {STANCES.map((one) => (
              <option key={one} value={one}>
                {STANCE_IN_WORDS[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          Actor or relation{' '}
          <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
      </div>
      <div role="list">
        <VirtualList
          key={`${stance} ${wanted} ${chosen.join(' ')}`}
          count={shown.length}
          estimate={52}
          at={-1}
          render={(at) => {
            const relation = shown[at];
            return relation === undefined ? null : (
              <div role="listitem">
                <RelationEntry relation={relation} />
              </div>
            );
          }}
        />
      </div>
      {shown.length === 0 ? <p class="nothing">No relation fits.</p> : null}
    </section>
  );
}

/** Those of one looked at, or between several. */
function relationsOf(ties: Ties, chosen: readonly string[]): readonly Relation[] {
  const there = new Set(chosen);
  const meant = ties.all.filter(
    ({ a, b }) =>
      chosen.length === 0 || (chosen.length === 1 ? there.has(a) || there.has(b) : there.has(a) && there.has(b)),
  );
  return meant.flatMap(({ relations }) => relations).toSorted(signedFirst);
}

const signedFirst = (a: Relation, b: Relation): number =>
  Math.abs(b.sign) - Math.abs(a.sign) || b.mentions.length - a.mentions.length || byCodeUnit(a.id, b.id);

const inWords = ({ from, to, label }: Relation, index: CaseIndex): string =>
  `${nameOfActor(from, index)} ${label} ${nameOfActor(to, index)}`;

function RelationEntry({ relation }: { readonly relation: Relation }) {
  const index = useCase();
  const { from, to, label, sign, mutual, mentions } = relation;
  const reports = new Set(mentions.map(({ report }) => report)).size;
  const stance = stanceOfSign(sign);
  return (
    <details class="statement relation">
      <summary>
        <span class="statement-who relation-words">
          <StanceMark stance={stance} />
          <span class="unseen-words">{STANCE_IN_WORDS[stance]}: </span>
          <span>
            <bdi>{nameOfActor(from, index)}</bdi> <span class="relation-label">{plain(label, 60)}</span>{' '}
            <bdi>{nameOfActor(to, index)}</bdi>
            {mutual ? <span class="quiet"> (mutual)</span> : null}
          </span>
        </span>{' '}
        <span class="statement-share figure">
          {counted(mentions.length, 'place')} in {counted(reports, 'report')}
        </span>
      </summary>
      <div class="statement-body">
        <p class="statement-facts">
          <a href={linkTo('relations', { of: from })}>{nameOfActor(from, index)}</a> ·{' '}
          <a href={linkTo('relations', { of: to })}>{nameOfActor(to, index)}</a>
          <SaidBy relation={relation} />
        </p>
        <Places spans={mentions} most={PLACES_SHOWN} />
      </div>
    </details>
  );
}

/** Whose word it is, where the words stand in a quotation. */
function SaidBy({ relation: { quotes } }: { readonly relation: Relation }) {
  const index = useCase();
  const there = new Set(quotes);
  const speakers = new Set(
    index.kase.quotes.filter(({ id }) => there.has(id)).map(({ speaker }) => speakerName(speaker, index)),
  );
  return speakers.size === 0 ? null : <> · in the words of {listed([...speakers].slice(0, 4))}</>;
}
