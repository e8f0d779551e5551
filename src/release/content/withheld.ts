import type { Speaker } from '../../case/attribution.ts';
import type { Case } from '../../case/case.ts';
import type { Span } from '../../case/span.ts';
import type { Permit } from '../rules/permit.ts';
import { sameName } from '../rules/targets.ts';
import { Retold } from './retold.ts';
import type { Sentence, Sentences } from './sentences.ts';
import { leansBack, sentencesOfUnnamed } from './unnamed.ts';

/** `marked`: a reader sees that something stood there. `silent`: not even that, since the partner may not learn that there is a source. */
export type Withholding = 'marked' | 'silent';

/**
 * Every sentence that the partner may not read: what a rule names, what rests on a withheld source, and what retells any of these in whatever
 * report. Cost: sentences × spans of a report, and the retellings as `Retold` says.
 */
export function withheldSentences(
  kase: Case,
  permit: Permit,
  sentences: Sentences,
): ReadonlyMap<Sentence, Withholding> {
  const unnamed = permit.unnamedSources === 'withheld' ? sentencesOfUnnamed(kase, sentences) : [];
  const silent = [...sourceSpans(kase, permit).flatMap((span) => sentences.at(span)), ...unnamed];
  const marked = markedSpans(kase, permit).flatMap((span) => sentences.at(span));
  const retold = new Retold(kase, sentences);
  const withheld = new Map<Sentence, Withholding>();
  for (const sentence of retold.spread(marked)) withheld.set(sentence, 'marked');
  for (const sentence of retold.spread(silent)) withheld.set(sentence, 'silent');
  // A withheld report's sentences are told elsewhere unless a rule says otherwise: what it may not betray is that it exists.
  for (const sentence of sentences.all) if (permit.reports.has(sentence.report)) withheld.set(sentence, 'silent');
  // A copy of a sentence that leans on what is gone leans on it too.
  for (let before = -1; before !== withheld.size; ) {
    before = withheld.size;
    for (const sentence of retold.spread(leaning(kase, sentences, withheld))) withheld.set(sentence, 'silent');
  }
  return withheld;
}

/**
 * "He said" behind a sentence that is gone without a mark tells that somebody spoke, or gives the words to whoever is named before; "but that
 * view changed" tells that somebody held one. Such a sentence goes too.
 */
function leaning(kase: Case, sentences: Sentences, withheld: ReadonlyMap<Sentence, Withholding>): readonly Sentence[] {
  return kase.reports.flatMap(({ id, text }) => {
    const those = sentences.of(id);
    return those.filter((sentence, at) => {
      const before = those[at - 1];
      const isBehindGap = before !== undefined && withheld.get(before) === 'silent';
      return isBehindGap && !withheld.has(sentence) && leansBack(text.slice(sentence.start, sentence.end));
    });
  });
}

function markedSpans(kase: Case, permit: Permit): readonly Span[] {
  const claims = kase.claims.filter((claim) => permit.claims.has(claim.id));
  return [...permit.passages, ...claims.flatMap((claim) => claim.mentions.map((mention) => mention.span))];
}

/** What named sources who are withheld say, where they are said to say it, and claims that rest on nobody else. */
function sourceSpans(kase: Case, permit: Permit): readonly Span[] {
  const isKept = (speaker: Speaker): boolean => isWithheldSource(speaker, permit);
  const ofQuotes = kase.quotes
    .filter((quote) => [quote.speaker, ...quote.chain].some(isKept))
    .flatMap((quote) => [quote.span, quote.speaker.span ?? [], quote.cue ?? []].flat());
  const ofClaims = kase.claims.flatMap(({ mentions, origins }) => {
    const kept = origins.filter((origin) =>
      isWithheldSource({ ...origin, text: origin.name, anonymous: false }, permit),
    );
    const all =
      kept.length > 0 && origins.every((origin) => kept.includes(origin) || isUnnamedKept(origin.kind, permit));
    const told = mentions.filter((mention) => all || mention.chain.some(isKept)).map((mention) => mention.span);
    return [...told, ...kept.flatMap((origin) => origin.mentions)];
  });
  return [...ofQuotes, ...ofClaims];
}

const isUnnamedKept = (kind: string, permit: Permit): boolean =>
  kind === 'anonymous' && permit.unnamedSources === 'withheld';

/** Whether the partner may not learn that this speaker said anything. */
export function isWithheldSource(speaker: Pick<Speaker, 'text' | 'actor' | 'anonymous'>, permit: Permit): boolean {
  if (speaker.anonymous && permit.unnamedSources === 'withheld') return true;
  if (speaker.actor !== null && permit.sources.actors.has(speaker.actor)) return true;
  return permit.sources.names.some((name) => sameName(name, speaker.text));
}
