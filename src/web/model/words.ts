import type { AlignmentKind } from '../../case/alignment.ts';
import type { Derivation, DerivationKind, Unseen } from '../../case/lineage.ts';

/** The case's kinds in words for readers; a test holds them to the terminal's. */
export const KIND_IN_WORDS: Readonly<Record<DerivationKind, string>> = {
  update: 'later version',
  reprint: 'reprint',
  excerpt: 'excerpt',
  spun: 'spun copy',
  translated: 'translated copy',
  paraphrase: 'paraphrase',
  summary: 'summary',
  secondary: 'secondary report',
};

export const ALIGNMENT_IN_WORDS: Readonly<Record<AlignmentKind, string>> = {
  identical: 'identical',
  edited: 'edited',
  spun: 'spun',
  translated: 'translated',
  paraphrased: 'paraphrased',
};

export const ALIGNMENT_KINDS = Object.keys(ALIGNMENT_IN_WORDS) as readonly AlignmentKind[];

/** How sure an answer is. */
export type Certainty = 'sure' | 'likely' | 'perhaps' | 'open';

/** `open`: which of the two came first is not established. */
export function certaintyOf({ confidence, direction }: Derivation): Certainty {
  if (direction === 'notEstablished') return 'open';
  if (confidence >= 0.8) return 'sure';
  return confidence >= 0.6 ? 'likely' : 'perhaps';
}

export const CERTAINTY_IN_WORDS: Readonly<Record<Certainty, string>> = {
  sure: '',
  likely: 'likely',
  perhaps: 'perhaps',
  open: 'which came first is not established',
};

/** A derivation's kind, and how sure it is where that is not very. */
export function kindInWords(derivation: Derivation): string {
  const { kind, confidence } = derivation;
  if (confidence >= 0.8) return KIND_IN_WORDS[kind];
  return `${KIND_IN_WORDS[kind]}, ${confidence >= 0.6 ? 'likely' : 'perhaps'}`;
}

/** `97 %` for 0.97; never 100 or 0 for what is only nearly so. */
export function percent(ratio: number): string {
  const whole = Math.round(ratio * 100);
  if (whole === 100 && ratio < 1) return '99\u202f%';
  if (whole === 0 && ratio > 0) return '1\u202f%';
  return `${whole}\u202f%`;
}

/** `1 report`, `2 reports`, `1,000 reports`. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${grouped(count)}\u00a0${count === 1 ? noun : nouns}`;
}

/** Digits in threes. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

export const nameOfUnseen = ({ publisher }: Unseen): string => plain(publisher ?? '') || 'an unknown outlet';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `13 January 2025` for a day in ISO 8601; what is no such day as it stands. The clock time is left out. */
export function dayInWords(published: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(published) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year === undefined || name === undefined ? plain(published) : `${Number(day)} ${name} ${year}`;
}

const LONGEST_TITLE = 240;

/** A report's own words for a heading or a label: on one line, cut where they are too long, nothing invisible in them. */
export function plain(text: string, most = LONGEST_TITLE): string {
  const cut = text.length > most ? `${text.slice(0, most).toWellFormed().trimEnd()}…` : text.toWellFormed();
  return cut
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/** A report's own words as they stand, but that characters which turn the order of the others round are shown by their numbers. */
export function shown(text: string): string {
  return text.replace(
    /[\u202a-\u202e\u2066-\u2069]/g,
    (char) => `[U+${char.charCodeAt(0).toString(16).toUpperCase()}]`,
  );
}
