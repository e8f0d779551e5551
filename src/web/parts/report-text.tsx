import { useCase } from '../case-context.ts';
import type { Annotation } from '../model/annotations.ts';
import type { Marked } from '../model/segments.ts';
import { segmentsOf } from '../model/segments.ts';
import type { WordRange } from '../model/word-diff.ts';
import type { Restoring } from '../model/word-table.ts';
import { readThrough } from '../model/word-table.ts';
import { plain, shown } from '../model/words.ts';

type Mark = { readonly kind: 'differs' } | { readonly kind: 'restored'; readonly stands: string };

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

/** The words of a report, inert: differing words underlined, words put back by a table dotted, with what stands there as their title. */
export function Words({ read, differing }: { readonly read: ReadText; readonly differing: readonly WordRange[] }) {
  const marks = [
    ...read.restored,
    ...differing.map(([start, end]): Marked<Mark> => ({ start, end, value: { kind: 'differs' } })),
  ];
  if (marks.length === 0) return <>{shown(read.text)}</>;
  return (
    <>
      {segmentsOf(0, read.text.length, marks).map(({ start, end, values }) => {
        const words = shown(read.text.slice(start, end));
        if (values.length === 0) return words;
        const restored = values.find((value) => value.kind === 'restored');
        const classes = values.map((value) => value.kind).join(' ');
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
