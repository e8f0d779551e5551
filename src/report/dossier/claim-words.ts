import type { Claim, Grade, Origin, OriginCount, OriginKind, Stance } from '../../case/claim.ts';
import { CREDIBILITY_IN_WORDS, RELIABILITY_IN_WORDS } from '../admiralty.ts';
import { originsInWords, type Told, withLabels } from '../claim-summary.ts';
import { counted } from '../pieces.ts';
import type { Rich } from './document.ts';
import { soft, strong, text } from './rich.ts';
import type { Writing } from './writing.ts';

const ORIGIN_KIND_IN_WORDS: Readonly<Record<OriginKind, string>> = {
  person: 'a person, named',
  organisation: 'a body',
  anonymous: 'not named',
  document: 'a document',
  outlet: 'the reporting of an outlet',
};

const STANCE_OF_ORIGIN: Readonly<Record<Stance, string>> = {
  asserts: 'says so',
  denies: 'denies it',
  hedges: 'leaves it open',
};

/** `1 independent origin`, `1–3 independent origins, not established how many`. */
export function originCount(count: Pick<OriginCount, 'atLeast' | 'atMost'>): string {
  const noun = `independent origin${count.atMost === 1 ? '' : 's'}`;
  const open = count.atLeast === count.atMost ? '' : ', not established how many';
  return `${originsInWords(count)} ${noun}${open}`;
}

/** `F6: reliability cannot be judged, truth cannot be judged (…)`. */
export function gradeInFull({ reliability, credibility, why }: Grade): string {
  const reasons = why.length === 0 ? '' : ` (${why.join('; ')})`;
  return `${reliability}${credibility}: ${RELIABILITY_IN_WORDS[reliability]}; ${CREDIBILITY_IN_WORDS[credibility]}${reasons}`;
}

/** A claim in a line: its words, how many tell it, on whom it rests. */
export function claimLine({ claim, digest }: Told, { citations }: Writing): Rich {
  const count = `${counted(digest.told.length, 'report')}, ${originCount(claim.independentOrigins)}`;
  const who = digest.restsOn === '' ? '' : ` (${digest.restsOn})`;
  return [
    strong(claim.gist),
    text(` – ${count}${who}`),
    ...citations.cite(claim.mentions.slice(0, 3).map(({ span }) => span)),
  ];
}

/** An origin in a line: who, what kind of source, what it does with the claim and through whom. */
export function originLine(origin: Origin, claim: Claim, { labels, citations }: Writing): Rich {
  const through = origin.through.map((id) => labels.of(id)).join(', ');
  return [
    strong(withLabels(origin.name, claim, labels)),
    text(` – ${ORIGIN_KIND_IN_WORDS[origin.kind]}; ${STANCE_OF_ORIGIN[origin.stance]}`),
    soft(through === '' ? '' : `; through ${through}`),
    ...citations.cite(origin.mentions),
  ];
}
