import { padded } from './calendar.ts';
import { isGluedNumber } from './numbers.ts';
import type { At } from './reading.ts';
import { CARDINALS, gluedAt, isNumberAt, past, type Tokens, textAt, ZONES } from './vocabulary.ts';
import words from './words.json' with { type: 'json' };

/** A time of day: `10:40`, `22`, `10:40Z`; null where the half of the day stays open. */
export type ClockTime = string | null;

const CLOCK_PARTS: ReadonlyMap<string, number> = new Map(Object.entries(words.clockParts));
const HALVES: ReadonlyMap<string, number> = new Map(
  Object.entries({ am: 0, 'a.m.': 0, 'a.m': 0, 'a. m.': 0, pm: 12, 'p.m.': 12, 'p.m': 12, 'p. m.': 12 }),
);

/** "10:40 a.m.", "10.40 am", "7 pm", "1422 GMT", "noon", "four in the afternoon", "ten to three", "four o'clock". */
export function clockAt(tokens: Tokens, at: number): At<ClockTime> | null {
  const word = textAt(tokens, at);
  const part = CLOCK_PARTS.get(word);
  if (part !== undefined) return { value: `${padded(part, 2)}:00`, next: at + 1 };
  if (isNumberAt(tokens, at) && !isGluedNumber(tokens, at - 1)) return digitsAt(tokens, at);
  return wordsAt(tokens, at);
}

function digitsAt(tokens: Tokens, at: number): At<ClockTime> | null {
  const text = textAt(tokens, at);
  const isTied = isGluedNumber(tokens, at + 1) && /^[:.]$/u.test(textAt(tokens, at + 1));
  if (isTied) return withMinutes(tokens, at);
  if (text.length === 4) return militaryAt(tokens, at);
  const hour = Number(text);
  if (text.length > 2 || hour > 12) return null;
  const half = halfAt(tokens, at + 1);
  if (half !== null) return withZone(tokens, { value: written((hour % 12) + half.value, null), next: half.next });
  return hour === 0 ? null : spokenTail(tokens, at, hour);
}

/** "10:40", "10.40 p.m.". */
function withMinutes(tokens: Tokens, at: number): At<ClockTime> | null {
  const [hour, minute] = [Number(textAt(tokens, at)), textAt(tokens, at + 2)];
  const behind = at + 3;
  if (minute.length !== 2 || Number(minute) > 59 || hour > 24 || isGluedNumber(tokens, behind)) return null;
  const half = halfAt(tokens, behind);
  if (half !== null && hour <= 12)
    return withZone(tokens, { value: written((hour % 12) + half.value, minute), next: half.next });
  const part = partAt(tokens, behind);
  if (part !== null && hour <= 12) return { value: written((hour % 12) + part.value, minute), next: part.next };
  const isColon = textAt(tokens, at + 1) === ':';
  return isColon && isLed(tokens, at, behind) ? withZone(tokens, { value: written(hour, minute), next: behind }) : null;
}

function written(hour: number, minute: string | null): string {
  return minute === null ? `${padded(hour % 24, 2)}:00` : `${padded(hour % 24, 2)}:${minute}`;
}

/** A bare "10:40" may be a score or a verse: it needs a lead or a zone. */
function isLed(tokens: Tokens, at: number, behind: number): boolean {
  return (
    /^(?:at|by|until|till|from|since|around|about|before|after|,)$/u.test(textAt(tokens, at - 1)) ||
    ZONES.has(textAt(tokens, behind))
  );
}

/** "1422 GMT", "0930 hours". */
function militaryAt(tokens: Tokens, at: number): At<ClockTime> | null {
  const text = textAt(tokens, at);
  const zone = textAt(tokens, at + 1);
  if (!/^(?:[01]\d|2[0-3])[0-5]\d$/u.test(text) || !/^(?:gmt|utc|hrs|hours|est|edt|z)$/u.test(zone)) return null;
  if (zone === 'hours' && !text.startsWith('0') && !/^at$/u.test(textAt(tokens, at - 1))) return null;
  return withZone(tokens, { value: `${text.slice(0, 2)}:${text.slice(2)}`, next: /^h/u.test(zone) ? at + 2 : at + 1 });
}

function halfAt(tokens: Tokens, at: number): At<number> | null {
  const value = HALVES.get(textAt(tokens, at));
  if (value !== undefined) return { value, next: at + 1 };
  return null;
}

/** The zone behind a time is part of it; GMT and UTC are written `Z`, others are not computed. */
function withZone(tokens: Tokens, time: At<string>): At<ClockTime> {
  const first = textAt(tokens, time.next);
  if (!ZONES.has(first)) return time;
  const behind = past(tokens, past(tokens, time.next + 1, 'time', 'standard', 'daylight'), 'time');
  const named = /^(?:local|eastern|central|pacific)$/u.test(first);
  if (named && behind === time.next + 1) return time;
  return { value: /^(?:gmt|utc|z)$/u.test(first) ? `${time.value}Z` : time.value, next: behind };
}

/** "in the morning", "in the evening": which half of the day, 0 or 12. */
function partAt(tokens: Tokens, at: number): At<number> | null {
  if (textAt(tokens, at) !== 'in' || textAt(tokens, at + 1) !== 'the') return null;
  const part = textAt(tokens, at + 2);
  if (/^(?:morning|forenoon)$/u.test(part)) return { value: 0, next: at + 3 };
  return /^(?:afternoon|evening)$/u.test(part) ? { value: 12, next: at + 3 } : null;
}

/** "o'clock", "in the afternoon" behind an hour. */
function spokenTail(tokens: Tokens, at: number, hour: number): At<ClockTime> | null {
  const clock = textAt(tokens, at + 1) === "o'clock" ? at + 2 : at + 1;
  const part = partAt(tokens, clock);
  if (part !== null) return { value: written((hour % 12) + part.value, null), next: part.next };
  return clock > at + 1 ? { value: null, next: clock } : null;
}

/** "ten to three", "half past six", "four o'clock". */
function wordsAt(tokens: Tokens, at: number): At<ClockTime> | null {
  const first = CARDINALS.get(textAt(tokens, at)) ?? 0;
  const isHalf = /^(?:half|quarter)$/u.test(textAt(tokens, at));
  if (first < 1 && !isHalf) return null;
  const minutes = textAt(tokens, at + 1) === 'minutes' ? at + 2 : at + 1;
  const hour = CARDINALS.get(textAt(tokens, minutes + 1)) ?? 0;
  const isHour = hour >= 1 && hour <= 12 && !/^an?$/u.test(textAt(tokens, minutes + 1));
  const isMinute = (isHalf || first % 5 === 0) && /^(?:to|past)$/u.test(textAt(tokens, minutes));
  const tied = gluedAt(tokens, minutes + 1);
  const lead =
    /^(?:at|after|before|by|until|about|around|roughly|approximately|just|shortly|exactly|nearly|almost|since|from|a)$/u.test(
      textAt(tokens, at - 1),
    );
  if (isHour && isMinute && !tied && (lead || minutes > at + 1)) return { value: null, next: minutes + 2 };
  const isHourWord = first >= 1 && first <= 12 && !/^an?$/u.test(textAt(tokens, at));
  return isHourWord ? spokenTail(tokens, at, first) : null;
}
