import { createHash } from 'node:crypto';
import type { Comparison, TextSpan } from '../case/comparison.ts';
import { foldWord } from '../text/fold.ts';
import { safeText } from './cells.ts';
import { answer, PASSAGE_IN_WORDS } from './comparison.ts';
import { type ComparisonRow, namesOf, rowsOf } from './comparison-rows.ts';
import { percent } from './words.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
h1 { font-size: 1.3rem; }
h2 { font-size: 1.05rem; margin: 2rem 0 .3rem; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
th, td { border-top: 1px solid #8886; overflow-wrap: anywhere; padding: .4rem .8rem .4rem 0; text-align: start; vertical-align: top; width: 50%; }
th { border: 0; font-weight: 600; }
mark { background: none; color: inherit; font-weight: 600; text-decoration: underline; text-decoration-thickness: 2px; }
.place { color: #777; font-weight: 400; }
@media (max-width: 40rem) { td, th { display: block; width: auto; } }
`;

/** The style is let in by its hash; nothing else is: no script, no picture, no address. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** A comparison as one static page that needs nothing else. Words that the other side of a row lacks are underlined. */
export function comparisonHtml(comparison: Comparison): string {
  const { notes } = comparison;
  const [nameA, nameB] = namesOf(comparison).map(entities);
  const { passages, pairsOutside } = rowsOf(comparison);
  const body = [
    `<h1>${escaped(answer(comparison))}</h1>`,
    ...passages.map(({ passage, rows }, at) => {
      const places = `${nameA} ${passage.a.start}–${passage.a.end} · ${nameB} ${passage.b.start}–${passage.b.end}`;
      const title = `${at + 1}. ${PASSAGE_IN_WORDS[passage.kind]}, ${percent(passage.score)}`;
      return `<h2>${title} <span class="place">${places}</span></h2>\n${table(rows, comparison)}`;
    }),
    ...(pairsOutside.length === 0
      ? []
      : [`<h2>Pairs of sentences outside of passages</h2>\n${table(pairsOutside, comparison)}`]),
    ...(notes.length === 0
      ? []
      : [`<h2>Notes</h2>\n<ul>${notes.map(({ message }) => `<li>${escaped(message)}</li>`).join('')}</ul>`]),
  ];
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${nameA} and ${nameB}</title>`,
    `<style>${STYLE}</style>`,
    `<main>\n${body.join('\n')}\n</main>`,
    '</html>',
    '',
  ].join('\n');
}

function table(rows: readonly ComparisonRow[], comparison: Comparison): string {
  const { a, b } = comparison;
  const [nameA, nameB] = namesOf(comparison).map(entities);
  const head = `<tr><th scope="col">${nameA}</th><th scope="col">${nameB}</th></tr>`;
  const lines = rows.map((row) => {
    const [textA, textB] = [textIn(a.text, row.a), textIn(b.text, row.b)];
    return `<tr><td>${marked(textA, row.b === null ? null : textB)}</td><td>${marked(textB, row.a === null ? null : textA)}</td></tr>`;
  });
  return `<table>\n${[head, ...lines].join('\n')}\n</table>`;
}

function textIn(text: string, span: TextSpan | null): string {
  return span === null ? '' : safeText(text.slice(span.start, span.end));
}

const WORD = /[\p{L}\p{N}]+/gu;

/** A text with the words marked that `other` lacks; none where there is no other. */
function marked(text: string, other: string | null): string {
  if (other === null) return entities(text);
  const others = new Set(Array.from(other.matchAll(WORD), ([word]) => foldWord(word)));
  let html = '';
  let reached = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (others.has(foldWord(word))) continue;
    html += `${entities(text.slice(reached, index))}<mark>${entities(word)}</mark>`;
    reached = index + word.length;
  }
  return html + entities(text.slice(reached));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A name or a message as HTML. */
function escaped(text: string): string {
  return entities(safeText(text));
}

/** Text that is safe already as HTML; its spaces stay. */
function entities(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
