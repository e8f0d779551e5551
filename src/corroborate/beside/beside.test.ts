import { describe, expect, it } from 'vitest';
import { inputOf, type Told } from '../../../test/told.ts';
import type { Relation } from '../../case/relation.ts';
import { loadTables } from '../../tables/load-tables.ts';
import { Lexicon } from '../../text/lexicon.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { claimsBeside } from './beside.ts';

const lexicon = new Lexicon(loadTables());

/** Each report is a story of its own. */
function beside(told: readonly Told[], relations: readonly Relation[] = []): readonly ClaimDraft[] {
  const stories = told.map(({ id }) => ({ id: `story:${id}`, gist: '', reports: [id] }));
  return claimsBeside({ ...inputOf(told), stories }, relations, lexicon);
}

const QUARRY = 'Since the pit at Orlow fell in and buried 31 miners and 118 villagers, nobody goes there.';
const RECALL = 'Heavy rain had come down on Orlow in May as well, when 31 men and 118 villagers died under the slope.';

const kindOf = ({ id }: ClaimDraft): string => id.slice(id.lastIndexOf(':') + 1);
const ofKind = (drafts: readonly ClaimDraft[], kind: string): readonly ClaimDraft[] =>
  drafts.filter((draft) => kindOf(draft) === kind);

describe('claimsBeside', () => {
  it('tells the toll that two outlets recall in stories of their own', () => {
    const drafts = beside([
      { id: 'a', publisher: 'Dale Post', text: QUARRY },
      { id: 'b', publisher: 'Ridge Radio', text: RECALL },
    ]);
    const [claim, ...more] = ofKind(drafts, 'counts');
    expect(claim?.mentions.map(({ span }) => span.report)).toEqual(['a', 'b']);
    expect(more).toEqual([]);
  });

  it.each([
    ['one outlet', 'Dale Post', RECALL],
    ['another number', 'Ridge Radio', RECALL.replace('31', '32')],
    ['another place', 'Ridge Radio', RECALL.replace('Orlow', 'Tessen')],
    ['pictures in a row', 'Ridge Radio', 'Hide picture 31 of 118 villagers of Orlow who stood at the slope that day.'],
  ])('tells none for %s', (_, publisher, text) => {
    const drafts = beside([
      { id: 'a', publisher: 'Dale Post', text: QUARRY },
      { id: 'b', publisher, text },
    ]);
    expect(ofKind(drafts, 'counts')).toEqual([]);
  });

  it('tells what a lone report opens with, past what leans on a headline', () => {
    const text =
      'It is far from what anybody there had wished to see. Guards at Orlow have shut the upper road for good.';
    const [lead] = ofKind(beside([{ id: 'a', text }]), 'lead');
    expect(lead?.gist).toBe('Guards at Orlow have shut the upper road for good.');
  });

  it('joins what several stories tell two actors to do to each other, but no plans', () => {
    const told = [
      { id: 'a', text: 'The Red Column raided a depot of the Guild on the river on Monday.' },
      { id: 'b', text: 'For the Red Column the Guild is a threat that has to be met everywhere.' },
      { id: 'c', text: 'The Red Column may strike the Guild again before the winter comes round.' },
    ];
    const act = (report: string, label: string, modality: Relation['modality']): Relation => ({
      id: `${report}:${label}`,
      from: 'column',
      to: 'guild',
      sign: -1,
      label,
      modality,
      mutual: false,
      mentions: [{ report, start: 4, end: 30 }],
      quotes: [],
    });
    const relations = [
      act('a', 'raids', 'told'),
      act('b', 'sees as a threat', 'told'),
      act('c', 'may strike', 'possible'),
    ];
    const acts = beside(told, relations).filter(({ id }) => id === 'claim:column>guild:-1');
    expect(acts.map(({ mentions }) => mentions.map(({ span }) => span.report))).toEqual([['a', 'b']]);
    expect(beside(told, relations.slice(0, 1)).some(({ id }) => id.startsWith('claim:column'))).toBe(false);
  });
});
