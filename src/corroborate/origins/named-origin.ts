import type { Origin, OriginKind } from '../../case/claim.ts';
import type { Span } from '../../case/span.ts';
import { Pattern } from '../../text/pattern.ts';
import type { Folded } from './folding.ts';
import { type Grounds, outletOf } from './ground.ts';
import { inOrder } from './order.ts';
import type { Root } from './root.ts';
import type { Source } from './source.ts';
import { distortion, faithfulName, isDistorted, toldName } from './told-name.ts';
import { ARTICLES, MODIFIERS, wordsOf } from './vocabulary.ts';
import { isDescription, withoutCutClause } from './whole-phrase.ts';

const LONGEST_NAME = 90;
const ACTOR = 'actor:';
/** What a reader can look up first. */
const KINDS: readonly OriginKind[] = ['document', 'person', 'organisation', 'anonymous', 'outlet'];

/** A root as the case holds it. `id` is unique within one claim if `roots` are named together. */
export function originsOf(roots: readonly Root[], folded: Folded, grounds: Grounds): Origin[] {
  const taken = new Set<string>();
  return roots.map((root) => {
    const through = throughOf(root, folded, grounds);
    const source = clearest([...root.sources, ...retoldSources(root, roots)], grounds);
    const actor = root.sources.find((one) => one.actor !== null)?.actor ?? null;
    const name = nameOf(source, through, grounds);
    return {
      id: freshId(
        actor === null
          ? `origin:${source.kind}:${slug(name)}`
          : `origin:${actor.startsWith(ACTOR) ? actor.slice(ACTOR.length) : actor}`,
        taken,
      ),
      name,
      kind: source.kind,
      actor,
      mentions: root.readings.map(({ mention }) => mention.span),
      stance: root.readings.some(({ mention }) => mention.stance === 'asserts')
        ? 'asserts'
        : (root.readings[0]?.mention.stance ?? 'asserts'),
      through,
    };
  });
}

/** The same source as retellings call it: of their mentions that go back to this root alone, where each names one source. */
function retoldSources(root: Root, roots: readonly Root[]): Source[] {
  if (root.sources.some((source) => source.kind !== 'anonymous' && isTellable(source))) return [];
  const reports = new Set(root.sources.map(({ report }) => report));
  const others = roots.filter((other) => other !== root);
  return root.readings.flatMap((reading) => {
    const [source, ...more] = reading.sources;
    if (source === undefined || more.length > 0 || source.kind !== 'anonymous' || reports.has(source.report)) return [];
    return others.some(({ readings }) => readings.includes(reading)) ? [] : [source];
  });
}

function freshId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let next = 2; taken.has(id); next += 1) id = `${wanted}:${next}`;
  taken.add(id);
  return id;
}

function slug(name: string): string {
  return wordsOf(name).slice(0, 12).join('-') || 'unnamed';
}

/**
 * The source to name an origin by: one that can be read as a description; a named one before an unnamed; of those the one in
 * the best witness's words; then the one that the reports give most often.
 */
function clearest(sources: readonly Source[], grounds: Grounds): Source {
  const [only, ...others] = sources;
  if (only !== undefined && others.length === 0) return only;
  const kindOf = ({ kind, actor, called }: Source): number =>
    KINDS.indexOf(kind) + (actor === null ? 0.5 : 0) + (called.length > LONGEST_NAME ? 0.4 : 0);
  const rank = (source: Source): readonly number[] => [
    isTellable(source) ? 0 : 1,
    kindOf(source),
    distortion(source, grounds),
    isBare(source) ? 1 : 0,
    -spokenFor(source, grounds),
    -sources.filter(({ called }) => called === source.called).length,
    -source.called.length,
  ];
  const [best] = sources
    .map((source) => ({ source, rank: rank(source) }))
    .sort((a, b) => compare(a.rank, b.rank) || inOrder(a.source.called, b.source.called));
  if (best === undefined) throw new RangeError('an origin has no source: 0 sources');
  return best.source;
}

function isTellable({ actor, kind, called }: Source): boolean {
  return actor !== null || kind === 'outlet' || kind === 'document' || isDescription(called);
}

/** "The spokesman", "officials": nothing that tells this one from others. */
function isBare({ actor, called }: Source): boolean {
  return actor === null && called.replace(/^(?:the|an?)\s/iu, '').split(' ').length < 2;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function spokenFor({ actor, name }: Source, { actors }: Grounds): number {
  const known = actor === null ? undefined : actors.get(actor);
  return known !== undefined && name.includes(known.name) ? 1 : 0;
}

function nameOf(source: Source, through: readonly string[], grounds: Grounds): string {
  const { kind, isFirstHand } = source;
  const [first] = through;
  const outlet = first === undefined ? null : outletOf(first, grounds);
  const isOwn = source.called === (outletOf(source.report, grounds) ?? source.report);
  if (kind === 'outlet') return `the reporting of ${(isOwn ? outlet : null) ?? source.called}`;
  const called = isTellable(source) ? described(source, grounds) : UNNAMED;
  if (outlet === null || called.includes(outlet)) return called;
  if (kind === 'anonymous' || called === UNNAMED) return `${called}, through ${outlet}`;
  return kind === 'document' && isFirstHand ? `${called}, seen by ${outlet}` : called;
}

/** What is said where the report's words for a source could not be made out. */
const UNNAMED = 'somebody unnamed';

/** The description cut before what only follows it. */
function described(source: Source, grounds: Grounds): string {
  const name = withoutCutClause(toldName(source, grounds));
  const actor = source.actor === null ? undefined : grounds.actors.get(source.actor);
  if (actor !== undefined && isDistorted(actor, grounds)) return faithfulName(actor, grounds);
  if (actor !== undefined && !name.includes(actor.name)) return actor.name;
  const short = name.length <= LONGEST_NAME ? name : (name.slice(0, LONGEST_NAME).split(/,\s|\swho\s/u)[0] ?? name);
  const text = source.kind === 'anonymous' ? (grounds.reports.get(source.report)?.report.text ?? '') : '';
  return inLine(short.trim(), text);
}

const CAPITAL = new Pattern(String.raw`\p{Lu}`);

/** Its first word small, where only the beginning of a sentence made it large: an article, "former", or a word that `text` has small elsewhere. */
function inLine(name: string, text: string): string {
  const [first = ''] = name.split(' ');
  const small = first.toLowerCase();
  if (small === first || CAPITAL.test(first.slice(1))) return name;
  const isOrdinary =
    small === 'the' ||
    ARTICLES.has(small) ||
    (MODIFIERS.has(small) && !small.endsWith('ern')) ||
    text.includes(` ${small} `);
  return isOrdinary ? small + name.slice(first.length) : name;
}

/** The reports that the root's mentions stand in, those that bring it in first, then by date and id; an unseen one before its witnesses. */
function throughOf({ readings, sources }: Root, { descents }: Folded, { reports, unseen }: Grounds): string[] {
  const bringing = new Set(sources.map(({ report }) => report));
  const ids = [...new Set([...readings.map(({ mention }) => mention.span.report), ...bringing])];
  const date = (id: string): string => reports.get(id)?.report.published ?? '9999';
  ids.sort((a, b) => Number(bringing.has(b)) - Number(bringing.has(a)) || inOrder(date(a), date(b)) || inOrder(a, b));
  return ids.flatMap((id) => {
    const lost = bringing.has(id) ? (descents.get(id)?.standsFor ?? null) : null;
    return lost !== null && unseen.has(lost) ? [lost, id] : [id];
  });
}

/** One span a report, the first in each. */
export function firstSpans(spans: readonly Span[]): Span[] {
  return spans.filter((span, at) => spans.findIndex(({ report }) => report === span.report) === at);
}
