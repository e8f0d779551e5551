import type { Leak } from './attacks/leak.ts';
import type { ItemKind, JsonValue, ReleaseContent, ReleaseItem } from './item.ts';
import type { ReleaseAnswer } from './release.ts';
import type { Refusal } from './rules/rules.ts';

const IN_WORDS: Readonly<Record<ItemKind, readonly [string, string]>> = {
  story: ['story', 'stories'],
  report: ['report', 'reports'],
  claim: ['claim', 'claims'],
  quote: ['quotation', 'quotations'],
  event: ['event', 'events'],
  actor: ['actor', 'actors'],
  relation: ['relation', 'relations'],
  lineage: ['step of lineage', 'steps of lineage'],
  change: ['change', 'changes'],
};

/** What a partner would see, item by item, then what they could infer. Plain text; whoever prints it makes it safe for a terminal. */
export function preview(answer: Exclude<ReleaseAnswer, { readonly kind: 'refused' }>): string {
  const { content } = answer;
  return [...head(content), '', ...body(content), ...wordsLines(answer.words), ...leakLines(answer), ''].join('\n');
}

/** Refusals as lines. */
export const refusalLines = (refusals: readonly Refusal[]): readonly string[] => refusals.map(({ message }) => message);

/** Leaks as lines, each with the id that an override names. */
export const leakLine = ({ id, kind, words, item }: Leak): string =>
  `${id} ${kind}: ${words}${item === null ? '' : `  (in ${item})`}`;

function head({ partner, level, conditions, items }: ReleaseContent): readonly string[] {
  const { use, onward, expires, reciprocity } = conditions;
  const terms = [
    `Use: ${use}`,
    `passed on to: ${onward}`,
    expires === null ? 'does not expire' : `until ${expires}`,
    reciprocity === null ? '' : `in return: ${reciprocity}`,
  ];
  return [
    `${partner} would get ${items.length} ${items.length === 1 ? 'item' : 'items'} at TLP:${level}`,
    terms.filter((term) => term !== '').join(' · '),
  ];
}

function body({ items }: ReleaseContent): readonly string[] {
  const byKind = Map.groupBy(items, (item) => item.kind);
  return (Object.keys(IN_WORDS) as readonly ItemKind[]).flatMap((kind) => {
    const those = byKind.get(kind) ?? [];
    if (those.length === 0) return [];
    const [one, many] = IN_WORDS[kind];
    return [`${those.length} ${those.length === 1 ? one : many}`, ...those.flatMap(itemLines), ''];
  });
}

function itemLines({ id, body: value }: ReleaseItem): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`  ${id}`];
  return [`  ${id}`, ...Object.entries(value).flatMap(([name, inner]) => fieldLines(name, inner))];
}

function fieldLines(name: string, value: JsonValue): readonly string[] {
  if (value === null || (Array.isArray(value) && value.length === 0)) return [];
  if (typeof value === 'string')
    return value.split('\n').map((line, at) => `    ${at === 0 ? `${name}: ` : '  '}${line}`);
  if (!Array.isArray(value)) return [`    ${name}: ${inline(value)}`];
  return [`    ${name}:`, ...value.map((one: JsonValue) => `      ${inline(one)}`)];
}

function inline(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(inline).join(', ');
  return Object.entries(value)
    .filter(([, inner]) => inner !== null)
    .map(([name, inner]) => `${name} ${inline(inner)}`)
    .join(' · ');
}

function wordsLines(words: Exclude<ReleaseAnswer, { readonly kind: 'refused' }>['words']): readonly string[] {
  if (words.length === 0) return [];
  return [
    'It rests on',
    ...words.map(({ kind, of, by, on }) => `  ${kind}${of === null ? '' : ` for ${of}`} by ${by}, ${on}`),
    '',
  ];
}

function leakLines({ leaks, overridden }: Exclude<ReleaseAnswer, { readonly kind: 'refused' }>): readonly string[] {
  const open =
    leaks.length === 0
      ? ['Nothing was found that they could infer beyond it.']
      : [
          `They could infer ${leaks.length} ${leaks.length === 1 ? 'thing' : 'things'} that they may not know:`,
          ...leaks.map((leak) => `  ${leakLine(leak)}`),
          'Change the rules, or let one pass: --override ID=REASON',
        ];
  return [...open, ...overridden.map(({ leak, reason }) => `let pass: ${leakLine(leak)}: ${reason}`)];
}
