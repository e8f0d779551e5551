import grammar from './grammar.json' with { type: 'json' };

/** The forms of an English verb, lower case. */
export interface VerbForms {
  readonly base: string;
  /** Third person: "attacks". */
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

const IRREGULAR: Readonly<Record<string, string>> = grammar.irregular;
const DOUBLING: ReadonlySet<string> = new Set(grammar.doubling);

/** All forms of `lemma`: irregular ones from the table, the rest by the rules of spelling. */
export function verbForms(lemma: string): VerbForms {
  if (lemma === 'be') return { base: 'be', third: 'is', past: 'was', participle: 'been', gerund: 'being' };
  if (lemma === 'have') return { base: 'have', third: 'has', past: 'had', participle: 'had', gerund: 'having' };
  const stem = DOUBLING.has(lemma) ? `${lemma}${lemma.at(-1) ?? ''}` : lemma;
  const [past = regularPast(stem), participle = past] = IRREGULAR[lemma]?.split(' ') ?? [];
  return { base: lemma, third: thirdOf(lemma), past, participle, gerund: gerundOf(stem) };
}

const isAfterVowel = (word: string): boolean => /[aeiou].$/.test(word);

function thirdOf(lemma: string): string {
  if (lemma.endsWith('y') && !isAfterVowel(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o|go)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function regularPast(stem: string): string {
  if (stem.endsWith('e')) return `${stem}d`;
  if (stem.endsWith('y') && !isAfterVowel(stem)) return `${stem.slice(0, -1)}ied`;
  return `${stem}ed`;
}

function gerundOf(stem: string): string {
  if (stem.endsWith('ie')) return `${stem.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(stem)) return `${stem.slice(0, -1)}ing`;
  return `${stem}ing`;
}

/** Singular and plural of a noun. */
export function nounForms(lemma: string): readonly string[] {
  const plural = lemma.endsWith('man') ? `${lemma.slice(0, -3)}men` : thirdOf(lemma);
  return lemma === plural ? [lemma] : [lemma, plural];
}
