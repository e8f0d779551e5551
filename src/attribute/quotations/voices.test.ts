import { describe, expect, it } from 'vitest';
import { actorsOf, inputOf } from '../../../test/sample-actors.ts';
import type { Quote } from '../../case/attribution.ts';
import type { SpeechAct } from '../speech/speech.ts';
import { findQuotations } from './quotations.ts';

function quotesIn(text: string, acts: readonly SpeechAct[] = []): readonly Quote[] {
  const input = inputOf({ a: text });
  return findQuotations(input, actorsOf(input), new Map([['a', acts]])).quotes;
}

/** The speaker of the last quotation; an asterisk where the name is kept back. */
function lastSpeaker(text: string, acts: readonly SpeechAct[] = []): string {
  const last = quotesIn(text, acts).findLast(({ direct }) => direct);
  return `${last?.speaker.text}${last?.speaker.anonymous ? '*' : ''}`;
}

/** Speech as the models would find it. */
function actIn(text: string, source: string, cue: string, content: string): SpeechAct {
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    return { report: 'a', start, end: start + words.length };
  };
  return {
    source: spanOf(source),
    cue: spanOf(cue),
    content: spanOf(content),
    pieces: [spanOf(content)],
    confidence: 1,
  };
}

describe('whom a pronoun stands for', () => {
  it.each([
    [
      'who spoke last, named behind the words',
      'Piet Arle sends notes to all, Hanna Moyle said. “They are loud,” she said.',
      'Hanna Moyle',
    ],
    [
      'a person that a sentence turns to',
      'Hanna Moyle told the clerk it leaked. Mr Arle looked at the gate. “It is new,” he said.',
      'Mr Arle',
    ],
    [
      'not whom the words are about',
      'Hanna Moyle keeps the weir. Tevin Arle, the porter, is on leave, she said. “He sleeps,” she said.',
      'Hanna Moyle',
    ],
    [
      'a name in a description',
      'A father said it shook. A keeper by the name of Piet Arle had mended it. “It was rotten,” he said.',
      'Piet Arle',
    ],
    [
      'a name behind a clause',
      'The one person who might have minded, Hanna Moyle, was away. “I was not asked,” she said.',
      'Hanna Moyle',
    ],
    [
      'a subject behind another word',
      'Mr Arle leads the yard. Nor did he like the toll: “We saw no bill for it at all.”',
      'Mr Arle',
    ],
    [
      'no thing',
      'Hanna Moyle said it leaked. An uprising of eels was put down. “It is calm again,” she said.',
      'Hanna Moyle',
    ],
    [
      'the pronoun that the text has used',
      'Ines Corb told the Crier it shut. Agnar Dell said she had left and he had asked her to stay. “I stay,” she said.',
      'Agnar Dell',
    ],
  ])('%s', (_, text, speaker) => expect(lastSpeaker(text)).toBe(speaker));

  it('keeps the words of one who is not named from the person named before', () => {
    const text =
      'Gwen Tarn, a spokeswoman, denied it. A packer said the scale was wrong. “We called it luck,” she said.';
    const [quote] = quotesIn(text);
    expect(quote?.speaker).toMatchObject({ text: 'A packer', anonymous: true, actor: null });
  });

  it('gives a spokesman by what body he speaks for as himself', () => {
    const text =
      'The Tarn Council met. Tarn Council spokesman Piet Arle was there. “It leaks,” Tarn Council spokesman Piet Arle said.';
    expect(quotesIn(text)[0]?.speaker.actor).toContain('arle');
  });

  it('names the person whom the pronoun takes up, not whom it may take up elsewhere', () => {
    const text = 'Mr Bram Koll left. Mirtan Arle told the Crier it shook. “We stood back,” he said.';
    const [quote] = quotesIn(text);
    expect(quote?.speaker).toMatchObject({ text: 'Mirtan Arle', actor: expect.stringContaining('arle') });
  });

  it('tells nothing from a given name that men and women bear', () => {
    expect(lastSpeaker('Ms Sorg left. “A menu,” said Noor Acht, who deals. She saw no “better odds” in it.')).toBe(
      'Noor Acht',
    );
  });
});

describe('whose the words are', () => {
  it.each([
    ['Clerks say it was known. “It was in writing by noon,” one of them told the paper.', 'one of them*'],
    ['“They knew the catch,” in the words of one of them.', 'one of them*'],
    ['“He rows well,” the keeper, who goes by Captain Moyle, said by satellite telephone.', 'Captain Moyle'],
    ['The keeper, who calls himself Captain Moyle, was glad. “He rows well,” he said.', 'Captain Moyle'],
    ['“He rows well,” the keeper said by radio.', 'the keeper'],
    ['Hanna Moyle, Norland’s weir minister, denied that it was shut. “It is asleep,” she said.', 'Hanna Moyle'],
    ['“It lay there until noon,” so Hanna Moyle.', 'Hanna Moyle'],
    ['“Such rain would lower any slope”, said in a statement the director Hanna Moyle.', 'the director Hanna Moyle'],
    ['“There was no shot at all”, said the speaker of it Hanna Moyle.', 'Hanna Moyle'],
    ['“It was a good net,” said Norlandic cartoonist Hanna Moyle.', 'Norlandic cartoonist Hanna Moyle'],
    ['Hanna Moyle, R-Ohio, called it “a leaking boat”.', 'Hanna Moyle'],
    ['The minutes of 6 March note that the keeper was told “to shut the road”.', 'The minutes of 6 March'],
    ['We saw the answer of an inspector on 28 April of that year, which reads: “Not a topic for us.”', 'an inspector*'],
    ['This newspaper has seen the one-page memo. It says that the weir is “as good as shut”.', 'the one-page memo'],
    ['The letter, signed by the engineer, Hanna Moyle, is short. “I advise against it,” it says.', 'Hanna Moyle'],
    [
      'Dated from May and signed by Hanna Moyle, the letter is short. “I advise against it”, one can read there.',
      'Hanna Moyle',
    ],
    ['“There was no leak at all”, has affirmed its spokesman, the colonel Hanna Moyle.', 'Hanna Moyle'],
    ['Nobody was paid, has said a porter joined by telephone on the quay. “We row,” has he said.', 'a porter*'],
    [
      'Weary Arle Rail boss Hanna Moyle, whose aunt built it, stormed: “We will walk.”',
      'Weary Arle Rail boss Hanna Moyle',
    ],
    ['The yard gave no answer; on Monday it denied that a toll had been paid and said it “owes no one”.', 'The yard'],
    [
      'Hanna Moyle, the cook, was told by a clerk last week to stop. “They want the tins gone,” she said.',
      'Hanna Moyle',
    ],
    ['The keeper’s mouthpiece, who dubs himself Captain Arle, said it leaked. “We row,” he said.', 'Captain Arle'],
    ['Piet Arle, who leads it, accuses Corran of haste. “They had a wet wall,” he said.', 'Piet Arle'],
    ['Ropes that came loose were “knots with a temper” and none of his, Piet Arle said.', 'Piet Arle'],
    ['The lock shows a “flat refusal” to close, said the keeper Hanna Moyle.', 'the keeper Hanna Moyle'],
    ['Hanna Moyle, Norland Republican and a member of the board, called it “a leaking boat”.', 'Hanna Moyle'],
    [
      '“It leaks,” said a stoker who would give only his first name, Tobin.',
      'a stoker who would give only his first name, Tobin',
    ],
    [
      'A person at one of the locks said it leaked. “We all knew it,” the person said.',
      'A person at one of the locks*',
    ],
    ['Hanna Moyle, who kept the lock, said it leaked. Her hasty note says it all: “Told to be quiet.”', 'Hanna Moyle'],
    ['Ms Moyle saw a page. She had a mend of her own. “Ines Corb is away at sea,” she said.', 'Ms Moyle'],
    [
      'Hanna Moyle, the keeper of the weir, has written a draft order that is short. She called it “a leaking boat”.',
      'Hanna Moyle',
    ],
    [
      'The divers of Arle said it leaked. This is a tale that may be true. They called it “a boat”.',
      'The divers of Arle',
    ],
    ['“I may not say,” said a woman who picked up the telephone there.', 'a woman who picked up the telephone there*'],
    ['The Crier has seen a letter to the board in which two weirs are described as “as good as shut”.', 'a letter'],
  ])('%s', (text, speaker) => expect(lastSpeaker(`${text} It rained.`)).toBe(speaker));

  it('gives what "is said" in a document to the document', () => {
    const text = 'The board met. In the memo, which has no date, it is said that “the rise is real” and grows.';
    const acts = [actIn(text, 'it', 'said', '“the rise is real” and grows')];
    expect(lastSpeaker(text, acts)).toBe('the memo');
  });

  it('knows an unnamed source whose first words are not told again', () => {
    const text = 'A porter in the hall, who wants no name, said much. “It lay there until noon,” so the porter.';
    expect(lastSpeaker(text)).toBe('the porter*');
  });

  it('ends what is reported where its sentence begins', () => {
    const text = 'Ms Moyle declined to say who wrote it. Word that the clerk had was false, she said.';
    const content = 'Ms Moyle declined to say who wrote it. Word that the clerk had was false';
    const [quote] = quotesIn(text, [actIn(text, 'she', 'said', content)]);
    expect(text.slice(quote?.span.start, quote?.span.end)).toBe('Word that the clerk had was false');
  });
});

describe('whether a source is unnamed', () => {
  it.each([
    [
      'one of several',
      'Two welders close to the yard said it leaked. “It was the rope,” the welder said.',
      'the welder*',
    ],
    [
      'one picked out of several',
      'The sum was due by noon, said one of the welders. “It was the rope,” the second welder said.',
      'the second welder*',
    ],
    ['those by whom it was told', 'It will shut, as told by two men there. “It leaks,” the man said.', 'the man*'],
    ['no document', 'A form sent to the keeper says the weir is “as good as shut”.', 'A form sent to the keeper'],
    ['nothing written', 'A submission to the board calls the weir “a leaking boat”.', 'A submission to the board'],
  ])('%s', (_, text, speaker) => expect(lastSpeaker(`${text} It rained.`)).toBe(speaker));
});
