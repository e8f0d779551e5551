import type { ClaimMention, OriginKind } from '../../case/claim.ts';
import type { Span } from '../../case/span.ts';
import type { Sentence } from '../../text/segmented.ts';
import type { Offices } from './bodies.ts';
import type { Ground, Grounds } from './ground.ts';

/** Whom one sentence gives as the ground of what it tells, before it is known who else is the same. */
export interface Source {
  readonly kind: OriginKind;
  /** In the report's words: "a former official", "the city mortuary's register". */
  readonly name: string;
  /** As a reader is told it: the whole of what describes it there. */
  readonly called: string;
  readonly actor: string | null;
  /** The report in which it is given. */
  readonly report: string;
  readonly span: Span;
  /** Bodies that it speaks for, belongs to or was made by: actors' ids, and words such as `police`. */
  readonly bodies: ReadonlySet<string>;
  /** Actors through whom, or from whom, it has what it says. */
  readonly relays: ReadonlySet<string>;
  /** What the person or the one described is: `pharmacist`, `director`. Empty for somebody unnamed. */
  readonly roles: ReadonlySet<string>;
  readonly gender: 'female' | 'male' | null;
  readonly isPlural: boolean;
  /** Said to this report's own outlet, or seen by it. */
  readonly isFirstHand: boolean;
  /** It says that it did what is told, and so is no source for what came of it. */
  readonly ownsUp: boolean;
  /** Ids of the direct quotations, here and in other reports, that hold its words. */
  readonly quotes: ReadonlySet<string>;
}

/** What reading a sentence needs. */
export interface Reader {
  readonly grounds: Grounds;
  readonly offices: Offices;
}

/** A mention while it is read. */
export interface SentenceContext {
  readonly mention: ClaimMention;
  readonly ground: Ground;
  /** The mention's; null where the mention is no whole sentence. */
  readonly sentence: Sentence | null;
  readonly text: string;
  /** Where the sentence gives several numbers, the part with the claim's. */
  readonly part: Span | null;
  readonly isOwn: boolean;
  readonly reader: Reader;
}
