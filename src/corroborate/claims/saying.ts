import type { Quote } from '../../case/attribution.ts';
import type { Token } from '../../text/tokens.ts';
import { CUE, cuesOf } from './cue-words.ts';
import lists from './cues.json' with { type: 'json' };
import type { Statement } from './statement.ts';

/** How those who speak in a statement put what they say. */
export interface Saying {
  /** What they do with it is to deny: "rejected", "disputes". */
  readonly denies: boolean;
  /** It begins by saying that something was not so: "nobody was there", "it had no record". Advice, silence and what is not known are none. */
  readonly negates: boolean;
}

/** A negation among so many first words of what is said negates all of it. */
const HEAD = 5;

const NEGATIONS = new Set(lists.facts.negations);
const VERBS = new Set(lists.facts.verbs);
const WISHES = new Set(lists.facts.wishes);
/** What is said in passing begins here: "the clerk, who was not there". */
const ASIDES = new Set(lists.facts.asides);

const SILENT: Saying = { denies: false, negates: false };
const sayings = new WeakMap<Statement, Saying>();

/** Worked out once a statement. Cost: its quotations × its words, where it denies or negates. */
export function sayingOf(statement: Statement): Saying {
  const { quotes, reading, sentence } = statement;
  if (quotes.length === 0 || !(reading.denies || reading.negates)) return SILENT;
  const known = sayings.get(statement);
  if (known !== undefined) return known;
  const isTold = !reading.refuses && !reading.unverified;
  const saying = {
    denies: reading.denies && quotes.some((quote) => isDenied(quote, sentence.tokens)),
    negates: reading.negates && isTold && quotes.some((quote) => beginsNegated(quote, sentence.tokens)),
  };
  sayings.set(statement, saying);
  return saying;
}

function isDenied({ cue }: Quote, tokens: readonly Token[]): boolean {
  if (cue === null) return false;
  return tokens.some((token) => token.start >= cue.start && token.end <= cue.end && (cuesOf(token) & CUE.denial) !== 0);
}

function beginsNegated({ span }: Quote, tokens: readonly Token[]): boolean {
  const first = tokens.findIndex(({ start }) => start >= span.start);
  if (first < 0) return false;
  const head = tokens.slice(first, first + HEAD).filter(({ end }) => end <= span.end);
  const aside = head.findIndex(({ key }) => ASIDES.has(key));
  return head.slice(0, aside < 0 ? HEAD : aside).some((_, at) => negatesFact(tokens, first + at));
}

/** Whether the word here says that something was not so: "nobody", "not one", or "not" after a verb of the past. */
function negatesFact(tokens: readonly Token[], at: number): boolean {
  const [key, next, before] = [at, at + 1, at - 1].map((place) => tokens[place]?.key ?? '');
  if (key === undefined || next === undefined || before === undefined) return false;
  if (NEGATIONS.has(key)) return !WISHES.has(next);
  if (key.endsWith("n't")) return VERBS.has(key.slice(0, -3));
  return key === 'not' && (VERBS.has(before) || next === 'one');
}
