import { describe, expect, it } from 'vitest';
import { changesIn, FERRY, ferryWith, type Told } from '../../test/retold.ts';

const one = (
  kind: Told['kind'],
  severity: Told['severity'],
  to: string | null,
  from: string | null,
): readonly Told[] => [{ kind, severity, to, from }];

describe('a copy in which one thing is otherwise changed that and no more', () => {
  it.each([
    [
      'a number',
      0,
      'The ferry Marigold struck a sandbank off Tolmere on Monday evening with 314 passengers aboard.',
      one('number', 'major', '314', '214'),
    ],
    [
      'a unit',
      2,
      'Divers inspected the hull for 6 hours and found a crack 40 feet long below the waterline.',
      one('number', 'major', '40 feet', '40 metres'),
    ],
    [
      'a unit of time',
      2,
      'Divers inspected the hull for 6 days and found a crack 40 metres long below the waterline.',
      one('number', 'major', '6 days', '6 hours'),
    ],
    [
      'a date',
      6,
      'Tugs will tow the ferry to the Brackwater yard on 24 March 2031 for repairs.',
      one('date', 'major', '24 March 2031', '14 March 2031'),
    ],
    [
      'a surname',
      1,
      'Harbour master Edda Brandt said the captain had ignored two warnings from the pilot station.',
      one('name', 'major', 'Brandt', 'Quill'),
    ],
    [
      'a surname that somebody else has',
      1,
      'Harbour master Edda Pedder said the captain had ignored two warnings from the pilot station.',
      one('name', 'major', 'Pedder', 'Quill'),
    ],
    [
      'a negation dropped',
      3,
      'The shipping company has paid its crew since February, a union lawyer said.',
      one('negation', 'major', 'paid', 'not paid'),
    ],
    [
      'what is had and what is lacked',
      9,
      'Rescuers had the permission but not the means to board, a coastguard officer said.',
      one('negation', 'major', 'permission but not the means', 'means but not the permission'),
    ],
    [
      'a doubt dropped',
      4,
      'The echo sounder failed shortly before the accident.',
      one('hedge', 'major', 'echo sounder failed shortly before the accident', 'believe the echo sounder may'),
    ],
    [
      'one source made several',
      3,
      'The shipping company has not paid its crew since February, union lawyers said.',
      one('attribution', 'major', 'union lawyers said', 'a union lawyer'),
    ],
    [
      'a source lost',
      1,
      'The captain had ignored two warnings from the pilot station.',
      one(
        'attribution',
        'minor',
        'The captain had ignored two warnings from the pilot station.',
        'Harbour master Edda Quill said',
      ),
    ],
    [
      'a quotation reworded',
      7,
      '“We heard a dreadful noise and then everybody went pale,” said passenger Tobias Wren.',
      one(
        'quote',
        'minor',
        'We heard a dreadful noise and then everybody went pale,',
        'We heard a grinding noise and then everything went dark,',
      ),
    ],
    ['a denial left out', 5, null, one('omission', 'major', null, FERRY[5] ?? '')],
  ])('%s', (_, at, sentence, expected) => expect(changesIn(ferryWith(at, sentence))).toEqual(expected));

  it.each([
    ['could not be confirmed', ', but that could not be confirmed'],
    ['is right', ', if the pilot is right'],
  ])('a caveat dropped at the end: %s', (_, caveat) => {
    const plain = 'The pump in the engine room had leaked oil since Easter';
    const original = ferryWith(4, `${plain}${caveat}.`);
    expect(changesIn(original.with(4, `${plain}.`), original)).toEqual([
      expect.objectContaining({ kind: 'hedge', severity: 'major', from: expect.stringMatching(/confirmed|right/) }),
    ]);
  });

  it('certainty put in', () => {
    const sure =
      'Harbour master Edda Quill confirmed the captain had undoubtedly ignored two warnings from the pilot station.';
    expect(changesIn(ferryWith(1, sure))).toEqual([
      expect.objectContaining({ kind: 'hedge', severity: 'major', to: expect.stringContaining('confirmed') }),
    ]);
  });

  const rutted = ferryWith(8, 'The pilots blamed the fog rather than the sandbank, a union lawyer said.');

  it.each([
    [
      'rather than',
      'The pilots blamed the sandbank rather than the fog, a union lawyer said.',
      'sandbank rather than the fog',
    ],
    ['not … but', 'The pilots blamed not the fog but the sandbank, a union lawyer said.', 'fog but the sandbank'],
    [
      'and not',
      'It was the sandbank and not the fog that the pilots blamed, a union lawyer said.',
      'sandbank and not the fog',
    ],
  ])('what is so and what is not, by “%s”', (_, sentence, to) => {
    expect(changesIn(rutted.with(8, sentence), rutted)).toEqual([
      expect.objectContaining({ kind: 'negation', severity: 'major', to: expect.stringContaining(to) }),
    ]);
  });

  const blaming = ferryWith(8, 'Inspector Hanna Moyle accused Rolf Pedder of hiding the inspection report.');

  it.each([
    ['turned about', 'Rolf Pedder accused Inspector Hanna Moyle of hiding the inspection report.'],
    ['by the passive', 'Inspector Hanna Moyle was accused by Rolf Pedder of hiding the inspection report.'],
  ])('who does what to whom, %s', (_, sentence) => {
    expect(changesIn(blaming.with(8, sentence), blaming)).toEqual([
      expect.objectContaining({ kind: 'negation', severity: 'major', to: expect.stringContaining('accused') }),
    ]);
  });

  it('a claim of its own', () => {
    const claim = 'Some 900 tonnes of diesel oil spilled over the oyster beds within minutes.';
    expect(changesIn(FERRY.toSpliced(5, 0, claim))).toEqual(one('addition', 'major', claim, null));
  });
});

describe('what means the same is no change', () => {
  it.each([
    ['the same words', 0, FERRY[0] ?? ''],
    [
      'a rounded number',
      0,
      'The ferry Marigold struck a sandbank off Tolmere on Monday evening with more than 200 passengers aboard.',
    ],
    ['another unit', 2, 'Divers inspected the hull for 6 hours and found a crack 131 feet long below the waterline.'],
    ['the passive', 8, 'The shipping company was accused by the mayor of Tolmere of hiding the inspection report.'],
    [
      'a name in another transliteration',
      1,
      'Harbour master Edda Kwill said the captain had ignored two warnings from the pilot station.',
    ],
    [
      'the passive of a name',
      5,
      'That timber had been stacked too high on the car deck was denied by its chairman Rolf Pedder.',
    ],
    ['a sentence without a claim left out', 7, null],
    [
      'a source in a word of its own',
      1,
      'The captain, the harbour master recalled, had ignored two warnings from the pilot station.',
    ],
    [
      'a contrast the other way about',
      9,
      'Rescuers did not have the permission but had the means to board, a coastguard officer said.',
    ],
  ])('%s', (_, at, sentence) => expect(changesIn(ferryWith(at, sentence))).toEqual([]));

  it('colour with a figure, about nothing that was told', () => {
    const colour = 'It is 40 minutes by tram, with plums for sale on the way.';
    expect(changesIn(FERRY.toSpliced(5, 0, colour))).toEqual([]);
  });

  it('the spokesman’s body for the spokesman', () => {
    const original = ferryWith(
      2,
      'Divers found no crack, said Ewan Strake, a spokesman for Norholm Shipping, on Monday.',
    );
    const copy = original.with(2, 'Divers found no crack, Norholm Shipping said on Monday.');
    expect(changesIn(copy, original)).toEqual([]);
  });
});
