import type { ComponentChildren } from 'preact';
import { useCase } from '../case-context.ts';
import type { Annotation } from '../model/annotations.ts';
import type { Marked } from '../model/segments.ts';
import { segmentsOf } from '../model/segments.ts';
import type { WordRange } from '../model/word-diff.ts';
import type { Restoring } from '../model/word-table.ts';
import { readThrough } from '../model/word-table.ts';
import { plain, shown } from '../model/words.ts';
import { ChangeSign } from './marks.tsx';

type Mark =
  | { readonly kind: 'differs' }
  | { readonly kind: 'restored'; readonly stands: string }
  | { readonly kind: 'changed'; readonly marking: Marking };

/** Words that a retelling changed. */
export interface Marking {
  readonly severity: 'major' | 'minor';
  readonly side: 'to' | 'from';
  /** What is heard before them. */
  readonly spoken: string;
  readonly title: string;
  readonly current: 'yes' | 'no';
}

/** A stretch as it is read: its words, and where a word table has put some back. */
export interface ReadText {
  readonly text: string;
  readonly restored: readonly Marked<Mark>[];
}

/** A stretch read through a word table, or as it stands where there is none. */
export function readText(text: string, table: Restoring | null): ReadText {
  if (table === null) return { text, restored: [] };
  let length = 0;
  const restored: Marked<Mark>[] = [];
  const pieces = readThrough(text, table);
  for (const piece of pieces) {
    const start = length;
    length += piece.text.length;
    if (piece.stands !== null) restored.push({ start, end: length, value: { kind: 'restored', stands: piece.stands } });
  }
  return { text: pieces.map((piece) => piece.text).join(''), restored };
}

/** Where a position of a stretch as it stands lies in the stretch as it is read. */
export function placeRead({ restored }: ReadText, position: number): number {
  let shift = 0;
  for (const { start, end, value } of restored) {
    if (value.kind !== 'restored') continue;
    const stood = start - shift;
    if (stood >= position) break;
    if (stood + value.stands.length > position) return start;
    shift += end - start - value.stands.length;
  }
  return position + shift;
}

interface WordsProps {
  readonly read: ReadText;
  readonly differing: readonly WordRange[];
  /** In the positions of the stretch as it is read. */
  readonly changed?: readonly Marked<Marking>[];
}

/**
 * The words of a report, inert: differing words underlined, words put back by a table dotted, with what stands there as their title, changed
 * words marked.
 */
export function Words({ read, differing, changed = [] }: WordsProps) {
  const marks = [
    ...read.restored,
    ...differing.map(([start, end]): Marked<Mark> => ({ start, end, value: { kind: 'differs' } })),
    ...changed.map(
      ({ start, end, value }): Marked<Mark> => ({ start, end, value: { kind: 'changed', marking: value } }),
    ),
  ];
  if (marks.length === 0) return <>{shown(read.text)}</>;
  return (
    <>
      {segmentsOf(0, read.text.length, marks).map(({ start, end, values }) => {
        const words = shown(read.text.slice(start, end));
        if (values.length === 0) return words;
        const restored = values.find((value) => value.kind === 'restored');
        const classes = values.flatMap((value) => (value.kind === 'changed' ? [] : [value.kind])).join(' ');
        const marking = values.flatMap((value) => (value.kind === 'changed' ? [value.marking] : []))[0];
        if (marking !== undefined) {
          const isFirst = changed.some((mark) => mark.value === marking && Math.max(0, mark.start) === start);
          return (
            <ChangedWords key={start} marking={marking} place={isFirst ? 'first' : 'further'}>
              {classes === '' ? words : <span class={classes}>{words}</span>}
            </ChangedWords>
          );
        }
        return (
          <span
            key={start}
            class={classes}
            title={restored === undefined ? undefined : `stands as “${shown(restored.stands)}”`}
          >
            {words}
          </span>
        );
      })}
    </>
  );
}

interface ChangedProps {
  readonly marking: Marking;
  /** A change that other marks cut is told of once. */
  readonly place: 'first' | 'further';
  readonly children: ComponentChildren;
}

function ChangedWords({ marking: { severity, side, spoken, title, current }, place, children }: ChangedProps) {
  return (
    <mark class={`changed changed-${severity} changed-${side}${current === 'yes' ? ' current' : ''}`} title={title}>
      {place === 'first' ? (
        <>
          <span class="unseen-words">{spoken}: </span>
          <ChangeSign severity={severity} />
        </>
      ) : null}
      {children}
    </mark>
  );
}

/** Where the texts were left out: the place instead of the words. */
export function Position({ start, end }: { readonly start: number; readonly end: number }) {
  return (
    <span class="position">
      characters {start}–{end}
    </span>
  );
}

interface StretchProps {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly table: Restoring | null;
  /** What is marked in it, where it is not read through a table. */
  readonly annotations?: readonly Marked<Annotation>[];
}

/** A stretch of a report as it stands, or its place where the texts were left out. */
export function Stretch({ report, start, end, table, annotations = [] }: StretchProps) {
  const { wordsOf, texts } = useCase();
  if (texts === 'withheld') return <Position start={start} end={end} />;
  if (table !== null || annotations.length === 0) {
    return <Words read={readText(wordsOf({ report, start, end }), table)} differing={[]} />;
  }
  return (
    <>
      {segmentsOf(start, end, annotations).map((segment) => {
        const words = shown(wordsOf({ report, start: segment.start, end: segment.end }));
        if (segment.values.length === 0) return words;
        return (
          <span
            key={segment.start}
            class={segment.values.map(({ kind }) => `marked-${kind}`).join(' ')}
            title={plain(segment.values.map(({ about }) => about).join('; '))}
          >
            {words}
          </span>
        );
      })}
    </>
  );
}
