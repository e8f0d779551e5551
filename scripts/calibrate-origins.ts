/**
 * Whether counts of origins mean what they say, on ../shared/families and their hidden twins: node scripts/calibrate-origins.ts
 *
 * Takes the gold's claims as drafts, so that it measures the counting alone, over cases traced with weights that never saw the
 * family. A folder of traced cases (NAME.json) may be named after `--cases` to save the time.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Case } from '../src/case/case.ts';
import type { ClaimMention, Stance } from '../src/case/claim.ts';
import { withOrigins } from '../src/corroborate/origins/origins.ts';
import { loadTables, trace } from '../src/index.ts';
import { segment } from '../src/segment/segment.ts';
import { type Family, type GoldMention, loadFamilies, placeOf } from './families.ts';

interface Answer {
  readonly said: readonly [number, number];
  readonly gold: readonly [number, number];
}

const { values: flags } = parseArgs({ options: { cases: { type: 'string' } } });
const tables = loadTables();
const answers = loadFamilies().flatMap(answersOf);

console.log('said            claims  right  holds');
for (const [name, test] of [
  ['exactly 1', ({ said: [least, most] }: Answer) => least === most && most === 1],
  ['exactly 2', ({ said: [least, most] }: Answer) => least === most && most === 2],
  ['exactly 3 or more', ({ said: [least, most] }: Answer) => least === most && most > 2],
  ['a range', ({ said: [least, most] }: Answer) => least < most],
] as const) {
  const some = answers.filter(test);
  const right = some.filter(({ said, gold }) => said.join() === gold.join()).length;
  const holds = some.filter(({ said, gold }) => said[0] <= gold[0] && said[1] >= gold[1]).length;
  console.log(`${name.padEnd(18)} ${some.length}  ${right}  ${holds}`);
}
report('of several origins or a range', ({ gold }) => gold[1] > 1);
report('of one origin', ({ gold }) => gold[1] === 1);

function report(name: string, test: (answer: Answer) => boolean): void {
  const some = answers.filter(test);
  console.log(
    `${name}: ${some.filter(({ said, gold }) => said.join() === gold.join()).length} of ${some.length} exact`,
  );
}

function answersOf(family: Family): Answer[] {
  const kase = caseOf(family);
  const input = { ...kase, reports: kase.reports.map((one) => segment(one).segmented) };
  const drafts = family.gold.claims.map(({ mentions }, at) => ({
    id: `gold:${at}`,
    gist: '',
    story: '',
    worth: 1,
    mentions: mentions.map((mention) => mentionOf(mention, family)).sort(inText),
  }));
  return withOrigins(drafts, input).map(({ independentOrigins: { atLeast, atMost } }, at) => {
    const gold = family.gold.claims[at]?.independentOrigins ?? 0;
    return { said: [atLeast, atMost], gold: typeof gold === 'number' ? [gold, gold] : gold };
  });
}

function caseOf({ name, texts, fold }: Family): Case {
  const cached = join(flags.cases ?? '', `${name.replaceAll(/\W+/g, '-')}.json`);
  if (flags.cases !== undefined && existsSync(cached)) return JSON.parse(readFileSync(cached, 'utf8')) as Case;
  const encoder = new TextEncoder();
  const sources = [...texts].map(([id, text]) => ({ path: `${id}.txt`, bytes: encoder.encode(text) }));
  const weights = JSON.parse(readFileSync(new URL(`folds/${fold}.json`, import.meta.url), 'utf8'));
  return trace(sources, { ...tables, weights });
}

function mentionOf(mention: GoldMention, family: Family): ClaimMention {
  const [start, end] = placeOf(family.texts, mention);
  const span = { report: `${mention.report}.txt`, start, end };
  return { span, focus: null, stance: mention.stance as Stance, chain: [] };
}

function inText({ span: a }: ClaimMention, { span: b }: ClaimMention): number {
  if (a.report !== b.report) return a.report < b.report ? -1 : 1;
  return a.start - b.start;
}
