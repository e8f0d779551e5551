import type { Alignment } from '../case/alignment.ts';
import type { Case } from '../case/case.ts';
import type { Derivation } from '../case/lineage.ts';
import type { Report } from '../case/report.ts';
import type { Span } from '../case/span.ts';
import { padTo, safeText, wrapTo } from './cells.ts';
import type { Descent } from './descent.ts';
import { descentOf, drawingOnBoth } from './descent.ts';
import type { Labels } from './labels.ts';
import { labelsOf } from './labels.ts';
import type { Line } from './lines.ts';
import { piece, printed } from './lines.ts';
import { counted } from './pieces.ts';
import { sharedClaimLines } from './shared-claims.ts';
import type { TerminalOptions } from './terminal.ts';
import { ALIGNMENT_IN_WORDS, bar, kindInWords, percent } from './words.ts';

const PAIRS_SHOWN = 30;
const MIN_WIDTH = 40;

/** Two reports of one case, and how to write of them. */
interface Pair {
  readonly kase: Case;
  readonly a: Report;
  readonly b: Report;
  readonly labels: Labels;
}

/**
 * How reports `a` and `b` hang together, as text for a terminal: what both come from, with its evidence, and the sentences of one that
 * retell the other's, side by side; or that they do not, and what was compared. Throws a RangeError where one is not in the case.
 */
export function pairReport(kase: Case, [a, b]: readonly [string, string], options: TerminalOptions): string {
  const pair: Pair = { kase, a: reportOf(kase, a), b: reportOf(kase, b), labels: labelsOf(kase) };
  const width = Math.max(MIN_WIDTH, options.width);
  const descent = descentOf(kase.derivations, a, b);
  const pairs = pairsBetween(kase.alignments, a, b);
  const sections = [
    wrapTo(answer(pair, descent, pairs), width).map((text): Line => [piece(text, 'strong')]),
    wrapTo(storyOf(pair), width - 2).map((text): Line => [piece(`  ${text}`)]),
    ...[...(descent?.fromA ?? []), ...(descent?.fromB ?? [])].map((derivation) =>
      derivationLines(derivation, pair, width),
    ),
    sharedClaimLines(kase, [a, b], { labels: pair.labels, width }),
    pairs.length === 0 ? comparedLines(pair, width) : pairLines(pairs, pair, width),
  ].filter((lines) => lines.length > 0);
  return printed(
    sections.flatMap((lines, i) => (i === 0 ? lines : [[], ...lines])),
    { color: options.color, width },
  );
}

function reportOf(kase: Case, id: string): Report {
  const report = kase.reports.find((found) => found.id === id);
  if (report === undefined)
    throw new RangeError(`no report ${JSON.stringify(id)} among the ${kase.reports.length} of the case`);
  return report;
}

/** The alignments between two reports, `a` on the `a` side, in the order of its text. */
function pairsBetween(alignments: readonly Alignment[], a: string, b: string): readonly Alignment[] {
  const straight = alignments.filter((one) => one.a.report === a && one.b.report === b);
  const turned = alignments.filter((one) => one.a.report === b && one.b.report === a);
  return [...straight, ...turned.map((one) => ({ ...one, a: one.b, b: one.a }))].toSorted(
    (one, other) => one.a.start - other.a.start || one.b.start - other.b.start,
  );
}

function answer(pair: Pair, descent: Descent | null, pairs: readonly Alignment[]): string {
  const { a, b, labels } = pair;
  const names = [labels.of(a.id), labels.of(b.id)] as const;
  if (descent === null) return unrelated(pair, pairs);
  const { meeting, fromA, fromB } = descent;
  const way = [...fromA, ...fromB];
  if (way.some((derivation) => derivation.direction === 'notEstablished')) {
    return `${names[0]} and ${names[1]} hang together, and which came first is not established`;
  }
  if (fromA.length === 0 || fromB.length === 0) {
    const [child, parent] = fromA.length === 0 ? [names[1], names[0]] : names;
    const between = way.slice(0, -1).map((derivation) => labels.of(derivation.parent));
    return `${child} comes from ${parent}${between.length === 0 ? '' : `, by way of ${between.join(' and ')}`}`;
  }
  return `${names[0]} and ${names[1]} both come from ${labels.of(meeting)}`;
}

function unrelated({ kase, a, b, labels }: Pair, pairs: readonly Alignment[]): string {
  const [heir] = drawingOnBoth(kase.derivations, a.id, b.id);
  const shared =
    pairs.length === 0
      ? 'and no sentence of one retells the other'
      : `but ${counted(pairs.length, 'pair')} of sentences tell the same`;
  const inherited = heir === undefined ? '' : `; ${labels.of(heir)} draws on both`;
  return `${labels.of(a.id)} and ${labels.of(b.id)}: neither comes from the other, nothing was found that both come from, ${shared}${inherited}`;
}

function storyOf({ kase, a, b }: Pair): string {
  const storyWith = (id: string) => kase.stories.find(({ reports }) => reports.includes(id));
  const story = storyWith(a.id);
  if (story === undefined || story !== storyWith(b.id)) return 'They are in different stories.';
  return `Both are in one story of ${counted(story.reports.length, 'report')}: ${safeText(story.gist)}`;
}

function derivationLines(derivation: Derivation, { labels }: Pair, width: number): readonly Line[] {
  const undirected = derivation.direction === 'notEstablished' ? ', direction not established' : '';
  const head: Line = [
    piece(`  ${labels.of(derivation.child)} ← ${labels.of(derivation.parent)}`, 'name'),
    piece(`  ${kindInWords(derivation)}  `),
    piece(bar(derivation.coverage), 'good'),
    piece(
      ` ${percent(derivation.coverage)} of its own prose; confidence ${percent(derivation.confidence)}${undirected}`,
    ),
  ];
  const whys = derivation.why.flatMap((why) => hanging(safeText(why), width));
  return [head, ...whys];
}

function hanging(text: string, width: number): readonly Line[] {
  return wrapTo(text, width - 6).map((line, i) => [piece(i === 0 ? '    · ' : '      ', 'dim'), piece(line)]);
}

function pairLines(pairs: readonly Alignment[], pair: Pair, width: number): readonly Line[] {
  const column = Math.floor((width - 7) / 2);
  const names: Line = [
    piece(`  ${padTo(pair.labels.of(pair.a.id), column)}   `, 'name'),
    piece(pair.labels.of(pair.b.id), 'name'),
  ];
  const more = pairs.length - PAIRS_SHOWN;
  const shown = pairs.slice(0, PAIRS_SHOWN).flatMap((alignment) => sentencePair(alignment, pair, column));
  const rest: readonly Line[] = more > 0 ? [[piece(`  … and ${more} more`, 'dim')]] : [];
  return [[piece(`  ${counted(pairs.length, 'pair')} of sentences`, 'strong')], names, ...shown, ...rest];
}

function sentencePair(alignment: Alignment, { a, b }: Pair, column: number): readonly Line[] {
  const left = wrapTo(wordsOf(a, alignment.a), column);
  const right = wrapTo(wordsOf(b, alignment.b), column);
  const rows = Array.from(
    { length: Math.max(left.length, right.length) },
    (_, i): Line => [piece(`  ${padTo(left[i] ?? '', column)} `), piece('│ ', 'dim'), piece(right[i] ?? '')],
  );
  return [[piece(`  ${ALIGNMENT_IN_WORDS[alignment.kind]}, ${percent(alignment.score)}`, 'dim')], ...rows];
}

const wordsOf = (report: Report, span: Span): string => safeText(report.text.slice(span.start, span.end));

function comparedLines({ kase, a, b, labels }: Pair, width: number): readonly Line[] {
  const compared = [a, b].flatMap((report) => {
    const paragraphs = report.blocks.filter((block) => block.kind === 'paragraph').length;
    const others = kase.alignments.filter((one) => one.a.report === report.id || one.b.report === report.id).length;
    const when = report.published === null ? 'undated' : `dated ${safeText(report.published)}`;
    const size = `${counted(paragraphs, 'paragraph')}, ${counted(report.text.length, 'character')}`;
    const elsewhere =
      others === 0
        ? 'no sentence of it is retold in the pile'
        : `${counted(others, 'pair')} of sentences with other reports`;
    return hanging(`${labels.of(report.id)}: ${size}, ${safeText(report.language)}, ${when}; ${elsewhere}`, width);
  });
  return [[piece('  What was compared', 'strong')], ...compared];
}
