import type { CitedPlace, Dossier, Part, Piece, Rich, Section } from './document.ts';

/**
 * A dossier as Markdown (CommonMark 0.31 with GitHub's tables and footnotes). Whatever comes from a report stands in it as text: no markup,
 * link, HTML or table can come of it. Linear.
 */
export function dossierMarkdown({ title, subtitle, sections, places }: Dossier): string {
  const blocks = [`# ${asText(title)}`, asText(subtitle), ...sections.flatMap(sectionBlocks)];
  return `${[...blocks, ...places.map(footnote)].join('\n\n')}\n`;
}

function sectionBlocks({ title, parts }: Section): readonly string[] {
  return [`## ${asText(title)}`, ...parts.map(partBlock)];
}

function partBlock(part: Part): string {
  switch (part.kind) {
    case 'lead':
      return `**${part.content.map(pieceText).join('')}**`;
    case 'paragraph':
      return inline(part.content);
    case 'heading':
      return `### ${inline(part.content)}`;
    case 'list':
      return part.items.map((item) => `- ${inline(item)}`).join('\n');
    case 'table': {
      const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
      const head = [row(part.columns.map(({ head: name }) => asText(name))), row(part.columns.map(() => '---'))];
      return [...head, ...part.rows.map((cells) => row(cells.map(inline)))].join('\n');
    }
    case 'drawing':
      return fenced(part.drawing.lines);
  }
}

const inline = (content: Rich): string => content.map(pieceMarkdown).join('').trim();

function pieceMarkdown(piece: Piece): string {
  if (piece.kind !== 'strong') return pieceText(piece);
  // Emphasis opens and closes at letters only, so that spaces stay outside (CommonMark 0.31, section 6.2).
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(piece.text) ?? [];
  return inner === '' ? piece.text : `${before}**${asText(inner)}**${after}`;
}

function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'words':
      return `“${asText(piece.text)}”`;
    case 'cite':
      return piece.places.map((place) => `[^${place}]`).join('');
    default:
      return asText(piece.text);
  }
}

function footnote({ number, report, range, words }: CitedPlace): string {
  return `[^${number}]: ${asText(report)}, ${range}${words === null ? '' : `: “${asText(words)}”`}`;
}

/** Lines as they are, in a fence longer than any row of backticks in them. */
function fenced(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => Array.from(line.matchAll(/`+/g), ([ticks]) => ticks.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...lines, fence].join('\n');
}

/**
 * Text that Markdown reads as itself (CommonMark 0.31, section 2.4), on one line: markup, entities, cells and footnotes anywhere, marks of lists and
 * headings at the start, and what GitHub makes links of without brackets (its specification 0.29, section 6.9) but for mail addresses, which no escape
 * stops.
 */
function asText(text: string): string {
  return text
    .replace(/[#$*<>[\\\]_`|~]|&(?=#?\w+;)|^\s*[=+-]/g, (mark) => mark.replace(/\S$/, '\\$&'))
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/:(?=\/\/)|(?<=\b(?:mailto|xmpp)):/gi, '\\:')
    .replace(/(?<=\bwww)\./gi, '\\.');
}
