import type { SourceMeta } from '../case/source.ts';

/** What a text file says of itself between two lines of `---` at its head. */
export interface FrontMatter {
  readonly meta: SourceMeta;
  /** Where the text proper begins; 0 where there is no front matter. */
  readonly end: number;
}

const KEYS = new Set(['publisher', 'published', 'url', 'title']);
const MOST = 4000;

/** Reads `---`, `key: value` lines and `---`; anything else is no front matter. Looks at the first 4,000 code units. */
export function frontMatterOf(text: string): FrontMatter {
  const none = { meta: {}, end: 0 };
  const head = text.slice(0, MOST);
  if (!/^---[ \t]*\r?\n/u.test(head)) return none;
  const lines = head.split('\n');
  const close = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---');
  const inner = lines.slice(1, Math.max(1, close)).filter((line) => line.trim() !== '');
  if (close < 0 || !inner.every((line) => /^[A-Za-z][\w-]{0,40}:(?:\s|$)/u.test(line))) return none;
  const pairs = inner.map((line) => readPair(line)).filter(([key, value]) => KEYS.has(key) && value !== '');
  const end = lines.slice(0, close + 1).join('\n').length;
  return { meta: Object.fromEntries(pairs), end };
}

function readPair(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  const value = line.slice(colon + 1).trim();
  return [line.slice(0, colon).toLowerCase(), /^(["']).*\1$/u.test(value) ? value.slice(1, -1) : value];
}
