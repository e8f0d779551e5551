import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleReport, span } from '../../../test/sample-cases.ts';
import type { Alignment } from '../../case/alignment.ts';
import type { Quote } from '../../case/attribution.ts';
import type { Block } from '../../case/report.ts';
import { segment } from '../../segment/segment.ts';
import type { AttributeInput } from '../input.ts';
import type { Speech, SpeechAct } from '../speech/speech.ts';
import { findQuotations } from './quotations.ts';

const NO_ACTORS = { actors: [], mentions: new Map(), notes: [] };

/** A report with a paragraph a line; a line that begins with # is the title. */
function reportOf(id: string, lines: string) {
  const text = lines.replace(/^# /, '');
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const kind = lines.startsWith('# ') && match.index === 0 ? 'title' : 'paragraph';
    blocks.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return segment(sampleReport(id, { text, blocks })).segmented;
}

function inputOf(texts: Readonly<Record<string, string>>, alignments: readonly Alignment[] = []): AttributeInput {
  const reports = Object.entries(texts).map(([id, text]) => reportOf(id, text));
  const story = { id: 'story', gist: '', reports: Object.keys(texts) };
  return { reports, stories: [story], unseen: [], derivations: [], wordTables: [], alignments };
}

function find(texts: Readonly<Record<string, string>>, alignments?: readonly Alignment[], speech: Speech = new Map()) {
  return findQuotations(inputOf(texts, alignments), NO_ACTORS, speech);
}

const textOf = (texts: Readonly<Record<string, string>>, { span: { report, start, end } }: Quote): string =>
  (texts[report] ?? '').replace(/^# /, '').slice(start, end);

/** `speaker: words` for each quotation; an asterisk where the name is kept back. */
function said(text: string): string[] {
  const texts = { 'r.txt': text };
  return find(texts).quotes.map(
    (quote) => `${quote.speaker.text}${quote.speaker.anonymous ? '*' : ''}: ${textOf(texts, quote)}`,
  );
}

describe('who says it', () => {
  it.each([
    ['“The weir is shut,” Hanna Moyle said.', ['Hanna Moyle: The weir is shut,']],
    ['“The weir is shut,” said Hanna Moyle, a keeper.', ['Hanna Moyle: The weir is shut,']],
    ['Hanna Moyle said: “The weir is shut.”', ['Hanna Moyle: The weir is shut.']],
    [
      '“The weir,” its keeper, Hanna Moyle, told reporters, “is shut.”',
      ['Hanna Moyle: The weir,', 'Hanna Moyle: is shut.'],
    ],
    ['Hanna Moyle, who keeps the weir, called the plan “a leaking boat”.', ['Hanna Moyle: a leaking boat']],
    ['According to Hanna Moyle, the weir is “as good as shut”.', ['Hanna Moyle: as good as shut']],
    ['The weir was “as good as shut”, Hanna Moyle wrote on Monday.', ['Hanna Moyle: as good as shut']],
    ['“The weir is shut,” the agency quoted a keeper as saying.', ['a keeper*: The weir is shut,']],
    ['“The weir is shut,” the agency quoted its keeper, Hanna Moyle, as saying.', ['Hanna Moyle: The weir is shut,']],
    [
      'Hanna Moyle laughed at the plan. “The weir is shut,” was her line on Monday.',
      ['Hanna Moyle: The weir is shut,'],
    ],
    [
      'The head of the river office told the Wendle Echo that eels climb. “They climb at night,” he said.',
      ['The head of the river office: They climb at night,'],
    ],
    ['On Monday the weir was described in the letter as “as good as shut”.', ['the letter: as good as shut']],
    [
      'The 9-page note puts the level at 3 feet, “as far as the gauge goes”.',
      ['The 9-page note: as far as the gauge goes'],
    ],
    ['Others note that “eels climb” by night.', ['Others*: eels climb']],
    ['A report on “weirs and eels” was begun.', []],
    ['The agency described the weir as “safe for now”.', ['The agency: safe for now']],
    ['Asked about eels, a spokesman said: “We count them.”', ['a spokesman: We count them.']],
    ['“Why shut it?” Hanna Moyle asked.', ['Hanna Moyle: Why shut it?']],
    ['“The weir is shut,” remurked Hanna Moyle.', ['Hanna Moyle: The weir is shut,']],
    ['Quote of the day: “Eels can climb.” — Hanna Moyle, keeper', ['Hanna Moyle: Eels can climb.']],
    ['The ministry passed on the engineers’ advice “to open both gates”.', ['the engineers: to open both gates']],
    ['The gate was marked “replace” in an inspection report.', ['an inspection report: replace']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));

  it('follows pronouns to whom they stand for', () => {
    const text = 'Hanna Moyle keeps the weir at Vell. “It leaks,” she said. “It always has.”';
    expect(said(text)).toEqual(['Hanna Moyle: It leaks,', 'Hanna Moyle: It always has.']);
    expect(said('Mr Arle had a net. Ms Moyle had a boat. “It is a good net,” he said.')).toEqual([
      'Mr Arle: It is a good net,',
    ]);
  });

  it('lets quotations without a cue go on with the speaker before, also over paragraphs', () => {
    const text = 'Hanna Moyle was angry.\n“The weir leaks. It always has.\n“Nobody mends it,” she said.';
    expect(said(text)).toEqual(['Hanna Moyle: The weir leaks. It always has.', 'Hanna Moyle: Nobody mends it,']);
  });

  it('finds the voice of a headline in the body', () => {
    const text = '# Weir is shut: “Eels can climb”\n“Eels can climb walls,” said Hanna Moyle.';
    expect(said(text)).toEqual(['Hanna Moyle: Eels can climb', 'Hanna Moyle: Eels can climb walls,']);
  });

  it.each([
    ['A former keeper, who asked not to be named, said: “It leaks.”', 'A former keeper*'],
    ['“It leaks,” said one of the engineers.', 'one of the engineers*'],
    ['Two people familiar with the plan called it “a leaking boat”.', 'Two people familiar with the plan*'],
    ['A man rang at noon. “It leaks,” the man said.', 'the man*'],
    ['“It leaks,” a spokeswoman for the agency said.', 'a spokeswoman for the agency'],
    ['“It leaks,” the chief engineer wrote.', 'the chief engineer'],
    ['The report calls the weir “beyond repair”.', 'The report'],
  ])('tells whose name is kept back: %s', (text, speaker) => {
    expect(said(text).map((line) => line.split(':')[0])).toEqual([speaker]);
  });

  it('follows the chain from the nearest to the outlet', () => {
    const { quotes } = find({
      'r.txt': 'Hanna Moyle told Coast Radio that the mayor had said the weir was “as good as shut”.',
    });
    expect(quotes.map(({ speaker, chain }) => [speaker.text, ...chain.map(({ text }) => text)])).toEqual([
      ['the mayor', 'Hanna Moyle', 'Coast Radio'],
    ]);
  });
});

describe('what is no quotation', () => {
  it.each([
    'The so-called “pause” lasted a year.',
    'He has read “A Short History of Weirs” twice, she said.',
    'A group calling itself “Cold Eels” rang the station.',
    'The plan, headed “Route C”, was leaked.',
    'Avoid “soft” ground near the weir.',
    'What the neighbours call the “eel moon” came up, Hanna Moyle said.',
  ])('%s', (text) => expect(said(text)).toEqual([]));
});

describe('utterances', () => {
  it('share an id where a cue or a paragraph splits them, and not where another sentence stands between', () => {
    const { quotes } = find({
      'r.txt':
        '“It leaks,” said Hanna Moyle, “and it stinks. “Nobody cares.” She shut the gate. “Good night,” she said.',
    });
    const ids = quotes.map(({ utterance }) => utterance);
    expect(ids[0]).toBe(ids[1]);
    expect(ids.at(-1)).not.toBe(ids[0]);
  });

  it('are one where a copyist tore them open, with a note', () => {
    const { quotes, notes } = find({
      'r.txt':
        'Col. Arle told the council that the wall “was never sound” and that “its foot was washed out.” Sand all the way. “',
    });
    expect(new Set(quotes.map(({ utterance }) => utterance)).size).toBe(1);
    expect(quotes).toHaveLength(3);
    expect(notes.map(({ code }) => code)).toEqual(['quotations.unopened']);
  });
});

it('what very many reports quote names the first of them, which name all', () => {
  const text = '“The old weir will not hold another winter like this,” said Hanna Moyle.';
  const { quotes, notes } = find(Object.fromEntries(Array.from({ length: 130 }, (_, at) => [`r${100 + at}`, text])));
  expect(quotes[0]?.same).toHaveLength(129);
  expect(quotes[129]?.same).toEqual(quotes.slice(0, 12).map(({ id }) => id));
  expect(quotes[129]?.verdict).toBe('verbatim');
  expect(notes.filter(({ code }) => code === 'attribute.manySame')).toHaveLength(118);
});

describe('the same utterance in several reports', () => {
  const texts = {
    'a.txt': '“The old weir will not hold another winter like this,” said Hanna Moyle.',
    'b.txt': 'Hanna Moyle told the paper: “[T]he old weir will not hold another winter like this.”',
    'c.txt': '“Nan elderly dam shall never carry one more winter,” uttered Hanna Moyle.',
    'd.txt': '“Eels can climb,” said Hanna Moyle.',
  };
  const whole = (id: keyof typeof texts) => span(id, 0, texts[id].length);
  const aligned: Alignment[] = [{ id: 'c~a', a: whole('c.txt'), b: whole('a.txt'), kind: 'spun', score: 0.9 }];
  const { quotes } = find(texts, aligned);
  const byReport = new Map(quotes.map((quote) => [quote.span.report, quote]));

  it('is told, however it is worded', () => {
    expect(byReport.get('a.txt')?.same).toEqual(['b.txt:29:said', 'c.txt:1:said']);
    expect(byReport.get('d.txt')?.same).toEqual([]);
  });

  it('has a verdict on its wording; a bracket changes nothing', () => {
    expect([...byReport.values()].map(({ verdict }) => verdict)).toEqual([
      'verbatim',
      'verbatim',
      'altered',
      'only-here',
    ]);
  });
});

describe('reported speech', () => {
  const text = 'The agency said the weir was “safe for now” and would open soon. Hanna Moyle said nothing.';
  const act = (content: string, source: string): SpeechAct => {
    const at = (words: string) => span('r.txt', text.indexOf(words), text.indexOf(words) + words.length);
    return { source: at(source), cue: at('said'), content: at(content), pieces: [at(content)], confidence: 1 };
  };
  const speech = new Map([['r.txt', [act('the weir was “safe for now” and would open soon', 'The agency')]]]);

  it('is a quote of its own, and its marked fragments stand within it', () => {
    const { quotes } = find({ 'r.txt': text }, [], speech);
    const [reported, fragment] = quotes;
    expect(quotes.map(({ direct }) => direct)).toEqual([false, true]);
    expect(reported?.speaker).toMatchObject({ text: 'The agency', anonymous: false });
    expect(fragment?.within).toBe(reported?.id);
  });

  it('does not run on from a quotation that nothing closes into the next paragraph', () => {
    const torn = 'Hanna Moyle said: “The weir is shut.\nAnother keeper saw no eels in the fish pass on either bank.';
    const content = span('r.txt', torn.indexOf('“'), torn.length);
    const cue = span('r.txt', torn.indexOf('said'), torn.indexOf('said') + 4);
    const acts = [{ source: span('r.txt', 0, 11), cue, content, pieces: [content], confidence: 1 }];
    const { quotes } = find({ 'r.txt': torn }, [], new Map([['r.txt', acts]]));
    expect(quotes.map((quote) => [quote.direct, textOf({ 'r.txt': torn }, quote)])).toEqual([
      [true, 'The weir is shut.'],
    ]);
  });

  it('ends what a headline reports with the headline', () => {
    const headed = 'The agency says eels are back\n\nA keeper said that the weir is shut.';
    const cue = span('r.txt', 11, 15);
    const content = span('r.txt', 16, headed.length);
    const acts = [{ source: span('r.txt', 0, 10), cue, content, pieces: [content], confidence: 1 }];
    const { quotes } = find({ 'r.txt': headed }, [], new Map([['r.txt', acts]]));
    expect(quotes.map((quote) => textOf({ 'r.txt': headed }, quote))).toEqual(['eels are back']);
  });
});

describe('laws', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '«',
    '»',
    '„',
    '``',
    ' ',
    '. ',
    ', ',
    '\n',
    ': ',
    '—',
    '(',
    ')',
    '[x] ',
    '…',
    'Moyle ',
    'said ',
    'told ',
    'she ',
    'it ',
    'the ',
    'keeper ',
    'who ',
    'that ',
    'and ',
    'eels ',
    'weir’s ',
    'called ',
    'according to ',
    'שלום ',
    '\u202e',
    '7 ',
  );
  const random = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));

  it('spans are in range, what is named exists, the same is the same both ways', () => {
    fc.assert(
      fc.property(random, random, (a, b) => {
        const texts: Record<string, string> = { 'a.txt': `Vell. ${a}`, 'b.txt': `Vell. ${b}` };
        const { quotes } = find(texts);
        const byId = new Map(quotes.map((quote) => [quote.id, quote]));
        expect(byId.size).toBe(quotes.length);
        for (const { id, span: at, utterance, within, same, speaker } of quotes) {
          const { length } = (texts[at.report] ?? '').replace(/^# /, '');
          expect(at.start >= 0 && at.start < at.end && at.end <= length).toBe(true);
          expect(byId.has(utterance)).toBe(true);
          expect(within === null || byId.has(within)).toBe(true);
          for (const other of same) expect(byId.get(other)?.same).toContain(id);
          expect(speaker.span === null || speaker.span.end <= length).toBe(true);
        }
      }),
      { seed: 1897, numRuns: 300 },
    );
  });

  it('another report changes nothing here, and finding twice gives the same', () => {
    fc.assert(
      fc.property(random, random, (a, b) => {
        const own = (quotes: readonly Quote[]) => quotes.filter((quote) => quote.span.report === 'a.txt');
        const alone = find({ 'a.txt': a });
        const apart = { ...inputOf({ 'a.txt': a, 'b.txt': b }), stories: [] };
        const together = findQuotations(apart, NO_ACTORS, new Map());
        expect(own(together.quotes)).toEqual(own(alone.quotes));
        expect(find({ 'a.txt': a })).toEqual(alone);
      }),
      { seed: 1898, numRuns: 100 },
    );
  });

  it.each([
    ['one quotation that never ends', `“${'the eels climb the weir. '.repeat(20_000)}`],
    ['marks without end', '"'.repeat(200_000)],
    ['marks and words by turns', '" a '.repeat(50_000)],
    ['closing marks alone', 'eels” '.repeat(50_000)],
    ['opening marks alone', '“ eels '.repeat(50_000)],
    ['apostrophes', '‘ the eels’ weir '.repeat(20_000)],
    ['no punctuation', 'Moyle said the eels said '.repeat(20_000)],
    ['right to left', '“אמר הדייג” \u202e'.repeat(20_000)],
  ])(
    'reads in bounded time: %s',
    (_, text) => {
      expect(() => find({ 'r.txt': text })).not.toThrow();
    },
    60_000,
  );
});
