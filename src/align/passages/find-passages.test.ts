import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unrelatedText } from '../../../scripts/unrelated-texts.ts';
import { LIGHTHOUSE, ORCHESTRA } from '../../../test/tellings.ts';
import type { TextPassage } from '../../case/comparison.ts';
import { loadPassageTables } from '../../tables/load-tables.ts';
import { Lexicon } from '../../text/lexicon.ts';
import { PassageFinder } from './find-passages.ts';
import { MOST_TOKENS } from './prepared-text.ts';

const TABLES = loadPassageTables();
const WORDS = readFileSync('tables/words.txt', 'utf8').trimEnd().split('\n');

/** Some 480 words that tell nothing. */
const filler = (seed: number): string => unrelatedText(WORDS, seed);
const [TOLD, RETOLD] = [0, 1].map((wording) => LIGHTHOUSE.map((both) => both[wording] ?? '').join(' ')) as [
  string,
  string,
];
const OTHER = ORCHESTRA.map(([sentence]) => sentence).join(' ');

function found(a: string, b: string, finder = new PassageFinder(new Lexicon(TABLES), TABLES.passages)): TextPassage[] {
  return [...finder.find(finder.prepare(a), finder.prepare(b)).passages];
}

function turned(passages: readonly TextPassage[]): TextPassage[] {
  return passages
    .map((passage) => ({ ...passage, a: passage.b, b: passage.a }))
    .sort((one, other) => one.a.start - other.a.start || one.b.start - other.b.start);
}

describe('PassageFinder', () => {
  it('finds what was copied into another text, to the letter', () => {
    const [a, b] = [`${filler(1)}\n${TOLD}\n\n${filler(2)}`, `${filler(3)}\n${TOLD}\n\n${filler(4)}`];
    const passages = found(a, b);
    expect(passages.map(({ kind }) => kind)).toEqual(['identical']);
    const [{ a: inA, b: inB } = { a: { start: 0, end: 0 }, b: { start: 0, end: 0 } }] = passages;
    expect(a.slice(inA.start, inA.end)).toBe(TOLD);
    expect(b.slice(inB.start, inB.end)).toBe(TOLD);
  });

  it('finds what was reworded, wherever it stands', () => {
    const [a, b] = [`${filler(5)}\n${TOLD}\n\n${filler(6)}`, `${RETOLD}\n\n${filler(7)}`];
    const [passage, ...more] = found(a, b);
    expect([passage?.kind, more]).toEqual(['paraphrased', []]);
    const at = a.indexOf(TOLD);
    expect(passage?.a.start).toBeGreaterThan(at - 200);
    expect(passage?.a.end).toBeLessThan(at + TOLD.length + 200);
    expect((passage?.a.end ?? 0) - (passage?.a.start ?? 0)).toBeGreaterThan(0.8 * TOLD.length);
  });

  it('finds nothing between texts that have nothing of each other', () => {
    expect(found(filler(8), filler(9))).toEqual([]);
    expect(found(`${TOLD}\n${filler(10)}`, `${OTHER}\n${filler(11)}`)).toEqual([]);
  });

  it('says the same whichever text is called a', () => {
    const texts = [`${filler(12)}${TOLD}`, `${RETOLD}\n${filler(13)}`, `${OTHER} ${TOLD}`, `${TOLD}\n${OTHER}`, TOLD];
    for (const a of texts) for (const b of texts) expect(turned(found(b, a))).toEqual(found(a, b));
  });

  it('says the same whatever it read before', () => {
    const finder = new PassageFinder(new Lexicon(TABLES), TABLES.passages);
    for (const seed of [14, 15, 16]) found(filler(seed), OTHER, finder);
    const [a, b] = [`${filler(17)}${TOLD}`, `${RETOLD}\n${filler(18)}`];
    expect(found(a, b, finder)).toEqual(found(a, b));
    expect(found(a, b)).not.toEqual([]);
  });

  it('gives spans inside the texts, in order, and scores from 0 to 1', () => {
    const [a, b] = [`${OTHER}\n\n${filler(19)}\n${TOLD}`, `${TOLD}\n\n${filler(20)}\n${OTHER}`];
    const passages = found(a, b);
    expect(passages.length).toBe(2);
    let reached = 0;
    for (const { a: inA, b: inB, score } of passages) {
      expect(inA.start).toBeGreaterThanOrEqual(reached);
      expect(inA.end).toBeLessThanOrEqual(a.length);
      expect(inB.end).toBeLessThanOrEqual(b.length);
      expect(inB.start).toBeLessThan(inB.end);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      reached = inA.start;
    }
  });

  it('takes equal texts for one passage, and finds none in an empty one', () => {
    expect(found(TOLD, TOLD)).toEqual([
      { a: { start: 0, end: TOLD.length }, b: { start: 0, end: TOLD.length }, kind: 'identical', score: 1 },
    ]);
    expect([found('', TOLD), found(TOLD, '… !'), found('', '')]).toEqual([[], [], []]);
  });

  it('is bounded where one sentence stands ten thousand times, and where no sentence ends', () => {
    const sentence = 'The lighthouse at Skerry Ness went dark for six nights in March. ';
    const many = sentence.repeat(10_000);
    expect(found(many, many).length).toBe(1);
    expect(found(many, `${filler(21)}${sentence}${filler(22)}`).length).toBeLessThan(5);
    const endless = `${filler(23)} ${TOLD}`.replace(/[.\n]/g, ' ');
    expect(found(endless.repeat(50), endless).length).toBeGreaterThan(0);
  }, 60_000);

  it('compares as much of a text as it says', () => {
    const finder = new PassageFinder(new Lexicon(TABLES), TABLES.passages);
    const long = filler(24).repeat(Math.ceil(MOST_TOKENS / 400));
    const { length, reach } = finder.prepare(long);
    expect(length).toBe(MOST_TOKENS);
    expect(reach).toBeLessThan(long.length);
    expect(finder.find(finder.prepare(long), finder.prepare(TOLD)).isBounded).toBe(true);
  }, 60_000);
});
