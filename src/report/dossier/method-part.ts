import type { Rich, Section } from './document.ts';
import { FIGURES, type Hits } from './error-rates.ts';
import { list, paragraph, text } from './rich.ts';
import type { Writing } from './writing.ts';

const HOW: readonly string[] = [
  'Lineage is judged from the texts: which sentences retell which, what names and numbers two reports share against a third, whom each names, and dates.',
  'Reports are folded into what they retell before anything is counted; a count of origins is of those that do not rest on one another.',
  'Where the evidence is level no answer is given: “not established”, or a range.',
  'A change is a difference of meaning between a report and what it retells; mere rewording is none.',
  'Nothing is known but the texts. No model was asked, no network used, and the same reports give the same dossier.',
];

/** The sets of `npm run measure` in words. */
const SET_IN_WORDS: Readonly<Record<string, string>> = {
  families: 'stories made for testing',
  'hidden twins': 'the same, original taken out',
  'own families': 'others, never fitted on',
  'unread families': 'others, hardly looked at',
  examples: 'the bundled example',
};

/** How the answers are reached, and how often they were right where that could be checked. */
export function methodPart({ rates }: Writing): Section {
  const figures = FIGURES.filter(([figure]) => rates.sets.some(({ counts }) => (counts[figure]?.[1] ?? 0) > 0));
  const width = Math.min(0.16, 0.7 / Math.max(1, rates.sets.length));
  return {
    id: 'method',
    title: 'Method and error rates',
    parts: [
      list(HOW.map((line) => [text(line)])),
      paragraph(
        text(
          `Right answers of all that were checked, over piles whose true lineage is known (${rates.command}). The piles are invented or made for testing and the rules were chosen with most of them in view: expect less of new ones.`,
        ),
      ),
      {
        kind: 'table',
        columns: [
          { head: 'what was checked', width: 1 - width * rates.sets.length },
          ...rates.sets.map(({ name, piles }) => ({
            head: `${SET_IN_WORDS[name] ?? name} (${piles} ${piles === 1 ? 'pile' : 'piles'})`,
            width,
          })),
        ],
        rows: figures.map(([figure, inWords]) => [
          [text(inWords)],
          ...rates.sets.map(({ counts }) => inHits(counts[figure])),
        ]),
      },
    ],
  };
}

function inHits(hits: Hits | undefined): Rich {
  const [right, of] = hits ?? [0, 0];
  return [text(of === 0 ? 'not measured' : `${right} of ${of}`)];
}
