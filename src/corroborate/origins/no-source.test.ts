import { expect, it } from 'vitest';
import { claimOf, inputOf, type Told } from '../../../test/told.ts';

const POST: Omit<Told, 'text'> = { id: 'a', publisher: 'Dunmere Post' };
const names = (text: string): readonly string[] => claimOf([{ ...POST, text }]).origins.map(({ name }) => name);

it('who knew of it, or was told of it, is no source of it', () => {
  expect(names('{The Sluice Trust} said that the weir leaked.')).toEqual(['the Sluice Trust']);
  expect(names('{The Sluice Trust} knew that the weir leaked.')).toEqual(['the reporting of Dunmere Post']);
  expect(names('{Wardens} were told that the weir leaked.')).toEqual(['the reporting of Dunmere Post']);
});

it('who was declared or named something does not say it', () => {
  expect(names('{Mara Velt} was declared the winner of the weir.')).toEqual(['the reporting of Dunmere Post']);
  expect(names('{Mara Velt} declared the weir the winner.')).toEqual(['Mara Velt']);
});

it('who does what somebody else tells of is no source of it', () => {
  const text = '{Mara Velt} offered to close the weir for good, a clerk close to the trust told the paper.';
  expect(names(text)).not.toContain('Mara Velt');
});

it('what clerks propose rests on the memo that says so', () => {
  const input = '{Clerks} have proposed a toll for the weir, according to a memo.';
  expect(names(input)).toEqual(['a memo']);
});

it.each(['the weir was emptied', 'in the company', 'settled it was', 'said that the wardens', 'fears for her', 'His'])(
  'half a clause is no source: %s',
  (speaker) => {
    expect(names(`{${speaker}} said that the weir leaked.`).join()).toBe('the reporting of Dunmere Post');
  },
);

it.each([
  'The weir was shut, citing safety reasons.',
  'As per tradition the weir was shut.',
  'Post, April 15 (Dunmere Post) – The weir was shut.',
])('a reason, a custom and the wire’s own name are no sources: %s', (text) => {
  expect(names(text)).toEqual(['the reporting of Dunmere Post']);
});

it('a name that ends as adverbs do is a source', () => {
  expect(names('{Kelly} said that the weir leaked.')).toEqual(['Kelly']);
});

it.each(['any amnesty', 'Officially', 'no clerk', 'REPORTER'])('nobody in particular is no source: %s', (speaker) => {
  expect(names(`{${speaker}} said that the weir leaked.`)).toEqual(['the reporting of Dunmere Post']);
});

it.each(['a press briefing', 'Some time between two and three', 'the month of August', 'nobody can'])(
  'an occasion or a time is no source: %s',
  (speaker) => {
    expect(names(`{${speaker}} said that the weir leaked.`).join()).toBe('the reporting of Dunmere Post');
  },
);

it.each([
  'The contract was signed in May.',
  'The picture is insured for three million, says nobody.',
  'The flood took place at 3 on Monday.',
  'The weir lay on the table while all read.',
])('what a sentence is about is no source of it: %s', (text) => {
  expect(names(text)).toEqual(['the reporting of Dunmere Post']);
});

it('a speaker who is known for another outlet says whom the report follows', () => {
  const told: Told[] = [
    { ...POST, text: '{Mara Velt} said the weir leaked.' },
    { id: 'b', publisher: 'Sedge Herald', text: '{Dunmere Post} says the weir leaked.' },
  ];
  expect(claimOf(told).origins.map(({ name }) => name)).toEqual(['Mara Velt']);
});

it('a report’s own outlet, with its article or without, is no source of what it is told', () => {
  expect(names('{The Post} said that the weir leaked.')).toEqual(['the reporting of Dunmere Post']);
});

it('several short pieces of one speaker are together enough of a sentence', () => {
  const text =
    'After a long night of rain over all of the upper fens and many calls it was “gone”, he said, “for good”.';
  const input = inputOf([{ ...POST, text }]);
  const at = (words: string) => ({ report: 'a', start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const piece = (words: string) => ({
    ...{ id: words, utterance: words, direct: false, cue: null, chain: [], within: null, same: [] },
    ...{ verdict: 'only-here' as const, span: at(words) },
    speaker: { text: 'Tobin Orme', span: at('he said'), actor: null, anonymous: false },
  });
  const of = (...pieces: readonly string[]) =>
    claimOf([{ ...POST, text }], { ...input, quotes: pieces.map(piece) }).origins.map(({ name }) => name);
  expect(of('it was “gone”')).toEqual(['the reporting of Dunmere Post']);
  expect(of('it was “gone”', '“for good”')).toEqual(['Tobin Orme']);
});

it('a pronoun resolved to the full name that its sentence begins with gives that name', () => {
  const text = 'Mara Velt bakes by the weir; it had leaked since dawn, she said.';
  const said = { report: 'a', start: 0, end: text.indexOf(', she') };
  const she = { report: 'a', start: text.indexOf('she'), end: text.indexOf('she') + 3 };
  const quote = {
    ...{ id: 'q', utterance: 'q', direct: false, cue: null, chain: [], within: null, same: [], span: said },
    ...{ verdict: 'only-here' as const, speaker: { text: 'Mara Velt', span: she, actor: null, anonymous: false } },
  };
  expect(claimOf([{ ...POST, text }], { quotes: [quote] }).origins.map(({ name }) => name)).toEqual(['Mara Velt']);
});

it('speech that ran on over a sentence which names its own speaker is not whose that sentence is', () => {
  const text = '{The Sluice Trust} said it had no map. Rain is near, {Tobin Orme} added.';
  const input = inputOf([{ ...POST, text }]);
  const quotes = input.quotes.map((quote) =>
    quote.speaker.text === 'Tobin Orme' ? { ...quote, span: { report: 'a', start: 0, end: 51 } } : quote,
  );
  expect(claimOf([{ ...POST, text }], { quotes }).origins.map(({ name }) => name)).toContain('the Sluice Trust');
});
