import { spaced, strawsOf, wordsOf } from './haystack.ts';
import type { Attack } from './leak.ts';
import { leak } from './leak.ts';
import { secretsOf, textOf } from './secrets.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAYS = [
  /\b\d{4}-\d{2}-\d{2}/u,
  /\b\d{4}-W\d{2}\b/u,
  new RegExp(`\\b${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b`, 'iu'),
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}\\b`, 'iu'),
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu,
  /\b(?:yesterday|tomorrow|tonight)\b/iu,
  /\b\d{1,2}:\d{2}\b|\bat \d{1,2}[.h]\d{2}\b/u,
];
const MONTHS = [/\b\d{4}-(?:0[1-9]|1[0-2])\b/u, new RegExp(`\\b${MONTH}\\.? \\d{4}\\b`, 'iu')];

/** Where dates are told by month or by year: any that is finer, as digits, in words, or in the words of the case. */
export const timeAttack: Attack = (attempt) => {
  const { content, kase } = attempt;
  const { unit } = secretsOf(attempt);
  if (unit === 'day') return [];
  const forms = unit === 'month' ? DAYS : [...DAYS, ...MONTHS];
  const fine = kase.dates
    .filter(({ type, value }) => type === 'date' && isFiner(value, unit))
    .map(({ span }) => textOf(kase, span))
    .filter((words) => wordsOf(words).length > 1);
  return strawsOf(content).flatMap(({ item, text }) => {
    const said = spaced(text);
    const spelled = forms.flatMap((form) => form.exec(text)?.[0] ?? []);
    const known = fine.filter((words) => said.includes(spaced(words)));
    return [...new Set([...spelled, ...known])].map((words) =>
      leak('time', item, `“${words}” is finer than a ${unit}`),
    );
  });
};

const isFiner = (value: string, unit: 'month' | 'year'): boolean =>
  /^\d{4}-(?:\d{2}-\d{2}|W\d{2})/.test(value) || (unit === 'year' && /^\d{4}-\d{2}/.test(value));
