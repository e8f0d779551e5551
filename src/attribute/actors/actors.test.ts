import { describe, expect, it } from 'vitest';
import { ingest } from '../../ingest/ingest.ts';
import { segment } from '../../segment/segment.ts';
import { loadTables } from '../../tables/load-tables.ts';
import { type FoundActors, findActors } from './actors.ts';

const tables = loadTables();

/** Each story a list of reports' texts; a report's id is its place, `s0r1`. */
function found(...stories: readonly (readonly string[])[]): FoundActors {
  const sources = stories.flatMap((texts, s) =>
    texts.map((text, r) => ({ path: `s${s}r${r}.txt`, bytes: new TextEncoder().encode(text) })),
  );
  const reports = ingest(sources).reports.map((report) => segment(report).segmented);
  return findActors(
    {
      reports,
      stories: stories.map((texts, s) => ({
        id: `story:s${s}`,
        gist: '',
        reports: texts.map((_, r) => `s${s}r${r}.txt`),
      })),
      unseen: [],
      derivations: [],
      wordTables: [],
      alignments: [],
    },
    tables,
  );
}

function spellingsOf({ actors }: FoundActors, name: string): readonly string[] | undefined {
  return actors.find((actor) => actor.name === name)?.aliases;
}

describe('people', () => {
  it('a surname, with a title or without, is the person named in full', () => {
    const pile = found([
      'Ferry fares rise\n\nFerry boss Ulla Verhoek said on Monday that fares would rise. Ms Verhoek blamed fuel. "We had no choice," Verhoek told reporters.',
    ]);
    expect(spellingsOf(pile, 'Ulla Verhoek')).toEqual(['Ms Verhoek', 'Verhoek']);
  });

  it('two people of one surname stay two, and a title tells whom a bare surname means', () => {
    const pile = found([
      'Council votes\n\nUlla Verhoek met Piet Verhoek at the quay on Monday. The vote was lost. Mrs Verhoek declined to speak. Mr Verhoek laughed.',
    ]);
    expect(spellingsOf(pile, 'Ulla Verhoek')).toEqual(['Mrs Verhoek', 'Verhoek']);
    expect(spellingsOf(pile, 'Piet Verhoek')).toEqual(['Mr Verhoek', 'Verhoek']);
  });
});
