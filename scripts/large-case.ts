/** A large invented case: stories whose reports retell each other sentence by sentence. For measuring, not for judging answers. */
import { readFileSync } from 'node:fs';
import type { Alignment, AlignmentKind } from '../src/case/alignment.ts';
import type { Case } from '../src/case/case.ts';
import type { Derivation } from '../src/case/lineage.ts';
import type { Block, Report } from '../src/case/report.ts';
import { unrelatedText } from './unrelated-texts.ts';

export interface LargeCaseSize {
  readonly reports: number;
  readonly reportsAStory: number;
  /** How many sentences a report has, each with counterparts in two other reports of its story. */
  readonly sentences: number;
}

const KINDS: readonly AlignmentKind[] = ['identical', 'edited', 'spun', 'translated', 'paraphrased'];
const DERIVATION_KINDS: readonly Derivation['kind'][] = ['reprint', 'paraphrase', 'translated', 'summary', 'secondary'];

/** Two alignments a sentence, so reports × sentences × 2 in all, but for the first reports of each story. */
export function largeCase({ reports: count, reportsAStory, sentences }: LargeCaseSize): Case {
  const words = readFileSync('tables/words.txt', 'utf8').trimEnd().split('\n');
  const made = Array.from({ length: count }, (_, i) => reportOf(i, words, sentences));
  const reports = made.map(({ report }) => report);
  const alignments: Alignment[] = [];
  const derivations: Derivation[] = [];
  for (const [i, child] of made.entries()) {
    const place = i % reportsAStory;
    if (place === 0) continue;
    // The second goes back to the first, and so on as in a heap, so that the drawing branches.
    const parents = [...new Set([i - place + ((place - 1) >> 1), i - 1])];
    for (const parent of parents) alignments.push(...pairsOf(child, made[parent] ?? child));
    derivations.push(derivationOf(i, parents[0] ?? 0, reports));
  }
  const stories = Array.from({ length: Math.ceil(count / reportsAStory) }, (_, s) => ({
    id: `story:${s}`,
    gist: reports[s * reportsAStory]?.title ?? '',
    reports: reports.slice(s * reportsAStory, (s + 1) * reportsAStory).map(({ id }) => id),
  }));
  return {
    format: 'hearsay-case',
    version: 1,
    reports,
    stories,
    unseen: [],
    derivations,
    wordTables: [],
    alignments,
    passages: [],
    changes: [],
    quotes: [],
    dates: [],
    claims: [],
    events: [],
    actors: [],
    relations: [],
    notes: [],
  };
}

interface Made {
  readonly report: Report;
  readonly sentences: readonly Block[];
}

function reportOf(i: number, words: readonly string[], sentences: number): Made {
  const prose = unrelatedText(words, i).replaceAll(/\s+/g, ' ').trim().split(' ');
  const size = Math.max(8, Math.floor(prose.length / sentences));
  const lines = Array.from(
    { length: sentences },
    (_, s) => `${prose.slice(s * size, (s + 1) * size).join(' ') || prose[s]}.`,
  );
  let start = 0;
  const blocks = lines.map((line): Block => {
    const block: Block = { kind: 'paragraph', start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  const id = `reports/2034-${String((i % 12) + 1).padStart(2, '0')}/outlet-${i % 37}-${String(i).padStart(4, '0')}.txt`;
  return {
    sentences: blocks,
    report: {
      id,
      path: id,
      url: null,
      title: prose.slice(0, 9).join(' '),
      publisher: `Outlet ${i % 37}`,
      authors: [],
      published: `2034-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`,
      language: 'en',
      text: lines.join('\n'),
      blocks,
    },
  };
}

function pairsOf(child: Made, parent: Made): readonly Alignment[] {
  return child.sentences.flatMap(({ start, end }, s) => {
    const other = parent.sentences[s];
    if (other === undefined) return [];
    return {
      id: `${child.report.id}:${s}~${parent.report.id}:${s}`,
      a: { report: child.report.id, start, end },
      b: { report: parent.report.id, start: other.start, end: other.end },
      kind: KINDS[s % KINDS.length] ?? 'edited',
      score: 0.5 + (s % 50) / 100,
    };
  });
}

function derivationOf(child: number, parent: number, reports: readonly Report[]): Derivation {
  return {
    child: reports[child]?.id ?? '',
    parent: reports[parent]?.id ?? '',
    kind: DERIVATION_KINDS[child % DERIVATION_KINDS.length] ?? 'reprint',
    direction: child % 11 === 0 ? 'notEstablished' : 'established',
    confidence: 0.5 + (child % 50) / 100,
    coverage: 0.3 + (child % 70) / 100,
    why: ['sentence for sentence in the same order', 'names the other as its source'],
    evidence: [[], []],
    alignments: [],
  };
}
