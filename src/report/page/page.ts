import type { Case } from '../../case/case.ts';
import { labelsOf } from '../labels.ts';
import { headline } from '../pieces.ts';
import { withoutTexts } from '../withheld.ts';
import { embedded, escaped } from './escape.ts';
import type { PackOptions } from './pack.ts';
import { packedJson } from './pack.ts';
import { plainAnswer } from './plain-answer.ts';

/** The page's own code, as `npm run build:page` makes it. Each part with the base64 of the SHA-256 of its UTF-8 bytes. */
export interface PageBundle {
  readonly script: BundledText;
  readonly style: BundledText;
}

export interface BundledText {
  readonly text: string;
  readonly sha256: string;
}

/** The start of every page, by which hearsay knows its own pages when it meets one in a folder of reports. */
export const PAGE_START = '<!doctype html>\n<!-- a report page by hearsay -->\n';

/**
 * A case as one HTML file that needs nothing else: the page's code, and the case as JSON. Its content policy lets only that code run and
 * nothing be fetched. A report's words are in it as JSON and as escaped text, never as markup. Linear in the case.
 */
export function pageReport(kase: Case, bundle: PageBundle, options: PackOptions): string {
  return [...pageParts(kase, bundle, options)].join('');
}

/** `pageReport` piece by piece, for a case whose page had better not be held whole. */
export function* pageParts(kase: Case, bundle: PageBundle, options: PackOptions): Generator<string> {
  const title = `${headline(kase, labelsOf(kase))} · hearsay`;
  yield `${PAGE_START}<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(bundle)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="${escaped(options.generator)}">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${bundle.style.text}</style>
</head>
<body>
<div id="root">${plainAnswer(options.texts === 'kept' ? kase : withoutTexts(kase))}</div>
<script type="application/json" id="case">`;
  for (const part of packedJson(kase, options)) yield embedded(part);
  yield `</script>
<script>${bundle.script.text}</script>
</body>
</html>
`;
}

/** Only the page's own script and style, by hash; fonts from within the file; nothing else, and no way for a string to become markup. */
function policyOf({ script, style }: PageBundle): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${script.sha256}'`,
    `style-src 'sha256-${style.sha256}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
