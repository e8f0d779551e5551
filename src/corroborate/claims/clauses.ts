import type { Span } from '../../case/span.ts';
import type { Statement } from './statement.ts';

/** Where a sentence parts into clauses that can be true one without the other. */
const BREAK =
  /[;:]\s+|\s[–—]\s|,?\s+(?=(?:but|while|whereas|although|though)\s)|,\s+(?=(?:and|or|nor|yet|so|after|before|because|which|who)\s)/giu;
/** A shorter piece is no clause. */
const LEAST_LENGTH = 15;

/** The clauses of a sentence, in order; the whole where it does not part. Cost: linear. */
export function clausesOf({ span, text }: Statement): readonly Span[] {
  const starts = [0];
  for (const match of text.matchAll(BREAK)) {
    const start = match.index + match[0].length;
    const isLong = match.index - (starts.at(-1) ?? 0) >= LEAST_LENGTH && text.length - start >= LEAST_LENGTH;
    if (isLong) starts.push(start);
  }
  return starts.map((start, at) => ({
    report: span.report,
    start: span.start + start,
    end: trimmedEnd(text, starts[at + 1] ?? text.length) + span.start,
  }));
}

function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[\s,;:–—]/u.test(text[at - 1] ?? '')) at -= 1;
  return at;
}
