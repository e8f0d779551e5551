import type { ComponentChildren } from 'preact';
import type { Derivation } from '../../case/lineage.ts';
import type { Span } from '../../case/span.ts';
import { useCase } from '../case-context.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { CERTAINTY_IN_WORDS, certaintyOf, counted, kindInWords, percent, plain } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { Bar } from './marks.tsx';
import { Place } from './naming.tsx';
import { nameOf, ReportName } from './report-name.tsx';

const LONGEST_REASON = 600;

/** The address where a derivation's words stand side by side: with its parent, or with its fellow witnesses where nobody has that. */
function compareLink({ child, parent }: Derivation): string {
  return linkTo('compare', { child, parent });
}

/** One step from a parent to a child: what it is, how much and how sure; opens to its reasons. */
export function Statement({
  derivation,
  open,
}: {
  readonly derivation: Derivation;
  readonly open: 'at first' | 'later';
}) {
  const index = useCase();
  const { child, parent, coverage, confidence, why, evidence, alignments } = derivation;
  const openness = certaintyOf(derivation) === 'open' ? CERTAINTY_IN_WORDS.open : '';
  const first = why.find((reason) => !/^\d+ % of (?:it|those)/.test(reason)) ?? why[0] ?? '';
  return (
    <details class="statement" open={open === 'at first'}>
      <summary>
        <span class="statement-who">
          <bdi>{nameOf(child, index)}</bdi>
        </span>{' '}
        <span class="statement-kind">
          {kindInWords(derivation)} <span class="of">of</span> <bdi>{nameOf(parent, index)}</bdi>
          {openness === '' ? null : <span class="doubt">, {openness}</span>}
          <span class="statement-first">{briefly(first, derivation, index)}</span>
        </span>{' '}
        <span class="statement-share">
          <Bar ratio={coverage} /> <span class="figure">{percent(coverage)}</span>
          <span class="unseen-words"> of its prose</span>
        </span>
      </summary>
      <div class="statement-body">
        <ul class="reasons">
          {why.map((reason, i) => (
            <li key={reason}>
              <NamedText text={reason} ids={namedIn(reason, child, index)} />
              <Evidence spans={evidence[i] ?? []} />
            </li>
          ))}
        </ul>
        <p class="statement-facts">
          <a href={compareLink(derivation)}>Side by side</a>
          <span>{counted(alignments.length, 'sentence pair')}</span>
          <span>confidence {percent(confidence)}</span>
          <ReportName id={child} />
        </p>
      </div>
    </details>
  );
}

/** The chief reason in a line: a spun copy's table, else the first there is, with reports called by their short names. */
function briefly(reason: string, { child, kind }: Derivation, index: CaseIndex): string {
  const { tablesOf, labelOf } = index;
  const [table] = kind === 'spun' ? (tablesOf.get(child) ?? []) : [];
  if (table !== undefined && table.words.length > 0) {
    const most = table.words.toSorted((a, b) => b.count - a.count).slice(0, 3);
    const pairs = most.map(({ here, there }) => `${plain(here, 30)} for ${plain(there, 30)}`);
    return `a fixed word table of ${table.words.length}: ${pairs.join(', ')} …`;
  }
  return plain(
    namedIn(reason, child, index).reduce((text, id) => text.replaceAll(id, labelOf(id)), reason),
    160,
  );
}

/** In a larger story only the reports that share sentences with a child are looked for in its reasons. */
const SMALL_STORY = 60;

/** The reports that a reason names. */
function namedIn(reason: string, child: string, { storyOf, linksOf }: CaseIndex): readonly string[] {
  const story = storyOf.get(child)?.reports ?? [];
  const near =
    story.length <= SMALL_STORY ? story : [...new Set((linksOf.get(child) ?? []).map((link) => link.b.report))];
  return near.filter((id) => reason.includes(id));
}

const PLACES = 5;

/** The words that a reason rests on, each in its place. */
function Evidence({ spans }: { readonly spans: readonly Span[] }) {
  if (spans.length === 0) return null;
  return (
    <ul class="places">
      {spans.slice(0, PLACES).map((span) => (
        <li key={`${span.report}:${span.start}`}>
          <Place span={span} />
        </li>
      ))}
      {spans.length > PLACES ? <li class="quiet">and {counted(spans.length - PLACES, 'more place')}</li> : null}
    </ul>
  );
}

/** A line with the reports it names as links to them. */
export function NamedText({ text, ids }: { readonly text: string; readonly ids: readonly string[] }) {
  let parts: readonly ComponentChildren[] = [plain(text, LONGEST_REASON)];
  for (const id of ids) {
    parts = parts.flatMap((part) => (typeof part === 'string' ? withLinks(part, id) : [part]));
  }
  return <>{parts}</>;
}

function withLinks(text: string, id: string): readonly ComponentChildren[] {
  return text
    .split(plain(id))
    .flatMap((part, i) => (i === 0 ? [part] : [<ReportName key={`${id}${i}`} id={id} />, part]));
}
