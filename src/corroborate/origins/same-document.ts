import { headOf } from './noun-phrase.ts';
import type { Source } from './source.ts';
import { EMPTY_WORDS, OF_FIGURES, shares, wordsOf } from './vocabulary.ts';

const PAGES = /\b(?<count>[a-z]+|[0-9]+)-page\b/i;

/** "A three-page note" and "the four-page memo" are two. */
function haveOtherPages(a: Source, b: Source): boolean {
  const [one, other] = [a, b].map(({ name }) => PAGES.exec(name)?.groups?.['count']?.toLowerCase());
  return one !== undefined && other !== undefined && one !== other;
}

/** Whether two documents are one. Cost: linear in their names. */
export function isOneDocument(a: Source, b: Source): boolean {
  if (haveOtherPages(a, b)) return false;
  const [one, other] = [headOf(a.name), headOf(b.name)];
  if (isBook(one) && isBook(other) && (shares(a.bodies, b.bodies) || isBareBook(a) || isBareBook(b))) return true;
  const isLike = one.replace(/s$/u, '') === other.replace(/s$/u, '') || (isMemo(one) && isMemo(other));
  if (a.report === b.report) return isLike;
  if (isLike) return a.bodies.size === 0 || b.bodies.size === 0 || shares(a.bodies, b.bodies);
  if (isData(one) && isData(other)) return shares(a.bodies, b.bodies) || shares(ownersOf(a), ownersOf(b));
  return isBundleOf(one, other) || isBundleOf(other, one);
}

/** Ways of calling one short internal paper. */
function isMemo(word: string): boolean {
  return /^(?:memos?|memorandum|memorandums|memoranda|notes?|papers?|documents?)$/u.test(word);
}

/** Ways of calling what a body writes its cases down in. */
function isBook(word: string): boolean {
  return /^(?:registers?|books?|records?|ledger|log|logs|logbook|files?|lists?)$/u.test(word);
}

/** "The register": the one of which the reports speak. */
function isBareBook({ name }: Source): boolean {
  return /^the\s\p{L}+$/iu.test(name);
}

function isData(word: string): boolean {
  return /^(?:readings?|figures?|peak|data|counts?|website|bulletin|estimates?|tables?|charts?|statistics)$/u.test(
    word,
  );
}

/** The words for whose figures they are: "electoral" of "the electoral office's table". */
function ownersOf({ name }: Source): ReadonlySet<string> {
  return new Set(wordsOf(name).filter((word) => !EMPTY_WORDS.has(word) && !OF_FIGURES.has(word) && !isData(word)));
}

/** "The documents" that one outlet saw are the letter that another did. */
function isBundleOf(bundle: string, one: string): boolean {
  return (
    /^(?:documents|papers)$/u.test(bundle) && /^(?:letters?|e-?mails?|messages?|reports?|minutes|files?)$/u.test(one)
  );
}
