import { gapBefore, type Line, nameKey, type Stretch, wordAt } from './line.ts';
import {
  FUNCTION_WORD,
  INSTITUTION,
  LOOSE_MODIFIER,
  NOT_ALONE,
  ORGANISATION_HEAD,
  ROLE,
  SPEECH_VERB,
} from './vocabulary.ts';

/** Most words before the head: "the national weather office". */
const MOST_MODIFIERS = 3;

/** A body named in small letters, in its line. */
export interface SmallBody {
  readonly line: Line;
  readonly stretch: Stretch;
}

/**
 * Bodies that are named by what they are, in small letters: "the railway inspectorate". Those that speak, or that the
 * report names so more than once; "the same office" and "the head office" are none. Cost: linear.
 */
export function smallBodiesIn(lines: readonly Line[]): SmallBody[] {
  const found = lines.flatMap(namedIn);
  const counts = Map.groupBy(found, ({ line, stretch }) => nameKey(line, stretch));
  const isSure = ({ line, stretch }: SmallBody): boolean => SPEECH_VERB.has(wordAt(line, stretch.to));
  const sure = new Set([...counts].filter(([, same]) => same.length > 1 || same.some(isSure)).map(([key]) => key));
  return found.filter(({ line, stretch }) => sure.has(nameKey(line, stretch)));
}

function namedIn(line: Line): SmallBody[] {
  const found: SmallBody[] = [];
  line.tokens.forEach(({ key }, article) => {
    if (key !== 'the') return;
    const from = article + 1;
    for (let head = from + 1; head <= from + MOST_MODIFIERS + 1; head += 1) {
      const isHead = INSTITUTION.has(wordAt(line, head)) && line.tokens[head]?.capital === false;
      if (isHead && firstModifier(line, head) === from) found.push({ line, stretch: { from, to: head + 1 } });
    }
  });
  return found;
}

/** The first word behind "the" of those that modify the head, or null where they name nothing. */
function firstModifier(line: Line, head: number): number | null {
  if (isModifierItself(line, head)) return null;
  for (let at = head; at > head - MOST_MODIFIERS - 2 && gapBefore(line, at) === ' '; at -= 1) {
    if (wordAt(line, at - 1) === 'the') return isTelling(line, { from: at, to: head }) ? at : null;
    if (!mayModify(line, at - 1)) return null;
  }
  return null;
}

/** "the food office party": the head of another noun. */
function isModifierItself(line: Line, head: number): boolean {
  const next = line.tokens[head + 1];
  return next !== undefined && !next.capital && gapBefore(line, head + 1) === ' ' && ORGANISATION_HEAD.has(next.key);
}

function isTelling({ tokens }: Line, { from, to }: Stretch): boolean {
  return tokens.slice(from, to).some(({ key }) => !LOOSE_MODIFIER.has(key));
}

function mayModify(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (token === undefined || token.capital || token.kind === 'number') return false;
  const word = token.key;
  if (LOOSE_MODIFIER.has(word)) return true;
  return !FUNCTION_WORD.has(word) && !NOT_ALONE.has(word) && !ROLE.has(word) && !/(?:ed|ing)$/.test(word);
}
