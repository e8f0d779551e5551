import type { Report } from '../case/report.ts';
import { Pattern } from '../text/pattern.ts';

const CUT = new Pattern(
  String.raw`\b(?:abridged|an excerpt|excerpted|an extract|extracted|(?:shortened|edited|cut|condensed|trimmed) (?:for (?:length|space)|version|from))\b`,
  'i',
);
const TRANSLATED = new Pattern(
  String.raw`\b(?:(?:automatic|automated|machine|computer)[ -](?:translation|translated|version)|automatically translated|translated (?:automatically|by (?:machine|computer))|in (?:\p{L}+ )?translation|translated (?:by|from))\b`,
  'i',
);
/** Editors say so in the lines around the text. */
const EDGE_UNITS = 400;

/** Whether the lines around the text say that it was cut down by an editor. */
export function saysItIsCut(report: Report): boolean {
  return frameSays(report, CUT);
}

/** Whether the lines around the text say that it is a translation. */
export function saysItIsTranslated(report: Report): boolean {
  return frameSays(report, TRANSLATED);
}

function frameSays({ blocks, text }: Report, form: Pattern): boolean {
  const body = blocks.filter(({ kind }) => kind === 'paragraph');
  const last = body.at(-1);
  return blocks.some(
    (block) =>
      (block.kind !== 'paragraph' || block === last) &&
      block.kind !== 'title' &&
      form.test(text.slice(block.start, Math.min(block.end, block.start + EDGE_UNITS))),
  );
}
