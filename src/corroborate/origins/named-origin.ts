import type { Origin, OriginKind } from '../../case/claim.ts';
import type { Span } from '../../case/span.ts';
import type { Folded, Root } from './folding.ts';
import type { Grounds } from './ground.ts';
import { inOrder } from './order.ts';
import type { Source } from './source.ts';
import { wordsOf } from './vocabulary.ts';

const LONGEST_NAME = 90;
/** What a reader can look up first. */
const KINDS: readonly OriginKind[] = ['document', 'person', 'organisation', 'anonymous', 'outlet'];

/** A root as the case holds it. `id` is unique within one claim if `roots` are named together. */
export function originsOf(roots: readonly Root[], folded: Folded, grounds: Grounds): Origin[] {
  const taken = new Set<string>();
  return roots.map((root) => {
    const through = throughOf(root, folded, grounds);
    const source = clearest(root.sources, grounds);
    const actor = root.sources.find((one) => one.actor !== null)?.actor ?? null;
    const name = nameOf(source, through, grounds);
    return {
      id: freshId(
        actor === null ? `origin:${source.kind}:${slug(name)}` : `origin:${actor.replace(/^actor:/u, '')}`,
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

function freshId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let next = 2; taken.has(id); next += 1) id = `${wanted}:${next}`;
  taken.add(id);
  return id;
}

function slug(name: string): string {
  return wordsOf(name).slice(0, 12).join('-') || 'unnamed';
}

/** The source to name an origin by: a named one before an unnamed, then the one that the reports give most often. */
function clearest(sources: readonly Source[], grounds: Grounds): Source {
  const rank = ({ kind, actor, name }: Source): number =>
    KINDS.indexOf(kind) + (actor === null ? 0.5 : 0) + (name.length > LONGEST_NAME ? 0.4 : 0);
  const times = (source: Source): number => sources.filter(({ name }) => name === source.name).length;
  const [best] = [...sources].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      spokenFor(b, grounds) - spokenFor(a, grounds) ||
      times(b) - times(a) ||
      b.name.length - a.name.length ||
      (a.name < b.name ? -1 : 1),
  );
  if (best === undefined) throw new RangeError('an origin has no source: 0 sources');
  return best;
}

function spokenFor({ actor, name }: Source, { actors }: Grounds): number {
  const known = actor === null ? undefined : actors.get(actor);
  return known !== undefined && name.includes(known.name) ? 1 : 0;
}

function nameOf({ kind, name, actor, isFirstHand }: Source, through: readonly string[], grounds: Grounds): string {
  const [first] = through;
  const outlet = first === undefined ? null : outletOf(first, grounds);
  if (kind === 'outlet') return `the reporting of ${outlet ?? name}`;
  const called = described(name, actor === null ? null : (grounds.actors.get(actor)?.name ?? null));
  if (outlet === null || called.includes(outlet)) return called;
  if (kind === 'anonymous') return `${called}, through ${outlet}`;
  return kind === 'document' && isFirstHand ? `${called}, seen by ${outlet}` : called;
}

/** The description cut before what only follows it, its first letter small where it is an article. */
function described(name: string, known: string | null): string {
  if (known !== null && !name.includes(known)) return known;
  const short = name.length <= LONGEST_NAME ? name : (name.slice(0, LONGEST_NAME).split(/,\s|\swho\s/u)[0] ?? name);
  return short.trim().replace(/^(?:An?|The|One|Two|Three|Several|Some)\b/u, (word) => word.toLowerCase());
}

export function outletOf(id: string, { reports, unseen }: Grounds): string | null {
  return reports.get(id)?.report.publisher ?? unseen.get(id)?.publisher ?? null;
}

/** The reports that the root's mentions stand in, those that bring it in first, then by date and id; an unseen one before its witnesses. */
function throughOf({ readings, sources }: Root, { descents }: Folded, { reports, unseen }: Grounds): string[] {
  const bringing = new Set(sources.map(({ report }) => report));
  const ids = [...new Set(readings.map(({ mention }) => mention.span.report).concat([...bringing]))];
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
