/** Right answers of all that were checked. */
export type Hits = readonly [right: number, of: number];

/** How often answers were right when they were last measured, by set of piles; `tables/error-rates.json`, which `npm run measure -- --write` writes. */
export interface ErrorRates {
  readonly command: string;
  readonly sets: readonly RatedSet[];
}

export interface RatedSet {
  readonly name: string;
  /** How many piles it has. */
  readonly piles: number;
  readonly counts: Readonly<Record<string, Hits>>;
}

/** The figures that a dossier shows, in words; `npm run measure` prints more. */
export const FIGURES: readonly (readonly [figure: string, inWords: string])[] = [
  ['parentsExact', 'reports whose sources in the pile are told exactly, none being an answer'],
  ['parentP', 'of the retellings told, those that are'],
  ['parentR', 'of the retellings there are, those told'],
  ['kind', 'how a retelling was made'],
  ['unseenNamed', 'unseen reports named rightly'],
  ['alignP', 'of the sentences told as retold, those that are'],
  ['alignR', 'of the retold sentences, those told'],
  ['changeP', 'of the changes told, those that are'],
  ['changeR', 'of the changes there are, those told'],
  ['changeMajorR', 'of the major changes there are, those told'],
  ['quoteP', 'of the quotations told, those that are'],
  ['speaker', 'whose a quotation is'],
  ['originsWithin', 'claims whose range of independent origins holds the true number'],
  ['originsOne', 'of the claims with one origin, those told so'],
  ['originsMany', 'of the claims with more than one, those told so'],
  ['contestedR', 'of the claims that are contested, those told so'],
  ['stanceR', 'of the places that tell, deny or doubt a claim, those told rightly'],
  ['dates', 'what day an expression of time means'],
  ['eventDates', 'when an event was'],
  ['publisher', 'who published a report, where it says so'],
  ['published', 'when, where it says so'],
];
