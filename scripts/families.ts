import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));

export interface GoldSpan {
  readonly report: string;
  readonly text: string;
  readonly nth?: number;
}

export interface GoldReport {
  readonly id: string;
  readonly file: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly story: string;
  readonly kind: string;
  readonly derivesFrom: readonly string[];
}

/** A claim of the gold, as far as it is fitted on or measured. */
export interface GoldClaim {
  /** A count, or its two ends. */
  readonly independentOrigins: number | readonly [number, number];
  readonly mentions: readonly GoldMention[];
}

export interface GoldMention extends GoldSpan {
  readonly stance: string;
}

export interface Gold {
  readonly claims: readonly GoldClaim[];
  readonly reports: readonly GoldReport[];
  readonly alignments: readonly { readonly a: GoldSpan; readonly b: GoldSpan }[];
  readonly alignedPairs: readonly (readonly [string, string])[];
}

/** A story family with known truth. A family and the twin that hides its original share a `fold`: they are never fitted and measured apart. */
export interface Family {
  readonly name: string;
  readonly fold: string;
  readonly dir: string;
  readonly gold: Gold;
  readonly texts: ReadonlyMap<string, string>;
}

/** The families in ../shared and their hidden twins; none where ../shared is absent. */
export function loadFamilies(): Family[] {
  const root = join(SHARED, 'families');
  if (!existsSync(root)) return [];
  const hidden = mkdtempSync(join(tmpdir(), 'hearsay-hidden-'));
  return readdirSync(root)
    .sort()
    .flatMap((name) => {
      const dir = join(root, name);
      const gold = JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8')) as Gold;
      const family = { name, fold: name, dir, gold, texts: textsOf(dir, gold) };
      return [family, ...hiddenTwin(family, join(hidden, name))];
    });
}

function hiddenTwin({ name, dir, gold }: Family, out: string): Family[] {
  const children = (id: string): number => gold.reports.filter((report) => report.derivesFrom.includes(id)).length;
  const possible = gold.reports.some(
    (report) => report.kind === 'original' && report.derivesFrom.length === 0 && children(report.id) > 1,
  );
  if (!possible || gold.reports.some((report) => report.derivesFrom.includes('unseen'))) return [];
  execFileSync(process.execPath, [join(SHARED, 'bench/hide-origin.mjs'), dir, out]);
  const twin = JSON.parse(readFileSync(join(out, 'gold.json'), 'utf8')) as Gold;
  return [{ name: `${name}-hidden`, fold: name, dir: out, gold: twin, texts: textsOf(out, twin) }];
}

function textsOf(dir: string, gold: Gold): Map<string, string> {
  return new Map(
    gold.reports.map(({ id, file }) => [id, readFileSync(join(dir, file), 'utf8').replace(/^\uFEFF/, '')]),
  );
}

/** Where a gold span lies in its report, half-open. */
export function placeOf(
  texts: ReadonlyMap<string, string>,
  { report, text, nth = 1 }: GoldSpan,
): readonly [number, number] {
  let at = -1;
  for (let left = nth; left > 0; left -= 1) at = (texts.get(report) ?? '').indexOf(text, at + 1);
  return [at, at + text.length];
}
