/** A day as the number of days since 1970-01-01, in the proleptic Gregorian calendar. */
export type Day = number;

const DAY_MS = 86_400_000;

/** Months are 1–12. A month or day out of its range runs over into the next, so that shifts need no care. */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civilOf(day: Day): CivilDate {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether the calendar has such a day: 29 February needs a leap year. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return civilOf(dayOf(year, month, day)).month === month;
}

/** `2031-03-05`; the year in four digits. */
export function isoDay(day: Day): string {
  const { year, month, day: date } = civilOf(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

/** The day that an ISO date (with or without a time) names, or null. */
export function dayOfIso(iso: string | null): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso ?? '') ?? [];
  if (year === undefined || !isDay(Number(year), Number(month), Number(day))) return null;
  return dayOf(Number(year), Number(month), Number(day));
}

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the day's week. */
export function weekStart(day: Day): Day {
  return day - (weekdayOf(day) - 1);
}

/** The ISO 8601 week that a day lies in: that of its Thursday. */
export function isoWeek(day: Day): string {
  const thursday = weekStart(day) + 3;
  const { year } = civilOf(thursday);
  return `${padded(year, 4)}-W${padded(1 + Math.floor((thursday - dayOf(year, 1, 1)) / 7), 2)}`;
}

/** Easter Sunday by the anonymous Gregorian computus (Meeus 1991, chapter 8). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
