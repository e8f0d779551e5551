/** Terminal cells: how much room text takes, and how to make hostile text safe to print. */

const ESC = '\u001b';
const CSI_TAIL = '[0-?]*[ -/]*[@-~]';
// A whole escape sequence goes, not only its first byte: CSI, strings such as OSC up to their end, and the short ones.
const ESCAPES = new RegExp(
  [
    `${ESC}\\[${CSI_TAIL}`,
    `${ESC}[\\]PX^_][^\u0007${ESC}]*(?:\u0007|${ESC}\\\\)?`,
    `${ESC}[ -/]*[0-~]?`,
    `\u009b${CSI_TAIL}`,
  ].join('|'),
  'g',
);
// All format characters (bidirectional controls, tags, invisible marks) but the two joiners that scripts and emoji need.
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}/gu;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const ONLY_MARKS = /^[\p{M}\p{Cf}]+$/u;

// What needs no look at its Unicode classes: letters of Latin scripts, signs and dashes, each one column wide. Not the soft hyphen.
const PLAIN = '!-~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027';
const PLAIN_TEXT = new RegExp(`^[ ${PLAIN}]*$`);
const PLAIN_WORDS = new RegExp(`^[${PLAIN}]+(?: [${PLAIN}]+)*$`);

// Grapheme boundaries are the same in every locale; naming one keeps the machine's own out of it.
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** `text` on one line, without control characters, escape sequences, bidirectional overrides or lone surrogates. Linear. */
export function safeText(text: string): string {
  if (PLAIN_WORDS.test(text)) return text;
  return text
    .toWellFormed()
    .replace(ESCAPES, '')
    .replace(INVISIBLE, '')
    .replace(BREAKS, ' ')
    .replace(STACKED_MARKS, '$1')
    .trim();
}

/** The terminal columns that `text` takes. */
export function widthOf(text: string): number {
  if (PLAIN_TEXT.test(text)) return text.length;
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) width += widthOfGrapheme(segment);
  return width;
}

/** `text` cut to at most `width` columns, the last an ellipsis where something was cut off. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (width < 1) return '';
  let kept = '';
  let used = 1;
  for (const { segment } of GRAPHEMES.segment(text)) {
    used += widthOfGrapheme(segment);
    if (used > width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** `text` with spaces to `width` columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** `text` broken between words into lines of at most `width` columns; a longer word is cut. */
export function wrapTo(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = cutTo(word, width);
    }
  }
  return [...lines, line];
}

function widthOfGrapheme(grapheme: string): number {
  if (ONLY_MARKS.test(grapheme)) return 0;
  return WIDE.test(grapheme) || grapheme.includes('\ufe0f') ? 2 : 1;
}
