import type { Speaker } from '../case/attribution.ts';
import type { Case } from '../case/case.ts';
import type { Claim, ClaimMention, Origin } from '../case/claim.ts';
import type { Span } from '../case/span.ts';
import { cutTo, padTo, safeText, widthOf, wrapTo } from './cells.ts';
import { gradeInWords, STANCE_IN_WORDS, shortIdOf, type Told, toldClaims, withLabels } from './claim-summary.ts';
import { type Labels, labelsOf } from './labels.ts';
import { type Line, type Piece, piece, printed } from './lines.ts';
import { counted } from './pieces.ts';
import type { TerminalOptions } from './terminal.ts';

const MIN_WIDTH = 50;
const WORD_COLUMNS = 220;
const PLACES_SHOWN = 3;
const NAME_COLUMNS = 40;

/** One claim of a case, and how to write of it. */
interface Opened {
  readonly claim: Claim;
  readonly labels: Labels;
  /** Columns. */
  readonly width: number;
  readonly wordsOf: (span: Span) => string;
}

/**
 * One claim with all that it rests on, as text for a terminal: why its origins are so many, who they are and through which reports, who
 * contests it, figures side by side, citations that go in a circle, and every sentence that tells it, by report. Throws a RangeError where
 * the case has no such claim.
 */
export function claimReport(kase: Case, id: string, options: TerminalOptions): string {
  const labels = labelsOf(kase);
  const told = toldClaims(kase, labels).find((one) => one.claim.id === id);
  if (told === undefined)
    throw new RangeError(`no claim ${JSON.stringify(id)} among the ${kase.claims.length} of the case`);
  const width = Math.max(MIN_WIDTH, options.width);
  const texts = new Map(kase.reports.map((report) => [report.id, report.text]));
  const wordsOf = ({ report, start, end }: Span): string => safeText((texts.get(report) ?? '').slice(start, end));
  const sections = [headLines(told, width), ...bodyOf({ claim: told.claim, labels, width, wordsOf })];
  const lines = sections.filter((one) => one.length > 0).flatMap((one, i) => (i === 0 ? one : [[], ...one]));
  return printed(lines, { color: options.color, width });
}

function headLines({ claim, digest }: Told, width: number): readonly Line[] {
  const origins = `${digest.origins} ${claim.independentOrigins.atMost === 1 ? 'origin' : 'origins'}`;
  const thread = digest.hangs ? ': it hangs on one thread' : '';
  return [
    ...wrapTo(safeText(claim.gist), width).map((text): Line => [piece(text, 'strong')]),
    [
      piece(`  ${counted(digest.told.length, 'report')}, ${origins}${thread}`),
      piece(`   ${shortIdOf(claim.id)}`, 'dim'),
    ],
  ];
}

function bodyOf(opened: Opened): readonly (readonly Line[])[] {
  const { claim, labels, width } = opened;
  const { origins, circular, grade } = claim;
  const reasons = grade.why.flatMap((why) => hanging(withLabels(why, claim, labels), width));
  return [
    section('Why', reasonLines(opened)),
    section(
      'Origins',
      origins.flatMap((origin) => originLines(origin, opened)),
    ),
    section('Contested by', contestLines(opened)),
    section('Figures', figureLines(opened)),
    section(
      'In a circle',
      circular.flatMap(({ note, span }) => itemLines(note, [span], opened)),
    ),
    section(`Grade ${gradeInWords(grade)}`, reasons),
    section('Told by', mentionLines(opened)),
  ];
}

function section(name: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [[piece(`  ${name}`, 'strong')], ...lines];
}

function reasonLines(opened: Opened): readonly Line[] {
  const { why, evidence } = opened.claim.independentOrigins;
  return why.flatMap((reason, i) => itemLines(reason, evidence[i] ?? [], opened));
}

/** A line with the places that it rests on below it. */
function itemLines(text: string, spans: readonly Span[], opened: Opened): readonly Line[] {
  const { claim, labels, width, wordsOf } = opened;
  const more = spans.length - PLACES_SHOWN;
  return [
    ...hanging(withLabels(text, claim, labels), width),
    ...spans.slice(0, PLACES_SHOWN).map((span): Line => {
      const name = labels.of(span.report);
      const words = cutTo(wordsOf(span), width - widthOf(name) - 11);
      return [piece('        '), piece(name, 'name'), piece(words === '' ? '' : ` “${words}”`, 'dim')];
    }),
    ...(more > 0 ? [[piece(`        and ${counted(more, 'more place')}`, 'dim')]] : []),
  ];
}

function hanging(text: string, width: number): readonly Line[] {
  return wrapTo(safeText(text), width - 6).map((line, i) => [piece(i === 0 ? '    · ' : '      ', 'dim'), piece(line)]);
}

function originLines(origin: Origin, { claim, labels, width }: Opened): readonly Line[] {
  const { name, kind, stance, through } = origin;
  const sign = stance === 'denies' ? piece('    ≠ ', 'warn') : piece('    ● ', 'good');
  const what = [KIND_IN_WORDS[kind], stance === 'asserts' ? '' : STANCE_IN_WORDS[stance]].filter((part) => part !== '');
  const way = through.length === 0 ? '' : `; through ${through.map(labels.of).join(', ')}`;
  const names = wrapTo(safeText(withLabels(name, claim, labels)), width - 6);
  return [
    ...names.map((text, i): Line => [i === 0 ? sign : piece('      '), piece(text)]),
    ...wrapTo(`${what.join(', ')}${way}`, width - 6).map((text): Line => [piece(`      ${text}`, 'dim')]),
  ];
}

const KIND_IN_WORDS: Readonly<Record<Origin['kind'], string>> = {
  person: 'person',
  organisation: 'body',
  anonymous: 'unnamed',
  document: 'document',
  outlet: 'own reporting',
};

function contestLines(opened: Opened): readonly Line[] {
  return opened.claim.contestedBy.flatMap(({ name, mentions }) => itemLines(name, mentions, opened));
}

/** Figures of one claim in columns: the figure, who gives it, when, and in which reports. */
function figureLines({ claim, labels }: Opened): readonly Line[] {
  const names = new Map(claim.origins.map(({ id, name }) => [id, withLabels(name, claim, labels)]));
  const groups = Map.groupBy(claim.figures, ({ value, origin, said }) => JSON.stringify([value, origin, said]));
  const rows = [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { value, origin, said, span } = first;
    const reports = new Set([span, ...others.map((one) => one.span)].map(({ report }) => labels.of(report)));
    const who = names.get(origin ?? '') ?? 'nobody named';
    const cells = [value, cutTo(safeText(who), NAME_COLUMNS), said ?? 'no time given'];
    return [[...cells.map(safeText), [...reports].join(', ')]];
  });
  const columns = [0, 1, 2].map((at) => rows.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), 0));
  return rows.map((row): Line => [piece(`    ${row.map((cell, at) => padTo(cell, columns[at] ?? 0)).join('   ')}`)]);
}

function mentionLines(opened: Opened): readonly Line[] {
  const byReport = Map.groupBy(opened.claim.mentions, ({ span }) => span.report);
  return [...byReport].flatMap(([report, mentions]) => [
    [piece(`    ${opened.labels.of(report)}`, 'name')],
    ...mentions.flatMap((mention) => mentionLine(mention, opened)),
  ]);
}

function mentionLine({ span, stance, chain }: ClaimMention, { width, wordsOf }: Opened): readonly Line[] {
  const words = cutTo(wordsOf(span), WORD_COLUMNS);
  const text = words === '' ? `characters ${span.start}–${span.end}` : `“${words}”`;
  const sign: Piece = stance === 'asserts' ? piece('      · ', 'dim') : piece(`      ${SIGN[stance]} `, 'warn');
  const lines = wrapTo(text, width - 8);
  const whose = chain.length === 0 ? '' : `on the word of ${chain.map(speakerInWords).join(', through ')}`;
  const about = [stance === 'asserts' ? '' : STANCE_IN_WORDS[stance], whose].filter((part) => part !== '').join(', ');
  return [
    ...lines.map((line, i): Line => [i === 0 ? sign : piece('        '), piece(line)]),
    ...(about === '' ? [] : wrapTo(about, width - 8).map((line): Line => [piece(`        ${line}`, 'dim')])),
  ];
}

const SIGN = { asserts: '·', denies: '≠', hedges: '?' } as const;

const speakerInWords = ({ text, anonymous }: Speaker): string =>
  `${safeText(text) || 'somebody'}${anonymous ? ' (unnamed)' : ''}`;
