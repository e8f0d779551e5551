import { parseAst } from 'vite';

/** Of a syntax tree, what is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Declarator extends Node {
  readonly id: Node & { readonly elements?: readonly (Node | null)[] };
  readonly init: (Node & { readonly elements?: readonly (Node | null)[] }) | null;
}

/**
 * Code in which `const [a, b] = [x, y]` reads `const a = x, b = y`. The same, but V8 makes the array and walks it by its iterator
 * as long as it has not optimised the function, which in a short run is nearly always.
 */
export function splitConstants(code: string): string {
  return rendered(code, declaratorsIn(parseAst(code)), [0, code.length]);
}

/** The declarations that can be split, outer ones before those within them. */
function declaratorsIn(value: unknown): Declarator[] {
  if (Array.isArray(value)) return value.flatMap(declaratorsIn);
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(declaratorsIn);
  return isSplit(value) ? [value, ...within] : within;
}

function isSplit(value: object): value is Declarator {
  if (!('type' in value) || value.type !== 'VariableDeclarator') return false;
  const { id, init } = value as Declarator;
  return (
    id.type === 'ArrayPattern' &&
    init?.type === 'ArrayExpression' &&
    id.elements?.length === init.elements?.length &&
    (id.elements?.every((one) => one?.type === 'Identifier') ?? false) &&
    (init.elements?.every((one) => one !== null && one.type !== 'SpreadElement') ?? false)
  );
}

function rendered(code: string, declarators: readonly Declarator[], [start, end]: readonly [number, number]): string {
  let text = '';
  let at = start;
  for (const { start: from, end: to, id, init } of declarators) {
    if (from < at || to > end) continue;
    const constants = (id.elements ?? []).map((name, place) => {
      const value = init?.elements?.[place];
      if (name === null || value === null || value === undefined) throw new RangeError(`no value ${place} at ${from}`);
      const within = declarators.filter((one) => one.start >= value.start && one.end <= value.end);
      return `${code.slice(name.start, name.end)} = ${rendered(code, within, [value.start, value.end])}`;
    });
    text += code.slice(at, from) + constants.join(', ');
    at = to;
  }
  return text + code.slice(at, end);
}
