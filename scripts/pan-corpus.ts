import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A planted case: code units of the suspicious text (`a`) and of its source (`b`). */
export interface PanCase {
  readonly a: { readonly start: number; readonly end: number };
  readonly b: { readonly start: number; readonly end: number };
}

export interface PanPair {
  readonly a: string;
  readonly b: string;
  /** The folder that the pair stands in, `02-no-obfuscation` and the like. */
  readonly part: string;
  readonly cases: readonly PanCase[];
  /** Pairs of different folds share no text, directly or through others. */
  readonly fold: number;
}

export interface PanCorpus {
  readonly pairs: readonly PanPair[];
  readonly text: (path: string) => string;
}

export const FOLDS = 5;

/** A corpus in the layout of PAN 2013's text alignment task: susp/, src/, and a folder of truth files a part. */
export function readCorpus(folder: string): PanCorpus {
  const parts = readdirSync(folder)
    .filter((name) => /^\d\d-/.test(name))
    .sort();
  const found = parts.flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => name.endsWith('.xml'))
      .sort()
      .map((name) => {
        const [, a = '', b = ''] = /^(suspicious-document\d+)-(source-document\d+)/.exec(name) ?? [];
        const cases = casesOf(readFileSync(join(folder, part, name), 'utf8'));
        return { a: join(folder, 'susp', `${a}.txt`), b: join(folder, 'src', `${b}.txt`), part, cases };
      }),
  );
  if (found.length === 0) throw new RangeError(`no pairs in the ${parts.length} parts of ${folder}`);
  const foldOf = foldsOf(found);
  const texts = new Map<string, string>();
  return {
    pairs: found.map((pair) => ({ ...pair, fold: foldOf(pair) })),
    text: (path) => {
      const text = texts.get(path) ?? readFileSync(path, 'utf8');
      texts.set(path, text);
      return text;
    },
  };
}

function casesOf(xml: string): PanCase[] {
  return [...xml.matchAll(/<feature\b[^>]*>/g)].flatMap(([feature]) => {
    if (!feature.includes('name="plagiarism"') || !feature.includes('source_offset')) return [];
    const number = (key: string): number => Number(new RegExp(`\\b${key}="(\\d+)"`).exec(feature)?.[1]);
    const spanOf = (side: string) => {
      const start = number(`${side}_offset`);
      return { start, end: start + number(`${side}_length`) };
    };
    return [{ a: spanOf('this'), b: spanOf('source') }];
  });
}

type Named = Pick<PanPair, 'a' | 'b'>;

/** Components of pairs that share a text (disjoint sets), the largest first into the emptiest fold. */
function foldsOf(pairs: readonly Named[]): (pair: Named) => number {
  const above = new Map<string, string>();
  const rootOf = (path: string): string => {
    let root = path;
    for (let next = above.get(root); next !== undefined && next !== root; next = above.get(root)) root = next;
    return root;
  };
  for (const { a, b } of pairs) above.set(rootOf(a), rootOf(b));
  const components = Map.groupBy(pairs, ({ a }) => rootOf(a));
  const load = new Array<number>(FOLDS).fill(0);
  const foldOf = new Map<string, number>();
  const bySize = [...components].sort(([x, one], [y, other]) => other.length - one.length || (x < y ? -1 : 1));
  for (const [root, { length }] of bySize) {
    const fold = load.indexOf(Math.min(...load));
    load[fold] = (load[fold] ?? 0) + length;
    foldOf.set(root, fold);
  }
  return ({ a }) => foldOf.get(rootOf(a)) ?? 0;
}
