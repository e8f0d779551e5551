/** The one style of a dossier's page: a printed document on screen, on paper and on a phone, light and dark. */
export const DOSSIER_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfcf9, #161513);
  --sunk: light-dark(#f5f2ea, #211f1b);
  --ink: light-dark(#1d1b18, #ebe6da);
  --soft: light-dark(#5c564c, #aba392);
  --rule: light-dark(#ddd7c9, #3a362f);
  --accent: light-dark(#8f1d14, #f0988a);
  --serif: "Source Serif 4", "Iowan Old Style", Charter, Georgia, "Noto Serif", serif;
  --sans: "Source Sans 3", system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 50rem; overflow-wrap: anywhere; padding: 2.5rem clamp(1rem, 4vw, 2.5rem) 5rem; }
header { border-bottom: 3px double var(--rule); margin-bottom: 1.5rem; padding-bottom: 1rem; }
.kicker { color: var(--accent); font: 600 .8125rem/1.4 var(--sans); letter-spacing: .08em; margin: 0; text-transform: uppercase; }
h1 { font-size: clamp(1.5rem, 1.1rem + 2vw, 2.125rem); line-height: 1.18; margin: .4rem 0 .5rem; text-wrap: balance; }
header p:last-child { color: var(--soft); font-family: var(--sans); margin: 0; }
nav li { margin: 0; }
nav ol { columns: 2 16rem; font: .9375rem/1.7 var(--sans); list-style: none; margin: 0 0 1.5rem; padding: 0; }
a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: .2em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
section { margin-top: 2.75rem; }
h2 { border-bottom: 1px solid var(--rule); font-size: 1.375rem; line-height: 1.25; margin: 0 0 .9rem; padding-bottom: .3rem; }
h3 { font-size: 1.0625rem; line-height: 1.35; margin: 1.6rem 0 .35rem; }
p { margin: 0 0 .75rem; }
.lead { font-size: 1.25rem; line-height: 1.4; }
ul { margin: 0 0 1rem; padding-inline-start: 1.1rem; }
li { margin: .35rem 0; }
li::marker { color: var(--accent); }
q { quotes: none; }
.soft { color: var(--soft); }
sup { white-space: nowrap; font: .6875rem/0 var(--sans); margin-inline-start: .1em; vertical-align: .45em; }
sup a { padding: .15em; text-decoration: none; color: var(--accent); }
.wide { margin: 0 0 1rem; overflow-x: auto; }
table { border-collapse: collapse; font: .9375rem/1.45 var(--sans); width: 100%; }
th { color: var(--soft); font-size: .8125rem; font-weight: 600; vertical-align: bottom; }
th, td { border-bottom: 1px solid var(--rule); padding: .45rem 1rem .45rem 0; text-align: start; vertical-align: top; }
svg { display: block; font: 600 13px var(--sans); height: auto; max-width: none; }
svg path { fill: none; stroke: var(--soft); stroke-width: 1.5; }
svg path.dashed { stroke-dasharray: 5 4; }
svg rect { fill: var(--sunk); stroke: var(--soft); }
svg rect.hollow { fill: var(--paper); stroke: var(--accent); stroke-dasharray: 5 4; }
svg text { fill: var(--ink); unicode-bidi: plaintext; }
svg text.detail { fill: var(--soft); font-size: 12px; font-weight: 400; }
.places { font: .875rem/1.5 var(--sans); list-style: none; padding: 0; }
.places li { display: grid; gap: 0 .6rem; grid-template-columns: 2.4rem 1fr; margin: .3rem 0; }
.places li:target { background: var(--sunk); outline: 2px solid var(--accent); }
.places b { color: var(--accent); font-weight: 600; text-align: end; }
@media (max-width: 34rem) {
  html { font-size: 1rem; }
  body { padding-top: 1.5rem; }
  table.stacked thead { display: none; }
  table.stacked td { border: 0; display: block; padding: .1rem 0; }
  table.stacked tr { border-bottom: 1px solid var(--rule); display: block; padding: .5rem 0; }
}
@media print {
  :root { color-scheme: light; }
  @page { margin: 20mm 18mm; }
  html { background: none; font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  nav { display: none; }
  a { text-decoration: none; }
  h2, h3 { break-after: avoid; }
  li, tr, svg { break-inside: avoid; }
  svg { max-width: 100%; }
  .wide { overflow: visible; }
}
`;
