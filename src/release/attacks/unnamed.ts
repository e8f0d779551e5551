import { spaced, strawsOf } from './haystack.ts';
import type { Attack } from './leak.ts';
import { leak } from './leak.ts';
import { secretsOf } from './secrets.ts';

/** How news tells of a source without a name: who, near a word of saying; and phrases that need none. */
const SAYS =
  / (?:sources?|officials?|insiders?|aides?|diplomats?|informants?|whistleblowers?) (?:[a-z]+ ){0,5}(?:said|says|say|told|tell|added|warned|claimed|confirmed|argued|feared) /;
const SAID_BY =
  / (?:said|says|told|according to|added|warned) (?:by )?(?:[a-z0-9]+ ){0,4}(?:sources?|officials?|insiders?|aides?|diplomats?|informants?|whistleblowers?) /;
const PHRASES =
  / (?:condition of anonymity|familiar with the|not authori[sz]ed to|asked not to be|declined to be named|unnamed|anonymous(?:ly)?|briefed on) /;

/** Where the partner may not learn of unnamed sources: what reads like one, whether the case knows of it or not. */
export const unnamedAttack: Attack = (attempt) => {
  if (!secretsOf(attempt).hidesUnnamed) return [];
  return strawsOf(attempt.content).flatMap(({ item, text }) =>
    text.split(/(?<=[.!?…]["'”’]?)\s+|\n/).flatMap((sentence) => {
      const said = spaced(sentence);
      const found = [SAYS, SAID_BY, PHRASES].flatMap((form) => form.exec(said)?.[0].trim() ?? [])[0];
      return found === undefined ? [] : [leak('unnamed', item, `tells of an unnamed source: “${found}”`)];
    }),
  );
};
