import type { Statement } from './statement.ts';

const NOBODY: ReadonlySet<string> = new Set();
const speakers = new WeakMap<Statement, ReadonlySet<string>>();

/** The words of the names of those who speak in a statement, folded. Worked out once a statement. */
export function speakerOf(statement: Statement): ReadonlySet<string> {
  if (statement.quotes.length === 0) return NOBODY;
  const known = speakers.get(statement);
  if (known !== undefined) return known;
  const words = new Set(
    statement.quotes.flatMap(({ speaker }) => speaker.text.toLowerCase().match(/\p{L}{4,}/gu) ?? []),
  );
  speakers.set(statement, words);
  return words;
}

/** Whether two statements have a word of their speakers' names in common. */
export function haveOneSpeaker(one: Statement, two: Statement): boolean {
  const words = speakerOf(two);
  for (const word of speakerOf(one)) if (words.has(word)) return true;
  return false;
}

/** Whether it quotes somebody whom the sentence before names, or to whom it points back. */
export function speaksOn(statement: Statement): boolean {
  const { report, sentence, quotes, reading } = statement;
  const before = report.sentences[sentence.index - 1];
  if (quotes.length === 0 || before === undefined || before.kind === 'title') return false;
  const speaker = speakerOf(statement);
  return reading.leansBack || before.tokens.some(({ key, capital }) => capital && speaker.has(key));
}
