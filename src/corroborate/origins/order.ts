/** Code-unit order, whatever the locale: negative where `a` comes first. */
export function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
