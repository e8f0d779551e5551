import type { Claim } from '../../case/claim.ts';
import { bodyWords } from '../proof/issued.ts';
import { likeFinder } from './overlap.ts';

const DENIAL = /\b(?:no|not|never|nobody|none|nothing|neither|den(?:y|ies|ied))\b|n['’]t\b/i;

/** Finds the claim whose gist is most like a given one by its words, where both deny or neither does and their numbers do not differ; its id, or null. */
export function claimFinder(claims: readonly Claim[]): (gist: string) => string | null {
  const like = likeFinder(claims.map((claim) => ({ value: claim, words: bodyWords(claim.gist) })));
  return (gist) => {
    const words = bodyWords(gist);
    const denies = DENIAL.test(gist);
    const found = like(words).find(
      ({ value }) => DENIAL.test(value.gist) === denies && numbersFit(words, bodyWords(value.gist)),
    );
    return found?.value.id ?? null;
  };
}

function numbersFit(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [inA, inB] = [numbersOf(a), numbersOf(b)];
  return inA.length === 0 || inB.length === 0 || inA.some((number) => b.has(number));
}

/** Tokens write a number as `#` and its value. */
const numbersOf = (words: ReadonlySet<string>): readonly string[] => [...words].filter((word) => word.startsWith('#'));
