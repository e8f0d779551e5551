/** Prints relations of a case file to be judged by reading, always the same ones: `node scripts/sample-relations.ts CASE.json [60]`. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Case } from '../src/case/case.ts';

const AROUND = 60;
const [path, most = '60'] = process.argv.slice(2);
if (path === undefined) throw new Error('give a case file, written by trace --json');
const kase = JSON.parse(readFileSync(path, 'utf8')) as Case;
const names = new Map(kase.actors.map(({ id, name }) => [id, name]));
const texts = new Map(kase.reports.map(({ id, text }) => [id, text]));
const drawn = kase.relations
  .map((relation) => ({ relation, lot: createHash('sha256').update(relation.id).digest('hex') }))
  .sort((a, b) => (a.lot < b.lot ? -1 : 1))
  .slice(0, Number(most));
for (const [at, { relation }] of drawn.entries()) {
  const { from, to, label, sign, mentions } = relation;
  console.log(`${at + 1}. ${names.get(from) ?? from} — ${label} (${sign}) → ${names.get(to) ?? to}`);
  for (const { report, start, end } of mentions.slice(0, 1)) {
    const text = texts.get(report) ?? '';
    const parts = [
      text.slice(Math.max(0, start - AROUND), start),
      text.slice(start, end),
      text.slice(end, end + AROUND),
    ];
    console.log(`   ${parts.join('|').replace(/\s+/g, ' ')}`);
  }
}
