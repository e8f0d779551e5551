import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** So many entries are simply there: the browser finds words in them and prints them without our help. */
const PLAIN_UP_TO = 150;
/** Pixels kept above and below what is seen. */
const MARGIN = 900;
/** The window moves by so many entries at once, so that most scrolling changes nothing. */
const STEP = 8;

interface Props {
  readonly count: number;
  /** Pixels that an entry is thought to take until it has been seen. */
  readonly estimate: number;
  readonly render: (at: number) => ComponentChildren;
  /** The entry to bring into view, or -1. */
  readonly at: number;
}

/** Heights of entries, measured or guessed, and where each begins. */
class Heights {
  readonly #heights: Float64Array;
  #starts: Float64Array | null = null;

  constructor(count: number, estimate: number) {
    this.#heights = new Float64Array(count).fill(estimate);
  }

  set(at: number, height: number): void {
    if (Math.abs((this.#heights[at] ?? 0) - height) < 0.5) return;
    this.#heights[at] = height;
    this.#starts = null;
  }

  /** The pixels above entry `at`; for the count, the height of all. */
  start(at: number): number {
    this.#starts ??= this.#sums();
    return this.#starts[at] ?? 0;
  }

  /** The entry in which pixel `y` lies. */
  entryAt(y: number): number {
    let low = 0;
    let high = this.#heights.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle + 1) <= y) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low);
  }

  #sums(): Float64Array {
    const sums = new Float64Array(this.#heights.length + 1);
    for (const [i, height] of this.#heights.entries()) sums[i + 1] = (sums[i] ?? 0) + height;
    return sums;
  }
}

/** A list of which only what is near the window is there, but on paper, where all of it is. Its entries carry `data-at`. */
export function VirtualList(props: Props) {
  const { count, at } = props;
  const list = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const whole = count <= PLAIN_UP_TO || printing;
  useEffect(() => {
    if (whole && at >= 0) bringIntoView(list.current, at);
  }, [at, whole]);
  return (
    <div class="entries" ref={list}>
      {whole ? Array.from({ length: count }, (_, i) => <Entry key={i} {...props} at={i} />) : <Window {...props} />}
    </div>
  );
}

function Entry({ at, render }: Props) {
  return (
    <div class="entry" data-at={at}>
      {render(at)}
    </div>
  );
}

function Window(props: Props) {
  const { count, estimate, at } = props;
  const sheet = useRef<HTMLDivElement>(null);
  const heights = useRef<Heights | null>(null);
  const [, redraw] = useState(0);
  const [[first, last], setRange] = useState<readonly [number, number]>([0, Math.min(count, 30)]);
  if (heights.current === null) heights.current = new Heights(count, estimate);
  const known = heights.current;
  const follow = (): void => {
    const top = -(sheet.current?.getBoundingClientRect().top ?? 0);
    const from = Math.floor(known.entryAt(top - MARGIN) / STEP) * STEP;
    const to = Math.min(count, Math.ceil((known.entryAt(top + innerHeight + MARGIN) + 1) / STEP) * STEP);
    setRange((range) => (range[0] === from && range[1] === to ? range : [from, to]));
  };
  useEffect(() => {
    follow();
    addEventListener('scroll', follow, { passive: true });
    addEventListener('resize', follow);
    return () => {
      removeEventListener('scroll', follow);
      removeEventListener('resize', follow);
    };
  }, [count]);
  useLayoutEffect(() => {
    for (const entry of sheet.current?.querySelectorAll<HTMLElement>(':scope > .entry') ?? []) {
      known.set(Number(entry.dataset['at']), entry.getBoundingClientRect().height);
    }
  }, [first, last]);
  useEffect(() => {
    if (at < 0) return;
    const top = (sheet.current?.getBoundingClientRect().top ?? 0) + scrollY;
    if (at < first || at >= last) scrollTo({ top: top + known.start(at) - innerHeight / 3 });
    follow();
    redraw((times) => times + 1);
    requestAnimationFrame(() => bringIntoView(sheet.current, at));
  }, [at]);
  const end = Math.min(last, count);
  const entries = useKept(props);
  return (
    <div
      class="sheet"
      ref={sheet}
      style={{ paddingTop: `${known.start(first)}px`, paddingBottom: `${known.start(count) - known.start(end)}px` }}
    >
      {Array.from({ length: Math.max(0, end - first) }, (_, i) => entries(first + i))}
    </div>
  );
}

/** Entries as they were last drawn, so that those which stay in the window are not drawn again while nothing but the window moves. */
function useKept(props: Props): (at: number) => VNode {
  const kept = useRef<{ readonly of: Props; readonly entries: Map<number, VNode> } | null>(null);
  if (kept.current?.of !== props) kept.current = { of: props, entries: new Map() };
  const { entries } = kept.current;
  return (at) => {
    const entry = entries.get(at) ?? <Entry key={at} {...props} at={at} />;
    entries.set(at, entry);
    return entry;
  };
}

/** An entry in the middle of the window; one that is too tall for that by its beginning. */
function bringIntoView(list: HTMLElement | null, at: number): void {
  const entry = list?.querySelector(`[data-at="${at}"]`);
  const isTall = (entry?.getBoundingClientRect().height ?? 0) > innerHeight / 2;
  entry?.scrollIntoView({ block: isTall ? 'start' : 'center' });
}

/** True while the page is put on paper. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia('print');
    const follow = (): void => setPrinting(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return printing;
}
