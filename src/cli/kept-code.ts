import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** A bundle that is loaded, and what may be kept of it. */
export interface Loaded {
  readonly exports: unknown;
  /** Keeps what has been compiled by now for the next start, where nothing is kept yet and the folder can be written to. */
  readonly keep: () => void;
}

/**
 * Runs a bundle with the code that V8 compiled of it in an earlier run for the same `purpose`; half the time of a short run would
 * else go into compiling. Unlike Node's own compile cache this holds the functions that were called, not only the outermost.
 * The bundle is a function of `exports`, `require` (of Node's own modules) and `__filename`. Its name must tell its content, since
 * V8 checks no more than its length.
 */
export function loadKept(bundle: string, folder: string, purpose: string): Loaded {
  const file = join(folder, `${basename(bundle)}-${purpose}-${process.version}-${process.arch}`);
  const kept = contentOf(file);
  const script = new Script(readFileSync(bundle, 'utf8'), {
    filename: bundle,
    ...(kept === null ? {} : { cachedData: kept }),
  });
  const isFresh = kept !== null && script.cachedDataRejected !== true;
  const exports = {};
  script.runInThisContext()(exports, nodeModule, bundle);
  return { exports, keep: () => (isFresh ? undefined : write(file, () => checked(script.createCachedData()))) };
}

/** A module of Node's own, loaded when something of it is first asked for: no command needs them all. */
function nodeModule(name: string): object {
  let loaded: object | undefined;
  return new Proxy(
    {},
    {
      get: (_, key) => {
        loaded ??= process.getBuiltinModule(name);
        return loaded === undefined ? undefined : Reflect.get(loaded, key);
      },
    },
  );
}

/** A checksum stands before what it is of: V8 trusts what it is given, and a flipped bit would end the process. As long as V8 wants data aligned. */
const CHECKSUM_LENGTH = 8;

function contentOf(file: string): Buffer | null {
  try {
    const kept = readFileSync(file);
    const content = kept.subarray(CHECKSUM_LENGTH);
    return kept.length > CHECKSUM_LENGTH && kept.readUInt32LE(0) === crc32(content) ? content : null;
  } catch {
    return null;
  }
}

function checked(content: Buffer): Buffer {
  const checksum = Buffer.alloc(CHECKSUM_LENGTH);
  checksum.writeUInt32LE(crc32(content));
  return Buffer.concat([checksum, content]);
}

/** Whole or not at all: another run may be reading. A folder that cannot be written to is no fault: it is slower, that is all. */
function write(file: string, content: () => Buffer): void {
  const partial = `${file}.partial-${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(partial, content());
    renameSync(partial, file);
  } catch {}
}
