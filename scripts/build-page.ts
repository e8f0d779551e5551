/** Bundles src/web into dist-web: page.js and page.css with the fonts in it. `src/report/page` puts a case beside them. */
import { readdirSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';
import { build } from 'vite';

const OUT = 'dist-web';

rmSync(OUT, { recursive: true, force: true });
const result = await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: 'src/web/main.tsx',
      output: { format: 'iife', entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
    },
  },
});

const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
const made = readdirSync(OUT).sort();
if (made.join() !== 'page.css,page.js')
  throw new Error(`expected page.css and page.js in ${OUT}, got ${made.join(', ')}`);
for (const output of outputs) {
  const content = contentOf(output);
  console.log(
    `${output.fileName}: ${content.length} characters, ${gzipSync(content, { level: 9 }).length} bytes with gzip`,
  );
}

function contentOf(output: Rolldown.OutputChunk | Rolldown.OutputAsset): string {
  if (output.type === 'chunk') return output.code;
  return typeof output.source === 'string' ? output.source : Buffer.from(output.source).toString('utf8');
}
