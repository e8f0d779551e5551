import type { Report } from '../case/report.ts';

const CUT =
  /\b(?:abridged|an excerpt|excerpted|an extract|extracted|(?:shortened|edited|cut|condensed|trimmed) (?:for (?:length|space)|version|from))\b/iu;
/** Editors say so in the lines around the text. */
const EDGE_UNITS = 400;

/** Whether the lines around the text say that it was cut down by an editor. */
export function saysItIsCut({ blocks, text }: Report): boolean {
  const body = blocks.filter(({ kind }) => kind === 'paragraph');
  const last = body.at(-1);
  return blocks.some(
    (block) =>
      (block.kind !== 'paragraph' || block === last) &&
      block.kind !== 'title' &&
      CUT.test(text.slice(block.start, Math.min(block.end, block.start + EDGE_UNITS))),
  );
}
