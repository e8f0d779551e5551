import { describe, expect, it } from 'vitest';
import { actorsIn, actorsOf, aliasesOf, alignedByPlace, inputOf, kindOf } from '../../../test/sample-actors.ts';
import type { FoundActors } from './actors.ts';

/** What refers to an actor in a report, as it stands: kind and words. */
function mentionsOf(
  { mentions, actors }: FoundActors,
  name: string,
  texts: Readonly<Record<string, string>>,
): string[] {
  const id = actors.find((actor) => actor.name === name)?.id;
  return [...mentions.values()]
    .flat()
    .filter(({ actor }) => actor === id)
    .map(({ kind, span }) => `${kind} ${texts[span.report]?.slice(span.start, span.end)}`);
}

describe('people', () => {
  it('a surname, with a title or without, is the person named in full', () => {
    const found = actorsIn({
      a: 'Ferry boss Ulla Verhoek said on Monday that fares would rise. Ms Verhoek blamed fuel. "We had no choice," Verhoek told reporters.',
    });
    expect(found.actors.map(({ name }) => name)).toEqual(['Ulla Verhoek']);
    expect(aliasesOf(found, 'Ulla Verhoek')).toEqual(['Ms Verhoek', 'Verhoek']);
  });

  it('two of one surname stay two, and a title tells which a surname means', () => {
    const found = actorsIn({
      a: 'Ulla Verhoek met Piet Verhoek at the quay on Monday. The vote was lost. Mrs Verhoek declined to speak. Mr Verhoek laughed.',
    });
    expect(aliasesOf(found, 'Ulla Verhoek')).toEqual(['Mrs Verhoek']);
    expect(aliasesOf(found, 'Piet Verhoek')).toEqual(['Mr Verhoek']);
  });

  it('an office that somebody never had, before that name is given, is of somebody else', () => {
    const found = actorsIn({ a: 'President Verhoek danced with the singer Lise Verhoek on Sunday. She smiled.' });
    expect(aliasesOf(found, 'Lise Verhoek')).not.toContain('President Verhoek');
  });

  it('a chief executive is the person alone', () => {
    const found = actorsIn({ a: 'Chief Executive Ulla Verhoek spoke on Monday. The fares, Verhoek said, would rise.' });
    expect(found.actors.map(({ name }) => name)).toEqual(['Ulla Verhoek']);
  });

  it('a place named right before a person is no part of the name', () => {
    const found = actorsIn({
      a: 'It rained in Norvia. The minister of fishery of Norvia Lise Brenner spoke on Monday.',
    });
    expect(found.actors.map(({ name }) => name)).toEqual(['Norvia', 'Lise Brenner'].sort());
  });

  it('two spellings of a surname behind one given name are one', () => {
    const found = actorsIn({ a: 'A local, Fabrice Renoy, saw it.', b: 'A local, Fabrice Renois, saw it.' });
    expect(found.actors).toHaveLength(1);
  });

  it('two middle initials are two people', () => {
    const found = actorsIn({
      a: 'Karl T. Brenner followed his father, Karl A. Brenner, into the shipyard, said Karl T. Brenner.',
    });
    expect(found.actors.map(({ name }) => name)).toEqual(['Karl A. Brenner', 'Karl T. Brenner']);
  });

  it('a name keeps its particles, and sheds them where a report does', () => {
    const found = actorsIn({ a: 'The envoy Samir al-Haddad left. Al-Haddad said so. A friend of Haddad wept.' });
    expect(aliasesOf(found, 'Samir al-Haddad')).toEqual(['Al-Haddad', 'Haddad']);
  });
});

describe('bodies and places', () => {
  it.each([
    [
      'Palewater Wire saw the list on Monday. He told Palewater so. Palewater asked again.',
      'Palewater Wire',
      'Palewater',
    ],
    [
      'Palewater News saw the list on Monday. He told Palewater so. Palewater asked again.',
      'Palewater News',
      'Palewater',
    ],
    ['It was sold to Korr Creameries, its smaller rival. The chair of Korr left.', 'Korr Creameries', 'Korr'],
    ['She wrote to the Kessby Tidende on Monday. She let Tidende see the page.', 'Kessby Tidende', 'Tidende'],
  ])('an agency or a paper goes by a part of its name: %s', (text, name, alias) => {
    expect(aliasesOf(actorsIn({ a: text }), name)).toContain(alias);
  });

  it.each([
    ['He spoke for the Harbour Watch Network on Monday.', 'Harbour Watch Network'],
    ['It was before the Kolbeck parish council on Monday.', 'Kolbeck parish council'],
  ])('is one name: %s', (text, name) => {
    expect(actorsIn({ a: text }).actors.map((actor) => actor.name)).toContain(name);
  });

  it('lines, networks and marine firms are bodies, and so are ledgers', () => {
    const text =
      'Verhoek Lines and Sluis Marine said on Monday that fares would rise. Verhoek blamed fuel, the Kestrelby Ledger wrote.';
    const found = actorsIn({ a: text });
    expect(found.actors.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'organisation Kestrelby Ledger',
      'organisation Sluis Marine',
      'organisation Verhoek Lines',
    ]);
    expect(aliasesOf(found, 'Verhoek Lines')).toEqual(['Verhoek']);
  });

  it('an acronym is the body whose initials it has', () => {
    const found = actorsIn({
      a: 'The Mossgate Quarry Union (MQU) protested on Monday. MQU members marched, and the union wants more.',
    });
    expect(aliasesOf(found, 'Mossgate Quarry Union')).toEqual(['MQU', 'the union']);
    expect(kindOf(found, 'Mossgate Quarry Union')).toBe('organisation');
  });

  it.each([
    ['in Kestrelby, Norland, on Monday', 'Kestrelby', 'place'],
    ['at the Ministry of Public Works on Monday', 'Ministry of Public Works', 'organisation'],
    ['with the spokesman Imre Saal on Monday', 'Imre Saal', 'person'],
    ['for Lloyd Fenner & Sons on Monday', 'Lloyd Fenner & Sons', 'organisation'],
    ['near the town of Fenwick on Monday', 'Fenwick', 'place'],
    ['for the Guild of Chandlers on Monday', 'Guild of Chandlers', 'organisation'],
    ['at the Fenwick lagoon on Monday', 'Fenwick lagoon', 'place'],
    ['of the Fenwick Shipyard on Monday', 'Fenwick Shipyard', 'organisation'],
  ])('%s', (words, name, kind) => {
    expect(kindOf(actorsIn({ a: `The clerk waited ${words}. It rained.` }), name)).toBe(kind);
  });

  it('a camp goes by its own name alone', () => {
    const found = actorsIn({ a: 'Camp Belmarch was quiet on Monday. The shots at Belmarch had stopped.' });
    expect(aliasesOf(found, 'Camp Belmarch')).toEqual(['Belmarch']);
  });

  it('a body that speaks may be named in small letters, and one that is merely mentioned may not', () => {
    const found = actorsIn({
      a: 'The harbour inspectorate said that the quay was safe. The head office was shut, and so was the lock office.',
    });
    expect(found.actors.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['organisation harbour inspectorate']);
  });

  it('a place is none of the bodies that have their seat in it', () => {
    const found = actorsIn({
      a: 'The Kestrelby Gazette said on Monday that rain fell in Kestrelby. The Gazette was right.',
    });
    expect(aliasesOf(found, 'Kestrelby Gazette')).toEqual(['Gazette']);
    expect(kindOf(found, 'Kestrelby')).toBe('place');
  });

  it('variants that everyone knows are one, and what only looks alike stays two', () => {
    const found = actorsIn({
      a: 'The U.S. and Niger signed. Nigeria did not. The United States paid, said US diplomats.',
    });
    expect(aliasesOf(found, 'United States')).toEqual(['U.S.', 'US']);
    expect(found.actors.map(({ name }) => name)).toEqual(['Niger', 'Nigeria', 'United States']);
  });

  it('words with a capital are not all names', () => {
    const found = actorsIn({
      a: 'Yesterday was a Monday in April. Fishermen complained. "Never again," they said. It was a Memorial Day without equal, an American one.',
    });
    expect(found.actors).toEqual([]);
  });
});

describe('what refers back', () => {
  it('pronouns and descriptions go to the one whom they fit', () => {
    const texts = {
      a: 'The mayor of the bay, Ulla Verhoek, met the geologist Piet Holm on Monday. She said the quarry would close. The geologist left. He was sorry.',
    };
    const found = actorsIn(texts);
    expect(mentionsOf(found, 'Ulla Verhoek', texts)).toEqual(['name Ulla Verhoek', 'pronoun She']);
    expect(mentionsOf(found, 'Piet Holm', texts)).toEqual([
      'name Piet Holm',
      'description The geologist',
      'pronoun He',
    ]);
  });

  it('a pronoun that fits two stays open', () => {
    const texts = { a: 'Karl Brenner met Piet Holm on Monday. He was sorry.' };
    expect(mentionsOf(actorsIn(texts), 'Karl Brenner', texts)).toEqual(['name Karl Brenner']);
  });
});

describe('copies', () => {
  it('a name respelled in the same place of aligned sentences is the same', () => {
    const input = inputOf({
      a: 'The fire chief Radmila Dvorak spoke in Kestrelby on Monday. The hall was full.',
      b: 'The head of the brigade Radmila Tvorak spoke in Kestrelby on Monday. The hall was full.',
    });
    const [a, b] = input.reports;
    if (a === undefined || b === undefined) throw new RangeError('two reports');
    expect(aliasesOf(actorsOf(input), 'Radmila Dvorak')).not.toContain('Vodrak');
    const found = actorsOf({ ...input, alignments: alignedByPlace(a, b) });
    expect(aliasesOf(found, 'Radmila Dvorak')).toContain('Radmila Tvorak');
  });

  it('a spun name is read through the table of its copy', () => {
    const input = inputOf({
      a: 'Nurses at Marlow Hospital struck on Monday. Marlow Hospital had no comment.',
      b: 'Nurses at Marlow Infirmary struck on Monday. Marlow Infirmary had no comment.',
    });
    const words = [{ there: 'hospital', here: 'infirmary', count: 4, rate: 1 }];
    const found = actorsOf({ ...input, wordTables: [{ report: 'b', parent: 'a', words, share: 1 }] });
    expect(aliasesOf(found, 'Marlow Hospital')).toEqual(['Marlow Infirmary']);
  });

  it('stories share whom they give a distinctive name, and nobody else', () => {
    const found = actorsIn(
      { a: 'The mayor Ulla Verhoek spoke on Monday. The Health Ministry denied it.' },
      { b: 'The singer Ulla Verhoek rested on Monday. The Health Ministry paid. Verhoek sang.' },
    );
    expect(found.actors.filter(({ name }) => name === 'Ulla Verhoek')).toHaveLength(1);
    expect(found.actors.filter(({ name }) => name === 'Health Ministry')).toHaveLength(2);
  });
});
