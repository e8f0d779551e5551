import type { Speaker } from '../../case/attribution.ts';
import type { Case } from '../../case/case.ts';
import type { Span } from '../../case/span.ts';
import { foldWord } from '../../text/fold.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Sentence, Sentences } from './sentences.ts';
import words from './unnamed.json' with { type: 'json' };

const NOUNS = new Set(words.nouns);
const ACTS = new Set(words.acts);
const PERSONS = new Set(words.persons);
const COUNTS = new Set(words.counts);
const BEFORE = new Set(words.before);
const NO_HEADS = new Set(words.noHeads);
const SHORTEST_HEAD = 4;
const ARTICLES = new Set(['a', 'an', 'the', 'one', 'some', 'another', 'that', 'this']);

const PRONOUNS = new Set(words.pronouns);
const POINTERS = new Set(words.pointers);
/** Words of a sentence in which it takes up the one before. */
const OPENING = 4;

/** The words of a text as a spun copy's table turns them back, joined by spaces with one around each. */
type PlainWords = (span: Span) => string;

/**
 * The sentences that let a reader learn of an unnamed source: what the case attributes to one, what describes one as the case does, and
 * what a list of such descriptions finds. The list is wide on purpose: a sentence too many is left out rather than a source told.
 */
export function sentencesOfUnnamed(kase: Case, sentences: Sentences): readonly Sentence[] {
  const plain = plainWords(kase);
  const spans = [...attributedToUnnamed(kase), ...soleGround(kase)];
  const descriptions = Map.groupBy(
    new Set(unnamedSpeakers(kase).flatMap((speaker) => descriptionOf(speaker, plain))),
    (description) => description.split(' ')[1] ?? '',
  );
  const found = sentences.all.filter((sentence) => {
    const text = plain(sentence);
    const near = [...new Set(text.trim().split(' '))].flatMap((word) => descriptions.get(word) ?? []);
    return isOnList(text) || near.some((description) => text.includes(description));
  });
  return [...spans.flatMap((span) => sentences.at(span)), ...found];
}

function unnamedSpeakers(kase: Case): readonly Speaker[] {
  const quoted = kase.quotes.flatMap((quote) => [quote.speaker, ...quote.chain]);
  const told = kase.claims.flatMap((claim) => claim.mentions.flatMap((mention) => mention.chain));
  return [...quoted, ...told].filter((speaker) => speaker.anonymous);
}

function attributedToUnnamed(kase: Case): readonly Span[] {
  const isUnnamed = (chain: readonly Speaker[]): boolean => chain.some((speaker) => speaker.anonymous);
  const ofSpeakers = unnamedSpeakers(kase).flatMap(({ span }) => span ?? []);
  const ofQuotes = kase.quotes
    .filter((quote) => isUnnamed([quote.speaker, ...quote.chain]))
    .flatMap((quote) => [quote.span, quote.cue ?? []].flat());
  const ofMentions = kase.claims.flatMap((claim) =>
    claim.mentions.filter((mention) => isUnnamed(mention.chain)).map((mention) => mention.span),
  );
  const ofOrigins = kase.claims.flatMap((claim) =>
    claim.origins.filter((origin) => origin.kind === 'anonymous').flatMap((origin) => origin.mentions),
  );
  return [...ofSpeakers, ...ofQuotes, ...ofMentions, ...ofOrigins];
}

/** Where a claim has no other origin, every sentence that tells it comes from the unnamed one. */
function soleGround(kase: Case): readonly Span[] {
  return kase.claims
    .filter(({ origins }) => origins.length > 0 && origins.every((origin) => origin.kind === 'anonymous'))
    .flatMap((claim) => claim.mentions.map((mention) => mention.span));
}

/** What tells of a source again: its description without the article, and what it is ("farmer", "official") in whatever number. */
function descriptionOf(speaker: Speaker, plain: PlainWords): readonly string[] {
  const said = speaker.span === null ? folded(speaker.text) : plain(speaker.span);
  const kept = said.trim().split(' ');
  while (ARTICLES.has(kept[0] ?? '')) kept.shift();
  const cut = kept.findIndex((word) => BEFORE.has(word));
  const head = (cut === -1 ? kept : kept.slice(0, cut)).at(-1) ?? '';
  const one = head.replace(/(?<=.{3})s$/, '');
  const isHead = head.length >= SHORTEST_HEAD && !NO_HEADS.has(head) && !/\d/.test(head);
  return [...(kept.length < 2 ? [] : [` ${kept.join(' ')} `]), ...(isHead ? [` ${one} `, ` ${one}s `] : [])];
}

function isOnList(text: string): boolean {
  if (words.phrases.some((phrase) => text.includes(` ${phrase} `))) return true;
  const each = text.trim().split(' ');
  const isCounted = each.some(
    (word, at) => PERSONS.has(word) && each.slice(Math.max(0, at - 2), at).some((one) => COUNTS.has(one)),
  );
  return (isCounted || each.some((word) => NOUNS.has(word))) && each.some((word) => ACTS.has(word));
}

/** Whether a sentence leans on the one before it: somebody by a pronoun, or "that view" among its first words. */
export function leansBack(text: string): boolean {
  const each = tokenize(text).map(({ start, end }) => foldWord(text.slice(start, end)));
  return each.some((word) => PRONOUNS.has(word)) || each.slice(0, OPENING).some((word) => POINTERS.has(word));
}

const folded = (text: string): string =>
  ` ${tokenize(text)
    .map(({ start, end }) => foldWord(text.slice(start, end)))
    .join(' ')} `;

/** A spun copy calls a source what its table makes of it: its words are read through the table before they are looked at. */
function plainWords(kase: Case): PlainWords {
  const texts = new Map(kase.reports.map((report) => [report.id, report.text]));
  const tables = new Map(
    kase.wordTables.map((table) => [table.report, new Map(table.words.map(({ here, there }) => [here, there]))]),
  );
  return ({ report, start, end }) => {
    const said = folded((texts.get(report) ?? '').slice(start, end));
    const table = tables.get(report);
    if (table === undefined) return said;
    return ` ${said
      .trim()
      .split(' ')
      .map((word) => table.get(word) ?? word)
      .join(' ')} `;
  };
}
