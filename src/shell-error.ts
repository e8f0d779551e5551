/** The world failed: a file, a folder, a flag that cannot be met. Raised in shells only; `code` is dotted, as in notes. */
export class ShellError extends Error {
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ShellError';
    this.code = code;
  }
}

/** What the system calls a failure (`ENOENT`, `EACCES` …), or null where it is no system error. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

const IN_WORDS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file or folder'],
  ['EACCES', 'no permission to read or write it'],
  ['EPERM', 'no permission to read or write it'],
  ['ENOTDIR', 'a part of its path is no folder'],
  ['EISDIR', 'it is a folder'],
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk is read-only'],
  ['ELOOP', 'its links go round in a circle'],
  ['EMFILE', 'too many files are open'],
]);

/** A failure's reason for people, without this machine's absolute paths. */
export function reasonOf(error: unknown): string {
  const code = systemCode(error);
  if (code !== null) return IN_WORDS.get(code) ?? code;
  return error instanceof Error ? error.message : String(error);
}
