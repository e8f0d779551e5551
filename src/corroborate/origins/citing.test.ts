import { describe, expect, it } from 'vitest';
import { inputOf } from '../../../test/told.ts';
import { citedIn } from './citing.ts';
import { groundsOf } from './ground.ts';
import { namesOutlet, outletForms } from './outlets.ts';

const cited = (text: string) => {
  const input = inputOf([
    { id: 'a', publisher: 'Dunmere Post', text: 'The weir has burst.' },
    { id: 'b', publisher: 'TNS', text: 'The weir has burst.' },
    { id: 'c', publisher: 'Sedge Herald', text },
  ]);
  const grounds = groundsOf(input);
  const last = grounds.reports.get('c')?.sentences.at(-1);
  return citedIn({ report: 'c', start: last?.start ?? 0, end: last?.end ?? 0 }, grounds).ids;
};

describe('whom a sentence follows', () => {
  it('an outlet by its name', () => {
    expect(cited('The weir has burst, the Dunmere Post says.')).toEqual(['a']);
    expect(cited('The weir has burst, the Sedge Herald says.')).toEqual([]);
  });

  it('an outlet by what its initials stand for', () => {
    expect(cited('The weir has burst, the Trent News Service reports.')).toEqual(['b']);
    expect(cited('The weir has burst, the Trent Works Service reports.')).toEqual([]);
  });

  it('"the agency" is the outlet named last', () => {
    expect(cited('Rain fell, says TNS. It rained on. The agency says that the weir has burst.')).toEqual(['b']);
    expect(cited('Rain fell, says TNS. The Post agrees. The paper says that the weir has burst.')).toEqual(['a']);
    expect(cited('Rain fell. The agency says that the weir has burst.')).toEqual([]);
  });

  it('"the agency" is a body of that name, where one was named since', () => {
    expect(cited('Rain fell, says TNS. The Fen Agency met. The agency says that the weir burst.')).toEqual([]);
  });
});

it.each([
  ['Velt Press Agency (VPA)', 'VPA reported it'],
  ['Velt Press Agency (VPA)', 'the Velt Press Agency said'],
  ['Trent News Service', 'TNS said so'],
  ['SafeRail Bulletin', 'says SafeRail'],
])('%s is named in “%s”', (publisher, text) => {
  expect(namesOutlet(text, outletForms(publisher))).toBe(true);
});
