import { expect, test } from 'vitest';
import { splitConstants } from '../scripts/split-constants.ts';

test('an array that is taken apart at once is never made', () => {
  expect(splitConstants('const [a, b] = [x(), y(1, 2)];')).toBe('const a = x(), b = y(1, 2);');
  expect(splitConstants('let [a] = [f(() => { const [b, c] = [1, [2]]; return b; })], d = 1;')).toBe(
    'let a = f(() => { const b = 1, c = [2]; return b; }), d = 1;',
  );
});

test('other arrays are left as they are', () => {
  const code = [
    'const [a, b] = pair;',
    'const [c = 1] = [x];',
    'const [d] = [...all];',
    'const [e, ...f] = [1, 2];',
    'const [, g] = [1, 2];',
    'const [h] = [1, 2];',
    '[p, q] = [q, p];',
    'for (const [i, j] of [[1, 2]]) use(i, j);',
  ].join('\n');
  expect(splitConstants(code)).toBe(code);
});
