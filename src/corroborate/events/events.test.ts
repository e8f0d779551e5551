import { describe, expect, it } from 'vitest';
import { FERRY, ferryWith, reportOf, source, traced, wordsOf } from '../../../test/retold.ts';
import type { Case } from '../../case/case.ts';
import type { StoryEvent } from '../../case/event.ts';

const HEAD = 'Brackwater Courier, 12 March 2031\n\n';
const told = (...sentences: readonly string[]): Case => traced([source('a.txt', HEAD + sentences.join(' '))]);

const short = ({ kind, what, date }: StoryEvent): readonly (string | null)[] => [kind, what, date];
const eventsOf = (...sentences: readonly string[]): readonly (readonly (string | null)[])[] =>
  told(...sentences).events.map(short);

describe('findEvents, in one report', () => {
  it.each([
    ['On Tuesday the weir at Hollin gave way.', 'happening', 'The weir at Hollin gave way', '2031-03-11'],
    ['Wardens shut the footbridge in November 2030.', 'happening', 'Wardens shut the footbridge', '2030-11'],
    ['The weir gave way at 4.20 a.m. on Tuesday.', 'happening', 'The weir gave way', '2031-03-11T04:20'],
    ['The council will vote on 20 March.', 'plan', 'The council will vote', '2031-03-20'],
    [
      'Mayor Orla Venn said on Monday that the weir was sound.',
      'statement',
      'Mayor Orla Venn said that the weir was sound',
      '2031-03-10',
    ],
    ['The 2019 flood emptied the lower town.', 'happening', 'The 2019 flood emptied the lower town', '2019'],
  ])('%s', (sentence, ...expected) => {
    expect(eventsOf(sentence)).toEqual([expected]);
  });

  it('takes of a sentence the clause that the date belongs to, and its subject with it', () => {
    expect(
      eventsOf('The warden, who left the service in 2028, saw the gate open before the weir gave way on Tuesday.'),
    ).toEqual([
      ['happening', 'The warden, who left the service', '2028'],
      ['happening', 'The weir gave way', '2031-03-11'],
    ]);
  });

  it('takes what somebody says without the words around it, and says when it was said', () => {
    const kase = told('The warden told a hearing on Monday that the sluice had jammed in January.');
    const jammed = kase.events.find(({ date }) => date === '2031-01');
    expect(jammed?.what).toBe('The sluice had jammed');
    expect(jammed?.mentions.map(({ said, when }) => [said, wordsOf(kase, when)])).toEqual([['2031-03-10', 'January']]);
  });

  it('takes a day right behind who said it for the day of saying', () => {
    const kase = told('The sluice had jammed, the warden said on Monday, a day after the weir gave way.');
    expect(kase.events.map(({ kind, date }) => [kind, date])).toEqual([['statement', '2031-03-10']]);
  });

  it('makes two events of a clause with two dates', () => {
    expect(
      eventsOf('Wardens opened the sluice on Saturday and closed it on Monday.').map(([, , date]) => date),
    ).toEqual(['2031-03-08', '2031-03-10']);
  });

  it.each([
    'The weir has stood for 20 years.',
    'Wardens walk the dam every Monday.',
    'Copyright 2031 Brackwater Courier. All rights reserved.',
    'The warden is 43 years old.',
    '12 March 2031',
  ])('makes none of “%s”', (sentence) => {
    expect(eventsOf(sentence)).toEqual([]);
  });

  it('names the place and whom it concerns', () => {
    const kase = told(
      'Orla Venn, the mayor of Hollin, resigned on Tuesday.',
      'Divers searched the river near Hollin. Mr Venn met wardens in Hollin on Monday.',
    );
    const met = kase.events.find(({ date }) => date === '2031-03-10');
    expect(kase.actors.find(({ id }) => id === met?.place)?.name).toBe('Hollin');
  });
});

describe('findEvents, over retellings', () => {
  it('joins what the copies tell, and keeps each with its words', () => {
    const kase = traced([reportOf('a.txt', FERRY, 4), reportOf('b.txt', FERRY, 6)]);
    const struck = kase.events.find(({ what }) => what.startsWith('The ferry Marigold struck'));
    expect(struck?.mentions.map(({ span, said }) => [span.report, said])).toEqual([
      ['a.txt', '2031-03-04'],
      ['b.txt', '2031-03-06'],
    ]);
    expect(struck?.mentions.map(({ when }) => wordsOf(kase, when))).toEqual(['Monday evening', 'Monday evening']);
    expect(struck?.conflicts).toEqual([]);
  });

  it('keeps dates that differ side by side', () => {
    const moved = 'Tugs will tow the ferry to the Brackwater yard on 24 March 2031 for repairs.';
    const kase = traced([reportOf('a.txt', FERRY, 4), reportOf('b.txt', ferryWith(6, moved), 6)]);
    const towed = kase.events.find(({ what }) => what.startsWith('Tugs will tow'));
    expect(towed?.mentions).toHaveLength(2);
    expect(
      towed?.conflicts.map(({ kind, values }) => [
        kind,
        values.map(({ value, spans }) => [value, wordsOf(kase, spans[0] ?? null)]),
      ]),
    ).toEqual([
      [
        'date',
        [
          ['2031-03-14', '14 March 2031'],
          ['2031-03-24', '24 March 2031'],
        ],
      ],
    ]);
  });

  it('takes what is told on two days for two statements', () => {
    const said = (who: string): string => `The ferry Marigold will not sail again with its old crew, ${who}.`;
    const [one, two] = [said('a pilot told the Courier on Monday'), said('the Courier reported on Tuesday')];
    const kase = traced([reportOf('a.txt', ferryWith(0, one), 4), reportOf('b.txt', ferryWith(0, two), 6)]);
    const days = kase.events.flatMap(({ date, mentions }) =>
      mentions.filter(({ span }) => wordsOf(kase, span)?.includes('old crew')).map(() => date),
    );
    expect(days).toEqual(['2031-03-03', '2031-03-04']);
  });

  it('keeps tolls that differ side by side, where one report has dropped the date too', () => {
    const [one, two] = [
      'The ferry Marigold struck a sandbank off Tolmere on Monday evening and 14 people were killed.',
      'The ferry Marigold struck a sandbank off Tolmere and 41 people were killed.',
    ];
    const kase = traced([reportOf('a.txt', ferryWith(0, one), 4), reportOf('b.txt', ferryWith(0, two), 6)]);
    const struck = kase.events.find(({ what }) => what.startsWith('The ferry Marigold struck'));
    expect(struck?.mentions.map(({ date }) => date)).toEqual(['2031-03-03', null]);
    expect(struck?.conflicts.map(({ kind, values }) => [kind, values.map(({ value }) => value)])).toEqual([
      ['toll', ['14 killed', '41 killed']],
    ]);
  });

  it('keeps what happened on one day apart where it is not one thing', () => {
    const dates = eventsOf(
      'On Tuesday the weir at Hollin gave way.',
      'A choir from Marl sang in the chapel on Tuesday.',
    );
    expect(dates).toHaveLength(2);
  });
});
