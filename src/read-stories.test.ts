import { describe, expect, it } from 'vitest';
import { sampleReport } from '../test/sample-cases.ts';
import { halves, NO_LINEAGE } from './read-stories.ts';

/** Stories of two reports each, and one of a lone report, all as long. */
const TEXT = 'The weir opened.';
const STORIES = [['a', 'b'], ['c', 'd'], ['e', 'f'], ['lone']].map((reports) => ({
  id: `story:${reports[0]}`,
  gist: '',
  reports,
}));
const REPORTS = new Map(
  STORIES.flatMap(({ reports }) => reports.map((id) => [id, sampleReport(id, { text: TEXT })] as const)),
);

function halvesOf(near: ReadonlyMap<string, readonly string[]>): string[][] {
  return halves({ ...NO_LINEAGE, stories: STORIES, near }, REPORTS).map(({ stories }) => stories.map(({ id }) => id));
}

describe('halves', () => {
  it('share the text', () => {
    expect(halvesOf(new Map())).toEqual([
      ['story:a', 'story:e'],
      ['story:c', 'story:lone'],
    ]);
  });

  it.each(['story:a', 'story:c', 'story:e'])('keep a report beside %s with it', (story) => {
    const [first, second] = halvesOf(new Map([[story, ['lone']]]));
    const half = first?.includes(story) === true ? first : second;
    expect(half).toContain('story:lone');
    expect([...(first ?? []), ...(second ?? [])].toSorted()).toEqual(STORIES.map(({ id }) => id));
  });

  it('give each half what is near its stories', () => {
    const near = new Map([['story:c', ['lone']]]);
    const [first, second] = halves({ ...NO_LINEAGE, stories: STORIES, near }, REPORTS);
    expect([...first.near, ...second.near]).toEqual([...near]);
    const holder = [first, second].find(({ stories }) => stories.some(({ id }) => id === 'story:c'));
    expect(holder?.near.get('story:c')).toEqual(['lone']);
  });

  it('put all in one where a report is beside every story', () => {
    const near = new Map(['story:a', 'story:c', 'story:e'].map((id) => [id, ['lone']] as const));
    const [first, second] = halvesOf(near);
    expect(first).toEqual(STORIES.map(({ id }) => id));
    expect(second).toEqual([]);
  });
});
