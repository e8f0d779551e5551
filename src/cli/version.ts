import { readFileSync } from 'node:fs';

/** The package's version. Its package.json is two folders up from here, from src/cli and from dist/cli alike. */
export function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const found: unknown = JSON.parse(text);
  if (typeof found === 'object' && found !== null && 'version' in found) return String(found.version);
  return 'of unknown version';
}
