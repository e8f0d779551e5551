import type { CitedPlace, Part, Rich, Section } from './document.ts';

interface Cited {
  readonly sections: readonly Section[];
  readonly places: readonly CitedPlace[];
}

/** Leaves out places that are cited only in what a long list cut off, and numbers the rest anew in their order. Linear. */
export function citedOnly({ sections, places }: Cited): Cited {
  const used = new Set<number>();
  for (const { parts } of sections) {
    for (const part of parts) {
      renumbered(part, (place) => {
        used.add(place);
        return place;
      });
    }
  }
  const kept = places.filter(({ number }) => used.has(number));
  const numbers = new Map(kept.map(({ number }, i) => [number, i + 1]));
  const numberOf = (place: number): number => numbers.get(place) ?? place;
  return {
    sections: sections.map((section) => ({
      ...section,
      parts: section.parts.map((part) => renumbered(part, numberOf)),
    })),
    places: kept.map((place, i) => ({ ...place, number: i + 1 })),
  };
}

function renumbered(part: Part, numberOf: (place: number) => number): Part {
  const inRich = (rich: Rich): Rich =>
    rich.map((piece) => (piece.kind === 'cite' ? { ...piece, places: piece.places.map(numberOf) } : piece));
  switch (part.kind) {
    case 'list':
      return { ...part, items: part.items.map(inRich) };
    case 'table':
      return { ...part, rows: part.rows.map((row) => row.map(inRich)) };
    case 'drawing':
      return part;
    default:
      return { ...part, content: inRich(part.content) };
  }
}
