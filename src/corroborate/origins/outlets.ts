import { Pattern } from '../../text/pattern.ts';

const SHORTEST = 4;
/** Words that many outlets end in and that mean something else alone. */
const PLAIN = new Set([
  'news',
  'daily',
  'today',
  'network',
  'online',
  'weekly',
  'press',
  'agency',
  'wire',
  'media',
  'tv',
  'radio',
  'digest',
  'group',
  'international',
  'bulletin',
  'newsletter',
  'magazine',
  'blog',
]);
/** "VPA" of "Velmark Press Agency (VPA)", and such a name alone. */
const SHORT = /\s\((?<short>\p{Lu}{2,6})\)$/u;
const ACRONYM = /^\p{Lu}{3,5}$/u;
const LONG_NAME = 3;

/**
 * How prose calls an outlet, longest first: "Kanal Nord", "the Courier", "Channel Six". The part of a name is used with its
 * article only, so that a courier is none. Empty for null.
 */
export function outletForms(publisher: string | null): string[] {
  if (publisher === null) return [];
  const short = SHORT.exec(publisher)?.groups?.['short'] ?? null;
  const name = publisher
    .replace(SHORT, '')
    .replace(/^the\s+/iu, '')
    .trim();
  const words = name.split(/\s+/u);
  const last = words.at(-1) ?? '';
  const forms = short === null ? [name] : [name, short];
  const initials = words.map((word) => word.slice(0, 1)).join('');
  if (words.length >= LONG_NAME && ACRONYM.test(initials)) forms.push(initials);
  if (words.length > 1 && last.length >= SHORTEST && !PLAIN.has(last.toLowerCase())) forms.push(`the ${last}`);
  if (words.length > 2) forms.push(words.slice(0, 2).join(' '), `the ${words.slice(-2).join(' ')}`);
  if (words.length === 2 && PLAIN.has(last.toLowerCase()) && (words[0] ?? '').length >= 3) forms.push(words[0] ?? '');
  return forms.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Where one of `forms` stands in `text`, or -1. The article may be small or large, all else is as written. */
export function outletIn(text: string, forms: readonly string[]): number {
  for (const form of forms) {
    const bare = form.startsWith('the ') ? form.slice(4) : form;
    let at = text.indexOf(bare);
    while (at >= 0) {
      const before = text.slice(Math.max(0, at - 5), at);
      const isWhole = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(text.slice(at + bare.length));
      if (isWhole && (bare === form || /[Tt]he ["“‘']?$/u.test(before))) return at;
      at = text.indexOf(bare, at + 1);
    }
  }
  return -1;
}

/** Whether `text` names an outlet by one of `forms`, or spells out one that is initials: "Trent News Service" for "TNS". */
export function namesOutlet(text: string, forms: readonly string[]): boolean {
  return outletIn(text, forms) >= 0 || spellsOut(text, forms);
}

/** Whether `text` holds the words that one of `forms` is the initials of. */
export function spellsOut(text: string, forms: readonly string[]): boolean {
  return spellingsOf(forms).some(
    ({ letters, pattern }) => letters.every((one) => text.includes(one)) && pattern.test(text),
  );
}

/** How initials may be spelled out. Without one of its letters a text need not be searched. */
interface Spelling {
  readonly letters: readonly string[];
  readonly pattern: Pattern;
}

const spelled = new WeakMap<readonly string[], readonly Spelling[]>();

function spellingsOf(forms: readonly string[]): readonly Spelling[] {
  const known = spelled.get(forms);
  if (known !== undefined) return known;
  const found = forms.filter((form) => ACRONYM.test(form)).map(spelledOut);
  spelled.set(forms, found);
  return found;
}

function spelledOut(initials: string): Spelling {
  const letters = [...initials];
  const words = letters.map((letter) => String.raw`${letter}\p{Ll}[\p{L}’'-]*`);
  return { letters, pattern: new Pattern(String.raw`\b${words.join(String.raw`\s(?:of\s|for\s)?`)}(?!\p{L})`) };
}

/** Whether a phrase is an outlet's name and nothing else, its article aside: "The Courier", "the Courier". */
export function isOutletName(phrase: string, forms: readonly string[]): boolean {
  const at = outletIn(phrase, forms);
  return at >= 0 && /^(?:the\s)?$/iu.test(phrase.slice(0, at));
}
