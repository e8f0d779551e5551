/** How well a partner's claim is known as one of ours: gold claims by their gist, given sentences that assert them. Usage: node scripts/measure-received.ts */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../src/case/claim.ts';
import { claimFinder } from '../src/release/receive/same-claim.ts';
import { loadFamilies } from './families.ts';

interface GoldMention {
  readonly report: string;
  readonly text: string;
  readonly stance: string;
}

interface GoldClaim {
  readonly id: string;
  readonly gist: string;
  readonly mentions: readonly GoldMention[];
}

interface Asked {
  readonly text: string;
  readonly claim: string;
}

const claimOf = (id: string, gist: string): Claim => ({
  id,
  gist,
  mentions: [],
  origins: [],
  independentOrigins: { atLeast: 0, atMost: 0, why: [], evidence: [] },
  circular: [],
  contestedBy: [],
  figures: [],
  grade: { reliability: 'F', credibility: 6, why: [] },
});

/** Right, wrong and none, for claims known by one text each and asked for by others. */
function countsOf(known: readonly Claim[], asked: readonly Asked[]): readonly number[] {
  const find = claimFinder(known);
  const found = asked.map(({ text, claim }) => ({ answer: find(text), claim }));
  const right = found.filter(({ answer, claim }) => answer === claim).length;
  const none = found.filter(({ answer }) => answer === null).length;
  return [right, found.length - right - none, none];
}

const families = loadFamilies().filter(({ name, fold }) => name === fold);
if (families.length === 0) throw new Error('no families in ../shared/families');

const byGist = [0, 0, 0];
const byMention = [0, 0, 0];
const add = (sum: number[], counts: readonly number[]): void => {
  for (const [i, count] of counts.entries()) sum[i] = (sum[i] ?? 0) + count;
};

for (const { dir } of families) {
  const { claims } = JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8')) as {
    readonly claims: readonly GoldClaim[];
  };
  const asserted = claims.map(({ id, gist, mentions }) => ({
    id,
    gist,
    mentions: mentions.filter((one) => one.stance === 'asserts'),
  }));
  const asked = asserted.flatMap(({ id, mentions }) => mentions.map(({ text }) => ({ text, claim: id })));
  add(
    byGist,
    countsOf(
      asserted.map(({ id, gist }) => claimOf(id, gist)),
      asked,
    ),
  );
  const firsts = asserted.flatMap(({ id, mentions: [first] }) =>
    first === undefined ? [] : [claimOf(id, first.text)],
  );
  const others = asserted.flatMap(({ id, mentions: [first, ...rest] }) =>
    rest.filter(({ report }) => report !== first?.report).map(({ text }) => ({ text, claim: id })),
  );
  add(byMention, countsOf(firsts, others));
}

console.log(`families ${families.length}; right, wrong, none`);
console.log(`sentences against gists: ${byGist.join(', ')}`);
console.log(`sentences against one sentence of another report: ${byMention.join(', ')}`);
