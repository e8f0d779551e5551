import { dayOf } from './calendar.ts';
import { ordinalAt } from './numbers.ts';
import type { Found, Reading } from './reading.ts';
import { DECADES, gluedAt, past, type Tokens, textAt } from './vocabulary.ts';

/** "the 1990s", "the '90s", "the nineties", "the 19th century". */
export function decadeOrCenturyAt(tokens: Tokens, at: number): Found | null {
  return decadeAt(tokens, at) ?? shortDecadeAt(tokens, at) ?? wordDecadeAt(tokens, at) ?? centuryAt(tokens, at);
}

const decade = (year: number): Reading => ({ kind: 'fixed', period: { unit: 'decade', start: dayOf(year, 1, 1) } });

/** "1990s". */
function decadeAt(tokens: Tokens, at: number): Found | null {
  const text = textAt(tokens, at);
  const plural = past(tokens, at + 1, 's', "'s");
  if (!/^[12]\d\d0$/u.test(text) || plural === at + 1 || !gluedAt(tokens, at + 1)) return null;
  if (textAt(tokens, at + 1) === "'s" && !/^(?:the|early|late|mid|-)$/u.test(textAt(tokens, at - 1))) return null;
  return { reading: decade(Number(text)), next: plural };
}

/** "'90s". */
function shortDecadeAt(tokens: Tokens, at: number): Found | null {
  if (!/^['’‘]$/u.test(textAt(tokens, at)) || !gluedAt(tokens, at + 1) || !/^\d0$/u.test(textAt(tokens, at + 1)))
    return null;
  if (textAt(tokens, at + 2) !== 's' || !gluedAt(tokens, at + 2)) return null;
  return { reading: decade(1900 + Number(textAt(tokens, at + 1))), next: at + 3 };
}

/** "the nineties". */
function wordDecadeAt(tokens: Tokens, at: number): Found | null {
  const value = DECADES.get(textAt(tokens, at));
  if (value === undefined || !/^(?:the|early|late|mid|-)$/u.test(textAt(tokens, at - 1))) return null;
  return { reading: decade(1900 + 10 * value), next: at + 1 };
}

/** "the 19th century". */
function centuryAt(tokens: Tokens, at: number): Found | null {
  const ordinal = ordinalAt(tokens, at);
  if (ordinal === null || ordinal.value > 30) return null;
  const behind = past(tokens, ordinal.next, '-');
  if (textAt(tokens, behind) !== 'century') return null;
  return {
    reading: { kind: 'fixed', period: { unit: 'century', start: dayOf((ordinal.value - 1) * 100, 1, 1) } },
    next: behind + 1,
  };
}
