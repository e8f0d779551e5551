import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BundledText, PageBundle } from '../report/page/page.ts';
import { ShellError } from '../shell-error.ts';

/** The page's code. It is two folders up from here and then in dist-web, from src/bundle and from dist/bundle alike. Reads about 200 kB. */
export function loadBundle(): PageBundle {
  return { script: bundled('page.js'), style: bundled('page.css') };
}

function bundled(name: string): BundledText {
  const text = read(name);
  return { text, sha256: createHash('sha256').update(text, 'utf8').digest('base64') };
}

function read(name: string): string {
  try {
    return readFileSync(new URL(`../../dist-web/${name}`, import.meta.url), 'utf8');
  } catch (error) {
    throw new ShellError(
      'page.unbuilt',
      `the report page cannot be written: its code is not there (dist-web/${name}); in a clone, npm run build:page makes it, and --no-html does without`,
      error,
    );
  }
}
