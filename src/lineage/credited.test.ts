import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import type { BlockKind } from '../case/report.ts';
import { segment } from '../segment/segment.ts';
import { loadTables } from '../tables/load-tables.ts';
import { Lexicon } from '../text/lexicon.ts';
import { citationsOf } from './citations.ts';
import { isCopyOfUnseen, nameOneUnseen } from './credited.ts';
import type { Pile } from './pile.ts';
import { WordedReport } from './worded.ts';

const lexicon = new Lexicon(loadTables());

const BODY = 'Eels were seen at the weir on Monday, the warden said.';

/** A report that opens with a line of credit, and the outlet of one that it shares sentences with. */
function pileOf(line: string, kind: BlockKind, other: string | null, body = BODY): Pile {
  const text = `${line}\n\n${body}`;
  const at = line.length + 2;
  const blocks = [
    { kind, start: 0, end: line.length },
    { kind: 'paragraph' as const, start: at, end: text.length },
  ];
  const reports = [
    sampleReport('own.txt', { text, blocks, publisher: 'The Wendle Echo' }),
    sampleReport('other.txt', { text: body, publisher: other }),
  ].map((report) => new WordedReport(segment(report).segmented, lexicon));
  const relation = {} as ReturnType<Pile['relationOf']>;
  return {
    reports,
    citations: reports.map(({ segmented }) => citationsOf(segmented)),
    relations: [],
    relationOf: (one, two) => (one === two ? undefined : relation),
  };
}

describe('isCopyOfUnseen', () => {
  it.each([
    ['From Tidewater Press', 'byline', null, true],
    ['HOBB’S WEIR, Lunde (Tidewater Press)', 'byline', 'The Ferrand Messenger', true],
    // Its report is at hand, under its initials too.
    ['From Tidewater Press', 'byline', 'Tidewater Press', false],
    ['From Tidewater Press Service', 'byline', 'TPS', false],
    // The outlet's own, and a picture's.
    ['© 2031 Wendle Echo Newspapers', 'boilerplate', null, false],
    ['Photo: (c) Tidewater Press', 'caption', null, false],
    ['By Marta Kettleby', 'byline', null, false],
  ] as const)('%s beside %s of %s: %s', (line, kind, other, answer) => {
    expect(isCopyOfUnseen(pileOf(line, kind, other), 0)).toBe(answer);
  });
});

describe('nameOneUnseen', () => {
  const follows = 'Eels were seen at the weir, the Tidewater Herald has discovered.';

  it.each([
    ['This reports the Tidewater Herald.', 'The Ferrand Messenger', true],
    ['This reports the Lunde Observer.', 'The Ferrand Messenger', false],
    // Its report is at hand.
    ['This reports the Tidewater Herald.', 'Tidewater Herald', false],
  ])('%s beside one of %s: %s', (line, other, answer) => {
    const pile = pileOf(line, 'paragraph', other, follows);
    const citations = pile.citations.map((list, at) => (at === 0 ? list.slice(0, 1) : list));
    expect(nameOneUnseen({ ...pile, citations }, 0, 1)).toBe(answer);
  });
});
