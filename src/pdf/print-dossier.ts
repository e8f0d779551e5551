import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Compiler from '@myriaddreamin/typst-ts-web-compiler';
import type { Dossier } from '../report/dossier/document.ts';
import { reasonOf, ShellError, systemCode } from '../shell-error.ts';
import { fontsFor, nameOf, type ShippedFont, withNamedCharacters } from './coverage.ts';
import { sfntOf } from './woff.ts';

// Two folders up from here is the package, from src/pdf and from dist/pdf alike.
const PDF = new URL('../../pdf/', import.meta.url);
const COMPILER = '@myriaddreamin/typst-ts-web-compiler';

/** A dossier as PDF, with the characters that no shipped font has: their names stand in the PDF instead. */
export interface PrintedDossier {
  readonly pdf: Uint8Array;
  /** `U+1F02`. */
  readonly unshown: readonly string[];
}

/**
 * Sets a dossier with Typst, compiled to WebAssembly, and the fonts that ship with the package: the same bytes on every machine. The dossier goes in as
 * data, which Typst never reads as markup. Throws a ShellError where the template or a font is not there. A second or so; memory 0.2 GB.
 */
export async function printDossier(dossier: Dossier): Promise<PrintedDossier> {
  // The lineage is drawn, so that its lines of text are not needed.
  const json = JSON.stringify(dossier, (key, value: unknown) => (key === 'lines' ? [] : value));
  const shipped = JSON.parse(partOf('fonts.json').toString('utf8')) as readonly ShippedFont[];
  const template = partOf('dossier.typ').toString('utf8');
  const { fonts, unshown } = fontsFor(`${json}${template}`, shipped);
  const named = unshown.map(nameOf);
  const families = [...new Set(fonts.map(({ family }) => family))];
  const setting = { serif: ranked(families, 'noto-serif '), sans: ranked(families, 'noto-sans '), unshown: named };
  // Loaded only now: whoever imports hearsay for something else should not wait for it.
  const require = createRequire(import.meta.url);
  const { default: init, TypstCompilerBuilder } = require(COMPILER) as typeof Compiler;
  await init({ module_or_path: readFileSync(require.resolve(`${COMPILER}/wasm`)) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const { file, family } of fonts) await builder.add_raw_font(sfntOf(partOf(`fonts/${file}`), family));
  const compiler = await builder.build();
  compiler.add_source('/main.typ', template);
  const data = withNamedCharacters(json, unshown);
  compiler.map_shadow('/dossier.json', new TextEncoder().encode(data));
  compiler.map_shadow('/setting.json', new TextEncoder().encode(JSON.stringify(setting)));
  const { result, diagnostics } = compiler.compile('/main.typ', undefined, 'pdf', 2) as Compiled;
  compiler.free();
  if (result === undefined) throw new ShellError('pdf.failed', `the dossier cannot be set: ${String(diagnostics)}`);
  return { pdf: result, unshown: named };
}

/** The families that begin so, then the others in their order. */
function ranked(families: readonly string[], start: string): readonly string[] {
  return families.toSorted((a, b) => Number(!a.startsWith(start)) - Number(!b.startsWith(start)));
}

interface Compiled {
  readonly result?: Uint8Array;
  readonly diagnostics?: unknown;
}

function partOf(name: string): Buffer {
  try {
    return readFileSync(new URL(name, PDF));
  } catch (error) {
    if (systemCode(error) === 'ENOENT' && name.startsWith('fonts')) throw unmade(name, error);
    throw new ShellError('pdf.unreadable', `pdf/${name}, a part of hearsay, cannot be read: ${reasonOf(error)}`, error);
  }
}

/** The fonts are in every package and in no clone: there they are made. */
function unmade(name: string, cause: unknown): ShellError {
  return new ShellError(
    'pdf.unmade',
    `the PDF cannot be set: its fonts are not there (pdf/${name}); in a clone, npm install without --omit=dev makes them, and --html and --md do without`,
    cause,
  );
}
