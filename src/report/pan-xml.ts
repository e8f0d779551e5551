import type { TextPassage } from '../case/comparison.ts';
import { safeText } from './cells.ts';

/** The passages of one pair as PAN's text alignment task has them, `a` being the suspicious text; offsets are UTF-16 code units. */
export function panXml(a: string, b: string, passages: readonly TextPassage[]): string {
  const features = passages.map((passage) => {
    const attributes = [
      ['name', 'detected-plagiarism'],
      ['this_offset', passage.a.start],
      ['this_length', passage.a.end - passage.a.start],
      ['source_reference', b],
      ['source_offset', passage.b.start],
      ['source_length', passage.b.end - passage.b.start],
    ] as const;
    return `  <feature ${attributes.map(([name, value]) => `${name}="${escaped(String(value))}"`).join(' ')} />\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<document reference="${escaped(a)}">\n${features.join('')}</document>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(value: string): string {
  return safeText(value).replace(/[&<>"\ufffe\uffff]/g, (character) => ENTITIES[character] ?? '');
}
