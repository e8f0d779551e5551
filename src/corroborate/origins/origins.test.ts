import { describe, expect, it } from 'vitest';
import { claimOf, inputOf, type Told } from '../../../test/told.ts';
import type { Claim } from '../../case/claim.ts';
import type { Derivation, Unseen } from '../../case/lineage.ts';

const range = ({ independentOrigins: { atLeast, atMost } }: Claim): readonly [number, number] => [atLeast, atMost];
const names = ({ origins }: Claim): readonly string[] => origins.map(({ name }) => name).sort();

const VELT: Told = { id: 'a', publisher: 'Dunmere Post', text: '{Mara Velt} said the weir had burst.' };
const ORME: Told = { id: 'b', publisher: 'Sedge Herald', text: '{Tobin Orme} said the weir had given way.' };

describe('how many origins', () => {
  it('two persons who each say so are two', () => {
    const claim = claimOf([VELT, ORME]);
    expect(range(claim)).toEqual([2, 2]);
    expect(names(claim)).toEqual(['Mara Velt', 'Tobin Orme']);
  });

  it('one person in two outlets is one', () => {
    expect(range(claimOf([VELT, { ...ORME, text: '{Mara Velt} told reporters the weir had burst.' }]))).toEqual([1, 1]);
  });

  it('retellings rest on what they retell, whatever they name', () => {
    const claim = claimOf([
      VELT,
      { id: 'c', publisher: 'Fen Echo', from: 'a', text: 'The weir had burst.' },
      { id: 'd', publisher: 'Moor Sun', from: 'a', kind: 'secondary', text: '{officials} said the weir had burst.' },
    ]);
    expect(range(claim)).toEqual([1, 1]);
    expect(claim.origins[0]?.through).toEqual(['a', 'c', 'd']);
  });

  it('a retelling that asked somebody else brings in another', () => {
    const more: Told = { id: 'c', from: 'a', kind: 'secondary', text: '{Tobin Orme} said the weir had burst.' };
    expect(range(claimOf([VELT, more]))).toEqual([2, 2]);
  });

  it('two unnamed officials in two outlets may be one', () => {
    const claim = claimOf([
      { ...VELT, text: '{An official} said the weir had burst.' },
      { ...ORME, text: '{A source} said the weir had burst.' },
    ]);
    expect(range(claim)).toEqual([1, 2]);
    expect(claim.independentOrigins.why.some((why) => why.includes('may be one'))).toBe(true);
  });

  it.each([
    ['a woman and a man', '{An official}, a woman, said the weir burst.', '{A source}, a man, said the weir burst.'],
    [
      'two bodies',
      '{An official in the river office} said the weir burst.',
      '{An official of the ministry} said the weir burst.',
    ],
    ['two callings', '{A diver} said the weir had burst.', '{A plumber} said the weir had burst.'],
  ])('%s are two', (_, one, other) => {
    const told = [
      { ...VELT, text: one },
      { ...ORME, text: other },
    ];
    expect(range(claimOf(told))).toEqual([2, 2]);
  });

  it('a spokesman and the body that he speaks for are one', () => {
    const claim = claimOf([
      { ...VELT, text: 'Police Commissioner {Mara Velt} said the weir had burst.' },
      { ...ORME, text: '{The police} said the weir had burst.' },
    ]);
    expect(range(claim)).toEqual([1, 1]);
  });

  it('who heads the trust is one with the trust named before', () => {
    const claim = claimOf([
      { ...VELT, text: '{The Sluice Trust} said the weir had burst.' },
      { ...ORME, text: '{The Sluice Trust} met. {Tobin Orme}, who heads the trust, said the weir had burst.' },
    ]);
    expect(range(claim)).toEqual([1, 1]);
  });

  it('a bureau’s spokeswoman speaks for the bureau, not for whom her sentence names last', () => {
    const claim = claimOf([
      { ...VELT, text: '{Millfoods} said the weir had burst.' },
      {
        ...ORME,
        hedges: 'The Sluice',
        text: '{The Sluice Bureau} met {Millfoods}. {Greta Orme}, a bureau spokeswoman, said the weir had burst.',
      },
    ]);
    expect(range(claim)).toEqual([2, 2]);
  });

  it('somebody who relays another is no second origin', () => {
    const relay = '{Tobin Orme} said the weir had burst. “Mara Velt told me so,” {Tobin Orme} said the weir was gone.';
    const claim = claimOf([VELT, { ...ORME, text: relay.replace('Mara Velt told', '{Mara Velt} told') }]);
    expect(range(claim)).toEqual([1, 1]);
  });

  it('who wrote a letter, and whom somebody had told it, are no second origins', () => {
    const letter = 'A letter, dated 2 May and signed by the warden, {Mara Velt}, and seen by the Herald, tells of it.';
    const unspoken = { quotes: inputOf([VELT]).quotes };
    expect(range(claimOf([VELT, { ...ORME, text: letter }], unspoken))).toEqual([1, 1]);
    const told = [VELT, { ...ORME, text: '{Tobin Orme} said that {Mara Velt} had told the union’s lawyers of it.' }];
    const spoken = {
      quotes: inputOf(told).quotes.filter(({ span, speaker }) => span.report === 'a' || speaker.text === 'Tobin Orme'),
    };
    expect(range(claimOf(told, spoken))).toEqual([1, 1]);
  });

  it('a document and a person are two, and one register in two outlets is one', () => {
    const register = 'The weir had burst, according to the register of the mill.';
    const [one, other] = [
      { ...VELT, text: register },
      { ...ORME, text: register },
    ];
    expect(range(claimOf([VELT, { ...ORME, text: register }]))).toEqual([2, 2]);
    expect(range(claimOf([one, other]))).toEqual([1, 1]);
  });
});

describe('what is written', () => {
  const both = (one: string, other: string) =>
    range(
      claimOf([
        { ...VELT, text: one },
        { ...ORME, text: other },
      ]),
    );

  it('one paper is called a memo here and a note there', () => {
    expect(both('The weir leaks, according to a memo.', 'The weir leaks, according to the note.')).toEqual([1, 1]);
    expect(both('The weir leaks, according to a memo.', 'The weir leaks, according to a film.')).toEqual([2, 2]);
  });

  it('papers of other lengths are two', () => {
    const told = [
      { ...VELT, text: '{A three-page note} says the weir had burst.' },
      { ...ORME, text: '{A four-page memo} says the weir had burst.' },
    ];
    expect(range(claimOf(told))).toEqual([2, 2]);
    expect(range(claimOf(told.map((one) => ({ ...one, text: one.text.replace('four', 'three') }))))).toEqual([1, 1]);
  });

  it('a paper may be named at the end of what it shows', () => {
    expect(names(claimOf([{ ...VELT, text: 'The weir has leaked since May, an internal paper shows.' }]))).toEqual([
      'an internal paper',
    ]);
  });

  it('an audit office is no audit, and a society called a register no register', () => {
    const office = claimOf([{ ...VELT, text: 'The weir has leaked since May, according to the audit office.' }]);
    expect(office.origins.map(({ kind, name }) => [kind, name])).toEqual([['organisation', 'the audit office']]);
    const society = claimOf([{ ...VELT, text: '{The Fen Register} said the weir had leaked.' }]);
    expect(society.origins.map(({ kind }) => kind)).toEqual(['organisation']);
  });

  it('whoever saw a paper did not write it', () => {
    const seen = (id: string, by: string) => ({ id, text: `The weir leaks, says a memo seen by {${by}}.` });
    expect(range(claimOf([seen('a', 'Northmarch'), seen('b', 'Southmarch')]))).toEqual([1, 1]);
  });
});

describe('whom a sentence gives', () => {
  it('two bodies that give one count are two origins, and a retelling brings in the one that its parent does not speak of', () => {
    const count = 'Nine of the drowned were millers, by the count of both the mortuary and the hospital.';
    expect(range(claimOf([{ ...VELT, text: count }]))).toEqual([2, 2]);
    const parent = { ...VELT, text: 'Nine were millers, by the count of the hospital.' };
    expect(range(claimOf([parent, { id: 'c', from: 'a', kind: 'secondary', text: count }]))).toEqual([2, 2]);
    const both = { ...parent, text: `${parent.text} The mortuary was shut.` };
    expect(range(claimOf([both, { id: 'c', from: 'a', kind: 'secondary', text: count }]))).toEqual([1, 1]);
  });

  it('who takes a deed upon himself is no source of its toll', () => {
    const owned = { ...VELT, text: '{The Sluice Men} claimed responsibility for the breach, which killed nine.' };
    const counted = { ...ORME, text: '{Tobin Orme} said the breach had killed nine.' };
    expect(names(claimOf([owned, counted]))).toEqual(['Tobin Orme']);
  });

  it('a paper’s own reporter has seen what he saw', () => {
    const saw = { ...VELT, text: 'At noon a reporter of this newspaper saw the weir burst.' };
    expect(names(claimOf([saw]))).toEqual(['the reporting of Dunmere Post']);
  });
});

describe('mentions that may not belong to the claim', () => {
  const told = [VELT, ORME];
  const withMembership = (...membership: readonly number[]) => claimOf(told, {}, [], membership);

  it.each([
    [0.9, [2, 2]],
    [0.5, [1, 2]],
    [0.3, [1, 1]],
  ])('one that belongs by %d gives a count of %j', (belief, counts) => {
    expect(range(withMembership(1, belief))).toEqual(counts);
  });

  it.each([
    [
      [0.56, 0.56],
      [2, 2],
    ],
    [
      [0.56, 0.2],
      [1, 1],
    ],
  ])('what is told likeliest is told for certain, where nothing is: %j gives %j', (membership, counts) => {
    expect(range(withMembership(...membership))).toEqual(counts);
  });

  it('are said to be doubtful', () => {
    expect(withMembership(1, 0.5).independentOrigins.why.join()).toMatch(/Tobin Orme counts only if/u);
  });

  it('a claim rests on somebody, however weak its mentions', () => {
    expect(range(withMembership(0.1, 0.1))[0]).toBeGreaterThan(0);
  });
});

describe('outlets that name nobody', () => {
  const bare = (id: string, publisher: string, text: string): Told => ({ id, publisher, text });

  it('are taken to have it from those that are named', () => {
    expect(range(claimOf([VELT, bare('b', 'Sedge Herald', 'The weir has burst.')]))).toEqual([1, 1]);
  });

  it('have it from whom they named just before, who may be named elsewhere too', () => {
    const named = (id: string, publisher: string): Told => ({
      ...bare(id, publisher, '{Mara Velt} said the weir was old. By noon the weir had burst.'),
      hedges: 'Mara',
    });
    const told = [named('b', 'Sedge Herald'), named('c', 'Fen Echo')];
    expect(range(claimOf([VELT, ...told]))).toEqual([1, 1]);
  });

  it('count each where nobody names anybody, and once for one outlet', () => {
    const two = [bare('a', 'Dunmere Post', 'Salt rose to 3.4.'), bare('b', 'Sedge Herald', 'Salt rose to 3.4 today.')];
    expect(range(claimOf(two))).toEqual([2, 2]);
    expect(range(claimOf([...two, bare('c', 'The Sedge Herald', 'Salt rose to 3.4 again.')]))).toEqual([2, 2]);
  });

  it('may all have a toll from one official count', () => {
    const toll = (id: string, publisher: string) => bare(id, publisher, 'The flood killed nine people.');
    expect(range(claimOf([toll('a', 'Dunmere Post'), toll('b', 'Sedge Herald')]))).toEqual([1, 2]);
  });

  it('what a reporter saw is an origin beside what a witness says', () => {
    const saw = bare('b', 'Sedge Herald', 'A Sedge Herald reporter saw the weir burst.');
    const claim = claimOf([VELT, saw]);
    expect(range(claim)).toEqual([2, 2]);
    expect(names(claim)).toContain('the reporting of Sedge Herald');
  });
});

describe('an unseen report', () => {
  const unseen = {
    ...{ id: 'unseen:courier', publisher: 'Lock Courier', witnesses: ['c', 'd'] },
    ...{ confidence: 0.9, why: [], rebuilt: [] },
  };

  it('is stood for by a witness that has nothing from elsewhere', () => {
    const told: readonly Told[] = [
      { ...VELT, text: '{A tally} shows that 40 barges were held.' },
      { id: 'c', from: 'unseen:courier', text: '{Tobin Orme} said that 40 barges were held.' },
      {
        ...{ id: 'd', from: 'unseen:courier', kind: 'secondary' },
        text: '{Tobin Orme} and {a tally} agree that 40 barges were held.',
      },
    ];
    const both = { ...inputOf(told).derivations[1], child: 'd', parent: 'a' } as Derivation;
    const claim = claimOf(told, {
      unseen: [unseen as unknown as Unseen],
      derivations: [...inputOf(told).derivations, both],
    });
    expect(names(claim).join()).toContain('Tobin Orme');
    expect(range(claim)).toEqual([2, 2]);
  });

  it('is not stood for by one that heard it elsewhere', () => {
    const told: readonly Told[] = [
      {
        id: 'e',
        publisher: 'Fen Echo',
        from: 'unseen:courier',
        kind: 'translated',
        text: '{A diver} said that it leaks.',
      },
      {
        ...{ id: 'd', publisher: 'Sedge Herald', from: 'unseen:courier', kind: 'paraphrase' },
        text: '{Mara Velt}, a miller, told the Herald that it leaks.',
      },
    ];
    const lost = { ...unseen, witnesses: ['d', 'e'] };
    expect(range(claimOf(told, { unseen: [lost as unknown as Unseen] }))).toEqual([2, 2]);
  });
});

describe('who denies, and what is no confirmation', () => {
  it('a denier is a contest and no origin', () => {
    const claim = claimOf([VELT, { ...ORME, denies: 'Tobin' }]);
    expect(range(claim)).toEqual([1, 1]);
    expect(claim.contestedBy.map(({ name }) => name)).toEqual(['Tobin Orme']);
    expect(claim.grade.credibility).toBe(3);
  });

  it('nobody contests what he alone tells', () => {
    const text = '{Mara Velt} said no gate was shut.';
    const claim = claimOf([VELT, { ...ORME, text, denies: 'Mara' }]);
    expect(claim.contestedBy).toEqual([]);
    expect(claim.mentions.map(({ stance }) => stance)).toEqual(['asserts', 'asserts']);
    const other = claimOf([VELT, { ...ORME, text, denies: 'Mara' }, { ...ORME, id: 'c', denies: 'Tobin' }]);
    expect(other.contestedBy.map(({ name }) => name)).toEqual(['Tobin Orme']);
  });

  it('an outlet does not contest what it tells in its own name', () => {
    const told: Told = { id: 'a', publisher: 'Dunmere Post', text: 'The weir had burst.' };
    const claim = claimOf([told, { ...told, id: 'b', text: 'No gate was shut.', denies: 'No' }]);
    expect(claim.contestedBy).toEqual([]);
  });

  it('a promise said to be kept is contested by those of whom the next sentence tells otherwise', () => {
    const text = '{Northmarch} says it has kept its promise. But {two former envoys} say raids went on.';
    const claim = claimOf([{ ...VELT, text }]);
    expect(claim.contestedBy.map(({ name }) => name.slice(0, 17))).toEqual(['two former envoys']);
  });

  it('a retelling cited as confirmation is named', () => {
    const claim = claimOf([
      VELT,
      { id: 'b', publisher: 'Fen Echo', from: 'a', kind: 'paraphrase', text: 'The weir had burst.' },
      { id: 'c', publisher: 'Moor Sun', text: 'The burst is now confirmed by the Fen Echo.' },
    ]);
    expect(range(claim)).toEqual([1, 1]);
    expect(claim.circular.map(({ report, cites }) => [report, cites])).toEqual([['c', 'b']]);
  });

  it('figures stand side by side, each with its origin and day', () => {
    const claim = claimOf([
      { ...VELT, published: '2031-04-02', text: '{Mara Velt} said nine people died.' },
      {
        id: 'c',
        publisher: 'Fen Echo',
        published: '2031-04-03',
        from: 'a',
        text: '{Mara Velt} said nine people died.',
      },
      { ...ORME, published: '2031-04-04', denies: 'Tobin', text: '{Tobin Orme} said twelve people died.' },
    ]);
    expect(claim.figures.map(({ value, said }) => [value, said])).toEqual([
      ['9', '2031-04-02'],
      ['12', '2031-04-04'],
      ['9', '2031-04-03'],
    ]);
  });
});

describe('a claim about a number', () => {
  const tell = (id: string, text: string): Told => ({ id, publisher: `${id} Post`, text });
  const told = ['a', 'b', 'c', 'd', 'e'].map((id) => tell(id, '{Mara Velt} said two barges sank.'));

  it('is not told by who gives another', () => {
    expect(range(claimOf([...told, tell('f', '{Tobin Orme} said three barges sank.')]))).toEqual([1, 1]);
    expect(range(claimOf([...told, tell('f', 'From a boat we counted three barges.')]))).toEqual([1, 1]);
  });

  it('is told by several of whom it is said how many they are', () => {
    expect(range(claimOf([...told, tell('f', '{Three millers} say that the barges sank.')]))).toEqual([2, 2]);
  });

  it('is told by who rounds it', () => {
    const about = ['a', 'b', 'c', 'd', 'e'].map((id) => tell(id, '{Mara Velt} said about 340 barges sank.'));
    expect(range(claimOf([...about, tell('f', '{Tobin Orme} said 338 barges sank.')]))).toEqual([2, 2]);
    expect(range(claimOf([...about, tell('f', '{Tobin Orme} said 300 barges sank.')]))).toEqual([1, 1]);
  });
});

describe('grades', () => {
  const rated = (source: string, reliability: 'B' | 'D') => [{ source, reliability, note: null }];

  it('reliability is the list’s, and F without one', () => {
    expect(claimOf([VELT, ORME]).grade.reliability).toBe('F');
    expect(claimOf([VELT, ORME], {}, rated('the Dunmere Post', 'B')).grade.reliability).toBe('B');
    expect(claimOf([VELT, ORME], {}, rated('Tobin Orme', 'D')).grade.reliability).toBe('D');
    expect(claimOf([VELT, ORME], {}, rated('Somebody Else', 'B')).grade.reliability).toBe('F');
  });

  it('credibility 1 takes two independent origins and no contest', () => {
    const deny = (id: string, name: string): Told => ({ id, text: `{${name}} said the weir stands.`, denies: name });
    expect(claimOf([VELT, ORME]).grade.credibility).toBe(1);
    expect(claimOf([VELT, ORME, deny('c', 'Ada Finch')]).grade.credibility).toBe(2);
    expect(claimOf([VELT]).grade.credibility).toBe(6);
    expect(claimOf([VELT, deny('c', 'Ada Finch'), deny('d', 'Bo Reed')]).grade.credibility).toBe(4);
    expect(claimOf([VELT, deny('c', 'Ada Finch'), deny('d', 'Bo Reed'), deny('e', 'Cy Moss')]).grade.credibility).toBe(
      5,
    );
  });
});
