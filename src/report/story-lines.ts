import type { Case } from '../case/case.ts';
import type { Derivation } from '../case/lineage.ts';
import { padTo, safeText, widthOf } from './cells.ts';
import type { StoryTrees, TreeNode } from './forest.ts';
import { nodesOf } from './forest.ts';
import type { Labels } from './labels.ts';
import { nameOfUnseen } from './labels.ts';
import type { Line, Piece } from './lines.ts';
import { piece } from './lines.ts';
import { bar, kindInWords, percent } from './words.ts';

const EXAMPLE_WORDS = 3;
const NAMED_WITNESSES = 3;

/** What drawing a node needs to know: the case, its names, and the columns that names and kinds take. */
interface Drawing {
  readonly kase: Case;
  readonly labels: Labels;
  readonly nameColumns: number;
  readonly kindColumns: number;
}

/** Where a branch hangs: the lines that pass it on its left, and whether a sibling follows. */
interface Branch {
  readonly rails: string;
  readonly place: 'middle' | 'last';
}

/** A story's gist and its trees, a report a line. */
export function storyLines(story: StoryTrees, kase: Case, labels: Labels): readonly Line[] {
  const below = story.tops.flatMap(nodesOf).filter((node) => node.from !== null);
  const drawing: Drawing = {
    kase,
    labels,
    nameColumns: widest(story.tops.flatMap((top) => nameWidths(top, labels, 0))),
    kindColumns: widest(below.map((node) => (node.from === null ? 0 : widthOf(kindInWords(node.from))))),
  };
  return [
    [piece(`  ${safeText(story.gist) || 'a story without words'}`, 'strong')],
    ...story.tops.flatMap((top) => topLines(top, drawing)),
  ];
}

const widest = (widths: readonly number[]): number => widths.reduce((most, width) => Math.max(most, width), 0);

/** The columns up to the end of each name below a top, the branches in front of it counted. */
function nameWidths(node: TreeNode, labels: Labels, depth: number): readonly number[] {
  const own = node.from === null ? [] : [depth * 3 + widthOf(labels.of(node.id))];
  return [...own, ...node.children.flatMap((child) => nameWidths(child, labels, depth + 1))];
}

function topLines(top: TreeNode, drawing: Drawing): readonly Line[] {
  return [topLine(top, drawing), ...childLines(top, '    ', drawing)];
}

function topLine(top: TreeNode, drawing: Drawing): Line {
  const { labels } = drawing;
  if (top.unseen === null)
    return [piece('    ● '), piece(labels.of(top.id), 'name'), piece(`  ${ownReporting(top, drawing)}`, 'dim')];
  const naming = [...new Set(top.unseen.citedBy.map((span) => span.report))].map((id) => labels.of(id));
  const named = naming.length === 0 ? 'inferred from what its retellings share' : `named by ${some(naming)}`;
  return [piece('    ⊘ '), piece(nameOfUnseen(top.unseen), 'name'), piece(` (not in the pile; ${named})`, 'dim')];
}

function ownReporting(top: TreeNode, { kase, labels }: Drawing): string {
  const retellings = kase.derivations.filter((derivation) => derivation.parent === top.id);
  if (retellings.length === 0) return 'own reporting';
  if (retellings.every((derivation) => derivation.direction === 'notEstablished')) return 'perhaps its own reporting';
  // Where nothing hangs below it, what it gave is drawn under another parent.
  return top.children.length > 0
    ? 'own reporting, retold here'
    : `own reporting, taken up by ${some(retellings.map(({ child }) => labels.of(child)))}`;
}

function some(names: readonly string[]): string {
  const more = names.length - NAMED_WITNESSES;
  return names.slice(0, NAMED_WITNESSES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function childLines(node: TreeNode, rails: string, drawing: Drawing): readonly Line[] {
  return node.children.flatMap((child, i) => {
    const place = i === node.children.length - 1 ? 'last' : 'middle';
    const below = childLines(child, rails + (place === 'last' ? '   ' : '│  '), drawing);
    return [branchLine(child, { rails, place }, drawing), ...below];
  });
}

function branchLine(node: TreeNode, { rails, place }: Branch, drawing: Drawing): Line {
  const { labels, nameColumns, kindColumns } = drawing;
  const branch = `${rails}${place === 'last' ? '└─' : '├─'} `;
  const name = labels.of(node.id);
  // Rails start after four columns; a branch takes three, as nameWidths counts them.
  const room = nameColumns - (branch.length - 4) + 3;
  const start = [piece(branch, 'dim'), piece(padTo(name, room), 'name')];
  if (node.from === null) return start;
  return [
    ...start,
    piece(`  ${padTo(kindInWords(node.from), kindColumns)}  `),
    ...coverage(node.from),
    ...evidence(node, drawing),
  ];
}

function coverage(derivation: Derivation): readonly Piece[] {
  return [piece(bar(derivation.coverage), 'good'), piece(` ${percent(derivation.coverage).padStart(5)}`)];
}

function evidence(node: TreeNode, { kase, labels }: Drawing): readonly Piece[] {
  const { from } = node;
  if (from === null) return [];
  const undirected = from.direction === 'notEstablished' ? ['which came first is not established'] : [];
  const also =
    node.also.length === 0 ? [] : [`+ also from ${some(node.also.map((derivation) => labels.of(derivation.parent)))}`];
  const why = wordTable(from, kase) ?? safeText(from.why[0] ?? '');
  return [
    ...[...also, ...undirected].map((text) => piece(`   ${text}`, 'warn')),
    ...(why === '' ? [] : [piece(`   ${why}`, 'dim')]),
  ];
}

/** A spun copy's fixed words, the most used first: what it puts for what. */
function wordTable(derivation: Derivation, kase: Case): string | null {
  if (derivation.kind !== 'spun') return null;
  const table = kase.wordTables.find(
    (found) => found.report === derivation.child && found.parent === derivation.parent,
  );
  if (table === undefined || table.words.length === 0) return null;
  const examples = table.words.toSorted((a, b) => b.count - a.count).slice(0, EXAMPLE_WORDS);
  const shown = examples.map(({ there, here }) => `${safeText(here)}→${safeText(there)}`).join(', ');
  const more = table.words.length > EXAMPLE_WORDS ? ' …' : '';
  return `fixed word table, ${table.words.length} ${table.words.length === 1 ? 'word' : 'words'} (${shown}${more})`;
}
