import type { RelationModality } from '../../case/relation.ts';
import { type Clause, isOwner, keyAt, wordAt } from './clause.ts';
import type { Family, Form } from './cues.ts';
import { isAdverb, WORDS } from './words.ts';

/** The words that a verb has before it: "has been weighing", "did not". */
export interface VerbGroup {
  /** Item before the group. */
  readonly before: number;
  readonly keys: readonly string[];
  /** What governs the verb's form: the nearest word before it that is no adverb; empty where none does. */
  readonly governor: string;
}

const MOST_WORDS = 10;
const CLASSES = [
  WORDS.be,
  WORDS.have,
  WORDS.do,
  WORDS.future,
  WORDS.possible,
  WORDS.negative,
  WORDS.considering,
  WORDS.planning,
  WORDS.planningWords,
  WORDS.doing,
  WORDS.doingWords,
  WORDS.refusing,
  WORDS.failing,
  WORDS.stopping,
  WORDS.chances,
];
const TO_LEADERS = [
  WORDS.be,
  WORDS.have,
  WORDS.considering,
  WORDS.planning,
  WORDS.planningWords,
  WORDS.doing,
  WORDS.doingWords,
  WORDS.refusing,
  WORDS.failing,
  WORDS.possible,
];
const GERUND_LEADERS = [WORDS.be, WORDS.considering, WORDS.stopping, WORDS.doing, WORDS.refusing, WORDS.failing];

const isIn = (key: string, classes: readonly ReadonlySet<string>[]): boolean => classes.some((set) => set.has(key));

function belongs(clause: Clause, at: number): boolean {
  const word = wordAt(clause, at);
  if (word === null || isOwner(clause, at)) return false;
  const { key } = word;
  if (key === 'to' || isAdverb(key) || isIn(key, CLASSES)) return true;
  return (key === 'of' || key === 'the') && WORDS.chances.has(keyAt(clause, key === 'of' ? at - 1 : at + 1));
}

/** What stands before the verb at `verb` and belongs to it. */
export function verbGroup(clause: Clause, verb: number): VerbGroup {
  let at = verb - 1;
  while (verb - at <= MOST_WORDS && belongs(clause, at)) at -= 1;
  const keys: string[] = [];
  for (let index = at + 1; index < verb; index += 1) keys.push(keyAt(clause, index));
  const governor = keys.findLast((key) => !isAdverb(key)) ?? '';
  return { before: at, keys, governor };
}

/** Whether the verb in one of these forms can be what the subject before its group does. */
export function isActive(group: VerbGroup, forms: readonly Form[], plural: boolean): boolean {
  const { governor } = group;
  if (governor === '') return forms.includes('past') || forms.includes('third') || (plural && forms.includes('base'));
  if (WORDS.be.has(governor) || governor === 'of') return forms.includes('gerund');
  if (WORDS.have.has(governor)) return forms.includes('participle');
  if (governor === 'to') return forms.includes('base') && isLed(group);
  if (WORDS.do.has(governor) || WORDS.future.has(governor) || WORDS.possible.has(governor))
    return forms.includes('base');
  if (governor.startsWith('help') && forms.includes('base')) return true;
  return forms.includes('gerund') && isIn(governor, GERUND_LEADERS);
}

/** "plans to", "is to"; not the "to" of "told Velmark to". */
function isLed({ keys }: VerbGroup): boolean {
  const at = keys.lastIndexOf('to');
  const leader = keys.slice(0, at).findLast((key) => !isAdverb(key));
  return leader !== undefined && isIn(leader, TO_LEADERS);
}

/** Whether it is "to" and nothing that leads to it: a purpose, or in a headline what is planned. */
export const isBareTo = ({ governor, keys }: VerbGroup): boolean => governor === 'to' && keys.length <= 2;

export const isPassive = ({ governor }: VerbGroup, forms: readonly Form[]): boolean =>
  forms.includes('participle') && (governor === '' || WORDS.be.has(governor));

/** What the group makes of the verb; null where it says that nothing of the sort is so, or may be. */
export function modalityOf(group: VerbGroup, { sign }: Family): RelationModality | null {
  const { keys } = group;
  const has = (set: ReadonlySet<string>): boolean => keys.some((key) => set.has(key));
  if (has(WORDS.failing)) return null;
  if (isNegative(keys)) return sign === 1 && keys.some((key) => key === 'will' || key === "won't") ? 'refused' : null;
  if (has(WORDS.refusing)) return sign === 1 ? 'refused' : null;
  if (isOver(group)) return sign === 1 ? 'ended' : null;
  if (has(WORDS.considering)) return 'considered';
  return has(WORDS.possible) ? 'possible' : toldOrPlanned(keys, has);
}

const toldOrPlanned = (keys: readonly string[], has: (set: ReadonlySet<string>) => boolean): RelationModality =>
  has(WORDS.future) || has(WORDS.planning) || has(WORDS.planningWords) || isToCome(keys) ? 'planned' : 'told';

/** "not", "has yet to", but neither "not only" nor "no longer". */
const isNegative = (keys: readonly string[]): boolean =>
  keys.join(' ').includes('yet to') ||
  keys.some((key, at) => WORDS.negative.has(key) && !/^(?:only|just|merely|longer)$/.test(keys[at + 1] ?? ''));

const isOver = ({ keys }: VerbGroup): boolean =>
  keys.some((key, at) => WORDS.stopping.has(key) || (key === 'no' && keys[at + 1] === 'longer'));

/** "is to meet". */
const isToCome = (keys: readonly string[]): boolean =>
  keys.some((key, at) => WORDS.be.has(key) && keys[at + 1] === 'to');
