import type { Reliability } from '../../case/claim.ts';
import type { OpenLog } from '../proof/open-log.ts';
import type { ReleasePackage } from '../proof/package.ts';
import { holderOf, type KnownPartners } from '../proof/partners.ts';
import { type Fault, type Verdict, verdictOf } from '../proof/verdict.ts';

/** What the reader knows when a package comes. */
export interface Knowledge {
  readonly partners: KnownPartners;
  /** The reader's own public key. */
  readonly ownKey: string;
  readonly log: OpenLog;
  /** `2034-05-01` */
  readonly today: string;
}

/** A package that may be taken in, and from whom it is. */
export interface Admitted {
  readonly given: ReleasePackage;
  readonly from: string;
  readonly reliability: Reliability;
}

/**
 * Whether a verified package may be taken in: by a known key that counts today, made out to this reader, its conditions not
 * expired, not the reader's own, and not taken in before. Every reason against it is told.
 */
export function admit(given: ReleasePackage, { partners, ownKey, log, today }: Knowledge): Verdict<Admitted> {
  const { header, headerHash } = given;
  const faults: Fault[] = [];
  const own = header.key === ownKey;
  const holder = holderOf(header.key, partners, today);
  if (own) faults.push(faultIn('ownRelease', 'header, key', 'it is your own release come back'));
  else if (!holder.ok) faults.push(...holder.faults);
  if (header.partnerKey !== null && header.partnerKey !== ownKey) {
    faults.push(faultIn('otherPartner', 'header, partnerKey', `it is made out to another key, ${header.partnerKey}`));
  }
  const { expires } = header.conditions;
  if (expires !== null && expires < today) {
    faults.push(faultIn('expired', 'header, conditions.expires', `it may not be used after ${expires}`));
  }
  const before = log.entries.find(({ event }) => event.kind === 'received' && event.package === headerHash);
  if (before !== undefined) {
    const message = `it was received before, on ${before.at} (line ${before.entry} of the log)`;
    faults.push(faultIn('replay', 'the package', message));
  }
  const { name, reliability } = holder.ok ? holder.value : { name: '', reliability: 'F' as const };
  return verdictOf({ given, from: name, reliability }, faults);
}

const faultIn = (what: string, where: string, message: string): Fault => ({ code: `receive.${what}`, where, message });
