import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { release } from '../src/release/release.ts';
import { readRules } from '../src/release/rules/read-rules.ts';
import { loadTables } from '../src/tables/load-tables.ts';
import { tokenize } from '../src/text/tokens.ts';
import { trace } from '../src/trace.ts';

const FOLDER = new URL('../../shared/seeds/', import.meta.url);
const isThere = existsSync(FOLDER);
/** Words in a row that nobody says by chance. */
const RUN = 6;

const runsOf = (text: string): readonly string[] => {
  const keys = tokenize(text).map(({ key }) => key);
  return keys.slice(RUN - 1).map((_, at) => keys.slice(at, at + RUN).join(' '));
};

describe.skipIf(!isThere)(
  `the seeds released${isThere ? '' : ' (skipped: there is no ../shared/seeds beside this checkout)'}`,
  () => {
    it('to a partner who may not learn of unnamed sources: nothing that one said, in any copy of it', () => {
      const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
      const sources = names.map((path) => ({ path, bytes: readFileSync(new URL(path, FOLDER)) }));
      const kase = trace(sources, loadTables());
      const read = readRules(readFileSync(new URL('seeds-release.rules.json', import.meta.url), 'utf8'));
      if (read.kind === 'refused') throw new Error(JSON.stringify(read.refusals));
      const ask = {
        partner: 'Lantern Desk',
        secret: new Uint8Array(32),
        today: '2034-01-01',
        earlier: [],
        overrides: [],
      };
      const answer = release(kase, read.rules, ask);
      if (answer.kind !== 'ready') throw new Error(JSON.stringify(answer));
      const unnamed = kase.quotes.filter(({ speaker }) => speaker.anonymous);
      const said = unnamed.map(
        ({ span }) => kase.reports.find(({ id }) => id === span.report)?.text.slice(span.start, span.end) ?? '',
      );
      const secret = new Set(said.flatMap(runsOf));
      expect(secret.size).toBeGreaterThan(300);
      const told = runsOf(answer.content.items.map(({ body }) => JSON.stringify(body)).join(' . '));
      expect(told.filter((run) => secret.has(run))).toEqual([]);
      expect(told.length).toBeGreaterThan(800);
    });
  },
);
