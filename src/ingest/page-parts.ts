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

const ROOT: Open = { name: '', container: 0, aside: false, skip: false, link: false };

/** Takes a page apart. Scripts, styles and forms are passed over, nothing is run or fetched. Linear. */
export function takeApart(html: string): PageParts {
  const reader = new PageReader();
  readMarkup(html, { open: reader.open, close: reader.close, text: reader.text });
  reader.flush();
  return reader;
}

/** Gathers a page's parts as its tags go by. */
class PageReader implements PageParts {
  readonly chunks: Chunk[] = [];
  readonly parents: number[] = [0];
  readonly articles = new Set<number>();
  readonly metas = new Map<string, string>();
  readonly jsonLd: string[] = [];
  heading = '';
  private readonly stack: Open[] = [];
  private buffer: string[] = [];
  private linked = 0;
  private script: string[] | null = null;
  private tag = 'body';

  readonly open = (name: string, attributes: ReadonlyMap<string, string>): void => {
    if (BLOCK.has(name) || name === 'title') {
      this.flush();
      this.tag = name;
    }
    if (name === 'br') this.buffer.push(' ');
    noteMeta(name, attributes, this.metas);
    if (name === 'script' && /ld\+json/iu.test(attributes.get('type') ?? '')) this.script = [];
    if (VOID.has(name) || this.stack.length >= DEEPEST) return;
    // End tags of `p` and `li` may be left out.
    if ((name === 'p' || name === 'li') && this.top().name === name) this.stack.pop();
    this.stack.push(this.opened(name, attributes));
  };

  readonly close = (name: string): void => {
    if (name === 'script' && this.script !== null) {
      this.jsonLd.push(this.script.join('').slice(0, 200_000));
      this.script = null;
    }
    if (BLOCK.has(name) || name === 'title') this.flush();
    const at = lastIndexNear(this.stack, name);
    if (at >= 0) this.stack.length = at;
    if (BLOCK.has(name)) this.tag = this.stack.findLast((open) => BLOCK.has(open.name))?.name ?? 'body';
    else if (name === 'title') this.tag = 'body';
  };

  readonly text = (text: string): void => {
    if (this.script !== null) {
      this.script.push(text);
      return;
    }
    const { skip, link } = this.top();
    if (skip) return;
    this.buffer.push(text);
    if (link) this.linked += text.length;
  };

  /** Ends the run of text that is being gathered. */
  flush(): void {
    const text = this.buffer.join('').replace(/\s+/gu, ' ').trim();
    const { container, aside } = this.top();
    if (text !== '' && this.tag === 'title') {
      if (!this.metas.has('<title>')) this.metas.set('<title>', text);
    } else if (text !== '') {
      this.chunks.push({ tag: this.tag, text, container, aside, linkRatio: Math.min(1, this.linked / text.length) });
      if (this.tag === 'h1' && this.heading === '') this.heading = text;
    }
    this.buffer = [];
    this.linked = 0;
  }

  private top(): Open {
    return this.stack.at(-1) ?? ROOT;
  }

  private opened(name: string, attributes: ReadonlyMap<string, string>): Open {
    const outer = this.top();
    const isBlock = BLOCK.has(name);
    const label = ['class', 'id', 'role', 'itemprop']
      .map((key) => attributes.get(key) ?? '')
      .join(' ')
      .slice(0, 400);
    const holds = name === 'article' || name === 'main' || ARTICLE.test(label);
    if (isBlock) this.parents.push(outer.container);
    const container = isBlock ? this.parents.length - 1 : outer.container;
    if (isBlock && holds) this.articles.add(container);
    const apart =
      isBlock && name !== 'body' && name !== 'html' && (ASIDE_TAG.has(name) || (!holds && ASIDE.test(label)));
    return {
      name,
      container,
      aside: outer.aside || apart,
      skip: outer.skip || SKIP.has(name),
      link: outer.link || name === 'a',
    };
  }
}

/** The nearest open element of that name; at most 40 up, so that stray end tags cost little. */
function lastIndexNear(stack: readonly Open[], name: string): number {
  for (let i = stack.length - 1; i >= Math.max(0, stack.length - 40); i -= 1) if (stack[i]?.name === name) return i;
  return -1;
}

function noteMeta(name: string, attributes: ReadonlyMap<string, string>, metas: Map<string, string>): void {
  const [key, value] = metaOf(name, attributes);
  if (key === undefined || value === undefined || value.trim() === '' || metas.has(key.toLowerCase())) return;
  metas.set(key.toLowerCase(), value.replace(/\s+/gu, ' ').trim());
}

function metaOf(name: string, attributes: ReadonlyMap<string, string>): readonly (string | undefined)[] {
  if (name === 'time') return ['<time>', attributes.get('datetime')];
  if (name === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical')
    return ['<canonical>', attributes.get('href')];
  if (name !== 'meta') return [];
  return [
    attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop'),
    attributes.get('content'),
  ];
}
