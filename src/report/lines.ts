import picocolors from 'picocolors';
import { cutTo, widthOf } from './cells.ts';

export type Style = 'plain' | 'strong' | 'dim' | 'name' | 'warn' | 'good' | 'bad';

/** Text of one style; a line is a row of them, so that it can be cut to a width before colours come in. */
export interface Piece {
  readonly text: string;
  readonly style: Style;
}

export type Line = readonly Piece[];

export type Color = 'on' | 'off';

export const piece = (text: string, style: Style = 'plain'): Piece => ({ text, style });

/** The lines as one text, each cut to `width` columns and without trailing spaces. */
export function printed(lines: readonly Line[], options: { readonly color: Color; readonly width: number }): string {
  const paint = painter(options.color);
  return lines.map((line) => `${fitted(line, options.width).map(paint).join('')}\n`).join('');
}

function fitted(line: Line, width: number): Line {
  const total = line.reduce((sum, { text }) => sum + widthOf(text), 0);
  if (total <= width) return trimmed(line);
  const kept: Piece[] = [];
  let left = width - 1;
  for (const { text, style } of line) {
    // One column more lets cutTo put its ellipsis where this piece is the one to be cut.
    kept.push({ text: widthOf(text) > left ? cutTo(text, left + 1) : text, style });
    if (widthOf(text) > left) break;
    left -= widthOf(text);
  }
  return trimmed(kept);
}

function trimmed(line: Line): Line {
  const last = line.at(-1);
  if (last === undefined) return line;
  const text = last.text.trimEnd();
  return text === '' ? trimmed(line.slice(0, -1)) : [...line.slice(0, -1), { ...last, text }];
}

function painter(color: Color): (part: Piece) => string {
  const colors = picocolors.createColors(color === 'on');
  const styles: Readonly<Record<Style, (text: string) => string>> = {
    plain: (text) => text,
    strong: colors.bold,
    dim: colors.dim,
    name: colors.cyan,
    warn: colors.yellow,
    good: colors.green,
    bad: colors.red,
  };
  return ({ text, style }) => styles[style](text);
}
