import { expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import type { DerivationKind } from '../case/lineage.ts';
import { segment } from '../segment/segment.ts';
import type { SegmentedReport } from '../text/segmented.ts';
import type { Retelling } from './retellings.ts';
import { agreedUpon, type Found } from './witnesses.ts';

const TOLD = {
  bent: '“The weir can never hold one more winter,” said Moyle.',
  spun: '“Nan dam volition not clasp different wintertime,” said Moyle.',
  plain: '“The weir will not hold another winter,” said Moyle.',
};
const KINDS: Readonly<Record<keyof typeof TOLD, DerivationKind>> = {
  bent: 'translated',
  spun: 'spun',
  plain: 'secondary',
};

function reportOf(id: keyof typeof TOLD): SegmentedReport {
  const text = TOLD[id];
  return segment(sampleReport(id, { text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] })).segmented;
}

/** Against whom it is told that the translation altered the quotation, where these have it too. */
function toldAgainst(...others: readonly (keyof typeof TOLD)[]): string[] {
  const reports = [reportOf('bent'), ...others.map(reportOf)];
  const retellings = reports.flatMap((child) =>
    reports
      .filter((other) => other !== child)
      .map((other): Retelling => {
        const retold = child.sentences.map((sentence) => ({ sentence, others: other.sentences, score: 0.9 }));
        const kind = KINDS[child.report.id as keyof typeof TOLD];
        return { child, other, parent: 'unseen:a', kind, isMerged: false, retold, untold: [] };
      }),
  );
  const span = (report: string) => ({ report, start: 1, end: TOLD[report as keyof typeof TOLD].indexOf(',') });
  const found = retellings
    .filter(({ child }) => child.report.id === 'bent')
    .map((retelling): Found => {
      const from = span(retelling.other.report.id);
      return { retelling, finding: { kind: 'quote', to: span('bent'), from, severity: 'minor', note: '' } };
    });
  return agreedUpon(found, retellings).map(({ retelling }) => retelling.other.report.id);
}

it('an altered quotation is told against the plainest of those that have it', () => {
  expect(toldAgainst('plain')).toEqual(['plain']);
  expect(toldAgainst('spun', 'plain')).toEqual(['plain']);
});

it('and not against the words of a spinner', () => {
  expect(toldAgainst('spun')).toEqual([]);
});
