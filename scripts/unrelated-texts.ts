/** News-shaped nonsense that tells of nothing in common: words drawn at random by rank, as common words are common in prose. */

/** Numbers in [0, 1), the same for the same seed (mulberry32, Tommy Ettinger 2017). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const capitalise = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** One text: a headline and 12 paragraphs of 2 sentences of 12 to 27 words, some 480 words. `words` are in rank order. */
export function unrelatedText(words: readonly string[], seed: number): string {
  const random = randomFrom(seed);
  const word = (): string => words[Math.floor(words.length ** random()) - 1] ?? 'the';
  const run = (length: number): string => Array.from({ length }, word).join(' ');
  const sentence = (): string => `${capitalise(run(12 + Math.floor(random() * 16)))}.`;
  const paragraphs = Array.from({ length: 12 }, () => `${sentence()} ${sentence()}`);
  return `${[capitalise(run(9)), ...paragraphs].join('\n\n')}\n`;
}
