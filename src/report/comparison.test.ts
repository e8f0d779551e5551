import { describe, expect, it } from 'vitest';
import type { Comparison, TextSpan } from '../case/comparison.ts';
import { comparisonReport } from './comparison.ts';
import { comparisonHtml } from './comparison-html.ts';
import { comparisonJson, pairLine } from './comparison-json.ts';
import { sharedRatio } from './comparison-rows.ts';
import { panXml } from './pan-xml.ts';

const A = 'The heron stood on the weir. The eel fled upstream. Nobody counted them.';
const B = 'On the weir a heron stood. Nobody counted them, she said. The eel fled upstream.';

const at = (text: string, part: string): TextSpan => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});

function comparison(given: Partial<Comparison> = {}): Comparison {
  const [heron, eel, nobody] = [
    at(A, 'The heron stood on the weir.'),
    at(A, 'The eel fled upstream.'),
    at(A, 'Nobody counted them.'),
  ];
  const [heronB, nobodyB, eelB] = [
    at(B, 'On the weir a heron stood.'),
    at(B, 'Nobody counted them, she said.'),
    at(B, 'The eel fled upstream.'),
  ];
  return {
    a: { id: 'in/eels.txt', text: A, sentences: [heron, eel, nobody] },
    b: { id: 'in/heron.txt', text: B, sentences: [heronB, nobodyB, eelB] },
    passages: [{ a: { start: 0, end: A.length }, b: { start: 0, end: B.length }, kind: 'paraphrased', score: 0.9876 }],
    sentencePairs: [
      { a: heron, b: heronB, kind: 'paraphrased', score: 0.8 },
      { a: eel, b: eelB, kind: 'identical', score: 1 },
    ],
    notes: [],
    ...given,
  };
}

const plain = { color: 'off', width: 80 } as const;

describe('comparisonReport', () => {
  it('shows a passage sentence by sentence, in step, and what has no partner alone', () => {
    const lines = comparisonReport(comparison(), plain).split('\n');
    expect(lines[0]).toBe('eels.txt and heron.txt share 1 passage: 100 % of eels.txt, 100 % of heron.txt');
    expect(lines.slice(2)).toEqual([
      '1  reworded, 99 %  eels.txt 0–72 · heron.txt 0–80',
      '  The heron stood on the weir.          │ On the weir a heron stood.',
      '  The eel fled upstream.                │ The eel fled upstream.',
      '  Nobody counted them.                  │',
      '                                        │ Nobody counted them, she said.',
      '',
    ]);
  });

  it('colours the words that the other side of a row lacks', () => {
    const text = comparisonReport(comparison(), { color: 'on', width: 80 });
    expect(text).toContain('\u001b[32ma\u001b[39m');
    expect(text).not.toContain('\u001b[31mheron');
  });

  it('lists pairs of sentences that lie in no passage, and says where nothing was found', () => {
    const outside = comparisonReport(comparison({ passages: [] }), plain);
    expect(outside).toContain('share no passage, but 2 pairs of sentences tell the same');
    expect(outside).toContain('2 pairs of sentences outside of passages');
    expect(comparisonReport(comparison({ passages: [], sentencePairs: [] }), plain)).toMatch(
      /share no passage, and no\s+sentence/,
    );
  });

  it('lets no text command the terminal, whatever its width', () => {
    const evil = `${A}\u001b[2J\u0007\u202e`;
    const hostile = comparison({ a: { id: 'in/\u001b]0;x\u0007eels.txt', text: evil, sentences: [] } });
    for (const width of [1, 40, 200]) {
      expect(comparisonReport(hostile, { color: 'off', width })).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f\u202e]/,
      );
    }
  });
});

describe('comparisonHtml', () => {
  it('is a page that lets nothing in and escapes what it shows', () => {
    const evil = '<script>alert("x")</script> & more';
    const page = comparisonHtml(
      comparison({
        a: { id: '<b>.txt', text: evil, sentences: [] },
        passages: [{ a: { start: 0, end: evil.length }, b: { start: 0, end: 5 }, kind: 'edited', score: 0.7 }],
        sentencePairs: [],
        notes: [{ level: 'warning', code: 'compare.longText', report: null, message: '<i>long</i>' }],
      }),
    );
    expect(page).toMatch(/content="default-src 'none'; style-src 'sha256-[\w+/=]+'/);
    expect(page).not.toMatch(/<script|<b>|<i>|javascript:|https?:|\son\w+=/);
    expect(page).toContain('&lt;b&gt;.txt');
  });
});

describe('what machines read', () => {
  it('rounds scores, keeps spans, and leaves the texts out', () => {
    const value: unknown = JSON.parse(comparisonJson(comparison()));
    expect(value).toMatchObject({ a: 'in/eels.txt', passages: [{ kind: 'paraphrased', score: 0.988 }], notes: [] });
    expect(JSON.stringify(value)).not.toContain('heron stood');
  });

  it('is one line a pair, with notes only where there are any', () => {
    const line = pairLine({ a: 'a\n.txt', b: 'b.txt', passages: [], notes: [] });
    expect(line).toBe('{"a":"a\\n.txt","b":"b.txt","passages":[]}\n');
    const noted = pairLine({
      a: 'a',
      b: 'b',
      passages: [],
      notes: [{ level: 'info', code: 'x.y', report: null, message: 'm' }],
    });
    expect(JSON.parse(noted)).toHaveProperty('notes');
  });

  it('is XML as PAN has it, escaped', () => {
    const xml = panXml('a&"<.txt', 'b.txt', [
      { a: { start: 3, end: 10 }, b: { start: 0, end: 4 }, kind: 'edited', score: 1 },
    ]);
    expect(xml).toContain('<document reference="a&amp;&quot;&lt;.txt">');
    expect(xml).toContain(
      '<feature name="detected-plagiarism" this_offset="3" this_length="7" source_reference="b.txt" source_offset="0" source_length="4" />',
    );
  });
});

describe('sharedRatio', () => {
  it('counts what several passages share once', () => {
    const spans = [
      { start: 5, end: 10 },
      { start: 0, end: 6 },
      { start: 1, end: 2 },
    ];
    expect(sharedRatio(spans, 20)).toBe(0.5);
    expect(sharedRatio([], 0)).toBe(0);
  });
});
