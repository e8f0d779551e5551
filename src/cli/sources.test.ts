import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFiles } from './find-files.ts';
import { applyMeta, readMeta } from './meta.ts';
import { MAX_FILE_BYTES, readSources } from './read-sources.ts';
import { splitInput } from './standard-input.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const at = (path: string): string => join(folder, path);

function put(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), `The bridge at ${path} was closed.`);
  }
}

const ids = (...paths: readonly string[]): readonly string[] => findFiles(paths.map(at)).files.map((file) => file.path);

describe('findFiles', () => {
  it('reads a folder with its subfolders, by ending, and counts what it leaves', () => {
    put(
      'b.txt',
      'a.MD',
      'sub/c.html',
      'sub/deep/d.htm',
      'e.jsonl',
      'photo.png',
      'more.png',
      'README',
      '.git/x.txt',
      '.hidden.txt',
    );
    expect(ids('.')).toEqual(['a.MD', 'b.txt', 'e.jsonl', 'sub/c.html', 'sub/deep/d.htm']);
    expect(findFiles([folder]).notes.map((note) => note.message)).toEqual([
      "not read, being no report's kind of file: 2 .png, 2 hidden, 1 without an ending",
    ]);
  });

  it('names by the common parent of several inputs, each file once, in whatever order', () => {
    put('x/one.txt', 'y/two.txt', 'y/z/three.txt');
    expect(ids('x', 'y')).toEqual(['x/one.txt', 'y/two.txt', 'y/z/three.txt']);
    expect(ids('y/z/three.txt', 'y', 'x', 'y')).toEqual(ids('x', 'y'));
    expect(ids('y/two.txt', 'y/z/three.txt')).toEqual(['two.txt', 'z/three.txt']);
    expect(ids('y/two.txt')).toEqual(['two.txt']);
  });

  it('reads a named file whatever its ending, and from a glob by ending', () => {
    put('x/one.txt', 'x/two.log', 'x/sub/three.md');
    expect(ids('x/two.log')).toEqual(['two.log']);
    expect(ids('x/*.txt')).toEqual(['one.txt']);
    expect(ids('x/**/*')).toEqual(['one.txt', 'sub/three.md']);
  });

  it('takes a name with glob characters for the file that has it', () => {
    put('odd[1].txt');
    expect(ids('odd[1].txt')).toEqual(['odd[1].txt']);
  });

  it('notes what is missing and keeps the rest', () => {
    put('one.txt');
    const { files, notes } = findFiles([at('one.txt'), at('two.txt'), at('*.zip')]);
    expect(files.map((file) => file.path)).toEqual(['one.txt']);
    expect(notes.map((note) => [note.level, note.code, note.message.replace(folder, '')])).toEqual([
      ['warning', 'shell.unreadable', '/two.txt was not read: no such file or folder'],
      ['warning', 'shell.unreadable', '/*.zip was not read: nothing matches it'],
    ]);
  });
});

describe('readSources', () => {
  it('notes files that are too big or lead nowhere, and reads the rest', () => {
    put('one.txt', 'big.txt');
    truncateSync(at('big.txt'), MAX_FILE_BYTES + 1);
    symlinkSync(at('nowhere'), at('gone.txt'));
    const { sources, notes } = readSources([folder], null);
    expect(sources.map((source) => source.path)).toEqual(['one.txt']);
    expect(notes.map((note) => note.message)).toEqual([
      'big.txt was not read: it has 50000001 bytes, over the limit of 50000000',
      'gone.txt was not read: no such file or folder',
    ]);
  });

  it('does not go round in circles', () => {
    put('sub/one.txt');
    symlinkSync(folder, at('sub/up'));
    expect(readSources([folder], null).sources.map((source) => source.path)).toEqual(['sub/one.txt']);
  });

  it('throws where there is nothing', () => {
    expect(() => readSources([folder], null)).toThrow(/nothing to read: .* holds no report/);
    expect(() => readSources([at('no')], null)).toThrow(/nothing to read: .*no such file or folder/);
  });
});

describe('splitInput', () => {
  const texts = (input: string): readonly string[] =>
    splitInput(Buffer.from(input)).map((source) => Buffer.from(source.bytes).toString());

  it.each([
    ['one report\n', ['one report\n']],
    ['first é\n---\nsecond\n', ['first é\n', 'second\n']],
    ['---\n\n---\nfirst\n--- \r\nsecond', ['first\n', 'second']],
    ['a --- b\n----\nc', ['a --- b\n----\nc']],
    ['---\ntitle: T\n---\nbody\n', ['---\ntitle: T\n---\nbody\n']],
    [
      '---\ntitle: T\ndate: 2031-01-01\n---\nbody\n---\ntitle: U\n---\nmore',
      ['---\ntitle: T\ndate: 2031-01-01\n---\nbody\n', '---\ntitle: U\n---\nmore'],
    ],
    ['', []],
  ])('%j', (input, expected) => expect(texts(input)).toEqual(expected));

  it('names by content, so that order does not matter', () => {
    const names = (input: string): readonly string[] =>
      splitInput(Buffer.from(input))
        .map((source) => source.path)
        .toSorted();
    expect(names('a\n---\nb\n')).toEqual(names('b\n---\na\n'));
    expect(names('a\n')[0]).toMatch(/^-#[0-9a-f]{8}$/);
  });

  it('keeps bytes that are no UTF-8', () => {
    expect([...(splitInput(Uint8Array.of(0xe9, 0xff, 0x0a))[0]?.bytes ?? [])]).toEqual([0xe9, 0xff, 0x0a]);
  });
});

describe('--meta', () => {
  const table = (csv: string) => {
    writeFileSync(at('meta.csv'), csv);
    return readMeta(at('meta.csv'));
  };
  const applied = (csv: string) => {
    const file = { file: at('in/one.txt'), source: { path: 'one.txt', bytes: new Uint8Array() } };
    const { sources, notes } = applyMeta([file], table(csv));
    return { meta: sources[0]?.meta, codes: notes.map((note) => note.code) };
  };

  it.each(['one.txt', './one.txt', 'in/one.txt', 'in\\one.txt'])('finds a report by %s', (path) => {
    expect(applied(`Path,Publisher,published,url\n${path},"Post, The",2031-04-02,https://post.example/1\n`)).toEqual({
      meta: { publisher: 'Post, The', published: '2031-04-02', url: 'https://post.example/1' },
      codes: [],
    });
  });

  it('leaves out what is empty, and a date that is none, with a note', () => {
    expect(applied('path,publisher,published\none.txt,,2031-02-30\n')).toEqual({ meta: {}, codes: ['shell.metaDate'] });
    expect(applied('path,publisher,published\none.txt,Post,2031-02-03T10:00:00Z\n').meta).toEqual({
      publisher: 'Post',
      published: '2031-02-03T10:00:00Z',
    });
  });

  it('notes a row that no report answers to', () => {
    expect(applied('path,publisher\ntwo.txt,Post\n')).toEqual({ meta: undefined, codes: ['shell.metaUnmatched'] });
  });

  it('refuses a table without paths, torn quotes, and no file', () => {
    expect(() => table('file,publisher\none.txt,Post\n')).toThrow(/no column "path"; its columns are file, publisher/);
    expect(() => table('path\n"one.txt\n')).toThrow(/cannot be read as CSV/);
    expect(() => readMeta(at('none.csv'))).toThrow(/no such file/);
  });
});
