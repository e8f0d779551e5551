import { describe, expect, it } from 'vitest';
import { pairMarks } from './marked.ts';
import { marksOf } from './marks.ts';

/** What stands between the marks of `text`, a flaw behind a tilde. */
function between(text: string, next = ''): string[] {
  const [following = null] = marksOf(next, 0, next.length).marks;
  const region = { text, start: 0, end: text.length, next: following };
  return pairMarks(marksOf(text, 0, text.length).marks, region).map(
    ({ start, end, flaw, runsOn }) =>
      `${text.slice(start, end)}${flaw === null ? '' : `~${flaw}`}${runsOn ? '~on' : ''}`,
  );
}

describe('what stands between marks', () => {
  it.each([
    ['“Eels,” said Moyle.', ['Eels,']],
    ['"Eels," said Moyle. "Herons."', ['Eels,', 'Herons.']],
    ['‘Eels,’ said Moyle, ‘and herons.’', ['Eels,', 'and herons.']],
    ["'Eels,' said Moyle.", ['Eels,']],
    ['« Des hérons », dit-elle.', ['Des hérons']],
    ['»Ein Reiher«, sagte er. „Zwei“, sagte sie.', ['Ein Reiher', 'Zwei']],
    ["``Eels,'' said Moyle.", ['Eels,']],
    ['“Eels," said Moyle.', ['Eels,']],
    ['He said—“eels”—and left.', ['eels']],
  ])('%s', (text, words) => expect(between(text)).toEqual(words));

  it.each([
    ["The keepers' boat and Moyle's net, since the '90s."],
    ["Tell 'em it's the dogs' weir, 'tis all."],
    ['A plank of 6" by 12\' 4".'],
    ['The eels’ pond, Moyle’s boat.'],
  ])('has no quotation in: %s', (text) => expect(between(text)).toEqual([]));

  it('tells a closing mark from an apostrophe inside single marks', () => {
    expect(between('‘It’s the keepers’ boat, isn’t it?’ she asked.')).toEqual(['It’s the keepers’ boat, isn’t it?']);
  });

  it('finds quotations within quotations, in either marks', () => {
    expect(between('“She said, ‘Sell the boat,’ and left,” said Moyle.')).toEqual([
      'She said, ‘Sell the boat,’ and left,',
      'Sell the boat,',
    ]);
    expect(between('"They call it "the weir" here," he said.')).toEqual(['They call it "the weir" here,', 'the weir']);
  });

  it('goes on over a paragraph that opens with the mark again, and takes that for no flaw', () => {
    expect(between('“The boat was old.', '“It sank.”')).toEqual(['The boat was old.~on']);
    expect(between('“The boat was old.', 'It sank.')).toEqual(['The boat was old.~unclosed']);
  });

  it('mends what a copyist tore open', () => {
    expect(between('Moyle: “The boat was old. “It sank. “')).toEqual(['The boat was old.~torn', 'It sank.']);
    expect(between('“old” and “rotten.” Nothing held. “')).toEqual(['old', 'rotten.', 'Nothing held.~unopened']);
    expect(between('The boat was old,” said Moyle.')).toEqual(['The boat was old,~unopened']);
  });

  it('passes over runs of marks, and says where', () => {
    const text = `“A boat.” ${'"'.repeat(10_000)} “An eel.”`;
    const { marks, crowded } = marksOf(text, 0, text.length);
    expect([marks.length, crowded]).toEqual([4, text.indexOf('""')]);
  });
});
