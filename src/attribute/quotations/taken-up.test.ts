import { expect, it } from 'vitest';
import { framesOf } from './frame.ts';
import { takenUp } from './taken-up.ts';

function whoIn(text: string): string | null {
  const [frame] = framesOf({ text, start: 0, end: text.length, marked: [], starts: [], through: new Map() });
  const items = frame?.items ?? [];
  const at = items.findIndex((item) => item.kind === 'word' && (item.key === 'who' || item.key === 'which'));
  const source = takenUp(items, at);
  return source === null ? null : text.slice(source.start, source.end);
}

it.each([
  ['A letter reached Mara Velt, who says the dam was sound.', 'Mara Velt'],
  ['The plan was greeted with scorn from the millers of Oskerby, who say it is late.', 'the millers of Oskerby'],
  ['They asked a clerk in the town hall, who says the book is lost.', 'a clerk in the town hall'],
  ['They asked a clerk who says the book is lost.', 'a clerk'],
  ['He wrote to Deputy Warden Tobin Orme, who says he had no letter.', 'Deputy Warden Tobin Orme'],
  ['The mares were trapped, which shows the gate was shut.', null],
])('%s', (text, who) => {
  expect(whoIn(text)).toBe(who);
});
