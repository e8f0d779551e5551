import type { Change } from '../../case/change.ts';
import type { Span } from '../../case/span.ts';
import { useCase } from '../case-context.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { besideOf, CHANGE_IN_WORDS, countedBySeverity } from '../model/changes.ts';
import { plain } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { ChangeSign } from './marks.tsx';
import { nameOf } from './report-name.tsx';

const LONGEST = 120;
const LONGEST_NOTE = 300;

/** Its place side by side. */
function changeLink(change: Change, index: CaseIndex): string {
  return linkTo('compare', { lead: besideOf(change, index), with: change.child, change: change.id });
}

interface ItemProps {
  readonly change: Change;
  /** Whether the report is named that has it: where that is not said already. */
  readonly child: 'named' | 'known';
}

/** A change in a line or two: kind, words here and there as a link to their place, and what it comes to. */
export function ChangeItem({ change, child }: ItemProps) {
  const index = useCase();
  const { to, from, severity, kind, note } = change;
  const [here, there] = [to, from].map((span) => words(span, index));
  return (
    <li class={`change change-${severity}`}>
      <p class="change-kind">
        <ChangeSign severity={severity} /> <span class="unseen-words">{severity}: </span>
        {CHANGE_IN_WORDS[kind]}
        {child === 'named' ? (
          <>
            {' '}
            in <bdi>{nameOf(change.child, index)}</bdi>
          </>
        ) : null}
      </p>
      <p class="change-words">
        <a href={changeLink(change, index)}>
          {here === '' && there === '' ? 'side by side' : null}
          {here === '' ? null : <bdi>“{here}”</bdi>}
          {here === '' || there === '' ? null : (
            <>
              {' '}
              <span aria-hidden="true">⇠</span>
              <span class="unseen-words">, where it was</span>{' '}
            </>
          )}
          {there === '' ? null : <bdi class="change-from">“{there}”</bdi>}
        </a>{' '}
        <span class="change-against">
          (<bdi>{nameOf(besideOf(change, index), index)}</bdi>)
        </span>
      </p>
      <p class="change-note">
        <bdi>{plain(note, LONGEST_NOTE)}</bdi>
        <TakenOver change={change} />
      </p>
    </li>
  );
}

function words(span: Span | null, { wordsOf }: CaseIndex): string {
  return span === null ? '' : plain(wordsOf(span), LONGEST);
}

/** Where a change arose that was taken over. */
function TakenOver({ change: { inheritedFrom } }: { readonly change: Change }) {
  const index = useCase();
  const arisen = index.changes.find(({ id }) => id === inheritedFrom);
  if (arisen === undefined) return null;
  return (
    <>
      ; taken over from <bdi>{nameOf(arisen.child, index)}</bdi>
    </>
  );
}

interface NotesProps {
  readonly changes: readonly Change[];
  readonly current: string | null;
}

/** Below a sentence side by side: what each change in it comes to. */
export function ChangeNotes({ changes, current }: NotesProps) {
  if (changes.length === 0) return null;
  return (
    <ul class="change-notes">
      {changes.map((change) => (
        <li
          key={change.id}
          class={change.id === current ? 'current' : undefined}
          aria-current={change.id === current ? 'true' : undefined}
        >
          <ChangeSign severity={change.severity} /> <span class="unseen-words">{change.severity} change, </span>
          {CHANGE_IN_WORDS[change.kind]}: <bdi>{plain(change.note, LONGEST_NOTE)}</bdi>
          <TakenOver change={change} />
        </li>
      ))}
    </ul>
  );
}

/** At a report's head: how much it changed, as the way to its audit. */
export function AuditLine({ id }: { readonly id: string }) {
  const { changesOf } = useCase();
  const own = (changesOf.get(id) ?? []).filter(({ inheritedFrom }) => inheritedFrom === null);
  if (!changesOf.has(id)) return null;
  return (
    <p class="own-reporting">
      <a href={linkTo('changes', { report: id })}>What this copy did</a>: {countedBySeverity(own)}.
    </p>
  );
}
