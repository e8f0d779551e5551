import { basename } from 'node:path';
import { build, type Rolldown } from 'vite';
import { splitConstants } from './split-constants.ts';

/** Runs from where it is installed: its WebAssembly lies beside it. */
const NOT_BUNDLED = ['@myriaddreamin/typst-ts-web-compiler'];

/** Programs with all that they import, as the command ships them. */
export async function bundle(
  files: readonly string[],
  output: Rolldown.OutputOptions,
): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: NOT_BUNDLED },
    build: {
      ssr: true,
      write: false,
      target: 'es2024',
      minify: false,
      rolldownOptions: { input: Object.fromEntries(files.map((file) => [basename(file, '.ts'), file])), output },
    },
  });
  const made = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return made.flatMap((one) => (one.type === 'chunk' ? [one] : []));
}

/** A CommonJS bundle as the one function that `loadKept` asks for. */
export function keepable({ code }: Rolldown.OutputChunk): string {
  return `(function (exports, require, __filename) { 'use strict'; ${splitConstants(code)}\n})\n`;
}
