/** A font that ships with the package, and what it has. */
export interface ShippedFont {
  readonly file: string;
  /** What it goes by in the template: its package and which cut of it, so that weights and slants of a cut share a name. */
  readonly family: string;
  /** Its code points: ranges in base 36, each as how far it starts behind the one before, a full stop, and how many there are. */
  readonly has: string;
}

/** Fonts for a text, and what of the text none of them can show. */
export interface ChosenFonts {
  readonly fonts: readonly ShippedFont[];
  /** Characters, each once, in order. */
  readonly unshown: readonly string[];
}

/** Every text needs these, and what shapes it needs no glyph: joiners, selectors, marks of direction. */
const BASIC = /^noto-(?:serif|sans) \d$/;
const NO_GLYPH = /[\s\p{Cf}\p{Variation_Selector}]/u;
/** Of the fonts that have Chinese characters the one whose language the text shows comes first, since each draws them its own way. */
const KANA = /[\u3041-\u30ff]/;

/** The fewest shipped fonts, in their order, that show a text. Linear in the text and the fonts. */
export function fontsFor(text: string, shipped: readonly ShippedFont[]): ChosenFonts {
  const inOrder = KANA.test(text)
    ? shipped.toSorted((a, b) => Number(!/-jp /.test(a.family)) - Number(!/-jp /.test(b.family)))
    : shipped;
  const basic = inOrder.filter(({ family }) => BASIC.test(family));
  const others = inOrder.filter(({ family }) => !BASIC.test(family));
  const all = [...new Set(text)].filter((char) => !NO_GLYPH.test(char));
  const open = new Set(all);
  const fonts: ShippedFont[] = [];
  for (const font of [...basic, ...others]) {
    const has = coverageOf(font);
    const shown = all.filter((char) => has(char.codePointAt(0) ?? 0));
    // A dossier has both basic faces; the others only help out.
    if (shown.some((char) => open.has(char) || BASIC.test(font.family))) fonts.push(font);
    for (const char of shown) open.delete(char);
  }
  const families = new Set(fonts.map(({ family }) => family));
  // All weights of a family that is needed.
  return { fonts: [...basic, ...others].filter(({ family }) => families.has(family)), unshown: [...open].toSorted() };
}

function coverageOf({ has }: ShippedFont): (code: number) => boolean {
  let end = 0;
  const ranges = has.split(' ').map((part) => {
    const [gap = '0', length = '0'] = part.split('.');
    const first = end + Number.parseInt(gap, 36);
    end = first + Number.parseInt(length, 36);
    return { first, end };
  });
  return (code) => ranges.some((range) => code >= range.first && code < range.end);
}

/** Text with what cannot be shown named by its code point: `⟨U+1F02⟩`. */
export function withNamedCharacters(text: string, unshown: readonly string[]): string {
  if (unshown.length === 0) return text;
  const missing = new Set(unshown);
  return [...text].map((char) => (missing.has(char) ? `<${nameOf(char)}>` : char)).join('');
}

/** `U+1F02`. */
export function nameOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
