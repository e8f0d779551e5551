import { createHash } from 'node:crypto';
import { escaped } from '../page/escape.ts';
import type { CitedPlace, Column, Dossier, Part, Piece, Rich, Section } from './document.ts';
import { DOSSIER_STYLE } from './dossier-style.ts';
import { drawingSvg } from './drawing-svg.ts';

/** The style is let in by its hash; nothing else is: no script, no picture, no address. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(DOSSIER_STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** A dossier as one static page that needs nothing else: no script, no network. Whatever comes from a report stands in it as text. Linear. */
export function dossierHtml({ title, subtitle, sections, places }: Dossier): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${DOSSIER_STYLE}</style>
</head>
<body>
<header>
<p class="kicker">hearsay dossier</p>
<h1 dir="auto">${escaped(title)}</h1>
<p>${escaped(subtitle)}</p>
</header>
<nav aria-label="Contents"><ol>
${sections.map(({ id, title: name }) => `<li><a href="#${id}">${escaped(name)}</a></li>`).join('\n')}
<li><a href="#places">Places cited</a></li>
</ol></nav>
<main>
${sections.map(sectionHtml).join('\n')}
${placesHtml(places)}
</main>
</body>
</html>
`;
}

function sectionHtml({ id, title, parts }: Section): string {
  return `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${escaped(title)}</h2>\n${parts.map(partHtml).join('\n')}\n</section>`;
}

function partHtml(part: Part): string {
  switch (part.kind) {
    case 'lead':
      return `<p class="lead">${inline(part.content)}</p>`;
    case 'paragraph':
      return `<p>${inline(part.content)}</p>`;
    case 'heading':
      return `<h3 dir="auto">${inline(part.content)}</h3>`;
    case 'list':
      return `<ul>\n${part.items.map((item) => `<li>${inline(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return tableHtml(part.columns, part.rows);
    case 'drawing':
      return `<div class="wide" tabindex="0" role="group" aria-label="Lineage">${drawingSvg(part.drawing)}</div>`;
  }
}

function tableHtml(columns: readonly Column[], rows: readonly (readonly Rich[])[]): string {
  const head = columns.map(({ head: name }) => `<th scope="col">${escaped(name)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${inline(cell)}</td>`).join('')}</tr>`).join('\n');
  // Figures in columns stay a table on a phone, text does not.
  const look = columns.length === 2 ? ' class="stacked"' : '';
  return `<div class="wide"><table${look}>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table></div>`;
}

const inline = (content: Rich): string => content.map(pieceHtml).join('');

function pieceHtml(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return escaped(piece.text);
    case 'strong':
      return `<strong><bdi>${escaped(piece.text)}</bdi></strong>`;
    case 'soft':
      return `<span class="soft">${escaped(piece.text)}</span>`;
    case 'words':
      return `<q>“<bdi>${escaped(piece.text)}</bdi>”</q>`;
    case 'cite':
      return `<sup>${piece.places.map((place) => `<a href="#p${place}">${place}</a>`).join(' ')}</sup>`;
  }
}

function placesHtml(places: readonly CitedPlace[]): string {
  const items = places.map(({ number, report, range, words }) => {
    const said = words === null ? '' : `: “<bdi>${escaped(words)}</bdi>”`;
    return `<li id="p${number}"><b>${number}</b><span><bdi>${escaped(report)}</bdi> <span class="soft">${range}</span>${said}</span></li>`;
  });
  return `<section id="places" aria-labelledby="places-title">\n<h2 id="places-title">Places cited</h2>\n<p class="soft">Report, then the place in its text in UTF-16 code units, then the words.</p>\n<ol class="places">\n${items.join('\n')}\n</ol>\n</section>`;
}
