import { describe, expect, it } from 'vitest';
import { changesIn, ferryWith, type Told } from '../../test/retold.ts';

const SIREN = 'The siren at Tolmere sounded at about 3:20 p.m., half an hour before the fog came down.';
const original = ferryWith(4, SIREN);
const told = (kind: Told['kind'], to: string, from: string): readonly Told[] => [{ kind, severity: 'major', to, from }];
const siren = (words: string, instead: string): readonly string[] => original.with(4, SIREN.replace(words, instead));

describe('a time of day and a lapse of time', () => {
  it.each([
    ['another minute', '3:20 p.m.', '3:52 p.m.', told('date', '3:52', '3:20')],
    ['with a full stop', 'at about 3:20 p.m.', 'at 3.52 in the afternoon', told('date', '3.52', '3:20')],
    ['as it is spoken', 'about 3:20 p.m.', 'half past four', told('date', 'half past four', '3:20')],
    [
      'after for before',
      'half an hour before',
      'half an hour after',
      told('date', 'half an hour after', 'half an hour before'),
    ],
    [
      'an hour for half an hour',
      'half an hour before',
      'more than an hour before',
      told('number', 'an hour before', 'half an hour before'),
    ],
  ])('%s', (_, words, instead, expected) => expect(changesIn(siren(words, instead), original)).toEqual(expected));

  it.each([
    ['of twenty-four hours', 'about 3:20 p.m.', '15:20'],
    ['in words', 'about 3:20 p.m.', 'twenty past three'],
    ['a range', 'about 3:20 p.m.', 'about 3:20 p.m. for two to three minutes'],
    ['a little off, where it is rounded', '3:20 p.m.', '3:25 p.m.'],
    ['a lapse in figures', 'half an hour before', '30 minutes before'],
    ['a lapse without its thing', ', half an hour before the fog came down', ''],
  ])('not %s', (_, words, instead) => expect(changesIn(siren(words, instead), original)).toEqual([]));

  it('counted from what was told before', () => {
    const at = (...sentences: readonly string[]) => original.toSpliced(4, 1, ...sentences);
    const from = at('The pilots rang the harbour master at noon.', 'And 40 minutes before that, the radar had failed.');
    const to = at('The pilots rang the harbour master at noon.', 'The radar failed 40 minutes after the call.');
    expect(changesIn(to, from)).toEqual(told('date', '40 minutes after', '40 minutes before'));
  });

  it('not the length of a film', () => {
    const film = (length: string) => original.toSpliced(4, 0, `Watch how the divers went down to the hull ${length}`);
    expect(changesIn(film('02:15'), film('03:40'))).toEqual([]);
  });

  it('in two sentences made one', () => {
    const two = ['The pilot heard the hull scrape over the sand.', 'He rang the coastguard at 4.15 on Monday morning.'];
    const one = 'The pilot heard the hull scrape over the sand and rang at 4.51 in the morning.';
    expect(changesIn(original.toSpliced(4, 0, one), original.toSpliced(4, 0, ...two))).toEqual(
      told('date', '4.51', '4.15'),
    );
  });

  it('spoken on both sides', () => {
    const at = (time: string) => ferryWith(4, `The harbour gates were shut at ${time}, before the tug had passed.`);
    expect(changesIn(at('a quarter to one'), at('half past one'))).toEqual(
      told('date', 'quarter to one', 'half past one'),
    );
    expect(changesIn(at("9 o'clock"), at('nine in the evening'))).toEqual([]);
  });
});

describe('a day or a month', () => {
  const moored = (day: string) =>
    ferryWith(4, `Pilots moored the Marigold at the northern quay ${day} with two ropes.`);

  it.each([
    ['another day of the week', 'on Wednesday', 'on Friday', told('date', 'Friday', 'Wednesday')],
    [
      'another part of a month',
      'by the middle of August 2030',
      'by the end of August 2030',
      told('date', 'the end of August 2030', 'the middle of August 2030'),
    ],
    ['another month', 'in August 2030', 'in October 2030', told('date', 'October 2030', 'August 2030')],
  ])('%s', (_, from, to, expected) => expect(changesIn(moored(to), moored(from))).toEqual(expected));

  it('not the same part of a month in other words', () => {
    expect(changesIn(moored('in mid-August 2030'), moored('in the middle of August 2030'))).toEqual([]);
  });

  it('not the day on which each heard it', () => {
    const heard = (day: string) => ferryWith(4, `The ropes of the Marigold were rotten, the pilots said on ${day}.`);
    expect(changesIn(heard('Wednesday'), heard('Friday'))).toEqual([]);
  });
});
