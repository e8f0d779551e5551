import type { SourceMeta } from '../case/source.ts';
import type { PageParts } from './page-parts.ts';

/** What a page says of itself in its head. */
export interface PageMeta {
  readonly meta: SourceMeta;
  readonly authors: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/** Publisher, authors, date, title and address from meta tags and JSON-LD; what the page leaves out is left out. */
export function pageMetaOf(parts: PageParts): PageMeta {
  const ld = articleOf(parts.jsonLd);
  const meta = (...keys: readonly string[]): string | undefined =>
    keys.map((key) => parts.metas.get(key)).find((value) => value !== undefined && value !== '');
  const site = nameOf(ld['publisher']) ?? meta('og:site_name', 'application-name', 'dc.publisher');
  const title =
    textOf(ld['headline']) ??
    meta('og:title', 'twitter:title', 'dc.title') ??
    (parts.heading === '' ? undefined : parts.heading) ??
    meta('<title>');
  const published = isoOf(
    textOf(ld['datePublished']) ??
      meta(
        'article:published_time',
        'datepublished',
        'date',
        'dc.date',
        'dc.date.issued',
        'pubdate',
        'parsely-pub-date',
        '<time>',
      ),
  );
  const url = meta('<canonical>', 'og:url');
  const authors = authorsIn(ld['author']);
  const named = meta('author', 'article:author', 'dc.creator', 'parsely-author');
  return {
    meta: {
      ...(site === undefined ? {} : { publisher: site }),
      ...(published === null ? {} : { published }),
      ...(url === undefined || !/^https?:/iu.test(url) ? {} : { url }),
      ...(title === undefined ? {} : { title: withoutSite(title, site) }),
    },
    authors: authors.length > 0 ? authors : people(named),
  };
}

function people(named: string | undefined): readonly string[] {
  return named === undefined || /^https?:/iu.test(named) ? [] : named.split(/,\s+|\s+and\s+/u);
}

/** `Headline - Some Post` loses the outlet's name. */
function withoutSite(title: string, site: string | undefined): string {
  const cut = Math.max(...[' | ', ' - ', ' – ', ' — ', ' · '].map((mark) => title.lastIndexOf(mark)));
  return cut > 0 &&
    site !== undefined &&
    title
      .slice(cut + 3)
      .trim()
      .toLowerCase() === site.toLowerCase()
    ? title.slice(0, cut).trim()
    : title;
}

/** `2031-03-05T09:15:00+01:00` as it is but for seconds; null where it does not start like a day. */
export function isoOf(value: string | undefined): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?/u.exec(
    value?.trim() ?? '',
  );
  if (match === null || Number.isNaN(Date.parse(match[1] ?? ''))) return null;
  return match[2] === undefined
    ? (match[1] ?? null)
    : `${match[1] ?? ''}T${match[2]}${(match[3] ?? '').replace(/^([+-]\d{2})(\d{2})$/u, '$1:$2')}`;
}

/** The first JSON-LD object whose type is a kind of article, two levels down at most. */
function articleOf(scripts: readonly string[]): Json {
  const found = scripts
    .slice(0, 10)
    .flatMap(parsed)
    .flatMap((value) => [value, ...listOf(value['@graph'])]);
  return found.find((value) => /article|report|posting/iu.test(String(value['@type']))) ?? {};
}

function parsed(script: string): readonly Json[] {
  try {
    return listOf(JSON.parse(script));
  } catch {
    return [];
  }
}

function listOf(value: unknown): readonly Json[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value];
  return list.filter((one): one is Json => typeof one === 'object' && one !== null);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== ''
    ? value.replace(/\s+/gu, ' ').trim().slice(0, 500)
    : undefined;
}

function nameOf(value: unknown): string | undefined {
  return (
    textOf(value) ??
    listOf(value)
      .map((one) => textOf(one['name']))
      .find((name) => name !== undefined)
  );
}

function authorsIn(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
  return list.map(nameOf).filter((name) => name !== undefined);
}
