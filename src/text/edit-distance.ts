const previous = new Uint16Array(64);

/** Levenshtein's distance in UTF-16 units, over the first 63 of each. Cost: the product of the lengths; meant for words. */
export function editDistance(a: string, b: string): number {
  const [rows, columns] = [Math.min(63, a.length), Math.min(63, b.length)];
  for (let column = 0; column <= columns; column += 1) previous[column] = column;
  for (let row = 1; row <= rows; row += 1) {
    let diagonal = previous[0] ?? 0;
    previous[0] = row;
    for (let column = 1; column <= columns; column += 1) {
      const above = previous[column] ?? 0;
      const swap = diagonal + (a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1);
      previous[column] = Math.min(swap, above + 1, (previous[column - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return previous[columns] ?? 0;
}

/** 1 for equal strings, 0 for strings that share nothing. */
export function spellingSimilarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}
