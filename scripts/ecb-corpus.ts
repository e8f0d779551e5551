import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A sentence of which people marked what it tells of. */
export interface EcbSentence {
  readonly text: string;
  /** What happens in it that other articles tell too, by the corpus' numbers; sayings and beginnings left out. */
  readonly events: ReadonlySet<string>;
  /** Whether all that happens in it was marked. */
  readonly isMarked: boolean;
}

export interface EcbArticle {
  readonly name: string;
  /** Two happenings of one kind, `36` and the like. */
  readonly topic: string;
  /** Which of the two. */
  readonly happening: string;
  readonly sentences: readonly EcbSentence[];
}

/** What somebody says, sees or begins is not what is told. */
const NOT_TOLD = /REPORTING|PERCEPTION|ASPECTUAL/;

/** The articles of ECB+ 1.0 (Cybulska, Vossen 2014) in a folder that holds its archive and its list of marked sentences. */
export function readEcb(folder: string): EcbArticle[] {
  const marked = new Set(
    readFileSync(join(folder, 'ECBplus_coreference_sentences.csv'), 'utf8')
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.trim().replace(',', '_')),
  );
  const unpacked = mkdtempSync(join(tmpdir(), 'hearsay-ecb-'));
  execFileSync('tar', ['xzf', join(folder, 'ECBplus.tar.gz'), '-C', unpacked]);
  const root = join(unpacked, 'ECBplus');
  return readdirSync(root).flatMap((topic) =>
    readdirSync(join(root, topic)).map((file) => {
      const name = file.replace(/\.xml$/, '');
      const happening = name.endsWith('plus') ? 'second' : 'first';
      const xml = readFileSync(join(root, topic, file), 'utf8');
      return { name, topic, happening, sentences: sentencesOf(xml, (number) => marked.has(`${name},${number}`)) };
    }),
  );
}

function sentencesOf(xml: string, isMarked: (number: string) => boolean): EcbSentence[] {
  const words = new Map<string, string[]>();
  const sentenceOf = new Map<string, string>();
  for (const [, token = '', number = '', word = ''] of xml.matchAll(
    /<token t_id="(\d+)" sentence="(\d+)" number="\d+">([^<]*)</g,
  )) {
    sentenceOf.set(token, number);
    const known = words.get(number);
    if (known === undefined) words.set(number, [word]);
    else known.push(word);
  }
  const events = eventsOf(xml, sentenceOf);
  return [...words].map(([number, said]) => ({
    text: textOf(said),
    events: events.get(number) ?? new Set(),
    isMarked: isMarked(number),
  }));
}

/** By sentence, the happenings that a mark in it is of. */
function eventsOf(xml: string, sentenceOf: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const sentencesOfMark = new Map<string, readonly string[]>();
  for (const [, kind = '', mark = '', tokens = ''] of xml.matchAll(
    /<((?:NEG_)?ACTION_[A-Z]+) m_id="(\d+)"[^>]*>([\s\S]*?)<\/\1>/g,
  )) {
    const anchors = [...tokens.matchAll(/t_id="(\d+)"/g)].map(([, token = '']) => sentenceOf.get(token) ?? '');
    if (!NOT_TOLD.test(kind)) sentencesOfMark.set(mark, anchors);
  }
  const events = new Map<string, Set<string>>();
  for (const [, event = '', marks = ''] of xml.matchAll(
    /<CROSS_DOC_COREF r_id="\d+" note="([^"]+)"[^>]*>([\s\S]*?)<\/CROSS_DOC_COREF>/g,
  ))
    for (const [, mark = ''] of marks.matchAll(/<source m_id="(\d+)"/g))
      for (const sentence of sentencesOfMark.get(mark) ?? [])
        events.set(sentence, (events.get(sentence) ?? new Set()).add(event));
  return events;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words as one text, endings that were cut off put back. */
function textOf(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/ ('(?:s|re|ve|ll)|n't|[,.;:!?%)’”])(?= |$)/g, '$1')
    .replace(/([($“]) /g, '$1');
}
