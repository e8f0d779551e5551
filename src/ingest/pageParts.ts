import { readMarkup } from './markup.ts';
import page from './page.json' with { type: 'json' };

/** A run of a page's text between block tags. */
export interface Chunk {
  readonly tag: string;
  readonly text: string;
  /** How much of it stands inside links, 0–1. */
  readonly linkRatio: number;
  /** The element around it: an index into `parents`. */
  readonly container: number;
  /** Inside navigation, a form, comments, a sidebar or the like. */
  readonly aside: boolean;
}

/** A page taken apart: its runs of text, its tree of containers, what its head says. */
export interface PageParts {
  readonly chunks: readonly Chunk[];
  /** Each container's parent; a parent's index is below its children's. */
  readonly parents: readonly number[];
  /** Containers that say themselves that they hold the article. */
  readonly articles: ReadonlySet<number>;
  readonly metas: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  readonly heading: string;
}

const BLOCK = new Set(page.block);
const VOID = new Set(page.void);
const SKIP = new Set(page.skip);
const ASIDE_TAG = new Set(page.asideTags);
const ASIDE = new RegExp(`(?:^|[\\s_-])(?:${page.asideNames.join('|')})(?:$|[\\s_-])`, 'iu');
const ARTICLE = new RegExp(page.articleNames.join('|'), 'iu');
/** Browsers stop nesting at 512 as well. */
const DEEPEST = 512;

interface Open {
  readonly name: string;
  readonly container: number;
  readonly aside: boolean;
  readonly skip: boolean;
  readonly link: boolean;
}

/** Takes a page apart. Scripts, styles and forms are passed over, nothing is run or fetched. Linear. */
export function takeApart(html: string): PageParts {
  const stack: Open[] = [];
  const parents: number[] = [0];
  const articles = new Set<number>();
  const chunks: Chunk[] = [];
  const metas = new Map<string, string>();
  const jsonLd: string[] = [];
  let heading = '';
  let buffer: string[] = [];
  let linked = 0;
  let script: string[] | null = null;
  let tag = 'body';
  const top = (): Open => stack.at(-1) ?? { name: '', container: 0, aside: false, skip: false, link: false };
  const flush = (): void => {
    const text = buffer.join('').replace(/\s+/gu, ' ').trim();
    const { container, aside } = top();
    if (text !== '') {
      if (tag === 'title') { if (!metas.has('<title>')) metas.set('<title>', text); }
      else chunks.push({ tag, text, container, aside, linkRatio: Math.min(1, linked / text.length) });
      if (tag === 'h1' && heading === '') heading = text;
    }
    buffer = [];
    linked = 0;
  };
  readMarkup(html, {
    open: (name, attributes) => {
      if (BLOCK.has(name) || name === 'title') { flush(); tag = name; }
      if (name === 'br') buffer.push(' ');
      if (name === 'meta' || name === 'link' || name === 'time') noteMeta(name, attributes, metas);
      if (name === 'script' && /ld\+json/iu.test(attributes.get('type') ?? '')) script = [];
      if (VOID.has(name) || stack.length >= DEEPEST) return;
      if ((name === 'p' || name === 'li') && top().name === name) stack.pop();
      const outer = top();
      const label = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''} ${attributes.get('role') ?? ''}`.slice(0, 400);
      const holds = name === 'article' || name === 'main' || ARTICLE.test(`${label} ${attributes.get('itemprop') ?? ''}`);
      const isBlock = BLOCK.has(name);
      if (isBlock) parents.push(outer.container);
      const container = isBlock ? parents.length - 1 : outer.container;
      if (isBlock && holds) articles.add(container);
      const aside = outer.aside || (isBlock && name !== 'body' && name !== 'html' && (ASIDE_TAG.has(name) || (!holds && ASIDE.test(label))));
      stack.push({ name, container, aside, skip: outer.skip || SKIP.has(name), link: outer.link || name === 'a' });
    },
    close: (name) => {
      if (name === 'script' && script !== null) { jsonLd.push(script.join('').slice(0, 200_000)); script = null; }
      if (BLOCK.has(name) || name === 'title') flush();
      const at = lastIndexNear(stack, name);
      if (at >= 0) stack.length = at;
      if (BLOCK.has(name)) tag = stack.findLast((open) => BLOCK.has(open.name))?.name ?? 'body';
      else if (name === 'title') tag = 'body';
    },
    text: (text) => {
      if (script !== null) { script.push(text); return; }
      const { skip, link } = top();
      if (skip) return;
      buffer.push(text);
      if (link) linked += text.length;
    },
  });
  flush();
  return { chunks, parents, articles, metas, jsonLd, heading };
}

/** The nearest open element of that name; at most 40 up, so that stray end tags cost little. */
function lastIndexNear(stack: readonly Open[], name: string): number {
  for (let i = stack.length - 1; i >= Math.max(0, stack.length - 40); i -= 1) if (stack[i]?.name === name) return i;
  return -1;
}

function noteMeta(name: string, attributes: ReadonlyMap<string, string>, metas: Map<string, string>): void {
  const rel = attributes.get('rel')?.toLowerCase() ?? '';
  const key = name === 'meta' ? attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop') ?? '' : name === 'time' ? '<time>' : rel === 'canonical' ? '<canonical>' : '';
  const value = name === 'meta' ? attributes.get('content') : name === 'time' ? attributes.get('datetime') : attributes.get('href');
  if (key !== '' && value !== undefined && value.trim() !== '' && !metas.has(key.toLowerCase())) metas.set(key.toLowerCase(), value.replace(/\s+/gu, ' ').trim());
}
