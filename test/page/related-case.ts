/** A small invented case with relations, made by hand so that every answer can be checked by eye: two who share an enemy. */
import type { Actor, ActorKind } from '../../src/case/attribution.ts';
import type { Case } from '../../src/case/case.ts';
import type { Relation } from '../../src/case/relation.ts';
import { sampleCase, sampleQuote, sampleReport, span } from '../sample-cases.ts';

const TEXT =
  'The Harbour Guild sued Tolland Freight. Ormsby raided Tolland Freight in May. ' +
  '“The Harbour Guild may work with Ormsby,” said Ida Rusk, a spokeswoman for the Harbour Guild. ' +
  'Ormsby backs Vale, and Vale attacked the Harbour Guild.';

const REPORT = 'quay.txt';

const at = (words: string) => {
  const start = TEXT.indexOf(words);
  if (start === -1) throw new RangeError(`${words} is not in the text`);
  return span(REPORT, start, start + words.length);
};

const actor = (kind: ActorKind, name: string): Actor => ({
  id: `actor:${kind}:${name.toLowerCase().replaceAll(' ', '-')}`,
  name,
  kind,
  aliases: [],
  mentions: [at(name)],
});

const GUILD = actor('organisation', 'Harbour Guild');
const FREIGHT = actor('organisation', 'Tolland Freight');
const ORMSBY = actor('place', 'Ormsby');
const VALE = actor('place', 'Vale');
const RUSK = actor('person', 'Ida Rusk');

function relation(from: Actor, to: Actor, words: string, given: Partial<Relation>): Relation {
  const label = given.label ?? 'does';
  const base = { id: `relation:${from.id}>${to.id}:${label}`, from: from.id, to: to.id, sign: 0 as const, label };
  return { ...base, modality: 'told', mutual: false, mentions: [at(words)], quotes: [], ...given };
}

const QUOTE = sampleQuote(REPORT, {
  id: 'quay.txt:79:said',
  span: at('The Harbour Guild may work with Ormsby,'),
  speaker: { text: 'Ida Rusk', span: at('Ida Rusk'), actor: RUSK.id, anonymous: false },
});

export const RELATED_CASE: Case = sampleCase(
  [sampleReport(REPORT, { text: TEXT, blocks: [{ kind: 'paragraph', start: 0, end: TEXT.length }] })],
  {
    stories: [{ id: 'story:quay', gist: 'A quarrel at the quay', reports: [REPORT] }],
    actors: [GUILD, FREIGHT, ORMSBY, VALE, RUSK],
    quotes: [QUOTE],
    relations: [
      relation(GUILD, FREIGHT, 'Harbour Guild sued Tolland Freight', { label: 'sues', sign: -1 }),
      relation(ORMSBY, FREIGHT, 'Ormsby raided Tolland Freight', { label: 'attacks', sign: -1 }),
      relation(GUILD, ORMSBY, 'Harbour Guild may work with Ormsby', {
        label: 'may cooperate with',
        modality: 'possible',
        quotes: [QUOTE.id],
      }),
      relation(ORMSBY, VALE, 'Ormsby backs Vale', { label: 'supports', sign: 1 }),
      relation(VALE, GUILD, 'Vale attacked the Harbour Guild', { label: 'attacks', sign: -1 }),
      relation(RUSK, GUILD, 'Ida Rusk, a spokeswoman for the Harbour Guild', { label: 'belongs to' }),
    ],
  },
);
