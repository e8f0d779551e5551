import type { WordedReport } from './worded.ts';

const FIRST_PERSON = new Set(['i', "i'm", "i've", "i'd", "i'll", 'my', 'me', 'myself']);
/** One may stand in words that somebody spoke and that nobody put marks around. */
const FEWEST = 2;

/** Whether a report's writer says `I` outside quotation marks. Linear. */
export function speaksForItself(report: WordedReport | undefined): boolean {
  if (report === undefined) return false;
  let count = 0;
  report.segmented.sentences.forEach(({ tokens }, sentence) => {
    tokens.forEach(({ key }, at) => {
      if (FIRST_PERSON.has(key.replace('’', "'")) && report.sentences[sentence]?.[at]?.quoted === false) count += 1;
    });
  });
  return count >= FEWEST;
}
