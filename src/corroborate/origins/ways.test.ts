import { describe, expect, it } from 'vitest';
import { claimOf, inputOf, type Told } from '../../../test/told.ts';
import type { Claim } from '../../case/claim.ts';

const POST: Omit<Told, 'text'> = { id: 'a', publisher: 'Dunmere Post' };
const HERALD: Omit<Told, 'text'> = { id: 'b', publisher: 'Sedge Herald' };
const range = ({ independentOrigins: { atLeast, atMost } }: Claim): readonly [number, number] => [atLeast, atMost];
const names = (text: string): readonly string[] => claimOf([{ ...POST, text }]).origins.map(({ name }) => name);
const both = (one: string, other: string): readonly [number, number] =>
  range(
    claimOf([
      { ...POST, text: one },
      { ...HERALD, text: other },
    ]),
  );

describe('ways of giving a source', () => {
  it.each([
    ['The weir leaks, a clerk close to the trust told the Post.', 'a clerk close to the trust, through Dunmere Post'],
    ['A diver who was there, and who gave no name, told of a leak.', 'a diver, through Dunmere Post'],
    ['Tobin Orme, who leads the crew, has walked the weir, and by his reckoning it leaks.', 'Tobin Orme'],
    ['The weir leaks, a rigger who works there has told the paper.', 'a rigger who works there, through Dunmere Post'],
    ['Orme confirmed that the weir leaks.', 'Orme, through Dunmere Post'],
    ['The weir leaks, Warden Tobin Orme of the river trust told a briefing.', 'Warden Tobin Orme'],
    ['The weir leaks, says Tobin Orme.', 'Tobin Orme'],
    [
      'The weir leaks, says the schedule of the works, which the Post has read.',
      'the schedule of the works, seen by Dunmere Post',
    ],
    ['The trust took a third off the weir, as its published budget shows.', 'its published budget'],
    ['Nine gates leak, going by the river office’s table.', 'the river office’s table'],
    ['Nine gates leak, by the river office’s books.', 'the river office’s books'],
    ['Nine gates leak, as can be read in the river office’s table.', 'the river office’s table'],
    ['The weir has leaked since May, it wrote, citing two senior clerks.', 'two senior clerks, through Dunmere Post'],
    ['It quoted divers at the weir as saying that it leaks.', 'divers at the weir, through Dunmere Post'],
    ['The weir leaks, the miller’s wife has told the Post.', 'the miller’s wife, through Dunmere Post'],
    ['The weir leaks, its warden, Tobin Orme, told Radio Sedge on Monday.', 'Tobin Orme'],
    ['The weir leaks, a clerk let slip.', 'a clerk, through Dunmere Post'],
    [
      'It asks for the weir, which a clerk of the trust tells us was shut, to be opened.',
      'a clerk of the trust, through Dunmere Post',
    ],
    ['The weir is shut, by Mrs Orme’s account, for good.', 'Mrs Orme'],
    ['The warden has entered nine leaks in his parish book since May.', 'his parish book'],
    ['The weir leaks, said the diver who sealed it.', 'the diver who sealed it, through Dunmere Post'],
    ['The weir leaks, the trust’s chief diver, Tobin Orme, said by telephone.', 'Tobin Orme'],
    ['The weir leaks, Sluice Works’ chief diver, Tobin Orme, said by telephone.', 'Tobin Orme'],
    ['Tobin Orme, whose barge lies there, said the weir leaks.', 'Tobin Orme'],
    ['Somebody who dives there has told the Post that the weir leaks.', 'Somebody, through Dunmere Post'],
    ['Nine gates leak, the appraisal states.', 'the appraisal'],
    ['Nine gates leak, as stated in a secret evaluation.', 'a secret evaluation'],
    ['Tobin Orme read out a line of his call list: nine gates leak.', 'his call list'],
    ['Pay slips shown to us by a miller end in May.', 'Pay slips, seen by Dunmere Post'],
  ])('%s', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  it('who is called by a last name is the person named before', () => {
    const claim = claimOf([{ ...POST, text: '{Tobin Orme} said the weir leaks. Orme confirmed that the weir leaks.' }]);
    expect(claim.origins.map(({ name }) => name)).toEqual(['Tobin Orme']);
  });
});

it.each(['Astley', 'Anders', 'Whatley', 'Thatcham'])('a name may begin as a joining word does: %s', (name) => {
  expect(names(`{${name}} said that the weir leaks.`)).toEqual([name]);
});

it('when and where somebody speaks is not who', () => {
  expect(names('On Friday, after the frost, said the sign, the weir leaked.')).not.toContain('On Friday');
});

it('a body is one by whatever name two outlets call it', () => {
  expect(both('{the county police} said the weir burst.', '{the police} said the weir burst.')).toEqual([1, 1]);
  expect(both('{a police officer} said the weir burst.', '{the police} said the weir burst.')).not.toEqual([1, 1]);
});

it('to whom a document went is not whose it is', () => {
  const office = '{Mara Velt}, head of the harbour office, said that nine gates leak.';
  expect(both('{A filing of the harbour office} said that nine gates leak.', office)).toEqual([1, 1]);
  expect(both('{A filing sent to the harbour office} said that nine gates leak.', office)).toEqual([2, 2]);
});

describe('whom a report calls by an office first and names further down', () => {
  it('is one with the name', () => {
    expect(
      names(`{A miller} said that the weir leaks. It has leaked since May, {Mara Velt}, the miller, said.`),
    ).toEqual(['Mara Velt']);
  });

  it('is another where the name comes first', () => {
    expect(names(`{Mara Velt}, the miller, said that the weir leaks. {A miller} said that it leaks.`)).toHaveLength(2);
  });
});

describe('what an outlet found out by itself', () => {
  it('by writing down names', () => {
    const told = [
      { ...POST, text: '{Mara Velt} said nine weirs leaked.' },
      { ...HERALD, text: 'Sedge Herald has today published the names of nine weirs that leak.' },
    ];
    expect(range(claimOf(told))).toEqual([2, 2]);
  });

  it('by asking many', () => {
    expect(names('Of nine mills that the Post telephoned, seven said that the weir leaks.')).toEqual([
      'the reporting of Dunmere Post',
    ]);
  });

  it('is that outlet’s, where another follows it', () => {
    const claim = claimOf([
      { ...POST, text: 'Rain fell.', denies: 'Rain' },
      { ...HERALD, text: 'A photographer of the Dunmere Post saw the weir burst.' },
    ]);
    expect(claim.origins.map(({ name }) => name)).toContain('the reporting of Dunmere Post');
  });
});

describe('what is one', () => {
  it('somebody and the book that she read out, but not the book that the outlet saw', () => {
    const read = (how: string) =>
      range(claimOf([{ ...POST, text: `{Mara Velt} said the weir leaks. Her log, which ${how}, has it leaking.` }]));
    expect(read('she read out')).toEqual([1, 1]);
    expect(read('the Post has seen')).toEqual([2, 2]);
  });

  it('somebody and the report of which he tells', () => {
    const his = 'His survey of May 3, {Tobin Orme} said, found nine gates open.';
    expect(both(his, 'Nine gates were open, according to a survey seen by the Herald.')).toEqual([1, 1]);
    expect(both(his, 'Nine gates were open, according to a diary seen by the Herald.')).toEqual([2, 2]);
  });

  it('who came with the story and who tells of that', () => {
    const counted = (how: string): readonly [number, number] => {
      const text = `{Tobin Orme} said a diver, Mara Velt, ${how}`;
      const told: Told[] = [
        { ...POST, text: '{Mara Velt} said the weir had burst.' },
        { ...HERALD, text },
      ];
      const start = text.replace(/[{}]/gu, '').indexOf('Mara Velt');
      const actors = inputOf(told).actors.map((one) =>
        one.name === 'Mara Velt'
          ? { ...one, mentions: [...one.mentions, { report: 'b', start, end: start + 9 }] }
          : one,
      );
      return range(claimOf(told, { actors }));
    };
    expect(counted('came to the station with the story of the weir.')).toEqual([1, 1]);
    expect(counted('told the police of the weir.')).toEqual([1, 1]);
    expect(counted('lives near the station and the weir.')).toEqual([2, 2]);
  });

  it('"the register" and the book of a body that the reports speak of', () => {
    expect(both('It leaks, according to the register.', 'It leaks, according to a hospital’s own books.')).toEqual([
      1, 1,
    ]);
    expect(both('It leaks, according to a mill register.', 'It leaks, according to a clinic’s own books.')).toEqual([
      2, 2,
    ]);
  });

  it('the tables and the figures of one body, but not of two', () => {
    const figures = 'Nine gates leak, according to figures published by the river office.';
    expect(both('Nine gates leak, going by the river office’s table.', figures)).toEqual([1, 1]);
    expect(both('Nine gates leak, going by the canal office’s table.', figures)).toEqual([2, 2]);
  });

  it('the documents that one has seen and the letter that another has', () => {
    const letter = 'The weir leaks, according to a letter.';
    expect(both('The weir leaks, according to documents.', letter)).toEqual([1, 1]);
    expect(both('The weir leaks, according to a diary.', letter)).toEqual([2, 2]);
  });

  it('a source and what a copy of its telling calls it', () => {
    const told = (reprint: string): Told[] => [
      { ...POST, text: 'The weir leaks, according to the chamber of locks.' },
      { id: 'c', from: 'a', text: `The weir leaks, according to ${reprint}.` },
      { ...HERALD, text: 'The weir leaks, according to the police.' },
    ];
    expect(range(claimOf(told('the canal constabulary')))).toEqual([1, 1]);
    expect(range(claimOf(told('the lock office')))).toEqual([2, 2]);
  });

  it('the army and the defence ministry, but not those of two lands', () => {
    expect(both('{The army} said the weir burst.', '{The Defence Ministry} said the weir burst.')).toEqual([1, 1]);
    expect(both('{The Veltish Army} said the weir burst.', '{The Ormish Army} said the weir burst.')).toEqual([2, 2]);
  });

  it('"one of them" and a diver may be', () => {
    expect(both('{One of them} said the weir burst.', '{A diver} said the weir burst.')).toEqual([1, 2]);
  });

  it('many unnamed in a retelling, and whom its parent names', () => {
    const told: Told[] = [
      { ...POST, text: '{A lock keeper} said the weir burst.' },
      { ...HERALD, from: 'a', kind: 'secondary', text: 'At dawn {staff} said the weir burst.' },
    ];
    const derivations = inputOf(told).derivations.map((one) => ({ ...one, coverage: 0.3 }));
    expect(range(claimOf(told, { derivations }))).toEqual([1, 1]);
  });

  it('a government by its place, retold, and whoever spoke for it', () => {
    const told = (name: string) =>
      claimOf([
        { ...POST, text: '{Mara Velt} said the weir burst.' },
        {
          ...HERALD,
          from: 'a',
          kind: 'secondary',
          text: `{${name}} said the weir burst. It rained in {${name}} all day.`,
        },
      ]);
    expect(range(told('Vell'))).toEqual([1, 1]);
  });
});

it('a number of another size is no rival of the claim’s', () => {
  const many = ['a', 'c', 'd', 'e'].map((id): Told => ({ id, text: '{Mara Velt} said that 412 eels had died.' }));
  const told = (eels: string) => range(claimOf([...many, { ...HERALD, text: `{Tobin Orme} said ${eels}.` }]));
  expect(told('the eels lay dead in two heaps')).toEqual([2, 2]);
  expect(told('390 eels had died')).toEqual([1, 1]);
});

it('"hull 71" counts nothing', () => {
  const claim = claimOf([
    { ...POST, text: '{Mara Velt} said hull 71 sank with nine men.' },
    { ...HERALD, text: '{Mara Velt} said hull 71 sank.' },
  ]);
  expect(claim.figures.map(({ value }) => value)).not.toContain('71');
});

it('a person whose name comes from a translation is called as the other reports call him', () => {
  const told: Told[] = [
    { ...POST, text: '{Radek Velt} said the weir burst.' },
    { ...HERALD, from: 'a', kind: 'translated', text: '{Radik Feld} said the weir burst.' },
  ];
  const { actors, quotes } = inputOf(told);
  const [faithful, foreign] = actors;
  if (faithful === undefined || foreign === undefined) throw new RangeError('two actors expected');
  const one = { ...foreign, aliases: [faithful.name], mentions: [...faithful.mentions, ...foreign.mentions] };
  const by = quotes.map((quote) => ({ ...quote, speaker: { ...quote.speaker, actor: one.id } }));
  expect(claimOf(told, { actors: [one], quotes: by }).origins.map(({ name }) => name)).toEqual(['Radek Velt']);
});
